"""The reader's own presentation: views added to it, changed, saved, opened, given on as a link."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from s3dash.deck import MOST_SCENES
from tests.browser.conftest import OpenPage, shared
from tools.assess import AXE_OPTIONS

PATH = "/sv/karta?domain=digital&region=SE311"
HOSTILE = "<img src=x onerror=alert(1)> \"'&"
# What stands in storage: a scene for each address.
KEPT = "JSON.parse(localStorage.getItem('s3-deck'))"


def add(page: Page, title: str | None = None, note: str = "") -> None:
    opened = shared(page)
    opened.get_by_role("button", name="Lägg till i presentation").click()
    if title is not None:
        opened.get_by_role("textbox", name="Rubrik").fill(title)
    opened.get_by_role("textbox", name="Manus").fill(note)
    opened.get_by_role("button", name="Lägg till", exact=True).click()


def kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(KEPT)
    return found


def test_a_view_is_added_with_title_and_note_and_the_reader_is_told(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    heading = page.locator("#heading").text_content()
    add(page)
    expect(page.locator("#status")).to_have_text("Tillagd som scen 1.")
    page.keyboard.press("Escape")
    add(page, HOSTILE, f"{HOSTILE}\nrad två")
    expect(page.locator("#status")).to_have_text("Tillagd som scen 2.")
    expect(page.locator(".deck-said a")).to_have_attribute("href", "/sv/presentera#decks")
    assert kept(page) == {
        "title": "Min presentation",
        "language": "sv",
        "scenes": [
            {"address": PATH, "title": heading},
            {"address": PATH, "title": HOSTILE, "note": f"{HOSTILE}\nrad två"},
        ],
    }
    watched.assert_clean()


def test_the_button_works_by_keyboard_and_its_form_goes_as_it_came(visit: OpenPage) -> None:
    page = visit(390, 844).open(PATH)
    button = shared(page).get_by_role("button", name="Lägg till i presentation")
    button.press("Enter")
    expect(page.get_by_role("textbox", name="Rubrik")).to_be_focused()
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Tillagd som scen 1.")
    button.press("Enter")
    expect(page.locator(".deck-form")).to_have_count(0)


FULL = json.dumps({"title": "x", "language": "sv", "scenes": [{"address": "/sv"}] * MOST_SCENES})


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (f"localStorage.setItem('s3-deck', {FULL!r})", "Presentationen har redan 60 scener"),
        (
            "() => { Storage.prototype.setItem = () => { throw new DOMException() } }",
            "Webbläsaren sparar ingenting",
        ),
        ("localStorage.setItem('s3-deck', '{\"scenes\": 7')", "Tillagd som scen 1."),
    ],
)
def test_what_hinders_is_told(visit: OpenPage, before: str, told: str) -> None:
    page = visit().open(PATH)
    page.evaluate(before)
    add(page)
    expect(page.locator("#status")).to_contain_text(told)
