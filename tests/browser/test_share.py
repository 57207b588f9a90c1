"""The menu to share a page: by keyboard and pointer, in every window, with a script and without."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from s3dash.figures import theme as look
from tests.browser.conftest import OpenPage, shared
from tools.assess import AXE_OPTIONS

PATH = "/sv/karta?domain=digital&region=SE311"
TITLE = "Värmland – Digitalisering, AI och IKT: regionernas status – S3-atlasen"
BUTTON, OPENED = "#share > summary", "#share[open]"
# Where what stands around the list is.
PLACES = """() => [...document.querySelectorAll(
    '#heading, #tools, #tools > *, #about-data, #body, #panel, footer')]
  .filter((one) => one.checkVisibility())
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.id, x, y + scrollY, width, height].join(' ');
  })"""
# A click that leads nowhere once the page has done its part.
STAYS = """() => addEventListener('click', (event) => {
  if (event.target.closest('#mail')) event.preventDefault();
})"""


def mail(page: Page) -> tuple[str, str]:
    """Subject and text of the mail that the page's link begins."""
    found = urlsplit(page.locator("#mail").get_attribute("href") or "")
    assert (found.scheme, found.path) == ("mailto", "")
    assert "+" not in found.query  # programs for mail show it as it is
    written = parse_qs(found.query, strict_parsing=True)
    assert written.keys() == {"subject", "body"}
    return written["subject"][0], written["body"][0]


def test_the_list_holds_every_way_to_hand_the_page_on(visit: OpenPage) -> None:
    page = visit().open(PATH)
    expect(page.locator("#tools > *")).to_have_text(
        [re.compile("Visa som tabell"), re.compile("Dela"), re.compile("Rutkarta")]
    )
    expect(shared(page).locator(".tool")).to_have_text(
        ["Kopiera länk", "Kopiera text, källa och länk", "Skicka med e-post",
         "Spara som bild (PNG)", "Spara som bild (SVG)", "Hämta allt på sidan (Excel)",
         "Hämta tabellen (CSV)",
         "Lägg till i presentation", "Bädda in på en webbsida", "Kopiera koden", "Skriv ut"]
    )  # fmt: skip


def test_the_list_opens_and_closes_by_keyboard(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    page.locator(BUTTON).press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#copy")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPENED)).to_have_count(0)
    expect(page.locator(BUTTON)).to_be_focused()
    # the first Escape was the list's: the panel is still there
    expect(page.locator(".panel-close")).to_be_visible()
    watched.assert_clean()


def test_the_list_closes_when_the_reader_goes_on(visit: OpenPage) -> None:
    page = visit().open(PATH)
    shared(page)
    page.locator("#heading").click()
    expect(page.locator(OPENED)).to_have_count(0)
    shared(page)
    page.locator("#search-text").focus()
    expect(page.locator(OPENED)).to_have_count(0)
    shared(page)
    page.locator(".menu-more > summary").press("Enter")
    expect(page.locator(".menu-more[open]")).to_have_count(1)
    expect(page.locator(OPENED)).to_have_count(0)


def test_a_button_says_that_it_has_copied_and_is_called_as_before_the_next_time(
    visit: OpenPage,
) -> None:
    page = visit().open(PATH)
    for _ in range(2):
        shared(page)
        page.locator("#copy").click()
        page.locator("#copy").click()
        expect(page.locator("#copy")).to_have_text("Länken är kopierad")
        expect(page.locator("#status")).to_have_text("Länken är kopierad")
        page.keyboard.press("Escape")
        expect(page.locator("#copy")).to_have_text("Kopiera länk")


def test_a_mail_has_the_title_and_the_whole_address(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    page.evaluate(STAYS)
    shared(page).locator("#mail").click()
    assert mail(page) == (TITLE, f"{TITLE}\r\n{page.url}")
    watched.assert_clean()


@pytest.mark.parametrize("window", [(1440, 900), (390, 844)])
def test_all_of_the_list_is_in_sight_when_it_opens(
    visit: OpenPage, window: tuple[int, int]
) -> None:
    page = visit(*window).open("/sv/region?region=SE311")
    page.locator(BUTTON).press("Enter")
    expect(page.get_by_role("button", name="Skriv ut")).to_be_in_viewport(ratio=1)
    page.locator(".embed-code > summary").press("Enter")
    expect(page.get_by_role("button", name="Kopiera koden")).to_be_in_viewport(ratio=1)


def test_a_mail_is_of_the_selection_that_has_been_chosen_since(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?domain=digital")
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page).to_have_title(re.compile("Livsmedel"))
    page.evaluate(STAYS)
    shared(page).locator("#mail").click()
    subject, body = mail(page)
    assert subject == page.title()
    assert body.endswith(f"\r\n{page.url}") and page.url.endswith("domain=food")


def test_without_a_script_the_links_are_there_and_no_button_that_does_nothing(
    visit: OpenPage,
) -> None:
    page = visit(java_script_enabled=False).read(PATH)
    opened = shared(page)
    expect(opened.get_by_role("link", name="Skicka med e-post")).to_be_visible()
    assert mail(page) == (TITLE, f"{TITLE}\r\n{page.url}")
    expect(opened.get_by_role("button")).to_have_count(0)
    assert opened.locator("button").count() == 7
    opened.get_by_text("Bädda in på en webbsida").click()
    expect(opened.get_by_role("textbox", name="Kod att klistra in")).to_be_visible()
    file = opened.get_by_role("link", name="Hämta tabellen (CSV)")
    with page.expect_download() as download:
        file.click()
    assert download.value.suggested_filename.endswith(".csv")


def test_the_code_of_an_embedded_page_is_copied_and_shows_it(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open(PATH)
    opened = shared(page)
    opened.locator(".embed-code > summary").press("Enter")
    page.keyboard.press("Tab")
    field = opened.get_by_role("textbox", name="Kod att klistra in")
    expect(field).to_be_focused()
    marked = "(field) => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert field.evaluate(marked) == field.input_value()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#copy-embed")).to_have_text("Koden är kopierad")
    code = page.evaluate("navigator.clipboard.readText()")
    assert code == field.input_value()
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [one["id"] for one in found] == []
    page.set_content(code)
    expect(page.frame_locator("iframe").locator("h1")).to_have_text(re.compile("Digitalisering"))


PAGES = [PATH, "/en/matrix", "/sv/partner?partner=SE312&region=SE311", "/en/region?region=SE311"]


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_the_list_has_room_and_moves_nothing(visit: OpenPage, path: str, width: int) -> None:
    page = visit(width, 844).open(path)
    before = page.evaluate(PLACES)
    items = shared(page).locator(".tool:visible")
    assert page.evaluate(PLACES) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert items.count() > 4
    for item in items.all():
        item.scroll_into_view_if_needed()
        box = item.bounding_box()
        assert box is not None
        assert box["height"] >= 24 and box["x"] >= 0 and box["x"] + box["width"] <= width
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        at = "([x, y]) => document.elementFromPoint(x, y).closest('.tool').textContent"
        assert page.evaluate(at, middle) == item.text_content()


@pytest.mark.parametrize("theme", look.THEMES)
def test_the_open_list_is_accessible_in_every_theme(visit: OpenPage, theme: str) -> None:
    watched = visit(390, 844)
    watched.page.add_init_script(f"localStorage.setItem('s3-theme', '{theme}')")
    page = watched.open(PATH)
    shared(page)
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    assert [one["id"] for one in found] == []


def test_paper_has_neither_the_list_nor_its_button(visit: OpenPage) -> None:
    page = visit().open(PATH)
    opened = shared(page)
    page.emulate_media(media="print")
    expect(opened).to_be_hidden()
    expect(page.locator(BUTTON)).to_be_hidden()
