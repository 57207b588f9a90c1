"""The briefing before a meeting, as the server gives it: a page, a table, a file."""

from __future__ import annotations

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.ui.core import ids
from tests.app.choosing import choose
from tests.app.held import assert_headings_in_order, csv_rows, links, of_tag, text, tree

REGION = "/sv/region"
VARMLAND = "?brief=1&region=SE311"


def test_the_page_of_a_region_leads_to_its_briefing_and_back(
    app: Dash, client: FlaskClient
) -> None:
    there = choose(app, client, REGION, "?region=SE311")[ids.EYEBROW]
    assert links(there)[REGION + VARMLAND] == "Underlag inför möte"
    back = choose(app, client, REGION, VARMLAND)[ids.EYEBROW]
    assert links(back) == {f"{REGION}?region=SE311": "Till sidan om Värmland"}
    for region in ("SE12", "NL4"):
        group = choose(app, client, REGION, f"?region={region}")[ids.EYEBROW]
        assert "Underlag inför möte" not in links(group).values()


def test_the_paper_has_all_its_parts(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, VARMLAND)
    assert text(response[ids.HEADING]) == "Underlag inför möte: Värmland"
    body = response[ids.BODY]
    assert [text(heading) for heading in of_tag(body, "h2")] == [
        "Det här har vi, och sedan när", "Det här har ändrats", "Frågor att ställa", "Ur dialogen",
        "Samtal att föreslå", "Mest liknande regioner", "Källor",
    ]  # fmt: skip
    shown = response.read(ids.BODY)
    assert "Valdes det bort?" in shown and "medvetet bortvalt" in shown
    assert "Inget möte är nedtecknat i underlaget." in shown
    assert shown.count("write-on") > 0
    assert not response.has_drawing


def test_every_number_in_brackets_leads_to_a_source_of_the_paper(
    app: Dash, client: FlaskClient
) -> None:
    body = choose(app, client, REGION, VARMLAND)[ids.BODY]
    places = {part.id for part in body if part.id.startswith("source-")}
    led_to = {
        part.attributes["href"].removeprefix("#")
        for part in of_tag(body, "a")
        if part.attributes["href"].startswith("#source-")
    }
    assert places == led_to and places


def test_the_button_to_print_stands_among_the_tools_of_a_paper(
    app: Dash, client: FlaskClient
) -> None:
    for search, is_listed in ((VARMLAND, False), ("?region=SE311", True)):
        tools = choose(app, client, REGION, search)[ids.TOOLS]
        (share,) = [part for part in tools if part.id == ids.SHARE]
        assert ids.PRINT in {part.id for part in tools}
        assert (ids.PRINT in {part.id for part in share}) is is_listed


def test_the_table_and_the_file_are_the_questions(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, f"{VARMLAND}&table=1")
    assert "Valdes det bort?" in response.read(ids.TABLE)
    assert "Frågor att ställa" not in response.read(ids.BODY), "it says so once"
    rows = csv_rows(client, f"/sv/region.csv{VARMLAND}")
    assert rows[0] == ["Kod", "Fråga", "Grund", "Svaret skrivs i", "Källa"]
    asked = of_tag(choose(app, client, REGION, VARMLAND)[ids.BODY], "ol")[0]
    assert [row[1] for row in rows[1:]] == [
        text(of_tag(one, "p")[0]) for one in of_tag(asked, "li")
    ]


def test_a_meeting_is_told_side_by_side(app: Dash, client: FlaskClient) -> None:
    body = choose(app, client, REGION, "?brief=1&region=SE211")[ids.BODY]
    assert "Dialogmöte 3 oktober 2024" in text(body)
    meeting, notes = [part for part in body if part.attributes.get("class") == "meeting"]
    assert [text(heading) for heading in of_tag(meeting, "h4")] == [
        "Regionen säger", "Myndigheten hörde", "Det här bestämdes",
    ]  # fmt: skip
    assert [text(words) for words in of_tag(meeting, "p")] == [
        "Länet vill hellre samla kraft än bredda sig.",
        "Gruvnäringen väljs bort och besöksnäringen stärks.",
        "Länet redovisar underlaget vid nästa möte.",
    ]
    assert not of_tag(notes, "p"), "there are lines to write on"


def test_only_the_region_carries_the_briefing(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, VARMLAND)
    kept = {REGION, "/en/region"}
    for part in (ids.NAV, ids.BODY, ids.EYEBROW, ids.FOOTER):
        for address in links(response[part]):
            assert "brief=1" not in address or address.partition("?")[0] in kept, address
    assert "brief=1" in str(response.read(ids.LANGUAGE))


def test_a_briefing_of_an_earlier_period_says_so_and_leads_to_the_latest(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, REGION, f"{VARMLAND}&round=2014-2020")[ids.BODY]
    assert "Underlaget gäller en tidigare period." in text(shown)
    assert links(shown)[REGION + VARMLAND] == "Visa Programperioden 2021–2027"


@pytest.mark.parametrize(
    ("search", "words", "offered"),
    [
        ("?brief=1", "Välj en region", 21),
        ("?brief=1&region=SE12", "inte för en grupp", 1 + 5),
        ("?brief=1&region=NL4", "inte för regioner i andra länder", 1),
        ("?brief=1&region=SE999", "Välj en region", 21),
    ],
)
def test_where_there_is_no_briefing_the_page_leads_on(
    app: Dash, client: FlaskClient, search: str, words: str, offered: int
) -> None:
    response = choose(app, client, REGION, search)
    assert words in response.read(ids.SENTENCE)
    assert len(links(response[ids.BODY])) == offered
    assert client.get(f"/sv/region.csv{search}").status_code == 400


@pytest.mark.parametrize("search", [VARMLAND, "?brief=1&region=SE121", "?brief=1"])
def test_headings_stand_in_order(client: FlaskClient, search: str) -> None:
    page = tree(client.get(f"/en/region{search}").text)
    assert_headings_in_order(page)
