"""What is printed: every sheet has something of the page, and says where it comes from."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

# Of A4, between the margins.
SHEET_MM = 273
STREAM = rb"%d 0 obj\s*<<[^>]*?>>\s*stream\r?\n(.*?)endstream"
# How far down what is printed ends when nothing breaks it, as wide as the sheet.
LENGTH = "document.getElementById('main').getBoundingClientRect().bottom / 96 * 25.4"
# How much of the sheet's width the list of sources leaves empty.
UNUSED_WIDTH = """() => {
  const list = document.querySelector(".source-list");
  const sheet = document.querySelector(".briefing-sources");
  return Math.round(sheet.clientWidth - list.getBoundingClientRect().width);
}"""
DRAWN_AFTER = "(link) => getComputedStyle(link, '::after').content"
SPACE = """(mm) => {
  const main = document.getElementById("main");
  main.querySelector(".spacer")?.remove();
  const lines = Array.from({ length: mm / 4 }, () => "<p style='margin:0;height:4mm'>·</p>");
  main.insertAdjacentHTML("beforeend", `<div class="spacer">${lines.join("")}</div>`);
}"""


def texts_by_sheet(page: Page) -> list[int]:
    """How many pieces of text stand on each sheet."""
    pdf = page.pdf(prefer_css_page_size=True)
    contents = re.findall(rb"/Type\s*/Page\b.*?/Contents\s+(\d+) 0 R", pdf, re.DOTALL)
    streams = [re.search(STREAM % int(number), pdf, re.DOTALL) for number in contents]
    return [zlib.decompress(found[1]).count(b"Tj") for found in streams if found]


def test_the_foot_of_the_page_stands_on_every_sheet_and_on_none_alone(visit: OpenPage) -> None:
    page = visit(width=703).open("/sv/arbetssatt")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('.figure-column').replaceChildren()")
    left = SHEET_MM - int(page.evaluate(LENGTH))
    printed = []
    for length in range(left - 24, left + 12, 4):
        page.evaluate(SPACE, length)
        printed.append(texts_by_sheet(page))
    page.evaluate("document.querySelectorAll('main, .site-header').forEach((e) => e.remove())")
    (foot,) = texts_by_sheet(page)
    assert foot > 0
    assert {len(sheets) for sheets in printed} == {1, 2}
    assert all(texts > foot for sheets in printed for texts in sheets)


# Much to ask, areas of the group only, a dialogue meeting, many mergers; long words in English.
@pytest.mark.parametrize(
    "path",
    [
        "/sv/region?brief=1&region=SE311",
        "/sv/region?brief=1&region=SE121",
        "/en/region?brief=1&region=SE211",
        "/en/region?brief=1&region=SE232",
    ],
)
def test_a_briefing_takes_a_front_and_a_back(visit: OpenPage, path: str) -> None:
    page = visit().open(path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheets = texts_by_sheet(page)
    assert len(sheets) == 2
    # the back is no leftover: it holds the dialogue, with lines to write on, and the sources
    assert min(sheets) > 30
    page.emulate_media(media="print")
    for name in (".briefing-edition", ".write-on >> nth=0", ".source-list"):
        expect(page.locator(f".briefing {name}")).to_be_visible()
    for name in (".controls", ".tools", ".eyebrow-more"):
        expect(page.locator(name)).to_be_hidden()
    assert page.evaluate(UNUSED_WIDTH) == 0
    # each of its links has an icon of its own already
    assert page.locator(".source-list a").first.evaluate(DRAWN_AFTER) == "none"
