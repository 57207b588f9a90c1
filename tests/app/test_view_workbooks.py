"""All that a page says as a workbook: the numbers of the page, read back by two programs."""

from __future__ import annotations

import datetime
import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from s3dash.analysis.answers import ANSWERS
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.views import TEXTS
from s3dash.serving.app import create_app
from s3dash.state import ViewState, to_path
from tests.app.conftest import whole_client
from tests.app.held import rows_of_csv
from tests.app.test_one_answer import SCOPES, cases, first_cases, with_scope
from tests.conftest import Share

Rows = list[list[Any]]
CASES = [one for one in cases() if one[1] != "data"]
FIRST_CASES = [one for one in first_cases() if one[0] != "data"]
READ_ME = {"sv": "Läs mig", "en": "Read me"}


@pytest.fixture(scope="module")
def client(store: EditionStore) -> FlaskClient:
    """One app for all cases: none of them changes it."""
    return whole_client(create_app(store, read_settings({})))


def sheets_of(body: bytes) -> dict[str, Rows]:
    """The rows of every sheet as openpyxl reads them."""
    workbook = load_workbook(io.BytesIO(body))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
            for sheet in workbook}  # fmt: skip


def by_calamine(body: bytes) -> dict[str, Rows]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(body))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}


def same(cell: Any, text: str) -> bool:
    """Whether a cell holds what a CSV file writes: a number as exactly as 12 digits tell."""
    if isinstance(cell, (int, float)):
        return abs(cell - float(text)) <= 1e-12 * max(1.0, abs(cell))
    is_number = text.replace(".", "", 1).isdigit()
    return not is_number and cell == text.removeprefix("'")


def assert_holds(sheets: dict[str, Rows], filed: list[list[str]]) -> None:
    """Every row of the page's data table stands on the sheets that have its columns, in order."""
    heads, *rows = filed
    found = 0
    for head, *body in sheets.values():
        # a sheet of one kind of rows heads the column of their names by that kind
        own = {*head} - {*heads}
        if head[0] != heads[0] or not own <= {head[1]}:
            continue
        at = [1 if one in own else heads.index(one) for one in head]
        for row in body:
            expected = [rows[found][one] for one in at]
            assert all(map(same, row, expected)), (row, expected)
            found += 1
    assert found == len(rows)


@pytest.mark.parametrize(("at", "view", "query"), CASES)
def test_the_workbook_of_a_page_holds_its_table_to_the_last_number(
    client: FlaskClient, at: int, view: str, query: str, share: Share
) -> None:
    # in the other scope than where the page and its file are compared
    for asked in with_scope(query, share(SCOPES, of=2, at=at + 1)):
        assert_workbook_holds_table(client, ViewState("sv", view), asked)


@pytest.mark.parametrize(("view", "query"), FIRST_CASES)
def test_so_does_the_workbook_of_a_page_in_english(
    client: FlaskClient, view: str, query: str
) -> None:
    assert_workbook_holds_table(client, ViewState("en", view), query)


def assert_workbook_holds_table(client: FlaskClient, state: ViewState, query: str) -> None:
    path, language = to_path(state), state.language
    answer = client.get(f"{path}.xlsx?{query}")
    assert answer.status_code == 200, answer.text
    sheets = sheets_of(answer.data)
    assert next(iter(sheets)) == READ_ME[language]
    filed = rows_of_csv(client.get(f"{path}.csv?{query}").data, path)
    assert_holds(sheets, filed)
    # no quoting would keep its nought in a spreadsheet
    assert not [cell for row in filed for cell in row if re.fullmatch("0[0-9]+", cell)]
    for name, rows in by_calamine(answer.data).items():
        read = [[_plain(cell) for cell in row] for row in rows]
        assert read == [[_plain(cell) for cell in row] for row in sheets[name]]


def _plain(cell: Any) -> Any:
    """A cell as both programs read it."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    return float(cell) if isinstance(cell, int) else cell


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/sv/region", "region=SE311"),
        ("/en/region", "region=SE311&brief=1"),
        ("/sv/matris", "measure=overlap"),
        ("/sv/jamfor", "regions=SE110,SE311,SE224"),
        ("/sv/tema", "domain=digital"),
        ("/sv/forandringar", ""),
    ],
)
def test_every_sheet_after_the_first_is_one_table_that_nobody_has_to_repair(
    client: FlaskClient, path: str, query: str
) -> None:
    body = client.get(f"{path}.xlsx?{query}").data
    first, *others = load_workbook(io.BytesIO(body))
    assert not first.tables and others
    names = []
    for sheet in others:
        (table,) = sheet.tables.values()
        assert table.ref == sheet.dimensions and table.autoFilter.ref == table.ref
        assert table.totalsRowCount in {None, 0}
        assert sheet.freeze_panes in {"A2", "C2"}
        assert not sheet.merged_cells.ranges
        heads = [cell.value for cell in sheet[1]]
        assert len({head.casefold() for head in heads}) == len(heads) and all(heads)
        assert all(cell.data_type in "snd" for row in sheet.iter_rows() for cell in row)
        texts = [cell.value for row in sheet.iter_rows(min_row=2) for cell in row
                 if cell.data_type == "s"]  # fmt: skip
        assert "" not in texts
        # a year stands beside ranges of years
        assert not [text for text in texts if text.isdigit() and len(text) != len("2024")]
        names.append(table.name)
    assert len({*names}) == len(names)


def test_a_page_of_a_region_gives_a_sheet_for_each_thing_that_it_says(client: FlaskClient) -> None:
    sheets = sheets_of(client.get("/sv/region.xlsx?region=SE311").data)
    assert {"Prioriteringar", "Samverkan", "Kluster", "Söker och erbjuder", "Källor"} <= {*sheets}
    head, *rows = sheets["Prioriteringar"]
    rounds = [row[head.index("Periodkod")] for row in rows]
    assert list(dict.fromkeys(rounds)) == ["2021-2027", "2014-2020"]
    head, *rows = sheets["Källor"]
    days = [row[head.index("Hämtad")] for row in rows]
    assert datetime.datetime in {type(day) for day in days}
    told = {row[0]: row[1] for row in sheets["Läs mig"]}
    assert "Ur dialogen" in told["Inget känt om"]


def test_the_first_sheet_says_what_where_from_when_and_what_the_signs_mean(
    client: FlaskClient, store: EditionStore
) -> None:
    settings = read_settings({"S3DASH_PUBLIC_URL": "https://example.org/s3/"})
    public = whole_client(create_app(store, settings))
    query = "domain=digital&region=SE311&table=1"
    answer = public.get(f"/sv/karta.xlsx?{query}")
    told = {row[0]: row[1] for row in sheets_of(answer.data)["Läs mig"]}
    assert told["Titel"].startswith("Digitalisering")
    assert "Tema: Digitalisering, AI och IKT" in told["Urval"]
    assert told["Datum"].date() == store.current().published_on
    # where the same is shown for ever
    path, _, asked = told["Adress"].partition("?")
    assert path == "https://example.org/s3/sv/karta"
    assert {*asked.split("&")} == {"edition=1", "region=SE311", "domain=digital"}
    assert (told[".."], told["●"]) == ("ingen uppgift", "etablerat styrkeområde")
    assert "CC BY 4.0" in told["Licens"]
    stem = f"version-1_{store.current().published_on}.xlsx"
    assert answer.headers["Content-Disposition"].endswith(f'_{stem}"')
    assert "s3-status_digital" in answer.headers["Content-Disposition"]


def test_the_same_question_gives_the_same_bytes_and_says_who_made_them_and_when(
    store: EditionStore,
) -> None:
    bodies = set()
    for _ in range(2):
        app = whole_client(create_app(store, read_settings({})))
        bodies.add(app.get("/en/region.xlsx?region=SE311").data)
    (body,) = bodies
    told = load_workbook(io.BytesIO(body)).properties
    assert (told.creator, told.title) == ("S3 Atlas", "Värmland")
    assert told.created.date() == store.current().published_on


@pytest.mark.parametrize("view", [*TEXTS, "nothing"])
def test_what_has_no_answer_has_no_workbook(client: FlaskClient, view: str) -> None:
    for language in LANGUAGES:
        path = to_path(ViewState(language, view)) if view in TEXTS else f"/{language}/{view}"
        assert client.get(f"{path}.xlsx").status_code == 404


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/sv/karta.xlsx?domain=nothing", 400),
        ("/sv/jamfor.xlsx", 400),
        ("/sv/karta.xlsx?edition=77", 404),
        ("/sv/karta.xlsx?utm_source=brev", 200),
    ],
)
def test_a_workbook_is_refused_in_the_words_of_the_table(
    client: FlaskClient, address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == client.get(address.replace(".xlsx", ".csv")).status_code == status
    if status != 200:
        assert "Traceback" not in answer.text
        # each says of itself what it is
        table = client.get(address.replace(".xlsx", ".csv")).text
        assert answer.text == table.replace("Tabellen kan inte", "Filen kan inte")


def test_the_workbook_of_an_earlier_edition_is_of_that_one_and_not_searched_for(
    several: tuple[EditionStore, FlaskClient],
) -> None:
    _, earlier = several
    answer = earlier.get("/sv/karta.xlsx?edition=1")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    told = {row[0]: row[1] for row in sheets_of(answer.data)["Läs mig"]}
    assert told["Utgåva"] == "S3-atlasen, version 1"
    assert "X-Robots-Tag" not in earlier.get("/sv/karta.xlsx").headers


def test_every_view_with_an_answer_has_a_case() -> None:
    assert {view for _, view, _ in CASES} == {*ANSWERS} - {"data"}
