"""One page load, as a browser does it: its address is read once."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.store import Edition, EditionStore
from s3dash.serving.app import create_app
from s3dash.state import url
from s3dash.ui.core import ids
from tests.app.conftest import whole_client
from tests.app.test_callbacks import body, post, redraw


@pytest.fixture
def app(store: EditionStore, settings: Settings) -> Dash:
    """An app that nobody has asked anything."""
    return create_app(store, settings)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return whole_client(app)


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


def on_arrival(app: Dash) -> list[str]:
    """The callbacks that the browser asks the server for when it has the frame."""
    return [
        one["output"]
        for one in app._callback_list
        if not one["prevent_initial_call"] and not one["clientside_function"]
    ]


def load(app: Dash, client: FlaskClient, path: str, query: str, **given: str) -> None:
    """What a browser asks for when an address is opened, up to the first rest."""
    assert client.get(f"{path}?{query}").status_code == 200
    assert client.get("/_dash-layout").status_code == 200
    assert client.get("/_dash-dependencies").status_code == 200
    values = {"url.pathname": path, "url.search": f"?{query}", **given}
    arrived = on_arrival(app)
    assert len(arrived) == 2
    for output in arrived:
        answer = post(client, body(app, output, values))
        assert answer.status_code == 200
        assert ids.NOTICE not in answer.json.get("sideUpdate", {})
    # the controls have come with the page: they are held against the address
    sync = next(output for output in app.callback_map if f"{ids.URL}.search" in output)
    assert post(client, controls_came(app, sync, values)).status_code in {200, 204}


def controls_came(app: Dash, output: str, values: dict[str, str]) -> dict[str, Any]:
    posted = body(app, output, values)
    control = {"id": ids.control("round"), "property": "value"}
    posted["outputs"] = [posted["outputs"][0], [control]]
    posted["inputs"][1] = [{**control, "value": "2021-2027"}]
    posted["changedPropIds"] = [f"{json.dumps(control['id'])}.value"]
    return posted


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/sv/karta", "domain=digital&region=SE311"),
        ("/en/matrix", "measure=overlap&table=1"),
        ("/sv/partner", "region=SE311"),
        ("/sv/metod", "region=SE311"),
        ("/sv/karta", "domain=digitl&x=1"),
    ],
)
def test_a_page_load_reads_its_address_once(
    app: Dash, client: FlaskClient, read: list[str], path: str, query: str
) -> None:
    load(app, client, path, query)
    assert read == [query]


def test_another_theme_a_search_and_the_way_back_read_nothing_anew(
    app: Dash, client: FlaskClient, read: list[str]
) -> None:
    load(app, client, "/sv/karta", "domain=digital")
    load(app, client, "/sv/karta", "domain=food")
    read.clear()
    load(app, client, "/sv/karta", "domain=digital", **{"theme.data": "dark"})
    values = {"url.pathname": "/sv/karta", "url.search": "?domain=food"}
    search = next(output for output in app.callback_map if f"{ids.SEARCH_COUNT}." in output)
    posted = body(app, search, {**values, "search-text.value": "mat"})
    assert post(client, posted).status_code == 200
    assert post(client, body(app, redraw(app), values)).status_code == 200
    assert read == []


def test_the_same_query_in_another_language_or_view_is_another_question(
    app: Dash, client: FlaskClient, read: list[str]
) -> None:
    for path in ("/sv/karta", "/en/map", "/sv/matris"):
        load(app, client, path, "domain=digital")
    assert read == ["domain=digital"] * 3
    output = f"{ids.MAIN}.children"
    headings = {"/sv/karta": "regionernas status", "/en/map": "the regions' status"}
    for path, words in headings.items():
        values = {"url.pathname": path, "url.search": "?domain=digital"}
        assert words in json.dumps(post(client, body(app, output, values)).json)


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
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load(app, client, "/sv/karta", "domain=digital")
    older = store.current()
    newer = Edition(dataclasses.replace(older.record, number=older.number + 1), older.dataset)
    monkeypatch.setattr(store, "current", lambda: newer)
    load(app, client, "/sv/karta", "domain=digital")
    assert read == ["domain=digital"] * 2
    values = {"url.pathname": "/sv/karta", "url.search": "?domain=digital"}
    drawn = post(client, body(app, f"{ids.MAIN}.children", values)).text
    assert f'"data-edition":"{newer.number}"' in drawn.replace(": ", ":")
