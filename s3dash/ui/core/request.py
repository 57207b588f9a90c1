"""What every page is drawn from: the store, the shapes, the settings, and how a request is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from s3dash.analysis.question import Question
from s3dash.analysis.selection import resolve
from s3dash.config import Settings
from s3dash.data.store import Edition, EditionStore
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator, translator
from s3dash.state import Problem, ViewState, parse_url


@dataclass(frozen=True)
class AppContext:
    """The parts of one app.

    Attributes:
        assessment: the last automated accessibility assessment, as ``data/accessibility.json``.
    """

    store: EditionStore
    settings: Settings
    assessment: dict[str, Any]


@dataclass(frozen=True)
class Page:
    """One page as it was asked for: everything that a view needs to draw it."""

    app: AppContext
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


def read_page(
    app: AppContext, pathname: str, search: str, theme: str | None, edition: Edition | None = None
) -> Page | None:
    """The page that an address asks for, or None when no view answers there.

    It speaks of one edition throughout: the given one, or the one in use.

    Raises:
        NoEdition: there is nothing to show.
    """
    state, problems = parse_url(pathname, search)
    if state is None:
        return None
    edition = edition or app.store.current()
    selection = resolve(state, edition.dataset)
    words = translator(state.language)
    return Page(
        app,
        edition,
        Question(edition.dataset, selection, edition.published_on, words),
        problems + selection.problems,
        theme if theme in THEMES else THEMES[0],
    )
