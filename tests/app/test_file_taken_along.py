"""The file that is taken along, as it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import product

import pytest

from s3dash.analysis.answers import ANSWERS
from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import FIGURE
from s3dash.errors import FileTooLarge
from s3dash.model import Dataset
from s3dash.state import CHOICES, ViewState, parse_url, to_path, to_query, to_url
from s3dash.take_along.colours import figure_colours
from s3dash.take_along.making import Wanted, taken_along
from s3dash.take_along.states import page_states, region_codes
from s3dash.ui.core.request import AppContext, app_context, page_of
from tests.conftest import TINY, dataset_of


def few(dataset: Dataset, language: str) -> Iterable[ViewState]:
    del dataset
    return [ViewState(language, "start"), ViewState(language, "map", table=True)]


FEW = Wanted(states=few, showings=lambda *_: [])


@pytest.fixture(scope="module")
def context(store: EditionStore, settings: Settings) -> AppContext:
    return app_context(store, settings)


@pytest.fixture(scope="module")
def written(context: AppContext) -> str:
    return taken_along(context, FEW).decode()


def told(written: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="take-along">(.*?)</script>', written)
    assert found is not None
    data: dict[str, object] = json.loads(found[1])
    return data


def test_the_same_edition_gives_the_same_bytes(context: AppContext, written: str) -> None:
    assert taken_along(context, FEW).decode() == written


def test_it_says_which_edition_it_is_a_copy_of(context: AppContext, written: str) -> None:
    edition = context.store.current()
    data = told(written)
    assert data["edition"] == edition.number
    assert data["date"] == edition.published_on.isoformat()
    assert data["checksum"] == edition.record.content_sha256
    assert "Kopia av S3-atlasen" in written
    assert "Copy of the S3 Atlas" in written


def test_it_allows_no_request_and_names_no_file(written: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', written)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;")
    assert "http" not in policy[1]
    assert "unsafe-inline" not in policy[1].partition("script-src")[2].partition(";")[0]
    assert not re.search(r'<(?:script|img|iframe|source)[^>]* src="', written)
    assert not re.search(r'<link[^>]* href="(?!data:|")', written)


def test_the_first_page_stands_ready_and_leads_on_within_the_file(written: str) -> None:
    page = written.partition('id="take-along"')[0]
    assert '<h1 id="heading"' in page
    assert 'href="#/sv/karta' in page
    assert 'href="/sv/karta' not in page


def test_one_language_alone_is_smaller(context: AppContext, written: str) -> None:
    english = taken_along(context, Wanted(("en",), states=few, showings=lambda *_: [])).decode()
    assert len(english) < len(written)
    assert '<html lang="en">' in english
    assert list(told(english)["languages"]) == ["en"]  # type: ignore[call-overload]


# ---- which pages ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def addresses() -> set[str]:
    return {to_url(state) for one in LANGUAGES for state in page_states(dataset_of(TINY), one)}


def test_every_page_of_the_file_is_there_under_the_address_that_links_have(
    addresses: set[str],
) -> None:
    for address in addresses:
        path, _, query = address.partition("?")
        state, problems = parse_url(path, query)
        assert state is not None
        assert (to_url(state), problems) == (address, ())


def test_every_region_domain_and_round_is_there_by_itself(addresses: set[str]) -> None:
    dataset = dataset_of(TINY)
    for region, view in product(region_codes(dataset), ("map", "region", "partner", "changes")):
        assert to_url(ViewState("sv", view, region=region)) in addresses
    for domain, view in product(("wood", "water"), ("map", "matrix", "network", "domain")):
        assert to_url(ViewState("en", view, domain=domain)) in addresses
    for view in ("map", "matrix", "network", "region", "compare", "partner"):
        assert to_url(ViewState("sv", view, round="old")) in addresses


def test_every_pair_is_there_from_either_side(addresses: set[str]) -> None:
    for region, partner in product("ABC", "ABC"):
        wanted = ViewState("sv", "partner", region=region, partner=partner)
        assert (to_url(wanted) in addresses) == (region != partner)
        table = ViewState("sv", "partner", region=region, partner=partner, table=True)
        assert (to_url(table) in addresses) == (region != partner)


def test_very_many_pairs_are_left_to_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("s3dash.take_along.states.MOST_PAIRS", 5)
    states = page_states(dataset_of(TINY), "sv")
    assert not [one for one in states if one.view == "partner" and one.partner]
    assert not [one for one in states if one.view == "map" and one.domain and one.region]
    assert [one for one in states if one.view == "partner" and one.region == "A"]


def test_an_edition_of_too_many_pages_is_refused_with_their_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = len(page_states(dataset_of(TINY), "sv"))
    monkeypatch.setattr("s3dash.take_along.states.MOST_PAGES", pages - 1)
    with pytest.raises(FileTooLarge) as refused:
        page_states(dataset_of(TINY), "sv")
    assert refused.value.params == {"pages": pages, "most": pages - 1}


def test_partners_are_there_in_both_directions_three_kinds_and_two_scopes(
    addresses: set[str],
) -> None:
    chosen = product(CHOICES["direction"], CHOICES["match"], CHOICES["scope"][:2])
    for direction, match, scope in chosen:
        state = ViewState(
            "en", "partner", region="A", direction=direction, match=match, scope=scope
        )
        assert to_url(state) in addresses


# ---- themes --------------------------------------------------------------------------------------


def test_a_figure_in_another_theme_is_the_one_of_the_service(context: AppContext) -> None:
    state = ViewState("sv", "matrix")
    edition = context.store.current()
    page = page_of(context, edition, (to_path(state), to_query(state)), None)
    dark = page_of(context, edition, (to_path(state), to_query(state)), "dark")
    assert page is not None
    assert dark is not None
    light_figure, dark_figure = (draw(one).texts[FIGURE] or "" for one in (page, dark))
    colours = json.loads(figure_colours(page, light_figure, ANSWERS["matrix"](page.question)))
    letters = iter(colours["dark"])
    found = re.sub(
        r"#[0-9a-fA-F]{6}\b",
        lambda _: colours["palette"][ord(next(letters)) - ord("A")],
        light_figure,
    )
    assert found == dark_figure
    assert found != light_figure
