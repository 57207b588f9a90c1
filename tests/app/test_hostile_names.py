"""Names that are markup: whatever an edition or an address says, it is read as text."""

from __future__ import annotations

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawn_page import CONTROLS, FIGURE
from s3dash.drawn.views import VIEWS
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.serving.app import create_app
from s3dash.state import SLUGS, ViewState, to_path
from s3dash.state.view_state import MEASURES_OF, SHOWN
from s3dash.ui.core import ids
from tests.app.choosing import (
    SEARCH,
    FirstPage,
    assert_no_failure,
    body,
    choose,
    first_page,
    output_of,
    post,
)
from tests.app.held import Element, of_tag, tree, with_id
from tests.conftest import Share, small_store

HOSTILE = """<script>alert(1)</script>"'&<b hostile>"""
DATA_PARTS = {CONTROLS, FIGURE}
CHOSEN = "domain=digital&initiative=vanguard&region=SE311"
QUERIES = {
    "data": [""],
    "changes": ["", "region=SE311", "domain=digital"],
    "region": ["", "region=SE311", "region=SE12", "brief=1&region=SE311"],
    "compare": ["regions=SE311,SE312"],
    "domain": ["", "domain=digital"],
    "initiatives": ["", "initiative=vanguard"],
    "partner": [f"show={show}&region=SE311&regions=SE224,SE311&add=materials&partner=SE224"
                for show in SHOWN],
    "start": ["region=SE311"],
    "steps": [""],
    "open-data": [""],
    "method": [""],
    "accessibility": [""],
}  # fmt: skip


def free_text(table: str) -> list[str]:
    """The columns of a table that may hold any text."""
    columns = TABLES[table].columns.items()
    return [name for name, column in columns if about(column).kind == "text"
            and not about(column).constraints]  # fmt: skip


def hostile(small: Dataset) -> Dataset:
    """The small edition with markup at the end of every text in it."""
    tables = {name: small.table(name).copy() for name in TABLES}
    for name, table in tables.items():
        for column in free_text(name):
            there = table[column].notna()
            table.loc[there, column] = table.loc[there, column] + HOSTILE
    return Dataset(tables)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, small: Dataset) -> EditionStore:
    store = small_store(tmp_path_factory.mktemp("hostile"))
    edition = Edition(store.current().record, hostile(small))
    store.current = lambda: edition  # type: ignore[method-assign]
    return store


@pytest.fixture(scope="module")
def app(store: EditionStore, settings: Settings) -> Dash:
    return create_app(store, settings)


def addresses() -> list[tuple[int, str, str]]:
    """Number, view and query of what is asked, without its table and with it."""
    found: list[tuple[str, str]] = []
    for view in SLUGS:
        queries = QUERIES.get(view) or [f"{CHOSEN}&measure={one}" for one in MEASURES_OF[view]]
        found += [(view, query) for query in queries]
        found += [(view, f"{query}&table=1".strip("&")) for query in queries if view in VIEWS]
    return [(at, *one) for at, one in enumerate(found)]


def assert_harmless(part: Element) -> None:
    """No name has become an element or an attribute."""
    for one in part:
        assert "hostile" not in one.attributes
        assert not [name for name in one.attributes if '"' in name or "'" in name]
        if one.tag == "script" and one.attributes.get("type") != "application/json":
            assert "alert(1)" not in one.words


def names_said(part: Element) -> int:
    """How often a hostile name is read in a part as the text that it is."""
    said = [one.words for one in part if one.tag not in {"script", "style"} and not one.elements]
    return sum(HOSTILE in words for words in said)


@pytest.mark.parametrize(("at", "view", "query"), addresses())
def test_no_name_is_markup_in_a_first_answer(
    client: FlaskClient, at: int, view: str, query: str, share: Share
) -> None:
    for language in share(LANGUAGES, of=2, at=at):
        page = first_page(client, f"{to_path(ViewState(language, view))}?{query}")
        assert_no_name_is_markup(page, view)


def assert_no_name_is_markup(page: FirstPage, view: str) -> None:
    assert_harmless(page.tree)
    assert "<script>alert" not in page.text and "<b hostile" not in page.text
    scripts = of_tag(page.tree, "script")
    assert len(scripts) == 6
    for one in scripts:
        if one.attributes.get("type") == "application/json":
            assert not set("<>&") & set(one.words)
            json.loads(one.words)
    if view in VIEWS:
        assert names_said(page.main) > 2


@pytest.mark.parametrize(("at", "view", "query"), addresses())
def test_no_name_is_markup_in_a_page_that_another_holds(
    client: FlaskClient, at: int, view: str, query: str, share: Share
) -> None:
    for language in share(LANGUAGES, of=2, at=at):
        path = to_path(ViewState(language, view))
        answer = client.get(f"{path}?{query}&embed=1".replace("?&", "?"))
        assert answer.status_code == 200
        page = tree(answer.text)
        assert_harmless(page)
        assert "<script>alert" not in answer.text and "<b hostile" not in answer.text


@pytest.mark.parametrize(("at", "view", "query"), addresses())
def test_no_name_is_markup_in_an_answer_to_a_choice(
    app: Dash, client: FlaskClient, at: int, view: str, query: str, share: Share
) -> None:
    for language in share(LANGUAGES, of=2, at=at + 1):
        texts = choose(app, client, to_path(ViewState(language, view)), f"?{query}").texts
        for name, said in texts.items():
            if name in DATA_PARTS:
                json.loads(said or "null")
            elif "@" not in name:
                part = tree(said)
                assert_harmless(part)
                assert not of_tag(part, "script")


def test_a_name_is_in_the_controls_as_it_is(app: Dash, client: FlaskClient) -> None:
    page = first_page(client, "/sv/karta")
    written = [one.words for one in of_tag(with_id(page.tree, ids.RAIL), "option")]
    drawn: Any = page.data("first-answer")["texts"][CONTROLS]
    assert f"Värmland{HOSTILE}" in written
    assert json.dumps(f"Värmland{HOSTILE}", ensure_ascii=False) in drawn


@pytest.mark.parametrize("text", ["script", "varmland", "<script>", "\"'&<b", "digital"])
def test_no_name_is_markup_in_what_a_search_finds(
    app: Dash, client: FlaskClient, text: str
) -> None:
    values = {"url.pathname": "/sv/karta", "url.search": f"?{CHOSEN}", "search-text.value": text}
    answer = post(client, body(app, output_of(app, SEARCH), values))
    assert_no_failure(answer)
    found = tree(answer.json["response"][ids.SEARCH_RESULTS]["texts"][ids.SEARCH_LIST])
    assert_harmless(found)
    assert not of_tag(found, "script")
    options = of_tag(found, "a", role="option")
    assert all(HOSTILE in one.words for one in options)
    assert options or "<" in text


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/sv/karta", "domain=%3Cscript%3Ealert(1)%3C/script%3E%22'&region=%3Cb%20hostile%3E"),
        ("/sv/karta", "%3Cscript%3Ealert(1)%3C/script%3E=1"),
        ("/en/%3Cscript%3Ealert(1)%3C%2Fscript%3E%22'&%3Cb%20hostile%3E", ""),
        ("/sv/karta", "round=</script><script>alert(1)</script>"),
    ],
)
def test_no_address_is_markup_in_its_own_page(
    app: Dash, client: FlaskClient, path: str, query: str
) -> None:
    answer = client.get(f"{path}?{query}")
    assert_harmless(tree(answer.text.partition("\n")[2]))
    assert "<script>alert" not in answer.text
    assert "script" in tree(answer.text.partition("\n")[2]).words
    for name, said in choose(app, client, path, f"?{query}").texts.items():
        if name not in DATA_PARTS and "@" not in name:
            assert_harmless(tree(said))


def test_every_text_of_the_edition_is_hostile(small: Dataset) -> None:
    texts = {name: free_text(name) for name in TABLES}
    assert {"name_sv", "name_en"} <= set(texts["regions"]) & set(texts["domains"])
    assert "title" in texts["sources"] and "name_sv" in texts["priorities"]
    assert all(HOSTILE in row.name_sv for row in hostile(small).rows("initiatives"))
