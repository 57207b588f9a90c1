"""One page load, as a browser does it: its address is read once, and its page is drawn once."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.serving import pages
from s3dash.serving.app import create_app
from s3dash.state import url
from s3dash.ui.core import ids
from s3dash.ui.core.request import Page
from s3dash.views import map as region_map
from tests.app.choosing import (
    SEARCH,
    Answer,
    assert_no_failure,
    body,
    choose,
    first_page,
    output_of,
    post,
)
from tests.app.conftest import whole_client


@pytest.fixture
def app(store: EditionStore, settings: Settings) -> Dash:
    """An app that nobody has asked anything."""
    return create_app(store, settings)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queries that are read while the test runs, whoever reads them."""
    queries: list[str] = []
    parse_qsl = url.parse_qsl

    def noted(query: str, **options: Any) -> list[tuple[str, str]]:
        queries.append(query)
        return parse_qsl(query, **options)

    monkeypatch.setattr(url, "parse_qsl", noted)
    return queries


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """The pages that are drawn while the test runs."""
    asked: list[Page] = []
    draw = pages.draw
    monkeypatch.setattr(pages, "draw", lambda page: asked.append(page) or draw(page))
    return asked


def load(app: Dash, client: FlaskClient, path: str, query: str, theme: str | None = None) -> Answer:
    """What a browser asks for when an address is opened: the page, and in a dark theme the rest."""
    page = first_page(client, f"{path}?{query}")
    shown = page.data("first-answer")["shown"]
    return choose(app, client, path, f"?{query}", theme=theme, shown=shown)


ADDRESSES = [
    ("/sv/karta", "domain=digital&region=SE311"),
    ("/en/matrix", "measure=overlap&table=1"),
    ("/sv/partner", "region=SE311"),
    ("/sv/metod", "region=SE311"),
    ("/sv/karta", "domain=digitl&x=1"),
]


@pytest.mark.parametrize(("path", "query"), ADDRESSES)
def test_a_page_load_reads_its_address_once_and_draws_its_page_once(
    app: Dash, client: FlaskClient, read: list[str], drawn: list[Page], path: str, query: str
) -> None:
    load(app, client, path, query, "light")
    assert read == [query]
    assert len(drawn) == 1


@pytest.mark.parametrize(("path", "query"), ADDRESSES)
def test_a_change_of_selection_and_a_first_answer_share_the_drawing(
    app: Dash, client: FlaskClient, drawn: list[Page], path: str, query: str
) -> None:
    answer = choose(app, client, path, f"?{query}")
    page = first_page(client, f"{path}?{query}").data("first-answer")
    assert page["shown"] == answer.shown
    assert page["texts"] == {name: answer.texts[name] for name in page["texts"]}
    assert len(drawn) == 1


@pytest.mark.parametrize(
    "query",
    [
        "region=SE311&domain=digital",
        "domain=digital&region=SE311&utm_source=brev&fbclid=x",
        "domain=digital&measure=status&region=SE311",
        "domain=digital&region=SE311&scope=sweden",
        "%64omain=digital&region=SE311",
    ],
)
def test_the_same_state_is_one_drawing_whatever_its_address_looks_like(
    app: Dash, client: FlaskClient, drawn: list[Page], query: str
) -> None:
    choose(app, client, "/sv/karta", "?domain=digital&region=SE311")
    answer = client.get(f"/sv/karta?{query}")
    assert answer.status_code == 200
    assert len(drawn) == 1
    assert answer.text == client.get("/sv/karta?domain=digital&region=SE311").text


def test_a_fault_in_an_address_is_told_on_its_own_page_only(
    app: Dash, client: FlaskClient, drawn: list[Page]
) -> None:
    faulty = choose(app, client, "/sv/karta", "?domain=digital&region=nosuch")
    plain = choose(app, client, "/sv/karta", "?domain=digital")
    assert faulty[ids.PROBLEMS].words and not plain[ids.PROBLEMS].words
    assert len(drawn) == 2


def test_the_same_question_is_answered_once(
    app: Dash, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    parts = region_map.parts
    monkeypatch.setattr(
        region_map, "parts", lambda page, answer: asked.append(page) or parts(page, answer)
    )
    first, second = (choose(app, client, "/sv/karta", "?domain=materials") for _ in range(2))
    assert first == second
    assert len(asked) == 1


def test_another_theme_a_search_and_the_way_back_read_nothing_anew(
    app: Dash, client: FlaskClient, read: list[str]
) -> None:
    load(app, client, "/sv/karta", "domain=digital")
    load(app, client, "/sv/karta", "domain=food")
    read.clear()
    load(app, client, "/sv/karta", "domain=digital", "dark")
    values = {"url.pathname": "/sv/karta", "url.search": "?domain=food"}
    posted = body(app, output_of(app, SEARCH), {**values, "search-text.value": "mat"})
    assert_no_failure(post(client, posted))
    choose(app, client, "/sv/karta", "?domain=food")
    assert read == []


def test_the_same_query_in_another_language_or_view_is_another_question(
    app: Dash, client: FlaskClient, read: list[str]
) -> None:
    for path in ("/sv/karta", "/en/map", "/sv/matris"):
        load(app, client, path, "domain=digital")
    assert read == ["domain=digital"] * 3
    headings = {"/sv/karta": "regionernas status", "/en/map": "the regions' status"}
    for path, words in headings.items():
        assert words in choose(app, client, path, "?domain=digital")[ids.HEADING].words


def test_apps_share_no_readings(store: EditionStore, settings: Settings, read: list[str]) -> None:
    apps = [create_app(store, settings) for _ in range(2)]
    read.clear()
    for app in apps:
        load(app, whole_client(app), "/sv/karta", "domain=digital")
    assert read == ["domain=digital"] * 2


def test_a_newer_edition_is_asked_anew(
    app: Dash,
    client: FlaskClient,
    store: EditionStore,
    read: list[str],
    drawn: list[Page],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load(app, client, "/sv/karta", "domain=digital")
    older = store.current()
    newer = Edition(dataclasses.replace(older.record, number=older.number + 1), older.dataset)
    monkeypatch.setattr(store, "current", lambda: newer)
    load(app, client, "/sv/karta", "domain=digital")
    assert read == ["domain=digital"] * 2
    assert [page.edition.number for page in drawn] == [older.number, newer.number]
    page = first_page(client, "/sv/karta?domain=digital")
    (title,) = (one for one in page.main if one.id == ids.TITLE)
    assert title.attributes["data-edition"] == str(newer.number)


def test_what_readers_asked_for_is_drawn_of_a_newer_edition_before_it_is_in_use(
    app: Dash,
    client: FlaskClient,
    store: EditionStore,
    drawn: list[Page],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load(app, client, "/sv/karta", "domain=digital")
    load(app, client, "/en/matrix", "", "dark")
    older = store.current()
    newer = Edition(dataclasses.replace(older.record, number=older.number + 1), older.dataset)
    drawn.clear()
    store.before_use[-1](newer)
    assert {(page.question.state.view, page.theme) for page in drawn} == {
        ("map", "light"),
        ("matrix", "light"),
        ("matrix", "dark"),
    }
    assert {page.edition.number for page in drawn} == {newer.number}
    drawn.clear()
    monkeypatch.setattr(store, "current", lambda: newer)
    load(app, client, "/sv/karta", "domain=digital")
    assert drawn == []
