"""The method page in a browser: links into it, and how it fits a phone."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

AT_TOP = "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 40"


def expect_at(page: Page, anchor: str) -> None:
    """The heading has the focus and stands at the top of the window."""
    expect(page.locator(f"#{anchor}")).to_be_focused()
    page.wait_for_function(AT_TOP, arg=anchor)


def test_an_address_with_an_anchor_leads_to_its_section(visit: OpenPage) -> None:
    watched = visit(reduced_motion="reduce")
    page = watched.open("/sv/metod#complementarity")
    expect_at(page, "complementarity")
    page.locator(".method-contents a[href='#mix']").click()
    page.wait_for_function(AT_TOP, arg="mix")
    watched.assert_clean()


def test_going_forward_to_an_anchor_leads_there_again(visit: OpenPage) -> None:
    page = visit(reduced_motion="reduce").open("/sv/metod#judgement")
    expect_at(page, "judgement")
    page.get_by_role("navigation").get_by_role("link", name="Matris").click()
    expect(page.locator("#heading")).to_be_focused()
    page.go_back()
    expect_at(page, "judgement")


def test_the_page_does_not_scroll_sideways_on_a_phone(visit: OpenPage) -> None:
    page = visit(width=390, height=844).open("/en/method")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator(".method-frame").first).to_have_attribute("tabindex", "0")
