"""Where links lead, and what Back and Forward bring again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage, held, until, watch
from tools.browser import launched, settle

HEADING, PANEL = "#heading", "#panel"
MAP = "/sv/karta?domain=digital"


def history_of(page: Page) -> int:
    return int(page.evaluate("history.length"))


def test_each_choice_is_one_step_back_and_forward(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    begun = history_of(page)
    page.get_by_role("combobox", name="Tema").select_option("digital")
    expect(page).to_have_url(re.compile(r"domain=digital$"))
    page.get_by_role("link", name="Gotland: ").press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Matris").click()
    expect(page.locator(HEADING)).to_contain_text("Vem prioriterar")
    assert history_of(page) == begun + 3
    page.go_back()
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    expect(page.locator("main .map-svg")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("combobox", name="Region")).to_have_value("-")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Prioriteringar per region")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("-")
    page.go_forward()
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("digital")
    watched.assert_clean()


def test_the_same_link_twice_is_one_step(visit: OpenPage) -> None:
    page = visit().open(MAP)
    begun = history_of(page)
    gotland = page.get_by_role("link", name="Gotland: ")
    gotland.focus()
    page.keyboard.press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page).to_have_url(re.compile(r"domain=food&region=SE214$"))
    assert history_of(page) == begun + 2


@pytest.mark.parametrize("first_answer_last", [False, True])
def test_of_two_steps_back_in_a_hurry_the_last_is_shown(
    visit: OpenPage, first_answer_last: bool
) -> None:
    watched = visit()
    page = watched.open(MAP)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Accessibility statement").click()
    expect(page.locator(HEADING)).to_have_text("Accessibility statement of S3 Atlas")
    with held(page, "fetch") as asked:
        for step, path in enumerate(("/en/map", "/sv/karta"), 1):
            page.evaluate("history.back()")
            expect(page).to_have_url(re.compile(path))
            until(page, lambda step=step: len(asked) == step)
        if first_answer_last:
            asked.reverse()
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
    page.get_by_role("link", name="Gotland: ").press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    watched.assert_clean()


def test_a_link_with_control_opens_beside_and_leaves_the_page(visit: OpenPage) -> None:
    page = visit().open(MAP)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Gotland: ").first.focus()
        page.keyboard.press("Control+Enter")
    beside = opened.value
    settle(beside)
    assert beside.url.endswith("?domain=digital&region=SE214")
    expect(beside.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    assert page.url.endswith(MAP)
    with page.context.expect_page() as opened:
        page.get_by_role("navigation").get_by_role("link", name="Nätverk").click(
            modifiers=["Control"]
        )
    expect(opened.value).to_have_url(re.compile("/sv/natverk"))
    assert page.url.endswith(MAP)


def test_a_link_to_a_part_of_the_method_leads_to_it(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    link = page.locator("a[href*='/sv/metod#']").first
    part = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    target = page.locator(f"[id='{part}']")
    expect(target).to_be_in_viewport()
    expect(target).to_be_focused()
    expect(page).to_have_url(re.compile(f"/sv/metod#{part}$"))
    page.go_back()
    expect(page.locator(HEADING)).to_contain_text("Värmland")
    watched.open(f"/sv/metod#{part}")
    expect(target).to_be_in_viewport()
    expect(target).to_be_focused()
    watched.assert_clean()


def test_a_part_of_the_same_page_is_reached_without_asking(visit: OpenPage) -> None:
    page = visit().open("/sv/metod")
    asked: list[str] = []
    page.on("request", lambda one: "favicon" in one.url or asked.append(one.url))
    link = page.locator("main a[href^='#']").last
    part = str(link.get_attribute("href"))
    link.click()
    expect(page).to_have_url(re.compile(f"/sv/metod{part}$"))
    expect(page.locator(part)).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(re.compile("/sv/metod$"))
    assert asked == []


@pytest.mark.parametrize("path", [
    "/sv/karta?domain=digitl&region=SE311",
    "/en/map?region=nowhere&utm_source=letter",
    "/sv/matris?order=sideways",
])  # fmt: skip
def test_a_link_with_a_mistake_stays_as_it_is_until_the_reader_chooses(
    visit: OpenPage, path: str
) -> None:
    watched = visit()
    page = watched.open(path)
    expect(page.locator("#problems li").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Utseende|Appearance")).click()
    assert page.url.endswith(path)
    page.get_by_role("combobox", name=re.compile("Tema|Domain")).select_option("food")
    expect(page).to_have_url(re.compile(r"[?&]domain=food"))
    assert "digitl" not in page.url and "nowhere" not in page.url and "sideways" not in page.url
    page.go_back()
    assert page.url.endswith(path)
    expect(page.locator("#problems li").first).to_be_visible()
    watched.assert_clean()


# ---- out of the app and back ------------------------------------------------------------------


@pytest.fixture
def keeping(browser: Browser) -> Iterator[Browser]:
    """A browser that keeps the pages that are left, as readers' browsers do."""
    found = launched(browser.browser_type, as_readers_have_it=True)
    yield found
    found.close()


SHOWN = "addEventListener('pageshow', (event) => { window.wasKept = event.persisted; })"


def test_a_page_that_was_left_comes_back_as_it_was(keeping: Browser, address: str) -> None:
    context = keeping.new_context()
    page = watch(context, address).page
    page.add_init_script(SHOWN)
    page.goto(f"{address}{MAP}")
    settle(page)
    page.get_by_role("link", name="Gotland: ").press("Enter")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    page.goto(f"{address}/robots.txt")
    page.evaluate("history.back()")
    expect(page.locator(PANEL).get_by_role("heading", name="Gotland")).to_be_visible()
    assert page.evaluate("window.wasKept") is True
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page.locator(HEADING)).to_have_text("Livsmedel och lantbruk: regionernas status")
    page.evaluate("history.back()")
    expect(page.locator(HEADING)).to_have_text("Digitalisering, AI och IKT: regionernas status")
    context.close()


def test_a_page_that_was_left_and_not_kept_says_what_its_address_does(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/karta")
    page.get_by_role("combobox", name="Tema").select_option("food")
    expect(page).to_have_url(re.compile(r"domain=food$"))
    page.goto(f"{watched.address}/robots.txt")
    page.go_back()
    settle(page)
    expect(page.locator(HEADING)).to_have_text("Livsmedel och lantbruk: regionernas status")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("food")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Prioriteringar per region")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("-")
