"""Making a file: every page drawn, in as many processes as there are processors, then packed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context

from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.state import ViewState, to_url
from s3dash.take_along.document import FileContent, document
from s3dash.take_along.pages import drawn_page, kept_parts
from s3dash.take_along.states import page_states
from s3dash.take_along.store import Store
from s3dash.ui.core.request import AppContext

# Pages that a process draws before it is given more.
AT_ONCE = 32

# how many pages are drawn, and how many there are
Progress = Callable[[int, int], None]

_work: list[tuple[AppContext, Edition]] = []


def take_along(
    context: AppContext, languages: Sequence[str] = LANGUAGES, progress: Progress = lambda *_: None
) -> bytes:
    """The file of the edition in use; the same edition gives the same bytes.

    Args:
        context: what pages are drawn from.
        languages: of the pages; it opens in the first.
        progress: is told now and then how far it has come.
    """
    edition = context.store.current()
    states = {one: page_states(edition.dataset, one) for one in languages}
    total, done = sum(map(len, states.values())), 0
    stores = {}
    _work[:] = [(context, edition)]
    for language, listed in states.items():
        stores[language] = Store()
        for address, parts in _drawn(listed):
            if parts is not None:
                stores[language].add(address, parts)
            done += 1
            if done % 100 == 0 or done == total:
                progress(done, total)
    first = ViewState(languages[0], "start")
    drawn = drawn_page(context, edition, first)
    assert drawn is not None  # noqa: S101 - the start page answers
    content = FileContent(
        edition, drawn, to_url(first), stores, context.settings.public_url, context.store.shapes
    )
    return document(content).encode()


def _drawn(states: Sequence[ViewState]) -> Iterator[tuple[str, dict[str, str] | None]]:
    """Each page's address and parts, in the order of the states."""
    with get_context("fork").Pool(os.cpu_count()) as processes:
        yield from processes.imap(_parts, states, chunksize=AT_ONCE)


def _parts(state: ViewState) -> tuple[str, dict[str, str] | None]:
    context, edition = _work[0]
    drawn = drawn_page(context, edition, state)
    return to_url(state), None if drawn is None else kept_parts(drawn, state)
