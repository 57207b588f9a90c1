"""The map as its readers use it: by mouse, by keyboard, by link, on a phone."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage, shared
from tests.conftest import Share
from tools.browser import DRAWN, TILES, settle

HEADING, PANEL = "#heading", "#panel"


# A point of the screen inside a county: the middle of its box may lie in a lake or a neighbour.
INSIDE = """drawn => {
  const path = document.getElementById(drawn.getAttribute('href').slice(1));
  const box = drawn.getBBox(), point = drawn.ownerSVGElement.createSVGPoint(), steps = 24;
  for (let i = 1; i < steps * steps; i++) {
    point.x = box.x + (box.width * ((i * 7) % steps)) / steps;
    point.y = box.y + (box.height * Math.floor(i / steps)) / steps;
    if (!path.isPointInFill(point)) continue;
    const seen = point.matrixTransform(drawn.getScreenCTM());
    return [seen.x, seen.y];
  }
}"""


def on_map(page: Page, name: str) -> Locator:
    """The link that a region is on the map."""
    return page.locator("main .map-svg").get_by_role("link", name=re.compile(f"^{name}: "))


def region_on_map(page: Page, name: str) -> None:
    """Click inside the county of a name."""
    county = on_map(page, name).locator("use")
    county.scroll_into_view_if_needed()
    page.mouse.click(*county.evaluate(INSIDE))


def test_a_reader_shows_the_regions_as_tiles_of_one_size(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?domain=food")
    page.get_by_role("link", name="Rutkarta").click()
    expect(page).to_have_url(re.compile(r"/sv/karta\?domain=food&grid=1$"))
    expect(page.locator(TILES)).to_have_count(21)
    # five regions prioritise it in a group only, and of four nobody knows
    expect(page.locator(".map-svg .own:not(.pale)")).to_have_count(5)
    expect(page.locator(".map-svg .hatching")).to_have_count(4)
    on_map(page, "Skåne").click()
    expect(page.locator(PANEL).get_by_role("heading", level=2)).to_have_text("Skåne")
    page.go_back()
    expect(page.locator(PANEL)).to_contain_text("Välj en region")
    page.get_by_role("link", name="Länskarta").click()
    expect(page.locator(DRAWN)).to_have_count(21)
    watched.assert_clean()


def test_a_reader_explores_the_map_by_mouse(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    expect(page.locator(DRAWN)).to_have_count(21)
    expect(page.locator(HEADING)).to_have_text("Prioriteringar per region")

    page.get_by_role("combobox", name="Tema").select_option("digital")
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    expect(page).to_have_url(re.compile(r"/sv/karta\?domain=digital$"))
    expect(page.locator("#legend")).to_contain_text("etablerat styrkeområde")

    region_on_map(page, "Värmland")
    expect(page.locator(PANEL).get_by_role("heading", name="Värmland")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?domain=digital&region=SE311$"))
    expect(page.get_by_role("combobox", name="Region")).to_have_value("SE311")
    expect(page).to_have_title(re.compile("Värmland.*Digitalisering"))

    page.go_back()
    expect(page.locator(PANEL)).to_contain_text("Välj en region")
    expect(page).to_have_url(re.compile(r"\?domain=digital$"))
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Prioriteringar per region")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("-")
    page.go_forward()
    page.go_forward()
    expect(page.locator(PANEL).get_by_role("heading", name="Värmland")).to_be_visible()

    page.get_by_role("link", name="Stäng").click()
    expect(page.locator(PANEL)).to_contain_text("Välj en region")
    region_on_map(page, "Värmland")
    expect(page.locator(PANEL).get_by_role("heading", name="Värmland")).to_be_visible()
    watched.assert_clean()


def test_a_reader_explores_the_map_by_keyboard_alone(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    # past the controls, which are a way back
    page.keyboard.press("Tab")
    expect(page.locator("#region-list a").first).to_be_focused()
    measure = page.get_by_label("Antal prioriteringar")
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
        if measure.evaluate("element => element === document.activeElement"):
            break
    expect(measure).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HEADING)).to_have_text("Status i ett tema")
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="Sverige", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Tema")).to_be_focused()
    page.keyboard.type("Liv")
    expect(page.locator(HEADING)).to_have_text("Livsmedel och lantbruk: regionernas status")

    gotland = page.locator(".region-link", has_text="Gotland")
    for _ in range(40):
        page.keyboard.press("Tab")
        if gotland.evaluate("element => element === document.activeElement"):
            break
    expect(gotland).to_be_focused()
    outline = gotland.evaluate("element => getComputedStyle(element).outlineWidth")
    assert outline == "3px"
    page.keyboard.press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    expect(page.locator(PANEL)).to_contain_text("Underlaget är ofullständigt: 2 av 3")
    expect(gotland).to_be_focused()
    expect(page.locator("#status")).to_contain_text("Gotland")
    page.go_back()
    expect(page.locator(PANEL)).to_contain_text("Välj en region")
    watched.assert_clean()


def test_a_deep_link_arrives_drawn_and_in_the_readers_language(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/en/map?domain=food&region=SE224")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(HEADING)).to_have_text("Food and agriculture: the regions' status")
    expect(page.locator(PANEL).get_by_role("heading", name="Skåne")).to_be_visible()
    expect(page.get_by_role("combobox", name="Domain")).to_have_value("food")
    expect(page.locator(PANEL).locator("[lang=sv]").first).to_be_visible()
    assert page.url.endswith("/en/map?domain=food&region=SE224")
    watched.assert_clean()


def test_a_bad_link_says_what_it_left_aside_and_stays_as_it_is(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?domain=digitl&colour=red&region=SE311")
    problems = page.locator("#problems li")
    expect(problems).to_have_count(2)
    expect(problems.nth(1)).to_contain_text("Okänt tema ”digitl” – inget tema är valt. Menade du")
    expect(page.locator(PANEL).get_by_role("heading", name="Värmland")).to_be_visible()
    assert page.url.endswith("?domain=digitl&colour=red&region=SE311")
    page.get_by_role("combobox", name="Tema").select_option("digital")
    expect(page).to_have_url(re.compile(r"\?domain=digital&region=SE311$"))
    expect(problems).to_have_count(0)
    page.go_back()
    expect(problems).to_have_count(2)
    watched.assert_clean()


def test_language_and_menu_carry_the_selection(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?domain=digital&region=SE311")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(r"/en/map\?domain=digital&region=SE311$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(HEADING)).to_have_text("Digital, AI and ICT: the regions' status")
    expect(page.locator(HEADING)).to_be_focused()
    expect(page.locator(DRAWN).first).to_be_visible()
    page.get_by_role("link", name="Accessibility statement").click()
    expect(page.locator(HEADING)).to_have_text("Accessibility statement of S3 Atlas")
    page.get_by_role("navigation").get_by_role("link", name="Map").click()
    expect(page.locator(HEADING)).to_have_text("Digital, AI and ICT: the regions' status")
    expect(page.locator(PANEL).get_by_role("heading", name="Värmland")).to_be_visible()
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Accessibility statement of S3 Atlas")
    page.go_back()
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    watched.assert_clean()


def test_the_table_has_the_maps_rows_and_the_link_is_copied(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta?domain=digital")
    page.get_by_role("link", name="Visa som tabell").click()
    expect(page).to_have_url(re.compile(r"table=1"))
    expect(page.locator("table tbody tr")).to_have_count(21)
    expect(page.locator("main .map-svg")).to_be_hidden()
    row = page.locator("tbody tr", has=page.locator("th", has_text="Värmland"))
    expect(row).to_contain_text("utvecklingsområde")
    shared(page).get_by_role("button", name="Kopiera länk").click()
    expect(page.locator("#status")).to_have_text("Länken är kopierad")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    with page.expect_download() as download:
        shared(page).get_by_role("link", name="Hämta tabellen").click()
    name = "s3-status_digital_2021-2027_version-1_2026-11-23.csv"
    assert download.value.suggested_filename == name
    page.get_by_role("link", name="Visa som karta").click()
    expect(page.locator(DRAWN)).to_have_count(21)
    expect(page.locator(DRAWN).first).to_be_visible()
    watched.assert_clean()


def test_the_theme_is_remembered_and_the_map_is_drawn_in_it(visit: OpenPage) -> None:
    watched = visit(color_scheme="light")
    page = watched.open("/sv/karta?domain=digital")
    first = on_map(page, "Värmland").locator("use")
    light = first.evaluate("path => getComputedStyle(path).fill")
    page.get_by_role("button", name="Utseende").click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(first).not_to_have_css("fill", light)
    page.reload()
    settle(page)
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(first).not_to_have_css("fill", light)
    assert page.context.cookies() == []
    watched.assert_clean()


def test_on_a_phone_a_tap_shows_the_region_and_nothing_scrolls_sideways(visit: OpenPage) -> None:
    watched = visit(390, 844, has_touch=True)
    page = watched.open("/sv/karta?domain=food")
    expect(page.locator("details.controls")).not_to_have_attribute("open", "")
    page.locator("details.controls > summary").click()
    expect(page.get_by_role("combobox", name="Tema")).to_be_visible()
    page.locator("details.controls > summary").click()
    drawn = page.locator("main .map-svg").bounding_box()
    assert drawn is not None
    assert drawn["x"] >= 0 and drawn["x"] + drawn["width"] <= 390
    assert 480 <= drawn["height"] <= 844
    region_on_map(page, "Norrbotten")
    heading = page.locator(PANEL).get_by_role("heading", name="Norrbotten")
    expect(heading).to_be_in_viewport()
    watched.assert_clean()


def test_nothing_scrolls_sideways_at_any_width(visit: OpenPage, share: Share) -> None:
    for width in (320, *share((390, 768, 1200, 1440), of=4, at=1), 1920):
        watched = visit(width, 900)
        for path in (
            "/sv/karta?domain=digital&region=SE213",
            "/en/map?table=1",
            "/sv/tillganglighet",
        ):
            page = watched.open(path)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (path, width, wide)


def test_a_page_that_does_not_exist_says_so_and_leads_to_the_map(visit: OpenPage) -> None:
    page = visit().open("/en/does-not-exist")
    expect(page.locator(HEADING)).to_have_text("The page does not exist")
    page.get_by_role("link", name="Go to the map").click()
    expect(page.locator(DRAWN)).to_have_count(21)


def test_names_beside_the_map_are_whole_where_they_are_shown(visit: OpenPage) -> None:
    names = ".map-svg .names text"
    for width, height in ((1440, 900), (1920, 1080)):
        watched = visit(width, height)
        for path in ("/sv/karta", "/en/map"):
            page = watched.open(path)
            frame = page.locator("main .map-svg").bounding_box()
            boxes = [one.bounding_box() for one in page.locator(names).all()]
            assert frame is not None and len(boxes) >= 21
            for box in boxes:
                assert box is not None
                assert box["x"] >= frame["x"]
                assert box["x"] + box["width"] <= frame["x"] + frame["width"]


def test_a_narrow_window_has_no_names_beside_the_map_whatever_is_chosen(visit: OpenPage) -> None:
    page = visit(1300, 900).open("/sv/karta")
    for name in ("Uppsala", "Skåne"):
        expect(page.locator(".map-svg .names")).to_have_css("display", "none")
        expect(page.locator(".map-svg .marks")).to_have_css("display", "inline")
        page.get_by_role("link", name=name).first.click()
        expect(page.locator(PANEL).get_by_role("heading", name=name).first).to_be_visible()


def test_charts_offer_no_way_to_a_cloud(visit: OpenPage) -> None:
    page = visit().open("/sv/matris")
    graph = "document.querySelector('.map-graph .js-plotly-plot')"
    assert page.evaluate(f"{graph}._context.showSendToCloud") is False
    assert page.evaluate(f"{graph}._context.plotlyServerURL") == ""
    expect(page.locator(".modebar-btn")).to_have_count(0)


def test_a_server_that_cannot_be_reached_is_told_in_words_until_it_can(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.context.set_offline(True)
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page.locator("#notice")).to_contain_text("Ingen kontakt med servern")
    page.context.set_offline(False)
    page.get_by_role("combobox", name="Tema").select_option("digital")
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    expect(page.locator("#notice")).to_be_empty()


def test_on_a_phone_the_controls_stay_closed_when_the_theme_changes(visit: OpenPage) -> None:
    page = visit(390, 844).open("/sv/karta")
    page.get_by_role("button", name="Utseende").click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", re.compile("dark|light"))
    expect(page.locator("details.controls")).not_to_have_attribute("open", "")


def test_without_a_script_the_reader_is_told_and_given_the_table(
    visit: OpenPage, address: str
) -> None:
    watched = visit(java_script_enabled=False)
    watched.page.goto(f"{address}/sv/karta")
    file = shared(watched.page).get_by_role("link", name="Hämta tabellen (CSV)")
    expect(file).to_be_visible()
