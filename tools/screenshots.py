"""The pictures of the README: ``python -m tools.screenshots`` writes ``docs/images/``."""

from __future__ import annotations

from tools.browser import ROOT, chromium, served, settle

FOLDER = ROOT / "docs" / "images"
# file name -> address, width, height, colour scheme
PICTURES = {
    "start.png": ("/sv?region=SE311", 1440, 900, "light"),
    "steps.png": ("/en/process", 1440, 900, "light"),
    "pair.png": ("/sv/partner?partner=SE321&region=SE232", 1440, 1080, "light"),
    "karta.png": ("/sv/karta?domain=digital&region=SE311", 1440, 900, "light"),
    "map-dark.png": ("/en/map?initiative=s3p&region=SE232", 1920, 1080, "dark"),
    "table.png": ("/sv/karta?domain=food&table=1", 1440, 900, "light"),
    "tiles.png": ("/sv/karta?domain=materials&region=SE312&grid=1", 1440, 900, "light"),
    "matrix.png": ("/sv/matris?domain=digital&region=SE231", 1440, 1080, "light"),
    "tema.png": ("/sv/tema?domain=digital", 1440, 900, "light"),
    "region.png": ("/sv/region?region=SE311", 1440, 900, "light"),
    "natverk.png": ("/sv/natverk?region=SE232", 1440, 1300, "light"),
    "partner.png": ("/sv/partner?region=SE232", 1440, 1080, "light"),
    "consortium.png": (
        "/sv/partner?domain=food&region=SE224&regions=SE213,SE224,SE322&show=consortium",
        1440,
        1300,
        "light",
    ),
    "scenario.png": (
        "/sv/partner?add=water-maritime&drop=food&region=SE311&show=scenario",
        1440,
        1300,
        "light",
    ),
    "method.png": ("/en/method#complementarity", 1440, 1080, "light"),
    "compare.png": ("/en/compare?regions=SE232,SE311,SE312", 1440, 900, "light"),
    "initiatives.png": ("/sv/samverkan?initiative=vanguard", 1440, 900, "light"),
    "europe.png": ("/en/map?initiative=vanguard&scope=europe", 1440, 1080, "dark"),
    "search.png": ("/sv/karta", 1440, 900, "light"),
    "changes.png": ("/sv/forandringar", 1440, 1080, "light"),
    "phone.png": ("/sv/karta?domain=food", 390, 844, "light"),
}

# file name -> what is typed into the search box first, slips of the pen and all
TYPED = {"search.png": "varmlnd"}


def main() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served() as address, chromium() as browser:
        for name, (path, width, height, scheme) in PICTURES.items():
            size = {"width": width, "height": height}
            context = browser.new_context(
                viewport=size,
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            page = context.new_page()
            page.goto(address + path)
            settle(page)
            if name in TYPED:
                page.keyboard.press("/")
                page.keyboard.type(TYPED[name])
                page.get_by_role("option").first.wait_for()
            page.screenshot(path=FOLDER / name)
            context.close()
            print(f"docs/images/{name}")


if __name__ == "__main__":
    main()
