"""Pages drawn and kept: the same question of the same edition is answered once, as bytes."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from flask import g

from s3dash.analysis.selection import successor_of
from s3dash.data.editions.edition import Edition
from s3dash.drawn.drawing import draw, draw_missing
from s3dash.drawn.drawn_page import Drawn
from s3dash.drawn.folded import Folded
from s3dash.errors import Busy
from s3dash.serving.door.reached import reached_by
from s3dash.serving.first_answer import FirstAnswer
from s3dash.serving.keeping.gate import GATE, OwnKind
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import FASTEST, LIGHTLY, Levels, Packed
from s3dash.state import Problem, read_form, to_query, to_url
from s3dash.state.url import with_codes
from s3dash.ui.core.request import AppContext, Page, edition_problems, page_of, read_page
from s3dash.ui.frame.controls import sent
from s3dash.ui.frame.shell import language_of

# Bytes of drawn pages, and of first answers, that a process keeps: some two hundred of each.
MOST_DRAWN = 10_000_000
MOST_FIRST = 10_000_000
# So many of each are drawn of a newer edition before it is in use.
MOST_READY = 60
# So long at most; and so long a pause while a reader's question is worked out.
SECONDS_READY = 6.0
SECONDS_TO_GIVE_WAY = 0.005


# What everybody plans otherwise; pages of earlier editions are seldom asked for twice, too.
OWN = {"consortium", "scenario"}


class PageKey(NamedTuple):
    """What a page depends on, whatever its address looked like."""

    edition: int
    latest: int | None
    theme: str
    url: str
    problems: tuple[Problem, ...]


class FirstKey(NamedTuple):
    """What a first answer depends on: it has addresses in full.

    Attributes:
        base: what stands before their paths, or empty.
    """

    page: PageKey
    base: str


@dataclass(frozen=True)
class Pages:
    """The pages of an app.

    Attributes:
        context: what they are drawn from.
        first: what a first answer is written with.
    """

    context: AppContext
    first: FirstAnswer
    _drawn: Kept[PageKey, Folded] = field(default_factory=lambda: Kept(MOST_DRAWN))
    _first: Kept[FirstKey, Packed] = field(default_factory=lambda: Kept(MOST_FIRST))

    def drawn(self, pathname: str, page: Page | None) -> Drawn:
        """A page; the one that says so where no view answers at the path."""
        if page is None:
            return self._missing(pathname)
        return self._page(whole(page)).reached_at(self._base)

    def first_answer(self, pathname: str, search: str) -> Packed:
        """The first answer of an address."""
        page = read_page(self.context, pathname, search, None)
        if page is None:  # any address may be asked for, and none of these is kept
            GATE.pay(None)
            return self._packed(self._missing(pathname), FASTEST)
        return self.first_of(page, self._base)

    def first_of(self, page: Page, base: str = "") -> Packed:
        """A page, or what of it stands in the page of another: that is drawn of the same.

        Args:
            page: what is asked for.
            base: what stands before the path of its address, where that is known.
        """

        def written() -> Packed:
            drawn = self._page(whole(page))
            if page.state.embed:
                return Packed.of(self.first.embedded(drawn).encode(), "text/html", LIGHTLY)
            return self._packed(drawn.reached_at(base), base=base)

        # what is held by the page of another has no address in full
        key = FirstKey(_key(page), "" if page.state.embed else base)
        return self._first.ask(key, written)

    def make_ready(self, edition: Edition) -> None:
        """Draw of an edition what readers asked for last, before they are shown it.

        Readers come first: nothing is drawn beside what they ask for, nor what is dear, which would
        hold them up. What is not drawn in a few seconds is drawn when it is asked for.
        """
        until = time.monotonic() + SECONDS_READY
        for draw_again in self._asked_last(edition):
            while GATE.is_used and time.monotonic() < until:
                time.sleep(SECONDS_TO_GIVE_WAY)
            if time.monotonic() >= until:
                return
            try:
                draw_again()
            except Busy:
                return

    def _asked_last(self, edition: Edition) -> Iterator[Callable[[], object]]:
        """What draws of an edition what readers asked for last."""
        for first in reversed(self._first.recent(MOST_READY)):
            for page in self._again(first.page, edition):
                yield partial(self.first_of, page, first.base)
        for key in reversed(self._drawn.recent(MOST_READY)):
            for page in self._again(key, edition):
                yield partial(self._page, page)

    def _again(self, key: PageKey, edition: Edition) -> Iterator[Page]:
        """The page of an edition that was asked for, of another or of the one in use.

        What was asked for of an edition that was named is no page of this one.
        """
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
        if page is None or edition_problems(page.problems):
            return None
        dataset = page.question.dataset
        moved = {
            (problem.name, problem.value): code
            for problem in page.problems
            if (code := successor_of(problem, dataset)) is not None
        }
        return with_codes(search, moved) if moved else None

    @property
    def _base(self) -> str:
        return reached_by(self.context.settings.public_url)

    def _missing(self, pathname: str) -> Drawn:
        return draw_missing(self.context, pathname, language_of(pathname, g.language))

    def _page(self, page: Page) -> Drawn:
        return self._drawn.ask(_key(page), lambda: Folded.of(draw(page)), kind=_kind(page)).drawn

    def _packed(self, drawn: Drawn, levels: Levels = LIGHTLY, base: str = "") -> Packed:
        return Packed.of(self.first.html(drawn, base).encode(), "text/html", levels)


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
    kind = state.view, state.shown_measure, state.scope, state.layout, state.show, state.match
    is_own = page.latest is not None or state.show in OWN
    return OwnKind(kind) if is_own else kind
