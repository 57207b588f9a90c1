"""Dash takes over a page that is read already: nothing moves, and nothing that was done is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from s3dash.figures import theme as look
from s3dash.state import SLUGS, ViewState, to_path
from tests.browser.conftest import OpenPage, Watched, held, rooms_of, until, visits
from tests.conftest import Share
from tools.assess import AXE_OPTIONS
from tools.browser import launched, settle

# each view in one of its languages, as it is opened by a link that chooses something
CHOSEN = {
    "map": ("sv", "?domain=digital&region=SE311"),
    "matrix": ("en", ""),
    "network": ("sv", ""),
    "region": ("en", "?region=SE311"),
    "compare": ("sv", "?regions=SE311,SE331"),
    "changes": ("sv", ""),
    "data": ("en", ""),
    "domain": ("en", "?domain=digital"),
    "initiatives": ("sv", "?initiative=s3p"),
    "partner": ("en", "?region=SE311"),
    "start": ("sv", "?region=SE311"),
    "steps": ("en", ""),
    "open-data": ("sv", ""),
    "method": ("sv", ""),
    "accessibility": ("en", ""),
}
PATHS = [
    f"{to_path(ViewState(language, view))}{query}" for view, (language, query) in CHOSEN.items()
]
WINDOWS = ((1440, 900), (390, 844))
# The most that a page may move by itself: what readers do not notice.
STILL = 0.02
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  if (!one.hadRecentInput) window.shifted += one.value;
})).observe({ type: 'layout-shift', buffered: true });"""
PAINTED = """new PerformanceObserver(() => { window.isPainted = true; })
  .observe({ type: 'paint', buffered: true });"""
# What is seen of a page, but for what only a script can draw or answer: names, places, words.
SEEN = """(parts) => [...document.querySelectorAll('.site *')]
  .filter((one) => !one.closest('#figure-box, .search-popup, #sentence-whole, noscript'))
  .filter((one) => one.matches(parts))
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const words = one.children.length ? '' : one.textContent;
    return [one.localName, one.id, words, ...[x, y, width, height].map(Math.round)].join(' ');
  })"""
PARTS = "[id], a, button, input, select, label, summary, h1, h2, h3, p, li, td, th, use, text"
TAKEN_OVER = "html[data-ready]"


def test_every_view_is_looked_at() -> None:
    assert CHOSEN.keys() == SLUGS.keys()


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_or_changes_or_is_asked_for_when_dash_takes_over(
    visit: OpenPage, path: str, share: Share
) -> None:
    for window in share(WINDOWS, of=2, at=PATHS.index(path)):
        watched = visit(*window)
        page, asked = watched.page, asked_by(watched)
        page.add_init_script(SHIFTS)
        with held(page, "script") as scripts:
            watched.read(path)
            before = page.evaluate(SEEN, PARTS)
            page.evaluate("window.shifted = 0")  # by the fonts, which have come
            assert page.locator(TAKEN_OVER).count() == 0
            until(page, lambda scripts=scripts: bool(scripts))
        settle(page)
        assert len(before) > 20
        assert page.evaluate(SEEN, PARTS) == before
        assert page.evaluate("window.shifted") <= STILL
        # neither for its layout nor for an answer
        assert len(asked) >= 3
        assert [one for kind, one in asked if "/_dash-" in one and kind != "script"] == []
        watched.assert_clean()


@pytest.fixture(scope="module")
def readers(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Visits in the browser that readers have."""
    whole = launched(browser.browser_type, as_readers_have_it=True)
    with rooms_of(whole) as own, visits(own, address) as fresh:
        yield fresh
    whole.close()


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_moves_when_the_fonts_come(
    readers: OpenPage, window: tuple[int, int], share: Share
) -> None:
    watched = readers(*window)
    page = watched.page
    page.add_init_script(SHIFTS)
    page.add_init_script(PAINTED)
    for path in share(PATHS, of=2, at=WINDOWS.index(window)):
        with held(page, "font") as fonts:
            page.goto(watched.address + path, wait_until="domcontentloaded")
            until(page, lambda fonts=fonts: bool(fonts) and page.evaluate("window.isPainted"))
            assert page.evaluate("document.fonts.status") == "loading"
        settle(page)
        assert page.evaluate("window.shifted") <= STILL, path


def asked_by(watched: Watched) -> list[tuple[str, str]]:
    """Kind and address of everything that a page fetches from now on."""
    asked: list[tuple[str, str]] = []
    watched.page.on("request", lambda one: asked.append((one.resource_type, one.url)))
    return asked


def test_the_map_fetches_the_page_scripts_a_style_sheet_and_fonts_and_no_more(
    visit: OpenPage,
) -> None:
    watched = visit(color_scheme="light")
    asked = asked_by(watched)
    watched.open("/sv/karta?domain=digital&region=SE311")
    kinds = [kind for kind, _ in asked]
    assert set(kinds) <= {"document", "script", "stylesheet", "font", "image", "other"}
    assert kinds.count("document") == kinds.count("stylesheet") == 1
    assert 1 <= kinds.count("script") <= 2
    assert [address for kind, address in asked if kind in {"image", "other"}
            and "favicon" not in address] == []  # fmt: skip
    assert [address for _, address in asked if "plotly" in address] == []


# ---- what was done before ---------------------------------------------------------------------


def test_what_was_chosen_typed_and_focused_before_is_kept(visit: OpenPage) -> None:
    watched = visit()
    page = watched.page
    domain = page.get_by_role("combobox", name="Tema")
    with held(page, "script"):
        watched.read("/sv/karta")
        page.locator("#search-text").fill("varmlnd")
        domain.select_option("food")
        domain.focus()
    settle(page)
    expect(page).to_have_url(re.compile(r"/sv/karta\?domain=food$"))
    expect(page.locator("#heading")).to_have_text("Livsmedel och lantbruk: regionernas status")
    expect(domain).to_have_value("food")
    expect(domain).to_be_focused()
    expect(page.locator("#search-text")).to_have_value("varmlnd")
    expect(page.locator("#search-list [role=option]")).to_have_count(1)
    watched.assert_clean()


def test_a_measure_that_was_chosen_before_is_kept(visit: OpenPage) -> None:
    watched = visit()
    page = watched.page
    measure = page.get_by_role("radio", name="Särprägel")
    with held(page, "script"):
        watched.read("/sv/karta")
        measure.check()
    settle(page)
    expect(page).to_have_url(re.compile(r"/sv/karta\?measure=uniqueness$"))
    expect(measure).to_be_checked()
    watched.assert_clean()


def test_a_field_being_typed_in_keeps_the_focus_and_the_place_in_the_word(visit: OpenPage) -> None:
    watched = visit()
    page = watched.page
    field = page.locator("#search-text")
    with held(page, "script"):
        watched.read("/en/map")
        field.focus()
        page.keyboard.type("vaxmland")
        for _ in range(5):
            page.keyboard.press("ArrowLeft")
    settle(page)
    expect(field).to_be_focused()
    page.keyboard.press("Backspace")
    page.keyboard.type("r")
    expect(field).to_have_value("varmland")
    expect(page.locator("#search-list [role=option]").first).to_contain_text("Värmland")
    watched.assert_clean()


def test_what_was_opened_before_stays_open_and_the_controls_of_a_phone_too(visit: OpenPage) -> None:
    watched = visit(390, 844)
    page = watched.page
    controls, words = page.locator("details.controls"), page.locator("#body details").first
    with held(page, "script"):
        watched.read("/sv/region?region=SE311")
        expect(controls).not_to_have_attribute("open", "")
        controls.locator("summary").click()
        words.locator("summary").click()
    settle(page)
    expect(controls).to_have_attribute("open", "")
    expect(words).to_have_attribute("open", "")
    watched.assert_clean()


def test_a_link_that_is_followed_before_leads_there(visit: OpenPage) -> None:
    watched = visit()
    page = watched.page
    with held(page, "script"):
        watched.read("/sv/karta")
        page.get_by_role("link", name="Gotland: ").press("Enter")
        expect(page).to_have_url(re.compile(r"region=SE214$"))
    settle(page)
    expect(page.locator("#panel").get_by_role("heading", name="Gotland")).to_be_visible()


# ---- looks and rules --------------------------------------------------------------------------


def test_a_page_breaks_no_rule_before_its_script_has_come(visit: OpenPage, share: Share) -> None:
    watched = visit(320, 900, reduced_motion="reduce")
    page = watched.page
    broken = []
    with held(page, "script"):
        for path in share(PATHS, of=2, at=0):
            watched.read(path)
            found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
            broken += [(path, one["id"], node["target"]) for one in found for node in one["nodes"]]
        assert page.locator(TAKEN_OVER).count() == 0
        page.goto("about:blank")
    assert broken == []


INK = "() => getComputedStyle(document.querySelector('.map-graph .ytick text')).fill"


def test_in_the_dark_a_figure_is_drawn_once_and_in_its_own_colours(visit: OpenPage) -> None:
    watched = visit(color_scheme="dark")
    page = watched.page
    with held(page, "fetch") as asked:
        watched.read("/sv/matris")
        page.locator(TAKEN_OVER).wait_for(state="attached")
        until(page, lambda: bool(asked))
        expect(page.locator(".map-graph")).to_have_count(0)
    settle(page)
    inks = re.findall(r"\d+", page.evaluate(INK))
    ink = "#" + "".join(f"{int(part):02x}" for part in inks[:3])
    assert look.contrast(ink, look.TOKENS["dark"]["surface"]) > 4.5
    watched.assert_clean()
