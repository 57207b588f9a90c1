"""The search callback over HTTP: what it answers, and that nothing that is typed is kept."""

from __future__ import annotations

import logging
import time
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.serving.door.callback_body import LONGEST_VALUE
from s3dash.ui.core import ids
from tests.app.choosing import SEARCH, assert_no_failure, body, output_of, post
from tests.app.held import Element, of_tag, tree


def asked(
    app: Dash, client: FlaskClient, text: Any, path: str = "/sv/karta", query: str = ""
) -> Any:
    ends = {
        f"{ids.SEARCH_TEXT}.value": text,
        f"{ids.URL}.pathname": path,
        f"{ids.URL}.search": query,
    }
    return post(client, body(app, output_of(app, SEARCH), ends))


def part(answer: Any, name: str) -> Element:
    assert_no_failure(answer)
    return tree(answer.json["response"][ids.SEARCH_RESULTS]["texts"][name])


def said(answer: Any, name: str) -> str:
    return part(answer, name).words


def links(answer: Any) -> list[str]:
    """Where the options lead, in order."""
    options = of_tag(part(answer, ids.SEARCH_LIST), "a", role="option")
    return [one.attributes["href"] for one in options]


def test_a_result_keeps_language_and_round_and_is_a_link(app: Dash, client: FlaskClient) -> None:
    answer = asked(app, client, "varmlnd", "/en/map", "?round=2014-2020")
    (link,) = links(answer)
    assert link.startswith("/en/")
    assert link.endswith("?region=SE311&round=2014-2020")
    assert said(answer, ids.SEARCH_COUNT) == "1 result"


def test_an_answer_is_small(app: Dash, client: FlaskClient) -> None:
    for text in ("v", "e", "digital", "innovation", "reg"):
        assert len(asked(app, client, text).data) < 10_000, text


def test_an_answer_is_fast_once_the_index_is_made(app: Dash, client: FlaskClient) -> None:
    asked(app, client, "v")
    start = time.perf_counter()
    asked(app, client, "lif scince and helth")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", ["", "   ", None])
def test_a_blank_text_closes_the_list(app: Dash, client: FlaskClient, text: str | None) -> None:
    answer = asked(app, client, text)
    assert links(answer) == []
    assert said(answer, ids.SEARCH_COUNT) == ""


def test_nothing_found_says_what_can_be_searched(app: Dash, client: FlaskClient) -> None:
    answer = asked(app, client, "qqqqzzzz")
    assert links(answer) == []
    words = said(answer, ids.SEARCH_COUNT)
    assert "Inga träffar" in words and "region" in words and "tema" in words


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "/sv/karta",
            "vilka regioner prioriterar smart boende",
            "ingen prioritering har ”smart boende”",
        ),
        ("/en/map", "which regions prioritise smart housing", "no priority has “smart housing”"),
    ],
)
def test_that_no_priority_has_the_words_is_said_before_what_has_them(
    app: Dash, client: FlaskClient, path: str, text: str, told: str
) -> None:
    words = said(asked(app, client, text, path), ids.SEARCH_COUNT)
    assert told in words and words.endswith(("träffar", "results"))


@pytest.mark.parametrize("text", ["x" * (LONGEST_VALUE + 1), ["a"], {"$ne": None}, 7])
def test_what_nobody_can_type_is_refused(app: Dash, client: FlaskClient, text: Any) -> None:
    assert asked(app, client, text).status_code == 400


def test_it_works_where_no_view_answers(app: Dash, client: FlaskClient) -> None:
    (link,) = links(asked(app, client, "varmlnd", "/en/nowhere"))
    assert link.startswith("/en/")


def test_what_is_typed_is_neither_logged_nor_in_a_link(
    app: Dash, client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = asked(app, client, "varmlnd")
    assert "varmlnd" not in caplog.text
    assert "varmlnd" not in " ".join(links(answer))
