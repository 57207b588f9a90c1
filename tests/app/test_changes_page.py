"""The page of what changed: drawn, as a table, as a file, and its ways in and out."""

from __future__ import annotations

import pytest
from dash import Dash
from flask.testing import FlaskClient

from tests.app.choosing import changed_control, choose, first_page
from tests.app.held import (
    assert_can_be_read,
    assert_headings_in_order,
    csv_rows,
    links,
    of_tag,
    row_headings,
    text,
    with_id,
)

HOMES = {"sv": "/sv/forandringar", "en": "/en/changes"}
QUERIES = ("", "?region=SE232", "?region=SE121", "?domain=digital", "?domain=digital&region=SE311",
           "?table=1", "?region=SE232&table=1")  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("home", HOMES.values())
def test_the_page_reads_in_order(client: FlaskClient, home: str, query: str) -> None:
    main = first_page(client, home + query).main
    assert_can_be_read(main)
    assert_headings_in_order(main)


def test_every_region_is_a_row_that_leads_to_its_own_changes(client: FlaskClient) -> None:
    main = first_page(client, "/sv/forandringar").main
    (drawing,) = (one for one in main if "changes-rows" in one.attributes.get("class", ""))
    rows = of_tag(drawing, "a")
    regions = [one for one in rows if len(one.attributes["href"].rpartition("=")[2]) == 5]
    assert len(regions) == 21
    (one,) = (row for row in rows if row.attributes["href"].endswith("region=SE121"))
    assert one.attributes["aria-label"].startswith("Uppsala: 3 då, ingen uppgift nu")
    assert links(main)["/sv/forandringar?region=SE232"]


def test_what_is_not_found_again_is_asked_of(client: FlaskClient) -> None:
    said = text(first_page(client, "/sv/forandringar").main)
    assert "Valdes det bort?" in said
    assert "Was it chosen away?" in text(first_page(client, "/en/changes?region=SE232").main)
    assert "Valdes det bort?" not in text(first_page(client, "/sv/forandringar?region=SE313").main)


def test_the_matrix_is_a_grid_with_one_stop_whose_cells_choose(client: FlaskClient) -> None:
    main = first_page(client, "/sv/forandringar").main
    (grid,) = of_tag(main, "table", role="grid")
    cells = of_tag(grid, "td")
    assert [one.attributes.get("tabindex") for one in cells].count("0") == 1
    assert len(row_headings(grid)) == 21
    assert {".", "..", "+", "="} <= {one.words for one in cells}
    assert all(one.attributes["aria-label"] for one in cells)
    rows = [one.attributes["data-pick"] for one in of_tag(grid, "th", scope="row")]
    columns = [one.attributes["data-pick"] for one in of_tag(grid, "th", scope="col")[1:]]
    assert len(rows) * len(columns) == len(cells)
    assert "region=SE232" in rows and "domain=food" in columns


def test_the_file_has_a_row_a_change_with_both_sides(client: FlaskClient) -> None:
    heads, *rows = csv_rows(client, "/sv/forandringar.csv?region=SE311")
    for head in ("Programperioden 2014–2020", "Programperioden 2021–2027", "Status då",
                 "Status nu", "Teman då", "Teman nu", "Källa då", "Källa nu"):  # fmt: skip
        assert head in heads
    kinds = [row[heads.index("Vad som hände")].rstrip("*") for row in rows]
    assert sorted(kinds) == sorted(
        ["behållen"] * 2 + ["omdöpt"] * 3 + ["ny"] * 2 + ["återfinns inte"]
    )
    assert {row[heads.index("Region")] for row in rows} == {"Värmland"}


def test_the_table_tells_the_groups_apart(client: FlaskClient) -> None:
    main = first_page(client, "/sv/forandringar?table=1").main
    captions = [text(one) for one in of_tag(with_id(main, "table"), "caption")]
    assert captions == ["Regionernas egna", "Gemensamma i grupp"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=2021-2027", "kan inte jämföras med sig själv"),
        ("from=2021-2027&to=2014-2020", "är inte tidigare"),
        ("to=2014-2020", "är den första"),
        ("from=1999", "Okänd period ”1999”"),
    ],
)
def test_rounds_that_cannot_be_compared_are_told(
    client: FlaskClient, query: str, words: str
) -> None:
    page = first_page(client, f"/sv/forandringar?{query}").main
    assert words in text(with_id(page, "problems"))
    plain = first_page(client, "/sv/forandringar").main
    assert text(with_id(page, "sentence")) == text(with_id(plain, "sentence"))
    refused = client.get(f"/sv/forandringar.csv?{query}")
    assert refused.status_code == 400 and words in refused.text


def test_the_controls_of_the_rounds_show_what_is_compared(app: Dash, client: FlaskClient) -> None:
    main = first_page(client, "/sv/forandringar").main
    shown = {
        one.attributes["name"]: option.attributes["value"]
        for one in of_tag(main, "select")
        for option in of_tag(one, "option")
        if "selected" in option.attributes
    }
    assert (shown["from"], shown["to"]) == ("2014-2020", "2021-2027")
    controls = {**shown, "domain": "digital"}
    answer = choose(
        app, client, "/sv/forandringar", "", controls=controls, changed=changed_control("domain")
    )
    assert answer.search == "?domain=digital"


def test_the_door_the_region_and_the_menu_lead_there_and_back(client: FlaskClient) -> None:
    assert "/sv/forandringar" in links(first_page(client, "/sv").main)
    assert "/sv/forandringar?region=SE311" in links(first_page(client, "/sv?region=SE311").main)
    assert "/sv/forandringar" in links(first_page(client, "/sv/region?region=SE311").main)
    back = links(first_page(client, "/sv/forandringar?region=SE311").main)
    assert back["/sv/region?region=SE311"] == "Allt om Värmland"
    assert back["/sv/forandringar"] == "Alla regioner"


@pytest.mark.parametrize("path", ["/sv/forandringar", "/sv/region"])
def test_what_a_line_means_is_said_only_where_there_is_one(client: FlaskClient, path: str) -> None:
    assert "Heldragen linje" in text(first_page(client, f"{path}?region=SE232").main)
    assert "Heldragen linje" not in text(first_page(client, f"{path}?region=SE121").main)


def test_beside_the_table_stands_no_second_drawing(client: FlaskClient) -> None:
    assert "changes-matrix" in first_page(client, "/sv/forandringar").text
    assert "changes-matrix" not in first_page(client, "/sv/forandringar?table=1").text
