"""Pages drawn and kept: the same question of the same edition is answered once, as bytes."""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from flask import g

from s3dash.analysis.selection import successor_of
from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import Drawn, draw, draw_missing
from s3dash.errors import Busy
from s3dash.serving.first_answer import FirstAnswer
from s3dash.serving.keeping.gate import GATE
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import FASTEST, LIGHTLY, Levels, Packed
from s3dash.state import Problem, read_form, to_query, to_url
from s3dash.state.url import with_codes
from s3dash.ui.core.request import AppContext, Page, edition_problems, page_of, read_page
from s3dash.ui.frame.controls import sent
from s3dash.ui.frame.shell import language_of

# Bytes of drawn pages, and of first answers, that a process keeps.
MOST_DRAWN = 24_000_000
MOST_FIRST = 12_000_000
# So many of each are drawn of a newer edition before it is in use.
MOST_READY = 60
# So long at most; and so long a pause while a reader's question is worked out.
SECONDS_READY = 6.0
SECONDS_TO_GIVE_WAY = 0.005


class PageKey(NamedTuple):
    """What a page depends on, whatever its address looked like."""

    edition: int
    latest: int | None
    theme: str
    url: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Pages:
    """The pages of an app.

    Attributes:
        context: what they are drawn from.
        first: what a first answer is written with.
    """

    context: AppContext
    first: FirstAnswer
    _drawn: Kept[PageKey, Drawn] = field(default_factory=lambda: Kept(MOST_DRAWN))
    _first: Kept[PageKey, Packed] = field(default_factory=lambda: Kept(MOST_FIRST))

    def drawn(self, pathname: str, page: Page | None) -> Drawn:
        """A page; the one that says so where no view answers at the path."""
        return self._missing(pathname) if page is None else self._page(whole(page))

    def first_answer(self, pathname: str, search: str) -> Packed:
        """The first answer of an address."""
        page = read_page(self.context, pathname, search, None)
        if page is None:  # any address may be asked for, and none of these is kept
            return self._packed(self._missing(pathname), FASTEST)
        return self._first_of(page)

    def make_ready(self, edition: Edition) -> None:
        """Draw of an edition what readers asked for last, before they are shown it.

        Readers come first: nothing is drawn beside what they ask for, nor what is dear, which would
        hold them up. What is not drawn in a few seconds is drawn when it is asked for.
        """
        until = time.monotonic() + SECONDS_READY
        for kept, draw_again in ((self._first, self._first_of), (self._drawn, self._page)):
            for page in self._asked_last(kept, edition):
                while GATE.is_used and time.monotonic() < until:
                    time.sleep(SECONDS_TO_GIVE_WAY)
                if time.monotonic() >= until:
                    return
                try:
                    draw_again(page)
                except Busy:
                    return

    def _asked_last(self, kept: Kept[PageKey, Any], edition: Edition) -> Iterator[Page]:
        """Pages of an edition that readers asked for last, of another or of the one in use.

        What they asked for of an edition that they named is no page of this one.
        """
        for key in reversed(kept.recent(MOST_READY)):
            path, _, query = key.url.partition("?")
            page = page_of(self.context, edition, (path, query), key.theme)
            if page is not None and page.state.edition is None and not GATE.is_dear(_kind(page)):
                yield page

    def sent_to(self, pathname: str, search: str) -> str | None:
        """Where a form leads that was sent from a page without a script; None for a link."""
        form = read_form(pathname, search)
        if form is None:
            return None
        page = read_page(self.context, pathname, to_query(form.before), None)
        if page is None or (page.problems and not form.given):
            # with an empty value, but a link all the same: the page says what is wrong with it
            return None
        return to_url(sent(page.question, form.given))

    def moved_to(self, pathname: str, search: str) -> str | None:
        """The query with the one region that goes on for each that is no more; None where none is.

        Of what else stands in the query nothing changes. Another edition than the one that is
        asked for decides nothing.
        """
        page = read_page(self.context, pathname, search, None)
        if page is None or edition_problems(page):
            return None
        dataset = page.question.dataset
        moved = {
            (problem.name, problem.value): code
            for problem in page.problems
            if (code := successor_of(problem, dataset)) is not None
        }
        return with_codes(search, moved) if moved else None

    def _missing(self, pathname: str) -> Drawn:
        return draw_missing(self.context, pathname, language_of(pathname, g.language))

    def _first_of(self, page: Page) -> Packed:
        """A page, or what of it stands in the page of another: that is drawn of the same."""

        def written() -> Packed:
            if not page.state.embed:
                return self._packed(self._page(page))
            text = self.first.embedded(self._page(whole(page)))
            return Packed.of(text.encode(), "text/html", LIGHTLY)

        return self._first.ask(_key(page), written)

    def _page(self, page: Page) -> Drawn:
        return self._drawn.ask(_key(page), partial(draw, page), kind=_kind(page))

    def _packed(self, drawn: Drawn, levels: Levels = LIGHTLY) -> Packed:
        return Packed.of(self.first.html(drawn).encode(), "text/html", levels)


def whole(page: Page) -> Page:
    """The page by itself, where it was asked for as one in the page of another.

    So no link, file or picture of it leads back into a frame.
    """
    if not page.state.embed:
        return page
    selection = page.question.selection
    state = replace(selection.state, embed=False)
    return replace(page, question=replace(page.question, selection=replace(selection, state=state)))


def _key(page: Page) -> PageKey:
    url = to_url(page.state)
    return PageKey(page.edition.number, page.latest, page.theme, url, page.problems)


def _kind(page: Page) -> Hashable:
    """What tells how long a page takes to draw."""
    state = page.state
    return state.view, state.shown_measure, state.scope, state.layout, state.show, state.match
