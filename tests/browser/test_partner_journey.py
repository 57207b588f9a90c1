"""A region looks for partners: the cards, what is behind them, and the way back."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tools.browser import settle

HEADING = "#heading"
CARD = ".match-cards .match-card"


def test_a_region_finds_out_whom_to_call_why_and_what_speaks_against_it(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner")
    expect(page.locator(HEADING)).to_be_visible()
    page.locator("#select-region select").select_option(label="Värmland")
    expect(page.locator(HEADING)).to_have_text("Kompletterande partner för Värmland")
    expect(page).to_have_url(re.compile(r"/sv/partner\?region=SE311$"))
    first = page.locator(CARD).first
    expect(first).to_have_attribute("aria-label", "Gävleborg")
    first.get_by_text("Så är värdet sammansatt").click()
    expect(first.locator(".match-reasons li").first).to_contain_text("av 19,1")
    first.get_by_text("Vad ni och de skriver, med källor").click()
    expect(
        first.get_by_role("link", name="Region Gävleborg: Regional innovationsstrategi").last
    ).to_be_visible()
    page.get_by_label("Liknande", exact=True).check()
    expect(page.locator(HEADING)).to_have_text("Liknande partner för Värmland")
    page.get_by_role("link", name=re.compile("^Västerbotten")).click()
    expect(page.locator(".chosen-match .match-card")).to_have_attribute(
        "aria-label", "Västerbotten"
    )
    expect(page.locator(".chosen-match h2")).to_be_focused()
    expect(page.locator(".chosen-match")).to_contain_text("Underlaget är ofullständigt")
    page.locator(".chosen-match .close").press("Enter")
    expect(page.locator(HEADING)).to_be_focused()
    page.go_back()
    page.go_back()
    expect(page.locator(".chosen-match")).to_have_count(0)
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Kompletterande partner för Värmland")
    expect(page.get_by_label("Kompletterande", exact=True)).to_be_checked()
    watched.assert_clean()


def test_a_control_keeps_the_focus_when_the_others_change_around_it(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    page.get_by_label("Outnyttjade samarbeten").press("Space")
    expect(page).to_have_url(re.compile("show=gaps"))
    expect(page.locator("#select-region")).to_have_count(0)
    expect(page.get_by_label("Outnyttjade samarbeten")).to_be_focused()
    page = watched.open("/sv/karta?measure=overlap&region=SE311")
    page.locator("#select-domain select").focus()
    page.locator("#select-domain select").select_option(label="Material")
    expect(page.locator(HEADING)).to_contain_text("Material")
    expect(page.locator("#select-domain select")).to_be_focused()
    watched.assert_clean()


def test_nothing_scrolls_sideways_on_a_narrow_phone(visit: OpenPage) -> None:
    watched = visit(width=320, height=800)
    for path in ("/sv/partner?region=SE311", "/en/partners?domain=food&partner=SE331&region=SE121"):
        page = watched.open(path)
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    watched.assert_clean()


def test_a_match_card_uses_the_width_of_a_wide_screen(visit: OpenPage) -> None:
    watched = visit(width=1920, height=1080)
    page = watched.open("/en/partners?region=SE311")
    settle(page)
    card = page.locator(CARD).first
    whole = card.bounding_box()
    facts = card.locator(".match-facts").bounding_box()
    assert whole and facts
    assert facts["x"] + facts["width"] > whole["x"] + 0.9 * whole["width"]
    watched.assert_clean()
