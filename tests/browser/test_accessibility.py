"""Every page in both languages, at a narrow and a wide width, without a violation."""

from __future__ import annotations

import json

from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tools.assess import FILE, LOOKS, RULES, WIDTHS, addresses, assess

SWEDISH = [path for path in addresses() if path.startswith("/sv")]
ENGLISH = [path for path in addresses() if path.startswith("/en")]


def test_no_page_breaks_a_rule(address: str, browser: Browser) -> None:
    # the statement's assessment goes through both languages in all four looks
    visits = {("light", 320): SWEDISH, ("dark", 1920): ENGLISH}
    assert set(visits) < set(LOOKS)
    summary, findings = assess(address, browser, visits)
    assert findings == []
    assert summary["pages"] == len(addresses())


def test_the_statement_says_what_was_assessed() -> None:
    stated = json.loads(FILE.read_text(encoding="utf-8"))
    assert stated["addresses"] == addresses(), "run: make assess"
    assert stated["pages"] == len(LOOKS) * len(addresses())
    assert stated["rules"] == list(RULES)
    assert stated["widths"] == list(WIDTHS)
    assert stated["violations"] == 0


def test_no_page_breaks_the_content_security_policy_or_asks_another_origin(
    visit: OpenPage,
) -> None:
    watched = visit()
    for path in SWEDISH:
        if "finns-inte" not in path:
            watched.open(path)
    watched.assert_clean()


def test_what_is_quoted_in_another_language_says_so(visit: OpenPage) -> None:
    page = visit().open("/en/map?region=SE311")
    languages = page.locator(".wording").evaluate_all("all => all.map((one) => one.lang)")
    assert set(languages) == {"sv", "en"}
