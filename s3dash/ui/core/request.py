"""What every page is drawn from: the store, the shapes, the settings, and how a request is read."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import Any
from weakref import WeakKeyDictionary

from s3dash.analysis.question import Question
from s3dash.analysis.selection import resolve
from s3dash.config import Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.state import Problem, ViewState, parse_url
from s3dash.state.url import parse_path

# So many addresses of an edition are remembered.
REMEMBERED = 256


@dataclass(frozen=True)
class Asked:
    """What an address asks of an edition, and what of the address was left aside."""

    question: Question
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class AppContext:
    """The parts of one app.

    Attributes:
        assessment: the last automated accessibility assessment, as ``data/accessibility.json``.
    """

    store: EditionStore
    settings: Settings
    assessment: dict[str, Any]

    @cached_property
    def asked(self) -> Callable[[Edition, str, str], Asked | None]:
        """What an address (path, query) asks of an edition, or None where no view answers.

        An address is read once an edition: a page that loads asks in several requests, for the page
        itself, for what stands around it, and for its controls.
        """
        # an edition that is no longer in use takes what was read in it along
        readers: WeakKeyDictionary[Edition, Callable[[str, str], Asked | None]]
        readers = WeakKeyDictionary()

        def asked(edition: Edition, pathname: str, search: str) -> Asked | None:
            reader = partial(_asked, edition.dataset, edition.published_on)
            return readers.setdefault(edition, lru_cache(REMEMBERED)(reader))(pathname, search)

        return asked


def _asked(dataset: Dataset, as_of: datetime.date, pathname: str, search: str) -> Asked | None:
    state, problems = parse_url(pathname, search)
    if state is None:
        return None
    selection = resolve(state, dataset)
    question = Question(dataset, selection, as_of, translator(state.language))
    return Asked(question, problems + selection.problems)


@dataclass(frozen=True)
class Page:
    """One page as it was asked for: everything that a view needs to draw it.

    Two pages are the same when the same question is asked in the same theme.
    """

    app: AppContext = field(compare=False)
    edition: Edition
    question: Question
    problems: tuple[Problem, ...]
    theme: str

    @property
    def state(self) -> ViewState:
        """The selection as far as the dataset knows its codes."""
        return self.question.state

    @property
    def t(self) -> Translator:
        """The words of the page's language."""
        return self.question.t


def read_page(app: AppContext, pathname: str, search: str, theme: str | None) -> Page | None:
    """The page that an address asks for, or None when no view answers there.

    It speaks of one edition throughout, the one in use.

    Raises:
        NoEdition: there is nothing to show.
    """
    if parse_path(pathname) is None:  # which is known without an edition too
        return None
    return page_of(app, app.store.current(), (pathname, search), theme)


def page_of(
    app: AppContext, edition: Edition, address: tuple[str, str], theme: str | None
) -> Page | None:
    """The page that an address (path, query) asks an edition for; None where no view answers."""
    asked = app.asked(edition, *address)
    if asked is None:
        return None
    chosen = theme if theme in THEMES else THEMES[0]
    return Page(app, edition, asked.question, asked.problems, chosen)
