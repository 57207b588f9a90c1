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


def test_a_card_is_folded_on_a_phone_and_says_how_much_speaks_against_it(visit: OpenPage) -> None:
    page = visit(390, 844).open("/sv/partner?region=SE311")
    card = page.locator(".match-cards .match-card").first
    facts, summary = card.locator(".match-facts"), card.locator(".match-fold > summary")
    expect(card.locator(".match-bar")).to_have_count(2)
    expect(facts).not_to_be_visible()
    count = card.locator(".doubts > li").count()
    assert count > 1
    expect(summary).to_contain_text(f"{count} invändningar")
    summary.press("Enter")
    expect(facts).to_be_visible()
    summary.press("Enter")
    page.emulate_media(media="print")
    expect(facts).to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(facts).to_be_visible()
    expect(summary).not_to_be_visible()


@pytest.mark.parametrize("path", ["/sv/natverk", "/en/map?scope=europe", "/sv/matris"])
def test_a_drawing_fills_its_frame(visit: OpenPage, path: str) -> None:
    for width, height in ((1920, 1080), (390, 844)):
        page = visit(width, height).open(path)
        frame = page.locator("#figure-frame").bounding_box()
        assert frame is not None and frame["height"] >= 450
        assert page.locator(".map-graph .main-svg").first.bounding_box() == frame
