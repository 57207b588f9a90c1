"""The matrix as its readers use it: by mouse, by keyboard, by link."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tools.browser import CELLS

PANEL = "#panel"


def test_a_reader_opens_the_evidence_of_a_cell_and_goes_back(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/matris?order=name")
    box = page.locator(CELLS).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 12, box["y"] + 15)
    expect(page).to_have_url(re.compile(r"/sv/matris\?domain=[a-z-]+&order=name&region=SE221$"))
    chosen = page.url
    expect(page.locator(PANEL).get_by_role("heading", level=2)).to_have_text("Blekinge")
    page.locator(PANEL).get_by_role("link", name="Stäng").click()
    expect(page.locator(PANEL)).to_contain_text("Välj en ruta")
    page.mouse.click(box["x"] + 12, box["y"] + 15)
    expect(page).to_have_url(chosen)
    page.go_back()
    expect(page.locator(PANEL)).to_contain_text("Välj en ruta")
    watched.assert_clean()


def test_the_table_of_the_matrix_is_walked_with_the_arrow_keys(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/en/matrix?order=name&table=1")
    stops = page.locator("[role=grid] td[tabindex]")
    expect(stops).to_have_count(1)
    stops.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    cell = page.locator("[role=row]").nth(2).locator("td").nth(1)
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", level=2)).to_have_text("Dalarna")
    expect(cell).to_have_attribute("aria-selected", "true")
    expect(cell).to_be_focused()
    expect(stops).to_have_count(1)
    watched.assert_clean()


def test_a_cell_that_was_clicked_is_where_the_keys_go_on(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/matris?order=name&table=1")
    lines = page.locator("[role=grid] tbody tr")
    lines.nth(2).locator("td").nth(1).click()
    expect(page).to_have_url(re.compile(r"domain=[a-z-]+&order=name&region=SE\d+&table=1$"))
    expect(lines.nth(2).locator("td").nth(1)).to_be_focused()
    page.locator(PANEL).get_by_role("link", name="Stäng").click()
    expect(lines.nth(2).locator("td").nth(1)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(lines.nth(2).locator("td").nth(2)).to_be_focused()
    watched.assert_clean()


def test_cells_are_told_as_those_of_a_grid_with_what_they_mean(visit: OpenPage) -> None:
    page = visit().open("/sv/matris?measure=membership&table=1")
    session = page.context.new_cdp_session(page)
    told = session.send("Accessibility.getFullAXTree")["nodes"]
    cells = [one for one in told if one["role"]["value"] == "gridcell"]
    assert len(cells) == page.locator("[role=grid] td").count() > 100
    names = {one["name"]["value"] for one in cells}
    assert "inte känd som deltagare" in names and "-" not in names


def test_a_branch_of_the_tree_is_opened_and_closed_by_its_link(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/matris?measure=membership")
    page.get_by_role("link", name="Vanguardinitiativet").click()
    expect(page.locator("#heading")).to_have_text("Vem är med i vad: Vanguardinitiativet")
    expect(page.locator(".xtick text", has_text="Vanguardpiloten AI")).to_be_visible()
    page.get_by_role("link", name="Alla", exact=True).click()
    expect(page.locator(".xtick text", has_text="ERRIN")).to_be_visible()
    watched.assert_clean()


def test_on_paper_a_matrix_takes_the_width_of_the_sheet(visit: OpenPage) -> None:
    page = visit().open("/sv/matris")
    page.emulate_media(media="print")
    sheet, frame = (page.locator(one).bounding_box() for one in ("main", ".figure-area .map-graph"))
    assert sheet is not None and frame is not None
    assert frame["width"] > 0.9 * sheet["width"]
    legend = page.locator(".legend").bounding_box()
    assert legend is not None and legend["y"] + legend["height"] <= frame["y"] + 1
