"""The ways through a page by keyboard: the menu and its list, the skip link, the panel, history."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page, expect

from s3dash.state import SLUGS
from tests.browser.conftest import OpenPage
from tests.conftest import Share
from tools.browser import settle_written

PANEL, HEADING = "#panel", "#heading"


def history_of(page: Page) -> int:
    return int(page.evaluate("history.length"))


# ---- the menu ---------------------------------------------------------------------------------


def test_the_list_behind_the_menu_opens_and_closes_by_keyboard(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?region=SE311")
    button = page.locator(".menu-more > summary")
    link = page.get_by_role("navigation").get_by_role("link", name="Metod")
    button.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(button).to_be_focused()
    # the first Escape was the list's: the panel is still there
    expect(page.locator(".panel-close")).to_be_visible()
    page.keyboard.press("Enter")
    link.press("Enter")
    expect(page.locator(HEADING)).to_contain_text("räknas")
    expect(page).to_have_url(re.compile(r"/sv/metod\?region=SE311$"))
    expect(page.locator(".menu-more")).not_to_have_attribute("open", "")
    expect(page.locator("#nav [aria-current=page]")).to_have_text("Metod")
    watched.assert_clean()


def test_the_list_behind_the_menu_closes_when_the_reader_goes_on(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    button, opened = page.locator(".menu-more > summary"), page.locator(".menu-more[open]")
    button.click()
    expect(opened).to_have_count(1)
    page.locator("#footer").click()
    expect(opened).to_have_count(0)
    button.click()
    page.locator("#search-text").focus()
    expect(opened).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_list_behind_the_menu_has_room(onlooker: OpenPage, width: int, language: str) -> None:
    page = onlooker(width, 844).open(f"/{language}/{SLUGS['map'][language]}")
    page.locator(".menu-more > summary").click()
    box = page.locator(".menu-more ul").bounding_box()
    assert box is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for link in page.locator(".menu-more ul a").all():
        at = "([x, y]) => document.elementFromPoint(x, y).textContent"
        found = link.bounding_box()
        assert found is not None
        middle = [found["x"] + found["width"] / 2, found["y"] + found["height"] / 2]
        assert page.evaluate(at, middle) == link.text_content()


def test_the_list_behind_the_menu_opens_without_a_script(visit: OpenPage) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(visit().address + "/sv/karta?region=SE311")
    settle_written(page)
    page.locator(".menu-more > summary").click()
    page.get_by_role("navigation").get_by_role("link", name="Jämför").click()
    expect(page).to_have_url(re.compile(r"/sv/jamfor\?region=SE311&regions=SE311$"))


# ---- the skip link ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [
    "/sv/karta", "/sv/matris", "/sv/partner?region=SE311", "/sv/region?region=SE311", "/sv/metod",
    "/sv/finns-inte",
])  # fmt: skip
@pytest.mark.parametrize("width", [390, 1440])
def test_the_skip_link_passes_menu_and_controls(onlooker: OpenPage, path: str, width: int) -> None:
    page = onlooker(width, 900).open(path)
    page.keyboard.press("Tab")
    expect(page.locator("#skip")).to_be_focused()
    page.keyboard.press("Enter")
    # the first stop may be what makes the sentence longer
    for _ in range(2):
        page.keyboard.press("Tab")
        expect(page.locator(":is(.controls, header) :focus")).to_have_count(0)


# ---- the panel ----------------------------------------------------------------------------------


OPENERS = {
    "a region of the map": ("/sv/karta", "#drawing a[aria-label^='Gotland']"),
    "a name in the list": ("/sv/karta", "#region-list a:has-text('Gotland')"),
    "a tile": ("/sv/karta?grid=1", "#drawing a[aria-label^='Gotland']"),
    "a name beside the network": ("/sv/natverk", "#region-list a:has-text('Värmland')"),
}


@pytest.mark.parametrize(("path", "opener"), OPENERS.values(), ids=OPENERS)
def test_escape_closes_the_panel_and_gives_the_focus_back(
    visit: OpenPage, path: str, opener: str
) -> None:
    watched = visit()
    page = watched.open(path)
    way_out = page.locator(".panel-close")
    for moves_in in (False, True):
        page.locator(opener).first.focus()
        page.keyboard.press("Enter")
        expect(way_out).to_be_visible()
        if moves_in:
            way_out.focus()
        page.keyboard.press("Escape")
        expect(way_out).to_have_count(0)
        expect(page.locator(opener).first).to_be_focused()
        assert "region=" not in page.url
    watched.assert_clean()


def test_a_panel_that_a_control_opened_gives_the_focus_back_to_it(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    region = page.get_by_role("combobox", name="Region")
    region.focus()
    region.select_option("SE214")
    page.locator(".panel-close").press("Enter")
    expect(page.locator(".panel-close")).to_have_count(0)
    expect(region).to_be_focused()
    expect(region).to_have_value("-")


def test_a_panel_that_the_address_opened_gives_the_focus_to_the_region(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?region=SE214")
    page.locator(".panel-close").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".panel-close")).to_have_count(0)
    expect(page.locator("#drawing a[aria-label^='Gotland']")).to_be_focused()


def test_escape_in_the_search_leaves_the_panel(visit: OpenPage) -> None:
    page = visit().open("/sv/karta?region=SE214")
    page.locator("#search-text").fill("skåne")
    expect(page.locator("#search-list [role=option]").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#search-text")).to_have_value("")
    expect(page.locator(".panel-close")).to_be_visible()
    assert page.url.endswith("region=SE214")


# ---- history ------------------------------------------------------------------------------------


def test_arrows_through_a_list_are_one_step_back(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    begun = history_of(page)
    domain = page.get_by_role("combobox", name="Tema")
    domain.focus()
    seen = set()
    for _ in range(4):
        before = page.url
        page.keyboard.press("ArrowDown")
        expect(page).not_to_have_url(before)
        expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
        seen.add(page.url)
    assert len(seen) == 4
    assert history_of(page) == begun + 1
    # left, and come to again: another choice
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    before = page.url
    page.keyboard.press("ArrowDown")
    expect(page).not_to_have_url(before)
    assert history_of(page) == begun + 2
    page.go_back()
    expect(page).to_have_url(before)
    page.go_back()
    expect(page).to_have_url(re.compile("/sv/karta$"))
    expect(domain).to_have_value("-")
    watched.assert_clean()


def test_arrows_among_radio_buttons_are_one_step_back(visit: OpenPage) -> None:
    page = visit().open("/sv/matris")
    begun = history_of(page)
    page.locator("input[name=order]:checked").focus()
    for order in ("north", "count", "name"):
        page.keyboard.press("ArrowDown")
        expect(page).to_have_url(re.compile(f"order={order}"))
    assert history_of(page) == begun + 1
    # a link is a choice of its own
    page.get_by_role("navigation").get_by_role("link", name="Partner").click()
    expect(page).to_have_url(re.compile("/sv/partner"))
    assert history_of(page) == begun + 2
    page.go_back()
    expect(page).to_have_url(re.compile("order=name"))
    page.go_back()
    expect(page).to_have_url(re.compile("/sv/matris$"))


def test_a_choice_with_the_pointer_after_arrows_is_a_step_of_its_own(visit: OpenPage) -> None:
    page = visit().open("/sv/matris")
    begun = history_of(page)
    page.locator("input[name=order]:checked").focus()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("order=north"))
    page.get_by_label("Efter namn").click()
    expect(page).to_have_url(re.compile("order=name"))
    assert history_of(page) == begun + 2


# ---- the same again -----------------------------------------------------------------------------

# Where on the screen the first mark of a figure is whose codes begin with the wanted one.
MARK = """async ([wanted, frames]) => {
 const place = () => {
  const graph = document.querySelector('.map-graph .js-plotly-plot');
  const { xaxis, yaxis, geo } = graph._fullLayout, frame = graph.getBoundingClientRect();
  if (geo) {
    const trace = graph._fullData.find((one) => one.lon && one.customdata);
    const at = trace.customdata.findIndex((codes) => codes[0] === wanted);
    const [x, y] = geo._subplot.projection([trace.lon[at], trace.lat[at]]);
    return [frame.x + x, frame.y + y];
  }
  for (const trace of graph._fullData) {
    if (trace.type === 'heatmap') {
      const row = trace.customdata[0].indexOf(wanted);
      if (row >= 0) return [
        frame.x + xaxis._offset + xaxis.c2p(0), frame.y + yaxis._offset + yaxis.c2p(row)];
    }
    const at = (trace.customdata || []).findIndex((codes) => codes[0] === wanted);
    if (at >= 0 && trace.type !== 'heatmap') return [
      frame.x + xaxis._offset + xaxis.l2p(trace.x[at]),
      frame.y + yaxis._offset + yaxis.l2p(trace.y[at]),
    ];
  }
 };
 for (let still = 0, last = ''; still < frames; ) {
  await new Promise(requestAnimationFrame);
  still = String(place()) === last ? still + 1 : 0;
  last = String(place());
 }
 return place();
}"""
FRAMES = 20


def click_mark(page: Page, code: str) -> None:
    page.locator(".map-graph").scroll_into_view_if_needed()
    page.mouse.click(*page.evaluate(MARK, [code, FRAMES]))


def clear_by_panel(page: Page) -> None:
    page.locator(".panel-close").first.click()


def clear_by_escape(page: Page) -> None:
    page.keyboard.press("Escape")


def clear_by_control(page: Page) -> None:
    page.get_by_role("combobox", name="Region").select_option("-")


def clear_by_back(page: Page) -> None:
    page.go_back()


Clear = Callable[[Page], None]
CLEARED: tuple[Clear, ...] = (clear_by_panel, clear_by_escape, clear_by_control, clear_by_back)
FIGURES = {
    "Europe": ("/sv/karta?scope=europe", "ITC4"),
    "matrix": ("/sv/matris", "SE214"),
    "pairs": ("/sv/matris?measure=overlap", "SE332"),
    "network": ("/sv/natverk", "SE332"),
}


PLACES = {
    "map": ("/sv/karta", "#drawing a[aria-label^='Gotland']"),
    "tiles": ("/sv/karta?grid=1", "#drawing a[aria-label^='Gotland']"),
    "list": ("/sv/karta", "#region-list a:has-text('Gotland')"),
    "table": ("/sv/matris?table=1", "[role=grid] th[data-pick='region=SE214'] + td"),
    "list of the network": ("/sv/natverk", "#region-list a[href$='?region=SE332']"),
}


def assert_chosen_again(page: Page, choose: Callable[[], None], ways: Sequence[Clear]) -> None:
    """What is chosen, cleared in some ways and chosen again is shown again."""
    before, chosen = page.url, ""
    for clear in (*ways, ways[0]):
        choose()
        expect(page).not_to_have_url(before)
        chosen = chosen or page.url
        expect(page).to_have_url(chosen)
        expect(page.locator(".panel-close").first).to_be_visible()
        clear(page)
        expect(page).not_to_have_url(chosen)
        expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
        before = page.url


@pytest.mark.parametrize("figure", FIGURES)
def test_what_was_cleared_in_a_figure_is_chosen_by_the_next_click(
    visit: OpenPage, figure: str, share: Share
) -> None:
    path, code = FIGURES[figure]
    watched = visit(1440, 1300)
    page = watched.open(path)
    ways = share(CLEARED, of=2, at=[*FIGURES].index(figure))
    assert_chosen_again(page, lambda: click_mark(page, code), ways)
    watched.assert_clean()


@pytest.mark.parametrize("name", PLACES)
def test_what_was_cleared_is_chosen_by_the_next_click(
    visit: OpenPage, name: str, share: Share
) -> None:
    path, place = PLACES[name]
    watched = visit()
    page = watched.open(path)
    ways = share(CLEARED, of=2, at=[*PLACES].index(name))
    assert_chosen_again(page, page.locator(place).first.click, ways)
    watched.assert_clean()


# ---- what there is room for ---------------------------------------------------------------------

# Tables that have a column for every region, domain or initiative scroll, and so does that of
# partners, which has cards, openings and the list in one; the others fit.
TABLES = (
    *("/sv/karta", "/sv/karta?domain=digital&region=SE311", "/sv/karta?initiative=vanguard"),
    *("/sv/karta?scope=europe", "/sv/natverk", "/sv/natverk?measure=membership"),
    *("/sv/region?region=SE311", "/sv/jamfor?regions=SE311,SE331", "/sv/tema?domain=digital"),
    *("/sv/samverkan", "/en/initiatives?initiative=vanguard", "/sv/partner?show=gaps"),
    *("/sv/partner?region=SE232", "/en/partners?domain=food&region=SE311&scope=europe"),
)
OUTSIDE = """() => [...document.querySelectorAll('.table-frame')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth)
  .map((one) => one.getAttribute('aria-label'))"""


@pytest.mark.parametrize("path", TABLES)
def test_no_column_of_a_table_is_cut_at_the_edge_of_a_screen(onlooker: OpenPage, path: str) -> None:
    watched = onlooker(1440, 900)
    page = watched.open(f"{path}{'&' if '?' in path else '?'}table=1")
    expect(page.locator(".table-frame table").first).to_be_visible()
    assert page.evaluate(OUTSIDE) == []


# A link within words may be as high as the words are; a button that is drawn by the browser's own
# style counts with the words that belong to it.
SMALL = """() => [...document.querySelectorAll(
    'button, summary, select, label, nav a, #footer a, .tools a, .panel-close, .language a')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => !one.closest('svg, [aria-hidden=true], .search'))
  .map((one) => [one.localName, one.textContent.trim(), one.getBoundingClientRect()])
  .filter(([, , { width, height }]) => width < 24 || height < 24)
  .map(([name, words, { width, height }]) => `${name} ${words}: ${width} × ${height}`)"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", [
    "/sv/karta?region=SE311", "/sv/matris", "/sv/natverk?region=SE311", "/sv/partner?region=SE311",
    "/sv/region?region=SE311", "/sv/samverkan", "/sv/jamfor?regions=SE311,SE331", "/sv/tema",
    "/sv/tema?domain=digital", "/sv/metod", "/sv/tillganglighet", "/sv/partner?show=scenario",
])  # fmt: skip
def test_what_is_pressed_is_large_enough(onlooker: OpenPage, path: str, width: int) -> None:
    page = onlooker(width, 900).open(path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    expect(page.locator("#theme-button")).to_be_visible()
    assert page.evaluate(SMALL) == []
