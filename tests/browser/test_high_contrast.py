"""The themes: chosen by a button that names them, or by the reader's system."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from s3dash.figures import theme as look
from tests.browser.conftest import OpenPage
from tests.browser.test_map_journey import on_map
from tools.assess import AXE_OPTIONS
from tools.browser import settle

SIGNS = """(cells) => cells.map((cell) => {
  const sign = document.createElement('span');
  sign.className = `swatch cell-${cell}`;
  document.body.append(sign);
  const { color, backgroundColor, borderTopColor } = getComputedStyle(sign);
  sign.remove();
  return [color, backgroundColor, borderTopColor];
})"""


def hexed(colour: str) -> str:
    """``rgb(1, 2, 3)`` as ``#010203``; empty for what cannot be seen."""
    parts = re.findall(r"[\d.]+", colour)
    return "" if parts[3:] == ["0"] else "#" + "".join(f"{int(part):02x}" for part in parts[:3])


def is_dark(ink: str) -> bool:
    return look.contrast(ink, "#ffffff") > 4.5


def theme_of(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-bs-theme")


def test_the_button_goes_round_the_themes_and_says_which_one_is_shown(visit: OpenPage) -> None:
    watched = visit(color_scheme="light")
    page = watched.open("/sv/karta?domain=digital")
    button = page.get_by_role("button", name="Utseende")
    for theme, words in (
        ("dark", "Utseende: mörkt"),
        ("contrast", "Utseende: hög kontrast"),
        ("light", "Utseende: ljust"),
        ("dark", "Utseende: mörkt"),
        ("contrast", "Utseende: hög kontrast"),
    ):
        button.click()
        expect(page.locator("html")).to_have_attribute("data-bs-theme", theme)
        expect(button).to_have_accessible_name(words)
        expect(page.locator("#status")).to_have_text(words)
    page.reload()
    settle(page)
    assert theme_of(page) == "contrast"
    county = on_map(page, "Värmland").locator("use")
    digital = hexed(county.evaluate("one => getComputedStyle(one).fill"))
    assert digital in look.TOKENS["contrast"].values()
    watched.assert_clean()


def test_a_system_that_asks_for_contrast_gets_it_until_the_reader_chooses(visit: OpenPage) -> None:
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme, contrast="more").open("/en/map")
        assert theme_of(page) == "contrast"
        page.get_by_role("button", name="Appearance: high contrast").click()
        page.reload()
        settle(page)
        assert theme_of(page) == "light"


def test_a_theme_that_does_not_exist_is_passed_over(visit: OpenPage) -> None:
    page = visit(color_scheme="dark").open("/sv/karta")
    page.evaluate("localStorage.setItem('s3-theme', 'sepia')")
    page.reload()
    settle(page)
    assert theme_of(page) == "dark"


@pytest.mark.parametrize("theme", look.THEMES)
def test_the_legend_has_the_inks_fills_and_outlines_of_the_map(visit: OpenPage, theme: str) -> None:
    page = visit().open("/sv/tillganglighet")
    page.evaluate("(theme) => document.documentElement.setAttribute('data-bs-theme', theme)", theme)
    cells = list(look.FILL)
    for cell, (ink, fill, line) in zip(cells, page.evaluate(SIGNS, cells), strict=True):
        if cell != "no_data":  # hatched
            assert hexed(fill) == look.fill(theme, cell), cell
        assert look.contrast(hexed(ink), look.fill(theme, cell)) >= 3, cell
        assert is_dark(hexed(ink)) == is_dark(look.text_on(theme, cell)), cell
        assert hexed(line) == (look.outline(theme, cell) or ""), cell


@pytest.mark.parametrize("path", [
    "/sv/karta?domain=digital&region=SE213",
    "/en/map?domain=food&round=2014-2020",
    "/sv/karta?domain=food&round=2014-2020&grid=1",
    "/en/map?initiative=vanguard&table=1",
    "/sv/tillganglighet",
])  # fmt: skip
def test_high_contrast_breaks_no_rule(onlooker: OpenPage, path: str) -> None:
    for width in (320, 1920):
        page = onlooker(width, 900, contrast="more", reduced_motion="reduce").open(path)
        assert theme_of(page) == "contrast"
        found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# What is told by colours: the ground that it stands on, the ink of its words, and its signs'
# grounds.
TOLD_BY_COLOURS = """() => {
  const seen = (names) =>
    [...document.querySelectorAll(names)].filter((one) => one.checkVisibility());
  const look = (one) => getComputedStyle(one);
  const signs = seen('main .legend-list .swatch').map((one) => look(one).backgroundColor);
  const parts = seen('main .map-svg, main .map-graph, main .legend-list');
  return { signs, grounds: parts.map((one) => [look(one).backgroundColor, look(one).color]) };
}"""


@pytest.mark.parametrize("path", ["/sv/karta", "/sv/matris", "/sv/forandringar"])
def test_in_forced_colours_a_drawing_and_its_signs_keep_theirs_on_a_ground_of_their_own(
    visit: OpenPage, path: str
) -> None:
    kept = visit(color_scheme="dark").open(path).evaluate(TOLD_BY_COLOURS)
    page = visit(color_scheme="dark", forced_colors="active").open(path)
    forced = page.evaluate(TOLD_BY_COLOURS)
    assert len(forced["signs"]) > 2
    assert forced["signs"] == kept["signs"]
    paper = page.evaluate("getComputedStyle(document.body).getPropertyValue('--paper').trim()")
    ground = "rgb({}, {}, {})".format(*(int(paper[at : at + 2], 16) for at in (1, 3, 5)))
    assert {one for one, _ in forced["grounds"]} == {ground}
    assert [ink for _, ink in forced["grounds"]] == [ink for _, ink in kept["grounds"]]
