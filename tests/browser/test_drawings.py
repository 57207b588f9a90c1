"""Drawings by plotly: their size, what a choice draws anew, fingers, names that stay in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.conftest import OpenPage
from tools.browser import CELLS

SIZE = "element => parseFloat(getComputedStyle(element).fontSize)"
CLICKS = """() => {
  const plot = document.querySelector('.js-plotly-plot');
  const count = () => { window.clicks += 1; };
  window.clicks = 0;
  if (plot) plot.on('plotly_click', count);
  else document.addEventListener('click', count, true);
}"""
# How often the marks of a matrix are touched from now on.
WATCH_MARKS = """() => {
  const marks = '.scatterlayer';
  const ofMarks = ({ target, addedNodes }) => target.closest(marks)
    || [...addedNodes].some((one) => one instanceof Element && one.querySelector(marks));
  window.touched = 0;
  new MutationObserver((changes) => { window.touched += changes.filter(ofMarks).length; })
    .observe(document.querySelector('#figure-box'), {
      attributes: true, childList: true, subtree: true,
    });
}"""
MIDDLES = """nodes => nodes.map((node) => node.getBoundingClientRect())
  .map(({ left, right }) => (left + right) / 2)"""
IN_THE_MIDDLE = """element => {
  const seen = Math.min(element.getBoundingClientRect().height, innerHeight);
  const { top } = element.getBoundingClientRect();
  scrollBy({ top: top + seen / 2 - innerHeight / 2, behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, box.top + seen / 2];
}"""
SCROLL_HALF = """element => scrollTo({
  top: element.getBoundingClientRect().top + scrollY + element.offsetHeight / 2,
  behavior: 'instant',
})"""
AT_THE_END = """() => {
  const { scrollLeft, clientWidth, scrollWidth } = document.querySelector('.map-scroll');
  return scrollLeft > 0 && scrollLeft + clientWidth >= scrollWidth - 1;
}"""
PHONE = {"has_touch": True, "is_mobile": True}


# ---- size ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/sv/matris", ".ytick text"),
        ("/sv/natverk", ".tracenames-wide text"),
        ("/sv/karta?initiative=vanguard&scope=europe", ".trace.scattergeo text"),
    ],
)
def test_words_in_a_drawing_grow_with_the_page(visit: OpenPage, path: str, words: str) -> None:
    page = visit(1440, 900).open(path)
    before = page.locator(f".map-graph {words}").first.evaluate(SIZE)
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.wait_for_function(
        """([words, size]) =>
          parseFloat(getComputedStyle(document.querySelector(words)).fontSize) > size""",
        arg=[f".map-graph {words}", before],
    )
    after = page.locator(f".map-graph {words}").first.evaluate(SIZE)
    assert after == pytest.approx(before * 18 / 16)


def test_the_rows_of_a_matrix_grow_with_its_words_and_its_frame_with_both(visit: OpenPage) -> None:
    height = {}
    for width, tall in ((1440, 900), (1920, 1080)):
        page = visit(width, tall).open("/sv/matris")
        height[width] = [
            page.locator(part).first.evaluate("e => e.getBoundingClientRect().height")
            for part in (CELLS, "#figure-frame", ".map-graph .svg-container")
        ]
    assert height[1920] == pytest.approx([one * 18 / 16 for one in height[1440]], abs=1.5)
    assert height[1440][1] == pytest.approx(height[1440][2], abs=1)


def test_the_frame_of_a_matrix_has_its_height_before_the_drawing_is_there(visit: OpenPage) -> None:
    watched = visit()
    watched.page.add_init_script(
        "Object.defineProperty(window, 'Plotly', { get: () => undefined, set() {} })"
    )
    watched.page.goto(f"{watched.address}/sv/matris")
    frame = watched.page.locator("#figure-frame")
    expect(frame).to_be_visible()
    empty = frame.evaluate("e => e.getBoundingClientRect().height")
    assert empty > 21 * 30  # the rows of Sweden's regions
    drawn = visit().open("/sv/matris").locator(".map-graph .svg-container")
    assert empty == pytest.approx(drawn.evaluate("e => e.getBoundingClientRect().height"), abs=1)


# ---- a choice -----------------------------------------------------------------------------------


def test_a_choice_in_a_matrix_leaves_its_cells_and_marks_as_they_are_drawn(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/matris?order=name&region=SE311")
    bold = page.locator(".map-graph .annotation text")
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(bold.filter(has_text="Livsmedel")).to_be_visible()
    page.evaluate(WATCH_MARKS)
    page.get_by_role("combobox", name="Tema").select_option("digital")
    expect(bold.filter(has_text="Digitalisering")).to_be_visible()
    assert page.evaluate("window.touched") == 0
    page.get_by_label("Efter antal").check()
    expect(page.locator(".ytick text").first).to_have_text("Norrbotten")
    assert page.evaluate("window.touched") > 0
    watched.assert_clean()


# ---- fingers ------------------------------------------------------------------------------------


def swipe(session: CDPSession, x: float, y: float, across: float, down: float) -> None:
    steps = 10
    point = {"x": x, "y": y}
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    for step in range(1, steps + 1):
        point = {"x": x + across * step / steps, "y": y + down * step / steps}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def in_the_middle(page: Page, part: str) -> tuple[float, float]:
    """The middle of what is seen of a drawing, once it stands in the middle of the window."""
    x, y = page.locator(part).first.evaluate(IN_THE_MIDDLE)
    return x, y


@pytest.mark.parametrize(("width", "height"), [(390, 844), (820, 1180)])
@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/sv/matris", CELLS),
        ("/sv/natverk?measure=status", "#figure-frame"),
        ("/sv/karta?initiative=vanguard&scope=europe", "#figure-frame"),
        ("/sv/karta?grid=1", ".map-svg"),
    ],
)
def test_a_swipe_over_a_drawing_scrolls_and_chooses_nothing(
    onlooker: OpenPage, width: int, height: int, path: str, part: str
) -> None:
    page = onlooker(width, height, **PHONE).open(path)
    session = page.context.new_cdp_session(page)
    page.evaluate(CLICKS)
    x, y = in_the_middle(page, part)
    at, before = page.evaluate("scrollY"), page.url
    swipe(session, x, y, 0, -200)
    page.wait_for_function("at => scrollY > at + 100", arg=at)
    assert page.evaluate("window.clicks") == 0
    assert page.url == before


def test_the_last_columns_of_a_matrix_are_reached_by_a_swipe_and_a_tap_chooses(
    visit: OpenPage,
) -> None:
    watched = visit(390, 844, **PHONE)
    page = watched.open("/sv/matris?order=name")
    session = page.context.new_cdp_session(page)
    page.evaluate(CLICKS)
    x, y = in_the_middle(page, CELLS)
    for _ in range(4):
        swipe(session, x + 60, y, -160, 0)
    page.wait_for_function(AT_THE_END)
    assert page.evaluate("window.clicks") == 0
    # the totals are at the end
    page.touchscreen.tap(x, y)
    page.wait_for_function("() => window.clicks === 1")
    expect(page.locator("#panel").get_by_role("link", name="Stäng")).to_be_visible()
    assert "region=" in page.url
    assert "domain=" in page.url


# ---- names --------------------------------------------------------------------------------------


def test_the_names_of_columns_stay_in_sight_while_a_matrix_is_scrolled(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/matris?domain=digital&measure=status&scope=europe")
    names = page.locator(".names-above")
    expect(names).not_to_have_class("names-above shown")
    page.locator("#figure-frame").evaluate(SCROLL_HALF)
    expect(names).to_have_class("names-above shown")
    strip = names.locator("> div").evaluate("e => e.getBoundingClientRect().toJSON()")
    assert strip["y"] == pytest.approx(0, abs=1)
    drawn = page.locator(".xtick text").all_text_contents()
    assert names.locator("span").all_text_contents()[: len(drawn)] == drawn
    # each stands over its column, and the chosen one is bold
    above = names.locator("span").evaluate_all(MIDDLES)[: len(drawn)]
    assert above == pytest.approx(page.locator(".xtick text").evaluate_all(MIDDLES), abs=4)
    expect(names.locator(".chosen")).to_have_text("Digitalisering, AI och IKT")
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    expect(names).not_to_have_class("names-above shown")
    watched.assert_clean()


def test_the_names_of_rows_stay_in_sight_while_a_matrix_is_moved_sideways(visit: OpenPage) -> None:
    page = visit(390, 844).open("/sv/matris?region=SE311")
    names = page.locator(".names-beside")
    expect(names).not_to_have_class("names-beside shown")
    page.locator(".map-scroll").evaluate("e => { e.scrollLeft = 200; }")
    expect(names).to_have_class("names-beside shown")
    # read in one go: the strip is written anew whenever the drawing has been drawn
    strip, frame = page.evaluate(
        """['.names-beside > div', '.map-scroll'].map(
            (one) => document.querySelector(one).getBoundingClientRect().toJSON())"""
    )
    assert strip["x"] == pytest.approx(frame["x"], abs=1)
    assert strip["width"] < frame["width"] / 2
    expect(names.locator(".chosen")).to_have_text("Värmland")
    assert (
        names.locator("span").all_text_contents() == page.locator(".ytick text").all_text_contents()
    )


@pytest.mark.parametrize(
    ("path", "width", "height", "part"),
    [
        ("/sv/karta?domain=digital&table=1", 1440, 500, ".data-table"),
        ("/sv/karta?domain=digital&table=1", 390, 500, ".data-table"),
        ("/sv/matris?table=1", 1440, 500, ".data-table"),
        ("/sv/jamfor?regions=SE232,SE311,SE312", 1440, 500, ".data-table"),
        ("/sv/jamfor?regions=SE232,SE311,SE312", 390, 500, ".data-table"),
        ("/sv/metod", 1440, 500, ".method-table >> nth=-1"),
        ("/sv/partner?region=SE311&scope=europe", 390, 300, ".listed-matches"),
    ],
)
def test_the_headings_of_a_table_stay_in_sight_while_it_is_scrolled(
    onlooker: OpenPage, path: str, width: int, height: int, part: str
) -> None:
    watched = onlooker(width, height)
    watched.page.goto(watched.address + path)
    table = watched.page.locator(part).first
    expect(table).to_be_visible()
    # the last row of the table at the bottom of what is seen, however much scrolls for that
    table.locator("tbody tr").last.evaluate(
        "row => row.scrollIntoView({ block: 'end', behavior: 'instant' })"
    )
    seen = table.evaluate(
        """table => {
          const { top, bottom, left } = table.querySelector('thead th').getBoundingClientRect();
          const found = document.elementFromPoint(left + 4, (top + bottom) / 2);
          return [top, bottom, Boolean(found && found.closest('thead'))];
        }"""
    )
    assert seen[0] >= 0
    assert seen[1] <= height
    assert seen[2]


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/sv/matris?table=1", ".data-table"),
        ("/sv/jamfor?regions=SE232,SE311&table=1", ".data-table"),
        ("/sv/metod", ".method-table >> nth=-1"),
    ],
)
def test_the_names_of_rows_stay_in_sight_while_a_wide_table_is_moved_sideways(
    onlooker: OpenPage, path: str, part: str
) -> None:
    watched = onlooker(390, 844)
    watched.page.goto(watched.address + path)
    table = watched.page.locator(part).first
    frame, heading = table.locator(".."), table.locator("tbody th").first
    moved = frame.evaluate("e => { e.scrollLeft = 300; return e.scrollLeft; }")
    assert moved > 0
    left = frame.evaluate("e => e.getBoundingClientRect().left")
    assert heading.evaluate("e => e.getBoundingClientRect().left") == pytest.approx(left, abs=1)
    assert heading.evaluate("e => e.getBoundingClientRect().width") < 390 / 2
