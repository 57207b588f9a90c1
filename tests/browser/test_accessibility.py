"""Every page, in both languages and themes and at four widths, without a violation."""

from __future__ import annotations

import json

from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tools.assess import FILE, addresses, assess


def test_no_page_breaks_a_rule_and_the_statement_says_what_was_assessed(
    address: str, browser: Browser
) -> None:
    summary, findings = assess(address, browser)
    assert findings == []
    stated = json.loads(FILE.read_text(encoding="utf-8"))
    assert {key: stated[key] for key in summary} == summary, "run: make assess"


def test_no_page_breaks_the_content_security_policy_or_asks_another_origin(
    visit: OpenPage,
) -> None:
    watched = visit()
    for path in addresses():
        if "does-not" not in path and "finns-inte" not in path:
            watched.open(path)
    watched.assert_clean()


def test_what_is_quoted_in_another_language_says_so(visit: OpenPage) -> None:
    page = visit().open("/en/map?region=SE311")
    languages = page.locator(".wording").evaluate_all("all => all.map((one) => one.lang)")
    assert set(languages) == {"sv", "en"}
