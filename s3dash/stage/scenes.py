"""A scene as it is shown: where its view is, what is told beside it, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.selection import problems_words
from s3dash.analysis.words.lead import sentences
from s3dash.deck import DeckFault, Scene
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


def staged_scenes(
    app: AppContext, scenes: tuple[Scene, ...], faults: tuple[DeckFault, ...], t: Translator
) -> tuple[StagedScene, ...]:
    """The scenes of a deck, each with its own faults."""
    return tuple(
        _staged(app, number, scene, [one.message(t) for one in faults if one.scene == number], t)
        for number, scene in enumerate(scenes, start=1)
    )


def with_sentence(app: AppContext, scene: StagedScene) -> StagedScene:
    """The scene with what its view says first."""
    return replace(scene, sentence=first_sentence(app, scene.address))


def first_sentence(app: AppContext, address: str) -> str:
    """What a view says first; empty where none answers at the address."""
    page = _page(app, address) if address else None
    return "" if page is None else _sentence(page)


def _staged(
    app: AppContext, number: int, scene: Scene, told: list[str], t: Translator
) -> StagedScene:
    title = scene.title or t("scene-untitled", number=str(number))
    staged = StagedScene(number, title, scene.note, faults=tuple(told))
    if not scene.address:
        return staged
    state, problems = parse_url(*_path_and_query(scene.address))
    page = None if state is None else _page(app, scene.address)
    if state is None or page is None:
        return replace(staged, faults=(*told, t("scene-no-view", address=scene.address[:80])))
    shown = page.state
    if page.state.edition is not None:
        # which codes that edition knows, its own page tells, and the script takes it from there
        shown, found = state, _edition_problems(app, state, problems)
    else:
        found = page.problems
    words = problems_words(found, page.question.dataset, t)
    return replace(
        staged,
        address=to_url(shown),
        framed=to_url(replace(shown, embed=True)),
        view=shown.view,
        edition=_edition_words(app, shown, t),
        faults=(*told, *words),
    )


def _path_and_query(address: str) -> tuple[str, str]:
    """Path and query of a view, also of an address that somebody copied whole."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.path, parts.query


def _page(app: AppContext, address: str) -> Page | None:
    return page_of(app, app.store.current(), _path_and_query(address), None)


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


def _edition_words(app: AppContext, state: ViewState, t: Translator) -> str:
    current = app.store.current().record
    known = {one.number: one for one in (*app.store.history, current)}
    record = known.get(state.edition or current.number, current)
    return t("footer-edition", number=str(record.number), date=t.date(record.published_on))


def _sentence(page: Page) -> str:
    view = page.state.view
    text = TEXTS[view].text(page) if view in TEXTS else ANSWERS[view](page.question)
    return sentences(text.sentence)[0] if text.sentence else ""
