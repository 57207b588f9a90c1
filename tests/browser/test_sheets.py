"""What is printed is the same whatever window it is printed from, and nothing of it is cut."""

from __future__ import annotations

import re
import zlib

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Watched
from tests.conftest import Share
from tools.browser import settle

WINDOWS = ((390, 844), (1280, 900), (2560, 1440))
# A map with names, figures of plotly's with a height of their own and without, wide tables, text.
PATHS = [
    "/sv/karta?domain=digital&region=SE311",
    "/en/map?scope=europe",
    "/sv/matris",
    "/sv/matris?table=1",
    "/en/network?measure=membership",
    "/sv/forandringar",
    "/en/region?region=SE311",
    "/sv/partner?region=SE311&table=1",
]
STREAM = rb"%d 0 obj\s*<<[^>]*?>>\s*stream\r?\n(.*?)endstream"
# What hides a part of what it holds, as paper has it.
CUT = """() => [...document.querySelectorAll('main *')].filter((one) => {
  const { overflowX, overflowY } = getComputedStyle(one);
  if (one.closest('svg, .visually-hidden') || !one.getClientRects().length) return false;
  return (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
    || (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName}.${one.className} ${one.scrollWidth} ${one.clientWidth}`)"""
# An A4 sheet between its margins, upright and across; Chromium shrinks to two thirds, then it cuts.
UPRIGHT, ACROSS, SHRUNK = 703, 1032, 1.5
# A phone does not show every figure that paper has.
DRAWN = """() => !document.querySelector('#figure-scroll:not([hidden])')
  || document.querySelector('.js-plotly-plot .infolayer') !== null"""
REACH = "document.documentElement.scrollWidth"


def sheets(watched: Watched, path: str) -> list[bytes]:
    """What is drawn on each sheet, from a window that has just been opened."""
    page = watched.page
    page.goto(watched.address + path)
    settle(page)
    page.wait_for_function(DRAWN)
    page.evaluate("document.fonts.ready")
    return drawn_on(page)


def drawn_on(page: Page) -> list[bytes]:
    """What is drawn on each sheet of a page as it stands."""
    pdf = page.pdf(prefer_css_page_size=True)
    contents = re.findall(rb"/Type\s*/Page\b.*?/Contents\s+(\d+) 0 R", pdf, re.DOTALL)
    streams = [re.search(STREAM % int(number), pdf, re.DOTALL) for number in contents]
    return [zlib.decompress(found[1]) for found in streams if found]


@pytest.mark.parametrize("path", PATHS)
def test_every_window_prints_the_same_sheets(onlooker: OpenPage, path: str, share: Share) -> None:
    first, *others = WINDOWS
    printed = sheets(onlooker(*first), path)
    assert all(b"Tj" in sheet for sheet in printed)
    for window in share(others, of=2, at=PATHS.index(path)):
        other = sheets(onlooker(*window), path)
        assert [one.count(b"Tj") for one in other] == [one.count(b"Tj") for one in printed]
        assert other == printed, window


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_cut_on_paper(onlooker: OpenPage, path: str) -> None:
    wide = "table=1" in path and "matris" in path
    page = onlooker(ACROSS if wide else UPRIGHT, 1000).open(path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    cut, reach = page.evaluate(CUT), page.evaluate(REACH)
    page.emulate_media(media="null")
    assert cut == []
    assert reach <= (ACROSS if wide else UPRIGHT) * SHRUNK


MANY_PARTS = """() => {
  const whole = document.querySelector('.initiative-list > li:has(li)');
  const part = whole.querySelector('li');
  for (let more = 0; more < 80; more += 1) part.after(part.cloneNode(true));
  document.querySelector('.initiative-list').prepend(whole);
}"""


def test_what_has_many_parts_begins_on_the_sheet_that_it_comes_to(onlooker: OpenPage) -> None:
    page = onlooker().open("/sv/samverkan")
    page.evaluate(MANY_PARTS)
    first, *others = drawn_on(page)
    assert others
    assert first.count(b"Tj") > max(one.count(b"Tj") for one in others) / 2


def test_the_lists_of_a_network_have_the_width_of_the_sheet(visit: OpenPage) -> None:
    left = "[...document.querySelectorAll('.network-lists li')].map((one) => one.offsetLeft)"
    page = visit(UPRIGHT, 1000).open("/sv/natverk")
    page.emulate_media(media="print")
    assert max(page.evaluate(left)) > UPRIGHT / 2


def test_after_paper_a_figure_is_as_it_was(onlooker: OpenPage) -> None:
    size = """() => [...document.querySelectorAll('.main-svg')].map((one) =>
      [one.clientWidth, one.clientHeight, one.getAttribute('viewBox')])"""
    page = onlooker().open("/sv/matris")
    before = page.evaluate(size)
    page.pdf(prefer_css_page_size=True)
    after = page.evaluate(size)
    assert before
    assert before == after
