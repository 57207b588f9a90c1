"""Titles of sources on a page in another language: they say which one they are in."""

from __future__ import annotations

from pathlib import Path

import pytest
from dash import html
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.i18n.title_language import title_language
from s3dash.model import Dataset
from s3dash.serving.app import create_app
from s3dash.ui.core.html_text import html_text
from s3dash.ui.widgets.spoken import marker
from s3dash.ui.widgets.tables import _with_languages
from tests.app.conftest import whole_client
from tests.app.held import of_tag, tree
from tests.app.several_editions import handed_in
from tests.conftest import DATA, copy_of_tiny, publish_as_it_is


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


SWEDISH_TITLE, LONG_TITLE = "Strategi för länet", "Vad är " + "smart specialisering och " * 6 + "nu"


@pytest.fixture
def changed(tmp_path: Path, settings: Settings) -> FlaskClient:
    """An edition in which a source has come, with a title that is cut in a list, and one went."""
    editions = Editions(f"sqlite:///{tmp_path / 'editions.db'}")
    rows = copy_of_tiny()
    editions.prepare(lambda: handed_in(rows, "1.zip"))
    kind = {"source_kind": "public_document"}
    rows["sources"] += [
        {**kind, "source_code": "strategi", "title": SWEDISH_TITLE},
        {**kind, "source_code": "lang", "title": LONG_TITLE},
    ]
    rows["priorities"][0]["source_code"] = "strategi"
    publish_as_it_is(editions, handed_in(rows, "2.zip"), "a", "b")
    store = EditionStore(f"sqlite:///{tmp_path / 'editions.db'}", DATA)
    return whole_client(create_app(store, settings))


@pytest.mark.parametrize(("part", "query"), [("li", ""), ("td", "&table=1")])
def test_a_title_among_the_changes_of_an_edition_has_its_language(
    changed: FlaskClient, part: str, query: str
) -> None:
    page = tree(changed.get(f"/en/changes?since=1{query}").get_data(as_text=True))
    told = [one for one in of_tag(page, part) if SWEDISH_TITLE in one.words]
    assert told
    for one in told:
        assert SWEDISH_TITLE in {span.words for span in of_tag(one, "span", lang="sv")}
    marked = {one.words for one in of_tag(page, "span", lang="sv")}
    assert any(one.startswith(LONG_TITLE[:60]) and one.endswith("…") for one in marked)
    own = tree(changed.get(f"/sv/forandringar?since=1{query}").get_data(as_text=True))
    assert SWEDISH_TITLE in own.words
    assert SWEDISH_TITLE not in {one.words for one in of_tag(own, "span", lang="sv")}


def test_of_two_texts_that_begin_alike_the_longer_is_marked_and_all_else_is_plain() -> None:
    marked = marker({"Skog": "sv", "Skog <och> trä": "sv"})
    assert str(html_text(marked("A: Skog <och> trä. Skog."))) == (
        'A: <span lang="sv">Skog &lt;och&gt; trä</span>. <span lang="sv">Skog</span>.'
    )
    assert marker({})("A") == "A" == marker({"B": "sv"})("A")


def test_a_title_with_semicolons_is_one_title_and_an_unknown_one_stays_plain() -> None:
    titles = {"Skog; trä (2020)": ("Skog; trä", "sv")}
    cell = _with_languages("Skog (2020); Skog; trä (2020); Wood (2021)", titles)
    assert str(html_text(html.P(cell))) == (
        '<p>Skog (2020); <span lang="sv">Skog; trä</span> (2020); Wood (2021)</p>'
    )
