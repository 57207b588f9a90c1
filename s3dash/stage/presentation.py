"""What a presentation's address or a deck's file comes to: scenes, where it stands, what is told.

No deck is kept: it is in the address, in a file, or in the one answer that shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from s3dash.analysis.selection import problems_words
from s3dash.deck import LONGEST_ADDRESS, Deck, DeckFault, pack, read_deck, unpack
from s3dash.faults import shown
from s3dash.i18n import Translator, translator
from s3dash.stage.scenes import StagedScene, first_sentence, staged_scenes, with_sentence
from s3dash.stage.shipped import shipped_deck
from s3dash.state import Problem, ViewState, to_path
from s3dash.state.showing import SHIPPED, Showing, showing_url
from s3dash.ui.core.request import AppContext, page_of


@dataclass(frozen=True)
class Presentation:
    """A deck on the stage.

    Attributes:
        showing: what its address says, with the scene that is shown.
        deck: None where there is none to show.
        scenes: of the deck.
        told: what is wrong with the address or the deck as a whole, in words.
        regions: (name, code) of those that a presentation may be about, in the order of names.
        is_linked: whether its address leads to it.
        edition: the number of the edition in use.
    """

    showing: Showing
    t: Translator
    deck: Deck | None
    scenes: tuple[StagedScene, ...]
    told: tuple[str, ...]
    regions: tuple[tuple[str, str], ...] = ()
    is_linked: bool = True
    edition: int = 0

    @property
    def at(self) -> StagedScene | None:
        """The scene that is shown first."""
        return self.scenes[self.showing.scene - 1] if self.scenes else None

    @property
    def address(self) -> str:
        """The address of the presentation as it stands."""
        return showing_url(self.showing)


def presentation(app: AppContext, showing: Showing, problems: Sequence[Problem]) -> Presentation:
    """What an address asks to present.

    Raises:
        NoEdition: there is nothing to show.
    """
    t = translator(showing.language)
    dataset = app.store.current().dataset
    told = [_problem_words(problem, showing, t) for problem in problems if _is_own(problem)]
    others = [problem for problem in problems if not _is_own(problem)]
    told += problems_words(others, dataset, t)
    if not showing.is_shipped:
        deck, faults = unpack(showing.deck)
        staged = _staged(app, showing, deck, faults, told)
        if deck is None:
            return _first_instead(app, staged, showing.scene)
        return _checked_length(_said_first(app, staged))
    if showing.deck != "region":
        return _of_shipped(app, replace(showing, region=None), told)
    return _of_region(app, showing, told)


def presented_file(app: AppContext, language: str, content: bytes) -> Presentation:
    """What a deck's file comes to; its address holds the deck where it is short enough."""
    return _presented(app, Showing(language), *read_deck(content))


def presented_again(app: AppContext, showing: Showing, packed: str) -> Presentation:
    """What a deck comes to that a window sends once more, since no address holds it."""
    return _presented(app, showing, *unpack(packed))


def _presented(
    app: AppContext, showing: Showing, deck: Deck | None, faults: tuple[DeckFault, ...]
) -> Presentation:
    if deck is None:
        return _first_instead(app, _staged(app, showing, None, faults, []), showing.scene)
    showing = showing.but(deck=pack(deck))
    return _checked_length(_said_first(app, _staged(app, showing, deck, faults, [])))


def _checked_length(staged: Presentation) -> Presentation:
    """The presentation, which says so where its address is too long to be given to others."""
    length = len(staged.address)
    if length <= LONGEST_ADDRESS:
        return staged
    numbers = {"count": staged.t.number(length), "most": staged.t.number(LONGEST_ADDRESS)}
    words = staged.t("present-too-long", **numbers)
    return replace(staged, told=(*staged.told, words), is_linked=False)


def _first_instead(app: AppContext, failed: Presentation, scene: int) -> Presentation:
    """The first deck that ships, with why it is not the one that was asked for."""
    showing = Showing(failed.showing.language, scene=scene, loop=failed.showing.loop)
    words = failed.t("present-first-instead")
    shown = _of_shipped(app, showing, ())
    return replace(shown, told=(*failed.told, words), is_linked=False)


def _of_region(app: AppContext, showing: Showing, told: list[str]) -> Presentation:
    """The deck of one region; the regions to choose from where none is, or none that is known."""
    t = translator(showing.language)
    query = f"region={showing.region}" if showing.region else ""
    path = to_path(ViewState(showing.language, "region"))
    page = page_of(app, app.store.current(), (path, query), None)
    assert page is not None  # noqa: S101 - the path is that of a view
    told = [*told, *problems_words(page.problems, page.question.dataset, t)]
    if page.state.region is not None:
        showing = replace(showing, region=page.state.region)
        return _of_shipped(app, showing, told)
    return _staged(app, replace(showing, region=None), None, (), told)


def _regions(app: AppContext, t: Translator) -> tuple[tuple[str, str], ...]:
    page = page_of(app, app.store.current(), (to_path(ViewState(t.language)), ""), None)
    assert page is not None  # noqa: S101 - the map answers in every language
    codes = page.question.dataset.regions_of_kind("region")
    named = [(page.question.region_name(code), code) for code in codes]
    return tuple(sorted(named, key=lambda one: t.sort_key(one[0])))


def _of_shipped(app: AppContext, showing: Showing, told: Sequence[str]) -> Presentation:
    """A deck that ships, with the sentences of all its scenes: they are worked out once."""
    page = page_of(app, app.store.current(), (to_path(ViewState(showing.language)), ""), None)
    assert page is not None  # noqa: S101 - the map answers in every language
    question = page.question

    def make() -> tuple[Deck, tuple[str, ...]]:
        deck = shipped_deck(showing.deck, question, showing.region)
        return deck, tuple(first_sentence(app, one.address) for one in deck.scenes)

    key = ("stage", question.as_of, showing.language, showing.deck, showing.region)
    deck, sentences = question.dataset.remembered(key, make)
    staged = _staged(app, showing, deck, (), told)
    said = zip(staged.scenes, sentences, strict=True)
    return replace(staged, scenes=tuple(replace(one, sentence=words) for one, words in said))


def _staged(
    app: AppContext,
    showing: Showing,
    deck: Deck | None,
    faults: tuple[DeckFault, ...],
    told: Sequence[str],
) -> Presentation:
    t = translator(showing.language)
    scenes = () if deck is None else staged_scenes(app, deck.scenes, faults, t)
    words = [*told, *(one.message(t) for one in faults if one.scene is None)]
    at = min(max(showing.scene, 1), max(len(scenes), 1))
    if scenes and at != showing.scene:
        asked, count = str(showing.scene), str(len(scenes))
        words.append(t("present-no-scene", asked=asked, shown=str(at), count=count))
    number = app.store.current().number
    found = Presentation(replace(showing, scene=at), t, deck, scenes, tuple(words), edition=number)
    return replace(found, regions=_regions(app, t))


def _said_first(app: AppContext, staged: Presentation) -> Presentation:
    """The presentation with the sentence of the scene that is shown: a view may be dear to ask."""
    at = staged.at
    if at is None:
        return staged
    scenes = list(staged.scenes)
    scenes[at.number - 1] = with_sentence(app, at)
    return replace(staged, scenes=tuple(scenes))


def _is_own(problem: Problem) -> bool:
    """Whether the problem is one that only a presentation's address can have."""
    return problem.key.startswith("present-")


def _problem_words(problem: Problem, showing: Showing, t: Translator) -> str:
    decks = ", ".join(SHIPPED)
    return t(problem.key, value=shown(problem.value, t), decks=decks)
