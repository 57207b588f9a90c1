"""The regions on the map of Sweden: at the pointer, under the focus, in every window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_map_journey import INSIDE, PANEL, on_map

PATH = "/sv/karta?domain=digital"
TIP = ".map-tip"
WIDEST = """() => Math.max(...[...document.querySelectorAll('.map-svg text')]
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""


def point_at(page: Page, name: str) -> None:
    county = on_map(page, name).locator("use")
    county.scroll_into_view_if_needed()
    page.mouse.move(*county.evaluate(INSIDE))


def frame(page: Page) -> dict[str, float]:
    found = page.locator("main .map-svg").bounding_box()
    assert found is not None
    return dict(found)


def test_a_reader_goes_from_region_to_region_by_keyboard_and_chooses_one(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    on_map(page, "Gotland").focus()
    page.keyboard.press("Tab")
    gavleborg = on_map(page, "Gävleborg")
    expect(gavleborg).to_be_focused()
    ring = page.locator(".map-svg .ring")
    expect(ring).to_have_attribute("href", "#lan-21")
    expect(ring).to_have_css("stroke-width", "3px")
    expect(page.locator(TIP)).to_contain_text("Gävleborg")
    page.keyboard.press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gävleborg")).to_be_visible()
    expect(gavleborg).to_be_focused()
    expect(gavleborg).to_have_attribute("aria-current", "true")
    watched.assert_clean()


def test_the_label_at_the_pointer_comes_at_once_stays_under_it_and_goes(visit: OpenPage) -> None:
    page = visit().open(PATH)
    tip = page.locator(TIP)
    point_at(page, "Värmland")
    expect(tip).to_have_text("Värmlandutvecklingsområde (tolkat)Klicka för att visa regionen")
    point_at(page, "Norrbotten")
    expect(tip).to_contain_text("Norrbotten")
    box = tip.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + box["height"] - 4)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    point_at(page, "Norrbotten")
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    expect(tip).to_be_hidden()


def test_screen_readers_have_every_region_once_with_its_words(visit: OpenPage) -> None:
    page = visit().open(PATH)
    expect(page.locator("main .map-svg").get_by_role("link")).to_have_count(21)
    expect(page.locator("main .map-svg title")).to_have_count(0)
    point_at(page, "Värmland")
    expect(page.locator(TIP)).to_have_attribute("aria-hidden", "true")


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1440, 900), (390, 844)])
def test_a_choice_moves_no_pixel_of_the_map(visit: OpenPage, width: int, height: int) -> None:
    page = visit(width, height).open(f"{PATH}&region=SE311")
    first = frame(page)
    chosen = visit(width, height).open("/sv/karta?domain=digital")
    assert {side: frame(chosen)[side] for side in ("x", "width", "height")} == {
        side: first[side] for side in ("x", "width", "height")
    }


def test_the_map_and_its_text_grow_with_the_window(visit: OpenPage) -> None:
    desk, wall = visit(1440, 900).open(PATH), visit(1920, 1080).open(PATH)
    assert desk.evaluate(WIDEST) >= 15
    assert wall.evaluate(WIDEST) == pytest.approx(desk.evaluate(WIDEST) * 18 / 16)
    assert frame(desk)["height"] > 900 / 2
    assert frame(wall)["height"] > 1080 / 2


def test_on_the_narrowest_phone_tiles_and_map_are_whole(visit: OpenPage) -> None:
    for path in (PATH, f"{PATH}&grid=1"):
        page = visit(320, 568).open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        found = frame(page)
        assert found["x"] >= 0 and found["x"] + found["width"] <= 320
