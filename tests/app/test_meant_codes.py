"""Codes in addresses that are written in another way: what is meant is offered as a link."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.app.choosing import first_page
from tests.app.held import links, text, with_id


@pytest.mark.parametrize(
    ("address", "instead", "words"),
    [
        ("/sv/karta?region=se311", "/sv/karta?region=SE311", "Menade du Värmland (SE311)?"),
        (
            "/sv/tema?domain=Digital",
            "/sv/tema?domain=digital",
            "Menade du Digitalisering, AI och IKT (digital)?",
        ),
        ("/en/region?region=V%C3%A4rmland", "/en/region?region=SE311", "Did you mean Värmland"),
        (
            "/sv/jamfor?regions=SE110,se311",
            "/sv/jamfor?regions=SE110,SE311",
            "Menade du Värmland (SE311)?",
        ),
        ("/sv/region?region=at3", "/sv/region?region=AT31", "Oberösterreich (AT31)"),
        ("/sv/samverkan?initiative=VANGUARD", "/sv/samverkan?initiative=vanguard", "(vanguard)?"),
        # as in the address that is meant, the map is of the domain
        ("/sv/karta?domain=Digital", "/sv/karta?domain=digital", "(digital)?"),
        # a dash as a text has it
        ("/sv/karta?round=2014%E2%80%932020", "/sv/karta?round=2014-2020", "(2014-2020)?"),
        ("/sv/karta?round=2014", "/sv/karta?round=2014-2020", "(2014-2020)?"),
        # a year within, and of one of the two that are compared
        ("/en/changes?from=2016", "/en/changes?from=2014-2020", "(2014-2020)?"),
        # keys in capitals
        ("/sv/karta?Region=SE311", "/sv/karta?region=SE311", "Menade du region=SE311?"),
        ("/en/changes?FROM=2014-2020", "/en/changes?from=2014-2020", "mean from=2014-2020?"),
        ("/sv/natverk?Least=3", "/sv/natverk?least=3", "Menade du least=3?"),
        ("/sv/natverk?Regions=SE110,SE311", "/sv/natverk?regions=SE110,SE311", "SE311?"),
        # words that are chosen
        ("/sv/matris?measure=Overlap", "/sv/matris?measure=overlap", "Menade du overlap?"),
        ("/en/matrix?order=NAME", "/en/matrix?order=name", "Did you mean name?"),
        ("/sv/karta?scope=Europe", "/sv/karta?scope=europe", "Menade du europe?"),
    ],
)
def test_the_one_code_that_is_meant_is_offered_as_a_link(
    client: FlaskClient, address: str, instead: str, words: str
) -> None:
    notice = with_id(first_page(client, address).main, "problems")
    (offered,) = links(notice).items()
    assert offered[0] == instead and words in offered[1]
    # said once, in the link
    assert text(notice).count(words) == 1


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("/sv/partner?region=se311&partner=Se110", "/sv/partner?partner=SE110&region=SE311"),
        ("/sv/natverk?regions=se110,se311", "/sv/natverk?regions=SE110,SE311"),
        (
            "/sv/matris?domain=Digital&order=Name&region=SE110",
            "/sv/matris?domain=digital&order=name&region=SE110",
        ),
    ],
)
def test_each_link_leads_to_all_that_is_meant(
    client: FlaskClient, address: str, instead: str
) -> None:
    notice = with_id(first_page(client, address).main, "problems")
    assert set(links(notice)) == {instead}
    assert text(notice).count("Menade du") == 2


def test_a_number_and_a_word_that_nobody_can_choose_offer_nothing(client: FlaskClient) -> None:
    for query in ("least=ten", "order=alphabet", "Least=ten", "Edition=1", "round=1999"):
        notice = with_id(first_page(client, f"/sv/natverk?{query}").main, "problems")
        assert text(notice) and links(notice) == {}


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("/sv/Karta?region=SE311", "/sv/karta?region=SE311"),
        ("/EN/Map", "/en/map"),
        ("/sv/Partner", "/sv/partner"),
    ],
)
def test_a_path_in_capital_letters_leads_to_its_page(
    client: FlaskClient, address: str, place: str
) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.location) == (301, place)


def test_what_is_nearly_a_code_is_offered_in_words_alone(client: FlaskClient) -> None:
    notice = with_id(first_page(client, "/sv/tema?domain=digitl").main, "problems")
    assert "Menade du Digitalisering, AI och IKT (digital)?" in text(notice)
    assert links(notice) == {}


def test_a_name_of_one_that_went_on_in_two_offers_neither(client: FlaskClient) -> None:
    notice = with_id(first_page(client, "/sv/region?region=itx").main, "problems")
    assert links(notice) == {}


@pytest.mark.parametrize(
    ("query", "words"),
    [("region=se311", "Menade du Värmland (SE311)?"), ("Region=SE311", "Menade du region=SE311?")],
)
def test_a_file_says_which_code_is_meant(client: FlaskClient, query: str, words: str) -> None:
    answer = client.get(f"/sv/region.csv?{query}")
    assert answer.status_code == 400
    page = answer.get_data(as_text=True)
    assert words in page
    assert '<a href="/sv/region.csv?region=SE311">Hämta filen med det som föreslås</a>' in page


def test_a_file_of_what_nobody_knows_offers_no_other(client: FlaskClient) -> None:
    answer = client.get("/sv/region.xlsx?region=XX")
    assert answer.status_code == 400
    assert "Hämta filen" not in answer.get_data(as_text=True)
