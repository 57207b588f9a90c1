"""The app on the small edition: every view answers, so that tests can stand on it."""

from __future__ import annotations

import json

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.ui.core import ids
from tests.app.test_callbacks import body, post

ADDRESSES = (
    ("/sv/karta", ""),
    ("/sv/matris", ""),
    ("/sv/natverk", ""),
    ("/sv/partner", "?region=SE311"),
    ("/sv/region", "?region=SE311"),
    ("/sv/tema", "?domain=digital"),
    ("/sv/samverkan", "?initiative=vanguard"),
    ("/sv/jamfor", "?regions=SE311,SE121"),
    ("/sv/metod", ""),
)


@pytest.mark.parametrize(("path", "search"), ADDRESSES)
def test_every_view_answers_with_its_page_and_file(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    assert client.get(path + search).status_code == 200
    values = {"url.search": search, "url.pathname": path}
    answer = post(client, body(app, f"{ids.MAIN}.children", values))
    assert answer.status_code == 200
    assert ids.NOTICE not in answer.json.get("sideUpdate", {})
    assert ids.HEADING in json.dumps(answer.json)
    # the page of method has no table
    expected = 404 if path == "/sv/metod" else 200
    assert client.get(f"{path}.csv{search}").status_code == expected
