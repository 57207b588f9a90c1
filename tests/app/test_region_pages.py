"""The pages of a region, of all regions and of a comparison, as the server gives them."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from dash import Dash, no_update
from flask.testing import FlaskClient

from s3dash.data.editions.store import EditionStore
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import controls
from s3dash.ui.frame.controls import NONE
from s3dash.ui.frame.url_sync import synced
from tests.app.test_callbacks import body, post, redraw

REGION, COMPARE = "/sv/region", "/sv/jamfor"


def answered(app: Dash, client: FlaskClient, path: str, search: str) -> dict[str, Any]:
    values = {"url.search": search, "url.pathname": path}
    answer = post(client, body(app, redraw(app), values))
    assert answer.status_code == 200
    assert ids.NOTICE not in answer.json.get("sideUpdate", {})
    response: dict[str, Any] = answer.json["response"]
    return response


def text_of(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False)


def csv_rows(client: FlaskClient, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))


# ---- regions ----------------------------------------------------------------------------------


def test_one_region_has_all_its_sections_and_a_flow(app: Dash, client: FlaskClient) -> None:
    response = answered(app, client, REGION, "?region=SE311")
    shown = text_of(response[ids.BODY])
    for heading in ("Prioriterade områden", "Från period till period", "Samverkan", "Kluster",
                    "Söker och erbjuder", "Strategi och styrning", "Mest liknande regioner",
                    "Källor"):  # fmt: skip
        assert f'"{heading}"' in shown, heading
    assert response[ids.FIGURE_AREA]["hidden"] is False
    assert response[ids.FIGURE]["figure"]["layout"]["shapes"]
    assert "/sv/jamfor?regions=SE213,SE311" in shown
    assert ids.PRINT in text_of(response[ids.TOOLS])


def test_every_number_in_brackets_leads_to_a_source_on_the_page(
    app: Dash, client: FlaskClient
) -> None:
    shown = text_of(answered(app, client, REGION, "?region=SE224")[ids.BODY])
    for number in range(1, shown.count('"id": "source-') + 1):
        assert f'"#source-{number}"' in shown
        assert f'"id": "source-{number}"' in shown


def test_the_best_matches_of_both_kinds_stand_there_and_lead_to_why(
    app: Dash, client: FlaskClient
) -> None:
    shown = text_of(answered(app, client, REGION, "?region=SE311")[ids.BODY])
    assert '"Kompletterande regioner"' in shown
    assert '"/sv/partner?partner=SE123&region=SE311"' in shown
    assert "”Mobilitet och logistik”, besläktat med ”Avancerad tillverkning”" in shown
    assert "Särprägel 52,0\N{NO-BREAK SPACE}%" in shown
    uppsala = text_of(answered(app, client, REGION, "?region=SE121")[ids.BODY])
    assert "Räknat på det som är gemensamt i Östra Mellansverige" in uppsala
    assert "Särprägel" not in uppsala
    group = text_of(answered(app, client, REGION, "?region=SE12")[ids.BODY])
    assert "En grupp är ingen region" in group


def test_what_is_missing_is_said_in_a_sentence(app: Dash, client: FlaskClient) -> None:
    shown = text_of(answered(app, client, REGION, "?region=SE21&round=2014-2020"))
    for words in ("ingen uppgift om att regionen deltar", "ingen uppgift om kluster",
                  "ingen uppgift om regionens strategi", "går det inte att säga"):  # fmt: skip
        assert words in shown, words


def test_the_table_takes_the_place_of_flow_and_list(app: Dash, client: FlaskClient) -> None:
    response = answered(app, client, REGION, "?region=SE311&table=1")
    assert response[ids.FIGURE_AREA]["hidden"] is True
    assert "behållet" in text_of(response[ids.TABLE])
    assert "Från period till period" not in text_of(response[ids.BODY])


def test_all_regions_lead_to_their_pages(app: Dash, client: FlaskClient) -> None:
    response = answered(app, client, REGION, "")
    shown = text_of(response[ids.BODY])
    assert shown.count("/sv/region?region=SE") == 21
    assert "Gemensamt i Östra Mellansverige" in shown
    assert response[ids.FIGURE_AREA]["hidden"] is True


def test_the_map_leads_to_the_regions_page_and_to_a_comparison(
    app: Dash, client: FlaskClient
) -> None:
    panel = text_of(answered(app, client, "/sv/karta", "?region=SE311")[ids.PANEL])
    assert '"/sv/region?region=SE311"' in panel
    assert '"/sv/jamfor?regions=SE311"' in panel


def test_the_file_of_a_region_has_its_areas_and_that_of_all_has_all(client: FlaskClient) -> None:
    head, *rows = csv_rows(client, f"{REGION}.csv?region=SE311")
    assert head[:4] == ["Områdets kod", "Vad som hände", "Programperioden 2014–2020",
                        "Programperioden 2021–2027"]  # fmt: skip
    assert len(rows) == 8
    _, *rows = csv_rows(client, "/en/region.csv")
    assert len({row[0] for row in rows}) == 21
    assert any("(translation)" in row[2] for row in rows)


# ---- comparison -------------------------------------------------------------------------------


def test_a_comparison_has_its_sections_and_its_file_the_same_rows(
    app: Dash, client: FlaskClient
) -> None:
    shown = text_of(answered(app, client, COMPARE, "?regions=SE311,SE312")[ids.BODY])
    for words in ("Delas av alla", "Bara hos en", "Samverkan", "Egna ord", "Ta bort Dalarna"):
        assert words in shown
    head, *rows = csv_rows(client, f"{COMPARE}.csv?regions=SE311,SE312")
    assert head == ["Kod", "Tema eller samverkan", "Avsnitt", "Värmland", "Dalarna"]
    assert sum(row[2] == "Delas av alla" for row in rows) == 7
    assert all(cell for row in rows for cell in row)


def test_the_pairs_of_a_comparison_are_a_table_of_who_can_add_what_to_whom(
    app: Dash, client: FlaskClient
) -> None:
    shown = text_of(answered(app, client, COMPARE, "?regions=SE311,SE312,SE12,SE121")[ids.BODY])
    for words in ("Två och två", "Vad raden kan få av kolumnen", "Uppsala (gemensamt i grupp)",
                  "Östra Mellansverige är en grupp av regioner"):  # fmt: skip
        assert words in shown, words
    _, *rows = csv_rows(client, f"{COMPARE}.csv?regions=SE311,SE312")
    assert sum(row[2] == "Kompletterande (%)" for row in rows) == 2


def test_too_few_regions_are_asked_for_with_the_choices_there(
    app: Dash, client: FlaskClient
) -> None:
    response = answered(app, client, COMPARE, "?regions=SE311")
    shown = text_of(response[ids.BODY])
    assert shown.count("/sv/jamfor?regions=SE") == 20
    assert client.get(f"{COMPARE}.csv?regions=SE311").status_code == 400


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("?regions=SE110,SE121,SE122,SE123,SE124,SE125", "Utanför jämförelsen är Västmanland."),
        ("?regions=SE311,SE999", "Okänd region ”SE999”"),
        ("?regions=SE311,%3Cb", "är inte en kod"),
    ],
)
def test_bad_links_are_told_and_the_page_stays(
    app: Dash, client: FlaskClient, search: str, words: str
) -> None:
    assert words in text_of(answered(app, client, COMPARE, search)[ids.PROBLEMS])


@pytest.fixture
def atlas(store: EditionStore, settings: Any) -> AppContext:
    return AppContext(store, settings, {})


def written(atlas: AppContext, search: str, added: str) -> tuple[Any, Any]:
    page = read_page(atlas, COMPARE, search, None)
    assert page is not None
    given = {"add": added, "round": controls.values(page.question.selection)["round"]}
    query, values = synced(atlas, COMPARE, search, given, url_fired=False)
    return query, values[0]


def test_adding_a_region_writes_the_url_and_empties_the_control(atlas: AppContext) -> None:
    assert written(atlas, "?regions=SE311", "SE121") == ("?regions=SE121,SE311", NONE)


def test_adding_a_region_that_is_there_only_empties_the_control(atlas: AppContext) -> None:
    assert written(atlas, "?regions=SE311", "SE311") == (no_update, NONE)
    assert written(atlas, "?regions=SE311", NONE) == (no_update, no_update)
