"""What optional columns bring to the pages, and that without them nothing is offered."""

from __future__ import annotations

from dash import Dash
from flask.testing import FlaskClient

from tests.app.choosing import choose, first_page
from tests.app.held import csv_rows, links


def test_a_transition_is_offered_where_it_changes_what_is_shown(client: FlaskClient) -> None:
    for address in ("/sv/karta", "/sv/matris", "/sv/tema?domain=food"):
        assert 'name="transition"' in first_page(client, address).text
    for address in ("/sv/karta?measure=uniqueness", "/sv/natverk", "/sv/samverkan"):
        assert 'name="transition"' not in first_page(client, address).text


def test_without_a_script_the_form_leads_to_the_transition(client: FlaskClient) -> None:
    answer = client.get("/sv/karta?transition=&table=&transition=green")
    assert (answer.status_code, answer.location) == (303, "/sv/karta?transition=green")


def test_choosing_a_transition_changes_the_address(app: Dash, client: FlaskClient) -> None:
    answer = choose(
        app,
        client,
        "/sv/karta",
        "",
        controls={"transition": "green"},
        changed='{"key":"transition","type":"control"}.value',
    )
    assert answer.search == "?transition=green"


def test_the_file_says_which_transition_it_is_of(client: FlaskClient) -> None:
    heading, *rows = csv_rows(client, "/sv/karta.csv?transition=green")
    assert heading[-1] == "Bidrar till"
    assert {row[-1] for row in rows} == {"Grön omställning"}


def test_a_region_says_where_its_function_is_reached(client: FlaskClient) -> None:
    assert "https://example.org/varmland" in links(
        first_page(client, "/sv/region?region=SE311").main
    )
    assert "Kontakta regionen" not in first_page(client, "/sv/region?region=SE110").text
