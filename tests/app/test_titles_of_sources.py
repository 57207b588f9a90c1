"""Titles of sources on a page in another language: they say which one they are in."""

from __future__ import annotations

import pytest
from dash import html
from flask.testing import FlaskClient

from s3dash.i18n.title_language import title_language
from s3dash.model import Dataset
from s3dash.ui.core.html_text import html_text
from s3dash.ui.widgets.tables import _with_languages
from tests.app.held import of_tag, tree


@pytest.mark.parametrize(
    ("address", "part", "other"),
    [
        ("/en/map?measure=status&domain=food&table=1", "td", "sv"),
        ("/en/changes?table=1", "td", "sv"),
        ("/en/compare?regions=SE311,SE110", "p", "sv"),
        ("/sv/natverk?table=1", "td", "en"),
    ],
)
def test_a_title_in_another_language_has_it_in_tables_and_in_what_a_cell_rests_on(
    client: FlaskClient, small: Dataset, address: str, part: str, other: str
) -> None:
    sources = [(row.title, title_language(row.title, row.url)) for row in small.rows("sources")]
    titles = {title for title, language in sources if language == other}
    page, seen = tree(client.get(address).get_data(as_text=True)), set[str]()
    for cell in of_tag(page, part):
        told = {title for title in titles if f"{title} (" in cell.words}
        marked = [one for tag in ("span", "a") for one in of_tag(cell, tag, lang=other)]
        assert told <= {one.words for one in marked}
        seen |= told
    assert len(seen) > 2


def test_a_title_with_semicolons_is_one_title_and_an_unknown_one_stays_plain() -> None:
    titles = {"Skog; trä (2020)": ("Skog; trä", "sv")}
    cell = _with_languages("Skog (2020); Skog; trä (2020); Wood (2021)", titles)
    assert str(html_text(html.P(cell))) == (
        '<p>Skog (2020); <span lang="sv">Skog; trä</span> (2020); Wood (2021)</p>'
    )
