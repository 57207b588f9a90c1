"""What a hall sees of a scene: all of it, with the names that it needs."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Frame, Page, expect

from s3dash.deck import Deck, Scene, pack
from s3dash.state.showing import Showing, showing_url
from tests.browser.conftest import OpenPage

# The scene is laid out so wide on a screen of 16:9.
SCREENS = [(1920, 1080), (1280, 720)]
# Text that reaches beyond the scene's own edges, or is not seen at all because something cuts it.
CUT = """() => [...document.querySelectorAll('main *')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => !one.closest('.visually-hidden'))
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const isOver = box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    return box.left < -1 || box.top < -1 || isOver;
  })
  .map((one) => one.textContent.trim())"""
# Signs of a matrix that reach beyond their cells, or touch their edges.
OVER = """() => {
  const graph = document.querySelector('.map-graph');
  const { xaxis, yaxis } = graph._fullLayout;
  const [width, height] = [xaxis._length, yaxis._length].map((all, at) => {
    const [from, to] = [xaxis, yaxis][at].range;
    return all / Math.abs(to - from);
  });
  const plot = { left: graph.getBoundingClientRect().left + xaxis._offset };
  return [...document.querySelectorAll('.scatterlayer text')]
    .map((one) => [one.textContent, one.getBoundingClientRect()])
    .filter(([text, box]) => !/^[0-9.]+$/.test(text) || box.right < plot.left + 19 * width)
    .filter(([text, box]) => {
      const middle = (box.left + box.right) / 2 - plot.left;
      const left = Math.floor(middle / width) * width + plot.left;
      // two pixels between the cells, and one beside the sign
      return text && (box.left < left + 2 || box.right > left + width - 2);
    })
    .map(([text]) => text);
}"""


def scene(page: Page, base: str, address: str) -> Frame:
    deck = Deck("En", "sv", (Scene(address, "Scen"),))
    page.goto(base + showing_url(Showing("sv", pack(deck))))
    page.locator("iframe.here.drawn").wait_for()
    (frame,) = page.frames[1:]
    return frame


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
def test_a_map_stands_whole_beside_its_signs_on_every_shape_of_screen(
    visit: OpenPage, width: int, height: int
) -> None:
    watched = visit(width, height)
    frame = scene(watched.page, watched.address, "/sv/karta")
    box = "JSON.stringify(document.querySelector({0!r}).getBoundingClientRect())"
    drawn, signs = (
        json.loads(frame.evaluate(box.format(name))) for name in (".map-svg", ".legend-list")
    )
    assert signs["right"] <= drawn["left"] + 1
    assert drawn["bottom"] <= frame.evaluate("innerHeight") + 1
    assert frame.evaluate(CUT) == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize(
    "view", ["/sv/matris", "/sv/karta", "/sv/tema", "/sv/natverk", "/sv/forandringar"]
)
def test_nothing_of_a_scene_is_cut(onlooker: OpenPage, view: str, width: int, height: int) -> None:
    watched = onlooker(width, height)
    frame = scene(watched.page, watched.address, view)
    assert frame.evaluate(CUT) == []
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")


def test_a_scene_of_an_initiative_shows_its_map_whole(visit: OpenPage) -> None:
    watched = visit(1280, 720)
    frame = scene(watched.page, watched.address, "/sv/samverkan?initiative=vanguard")
    drawn = frame.locator(".with-map .map-svg")
    assert frame.evaluate("innerHeight") >= drawn.evaluate(
        "(map) => map.getBoundingClientRect().bottom"
    )
    expect(frame.locator(".text-column")).to_be_hidden()


def test_signs_of_a_matrix_stay_in_their_cells(visit: OpenPage) -> None:
    watched = visit(1920, 1080)
    frame = scene(watched.page, watched.address, "/sv/matris")
    assert frame.locator(".scatterlayer text").count() > 10
    assert frame.evaluate(OVER) == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_a_map_in_a_hall_has_the_regions_names_and_stands_free_of_the_edge(
    visit: OpenPage, width: int, height: int
) -> None:
    watched = visit(width, height)
    frame = scene(watched.page, watched.address, "/sv/karta")
    expect(frame.locator(".map-svg .names text", has_text="Värmland")).to_be_visible()
    below = "innerHeight - document.querySelector('.map-svg').getBoundingClientRect().bottom"
    assert frame.evaluate(below) >= 8


def test_lineage_is_read_as_a_list_on_a_phone(visit: OpenPage) -> None:
    watched = visit(390, 844, has_touch=True, is_mobile=True)
    frame = scene(watched.page, watched.address, "/sv/forandringar?region=SE311")
    expect(frame.locator("#body")).to_be_visible()
    expect(frame.locator("#figure-frame")).to_be_hidden()
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    watched = visit(1280, 720)
    frame = scene(watched.page, watched.address, "/sv/forandringar?region=SE311")
    expect(frame.locator("#body")).to_be_hidden()
    expect(frame.locator("#figure-frame")).to_be_visible()
