"""The method page as it is sent: anchors, contents, and the language of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from s3dash.data.editions.store import EditionStore
from s3dash.ui.core import ids
from tests.app.choosing import first_page
from tests.app.held import Element, assert_headings_in_order, links, with_id

ANCHORS = (
    *("weights", "relatedness", "closeness", "overlap", "complementarity", "build", "statements"),
    *("mutual", "mix", "uniqueness", "stability", "order", "age", "incomplete", "joint"),
    *("judgement", "not"),
)
PAGES = ("/sv/metod", "/en/method")


def said(part: Element | str) -> Iterator[str]:
    """Every text of a part that is not marked as being in another language."""
    if isinstance(part, str):
        yield part
    elif "lang" not in part.attributes:
        for child in part.children:
            yield from said(child)


@pytest.mark.parametrize("path", PAGES)
def test_every_anchor_is_there_and_in_the_contents(client: FlaskClient, path: str) -> None:
    page = first_page(client, path)
    named = [one.id for one in page.tree if one.id]
    assert len(named) == len(set(named))
    linked = links(page.main)
    for anchor in ANCHORS:
        assert anchor in named and f"#{anchor}" in linked


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_level_at_a_time(client: FlaskClient, path: str) -> None:
    assert_headings_in_order(first_page(client, path).main)


def test_no_words_are_the_same_in_both_languages_but_names(
    client: FlaskClient, store: EditionStore
) -> None:
    swedish, english = (set(said(first_page(client, path).main)) for path in PAGES)
    dataset = store.current().dataset
    names = {row.name_sv for table in ("regions", "domains") for row in dataset.rows(table)}
    same = {words for words in swedish & english if re.search(r"[^\W\d]{4,}", words)} - names
    authors = {words for words in same if re.search(r"\S \(\d{4}\)", words)}
    assert not same - authors


def test_the_method_is_reached_from_the_footer_of_every_page(client: FlaskClient) -> None:
    footer = with_id(first_page(client, "/sv/karta").tree, ids.FOOTER)
    assert list(links(footer)).count("/sv/metod") == 1


def test_the_page_has_no_table_file_to_offer(client: FlaskClient) -> None:
    assert client.get("/sv/metod.csv").status_code == 404


def test_only_the_titles_in_a_source_are_marked_as_english(client: FlaskClient) -> None:
    main = first_page(client, PAGES[0]).main
    titles = {one.words for one in main if one.attributes.get("lang") == "en"}
    assert {"Regional Studies", "New Phytologist", "The Annals of Statistics"} <= titles
    assert not [title for title in titles if re.search(r"[\d;&()]", title)]
