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


def test_what_is_nearly_a_code_is_offered_in_words_alone(client: FlaskClient) -> None:
    notice = with_id(first_page(client, "/sv/tema?domain=digitl").main, "problems")
    assert "Menade du Digitalisering, AI och IKT (digital)?" in text(notice)
    assert links(notice) == {}


def test_a_name_of_one_that_went_on_in_two_offers_neither(client: FlaskClient) -> None:
    notice = with_id(first_page(client, "/sv/region?region=itx").main, "problems")
    assert links(notice) == {}


def test_a_file_says_which_code_is_meant(client: FlaskClient) -> None:
    answer = client.get("/sv/region.csv?region=se311")
    assert answer.status_code == 400
    assert "Menade du Värmland (SE311)?" in answer.get_data(as_text=True)
