"""Answers and files that do not come, and choices while one is under way: nothing is lost."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage, held, until
from tools.browser import CELLS, NODES

HEADING, NOTICE, AGAIN = "#heading", "#notice", "#again"
FOOD = "Livsmedel och lantbruk: regionernas status"
UNREACHED = "Ingen kontakt med servern. Det du ser är kvar; försök igen."
ASKED = "**/_dash-update-component"


def leave(page: Page, name: str) -> None:
    page.locator("#nav").get_by_role("link", name=name).click()


# ---- a choice while the answer to a link is under way -------------------------------------------


def test_a_region_followed_to_holds_against_a_domain_chosen_before_it_has_come(
    visit: OpenPage,
) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    with held(page, "fetch") as asked:
        page.get_by_role("link", name="Gotland: ").press("Enter")
        until(page, lambda: len(asked) == 1)
        page.get_by_role("combobox", name="Tema").select_option("food")
        until(page, lambda: len(asked) == 2)
    expect(page).to_have_url(re.compile(r"\?domain=food&region=SE214$"))
    expect(page.locator(HEADING)).to_have_text(FOOD)
    expect(page.locator("#panel").get_by_role("heading", name="Gotland")).to_be_visible()
    watched.assert_clean()


def test_another_theme_does_not_undo_the_way_back(visit: OpenPage) -> None:
    watched = visit(color_scheme="light")
    page = watched.open("/sv/karta")
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page.locator(HEADING)).to_have_text(FOOD)
    with held(page, "fetch") as asked:
        page.evaluate("history.back()")
        until(page, lambda: len(asked) == 1)
        page.get_by_role("button", name="Utseende").click()
        until(page, lambda: len(asked) == 2)
    expect(page.locator(HEADING)).not_to_have_text(FOOD)
    expect(page).to_have_url(re.compile(r"/sv/karta$"))
    expect(page.get_by_role("combobox", name="Tema")).not_to_have_value("food")
    watched.assert_clean()


# ---- an answer that does not come ---------------------------------------------------------------


def test_a_link_that_was_not_answered_can_be_followed_again(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.route(ASKED, lambda route: route.abort())
    leave(page, "Matris")
    expect(page.locator(NOTICE)).to_contain_text(UNREACHED)
    page.unroute(ASKED)
    leave(page, "Matris")
    expect(page.locator(HEADING)).to_contain_text("Vem prioriterar vad")
    expect(page.locator(NOTICE)).to_be_empty()
    expect(page.locator(AGAIN)).to_be_hidden()


def test_a_choice_that_was_not_answered_is_asked_again_by_a_button(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    expect(page.locator(AGAIN)).to_be_hidden()
    page.route(ASKED, lambda route: route.fulfill(status=500, body="oh"))
    page.get_by_role("combobox", name="Tema").select_option("food")
    again = page.get_by_role("button", name="Försök igen")
    expect(again).to_be_visible()
    again.press("Enter")
    expect(page.locator(NOTICE)).to_contain_text("Något gick fel")
    page.unroute(ASKED)
    again.press("Enter")
    expect(page.locator(HEADING)).to_have_text(FOOD)
    expect(page).to_have_url(re.compile("domain=food$"))
    expect(page.locator(HEADING)).to_be_focused()
    expect(again).to_be_hidden()
    expect(page.locator(NOTICE)).to_be_empty()


def test_what_a_search_finds_does_not_take_back_that_a_choice_was_lost(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.route(ASKED, lambda route: route.abort())
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page.locator(NOTICE)).to_contain_text(UNREACHED)
    page.unroute(ASKED)
    page.locator("#search-text").fill("varmland")
    expect(page.locator("#search-list [role=option]").first).to_be_visible()
    expect(page.locator(NOTICE)).to_contain_text(UNREACHED)


def test_a_page_whose_network_is_back_asks_again_by_itself(visit: OpenPage) -> None:
    page = visit(390, 844).open("/sv/karta")
    page.context.set_offline(True)
    page.get_by_role("link", name="Gotland: ").press("Enter")
    expect(page.locator(NOTICE)).to_contain_text(UNREACHED)
    page.context.set_offline(False)
    expect(page.locator("#panel").get_by_role("heading", name="Gotland")).to_be_visible()
    expect(page.locator(NOTICE)).to_be_empty()


def test_a_server_that_is_not_reached_is_told_of_in_the_language_of_the_page(
    visit: OpenPage,
) -> None:
    page = visit().open("/en/map")
    page.route(ASKED, lambda route: route.abort())
    page.get_by_role("combobox", name="Domain").select_option("food")
    expect(page.locator(NOTICE)).to_have_text(
        "No contact with the server. What you see is still there; try again."
    )
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


# ---- scripts that do not come -------------------------------------------------------------------


def test_a_figure_whose_drawing_does_not_come_is_drawn_when_it_does(visit: OpenPage) -> None:
    page = visit().open("/sv/karta")
    page.route("**/plotly*", lambda route: route.abort())
    leave(page, "Matris")
    expect(page.locator(NOTICE)).to_contain_text("Något gick fel")
    expect(page).to_have_url(re.compile("/sv/matris$"))
    expect(page.locator(HEADING)).to_contain_text("Vem prioriterar vad")
    leave(page, "Karta")
    expect(page).to_have_url(re.compile("/sv/karta$"))
    expect(page.locator("main .map-svg").first).to_be_visible()
    page.unroute("**/plotly*")
    leave(page, "Nätverk")
    expect(page.locator(NODES).first).to_be_attached()
    expect(page.locator(NOTICE)).to_be_empty()
    leave(page, "Matris")
    expect(page.locator(CELLS).first).to_be_attached()


def test_a_page_whose_scripts_do_not_come_is_a_form_with_open_tables(visit: OpenPage) -> None:
    watched = visit()
    page = watched.page

    def answered(route: Route) -> None:
        if route.request.resource_type == "script":
            route.abort()
        else:
            route.continue_()

    page.route("**/*", answered)
    watched.read("/sv/karta")
    page.get_by_role("combobox", name="Tema").select_option("food")
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page.locator(HEADING)).to_have_text(FOOD)
    leave(page, "Matris")
    expect(page.locator("main table").first).to_be_visible()
    expect(page.locator("#figure-frame")).to_be_hidden()


# ---- what is left of what was there -------------------------------------------------------------


def test_the_label_at_the_pointer_goes_with_the_map(visit: OpenPage) -> None:
    page = visit().open("/sv/matris")
    leave(page, "Karta")
    region = page.get_by_role("link", name="Gotland: ").locator("use")
    region.hover(force=True)
    expect(page.locator(".map-tip")).to_be_visible()
    page.evaluate("history.back()")
    expect(page.locator(HEADING)).to_contain_text("Vem prioriterar vad")
    expect(page.locator(".map-tip")).to_be_hidden()
