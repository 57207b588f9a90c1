"""The report of a check in a browser: by itself, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from s3dash.cli.fault_report import report_on, write_report
from s3dash.config import LANGUAGES
from s3dash.data.reading.submission import read_submission
from s3dash.exports.report_page import page_in_languages
from s3dash.i18n import translator
from tests.broken_workbooks import CASES
from tools.assess import AXE_OPTIONS

# Faults in several sheets.
NAME = "three mistakes in three sheets"
WIDTHS = (390, 1440)
# What a browser no longer takes for part of a table when it is drawn as a block.
ROLELESS = ":is(table, tr, th, td, thead, tbody):not([role])"


@pytest.fixture(params=LANGUAGES)
def report(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "rapport.html"
    submission = read_submission(CASES[NAME].make(), f"{'en_lång_fil_' * 9}.xlsx")
    made = [{"sheet": "regions", "key": "A", "column": "latitude", "row": 2, "from": "59,0",
             "to": "58,9", "kind": "changed"}]  # fmt: skip
    write_report(path, submission, translator(request.param), changes=made)
    page = browser.new_page()
    yield page_at(page, path)
    page.close()


def page_at(page: Page, path: Path) -> Page:
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_a_report_in_both_languages_breaks_no_rule_and_one_leads_to_the_other(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "rapport.html"
    submission = read_submission(CASES[NAME].make(), "omgång.xlsx")
    words = [translator(language) for language in LANGUAGES]
    told = [
        (replace(report_on(submission, t), reasons=["a", "b"], next_steps=["c"]), t) for t in words
    ]
    path.write_bytes(page_in_languages(told))
    page = page_at(browser.new_page(viewport={"width": width, "height": 900}), path)
    assert Axe().run(page, options=AXE_OPTIONS).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="English").click()
    assert page.locator("article:target").get_attribute("lang") == "en"
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_breaks_no_rule_and_fits_the_screen(report: Page, width: int) -> None:
    report.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(report, options=AXE_OPTIONS).response
    assert found["violations"] == []
    assert report.evaluate("document.documentElement.scrollWidth") <= width
    # a table stays one where its rows are drawn as blocks
    assert report.locator("table[role=table]").count() >= 3
    assert report.locator(ROLELESS).count() == 0


def test_the_report_asks_for_nothing_and_runs_nothing(report: Page) -> None:
    asked: list[str] = []
    report.on("request", lambda request: asked.append(request.url))
    report.reload()
    assert asked == [report.url]
    assert report.locator("script").count() == 0


def test_on_paper_all_of_the_report_stands(report: Page) -> None:
    report.emulate_media(media="print")
    report.set_viewport_size({"width": 680, "height": 900})
    assert report.evaluate("document.documentElement.scrollWidth") <= 680
    headings = report.get_by_role("columnheader")
    assert all(headings.nth(at).is_visible() for at in range(headings.count()))
