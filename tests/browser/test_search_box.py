"""The search box by keyboard, by mouse and for a screen reader."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.conftest import Share
from tools.assess import AXE_OPTIONS

FIELD, OPTIONS = "#search-text", "#search-list [role=option]"
REGION = re.compile(r"/(sv|en)/\w+\?region=SE311$")


def test_a_reader_finds_a_region_by_keyboard_alone_though_it_is_misspelt(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("varmlnd")
    expect(page.locator(OPTIONS)).to_have_count(1)
    expect(page.locator(FIELD)).to_have_attribute("aria-expanded", "true")
    assert "varmlnd" not in page.url
    page.keyboard.press("ArrowDown")
    active = page.locator(FIELD).get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(REGION)
    expect(page.get_by_role("heading", name="Värmland").first).to_be_visible()
    expect(page.locator("#heading")).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator("#search-list")).to_be_hidden()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/sv/karta$"))
    watched.assert_clean()


def test_a_need_that_is_found_is_led_to_on_the_page_of_its_region(visit: OpenPage) -> None:
    page = visit().open("/sv")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(FIELD).fill("vilka söker demonstrationsanläggningar")
    page.locator(OPTIONS).filter(has_text="söker").first.click()
    expect(page).to_have_url(re.compile("#statements$"))
    expect(page.locator("#statements")).to_be_focused()
    expect(page.locator("#statements")).to_be_in_viewport()


def test_enter_before_the_list_has_come_opens_the_best_result(visit: OpenPage) -> None:
    page = visit().open("/en/map")
    page.locator(FIELD).fill("varmland")
    page.keyboard.press("Enter")
    expect(page).to_have_url(REGION)


def test_arrows_go_round_and_escape_closes_and_then_empties(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.locator(FIELD).fill("digital")
    options = page.locator(OPTIONS)
    expect(options).to_have_count(8)
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#search-list")).to_be_hidden()
    expect(page.locator(FIELD)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_have_value("")


def test_a_result_opens_by_a_click_and_the_list_closes_when_one_leaves(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/en/map")
    page.locator(FIELD).fill("materials")
    page.locator(OPTIONS, has_text="Materials").first.click()
    expect(page).to_have_url(re.compile(r"/en/domain\?domain=materials$"))
    expect(page.locator("#heading")).to_have_text("Materials")
    expect(page.locator("#heading")).to_be_focused()
    page.locator(FIELD).fill("food")
    expect(page.locator("#search-list")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#search-list")).to_be_hidden()
    watched.assert_clean()


def test_a_slash_in_a_field_is_a_slash(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.locator(FIELD).fill("a")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_have_value("a/")
    select = page.get_by_role("combobox", name="Tema")
    select.focus()
    page.keyboard.press("/")
    expect(select).to_be_focused()


def test_how_many_were_found_is_said_and_that_nothing_was(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    count = page.locator("#search-count")
    expect(count).to_have_attribute("role", "status")
    page.locator(FIELD).fill("varmlnd")
    expect(count).to_have_text("1 träff")
    page.locator(FIELD).fill("qqqqzzzz")
    expect(count).to_contain_text("Inga träffar")
    expect(count).to_be_visible()
    expect(page.locator(FIELD)).to_have_attribute("aria-expanded", "false")


def overlaps(page: Page) -> list[str]:
    """Pairs of parts of the header that cover each other."""
    return list(
        page.evaluate("""() => {
          const parts = [...document.querySelectorAll('.site-header > *')].map(
            (part) => [part.id, part.getBoundingClientRect()]);
          return parts.flatMap(([a, one], at) => parts.slice(at + 1)
            .filter(([b, other]) => one.left < other.right && other.left < one.right
              && one.top < other.bottom && other.top < one.bottom)
            .map(([b]) => `${a} ${b}`));
        }""")
    )


@pytest.mark.parametrize("path", ["/sv/karta", "/en/map"])
def test_the_header_has_room_for_six_views_and_more(
    onlooker: OpenPage, path: str, share: Share
) -> None:
    for width in (390, *share((768, 1440), of=2, at=path == "/en/map"), 1200, 1920):
        # the theme with the longest name
        page = onlooker(width, 900, contrast="more").open(path)
        expect(page.locator("#nav > ul > li")).to_have_count(7)
        assert overlaps(page) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width >= 1200:
            height = page.evaluate("document.querySelector('.site-header').offsetHeight")
            assert height <= (60 if width < 1800 else 64), width


@pytest.mark.parametrize("path", ["/sv/karta", "/en/map"])
def test_the_open_list_breaks_no_rule(visit: OpenPage, path: str, share: Share) -> None:
    looks = ((320, "light"), (1440, "dark"))
    for width, theme in share(looks, of=2, at=path == "/en/map"):
        page = visit(width, 900, color_scheme=theme).open(path)
        for text in ("digital", "qqqqzzzz"):
            page.locator(FIELD).fill(text)
            # the list of the text before may still be there
            expect(page.locator("#search-list")).to_have_attribute("data-text", text)
            expect(page.locator("#search-count")).not_to_be_empty()
            expect(page.locator("#search[data-open]")).to_be_visible()
            page.keyboard.press("ArrowDown")
            found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
            assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
