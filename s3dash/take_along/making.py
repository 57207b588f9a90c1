"""Making a file: every page drawn, in as many processes as there are processors, then packed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.model import Dataset
from s3dash.state import ViewState, to_path, to_query, to_url
from s3dash.take_along.comparing import reference_states, stored_comparisons
from s3dash.take_along.decks import deck_pages, presentations
from s3dash.take_along.document import FileContent, document
from s3dash.take_along.pages import drawn_page, kept_parts
from s3dash.take_along.searching import stored_search
from s3dash.take_along.states import page_states
from s3dash.take_along.store import Store
from s3dash.take_along.tables import TABLE_DATA, as_json, table_text
from s3dash.ui.core.request import AppContext, page_of

# Pages that a process draws before it is given more.
AT_ONCE = 32

# how many pages are drawn, and how many there are
Progress = Callable[[int, int], None]

_work: list[tuple[AppContext, Edition]] = []


@dataclass(frozen=True)
class Wanted:
    """What a file is to hold.

    Attributes:
        languages: of the pages; it opens in the first.
        deck: a deck of somebody's own as its file has it, or None.
        states: which pages there are of a dataset, in a language.
    """

    languages: Sequence[str] = LANGUAGES
    deck: bytes | None = None
    states: Callable[[Dataset, str], Iterable[ViewState]] = page_states


def take_along(
    context: AppContext, wanted: Wanted | None = None, progress: Progress = lambda *_: None
) -> bytes:
    """The file of the edition in use; the same edition gives the same bytes.

    Args:
        context: what pages are drawn from.
        wanted: what it holds; everything in both languages when not given.
        progress: is told now and then how far it has come.
    """
    wanted = wanted or Wanted()
    edition, languages = context.store.current(), wanted.languages
    states = {one: _states(edition.dataset, one, wanted) for one in languages}
    total, done = sum(map(len, states.values())), 0
    stores = {one: Store() for one in languages}
    _work[:] = [(context, edition)]
    for language, listed in states.items():
        for address, parts in _drawn(listed):
            if parts is not None:
                stores[language].add(address, parts)
            done += 1
            if done % 100 == 0 or done == total:
                progress(done, total)
        _add_decks(stores, context, language, wanted.deck)
    first = ViewState(languages[0], "start")
    drawn = drawn_page(context, edition, first)
    assert drawn is not None  # noqa: S101 - the start page answers
    content = FileContent(
        edition,
        drawn,
        to_url(first),
        stores,
        _given(context, languages),
        context.settings.public_url,
        context.store.shapes,
    )
    return document(content).encode()


def _states(dataset: Dataset, language: str, wanted: Wanted) -> list[ViewState]:
    """The pages of a language, each once; comparisons are made of some of them."""
    listed = (*wanted.states(dataset, language), *reference_states(dataset, language))
    return list(dict.fromkeys(listed))


def _add_decks(
    stores: Mapping[str, Store], context: AppContext, language: str, own: bytes | None
) -> None:
    """Add the presentations of a language; a scene may be of a view in another."""
    held: set[str] = set()
    for shown in presentations(context, language, own):
        for address, parts in deck_pages(context, shown, held):
            store = stores.get(address[1:3])
            if store is not None:
                store.add(address, {name: text for name, text in parts.items() if text is not None})


def _given(context: AppContext, languages: Sequence[str]) -> dict[str, str]:
    """What the browser makes more of: comparisons of any regions, hits of a search."""
    dataset = context.store.current().dataset
    given: dict[str, Any] = {f"compare-{one}": stored_comparisons(context, one) for one in languages}
    given["search"] = stored_search(dataset, tuple(languages))
    return {name: as_json(content) for name, content in given.items()}


def _drawn(states: Sequence[ViewState]) -> Iterator[tuple[str, dict[str, str] | None]]:
    """Each page's address and parts, in the order of the states."""
    with get_context("fork").Pool(os.cpu_count()) as processes:
        yield from processes.imap(_parts, states, chunksize=AT_ONCE)


def _parts(state: ViewState) -> tuple[str, dict[str, str] | None]:
    context, edition = _work[0]
    drawn = drawn_page(context, edition, state)
    if drawn is None:
        return to_url(state), None
    parts = kept_parts(drawn, state)
    page = page_of(context, edition, (to_path(state), to_query(state)), None)
    # a page that is a table has the file of the one that is not
    table = None if page is None or state.table or state.embed else table_text(page)
    return to_url(state), parts if table is None else {**parts, TABLE_DATA: table}
