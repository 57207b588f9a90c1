"""What a presenter and somebody with a phone see before they scroll or press."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1440, 900)])
@pytest.mark.parametrize("measure", ["mutual", "shared"])
def test_the_whole_of_sweden_is_in_the_window_when_a_network_of_its_regions_opens(
    visit: OpenPage, width: int, height: int, measure: str
) -> None:
    page = visit(width, height).open(f"/sv/natverk?measure={measure}")
    frame = page.locator("#figure-frame").bounding_box()
    assert frame is not None
    assert frame["y"] + frame["height"] <= height


@pytest.mark.parametrize("path", ["/sv/natverk", "/en/map?scope=europe", "/sv/matris"])
def test_a_drawing_fills_its_frame(visit: OpenPage, path: str) -> None:
    for width, height in ((1920, 1080), (390, 844)):
        page = visit(width, height).open(path)
        frame = page.locator("#figure-frame").bounding_box()
        assert frame is not None and frame["height"] >= 450
        assert page.locator(".map-graph .main-svg").first.bounding_box() == frame


def test_a_region_that_is_chosen_on_a_phone_is_told_of_above_the_map(visit: OpenPage) -> None:
    watched = visit(390, 844)
    page = watched.open("/sv?region=SE311")
    own, drawn, listed, doors = (
        page.locator(part).first.bounding_box()
        for part in (".start-own", ".map-svg", ".region-list", ".doors")
    )
    assert own and drawn and listed and doors
    assert own["y"] < 844 / 2
    assert own["y"] < drawn["y"] < listed["y"] < doors["y"]
    places = [
        watched.open("/sv").locator(part).first.bounding_box()
        for part in (".map-svg", ".region-list", ".doors")
    ]
    assert [one["y"] for one in places if one] == sorted(one["y"] for one in places if one)
    assert all(places)


def test_who_chooses_a_region_in_the_list_on_a_phone_is_led_up_to_it(visit: OpenPage) -> None:
    page = visit(390, 844).open("/sv")
    page.locator(".region-list").get_by_role("link", name="Värmland", exact=True).click()
    expect(page.locator("#heading")).to_have_text("Värmland")
    expect(page.locator("#heading")).to_be_in_viewport()
    expect(page.locator(".start-own h2")).to_be_in_viewport()
