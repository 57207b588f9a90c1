"""The method page as it is sent: anchors, contents, and the language of its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.data.editions.store import EditionStore
from s3dash.ui.core import ids
from tests.app.test_callbacks import body, post

ANCHORS = (
    *("weights", "relatedness", "closeness", "overlap", "complementarity", "build", "statements"),
    *("mutual", "mix", "uniqueness", "stability", "order", "incomplete", "joint", "judgement"),
    *("not", "steps"),
)
PAGES = ("/sv/metod", "/en/method")


def drawn(app: Dash, client: FlaskClient, path: str) -> Any:
    values = {"url.pathname": path, "url.search": ""}
    answer = post(client, body(app, f"{ids.MAIN}.children", values))
    assert answer.status_code == 200
    assert ids.NOTICE not in answer.json.get("sideUpdate", {})
    return answer.json["response"][ids.MAIN]["children"]


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every component below, itself included."""
    if isinstance(node, list):
        for one in node:
            yield from parts(one)
    elif isinstance(node, dict) and "props" in node:
        yield node
        yield from parts(node["props"].get("children"))


def said(node: Any) -> Iterator[str]:
    """Every text below that is not marked as being in another language."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for one in node:
            yield from said(one)
    elif isinstance(node, dict) and "props" in node and "lang" not in node["props"]:
        yield from said(node["props"].get("children"))


@pytest.mark.parametrize("path", PAGES)
def test_every_anchor_is_there_and_in_the_contents(
    app: Dash, client: FlaskClient, path: str
) -> None:
    assert client.get(path).status_code == 200
    page = drawn(app, client, path)
    found = [part["props"] for part in parts(page)]
    named = [props["id"] for props in found if "id" in props]
    assert len(named) == len(set(named))
    linked = {props["href"] for props in found if str(props.get("href", "")).startswith("#")}
    for anchor in ANCHORS:
        assert anchor in named and f"#{anchor}" in linked


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_level_at_a_time(app: Dash, client: FlaskClient, path: str) -> None:
    levels = [
        int(part["type"][1])
        for part in parts(drawn(app, client, path))
        if re.fullmatch("H[1-6]", part["type"])
    ]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_no_words_are_the_same_in_both_languages_but_names(
    app: Dash, client: FlaskClient, store: EditionStore
) -> None:
    swedish, english = (set(said(drawn(app, client, path))) for path in PAGES)
    dataset = store.current().dataset
    names = {row.name_sv for table in ("regions", "domains") for row in dataset.rows(table)}
    same = {words for words in swedish & english if re.search(r"[^\W\d]{4,}", words)} - names
    authors = {words for words in same if re.search(r"\S \(\d{4}\)", words)}
    assert same - authors <= {"Vision"}


def test_the_six_steps_lead_to_the_views(app: Dash, client: FlaskClient) -> None:
    links = {
        part["props"]["href"]
        for part in parts(drawn(app, client, "/sv/metod"))
        if part["type"] == "Link"
    }
    for slug in ("karta", "matris", "tema", "natverk", "region", "jamfor", "partner", "samverkan"):
        assert f"/sv/{slug}" in links
        assert client.get(f"/sv/{slug}").status_code == 200


def test_the_method_is_reached_from_the_footer_of_every_page(
    app: Dash, client: FlaskClient
) -> None:
    values = {"url.pathname": "/sv/karta", "url.search": ""}
    output = next(name for name in app.callback_map if f"{ids.NAV}.children" in name)
    answer = post(client, body(app, output, values))
    text = json.dumps(answer.json["response"])
    assert text.count('"/sv/metod"') == 1


def test_the_page_has_no_table_file_to_offer(client: FlaskClient) -> None:
    assert client.get("/sv/metod.csv").status_code == 404


def test_only_the_titles_in_a_source_are_marked_as_english(app: Dash, client: FlaskClient) -> None:
    cited = [
        part["props"]
        for part in parts(drawn(app, client, PAGES[0]))
        if part["props"].get("lang") == "en"
    ]
    titles = {props["children"] for props in cited}
    assert {"Regional Studies", "New Phytologist", "The Annals of Statistics"} <= titles
    assert not [title for title in titles if re.search(r"[\d;&()]", title)]
