"""From the list of domains to a domain and on to an initiative, by keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tools.browser import settle

HEADING = "#heading"


def follow(page: Page, name: str) -> None:
    """Tab to the link of a name, which must be within reach, and press Enter."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way to {name} by the Tab key")


def test_a_reader_goes_from_the_list_to_a_domain_and_an_initiative_by_keyboard(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = watched.open("/sv/tema")
    follow(page, "Textil och mode")
    expect(page.locator(HEADING)).to_have_text("Textil och mode")
    expect(page).to_have_url(re.compile(r"/sv/tema\?domain=textiles-fashion$"))
    picture = page.locator(".small-map .map-svg")
    expect(picture).to_have_attribute("aria-label", page.locator("#sentence").inner_text())
    county = picture.locator("use").first.bounding_box()
    assert county is not None and county["height"] > 10
    follow(page, "Smarta regionala investeringar i textilinnovation (RegioTex)")
    expect(page.locator(HEADING)).to_contain_text("RegioTex")
    expect(page.locator(HEADING)).to_be_focused()
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Textil och mode")
    watched.assert_clean()


def test_nothing_but_a_frame_scrolls_sideways_on_a_narrow_phone(visit: OpenPage) -> None:
    watched = visit(width=320, height=800)
    for path in ("/sv/tema", "/sv/tema?domain=digital&table=1", "/sv/samverkan?initiative=s3p"):
        page = watched.open(path)
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    watched.assert_clean()
