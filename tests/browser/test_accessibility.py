"""Every page, at a narrow and a wide width, without a violation; see also ``make assess``."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from s3dash.config import LANGUAGES
from s3dash.state import SLUGS, ViewState, to_path
from tests.browser.conftest import OpenPage, Watched, watch
from tools.assess import (
    FILE,
    LOOKS,
    RULES,
    WIDTHS,
    Look,
    addresses,
    assess,
    assess_scenes,
    presentations,
)

NOT_THERE = ("/sv/finns-inte", "/en/does-not-exist")
FIRST = [to_path(ViewState(language, view)) for view in SLUGS for language in LANGUAGES]


def chosen(language: str, turn: int) -> list[str]:
    """Of the pages in a language the first of every view, and every fourth of the others."""
    start = to_path(ViewState(language, "start"))
    pages = [one for one in addresses() if one.startswith(start) and one not in NOT_THERE]
    others = [one for one in pages if one not in FIRST]
    return [one for one in pages if one in FIRST or others.index(one) % 4 == turn]


# The pages of the statement's assessment, which goes through all of them in all four looks: every
# view in both languages, half of the other states in one, narrow and light or wide and dark.
VISITS: dict[Look, list[str]] = {("light", 320): chosen("sv", 0), ("dark", 1920): chosen("en", 2)}
# Several tests, so that workers share them.
AT_ONCE = 6
BATCHES = [
    pytest.param(look, pages[at : at + AT_ONCE], id=f"{'-'.join(map(str, look))}-{at}")
    for look, pages in VISITS.items()
    for at in range(0, len(pages), AT_ONCE)
]


def test_every_view_is_assessed_in_both_languages_and_every_second_state_in_one() -> None:
    swedish, english = VISITS.values()
    assert {*FIRST} < {*swedish, *english}
    states = (len(addresses()) - len(NOT_THERE) - len(FIRST)) // len(LANGUAGES)
    assert len(swedish) + len(english) == len(FIRST) + states // 2
    assert set(VISITS) < set(LOOKS)
    assert [page for batch in BATCHES for page in batch.values[1]] == [*swedish, *english]


@pytest.mark.parametrize(("look", "pages"), BATCHES)
def test_no_page_breaks_a_rule_or_the_policy_or_asks_another_origin(
    address: str, browser: Browser, look: Look, pages: list[str]
) -> None:
    watched: list[Watched] = []

    def watched_page(context: BrowserContext) -> Page:
        watched.append(watch(context, address))
        return watched[-1].page

    summary, findings = assess(address, browser, {look: pages}, watched_page)
    assert findings == []
    assert summary["pages"] == len(pages) > 0
    (one,) = watched
    one.assert_clean()


def test_a_page_that_is_not_there_breaks_no_rule(address: str, browser: Browser) -> None:
    _, findings = assess(address, browser, {(theme, 320): NOT_THERE for theme in ("light", "dark")})
    assert findings == []


def test_no_scene_of_a_presentation_breaks_a_rule_nor_the_view_in_it(
    address: str, browser: Browser
) -> None:
    # make assess goes through all of them
    count, findings = assess_scenes(address, browser, ["/en/present?deck=steps"], [1920])
    assert findings == []
    assert count > 4


def test_the_statement_says_what_was_assessed() -> None:
    stated = json.loads(FILE.read_text(encoding="utf-8"))
    assert stated["addresses"] == addresses(), "run: make assess"
    assert stated["presentations"] == presentations()
    assert stated["scenes"] > len(WIDTHS) * len(presentations())
    assert stated["pages"] == len(LOOKS) * len(addresses()) + stated["scenes"]
    assert stated["rules"] == list(RULES)
    assert stated["widths"] == list(WIDTHS)
    assert stated["violations"] == 0


def test_what_is_quoted_in_another_language_says_so(visit: OpenPage) -> None:
    page = visit().open("/en/map?region=SE311")
    languages = page.locator(".wording").evaluate_all("all => all.map((one) => one.lang)")
    assert set(languages) == {"sv", "en"}
