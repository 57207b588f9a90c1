"""A region looks for partners: a card, the page of the pair behind it, the list, and paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, held, shared
from tools.browser import settle

HEADING = "#heading"
CARD = ".match-cards .match-card"


def test_a_region_finds_out_whom_to_call_and_takes_the_link_along(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner")
    page.locator("#select-region select").select_option(label="Värmland")
    expect(page.locator(HEADING)).to_have_text("Partner för Värmland")
    expect(page).to_have_url(re.compile(r"/sv/partner\?region=SE311$"))
    card = page.locator(CARD).first
    expect(card).to_have_attribute("aria-label", "Dalarna")
    know = card.locator(".on-paper > summary")
    expect(card.locator(".fold-body")).not_to_be_visible()
    know.press("Enter")
    expect(card.locator(".match-reasons li").first).to_be_visible()
    copy = card.get_by_role("button", name="Kopiera länk till sidan om er och Dalarna")
    copy.press("Enter")
    expect(page.locator("#status")).to_contain_text("kopierad")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{watched.address}/sv/partner?partner=SE312&region=SE311"
    card.get_by_role("link", name="Mer om er och Dalarna").press("Enter")
    expect(page.locator(HEADING)).to_have_text("Värmland och Dalarna")
    expect(page.locator(HEADING)).to_be_focused()
    assert page.url == copied
    page.get_by_role("link", name="Alla partner för Värmland").press("Enter")
    expect(page.locator(HEADING)).to_have_text("Partner för Värmland")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Värmland och Dalarna")
    watched.assert_clean()


def test_a_name_in_the_list_leads_to_its_pair_at_the_top_of_the_page(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    page.locator(".listed-matches").get_by_role("link", name="Västerbotten").click()
    expect(page.locator(HEADING)).to_have_text("Värmland och Västerbotten")
    expect(page.locator(HEADING)).to_be_focused()
    expect(page.locator(HEADING)).to_be_in_viewport()
    page.locator("#select-partner select").select_option(label="Skåne")
    expect(page.locator(HEADING)).to_have_text("Värmland och Skåne")
    watched.assert_clean()


def test_what_orders_the_list_is_chosen_above_it_and_orders_nothing_else(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    before = page.locator(".cards").inner_text()
    first = page.locator(".listed-matches tbody th").first
    name = first.inner_text()
    select = page.locator("#order-match")
    select.focus()
    select.select_option("similar")
    expect(page).to_have_url(re.compile(r"\?match=similar&region=SE311$"))
    expect(first).not_to_have_text(name)
    expect(select).to_be_focused()
    assert page.locator(".cards").inner_text() == before
    select.select_option("complementary")
    expect(page).to_have_url(re.compile(r"\?region=SE311$"))
    expect(first).to_have_text(name)
    page.get_by_role("link", name="Visa kompletterande och liknande").click()
    expect(select).to_have_value("both")
    page.go_back()
    expect(select).to_have_value("complementary")
    watched.assert_clean()


def test_the_other_choices_stay_open_when_one_of_them_is_made_and_undone(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    distance = page.locator("#select-distance select")
    expect(distance).not_to_be_visible()
    page.locator("#more-controls > summary").press("Enter")
    distance.focus()
    distance.select_option("100")
    expect(page).to_have_url(re.compile("distance=100"))
    expect(page.locator("#body")).to_contain_text("Urvalet döljer 1 kort")
    expect(distance).to_be_visible()
    distance.select_option("any")
    expect(page).to_have_url(re.compile(r"\?region=SE311$"))
    expect(page.locator("#body")).not_to_contain_text("Urvalet döljer")
    expect(distance).to_be_visible()
    expect(distance).to_be_focused()
    page.reload()
    settle(page)
    expect(distance).not_to_be_visible()
    watched.assert_clean()


def test_old_cards_are_dimmed_and_busy_while_others_are_fetched(visit: OpenPage) -> None:
    watched = visit(reduced_motion="reduce")
    page = watched.open("/sv/partner?region=SE311")
    with held(page, "fetch"):
        page.locator("#select-region select").select_option("SE231")
        expect(page.locator("#main")).to_have_attribute("aria-busy", "true")
        expect(page.locator(".figure-column")).not_to_have_css("opacity", "1")
        expect(page.locator(CARD).first).to_have_attribute("aria-label", "Dalarna")
    expect(page.locator(HEADING)).to_have_text("Partner för Halland")
    expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
    watched.assert_clean()


def test_a_control_keeps_the_focus_when_the_others_change_around_it(visit: OpenPage) -> None:
    watched = visit()
    page = watched.open("/sv/partner?region=SE311")
    page.get_by_label("Outnyttjade samarbeten").press("Space")
    expect(page).to_have_url(re.compile("show=gaps"))
    expect(page.locator("#select-domain")).to_have_count(0)
    expect(page.get_by_label("Outnyttjade samarbeten")).to_be_focused()
    page = watched.open("/sv/karta?measure=overlap&region=SE311")
    page.locator("#select-domain select").focus()
    page.locator("#select-domain select").select_option(label="Material")
    expect(page.locator(HEADING)).to_contain_text("Material")
    expect(page.locator("#select-domain select")).to_be_focused()
    watched.assert_clean()


@pytest.mark.parametrize("width", [320, 390, 768, 1200, 1920])
def test_nothing_scrolls_sideways(visit: OpenPage, width: int) -> None:
    watched = visit(width=width, height=800)
    for path in (
        "/sv/partner?region=SE311",
        "/en/partners?domain=food&region=SE121",
        "/en/partners?partner=SE312&region=SE311",
    ):
        page = watched.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    watched.assert_clean()


def test_two_cards_stand_beside_each_other_where_they_fit(visit: OpenPage) -> None:
    for width, columns in ((390, 1), (1440, 2), (1920, 2)):
        page = visit(width=width).open("/sv/partner?direction=theirs&region=SE231")
        places = [page.locator(CARD).nth(at).bounding_box() for at in range(2)]
        assert places[0] and places[1]
        beside = places[0]["y"] == places[1]["y"] and places[0]["x"] < places[1]["x"]
        assert beside == (columns == 2), width


# ---- on paper ---------------------------------------------------------------------------------


def sheets(page: Page) -> int:
    """How many sheets of A4 the page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("path", ["/sv/partner", "/en/partners"])
def test_two_cards_are_printed_on_a_sheet_with_how_we_know(visit: OpenPage, path: str) -> None:
    page = visit().open(f"{path}?direction=theirs&region=SE231")
    page.emulate_media(media="print")
    for at in range(2):
        expect(page.locator(CARD).nth(at).locator(".fold-body")).to_be_visible()
    # what follows the cards begins on a sheet of its own here, so that theirs can be counted
    page.evaluate(
        "document.querySelectorAll('.page-section:not(.cards)').forEach((e) => e.remove())"
    )
    assert sheets(page) == 1
    page.evaluate(
        """() => {
          const list = document.querySelector(".match-cards");
          for (const card of [...list.children]) list.append(card.cloneNode(true));
          list.append(list.firstElementChild.cloneNode(true));
        }"""
    )
    assert sheets(page) == 3


@pytest.mark.parametrize(
    ("path", "most"),
    [("/sv/arbetssatt", 1), ("/en/process", 1), ("/sv/partner?region=SE232&direction=theirs", 1)],
)
def test_no_sheet_is_printed_for_the_address_alone(
    onlooker: OpenPage, path: str, most: int
) -> None:
    assert sheets(onlooker().open(path)) <= most


@pytest.mark.parametrize("partner", ["SE312", "SE331", "SE110", "SE232", "ITC4"])
def test_a_pair_is_printed_on_one_sheet(onlooker: OpenPage, partner: str) -> None:
    for path in ("/sv/partner", "/en/partners"):
        page = onlooker().open(f"{path}?partner={partner}&region=SE311")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert sheets(page) == 1, path


def test_the_picture_of_a_pair_is_as_wide_as_a_slide_and_says_what_is_sought(
    visit: OpenPage,
) -> None:
    watched = visit(accept_downloads=True)
    page = watched.open("/sv/partner?partner=SE312&region=SE311")
    with page.expect_download() as waited:
        shared(page).locator("[data-picture=svg]").click()
    picture = waited.value.path().read_text(encoding="utf-8")
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', picture)
    assert found and int(found[1]) * 9 == int(found[2]) * 16
    words = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))
    for said in ("Värmland", "Dalarna", "Värmland söker:", "Triple Steelix"):
        assert said in words
    watched.assert_clean()
