"""A reader puts a consortium together, takes the proposal, and prints it on one page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.test_region_journey import pages_of

SIX = "SE121,SE214,SE224,SE232,SE311,SE331"


@pytest.mark.parametrize(
    "path",
    [f"/sv/partner?show=consortium&regions={SIX}",
     f"/en/partners?show=consortium&regions={SIX}&domain=digital",
     "/sv/partner?show=consortium&scope=europe&regions=BE2,DE1,ES12,ITH4,SE224,SE331"],
)  # fmt: skip
def test_a_consortium_of_six_prints_on_one_page(visit: OpenPage, path: str) -> None:
    assert pages_of(visit().open(path)) == 1


def test_from_a_domain_to_a_consortium_and_back(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?show=consortium")
    page.locator("select[name=domain]").select_option("food")
    page.get_by_role("link", name="Använd förslaget").click()
    expect(page.locator(".cover-table thead th")).to_have_count(5)
    expect(page).to_have_url(re.compile(r"domain=food&regions=(SE\d+,?){3}&show=consortium"))
    page.locator(".chosen-regions .remove").first.click()
    expect(page.locator(".cover-table thead th")).to_have_count(4)
    page.get_by_text("Outnyttjade samarbeten", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Outnyttjade samarbeten"))
    page.go_back()
    expect(page.locator(".cover-table thead th")).to_have_count(4)
    watched.assert_clean()


@pytest.mark.parametrize("path", [f"/sv/partner?show=consortium&regions={SIX}&domain=food",
                                  "/sv/partner?show=gaps"])  # fmt: skip
def test_nothing_scrolls_sideways_on_a_phone(visit: OpenPage, path: str) -> None:
    page = visit(width=390, height=844).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
