"""Every page for readers whose browser runs no script: it reads, leads on, and can be asked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from s3dash.state import SLUGS, ViewState, to_path
from tests.browser.conftest import OpenPage, Watched

PATHS = [to_path(ViewState(language, view)) for view in SLUGS for language in ("sv", "en")]
TEXTS = {"start", "steps", "open-data", "method", "accessibility"}
WORDS = re.compile(r"\w{3}")
IS_WHOLE = "(one) => one.scrollHeight <= one.clientHeight"


@pytest.fixture
def scriptless(visit: OpenPage) -> Watched:
    return visit(java_script_enabled=False)


def test_every_page_says_in_both_languages_what_it_shows(scriptless: Watched) -> None:
    assert len(PATHS) == 2 * len(SLUGS)
    for path in PATHS:
        page = scriptless.read(path)
        expect(page.locator("html")).to_have_attribute("lang", path[1:3])
        expect(page).to_have_title(WORDS)
        for part in ("#heading", "#sentence", "#footer"):
            expect(page.locator(part), f"{path} {part}").to_have_text(WORDS)
        assert page.locator("#sentence").evaluate(IS_WHOLE), path
    scriptless.assert_clean()


@pytest.mark.parametrize("path", ["/sv/karta?domain=digital", "/en/map?domain=food&grid=1"])
def test_the_map_is_drawn_and_a_region_on_it_leads_on(scriptless: Watched, path: str) -> None:
    page = scriptless.read(path)
    regions = page.locator("main .map-svg").get_by_role("link")
    expect(regions).to_have_count(21)
    page.get_by_role("link", name="Värmland: ").press("Enter")
    expect(page).to_have_url(re.compile("[?&]region=SE311$"))
    expect(page.locator("#panel").get_by_role("heading", name="Värmland")).to_be_visible()


@pytest.mark.parametrize("path", [
    "/sv/matris", "/en/matrix", "/sv/natverk", "/en/network", "/sv/karta?scope=europe",
])  # fmt: skip
def test_a_table_stands_open_where_a_script_would_draw(scriptless: Watched, path: str) -> None:
    page = scriptless.read(path)
    table = page.locator("main table").first
    expect(table).to_be_visible()
    assert table.locator("tbody tr").count() > 5
    expect(page.locator("#figure-frame")).to_be_hidden()


def test_the_controls_are_a_form_that_leads_to_the_one_address(scriptless: Watched) -> None:
    page = scriptless.read("/sv/karta?region=SE311")
    page.get_by_role("combobox", name="Tema").select_option("digital")
    with page.expect_navigation() as arrival:
        page.get_by_role("button", name="Visa", exact=True).click()
    answer = arrival.value
    assert answer is not None
    asked = answer.request.redirected_from
    assert asked is not None
    led = asked.response()
    assert led is not None and led.status == 303
    expect(page).to_have_url(re.compile(r"/sv/karta\?domain=digital&region=SE311$"))
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("digital")
    expect(page.locator("#heading")).to_have_text("Digitalisering, AI och IKT: regionernas status")


def test_the_form_of_every_view_is_sent_without_a_choice_to_the_page_itself(
    scriptless: Watched,
) -> None:
    for view in SLUGS:
        path = to_path(ViewState("en", view))
        page = scriptless.read(path)
        button = page.get_by_role("button", name="Show", exact=True)
        if view in TEXTS:
            expect(button).to_be_hidden()
            continue
        button.click()
        expect(page).to_have_url(re.compile(f"{path}$"))


def test_the_menu_and_the_other_language_lead_on(scriptless: Watched) -> None:
    page = scriptless.read("/sv/karta?domain=digital")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(r"/en/map\?domain=digital$"))
    page.get_by_role("navigation").get_by_role("link", name="Matrix").click()
    expect(page).to_have_url(re.compile(r"/en/matrix"))
    page.go_back()
    expect(page.locator("#heading")).to_have_text("Digital, AI and ICT: the regions' status")


def test_what_was_chosen_but_not_sent_is_not_there_when_the_reader_comes_back(
    scriptless: Watched,
) -> None:
    page = scriptless.read("/sv/karta")
    page.get_by_role("combobox", name="Tema").select_option("digital")
    page.get_by_role("navigation").get_by_role("link", name="Matris").click()
    expect(page).to_have_url(re.compile("/sv/matris"))
    page.go_back()
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("-")
