"""Regions on pages of their own, side by side, and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from s3dash.model import Dataset
from tests.browser.conftest import OpenPage, shared
from tests.conftest import Share

HEADING, BODY = "#heading", "#body"
MOST_PAGES = 2


def test_a_reader_goes_from_the_map_to_a_region_and_on_to_a_comparison(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?region=SE311")
    page.locator("#panel").get_by_role("link", name="Värmland", exact=True).click()
    expect(page.locator(HEADING)).to_have_text("Värmland")
    expect(page.locator(".lineage .textpoint", has_text="Dataspel")).to_be_visible()
    # a redrawing that comes while a link is pressed takes the link, and the click, along
    expect(page.locator("[data-dash-is-loading]")).to_have_count(0)
    page.locator(".reference").first.click()
    expect(page.locator("#source-1")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"/sv/region\?region=SE311#source-1$"))
    page.get_by_role("link", name="Jämför med Kalmar län").click()
    expect(page.locator(HEADING)).to_have_text("Jämförelse: Kalmar län och Värmland")
    page.get_by_text("Egna ord").first.click()
    expect(page.locator("details[open] .wording").first).to_be_visible()
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Värmland")
    watched.assert_clean()


def test_regions_are_chosen_and_removed_by_keyboard_alone(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/jamfor")
    expect(page.locator(HEADING)).to_have_text("Jämför regioner")
    add = page.get_by_role("combobox", name="Lägg till region")
    for _ in range(30):
        page.keyboard.press("Tab")
        if add.evaluate("element => element === document.activeElement"):
            break
    expect(add).to_be_focused()
    # a letter with a key of its own: others are put into the page's last text field
    page.keyboard.press("V")
    expect(page).to_have_url(re.compile(r"\?regions=SE311$"))
    expect(add).to_have_value("-")
    expect(add).to_be_focused()
    # the links of the page before lead elsewhere
    expect(page.get_by_role("link", name="Ta bort Värmland")).to_be_visible()
    page.locator(BODY).get_by_role("link", name="Dalarna").focus()
    page.keyboard.press("Enter")
    expect(page.locator(HEADING)).to_have_text("Jämförelse: Värmland och Dalarna")
    expect(page.locator("#status")).to_contain_text("Jämförelse: Värmland och Dalarna")
    page.locator(".offered > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(BODY).get_by_role("link", name="Gotland")).to_be_visible()
    remove = page.get_by_role("link", name="Ta bort Värmland")
    remove.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?regions=SE312$"))
    expect(page.locator(HEADING)).to_have_text("Jämför regioner")
    assert page.evaluate("document.activeElement !== document.body")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Jämförelse: Värmland och Dalarna")
    watched.assert_clean()


def test_nothing_scrolls_sideways_but_tables_in_their_frames(visit: OpenPage, share: Share) -> None:
    for width in (320, *share((390, 768, 1200), of=3, at=1), 1920):
        watched = visit(width, 900)
        for path in (
            "/sv/region",
            "/en/region?region=SE232",
            "/sv/jamfor?regions=SE311,SE312,SE331",
        ):
            wide = watched.open(path).evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (path, width, wide)


# ---- on paper ---------------------------------------------------------------------------------


def pages_of(page: Page) -> int:
    """How many sheets of A4 the page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_every_region_prints_on_two_pages_at_most(
    visit: OpenPage, small: Dataset, share: Share
) -> None:
    watched = visit()
    for region in share(small.regions_of_kind("region"), of=3, at=0):
        page = watched.open(f"/sv/region?region={region}")
        assert 1 <= pages_of(page) <= MOST_PAGES, region


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/sv/karta?domain=digital", 1),
        ("/sv/karta?domain=digital&region=SE311", 2),
        ("/sv/karta?domain=digital&table=1", 2),
        ("/sv/region", 3),
        ("/sv/jamfor?regions=SE311,SE312,SE331,SE332,SE121", 3),
    ],
)
def test_other_pages_print_on_few(onlooker: OpenPage, path: str, most: int) -> None:
    assert 1 <= pages_of(onlooker().open(path)) <= most


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_and_has_what_is_read_and_not_what_is_pressed(
    visit: OpenPage, scheme: str
) -> None:
    page = visit(color_scheme=scheme).open("/sv/region?region=SE311")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for pressed in ("#nav", "#language", "#theme-button", ".controls", "#tools"):
        expect(page.locator(pressed).first).to_be_hidden()
    expect(page.get_by_text("Version 1, 23 november 2026")).to_be_visible()
    address = page.locator("#footer").evaluate(
        "footer => getComputedStyle(footer, '::after').content"
    )
    assert address.strip('"') == page.url
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 42, 51)"


def test_the_drawing_fits_the_paper_and_is_itself_again_on_the_screen(visit: OpenPage) -> None:
    page = visit(1920, 1080).open("/sv/matris")
    drawing = page.locator(".map-graph .main-svg").first
    before = drawing.bounding_box()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert drawing.get_attribute("viewBox")
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert drawing.get_attribute("viewBox") is None
    page.wait_for_function(
        "({x, y, width, height}) => {"
        "  const box = document.querySelector('.map-graph .main-svg').getBoundingClientRect();"
        "  return box.x === x && box.y === y && box.width === width && box.height === height; }",
        arg=before,
    )


def test_the_print_button_prints(visit: OpenPage) -> None:
    page = visit().open("/sv/region?region=SE311")
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    shared(page).get_by_role("button", name="Skriv ut").click()
    expect(page).to_have_title("printed")
