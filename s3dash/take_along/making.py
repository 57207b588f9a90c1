"""Making a file: every page drawn, in as many processes as there are processors, then packed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context
from typing import Any

from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.deck import read_deck
from s3dash.model import Dataset
from s3dash.stage.presentation import presentation, presented_file
from s3dash.state import ViewState
from s3dash.state.showing import Showing
from s3dash.take_along.composed.comparing import reference_states, stored_comparisons
from s3dash.take_along.composed.searching import stored_search
from s3dash.take_along.decks import deck_pages, own_address, shipped_address, showings
from s3dash.take_along.document import FileContent, document
from s3dash.take_along.opening import first_page
from s3dash.take_along.pages import DrawnPage, drawn_pages
from s3dash.take_along.states import page_states
from s3dash.take_along.store import Store
from s3dash.take_along.tables import as_json
from s3dash.ui.core.request import AppContext

# How much a process draws before it is given more.
AT_ONCE = 16

# how many pages are drawn, and how many there are
Telling = Callable[[int, int], None]


@dataclass(frozen=True)
class OwnDeck:
    """A deck of somebody's own as its file has it."""

    language: str
    content: bytes


# what is drawn at once: a page and the same as a table, or a presentation
Job = tuple[ViewState, ...] | Showing | OwnDeck

_work: list[tuple[AppContext, Edition]] = []


@dataclass(frozen=True)
class Wanted:
    """What a file is to hold.

    Attributes:
        languages: of the pages; it opens in the first.
        deck: a deck of somebody's own as its file has it, or None.
        states: which pages there are of a dataset, in a language.
        showings: which of the decks that ship, likewise.
    """

    languages: Sequence[str] = LANGUAGES
    deck: bytes | None = None
    states: Callable[[Dataset, str], Iterable[ViewState]] = page_states
    showings: Callable[[Dataset, str], Iterable[Showing]] = showings


def taken_along(
    context: AppContext, wanted: Wanted | None = None, tell: Telling = lambda *_: None
) -> bytes:
    """The file of the edition in use; the same edition gives the same bytes.

    Args:
        context: what pages are drawn from.
        wanted: what it holds; everything in both languages when not given.
        tell: is told now and then how far it has come.
    """
    wanted = wanted or Wanted()
    edition, languages = context.store.current(), wanted.languages
    jobs = [one for language in languages for one in _jobs(edition.dataset, language, wanted)]
    stores = {one: Store() for one in languages}
    _work[:] = [(context, edition)]
    total, done = sum(map(_drawings, jobs)), 0
    for number, pages in enumerate(_drawn(jobs)):
        done += _drawings(jobs[number])
        for address, parts in pages:
            # a scene may be of a view in a language that is not in the file
            if address[1:3] in stores:
                stores[address[1:3]].add(address, parts)
        if number % 50 == 0 or done == total:
            tell(done, total)
    content = FileContent(
        edition,
        first_page(context, edition, languages[0]),
        stores,
        _given(context, wanted),
        context.settings.public_url,
        context.store.shapes,
    )
    return document(content).encode()


def _jobs(dataset: Dataset, language: str, wanted: Wanted) -> list[Job]:
    """What is drawn of a language, each once; comparisons are made of some of the pages."""
    states = (*wanted.states(dataset, language), *reference_states(dataset, language))
    own = [] if wanted.deck is None else [OwnDeck(language, wanted.deck)]
    shown: dict[ViewState, dict[ViewState, None]] = {}
    for state in states:
        shown.setdefault(replace(state, table=False), {})[state] = None
    pages = [tuple(both) for both in shown.values()]
    return [*pages, *own, *wanted.showings(dataset, language)]


def _drawings(job: Job) -> int:
    return len(job) if isinstance(job, tuple) else 1


def _given(context: AppContext, wanted: Wanted) -> dict[str, str]:
    """What the browser makes more of: comparisons of any regions, hits of a search.

    And what a deck of somebody's own is called, which no page of the service has a link to.
    """
    dataset, languages = context.store.current().dataset, wanted.languages
    given: dict[str, Any] = {
        f"compare-{one}": stored_comparisons(context, one) for one in languages
    }
    given["search"] = stored_search(dataset, tuple(languages))
    deck, _ = read_deck(wanted.deck or b"")
    links = {one: [own_address(one), deck.title] for one in languages} if deck else {}
    given["own-deck"] = links
    return {f"given-{name}": as_json(content) for name, content in given.items()}


def _drawn(jobs: Sequence[Job]) -> Iterator[list[DrawnPage]]:
    """The address and the parts of each page, in the order of the jobs."""
    with get_context("fork").Pool(os.cpu_count()) as processes:
        yield from processes.imap(_pages, jobs, chunksize=AT_ONCE)


def _pages(job: Job) -> list[DrawnPage]:
    context, edition = _work[0]
    if isinstance(job, OwnDeck):
        own = presented_file(context, job.language, job.content)
        return list(deck_pages(context, own_address(job.language), own))
    if isinstance(job, Showing):
        shown = presentation(context, job, ())
        return list(deck_pages(context, shipped_address(shown), shown))
    return list(drawn_pages(context, edition, job))
