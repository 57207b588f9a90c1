"""The menu of every page: what it leads to, what it marks, and what follows the reader."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.state import SLUGS, ViewState, to_path, to_url
from s3dash.state.showing import showing_path
from s3dash.ui.core import ids
from s3dash.ui.frame.shell import MENU, MORE
from tests.app.choosing import first_page
from tests.app.held import Element, of_tag, with_id

# the pages that no menu leads to, and where they are marked instead
BESIDE_THE_MENU = {"accessibility": ids.FOOTER, "start": ids.WORDMARK}
NAMES = {"accessibility": "footer-accessibility", "start": "product"}
PAGES = [(language, view) for language in LANGUAGES for view in SLUGS]


def marked(part: Element, value: str = "page") -> list[Element]:
    return [one for one in part if one.attributes.get("aria-current") == value]


def test_every_page_has_its_place() -> None:
    assert {*MENU, *MORE, *BESIDE_THE_MENU} == set(SLUGS)
    assert len(MENU) == 6


@pytest.mark.parametrize(("language", "view"), PAGES)
@pytest.mark.parametrize("query", ["", "?region=SE311", "?domain=digital&region=SE311"])
def test_one_item_is_marked_on_every_page(
    client: FlaskClient, language: str, view: str, query: str
) -> None:
    page = first_page(client, to_path(ViewState(language, view)) + query)
    (here,) = marked(page.tree)
    place = with_id(page.tree, BESIDE_THE_MENU.get(view, ids.NAV))
    assert here in list(place)
    t = translator(language)
    assert here.words == t(NAMES.get(view, f"view-{view}"))
    nav = with_id(page.tree, ids.NAV)
    buttons = of_tag(nav, "summary")
    assert [one.words for one in buttons] == [t("nav-more")]
    assert marked(nav, "true") == (buttons if view in MORE else [])


@pytest.mark.parametrize("query", ["?partner=SE331&region=SE311", "?show=gaps&region=SE311"])
def test_the_pages_of_partners_are_marked_as_partners(client: FlaskClient, query: str) -> None:
    (here,) = marked(first_page(client, f"/sv/partner{query}").tree)
    assert here.words == "Partner"


@pytest.mark.parametrize("path", ["/sv/finns-inte", "/en/nowhere"])
def test_where_no_view_answers_nothing_is_marked(client: FlaskClient, path: str) -> None:
    """There is no place in the menu for what is not there."""
    page = first_page(client, path, 404)
    nav = with_id(page.tree, ids.NAV)
    assert marked(page.tree) == marked(nav, "true") == []
    assert of_tag(nav, "a")


@pytest.mark.parametrize(("language", "view"), PAGES)
def test_a_region_that_is_chosen_follows_through_the_menu(
    client: FlaskClient, language: str, view: str
) -> None:
    page = first_page(client, to_path(ViewState(language, view)) + "?region=SE311")
    links = of_tag(with_id(page.tree, ids.NAV), "a")
    found = {urlsplit(one.attributes["href"]).path: one.attributes["href"] for one in links}
    views = {to_path(ViewState(language, one)) for one in (*MENU, *MORE)}
    assert found.keys() == {*views, showing_path(language)}
    (home,) = of_tag(with_id(page.tree, ids.WORDMARK), "a")
    assert home.attributes["href"] == to_url(ViewState(language, "start", region="SE311"))
    for path, href in found.items():
        assert parse_qs(urlsplit(href).query)["region"] == ["SE311"], path


def test_a_comparison_begins_with_the_region_that_is_chosen(client: FlaskClient) -> None:
    page = first_page(client, "/sv/karta?region=SE311")
    (link,) = [one for one in of_tag(page.tree, "a") if one.words == "Jämför"]
    expected = ViewState("sv", "compare", region="SE311", regions=("SE311",))
    assert link.attributes["href"] == to_url(expected)


@pytest.mark.parametrize(("language", "view"), PAGES)
def test_no_element_has_an_empty_name(client: FlaskClient, language: str, view: str) -> None:
    page = first_page(client, to_path(ViewState(language, view)) + "?region=SE311")
    assert [one.tag for one in page.tree if one.attributes.get("id") == ""] == []
    named = [one.id for one in page.tree if one.id]
    assert len(named) == len(set(named))


@pytest.mark.parametrize(("path", "target"), [
    ("/sv/karta", ids.COLUMN), ("/en/matrix", ids.COLUMN), ("/sv/metod", ids.MAIN),
    ("/en/accessibility", ids.MAIN),
])  # fmt: skip
def test_the_skip_link_leads_past_the_controls_where_there_are_some(
    client: FlaskClient, path: str, target: str
) -> None:
    page = first_page(client, path)
    assert with_id(page.tree, ids.SKIP).attributes["href"] == f"#{target}"
    place = with_id(page.tree, target)
    assert place.attributes["tabindex"] == "-1"
    assert bool(of_tag(place, "form")) == (target == ids.MAIN)
