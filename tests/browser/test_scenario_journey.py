"""A region tries out another domain, sees before and after, and leaves nothing behind."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

LABEL = "SCENARIO – inte beslutat"
PAGE = "/sv/partner?show=scenario&region=SE311"


def test_a_domain_is_added_and_taken_back_and_only_the_address_knows(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PAGE)
    expect(page.locator(".scenario")).to_have_count(0)
    add = page.get_by_role("combobox", name="Lägg till tema")
    add.select_option("materials")
    expect(page).to_have_url(re.compile(r"\?add=materials&region=SE311&show=scenario$"))
    expect(page).to_have_title(re.compile(f"^{LABEL}"))
    expect(add).to_have_value("-")
    expect(page.locator(".scenario-band")).to_be_visible()
    expect(page.get_by_text("4 → 5 av 13 regioner med uppgifter")).to_be_visible()
    before, after = page.locator(".before-after").first.locator("> div").all()
    left, right = before.bounding_box(), after.bounding_box()
    assert left and right and left["y"] == right["y"] and left["x"] < right["x"]
    page.get_by_role("link", name="Ångra Material").press("Enter")
    expect(page.locator(".scenario")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Tänk om: Värmland"))
    assert page.evaluate("document.activeElement !== document.body")
    watched.assert_clean()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_scenario_is_striped_on_the_screen_and_on_paper(visit: OpenPage, scheme: str) -> None:
    page = visit(color_scheme=scheme).open(f"{PAGE}&drop=food")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        expect(page.locator(".scenario-band")).to_contain_text(LABEL)
        for striped in (".scenario", ".scenario-band"):
            look = page.locator(striped).first.evaluate(
                "one => ['backgroundImage', 'borderTopStyle', 'printColorAdjust']"
                ".map((name) => getComputedStyle(one)[name])"
            )
            assert look[0].startswith("repeating-linear-gradient")
            assert look[1] == "dashed"
            assert media == "screen" or look[2] == "exact"


def test_a_scenario_fits_a_phone(visit: OpenPage) -> None:
    page = visit(390, 844).open(f"{PAGE}&drop=food&join=vi-esm")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
