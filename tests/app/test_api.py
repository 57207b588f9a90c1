"""What programs are answered: the pages' own numbers, from every address of the interface."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.interface.cells import MARKS, SOURCE_CODES
from s3dash.analysis.interface.resources import RESOURCES, ROOT, VIEW, Resource
from s3dash.analysis.tables.about import ABSENCE
from s3dash.data.editions.store import EditionStore
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.state import ViewState, to_path
from tests.app.held import rows_of_csv
from tests.app.several_editions import WORD
from tests.app.test_one_answer import queries

SAME = 1e-12
# What has to be chosen of a resource before it answers.
CHOSEN = {"compare": "regions=SE311,SE312", "partner": "region=SE311"}
OF_VIEW = {one.subject: one for one in RESOURCES.values() if one.kind == VIEW}


def asked(client: FlaskClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def read_by(resource: Resource, query: str) -> str:
    """What of a page's query the resource reads: a page carries more."""
    return "&".join(part for part in query.split("&") if part.partition("=")[0] in resource.keys)


def cases() -> list[tuple[Resource, str, str]]:
    return [
        (resource, language, query)
        for view, resource in OF_VIEW.items()
        for listed in queries(view)
        for language, query in (("sv", listed[0]), ("en", listed[-1]))
    ]


def assert_same_cell(on_page: str, told: Any, mark: str | None) -> None:
    """A cell of a page's file and of the interface's document."""
    if told is None:
        assert on_page == mark
    elif isinstance(told, (int, float)):
        assert abs(float(on_page) - told) <= SAME
    elif isinstance(told, list):
        assert all(one["text"] in on_page for one in told)
    else:
        assert told == on_page.removeprefix("'")


# ---- the same numbers ---------------------------------------------------------------------------


@pytest.mark.parametrize(("resource", "language", "query"), cases())
def test_page_and_interface_tell_the_same_numbers(
    client: FlaskClient, resource: Resource, language: str, query: str
) -> None:
    path = to_path(ViewState(language, resource.subject))
    own = f"{resource.address}?language={language}&{read_by(resource, query)}"
    _, *filed = rows_of_csv(client.get(f"{path}.csv?{query}").data, path)
    told = asked(client, own)
    names = [column["name"] for column in told["columns"]]
    head, *plain = csv.reader(io.StringIO(client.get(f"{own}&format=csv").get_data(as_text=True)))
    assert head == [*names, SOURCE_CODES]
    assert len(filed) == len(told["rows"]) == len(plain) > 0
    for on_page, row, cells in zip(filed, told["rows"], plain, strict=True):
        for name, shown, cell in zip(names, on_page, cells, strict=False):
            assert_same_cell(shown, row[name], row.get(MARKS, {}).get(name))
            assert_same_cell(shown, *_number(cell))


def _number(cell: str) -> tuple[Any, str | None]:
    """A cell of a file as the number that it is, or its words."""
    if cell in ABSENCE:
        return None, cell
    try:
        return float(cell), None
    except ValueError:
        return cell.removeprefix("'"), None


@pytest.mark.parametrize("resource", OF_VIEW.values(), ids=lambda one: one.name)
def test_the_workbook_of_a_resource_is_the_page_s(client: FlaskClient, resource: Resource) -> None:
    query = CHOSEN.get(resource.subject, "")
    file = client.get(f"{resource.address}?language=sv&format=xlsx&edition=1&{query}")
    path = to_path(ViewState("sv", resource.subject))
    assert file.data == client.get(f"{path}.xlsx?edition=1&{query}").data


@pytest.mark.parametrize("resource", OF_VIEW.values(), ids=lambda one: one.name)
def test_what_is_null_has_a_mark_whose_meaning_is_told(
    client: FlaskClient, resource: Resource
) -> None:
    told = asked(client, f"{resource.address}?language=en&{CHOSEN.get(resource.subject, '')}")
    assert told[MARKS] == {
        "..": "no data",
        ".": "not applicable",
        "-": "not mentioned or not known",
    }
    for table in (told, *told["tables"]):
        for row in table["rows"]:
            absent = {name for name, value in row.items() if value is None}
            assert absent == set(row.get(MARKS, {})) and set(row.get(MARKS, {}).values()) <= {
                *told[MARKS]
            }


@pytest.mark.parametrize(("resource", "language", "query"), cases())
def test_every_number_leads_to_sources_that_are_told(
    client: FlaskClient, resource: Resource, language: str, query: str
) -> None:
    told = asked(client, f"{resource.address}?language={language}&{read_by(resource, query)}")
    known = {source["code"] for source in told["sources"]}
    for row in told["rows"]:
        assert set(row[SOURCE_CODES]) <= known
        counted = [value for name, value in row.items() if name.endswith(("_count", "_share"))]
        if "region_code" in row and any(value for value in counted):
            assert row[SOURCE_CODES], row


def test_a_map_and_a_matrix_tell_codes_beside_words(client: FlaskClient) -> None:
    rows = asked(client, f"{ROOT}/map?domain=food")["rows"]
    (found,) = (row for row in rows if row["region_code"] == "SE214")
    assert (found["cell"], found["mark"]) == ("established", "●*")
    rows = asked(client, f"{ROOT}/matrix")["rows"]
    (found,) = (row for row in rows if row["region_code"] == "SE214")
    assert found["cells"]["food"] == "established"


def test_a_card_is_told_with_its_parts_which_sum_to_its_score(client: FlaskClient) -> None:
    told = asked(client, f"{ROOT}/partners?region=SE311&language=sv")
    card = told["parts"]["cards"][0]
    assert card["conversation"]["lead"]["why"]
    assert card["conversation"]["lead"]["need"]["source"] in {
        one["code"] for one in told["sources"]
    }
    fold = card["fold"]
    assert abs(sum(part["value"] for part in fold["parts"]) - fold["score"]) <= SAME
    assert any(opening["reasons"] for opening in told["parts"]["openings"])


# ---- tables -------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_told_whole_and_typed(client: FlaskClient, small: Dataset, table: str) -> None:
    told = asked(client, f"{ROOT}/tables/{table}")
    assert [column["name"] for column in told["columns"]] == list(TABLES[table].columns)
    rows = small.table(table)
    assert len(told["rows"]) == len(rows)
    key = next(iter(TABLES[table].columns))
    assert [row[key] for row in told["rows"]] == rows[key].tolist()
    text = client.get(f"{ROOT}/tables/{table}?format=csv").get_data(as_text=True)
    assert len(list(csv.reader(io.StringIO(text)))) == 1 + len(rows)


def test_a_table_is_kept_by_the_keys_of_addresses(client: FlaskClient, small: Dataset) -> None:
    told = asked(client, f"{ROOT}/tables/priorities?region=SE311&domain=food&round=2021-2027")
    rows = small.priorities("SE311", "2021-2027")
    expected = [row.priority_code for row in rows if "food" in row.domain_codes]
    assert [row["priority_code"] for row in told["rows"]] == expected != []


def test_a_table_s_workbook_has_its_rows_and_says_what_it_is(client: FlaskClient) -> None:
    file = client.get(f"{ROOT}/tables/domains?format=xlsx&language=en")
    read_me, sheet = load_workbook(io.BytesIO(file.data)).worksheets
    assert sheet.max_row == 1 + len(asked(client, f"{ROOT}/tables/domains")["rows"])
    assert any("edition=1" in str(cell.value) for row in read_me.rows for cell in row)


# ---- what is refused ----------------------------------------------------------------------------

REFUSED = [
    ("map?colour=red", "colour", "red", "measure"),
    ("map?least=3", "least", "3", "measure"),
    ("map?measure=size", "measure", "size", "membership"),
    ("map?region=se311", "region", "se311", "SE311"),
    ("map?region=Värmland", "region", "Värmland", "SE311"),
    ("map?region=örebro county", "region", "örebro county", "SE124"),
    ("map?region=%20SE311", "region", " SE311", None),
    ("map?region=Nowhere at all", "region", "Nowhere at all", "SE311"),
    ("compare?regions=Värmland,SE312", "regions", "Värmland,SE312", None),
    ("map?domain=x", "domain", "x", "food"),
    ("map?domain=", "domain", "", None),
    ("map?domain=food&domain=food", "domain", "food", None),
    ("map?format=pdf", "format", "pdf", "csv"),
    ("map?language=de", "language", "de", "sv"),
    ("map?edition=0", "edition", "0", None),
    ("map?edition=one", "edition", "one", None),
    ("network?least=100", "least", "100", None),
    ("network?least=0", "least", "0", None),
    ("compare?regions=SE311,SE311", "regions", "SE311,SE311", None),
    ("compare?regions=SE311", "regions", "SE311", "SE312"),
    ("compare", "regions", "", "SE311"),
    ("partners", "region", "", "SE311"),
    ("partners?region=SE311&distance=250", "distance", "250", "300"),
    ("partners?region=SE311&show=scenario", "change", "", None),
    ("changes?from=2021-2027&to=2014-2020", "from", "2021-2027", None),
    ("changes?since=1", "since", "1", None),
    ("tables/priorities?region=XX", "region", "XX", "SE311"),
    ("tables/domains?region=SE311", "region", "SE311", "edition"),
    ("editions?edition=1", "edition", "1", "format"),
]


@pytest.mark.parametrize(("address", "key", "value", "allowed"), REFUSED)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_not_understood_is_refused_by_key_and_value(
    client: FlaskClient, language: str, address: str, key: str, value: str, allowed: str | None
) -> None:
    answer = client.get(f"{ROOT}/{address}", headers={"Accept-Language": language})
    assert answer.status_code == 400, address
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["Content-Language"] == language
    problem = answer.get_json()
    (told,) = problem["errors"]
    assert (told["key"], told["value"]) == (key, value)
    assert allowed is None or allowed in told["allowed"]
    assert key in told["words"] and told["words"] in problem["detail"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_who_has_chosen_too_few_regions_is_told_of_keys_and_not_of_the_page(
    client: FlaskClient, language: str
) -> None:
    control = translator(language)("control-add")
    for query in ("", "regions=SE311"):
        answer = client.get(f"{ROOT}/compare?{query}", headers={"Accept-Language": language})
        words = answer.get_json()["detail"]
        assert control not in words and "”regions”" in words.replace("“", "”")


def test_all_that_is_wrong_is_told_at_once(client: FlaskClient) -> None:
    problem = client.get(f"{ROOT}/map?colour=red&measure=size&language=en").get_json()
    assert [one["key"] for one in problem["errors"]] == ["colour", "measure"]


def test_keys_that_follow_a_reader_are_passed_over(client: FlaskClient) -> None:
    plain, followed = (
        client.get(f"{ROOT}/map{more}") for more in ("", "?utm_source=brev&fbclid=x")
    )
    assert plain.data == followed.data and plain.headers["ETag"] == followed.headers["ETag"]


def test_a_format_follows_what_the_request_accepts(client: FlaskClient) -> None:
    def kind(accept: str, query: str = "") -> str | None:
        return client.get(f"{ROOT}/map{query}", headers={"Accept": accept}).mimetype

    assert kind("text/csv") == "text/csv"
    assert kind("text/html,application/xhtml+xml,*/*;q=0.8") == "application/json"
    assert kind("text/csv;q=0.5, application/json;q=0.4") == "text/csv"
    assert kind("image/png", "?format=csv") == "text/csv"
    refused = client.get(f"{ROOT}/map", headers={"Accept": "image/png"})
    assert refused.status_code == 406 and refused.mimetype == "application/problem+json"
    offered = refused.get_json()["offered"]
    assert "text/csv" in offered and len(set(offered)) == len(offered)


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1/nothing", "/api/v2", "/api/v1/map/"])
def test_an_unknown_path_is_a_problem(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 and answer.mimetype == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


# ---- how it is kept, and by whom ----------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_who_has_the_answer_is_told_so(client: FlaskClient, form: str) -> None:
    address = f"{ROOT}/map?format={form}"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and again.data == b""
    for name in ("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"):
        assert again.headers[name] == first.headers[name]
    other = client.get(f"{address}&language=en", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_what_names_its_edition_may_be_kept_for_ever(client: FlaskClient) -> None:
    numbered, latest = (client.get(f"{ROOT}/map{query}") for query in ("?edition=1", ""))
    assert "immutable" in numbered.headers["Cache-Control"]
    assert "immutable" not in latest.headers["Cache-Control"]
    assert "stale-while-revalidate" in latest.headers["Cache-Control"]
    assert client.get(f"{ROOT}/map?measure=x").headers["Cache-Control"] == "no-store"


def test_an_answer_varies_by_what_the_address_leaves_open(client: FlaskClient) -> None:
    def varies(query: str) -> set[str]:
        return {*client.get(f"{ROOT}/map{query}").vary}

    assert varies("") == {"Accept", "Accept-Encoding", "Accept-Language"}
    assert varies("?language=sv&format=json") == {"Accept-Encoding"}


def test_the_head_of_an_answer_is_had_alone_and_nothing_is_changed(client: FlaskClient) -> None:
    whole, head = client.get(f"{ROOT}/map"), client.head(f"{ROOT}/map")
    assert head.status_code == 200 and head.data == b""
    assert head.headers["ETag"] == whole.headers["ETag"]
    for method in ("post", "put", "delete", "patch"):
        refused = getattr(client, method)(f"{ROOT}/map")
        assert refused.status_code == 405 and refused.mimetype == "application/problem+json"
        assert set(refused.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_a_page_of_any_origin_may_ask(client: FlaskClient) -> None:
    asks = {"Origin": "https://region.example", "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match"}  # fmt: skip
    answer = client.options(f"{ROOT}/map", headers=asks)
    assert answer.status_code in {200, 204}
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "GET" in answer.headers["Access-Control-Allow-Methods"]
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Access-Control-Allow-Origin" not in client.get("/sv/karta").headers


def test_an_answer_is_worked_out_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []

    def counting(question: Any) -> Any:
        counted.append(question)
        return own(question)

    own = ANSWERS["map"]
    monkeypatch.setitem(ANSWERS, "map", counting)
    address = f"{ROOT}/map?measure=uniqueness&weights=equal&scope=europe"
    bodies = {client.get(address).data for _ in range(3)}
    assert len(bodies) == len(counted) == 1


# ---- what there is ------------------------------------------------------------------------------


def test_all_that_there_is_stands_in_the_list_and_answers(client: FlaskClient) -> None:
    listed = asked(client, f"{ROOT}/")["resources"]
    assert [one["name"] for one in listed] == list(RESOURCES)
    assert len({one["title"] for one in listed}) == len(listed)
    for one in listed:
        subject = RESOURCES[one["name"]].subject
        answer = client.get(f"{one['address']}?{CHOSEN.get(subject, '')}")
        assert answer.status_code == 200, one


def test_limits_are_those_that_hold(client: FlaskClient) -> None:
    limits = asked(client, f"{ROOT}/config")["limits"]
    most = limits["query_bytes"] - len("domain=")
    assert client.get(f"{ROOT}/map?domain={'a' * most}").get_json()["errors"][0]["key"] == "domain"
    assert client.get(f"{ROOT}/map?domain={'a' * (most + 1)}").get_json()["errors"][0]["key"] == ""
    long = client.get(f"{ROOT}/map?domain={'a' * limits['address_bytes']}")
    assert long.status_code == 414 and long.mimetype == "application/problem+json"


def test_an_earlier_edition_answers_by_its_number(
    several: tuple[EditionStore, FlaskClient],
) -> None:
    _, client = several
    first, latest = (asked(client, f"{ROOT}/tables/domains{more}") for more in ("?edition=1", ""))
    assert (first["edition"]["number"], latest["edition"]["number"]) == (1, 5)
    assert len(latest["rows"]) == len(first["rows"]) + 1
    assert first["page"].endswith("/sv/data?edition=1")
    assert [one["number"] for one in asked(client, f"{ROOT}/editions")["rows"]] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("number", [4, 6, 999999999])
def test_an_edition_that_cannot_be_had_is_told_and_no_other_is_given(
    several: tuple[EditionStore, FlaskClient], number: int
) -> None:
    _, client = several
    for name in ("map", "tables/domains"):
        answer = client.get(f"{ROOT}/{name}?edition={number}&language=en")
        assert answer.status_code == 404 and answer.mimetype == "application/problem+json"
        assert str(number) in answer.get_json()["detail"]


def test_a_row_that_is_not_public_is_nowhere(several: tuple[EditionStore, FlaskClient]) -> None:
    _, client = several
    chosen = {"compare": "regions=A,B", "partner": "region=B", "region": "region=B"}
    asked_of = 0
    for resource in RESOURCES.values():
        for number in ("", "&edition=3"):
            if number and "edition" not in resource.keys:
                continue
            for form in resource.formats:
                query = f"format={form}&{chosen.get(resource.subject, '')}{number}"
                answer = client.get(f"{resource.address}?{query}")
                assert answer.status_code == 200, (resource.name, answer.text)
                assert WORD.encode() not in answer.data
                asked_of += 1
    assert asked_of > len(TABLES)


@pytest.mark.parametrize(
    ("query", "key"), [("colour=red", "colour"), ("scale=3", "scale"), ("least=0", "least")]
)
def test_a_picture_refuses_what_other_answers_do(client: FlaskClient, query: str, key: str) -> None:
    answer = client.get(f"{ROOT}/picture/map?{query}")
    assert answer.status_code == 400
    assert [one["key"] for one in answer.get_json()["errors"]] == [key]


def test_a_further_table_has_a_code_that_no_language_changes(client: FlaskClient) -> None:
    swedish, english = (
        asked(client, f"{ROOT}/region?region=SE311&language={language}")["tables"]
        for language in ("sv", "en")
    )
    codes = [table["code"] for table in swedish]
    assert "region-priorities" in codes and codes == [table["code"] for table in english]
    assert {table["title"] for table in swedish} != {table["title"] for table in english}
