"""A page's data table and its file are the same answer: the same rows, the same values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from openpyxl.cell import Cell

from s3dash.analysis.answers import ANSWERS
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawing import draw
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.i18n import translator
from s3dash.serving.app import create_app
from s3dash.state import SLUGS, ViewState, to_path
from s3dash.state.view_state import MEASURES_OF, SHOWN
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame.page_parts import answered
from tests.app.conftest import whole_client
from tests.app.held import Element, of_tag, rows_of_csv, tree
from tests.conftest import Share

SCOPES = ("sweden", "europe")
# What has to be chosen, or may be, for an answer with rows.
CHOSEN = {
    "count": [""],
    "status": ["domain=food", "domain=digital&region=SE311"],
    "membership": ["initiative=vanguard", "initiative=errin&region=SE311"],
    "uniqueness": ["", "weights=fractional"],
    "overlap": ["region=SE311", "region=SE211&weights=fractional"],
    "complementarity": ["region=SE311", "region=SE224"],
    "age": ["", "region=SE321"],
    "shared": ["", "least=3", "regions=SE311,SE312"],
    "mutual": ["", "strength=20"],
}
OF_VIEW = {
    "region": [
        *("", "region=SE311", "region=SE12", "region=SE311&round=2014-2020"),
        "brief=1&region=SE311",
    ],
    "compare": ["regions=SE311,SE312", "regions=SE110,SE311,SE224&weights=fractional"],
    "data": ["", "order=name"],
    "domain": ["", "domain=digital", "domain=food&region=SE311"],
    "changes": ["", "region=SE311", "domain=digital"],
    "initiatives": ["", "initiative=vanguard", "initiative=errin"],
}
OF_SHOWN = {
    "matches": ["region=SE311", "region=SE311&domain=food", "region=SE224&match=similar"],
    "consortium": ["region=SE311&regions=SE312", "regions=SE110,SE311&domain=food"],
    "gaps": ["", "weights=fractional"],
    "scenario": ["region=SE311&add=materials", "region=SE311&drop=food&join=errin"],
}


def queries(view: str) -> Iterator[list[str]]:
    """What is asked of a view: for each measure, or each ``show`` of partners, some queries."""
    if view in MEASURES_OF:
        for measure in MEASURES_OF[view]:
            yield [_joined(f"measure={measure}", more) for more in CHOSEN[measure]]
    elif view == "partner":
        for shown in SHOWN:
            yield [_joined(f"show={shown}", more) for more in OF_SHOWN[shown]]
    else:
        yield OF_VIEW[view]


def _joined(*parts: str) -> str:
    return "&".join(part for part in parts if part)


def cases() -> list[tuple[int, str, str]]:
    """Number, view and query of all."""
    every = [(view, one) for view in ANSWERS for asked in queries(view) for one in asked]
    return [(at, *one) for at, one in enumerate(every)]


def with_scope(query: str, scopes: Iterable[str]) -> Iterator[str]:
    """The query in each of the scopes."""
    yield from (_joined(query, f"scope={scope}") for scope in scopes)


def first_cases() -> list[tuple[str, str]]:
    """View and query of the first for each measure, or each ``show`` of partners."""
    return [(view, asked[0]) for view in ANSWERS for asked in queries(view)]


# ---- what stands in a table on a page ---------------------------------------------------------


def parted(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def told(part: Element | str) -> str:
    """The words of a cell as a file has them: a list with semicolons, a tag in brackets.

    A number keeps to its unit on a page; that is no other word.
    """
    if isinstance(part, str):
        return parted(part)
    classes = part.attributes.get("class", "").split()
    if "visually-hidden" in classes:
        return ""
    words = ("; " if part.tag == "ul" else "").join(map(told, part.children))
    return f" ({words})" if "tag" in classes else words


# what files have besides what pages show
CODES = ("region_code", "other_code", "domain_code", "initiative_code", "parent_code")
CODES += ("successor_code", "priority_code")


def rows_of(part: Element) -> list[list[Element]]:
    """Cells of the head, then of each row of the body, of a table."""
    return [row.elements for row in of_tag(part, "tr")]


def number(text: str, language: str) -> float:
    plain = re.sub(r"[\s%]", "", text).replace("\N{MINUS SIGN}", "-")
    return float(plain.replace(",", "." if language == "sv" else ""))


def assert_same(on_page: str, in_file: str, language: str) -> None:
    """A cell: words are the same words, a number the same number as exactly as the page has it."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", in_file):
        assert on_page == in_file.removeprefix("'")
        return
    sign = "," if language == "sv" else "."
    decimals = len(on_page.partition(sign)[2].rstrip("%\N{NO-BREAK SPACE}"))
    assert abs(number(on_page, language) - float(in_file)) <= 0.5001 * 10**-decimals


def assert_same_sign(cell: Element, in_file: str, language: str) -> None:
    """A cell of a matrix: a mark and the words of the file, or a sign that says them by itself."""
    unsaid = cell.attributes.get("aria-label")
    if unsaid:
        assert in_file in {"-", "..", unsaid}
        return
    shown = told(cell)
    words = shown.partition(" ")[2] if not shown[0].isalnum() else shown
    assert_same(words, in_file, language)


# ---- the guards -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def context(store: EditionStore) -> AppContext:
    return AppContext(store, read_settings({}), {})


@pytest.fixture(scope="module")
def client(context: AppContext) -> FlaskClient:
    """One app for all cases: none of them changes it."""
    return whole_client(create_app(context.store, context.settings))


def file_of(client: FlaskClient, path: str, query: str) -> list[list[str]]:
    """The rows of the file, headings first; none where something has to be chosen first."""
    answer = client.get(f"{path}.csv?{query}")
    if answer.status_code == 400:
        return []
    assert answer.status_code == 200, answer.text
    return [[parted(cell) for cell in row] for row in rows_of_csv(answer.data, path)]


def tables_of(context: AppContext, path: str, query: str) -> list[list[list[Element]]]:
    """The cells of the data table on the page, or of each of its parts, headings first."""
    page = read_page(context, path, f"?{query}&table=1", None)
    assert page is not None and not page.problems, query
    return [rows_of(one) for one in of_tag(tree(draw(page).texts[ids.TABLE]), "table")]


def assert_same_parts(
    parts: list[list[list[Element]]], filed: list[list[str]], language: str
) -> None:
    """Every cell of the parts of a data table; what a part leaves out, none of its rows has."""
    codes = {translator(language)(f"column-{column}") for column in CODES}
    shown = [at for at, head in enumerate(filed[0]) if at == 0 or head not in codes]
    heads, *rows = [[row[at] for at in shown] for row in filed]
    for part in parts:
        names = [told(cell) for cell in part[0]]
        own, rows = rows[: len(part) - 1], rows[len(part) - 1 :]
        kept = [at for at, head in enumerate(heads) if at == 0 or head in names]
        for at in {*range(len(heads))} - {*kept}:
            assert {row[at] for row in own} in ({"-"}, {"Alla regioner"}, {"All regions"})
        assert_same_rows(part, [[row[at] for at in kept] for row in (heads, *own)], language)
    assert rows == []


def assert_same_rows(shown: list[list[Element]], filed: list[list[str]], language: str) -> None:
    """Every cell of a data table; the file has the code before it, which a page has in links."""
    assert [told(cell) for cell in shown[0]] == filed[0][1:]
    for on_page, (_, *in_file) in zip(shown[1:], filed[1:], strict=True):
        for cell, value in zip(on_page, in_file, strict=True):
            assert_same(told(cell), value, language)


def assert_same_matrix(shown: list[list[Element]], filed: list[list[str]], language: str) -> None:
    """Every cell of a matrix, whose totals stand last on a page and first in a file.

    Where names are marked for what their numbers rest on, the file says it in words.
    """
    first, *columns, last = [told(cell) for cell in shown[0]]
    heads = [first, last, *columns]
    for head, heading in zip(heads, filed[0][1:], strict=True):
        assert heading in {head, f"{head} (%)"}
    for (name, *cells, total), (code, file_name, file_total, *in_file) in zip(
        shown[1:], filed[1:], strict=True
    ):
        assert told(name).strip("() ◇") in file_name
        assert name.attributes["data-pick"] == f"region={code}"
        assert_same(told(total), file_total, language)
        for cell, value in zip(cells, in_file, strict=True):
            assert_same_sign(cell, value, language)


@pytest.mark.parametrize(("at", "view", "query"), cases())
def test_the_table_and_the_file_of_an_answer_have_the_same_rows_and_values(
    client: FlaskClient, context: AppContext, at: int, view: str, query: str, share: Share
) -> None:
    for asked in with_scope(query, share(SCOPES, of=2, at=at)):
        assert_same_table(client, context, ViewState("sv", view), asked)


@pytest.mark.parametrize(("view", "query"), first_cases())
def test_they_have_the_same_in_english(
    client: FlaskClient, context: AppContext, view: str, query: str
) -> None:
    assert_same_table(client, context, ViewState("en", view), query)


def assert_same_table(
    client: FlaskClient, context: AppContext, state: ViewState, query: str
) -> None:
    path, language = to_path(state), state.language
    parts, filed = tables_of(context, path, query), file_of(client, path, query)
    assert parts and len(parts[0]) > 1, "the case shows nothing"
    if state.view == "matrix":
        (shown,) = parts
        assert len(shown) == len(filed)
        assert_same_matrix(shown, filed, language)
    else:
        assert_same_parts(parts, filed, language)


# Heading of a column -> (view, query, whose row, what the page says in words around the number).
QUANTITIES = {
    "Täcker av det som saknas (%)": (
        *("partner", "region=SE311", "Dalarna"),
        *("täcker ", "\N{NO-BREAK SPACE}% av det ni saknar"),
    ),
    "Avstånd (km)": ("partner", "region=SE311", "Dalarna", "", " km fågelvägen"),
    "Särprägel (%)": (
        "map",
        "measure=uniqueness",
        "Värmland",
        "Värmland , ",
        "\N{NO-BREAK SPACE}%",
    ),
}


def as_shown(cell: Cell) -> str:
    """A number of a workbook as Excel in Swedish shows it."""
    decimals = len(cell.number_format.partition(".")[2])
    return f"{cell.value:.{decimals}f}".replace(".", ",")


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("heading", QUANTITIES)
def test_a_number_is_written_alike_on_the_page_in_its_table_and_in_both_files(
    client: FlaskClient, context: AppContext, heading: str, scope: str
) -> None:
    view, chosen, name, before, after = QUANTITIES[heading]
    path, query = to_path(ViewState("sv", view)), f"{chosen}&scope={scope}"
    *_, (heads, *rows) = tables_of(context, path, query)
    at = [told(cell) for cell in heads].index(heading)
    (in_table,) = [told(row[at]) for row in rows if told(row[0]) == name]
    heads_filed, *filed = file_of(client, path, query)
    place = heads_filed.index(heading)
    (in_csv,) = {row[place] for row in filed if row[1] == name} - {"-"}
    *_, sheet = load_workbook(BytesIO(client.get(f"{path}.xlsx?{query}").data))
    names, *cells = sheet.iter_rows()
    column = [cell.value for cell in names].index(heading)
    (in_workbook,) = [as_shown(row[column]) for row in cells if row[1].value == name]
    assert in_table == in_csv.replace(".", ",") == in_workbook
    page = parted(re.sub(r"<[^>]+>", " ", client.get(f"{path}?{query}").get_data(as_text=True)))
    assert parted(f"{before}{in_table}{after}") in re.sub(r"[ \n]+", " ", page)


def test_every_view_has_one_answer_and_every_answer_a_view() -> None:
    assert set(VIEWS) == set(ANSWERS)
    assert set(VIEWS) | set(TEXTS) == set(SLUGS)
    assert not set(VIEWS) & set(TEXTS)


@pytest.mark.parametrize("view", ["map", "overview"])
def test_a_view_without_an_answer_or_the_reverse_keeps_the_program_from_starting(view: str) -> None:
    views = dict(VIEWS)
    if views.pop(view, None) is None:
        views[view] = VIEWS["map"]
    with pytest.raises(LookupError, match=view):
        answered(views)


@pytest.mark.parametrize("view", TEXTS)
def test_what_has_no_answer_has_no_file(client: FlaskClient, view: str) -> None:
    for language in LANGUAGES:
        assert client.get(f"{to_path(ViewState(language, view))}.csv").status_code == 404
