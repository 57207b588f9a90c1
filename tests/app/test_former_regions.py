"""Regions that are no more: their old links lead on, and their own time keeps them."""

from __future__ import annotations

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.analysis.measures.pairs import pairs_of
from s3dash.analysis.search.finding import find
from s3dash.analysis.search.index import entries
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.app.choosing import choose, first_page
from tests.app.held import links, text, unescaped, with_id
from tests.asking import ask

# goes on in AT31, and has an area of its own in the earlier round; goes on in two, without areas
ONE, TWO = "AT3", "ITX"
EARLIER = "2014-2020"


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("/sv/region?region=AT3", "/sv/region?region=AT31"),
        ("/sv/karta?x=1&region=AT3&scope=europe", "/sv/karta?x=1&region=AT31&scope=europe"),
        ("/en/compare?regions=SE311,AT3", "/en/compare?regions=SE311,AT31"),
        ("/sv/partner?region=SE311&partner=AT3", "/sv/partner?region=SE311&partner=AT31"),
        ("/sv/region.csv?region=AT3", "/sv/region.csv?region=AT31"),
    ],
)
def test_an_old_code_in_a_link_leads_to_the_one_region_that_goes_on(
    client: FlaskClient, address: str, place: str
) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.location) == (301, place)


def test_a_code_with_two_successors_names_both_as_links(client: FlaskClient) -> None:
    page = first_page(client, f"/sv/region?region={TWO}")
    notice = with_id(page.main, "problems")
    assert "Norra Italien (ITX) upphörde 2012." in text(notice)
    assert links(notice) == {
        "/sv/region?region=ITC4": "Lombardiet",
        "/sv/region?region=ITH5": "Emilia-Romagna",
    }
    file = client.get(f"/sv/region.csv?region={TWO}")
    assert file.status_code == 400


def test_in_a_round_of_its_own_an_old_region_is_shown_as_itself(client: FlaskClient) -> None:
    page = first_page(client, f"/sv/region?region={ONE}&round={EARLIER}")
    assert "Västra Österrike" in text(page.main)
    assert "Regionen upphörde 2018. I dess ställe finns nu: Oberösterreich" in text(page.main)
    rows = client.get(f"/sv/karta.csv?scope=partners&round={EARLIER}").get_data(as_text=True)
    assert "AT3;Västra Österrike" in rows


def test_who_goes_from_such_a_round_to_a_later_one_is_told(app: Dash, client: FlaskClient) -> None:
    answer = choose(app, client, "/sv/region", f"?region={ONE}")
    told = unescaped(answer.texts["problems"])
    assert "Västra Österrike (AT3) upphörde 2018. I dess ställe finns nu:" in told
    assert "/sv/region?region=AT31" in told


@pytest.mark.parametrize("address", ["/sv/karta?scope=partners", "/sv/matris?scope=europe"])
def test_no_list_counts_a_region_that_is_no_more(small: Dataset, address: str) -> None:
    assert {ONE, TWO}.isdisjoint(ask(small, address).regions)
    assert {ONE, TWO}.isdisjoint(small.regions_of_kind("partner"))
    earlier = ask(small, f"{address}&round={EARLIER}").regions
    assert ONE in earlier and TWO not in earlier


def test_no_control_offers_it_and_no_search_finds_it(client: FlaskClient, small: Dataset) -> None:
    page = first_page(client, "/sv/region?region=SE311").text
    assert 'value="AT31"' in page and 'value="AT3"' not in page
    found = find(entries(small), "Norra Italien", translator("sv"))
    assert {one.entry.code for _, group in found.groups for one in group} == {"ITC4", "ITH5"}


def test_an_old_code_finds_the_region_that_goes_on(small: Dataset) -> None:
    found = find(entries(small), ONE, translator("sv"))
    first = next(one.entry.code for kind, group in found.groups for one in group)
    assert first == "AT31"


def test_a_group_has_no_member_that_is_no_more(small: Dataset) -> None:
    assert all(small.is_shown(one) for one in small.members_of("SE31"))


def test_ranks_are_of_regions_that_are(small: Dataset) -> None:
    question = ask(small, "/sv/partner?region=SE311&scope=europe")
    pairs = pairs_of(small, question.round_code, sorted(question.regions), "main")
    assert {ONE, TWO}.isdisjoint(pairs.profiles.regions)
