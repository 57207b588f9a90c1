"""A page in a frame: it fills what it is given, is read by everybody, and leads out of it."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Watched
from tools.assess import AXE_OPTIONS

SCENE = (1040, 585)
FITTING = [
    "/sv?embed=1",
    "/en/map?domain=digital&embed=1",
    "/sv/karta?embed=1&scope=europe",
    "/sv/karta?embed=1&grid=1",
    "/sv/matris?embed=1",
    "/en/matrix?embed=1&measure=overlap",
    "/sv/natverk?embed=1",
    "/en/network?embed=1&measure=membership",
    "/sv/forandringar?embed=1",
    "/en/domain?domain=digital&embed=1",
]
READ = [
    "/sv/partner?embed=1&region=SE311",
    "/en/region?embed=1&region=SE311",
    "/sv/jamfor?embed=1&regions=SE311,SE312",
    "/en/initiatives?embed=1",
    "/sv/arbetssatt?embed=1",
    "/sv/karta?domain=digital&embed=1&table=1",
]
# Words whose letters are smaller than can be read from afar.
SMALL = """() => [...document.querySelectorAll('body *')].filter((one) =>
  one.getClientRects().length && parseFloat(getComputedStyle(one).fontSize) < 13
  && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
).map((one) => one.outerHTML.slice(0, 80))"""
REACH = "() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]"


def framed(watched: Watched, path: str) -> Page:
    page = watched.page
    page.goto(watched.address + path)
    page.wait_for_selector("html[data-ready]")
    page.evaluate("document.fonts.ready")
    return page


def assert_accessible(page: Page) -> None:
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("path", FITTING)
def test_in_a_scene_it_is_seen_whole_and_read_from_afar(onlooker: OpenPage, path: str) -> None:
    watched = onlooker(*SCENE)
    page = framed(watched, path)
    assert page.evaluate(REACH) == list(SCENE)
    assert page.evaluate(SMALL) == []
    for name in ("#heading", "#sentence", "#credits"):
        box = page.locator(name).bounding_box()
        assert box is not None and box["y"] + box["height"] <= SCENE[1]
    assert_accessible(page)
    watched.assert_clean()


# How far each label of a row is from the one before it, from the top.
APART = """() => [...document.querySelectorAll('.yaxislayer-above text')]
  .map((one) => one.getBoundingClientRect().top).sort((one, other) => one - other)
  .flatMap((top, at, tops) => at ? [top - tops[at - 1]] : [])"""


def test_in_a_low_frame_rows_scroll_and_do_not_run_into_one_another(visit: OpenPage) -> None:
    watched = visit(600, 300)
    page = framed(watched, "/sv/matris?embed=1&scope=europe")
    apart = page.evaluate(APART)
    assert len(apart) > 20
    assert min(apart) >= 13


def test_a_tall_network_is_as_high_as_its_names_are_placed_for(visit: OpenPage) -> None:
    page = framed(visit(*SCENE), "/en/network?embed=1&measure=membership")
    # the few of the fixture do not make it one
    page.evaluate("document.querySelector('#figure-area').classList.add('tall')")
    assert page.evaluate("document.querySelector('#figure-frame').clientHeight") >= 900
    assert page.evaluate("document.querySelector('#figure-scroll').clientHeight") <= SCENE[1]


@pytest.mark.parametrize("path", READ)
def test_what_is_read_has_the_width_of_its_frame(onlooker: OpenPage, path: str) -> None:
    watched = onlooker(*SCENE)
    page = framed(watched, path)
    reach = {}
    for width, height in ((600, 400), (390, 700), SCENE):
        page.set_viewport_size({"width": width, "height": height})
        reach[width] = page.evaluate(REACH)[0]
    assert all(found <= width for width, found in reach.items()), reach
    assert page.evaluate(SMALL) == []
    assert_accessible(page)
    watched.assert_clean()


@pytest.mark.parametrize(("width", "height"), [(600, 400), (390, 700)])
def test_in_a_small_frame_a_drawing_is_as_wide_as_the_frame(
    visit: OpenPage, width: int, height: int
) -> None:
    watched = visit(width, height)
    for path in FITTING:
        page = framed(watched, path)
        assert page.evaluate(REACH)[0] <= width, path
        expect(page.locator("#credits")).to_be_visible()
    watched.assert_clean()


def test_a_link_opens_the_page_in_a_window_of_its_own(visit: OpenPage) -> None:
    page = framed(visit(*SCENE), "/sv/karta?domain=digital&embed=1")
    regions = page.get_by_role("link", name=re.compile("^Värmland"))
    with page.expect_popup() as opened:
        regions.first.press("Enter")
    expect(opened.value.locator("#nav")).to_be_visible()
    assert "embed" not in opened.value.url and "region=SE311" in opened.value.url
    assert opened.value.evaluate("window.opener") is None


def test_it_keeps_nothing_and_is_light_whatever_was_chosen(visit: OpenPage) -> None:
    watched = visit(*SCENE, color_scheme="dark")
    watched.page.add_init_script("localStorage.setItem('s3-theme', 'dark')")
    page = framed(watched, "/sv/karta?embed=1")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(250, 249, 246)"
    assert page.context.cookies() == []


# How far the words of a drawing reach, to the right and down, and where the credits begin.
WORDS_REACH = """() => {
  const boxes = [...document.querySelectorAll('.main-svg text')]
    .map((one) => one.getBoundingClientRect()).filter((box) => box.width);
  const end = (side) => Math.max(...boxes.map((box) => box[side]));
  const credits = document.getElementById('credits').getBoundingClientRect();
  return [end('right'), end('bottom'), credits.top];
}"""


@pytest.mark.parametrize("path", ["/sv/matris?embed=1", "/sv/natverk?embed=1"])
def test_on_paper_a_drawing_shrinks_to_the_sheet(visit: OpenPage, path: str) -> None:
    page = framed(visit(390, 700), path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    # an A4 sheet between its margins
    page.set_viewport_size({"width": 703, "height": 1010})
    right, bottom, credits = page.evaluate(WORDS_REACH)
    assert right <= 703
    assert bottom <= credits
