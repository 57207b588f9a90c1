"""A scene as it is shown: where its view is, what is told beside it, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.selection import problems_words
from s3dash.analysis.words.lead import sentences
from s3dash.data.editions.edition import Edition
from s3dash.deck import Deck, DeckFault, Scene
from s3dash.drawn.views import TEXTS
from s3dash.i18n import Translator
from s3dash.markup import Markup
from s3dash.state import UNKNOWN_EDITION, Problem, ViewState, parse_url, to_url
from s3dash.ui.core.request import EDITION_KEY, AppContext, Page, page_of


@dataclass(frozen=True)
class StagedScene:
    """A scene, ready to be shown.

    Attributes:
        number: its place in the deck, from 1.
        title, note: the deck's words.
        address: of the view, as a reader opens it; empty where there is none.
        framed: of the view without what stands around it; empty where there is none.
        view: which view it is.
        sentence: what the view says first; empty where nobody has asked for it yet.
        edition: which edition the view is of, in words.
        faults: what is wrong, in words; the rest of the deck is shown all the same.
        qr: what leads a phone to the same view, or says why nothing does; see ``codes``.
    """

    number: int
    title: str
    note: str
    address: str = ""
    framed: str = ""
    view: str = ""
    sentence: str = ""
    edition: str = ""
    faults: tuple[str, ...] = ()
    qr: Markup | None = None


@dataclass(frozen=True)
class Staging:
    """What scenes are made from.

    Attributes:
        app: that draws their views.
        edition: that a view is of whose address names none.
    """

    app: AppContext
    edition: Edition

    def page(self, address: str) -> Page | None:
        """The page of a view; None where none answers."""
        return page_of(self.app, self.edition, _path_and_query(address), None)


def staged_scenes(
    of: Staging, scenes: tuple[Scene, ...], faults: tuple[DeckFault, ...], t: Translator
) -> tuple[StagedScene, ...]:
    """The scenes of a deck, each with its own faults."""
    return tuple(
        _staged(of, number, scene, [one.message(t) for one in faults if one.scene == number], t)
        for number, scene in enumerate(scenes, start=1)
    )


def in_edition(deck: Deck, number: int) -> Deck:
    """A deck whose scenes are of an edition, but for those that name one."""
    scenes = (replace(one, address=_of_edition(one.address, number)) for one in deck.scenes)
    return replace(deck, scenes=tuple(scenes))


def _of_edition(address: str, number: int) -> str:
    path, query = _path_and_query(address)
    state, _ = parse_url(path, query)
    if state is None or state.edition is not None:
        return address
    return f"{path}?{query}&{EDITION_KEY}={number}" if query else f"{path}?{EDITION_KEY}={number}"


def with_sentence(of: Staging, scene: StagedScene) -> StagedScene:
    """The scene with what its view says first."""
    return replace(scene, sentence=first_sentence(of, scene.address))


def first_sentence(of: Staging, address: str) -> str:
    """What a view says first; empty where none answers at the address."""
    page = of.page(address) if address else None
    return "" if page is None else _sentence(page)


def _staged(of: Staging, number: int, scene: Scene, told: list[str], t: Translator) -> StagedScene:
    title = scene.title or t("scene-untitled", number=str(number))
    staged = StagedScene(number, title, scene.note, faults=tuple(told))
    if not scene.address:
        return staged
    state, problems = parse_url(*_path_and_query(scene.address))
    page = None if state is None else of.page(scene.address)
    if state is None or page is None:
        return replace(staged, faults=(*told, t("scene-no-view", address=scene.address[:80])))
    shown = page.state
    if shown.edition not in (None, of.edition.number):
        # which codes that edition knows, its own page tells, and the script takes it from there
        shown, found = state, _edition_problems(of.app, state, problems)
    else:
        found = page.problems
    words = problems_words(found, page.question.dataset, t)
    return replace(
        staged,
        address=to_url(shown),
        framed=to_url(replace(shown, embed=True)),
        view=shown.view,
        edition=_edition_words(of, shown, t),
        faults=(*told, *words),
    )


def _path_and_query(address: str) -> tuple[str, str]:
    """Path and query of a view, also of an address that somebody copied whole."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.path, parts.query


def _edition_problems(
    app: AppContext, state: ViewState, problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """The problems of a scene of an earlier edition, which is not read for it."""
    current = app.store.current()
    known = {one.number for one in (*app.store.history, current.record)}
    if state.edition in known:
        return problems
    missing = Problem(UNKNOWN_EDITION, EDITION_KEY, str(state.edition), str(current.number))
    return (*problems, missing)


def _edition_words(of: Staging, state: ViewState, t: Translator) -> str:
    own = of.edition.record
    known = {one.number: one for one in (*of.app.store.history, own)}
    record = known.get(state.edition or own.number, own)
    return t("footer-edition", number=str(record.number), date=t.date(record.published_on))


def _sentence(page: Page) -> str:
    view = page.state.view
    text = TEXTS[view].text(page) if view in TEXTS else ANSWERS[view](page.question)
    return sentences(text.sentence)[0] if text.sentence else ""
