"""The app on the small edition: every view answers, so that tests can stand on it."""

from __future__ import annotations

import pytest
from dash import Dash
from flask.testing import FlaskClient

from tests.app.choosing import choose, first_page
from tests.app.held import assert_can_be_read

ADDRESSES = (
    ("/sv/karta", ""),
    ("/sv/matris", ""),
    ("/sv/natverk", ""),
    ("/sv/partner", "?region=SE311"),
    ("/sv/region", "?region=SE311"),
    ("/sv/tema", "?domain=digital"),
    ("/sv/samverkan", "?initiative=vanguard"),
    ("/sv/jamfor", "?regions=SE311,SE121"),
    ("/sv/forandringar", ""),
    ("/sv/forandringar", "?region=SE311"),
    ("/sv/metod", ""),
)


@pytest.mark.parametrize(("path", "search"), ADDRESSES)
def test_every_view_answers_with_its_page_and_file(
    app: Dash, client: FlaskClient, path: str, search: str
) -> None:
    assert_can_be_read(first_page(client, path + search).main)
    assert choose(app, client, path, search).texts
    # the page of method has no table
    expected = 404 if path == "/sv/metod" else 200
    assert client.get(f"{path}.csv{search}").status_code == expected
