"""What changed, as its readers use it: by keyboard, on a phone, without the script."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

ROWS = ".changes-rows a"


def test_the_matrix_of_changes_is_walked_with_the_arrow_keys_and_opened(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/forandringar")
    page.locator(".changes-matrix td[tabindex='0']").focus()
    for key in ("ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(".changes-matrix tr").nth(2).locator("td").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?domain=[a-z-]+&region=SE\d+$"))
    expect(page.locator("#heading")).to_contain_text("vad har ändrats?")
    watched.assert_clean()


def test_a_row_is_chosen_by_keyboard_and_leads_back(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/en/changes")
    page.locator(ROWS).first.focus()
    page.keyboard.press("Tab")
    row = page.locator(ROWS).nth(1)
    expect(row).to_be_focused()
    name = (row.get_attribute("aria-label") or "").partition(":")[0]
    page.keyboard.press("Enter")
    expect(page.locator("#heading")).to_have_text(f"{name}: what has changed?")
    page.get_by_role("link", name="All regions").click()
    expect(page.locator("#heading")).to_have_text("What has changed?")
    expect(page.locator(ROWS).first).to_be_visible()
    watched.assert_clean()


def test_the_drawing_fits_a_phone_and_needs_no_script(visit: OpenPage) -> None:
    page = visit(390, 844, java_script_enabled=False).read("/sv/forandringar")
    frame = page.locator(".changes-rows").bounding_box()
    assert frame is not None and frame["x"] >= 0 and frame["x"] + frame["width"] <= 390
    for part in (".changes-names text", ".changes-counts text", ".marks text"):
        boxes = [one.bounding_box() for one in page.locator(f".changes-rows {part}").all()]
        assert boxes and all(box and box["x"] >= 0 and box["x"] + box["width"] <= 390
                             for box in boxes)  # fmt: skip
    row = page.locator(ROWS).first.bounding_box()
    assert row is not None and row["height"] >= 24
