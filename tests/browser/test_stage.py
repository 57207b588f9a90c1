"""A presentation as it is given: clicker, touch, reload, and a hall that sees no page load."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from s3dash.deck import Deck, Scene, pack
from s3dash.state.showing import Showing, showing_url
from tests.browser.conftest import OpenPage, Watched, until
from tests.conftest import Share
from tools.assess import AXE_OPTIONS

OWN = Deck(
    "Min",
    "sv",
    (
        Scene("/sv/karta", "Kartan", "Säg hej."),
        Scene("/sv/finns-inte", "Borta"),
        Scene("/sv/region?region=SE311", "Regionen"),
    ),
)
# The least text on a page, in pixels of the screen, and what it is; a scene's is magnified.
LEAST = """() => {
  const stretch = (one) => {
    const drawn = one.getScreenCTM && one.getScreenCTM();
    return drawn ? Math.hypot(drawn.a, drawn.b) : 1;
  };
  const least = (doc, scale) => [...doc.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter((one) => !one.closest('script, .visually-hidden'))
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => [
      parseFloat(getComputedStyle(one).fontSize) * scale * (stretch(one)),
      one.textContent.trim(),
    ]);
  const frame = document.querySelector('iframe.here');
  const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
  const all = [...least(document, 1), ...least(frame.contentDocument, scale)];
  return all.sort((a, b) => a[0] - b[0])[0];
}"""


def open_stage(watched: Watched, address: str) -> Page:
    page = watched.page
    page.goto(watched.address + address)
    drawn(page)
    return page


def here(page: Page) -> Locator:
    return page.locator("iframe.here")


def drawn(page: Page) -> None:
    page.locator("iframe.here.drawn").wait_for()


def at(page: Page, number: int) -> None:
    expect(page.locator("#scene-place")).to_have_text(f"{number} / {stage(page, 'scenes.length')}")


def stage(page: Page, what: str) -> object:
    return page.evaluate(f"window.s3stage.{what}")


@pytest.fixture
def hall(visit: OpenPage) -> Iterator[Watched]:
    watched = visit(1920, 1080)
    yield watched
    watched.assert_clean()


def test_a_clicker_goes_through_the_scenes_and_a_reload_keeps_the_place(hall: Watched) -> None:
    page = open_stage(hall, "/sv/presentera")
    last = stage(page, "scenes.length")
    assert isinstance(last, int)
    for key, number in [("PageDown", 2), ("ArrowRight", 3), (" ", 4), ("PageUp", 3),
                        ("ArrowLeft", 2), ("End", last), ("ArrowRight", last), ("Home", 1),
                        ("ArrowLeft", 1), ("ArrowRight", 2)]:  # fmt: skip
        page.keyboard.press(key)
        at(page, number)
        assert page.locator("#scene-title").inner_text() == stage(
            page, f"scenes[{number - 1}].title"
        )
    page.reload()
    at(page, 2)
    drawn(page)
    assert page.url.endswith("?scene=2")


def test_the_next_scene_is_drawn_before_it_is_asked_for(hall: Watched) -> None:
    page = open_stage(hall, "/en/present?deck=vanguard")
    for number in (2, 3, 4):
        page.locator(f"iframe.drawn[data-scene='{number}']").wait_for(state="attached")
        expect(page.locator(f"iframe[data-scene='{number}']")).to_be_hidden()
        # seen at once: nothing is waited for
        page.keyboard.press("ArrowRight")
        shown = page.evaluate(
            "() => getComputedStyle(document.querySelector('iframe.here')).visibility"
        )
        assert (shown, stage(page, "at")) == ("visible", number)


def test_all_scenes_are_there_when_the_network_goes(hall: Watched) -> None:
    page = open_stage(hall, "/sv/presentera")
    last = stage(page, "scenes.length")
    expect(page.locator("iframe.drawn")).to_have_count(last)
    page.context.set_offline(True)
    for number in range(2, last + 1):
        page.keyboard.press("PageDown")
        at(page, number)
        assert here(page).evaluate("(frame) => getComputedStyle(frame).visibility") == "visible"
        assert here(page).content_frame.locator("body *").count()
        assert page.locator("#scene-sentence").inner_text()
    page.context.set_offline(False)


def test_a_scene_that_cannot_be_fetched_says_so_and_comes_with_the_network(
    visit: OpenPage,
) -> None:
    hall = visit(1920, 1080)

    asked: list[str] = []

    def all_but_the_first(route: Route) -> None:
        asked.append(route.request.url)
        route.fallback() if len(asked) == 1 else route.abort()

    hall.page.route(lambda url: "embed=" in url, all_but_the_first)
    page = open_stage(hall, "/sv/presentera")
    page.keyboard.press("PageDown")
    expect(page.locator("#scene-faults")).to_contain_text("nätet är borta")
    expect(here(page)).to_be_hidden()
    page.unroute_all()
    page.evaluate("dispatchEvent(new Event('online'))")
    drawn(page)
    expect(page.locator("#scene-faults")).to_be_hidden()


def test_a_scene_takes_neither_keys_nor_the_focus(hall: Watched) -> None:
    page = open_stage(hall, "/sv/presentera?deck=region&region=SE311")
    before = page.context.pages
    here(page).evaluate("(frame) => frame.contentWindow.focus()")
    page.keyboard.press("PageDown")
    at(page, 2)
    drawn(page)
    here(page).evaluate("(frame) => frame.contentDocument.querySelector('a[href]')?.focus()")
    page.keyboard.press("PageUp")
    at(page, 1)
    box = here(page).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    at(page, 2)
    assert page.context.pages == before


DECKS = ["national", "region&region=SE311", "vanguard", "steps"]
# Width and height of a hall's picture, and the least that letters may be in it.
HALLS = ((1920, 1080, 24), (1280, 720, 15.9))


@pytest.mark.parametrize("deck", DECKS)
def test_no_text_is_too_small_for_the_hall(visit: OpenPage, deck: str, share: Share) -> None:
    for width, height, least in share(HALLS, of=2, at=DECKS.index(deck)):
        assert_large_enough(open_stage(visit(width, height), f"/sv/presentera?deck={deck}"), least)


def assert_large_enough(page: Page, least: float) -> None:
    """No text of any scene, with notes and help, is smaller."""
    count = stage(page, "scenes.length")
    assert isinstance(count, int)
    for number in range(1, count + 1):
        page.evaluate("(number) => s3stage.go(number)", number)
        drawn(page)
        page.evaluate(
            "document.getElementById('notes').open = document.getElementById('help').open = true"
        )
        size, words = page.evaluate(LEAST)
        page.evaluate(
            "document.getElementById('notes').open = document.getElementById('help').open = false"
        )
        assert size >= least - 0.05, (number, words)


def test_blank_notes_and_help_come_and_go(hall: Watched) -> None:
    page = open_stage(hall, "/sv/presentera")
    page.keyboard.press("b")
    expect(page.locator("#blank")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#blank")).to_be_hidden()
    at(page, 2)
    page.keyboard.press("s")
    expect(page.locator("#notes-words")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator(".help-box")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".help-box")).to_be_hidden()


def test_a_scene_without_a_view_says_so_and_the_rest_plays(hall: Watched) -> None:
    page = open_stage(hall, showing_url(Showing("sv", pack(OWN))))
    page.keyboard.press("ArrowRight")
    expect(page.locator("#scene-faults")).to_contain_text("/sv/finns-inte")
    expect(page.locator("#scene-none")).to_be_visible()
    expect(page.locator("#told")).to_contain_text("Scen 2 av 3: Borta")
    page.keyboard.press("ArrowRight")
    drawn(page)
    expect(page.locator("#scene-faults")).to_be_hidden()
    expect(page.locator("#scene-none")).to_be_hidden()
    expect(page.locator("#scene-sentence")).to_contain_text("Värmland")


def test_a_loop_pauses_on_a_key_and_waits_for_who_wants_little_motion(visit: OpenPage) -> None:
    page = open_stage(visit(1280, 720, reduced_motion="reduce"), "/sv/presentera?loop=1")
    button = page.locator("#pause")
    expect(button).to_have_text("Spela")
    button.click()
    expect(button).to_have_text("Pausa")
    page.keyboard.press("ArrowRight")
    expect(button).to_have_text("Spela")
    at(page, 2)


def test_a_phone_swipes_and_scrolls(visit: OpenPage) -> None:
    watched = visit(390, 844, has_touch=True, is_mobile=True)
    page = open_stage(watched, "/sv/presentera")
    page.locator("#scene-title").dispatch_event("touchstart", touch(page, 300))
    page.locator("#scene-title").dispatch_event("touchend", touch(page, 100))
    at(page, 2)
    drawn(page)
    until(page, lambda: bool(page.evaluate("document.querySelector('iframe.here').style.height")))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    watched.assert_clean()


def touch(page: Page, x: int) -> dict[str, object]:
    """A finger at a place, as an event of it takes it."""
    finger = page.evaluate_handle(
        "(x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 200 })", x
    )
    return {"bubbles": True, "touches": [finger], "changedTouches": [finger]}


@pytest.mark.parametrize("width", [1920, 390])
def test_the_stage_is_accessible(visit: OpenPage, width: int) -> None:
    page = open_stage(visit(width, 1080), "/sv/presentera")
    for state in ("", "s", "?"):
        if state:
            page.keyboard.press(state)
        found = Axe().run(page, options=AXE_OPTIONS).response
        assert [one["id"] for one in found["violations"]] == [], found["violations"]
