"""What every page is drawn from: the store, the shapes, the settings, and how a request is read."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from typing import Any
from weakref import WeakKeyDictionary

from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.analysis.since import since_edition
from s3dash.config import ROOT, Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.history import History
from s3dash.data.editions.store import EditionStore
from s3dash.errors import EditionUnreadable, NoSuchEdition, NoSuchFile, StoreRefused
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.state import UNKNOWN_EDITION, Problem, ViewState, parse_url
from s3dash.state.url import parse_path

# The key of addresses that names an edition.
EDITION_KEY = "edition"
# The messages of one that cannot be read, and of one that cannot be asked for.
UNREADABLE_EDITION = "unreadable-edition"
UNREACHED_EDITION = "unreached-edition"
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
            history = self.store.history_of(edition)
            reader = partial(_asked, edition.dataset, edition.published_on, history)
            return readers.setdefault(edition, lru_cache(REMEMBERED)(reader))(pathname, search)

        return asked


def app_context(store: EditionStore, settings: Settings) -> AppContext:
    """What pages are drawn from, with the assessment that the program ships with."""
    assessed = (ROOT / "data" / "accessibility.json").read_text(encoding="utf-8")
    return AppContext(store, settings, json.loads(assessed))


def _asked(
    dataset: Dataset, as_of: datetime.date, history: History, pathname: str, search: str
) -> Asked | None:
    state, problems = parse_url(pathname, search)
    if state is None:
        return None
    selection = since_edition(selection_of(state, dataset), history)
    question = Question(dataset, selection, as_of, translator(state.language), history)
    number = str(history.latest.number)
    found = (
        replace(problem, instead=number) if problem.key == UNKNOWN_EDITION else problem
        for problem in problems
    )
    return Asked(question, (*found, *selection.problems))


@dataclass(frozen=True)
class Page:
    """One page as it was asked for: everything that a view needs to draw it.

    Two pages are the same when the same question is asked in the same theme.

    Attributes:
        latest: the number of the edition in use, where the page is of an earlier one that its
            address names.
    """

    app: AppContext = field(compare=False)
    edition: Edition
    question: Question
    problems: tuple[Problem, ...]
    theme: str
    latest: int | None = None

    @property
    def state(self) -> ViewState:
        """The selection as far as the dataset knows its codes."""
        return self.question.state

    @property
    def t(self) -> Translator:
        """The words of the page's language."""
        return self.question.t


def read_page(
    app: AppContext, pathname: str, search: str, theme: str | None, open_in: int | None = None
) -> Page | None:
    """The page that an address asks for, or None when no view answers there.

    It speaks of one edition throughout: the one that the address names, else the one in use. Where
    the one that is named cannot be had, that is a problem of the page.

    Args:
        app: what it is drawn from.
        pathname: of the address.
        search: its query.
        theme: the theme that it is drawn in.
        open_in: the number of the edition that an open page stays in where its address names none.

    Raises:
        NoEdition: there is nothing to show.
        Busy: too many ask for editions that are not in use.
    """
    if parse_path(pathname) is None:  # which is known without an edition too
        return None
    current = app.store.current()
    page = page_of(app, current, (pathname, search), theme)
    if page is None:
        return None
    named = page.state.edition
    if any(problem.key == UNKNOWN_EDITION for problem in page.problems):
        open_in = None
    edition, refused = edition_or_current(app, named or open_in or current.number)
    if edition is not current:
        page = page_of(app, edition, (pathname, search), theme) or page
    if refused is not None:
        page = _in_use_instead(page, refused)
    if named is not None and edition.number < current.number:
        page = replace(page, latest=current.number)
    return page


def page_of(
    app: AppContext, edition: Edition, address: tuple[str, str], theme: str | None
) -> Page | None:
    """The page that an address (path, query) asks an edition for; None where no view answers.

    The address names this edition or none.
    """
    asked = app.asked(edition, *address)
    if asked is None:
        return None
    chosen = theme if theme in THEMES else THEMES[0]
    return Page(app, edition, asked.question, asked.problems, chosen)


def edition_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Why the edition that is asked for is not shown; nothing where it is."""
    keys = (UNKNOWN_EDITION, UNREADABLE_EDITION, UNREACHED_EDITION)
    return [problem for problem in problems if problem.key in keys]


def no_edition(problem: Problem, t: Translator) -> NoSuchFile | StoreRefused:
    """Why there is no file of the edition that is asked for: another is not shown in its place."""
    if problem.key == UNREACHED_EDITION:
        return StoreRefused("error-editions-away")
    key = "file-no-edition" if problem.key == UNKNOWN_EDITION else "file-unreadable"
    return NoSuchFile(t(key, number=problem.value))


def edition_or_current(app: AppContext, number: int) -> tuple[Edition, Problem | None]:
    """The edition of a number; the one in use, and why, where that cannot be had."""
    try:
        return app.store.edition(number), None
    except NoSuchEdition:
        key = UNKNOWN_EDITION
    except EditionUnreadable:
        key = UNREADABLE_EDITION
    except StoreRefused:
        key = UNREACHED_EDITION
    current = app.store.current()
    return current, Problem(key, EDITION_KEY, str(number), str(current.number))


def _in_use_instead(page: Page, refused: Problem) -> Page:
    """The page of the edition in use, which says that another was asked for."""
    selection = page.question.selection
    state = replace(selection.state, edition=None)
    question = replace(page.question, selection=replace(selection, state=state))
    return replace(page, question=question, problems=(refused, *page.problems))
