"""Assess every page with axe-core: ``python -m tools.assess`` writes ``data/accessibility.json``.

The accessibility statement is made from that file, and the browser tests hold it to be true.
"""

from __future__ import annotations

import datetime
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.state import SLUGS, ViewState, to_path
from s3dash.state.showing import SHIPPED, Showing, showing_url
from tools.browser import ROOT, chromium, served, settle

FILE = ROOT / "data" / "accessibility.json"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Only what is broken is told in full: the list of what is not takes longer than the looking.
AXE_OPTIONS = {"runOnly": list(RULES), "resultTypes": ["violations"]}
WIDTHS = (320, 1920)
THEMES = ("light", "dark")
# The region that introduces itself.
REGION = "SE311"
Look = tuple[str, int]
LOOKS: tuple[Look, ...] = tuple(product(THEMES, WIDTHS))
# What a view can look like; one that is not named has a single look.
STATES: dict[str, tuple[str, ...]] = {
    "start": ("", "?region=SE311", "?region=SE121"),
    # each measure, a region, the table, a link with mistakes
    "map": (
        "",
        "?domain=digital&region=SE213",
        "?domain=food&round=2014-2020&table=1",
        "?initiative=vanguard&region=SE121",
        "?domain=digital&region=SE213&grid=1",
        "?measure=status&colour=red",
        "?measure=complementarity&partner=SE224&region=SE311",
        "?measure=age&region=SE321",
    ),
    "matrix": (
        "",
        "?bands=1&domain=digital&region=SE213",
        "?initiative=vanguard&region=SE121",
        "?scope=europe&order=north&table=1",
        "?measure=overlap&partner=SE332&region=SE311",
    ),
    "domain": ("", "?domain=digital", "?domain=textiles-fashion&round=2014-2020&table=1"),
    "initiatives": ("", "?initiative=s3p", "?initiative=vanguard&table=1", "?domain=food"),
    "region": (
        "",
        "?region=SE311",
        "?region=SE121",
        "?region=SE12&table=1",
        "?table=1",
        "?brief=1&region=SE311",
    ),
    "compare": ("", "?regions=SE311", "?regions=SE121,SE213,SE224,SE311,SE331,SE332"),
    "changes": ("", "?region=SE232", "?domain=digital", "?table=1", "?since=1"),
    "data": ("", "?edition=1", "?region=SE311"),
    "network": (
        "",
        "?regions=SE232,SE312",
        "?domain=food&region=SE224",
        "?measure=status&layout=likeness&table=1",
        "?measure=membership",
        "?initiative=vanguard&region=SE313&scope=europe",
        "?measure=mutual&regions=SE224,SE311",
    ),
    # cards, the table of another basis, and the three other things it shows
    "partner": (
        "",
        "?domain=water-maritime&partner=SE331&region=SE311",
        "?match=similar&region=SE121&scope=europe&table=1",
        "?domain=food&region=SE224&regions=SE224,SE232,SE311&show=consortium",
        "?show=gaps",
        "?add=water-maritime&drop=food&join=vi-bio&region=SE311&show=scenario",
    ),
}


@dataclass(frozen=True)
class Finding:
    """One rule broken on one page."""

    page: str
    rule: str
    target: str
    help: str


def addresses() -> list[str]:
    """Every page in both languages and all its states, and a page that does not exist."""
    pages = [
        f"{to_path(ViewState(language, view))}{state}"
        for view in SLUGS
        for language in LANGUAGES
        for state in STATES.get(view, ("",))
    ]
    return [*pages, "/sv/finns-inte", "/en/does-not-exist"]


def presentations() -> list[str]:
    """The presentations that ship, in both languages: every scene of them is assessed."""
    return [
        showing_url(Showing(language, deck, REGION if deck == "region" else None))
        for language in LANGUAGES
        for deck in SHIPPED
    ]


def assess(
    address: str,
    browser: Browser,
    visits: Mapping[Look, Iterable[str]],
    new_page: Callable[[BrowserContext], Page] = BrowserContext.new_page,
) -> tuple[dict[str, Any], list[Finding]]:
    """The assessment as the statement needs it, and what was found.

    ``visits`` are the pages to assess in each theme and width, ``new_page`` opens the page that
    goes through them.
    """
    findings: list[Finding] = []
    version, count = "", 0
    for (theme, width), paths in visits.items():
        size = {"width": width, "height": 900}
        context = browser.new_context(
            viewport=size,
            color_scheme=theme,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        page = new_page(context)
        for path in paths:
            page.goto(address + path)
            settle(page)
            found = Axe().run(page, options=AXE_OPTIONS).response
            version, count = found["testEngine"]["version"], count + 1
            findings += _findings(f"{path} {theme} {width}", found["violations"])
        context.close()
    summary = {
        "axe": version,
        "rules": list(RULES),
        "widths": list(WIDTHS),
        "addresses": addresses(),
        "presentations": presentations(),
        "pages": count,
        "violations": len(findings),
    }
    return summary, findings


def assess_scenes(
    address: str, browser: Browser, paths: Iterable[str], widths: Iterable[int] = WIDTHS
) -> tuple[int, list[Finding]]:
    """How many scenes of presentations were assessed, with the views in them, and what was found.

    A presentation has one theme.
    """
    findings: list[Finding] = []
    count = 0
    for width in widths:
        size: ViewportSize = {"width": width, "height": 1080}
        page = browser.new_page(viewport=size, reduced_motion="reduce")
        for path in paths:
            page.goto(address + path)
            for number in range(1, page.evaluate("window.s3stage.scenes.length") + 1):
                page.evaluate("(number) => window.s3stage.go(number)", number)
                page.locator("iframe.here.drawn").wait_for()
                for frame in page.frames[1:]:
                    # axe looks into the frames that it is in
                    frame.evaluate(Axe().axe_script)
                found = Axe().run(page, options=AXE_OPTIONS).response
                count += 1
                findings += _findings(f"{path} scene {number} {width}", found["violations"])
        page.close()
    return count, findings


def _findings(page: str, violations: list[dict[str, Any]]) -> list[Finding]:
    return [
        Finding(page, broken["id"], str(node["target"]), broken["help"])
        for broken in violations
        for node in broken["nodes"]
    ]


def publish_twice(editions: Editions) -> None:
    """The shipped edition, and one in which some of it is changed, new and gone."""
    shipped = read_path(ROOT / "data")
    editions.prepare(lambda: shipped)
    tables = {name: shipped.accepted().table(name).copy() for name in TABLES}
    areas = tables["priorities"]
    areas.loc[areas.index[0], ["name_sv", "status"]] = ["Ett nytt namn", "developing"]
    areas.loc[areas.index[1], "priority_code"] = "SE110-new"
    tables["statements"] = tables["statements"].iloc[1:]
    content = workbook_bytes(tables, {}, in_words=False, t=translator("sv"))
    later = read_submission(content, "later.xlsx")
    rows = editions.plan(later).as_it_is
    editions.publish(later, "S3-atlasen", "Ändrad för bedömningen", Terms(replace=rows))


def main() -> None:
    """Assess, write the file, and say what was found."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/editions.db"
        publish_twice(Editions(url))
        with served(S3DASH_DATABASE_URL=url) as address, chromium() as browser:
            summary, findings = assess(address, browser, dict.fromkeys(LOOKS, addresses()))
            scenes, more = assess_scenes(address, browser, presentations())
    findings += more
    found = {"scenes": scenes, "pages": summary["pages"] + scenes, "violations": len(findings)}
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    text = json.dumps({"date": today, **summary, **found}, ensure_ascii=False, indent=2)
    FILE.write_text(text + "\n", encoding="utf-8")
    for finding in findings:
        print(f"{finding.page}: {finding.rule}: {finding.help}: {finding.target}")
    print(f"{found['pages']} page views, {len(findings)} violations")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
