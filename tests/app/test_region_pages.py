"""The pages of a region, of all regions and of a comparison, as the server gives them."""

from __future__ import annotations

from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.analysis.measures.best_matches import matches_of
from s3dash.data.editions.store import EditionStore
from s3dash.i18n.title_language import title_language
from s3dash.model import Dataset
from s3dash.serving.choose import Fired, choice_of
from s3dash.ui.core import ids
from s3dash.ui.core.content import KEPT
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import controls
from s3dash.ui.frame.controls import NONE
from tests.app.choosing import choose
from tests.app.held import (
    csv_rows,
    file_address,
    of_tag,
    row_headings,
    text,
    with_table,
)
from tests.asking import ask

REGION, COMPARE = "/sv/region", "/sv/jamfor"


# ---- regions ----------------------------------------------------------------------------------


def test_one_region_has_all_its_sections_and_a_flow(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, "?region=SE311")
    shown = response.read(ids.BODY)
    for heading in ("Prioriteringar", "Från period till period", "Samverkan", "Kluster",
                    "Söker och erbjuder", "Strategi och styrning", "Mest liknande regioner",
                    "Källor"):  # fmt: skip
        assert f">{heading}<" in shown, heading
    assert response.has_drawing
    assert response.figure["layout"]["shapes"]
    assert "/sv/jamfor?regions=SE213,SE311" in shown
    assert ids.PRINT in response.read(ids.TOOLS)


def test_every_number_in_brackets_leads_to_a_source_on_the_page(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, REGION, "?region=SE224").read(ids.BODY)
    for number in range(1, shown.count('id="source-') + 1):
        assert f'"#source-{number}"' in shown
        assert f'id="source-{number}"' in shown


def test_the_best_matches_of_both_kinds_stand_there_and_lead_to_why(
    app: Dash, client: FlaskClient, small: Dataset
) -> None:
    shown = choose(app, client, REGION, "?region=SE311").read(ids.BODY)
    found = matches_of(ask(small, "/sv/region?region=SE311"), "SE311")
    assert ">Kompletterande regioner<" in shown
    for giver in found.complementary:
        assert f'"/sv/partner?partner={giver.ranked.code}&region=SE311"' in shown
        share = f"{100 * giver.coverage:.1f}".replace(".", ",")
        assert f"täcker {share}\u00a0%" in shown
        for theirs, own in giver.reasons:
            assert f"”{theirs}”, som ligger nära ”{own}”" in shown
    assert ">värde " not in shown
    assert "Särprägel 47,8\N{NO-BREAK SPACE}%" in shown
    uppsala = choose(app, client, REGION, "?region=SE121").read(ids.BODY)
    assert "Räknat på de gemensamma prioriteringarna i Östra Mellansverige" in uppsala
    assert "Särprägel" not in uppsala
    group = choose(app, client, REGION, "?region=SE12").read(ids.BODY)
    assert "En grupp är ingen region" in group


def test_what_is_missing_is_said_in_a_sentence(app: Dash, client: FlaskClient) -> None:
    shown = choose(app, client, REGION, "?region=SE21&round=2014-2020").read()
    for words in ("Inget deltagande är känt.", "ingen uppgift om kluster",
                  "ingen uppgift om regionens strategi", "går det inte att säga"):  # fmt: skip
        assert words in shown, words


def test_the_table_takes_the_place_of_flow_and_list(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, "?region=SE311&table=1")
    assert not response.has_drawing
    assert "behållen" in response.read(ids.TABLE)
    assert "Från period till period" not in response.read(ids.BODY)


def test_all_regions_lead_to_their_pages(app: Dash, client: FlaskClient) -> None:
    response = choose(app, client, REGION, "")
    shown = response.read(ids.BODY)
    assert shown.count("/sv/region?region=SE") == 21
    assert "Gemensamt i Östra Mellansverige" in shown
    assert not response.has_drawing


def test_the_map_leads_to_the_regions_page_and_to_a_comparison(
    app: Dash, client: FlaskClient
) -> None:
    panel = choose(app, client, "/sv/karta", "?region=SE311").read(ids.PANEL)
    assert '"/sv/region?region=SE311"' in panel
    assert '"/sv/jamfor?regions=SE311"' in panel


def test_the_file_of_a_region_has_its_areas_under_the_names_of_the_rounds(
    client: FlaskClient,
) -> None:
    head, *rows = csv_rows(client, f"{REGION}.csv?region=SE311")
    assert head[:4] == ["Prioriteringens kod", "Vad som hände", "Programperioden 2014–2020",
                        "Programperioden 2021–2027"]  # fmt: skip
    assert len(rows) == 8
    _, *rows = csv_rows(client, "/en/region.csv")
    assert any("(translation)" in row[3] for row in rows)


# SE213 has areas below another, that are not drawn: they go where that goes.
@pytest.mark.parametrize(
    "search",
    [
        "?region=SE311",
        "?region=SE232&round=2014-2020",
        "?region=SE213",
        "?region=SE311&weights=equal",
    ],
)
def test_list_table_and_file_of_a_region_hold_the_same_changes(
    app: Dash, client: FlaskClient, search: str
) -> None:
    page = choose(app, client, REGION, search)
    table = choose(app, client, REGION, with_table(search))
    _, *rows = csv_rows(client, file_address(REGION, search))
    assert row_headings(table[ids.TABLE]) == [row[1] for row in rows]
    (listed,) = of_tag(page[ids.BODY], "ul", class_="priority-list lineage")
    kinds = [text(node) for node in of_tag(listed, "strong")]
    assert kinds == [row[1] for row in rows if row[1] != "delområde"]


@pytest.mark.parametrize("search", ["", "?round=2014-2020"])
def test_page_table_and_file_of_all_regions_hold_the_same_areas(
    app: Dash, client: FlaskClient, search: str
) -> None:
    page = choose(app, client, REGION, search)
    table = choose(app, client, REGION, with_table(search))
    _, *rows = csv_rows(client, file_address(REGION, search))
    names = [row[1] for row in rows]
    assert row_headings(table[ids.TABLE]) == names
    body = page[ids.BODY]
    assert [text(node) for node in of_tag(body, "h2")] == list(dict.fromkeys(names))
    assert len(of_tag(body, "div", class_="area")) == sum(row[2] != ".." for row in rows)


# ---- comparison -------------------------------------------------------------------------------


def test_a_comparison_has_its_sections_and_its_file_the_same_rows(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, COMPARE, "?regions=SE311,SE312").read(ids.BODY)
    for words in ("Delas av alla", "Bara i en region", "Samverkan", "Egna ord", "Ta bort Dalarna"):
        assert words in shown
    head, *rows = csv_rows(client, f"{COMPARE}.csv?regions=SE311,SE312")
    assert head == ["Kod", "Tema, samverkan eller region", "Avsnitt", "Värmland", "Dalarna"]
    assert sum(row[2] == "Delas av alla" for row in rows) == 6
    assert all(cell for row in rows for cell in row)


@pytest.mark.parametrize(
    "search",
    [
        "?regions=SE311,SE312",
        "?regions=SE311,SE312&weights=fractional",
        "?regions=SE110,SE311,SE331&round=2014-2020",
        "?regions=SE110,SE123,SE211,SE224,SE311,SE312",
    ],
)
def test_page_table_and_file_of_a_comparison_hold_the_same(
    app: Dash, client: FlaskClient, search: str
) -> None:
    body = choose(app, client, COMPARE, search)[ids.BODY]
    table = choose(app, client, COMPARE, with_table(search))[ids.TABLE]
    head, *rows = csv_rows(client, file_address(COMPARE, search))
    assert [text(node) for node in of_tag(table, "th", scope="col")] == head[1:]
    assert row_headings(table) == [row[1] for row in rows]
    assert sorted(row_headings(body)) == sorted(row[1] for row in rows)
    first, *_ = of_tag(body, "table")
    assert [text(node) for node in of_tag(first, "th", scope="col")][1:] == head[3:]
    numbers = [
        text(node)
        for part in of_tag(body, "table", class_="data-table two-way-table")
        for node in of_tag(part, "td")
    ]
    assert numbers == [
        cell.replace(".", ",") if cell not in {"-", ".."} else cell
        for row in rows
        if row[2].endswith("(%)")
        for cell in row[3:]
    ]


def test_the_pairs_of_a_comparison_are_a_table_of_who_can_add_what_to_whom(
    app: Dash, client: FlaskClient
) -> None:
    shown = choose(app, client, COMPARE, "?regions=SE311,SE312,SE12,SE121").read(ids.BODY)
    for words in ("Parvis", "Raden får av kolumnen (%)", "Uppsala (gemensamt i grupp)",
                  "Östra Mellansverige är en grupp av regioner"):  # fmt: skip
        assert words in shown, words
    _, *rows = csv_rows(client, f"{COMPARE}.csv?regions=SE311,SE312")
    assert sum(row[2] == "Kompletterande (%)" for row in rows) == 2


def test_too_few_regions_are_asked_for_with_the_choices_there(
    app: Dash, client: FlaskClient
) -> None:
    response = choose(app, client, COMPARE, "?regions=SE311")
    shown = response.read(ids.BODY)
    assert shown.count("/sv/jamfor?regions=SE") == 20
    assert client.get(f"{COMPARE}.csv?regions=SE311").status_code == 400


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("?regions=SE110,SE121,SE122,SE123,SE124,SE125", "Utanför jämförelsen är Västmanland."),
        ("?regions=SE311,SE999", "Okänd region ”SE999”"),
        ("?regions=SE311,%3Cb", "är ingen kod"),
    ],
)
def test_bad_links_are_told_and_the_page_stays(
    app: Dash, client: FlaskClient, search: str, words: str
) -> None:
    assert words in choose(app, client, COMPARE, search).read(ids.PROBLEMS)


@pytest.fixture
def context(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def written(context: AppContext, search: str, added: str) -> tuple[Any, Any]:
    page = read_page(context, COMPARE, search, None)
    assert page is not None
    given = {"add": added, "round": controls.values(page.question.selection)["round"]}
    choice = choice_of(context, Fired(COMPARE, search, given, by_address=False))
    return choice.search if choice.is_new else None, choice.moved[0]


def test_adding_a_region_writes_the_url_and_empties_the_control(context: AppContext) -> None:
    assert written(context, "?regions=SE311", "SE121") == ("?regions=SE121,SE311", NONE)


def test_adding_a_region_that_is_there_only_empties_the_control(context: AppContext) -> None:
    assert written(context, "?regions=SE311", "SE311") == (None, NONE)
    assert written(context, "?regions=SE311", NONE) == (None, KEPT)


# ---- languages ----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/en/region", "/sv/region"])
def test_titles_of_sources_and_strategies_say_which_language_they_are_in(
    app: Dash, client: FlaskClient, small: Dataset, path: str
) -> None:
    body = choose(app, client, path, "?region=SE311")[ids.BODY]
    spoken = {one.words: one.attributes.get("lang") for one in body if one.tag in {"a", "span"}}
    strategies = [row.title for row in small.rows("strategies") if row.region_code == "SE311"]
    assert len(strategies) > 1
    assert {spoken[title] for title in strategies} == {"sv"}
    (sources,) = of_tag(body, "ol", **{"class": "source-list"})
    titles = {row.title: title_language(row.title, row.url) for row in small.rows("sources")}
    shown = [one for one in sources if one.words in titles]
    assert shown
    assert [one.attributes.get("lang") for one in shown] == [titles[one.words] for one in shown]
    assert {"sv", "en"} <= {titles[one.words] for one in shown}
