"""What a reader is told while an answer is under way, when it has come, and when it does not."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage, held, until

MAIN, STATUS, SENTENCE = "#main", "#status", "#sentence"


@pytest.mark.parametrize(("path", "choice"), [
    ("/sv/karta?domain=digital", "Programperioden 2014–2020"),
    ("/sv/matris", "Sverige och Europa"),
    ("/sv/partner?region=SE311", "Vi kan ge dem"),
    ("/en/network?measure=shared", "Sweden and Europe"),
    ("/en/map", "Uniqueness"),
])  # fmt: skip
def test_what_a_choice_changed_is_said(visit: OpenPage, path: str, choice: str) -> None:
    watched = visit()
    page = watched.open(path)
    before = page.locator(SENTENCE).inner_text()
    expect(page.locator(STATUS)).to_be_empty()
    page.get_by_role("radio", name=choice).check()
    expect(page.locator(SENTENCE)).not_to_have_text(before)
    expect(page.locator(STATUS)).to_contain_text(str(page.locator(SENTENCE).text_content()))
    expect(page.locator(STATUS)).to_have_attribute("role", "status")
    watched.assert_clean()


@pytest.mark.parametrize(("path", "control", "choice", "said"), [
    # the heading asks, and no full stop follows its mark
    ("/en/changes", "domain", "food", r"^[^.?]+: what has changed\? [A-Z0-9]"),
    # the sentence stays as it was: the title says what is another now
    ("/sv/natverk", "layout", "likeness", "Efter likhet"),
    ("/sv/partner?region=SE311&distance=200", "together", "new", "Ingen region i urvalet"),
])  # fmt: skip
def test_a_choice_is_said_whatever_else_on_the_page_stays(
    visit: OpenPage, path: str, control: str, choice: str, said: str
) -> None:
    watched = visit()
    page = watched.open(path)
    place = page.locator(f"#controls [name='{control}']")
    if place.count() == 1:
        place.select_option(choice)
    else:
        page.locator(f"#controls [name='{control}'][value='{choice}']").check()
    expect(page.locator(STATUS)).to_have_text(re.compile(said))
    watched.assert_clean()


@pytest.mark.parametrize(("path", "words"), [("/sv/karta", "Hämtas"), ("/en/map", "Being fetched")])
def test_an_answer_that_is_waited_for_is_said_to_be_and_the_old_one_dimmed(
    visit: OpenPage, path: str, words: str
) -> None:
    watched = visit(reduced_motion="reduce")
    page = watched.open(path)
    expect(page.locator(MAIN)).not_to_have_attribute("aria-busy", "true")
    with held(page, "fetch") as asked:
        page.get_by_role("combobox", name=re.compile("Tema|Domain")).select_option("food")
        expect(page.locator(MAIN)).to_have_attribute("aria-busy", "true")
        expect(page.locator(STATUS)).to_contain_text(words)
        expect(page.locator(".figure-column")).not_to_have_css("opacity", "1")
        assert len(asked) == 1
    expect(page.locator(MAIN)).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(STATUS)).to_contain_text(str(page.locator(SENTENCE).text_content()))
    expect(page.locator(".figure-column")).to_have_css("opacity", "1")
    watched.assert_clean()


def test_another_theme_says_its_name_and_nothing_of_the_figure_it_fetches(visit: OpenPage) -> None:
    watched = visit(color_scheme="light")
    page = watched.open("/sv/matris")
    with held(page, "fetch") as asked:
        page.get_by_role("button", name="Utseende").click()
        until(page, lambda: len(asked) == 1)
        domain = page.get_by_role("combobox", name="Tema")
        expect(page.locator(STATUS)).to_have_text("Utseende: mörkt")
        # what is asked for after it is waited for, and has its colours
        domain.select_option("food")
        expect(page.locator(STATUS)).to_contain_text("Hämtas")
    expect(page.locator(MAIN)).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(STATUS)).not_to_contain_text("Hämtas")
    expect(page).to_have_url(re.compile("domain=food"))
    watched.assert_clean()


def test_of_choices_in_a_hurry_the_last_holds_and_the_page_is_whole(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    domain = page.get_by_role("combobox", name="Tema")
    with held(page, "fetch") as asked:
        for count, code in enumerate(("food", "materials", "digital"), 1):
            domain.select_option(code)
            until(page, lambda count=count: len(asked) == count)
        asked.reverse()
    expect(page).to_have_url(re.compile(r"domain=digital$"))
    expect(page.locator("#heading")).to_have_text("Digitalisering, AI och IKT: regionernas status")
    expect(domain).to_have_value("digital")
    expect(page.locator(MAIN)).not_to_have_attribute("aria-busy", "true")
    watched.assert_clean()


@pytest.mark.parametrize(("path", "words"), [
    ("/sv/karta", "Något gick fel"), ("/en/map", "Something went wrong"),
])  # fmt: skip
def test_a_server_that_fails_is_told_in_words_and_the_page_stays(
    visit: OpenPage, path: str, words: str
) -> None:
    page = visit().open(path)
    before = page.locator("#heading").inner_text()
    page.route("**/_dash-update-component", lambda route: route.fulfill(status=500, body="oh"))
    page.get_by_role("combobox", name=re.compile("Tema|Domain")).select_option("food")
    expect(page.locator("#notice")).to_contain_text(words)
    expect(page.locator("#notice")).to_have_attribute("role", "alert")
    expect(page.locator("#notice")).not_to_contain_text("Traceback")
    expect(page.locator("#heading")).to_have_text(before)
    expect(page.locator(MAIN)).not_to_have_attribute("aria-busy", "true")
    page.unroute("**/_dash-update-component")
    page.get_by_role("combobox", name=re.compile("Tema|Domain")).select_option("digital")
    expect(page.locator("#heading")).not_to_have_text(before)
    expect(page.locator("#notice")).to_be_empty()
