"""The headers that keep a reader safe are on every answer, whatever it is and whoever makes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import dash
import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import Busy
from s3dash.serving import pages
from s3dash.serving.app import create_app
from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.serving.door.headers import security_headers
from s3dash.serving.door.limits import LARGEST_BODY, LONGEST_LINE, REFUSED
from s3dash.serving.keeping import gate
from tests.app.choosing import CHOOSE, body, first_page, output_of

# What stands in place of the parts of an address.
PARTS = {"language": "sv", "slug": "karta", "view": "map", "package_name": "dash"}


@pytest.fixture(scope="module")
def behind_tls(store: EditionStore, settings: Settings) -> Dash:
    """An app that sends all the headers there are."""
    return create_app(store, replace(settings, behind_tls=True))


@pytest.fixture
def asks(behind_tls: Dash) -> FlaskClient:
    client = behind_tls.server.test_client()
    client.environ_base["REMOTE_ADDR"] = ""
    return client


@pytest.fixture
def expected(settings: Settings) -> dict[str, str]:
    found = security_headers(replace(settings, behind_tls=True))
    assert found.keys() == {
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Strict-Transport-Security",
    }
    return found


def lacking(answer: Any, expected: dict[str, str]) -> dict[str, Any]:
    """The headers that an answer has not, or has otherwise or twice."""
    answer.close()
    given = {name: answer.headers.getlist(name) for name in expected}
    if "Set-Cookie" in answer.headers:
        return {"Set-Cookie": answer.headers["Set-Cookie"]}
    return {name: given[name] for name, value in expected.items() if given[name] != [value]}


def addresses(app: Dash) -> Iterator[str]:
    """One address of every rule of the server."""
    for rule in app.server.url_map.iter_rules():
        parts = {name: PARTS.get(name, "x") for name in rule.arguments if f"{name}>" in rule.rule}
        _, address = rule.build(parts, append_unknown=False) or ("", "")
        # making the file of all pages takes minutes
        if not address.endswith("data.html"):
            yield address


def test_every_address_of_the_server_answers_with_them(
    behind_tls: Dash, asks: FlaskClient, expected: dict[str, str]
) -> None:
    asked = set(addresses(behind_tls))
    assert {"/", "/health", "/sv/karta.csv", "/api/v1/picture/map", "/sv/presentera"} <= asked
    for address in asked:
        for method in ("GET", "HEAD", "OPTIONS", "POST", "DELETE"):
            answer = asks.open(address, method=method)
            assert not lacking(answer, expected), (method, address, answer.status_code)


def test_every_status_is_answered_with_them(
    behind_tls: Dash,
    asks: FlaskClient,
    expected: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = asks.get("/sv/karta")
    posted = {"content_type": "application/json"}
    values = {"url.pathname": "/sv/karta", "url.search": ""}
    choice = json.dumps(body(behind_tls, output_of(behind_tls, CHOOSE), values))
    answers = [
        page,
        asks.get("/sv/karta", headers={"If-None-Match": page.headers["ETag"]}),
        asks.post(CALLBACK_PATH, data=choice, **posted),
        asks.post(CALLBACK_PATH, data=b"{}", **posted),
        asks.post(CALLBACK_PATH, data=choice, content_type="text/plain"),
        asks.post(CALLBACK_PATH, data=b" " * (LARGEST_BODY + 1), **posted),
        asks.get("/"),
        asks.get("/en/karta"),
        asks.get("/sv/karta?domain=food&measure=count&region="),
        asks.get("/sv/nosuch"),
        asks.get("/sv/karta.csv?domain=nosuch"),
        asks.get("/api/v1/nosuch"),
        asks.get("/static/nosuch.js"),
        asks.get("/_dash-component-suites/dash/nosuch.js"),
        asks.delete("/sv/karta"),
        asks.get("/sv/karta", environ_overrides={"REQUEST_URI": "/" + "a" * LONGEST_LINE}),
        *(asks.get("/sv/karta", environ_overrides={REFUSED: code}) for code in (400, 431, 501)),
    ]
    answers += [asks.get(one) for one in first_page(asks, "/sv/karta").fetched]
    for name in ("QUICK_MILLISECONDS", "MOST_MILLISECONDS"):
        monkeypatch.setattr(gate, name, 10**6)
    answers.append(asks.get("/sv/nosuch", environ_overrides={"REMOTE_ADDR": "192.0.2.1"}))
    for error in (Busy(), RuntimeError("inside")):
        monkeypatch.setattr(pages, "draw", _raises(error))
        answers.append(
            asks.get(f"/sv/matris?domain=food&region=SE311&order={type(error).__name__}")
        )
    statuses = {answer.status_code for answer in answers}
    every = {200, 301, 302, 303, 304, 400, 404, 405, 413, 414, 415, 429, 431, 500, 501, 503}
    assert statuses == every, statuses ^ every
    for answer in answers:
        assert not lacking(answer, expected), (answer.status_code, answer.request.path)


def test_nothing_is_open_that_a_framework_might_leave_open(behind_tls: Dash) -> None:
    rules = [rule.rule for rule in behind_tls.server.url_map.iter_rules()]
    assert "/_dash-update-component" in rules
    assert not [one for one in rules if re.search("mcp|debug|console|background|_alive", one)]
    assert not [one for one in behind_tls.callback_map.values() if one.get("background")]
    assert not behind_tls.server.debug
    assert tuple(int(one) for one in dash.__version__.split(".")[:3]) >= (4, 4, 1)


def _raises(error: Exception) -> Any:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_where_an_answer_sends_one_is_said_in_no_words(asks: FlaskClient) -> None:
    for address in ("/", "/en/karta", "/sv/karta?domain=food&measure=count&region="):
        answer = asks.get(address)
        assert answer.status_code in {301, 302, 303}
        assert answer.location and not answer.data
