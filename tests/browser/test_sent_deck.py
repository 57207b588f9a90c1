"""A deck that was sent as a file stays on the stage: after a step or a reload, in both windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from s3dash.deck import LONGEST_ADDRESS, Deck, Scene, json_bytes, pack
from tests.browser.conftest import OpenPage

WORDS = " ".join(f"{at * 7919:x}" for at in range(2500))
LONG = Deck(
    "Lång",
    "sv",
    tuple(Scene("/sv/karta", f"Scen {at}", WORDS[at * 3000 :][:3000]) for at in range(4)),
)
FAULTY = Deck("Fel", "sv", (Scene("/sv/karta", ""), Scene("/sv/matris", "Två")))
READY = "html.is-ready"


def sent(page: Page, base: str, deck: Deck, folder: Path) -> None:
    """A deck's file, opened as a reader opens it."""
    path = folder / "deck.json"
    path.write_bytes(json_bytes(deck))
    page.goto(f"{base}/sv/presentera#decks")
    expect(page.locator("#decks-dialog")).to_be_visible()
    page.locator("#decks-file input").set_input_files(path)
    with page.expect_navigation():
        page.locator("#decks-file button").click()
    shows(page, deck.title)


def shows(page: Page, title: str) -> None:
    expect(page.locator(READY)).to_have_count(1)
    expect(page.locator(".deck-title")).to_have_text(title)


def test_a_deck_that_no_address_holds_and_its_place_survive_a_reload(
    visit: OpenPage, tmp_path: Path
) -> None:
    assert len(pack(LONG)) > LONGEST_ADDRESS
    watched = visit(1280, 720)
    page = watched.page
    sent(page, watched.address, LONG, tmp_path)
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    page.reload()
    shows(page, "Lång")
    expect(page.locator("#scene-title")).to_have_text("Scen 2")
    page.locator("#other-language").dispatch_event("click")
    page.wait_for_url("**/en/present*")
    shows(page, "Lång")
    expect(page.locator("#scene-title")).to_have_text("Scen 2")


def test_the_presenters_window_of_such_a_deck_survives_a_reload_and_stays_in_step(
    visit: OpenPage, tmp_path: Path
) -> None:
    watched = visit(1280, 720)
    page = watched.page
    sent(page, watched.address, LONG, tmp_path)
    page.keyboard.press("PageDown")
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    presenter = opened.value
    for _ in range(2):
        expect(presenter.locator("#title-now")).to_have_text("Scen 1")
        expect(presenter.locator("#presenter-step")).not_to_be_empty()
        presenter.reload()
    presenter.locator("#presenter:not([hidden])").wait_for()
    expect(presenter.locator("#presenter-step")).not_to_be_empty()
    presenter.keyboard.press("PageDown")
    expect(page.locator("#scene-title")).to_have_text("Scen 2")


def test_a_deck_with_a_fault_gets_the_address_that_holds_it(
    visit: OpenPage, tmp_path: Path
) -> None:
    watched = visit(1280, 720)
    page = watched.page
    sent(page, watched.address, FAULTY, tmp_path)
    expect(page.locator("#scene-faults")).to_be_visible()
    page.keyboard.press("PageDown")
    page.reload()
    shows(page, "Fel")
    expect(page.locator("#scene-title")).to_have_text("Två")


def test_a_window_without_the_file_says_so(visit: OpenPage) -> None:
    watched = visit(1280, 720)
    page = watched.page
    page.goto(f"{watched.address}/sv/presentera?scene=2#file")
    expect(page.locator("#deck-told")).to_contain_text("Öppna filen igen")
    page.reload()
    expect(page.locator(READY)).to_have_count(1)
    expect(page.locator("#deck-told")).to_be_hidden()


@pytest.mark.parametrize("asked", ["?deck=abcdefghijklmnop", "?deck=steps"])
def test_what_is_shown_instead_of_a_deck_has_a_presenters_window_in_step(
    visit: OpenPage, asked: str
) -> None:
    watched = visit(1280, 720)
    page = watched.page
    page.goto(f"{watched.address}/sv/presentera{asked}")
    expect(page.locator(READY)).to_have_count(1)
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    expect(opened.value.locator("#presenter-step")).not_to_be_empty()
    opened.value.keyboard.press("PageDown")
    expect(page.locator("#scene-place")).to_contain_text("2 /")


LOCK = """window.locks = [];
Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
  const lock = { kind, released: false };
  window.locks.push(lock);
  return lock;
} } });"""


def test_the_screen_is_kept_awake_while_a_presentation_is_seen(visit: OpenPage) -> None:
    watched = visit(1280, 720)
    page = watched.page
    page.add_init_script(LOCK)
    page.goto(f"{watched.address}/sv/presentera")
    expect(page.locator(READY)).to_have_count(1)
    page.keyboard.press("PageDown")
    assert page.evaluate("locks.map(({ kind }) => kind)") == ["screen"]
    # a window that was left, and is seen again
    page.evaluate("locks[0].released = true")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("locks.map(({ released }) => released)") == [True, False]
