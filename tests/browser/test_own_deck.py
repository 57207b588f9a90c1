"""The reader's own presentation: views added to it, changed, saved, opened, given on as a link."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page, expect

from s3dash.deck import LONGEST_NOTE, MOST_SCENES, Deck, read_deck, unpack, yaml_bytes
from tests.browser.conftest import OpenPage, Watched, shared
from tools.assess import AXE_OPTIONS

PATH = "/sv/karta?domain=digital&region=SE311"
STAGE = "/sv/presentera"
HOSTILE = "<img src=x onerror=alert(1)> \"'&"
# What stands in storage: a scene for each address.
KEPT = "JSON.parse(localStorage.getItem('s3-deck'))"


def add(page: Page, title: str | None = None, note: str = "") -> None:
    opened = shared(page)
    opened.get_by_role("button", name="Lägg till i presentation").click()
    if title is not None:
        opened.get_by_role("textbox", name="Rubrik").fill(title)
    opened.get_by_role("textbox", name="Manus").fill(note)
    opened.get_by_role("button", name="Lägg till", exact=True).click()


def kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(KEPT)
    return found


def test_a_view_is_added_with_title_and_note_and_the_reader_is_told(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    heading = page.locator("#heading").text_content()
    add(page)
    expect(page.locator("#status")).to_have_text("Tillagd som scen 1.")
    page.keyboard.press("Escape")
    add(page, HOSTILE, f"{HOSTILE}\nrad två")
    expect(page.locator("#status")).to_have_text("Tillagd som scen 2.")
    expect(page.locator(".deck-said a")).to_have_attribute("href", "/sv/presentera#decks")
    assert kept(page) == {
        "title": "Min presentation",
        "language": "sv",
        "scenes": [
            {"address": PATH, "title": heading},
            {"address": PATH, "title": HOSTILE, "note": f"{HOSTILE}\nrad två"},
        ],
    }
    watched.assert_clean()


def test_the_button_works_by_keyboard_and_its_form_goes_as_it_came(visit: OpenPage) -> None:
    page = visit(390, 844).open(PATH)
    button = shared(page).get_by_role("button", name="Lägg till i presentation")
    button.press("Enter")
    expect(page.get_by_role("textbox", name="Rubrik")).to_be_focused()
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Tillagd som scen 1.")
    button.press("Enter")
    expect(page.locator(".deck-form")).to_have_count(0)


FULL = json.dumps({"title": "x", "language": "sv", "scenes": [{"address": "/sv"}] * MOST_SCENES})


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (f"localStorage.setItem('s3-deck', {FULL!r})", "Presentationen har redan 60 scener"),
        (
            "() => { Storage.prototype.setItem = () => { throw new DOMException() } }",
            "Webbläsaren sparar ingenting",
        ),
        ("localStorage.setItem('s3-deck', '{\"scenes\": 7')", "Tillagd som scen 1."),
    ],
)
def test_what_hinders_is_told(visit: OpenPage, before: str, told: str) -> None:
    page = visit().open(PATH)
    page.evaluate(before)
    add(page)
    expect(page.locator("#status")).to_contain_text(told)


# ---- the dialog ----

NOTES = f"första raden: {HOSTILE}\n\n  - # tredje\n\t\u2028\u0085\ufeff\U0001f600 ja"
DECK = {
    "title": "Mötet: # 1 å",
    "language": "sv",
    "scenes": [
        {"address": PATH, "title": HOSTILE, "note": NOTES},
        {"address": "/sv/matris", "title": "yes", "note": "rad ett\nrad två: med kolon"},
        {"address": "/en/network?x=%C3%A5", "title": "2021"},
    ],
}


def dialog(watched: Watched, deck: dict[str, Any] = DECK) -> Page:
    """The dialog on the page that presents, with a deck of the reader's own in it."""
    page = watched.page
    page.goto(watched.address + STAGE)
    page.evaluate("(deck) => localStorage.setItem('s3-deck', JSON.stringify(deck))", deck)
    page.locator("html.is-ready").wait_for()
    page.keyboard.press("d")
    expect(page.locator("#decks-heading")).to_be_focused()
    return page


def test_the_link_to_the_presentation_opens_it_and_is_no_part_of_its_address(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = watched.page
    page.goto(f"{watched.address}{STAGE}#decks")
    expect(page.locator("#own-empty")).to_be_visible()
    assert page.url == watched.address + STAGE
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    expect(page.locator("#scene-place")).to_contain_text("2 /")


def test_a_presentation_is_changed_by_keyboard(visit: OpenPage) -> None:
    watched = visit()
    page = dialog(watched)
    rows = page.locator("#own-scenes > li")
    expect(rows).to_have_count(3)
    page.get_by_role("button", name="Flytta ned scen 1").press("Enter")
    expect(page.get_by_role("button", name="Flytta ned scen 2")).to_be_focused()
    expect(page.locator("#own-told")).to_have_text("Flyttad till plats 2.")
    page.keyboard.press("Enter")
    # it cannot go further down
    expect(page.get_by_role("button", name="Flytta upp scen 3")).to_be_focused()
    assert [one["title"] for one in kept(page)["scenes"]] == ["yes", "2021", HOSTILE]
    rows.nth(0).get_by_label("Rubrik").fill("Ny rubrik")
    rows.nth(0).get_by_label("Manus").fill("d p b s")
    page.get_by_role("button", name="Ta bort scen 2").press("Enter")
    expect(page.locator("#own-told")).to_contain_text("Scen 2 är borttagen.")
    assert [one["title"] for one in kept(page)["scenes"]] == ["Ny rubrik", HOSTILE]
    page.get_by_role("button", name="Ångra").press("Enter")
    assert [one["title"] for one in kept(page)["scenes"]] == ["Ny rubrik", "2021", HOSTILE]
    page.get_by_role("button", name="Töm").press("Enter")
    expect(page.locator("#own-empty")).to_be_visible()
    page.get_by_role("button", name="Ångra").press("Enter")
    assert len(kept(page)["scenes"]) == 3
    page.get_by_role("button", name="Gör om den visade").press("Enter")
    shown = page.evaluate("window.s3stage.scenes.map((scene) => [scene.title, scene.note])")
    assert [[one["title"], one["note"]] for one in kept(page)["scenes"]] == shown
    # nothing of it was a key of the stage's
    expect(page.locator("#scene-place")).to_contain_text("1 /")
    watched.assert_clean()


def as_read(deck: Deck | None) -> dict[str, Any]:
    assert deck is not None
    scenes = [
        {name: text for name, text in vars(scene).items() if text or name != "note"}
        for scene in deck.scenes
    ]
    return {"title": deck.title, "language": deck.language, "scenes": scenes}


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_file_that_is_saved_is_read_as_it_was(visit: OpenPage, form: str) -> None:
    page = dialog(visit())
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Spara som {form.upper()}").last.click()
    assert download.value.suggested_filename == f"motet-1-a.{form}"
    content = download.value.path().read_bytes()
    read, faults = read_deck(content)
    # the same as the file that holds it as our own program writes it
    same, _ = read_deck(json.dumps(DECK).encode())
    assert faults == ()
    assert as_read(read) == as_read(same)
    if form == "yaml":
        assert b"    note: |-\n      rad ett\n      rad tv\xc3\xa5: med kolon\n" in content


def test_a_link_holds_the_presentation(visit: OpenPage) -> None:
    page = dialog(visit())
    page.get_by_role("button", name="Kopiera länk").click()
    expect(page.locator("#own-told")).to_have_text("Länken är kopierad.")
    link = urlsplit(page.evaluate("navigator.clipboard.readText()"))
    assert link.path == STAGE
    read, faults = unpack(parse_qs(link.query)["deck"][0])
    assert faults == ()
    assert read == read_deck(json.dumps(DECK).encode())[0]
    page.get_by_role("button", name="Visa min presentation").click()
    expect(page.locator("#scene-title")).to_have_text(HOSTILE)


def long_deck() -> dict[str, Any]:
    # nothing in it repeats itself, so that it stays long
    digests = (hashlib.sha512(bytes([at])).hexdigest() for at in range(60))
    note = "".join(digests)[:LONGEST_NOTE]
    scenes = [{"address": PATH, "title": f"Scen {n}", "note": note[n:] + note[:n]} for n in (1, 2)]
    return {**DECK, "scenes": scenes}


def test_a_presentation_too_long_for_a_link_is_said_to_be_and_is_shown_all_the_same(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = dialog(watched, long_deck())
    page.get_by_role("button", name="Kopiera länk").click()
    expect(page.locator("#own-told")).to_contain_text("Gränsen är 4\xa0000 tecken.")
    page.get_by_role("button", name="Visa min presentation").click()
    expect(page.locator("#scene-title")).to_have_text("Scen 1")
    expect(page.locator("#deck-told")).to_contain_text("4\xa0000")
    # the presenter's window gets what no address holds
    page.locator("html.is-ready").wait_for()
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    expect(opened.value.locator("#title-next")).to_have_text("Scen 2")
    opened.value.keyboard.press("PageDown")
    expect(page.locator("#scene-title")).to_have_text("Scen 2")


def test_a_file_is_opened(visit: OpenPage) -> None:
    page = dialog(visit(), {})
    deck, _ = read_deck(json.dumps(DECK).encode())
    assert deck is not None
    file = FilePayload(name="d.yaml", mimeType="application/yaml", buffer=yaml_bytes(deck))
    page.locator("#decks-file [type=file]").set_input_files(file)
    page.locator("#decks-file button").click()
    expect(page.locator("#scene-title")).to_have_text(HOSTILE)
    expect(page.locator(".deck-title")).to_have_text("Mötet: # 1 å")


def test_a_region_is_chosen_for_the_presentation_of_one(visit: OpenPage) -> None:
    page = dialog(visit())
    page.locator("#decks-dialog select[name=region]").select_option("SE311")
    page.locator("#decks-dialog .decks-shipped").get_by_role("button").click()
    expect(page.locator(".deck-title")).to_contain_text("Värmland")


@pytest.mark.parametrize("damage", ["7", "[1]", '{"scenes": 5}', '{"scenes": [5, null]}', "{"])
def test_what_storage_holds_else_is_no_presentation(visit: OpenPage, damage: str) -> None:
    watched = visit()
    page = watched.page
    page.goto(watched.address + STAGE)
    page.evaluate("(text) => localStorage.setItem('s3-deck', text)", damage)
    page.locator("html.is-ready").wait_for()
    page.keyboard.press("d")
    expect(page.locator("#own-empty")).to_be_visible()
    watched.assert_clean()
