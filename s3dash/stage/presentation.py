"""What a presentation's address or a deck's file comes to: scenes, where it stands, what is told.

No deck is kept: it is in the address, in a file, or in the one answer that shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from s3dash.analysis.selection import problems_words
from s3dash.data.editions.edition import Edition
from s3dash.deck import LONGEST_ADDRESS, Deck, DeckFault, pack, read_deck, unpack
from s3dash.errors import NoSuchFile
from s3dash.faults import shown
from s3dash.i18n import Translator, translator
from s3dash.stage.scenes import (
    StagedScene,
    Staging,
    first_sentence,
    in_edition,
    staged_scenes,
    with_sentence,
)
from s3dash.stage.shipped import shipped_deck
from s3dash.state import UNKNOWN_EDITION, Problem, ViewState, to_path
from s3dash.state.showing import SHIPPED, Showing, parse_showing, showing_url
from s3dash.ui.core.request import (
    AppContext,
    Page,
    edition_or_current,
    edition_problems,
    no_edition,
    page_of,
)

# Problems of an address by which the deck it names is not the one that is shown.
REFUSED = frozenset({"present-unknown-deck", "url-too-long", "url-given-twice"})

# a deck as it was read, and what is wrong with it
Opened = tuple[Deck | None, tuple[DeckFault, ...]]
NO_DECK: Opened = (None, ())


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
        edition: that it is of.
        latest: the number of the edition in use, where the presentation is of an earlier one.
    """

    showing: Showing
    t: Translator
    deck: Deck | None
    scenes: tuple[StagedScene, ...]
    told: tuple[str, ...]
    edition: Edition
    regions: tuple[tuple[str, str], ...] = ()
    is_linked: bool = True
    latest: int | None = None

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

    It is of one edition throughout: the one that the address names, else the one in use. Where the
    one that is named cannot be had, that is told.

    Raises:
        NoEdition: there is nothing to show.
        Busy: too many ask for editions that are not in use.
    """
    of, refused = _staging(app, showing, problems)
    if refused:
        showing = replace(showing, edition=None)
    t = translator(showing.language)
    told = [_problem_words(problem, showing, t) for problem in problems if _is_own(problem)]
    others = [one for one in problems if not _is_own(one) and one.key != UNKNOWN_EDITION]
    told += problems_words([*refused, *others], of.edition.dataset, t)
    if not showing.is_shipped:
        deck, faults = unpack(showing.deck)
        staged = _staged(of, showing, (deck, faults), told)
        if deck is None:
            return _first_instead(of, staged, showing.scene)
        return _checked_length(_said_first(of, staged))
    if showing.deck != "region":
        return _of_shipped(of, replace(showing, region=None), told)
    return _of_region(of, showing, told)


def deck_asked_for(app: AppContext, language: str, query: str) -> Presentation:
    """The deck that an address asks for, to be had as a file; another stands for none.

    Raises:
        NoSuchFile: there is no such deck, or the edition that is asked for cannot be had.
        NoEdition: there is nothing to show.
    """
    showing, problems = parse_showing(language, query)
    for problem in _staging(app, showing, problems)[1]:
        raise no_edition(problem, translator(language))
    shown = presentation(app, showing, problems)
    is_another = any(problem.key in REFUSED for problem in problems)
    if shown.deck is None or shown.showing.deck != showing.deck or is_another:
        raise NoSuchFile(" ".join(shown.told) or shown.t("present-region-sentence"))
    return shown


def _staging(
    app: AppContext, showing: Showing, problems: Sequence[Problem]
) -> tuple[Staging, list[Problem]]:
    """The edition that is shown, and why it is not the one that is asked for."""
    current = app.store.current()
    refused = [replace(one, instead=str(current.number)) for one in edition_problems(problems)]
    edition, missing = edition_or_current(app, showing.edition or current.number)
    return Staging(app, edition), [*refused, *([missing] if missing else [])]


def presented_file(app: AppContext, language: str, content: bytes) -> Presentation:
    """What a deck's file comes to; its address holds the deck where it is short enough."""
    return _presented(app, Showing(language), read_deck(content))


def presented_again(app: AppContext, showing: Showing, packed: str) -> Presentation:
    """What a deck comes to that a window sends once more, since no address holds it."""
    return _presented(app, showing, unpack(packed))


def _presented(app: AppContext, showing: Showing, opened: Opened) -> Presentation:
    of, deck = Staging(app, app.store.current()), opened[0]
    if deck is None:
        return _first_instead(of, _staged(of, showing, opened, []), showing.scene)
    showing = showing.but(deck=pack(deck))
    return _checked_length(_said_first(of, _staged(of, showing, opened, [])))


def _checked_length(staged: Presentation) -> Presentation:
    """The presentation, which says so where its address is too long to be given to others."""
    length = len(staged.address)
    if length <= LONGEST_ADDRESS:
        return staged
    numbers = {"count": staged.t.number(length), "most": staged.t.number(LONGEST_ADDRESS)}
    words = staged.t("present-too-long", **numbers)
    return replace(staged, told=(*staged.told, words), is_linked=False)


def _first_instead(of: Staging, failed: Presentation, scene: int) -> Presentation:
    """The first deck that ships, with why it is not the one that was asked for."""
    showing = failed.showing.but(deck=SHIPPED[0], region=None, scene=scene)
    words = failed.t("present-first-instead")
    shown = _of_shipped(of, showing, ())
    return replace(shown, told=(*failed.told, words), is_linked=False)


def _of_region(of: Staging, showing: Showing, told: list[str]) -> Presentation:
    """The deck of one region; the regions to choose from where none is, or none that is known."""
    t = translator(showing.language)
    query = f"region={showing.region}" if showing.region else ""
    path = to_path(ViewState(showing.language, "region"))
    page = page_of(of.app, of.edition, (path, query), None)
    assert page is not None  # noqa: S101 - the path is that of a view
    told = [*told, *problems_words(page.problems, page.question.dataset, t)]
    if page.state.region is not None:
        showing = replace(showing, region=page.state.region)
        return _of_shipped(of, showing, told)
    return _staged(of, replace(showing, region=None), NO_DECK, told)


def _map(of: Staging, language: str) -> Page:
    page = of.page(to_path(ViewState(language)))
    assert page is not None  # noqa: S101 - the map answers in every language
    return page


def _regions(of: Staging, t: Translator) -> tuple[tuple[str, str], ...]:
    page = _map(of, t.language)
    codes = page.question.dataset.regions_of_kind("region")
    named = [(page.question.region_name(code), code) for code in codes]
    return tuple(sorted(named, key=lambda one: t.sort_key(one[0])))


def _of_shipped(of: Staging, showing: Showing, told: Sequence[str]) -> Presentation:
    """A deck that ships, with the sentences of all its scenes: they are worked out once."""
    question = _map(of, showing.language).question

    def make() -> tuple[Deck, tuple[str, ...]]:
        deck = shipped_deck(showing.deck, question, showing.region)
        return deck, tuple(first_sentence(of, one.address) for one in deck.scenes)

    key = ("stage", question.as_of, showing.language, showing.deck, showing.region)
    deck, sentences = question.dataset.remembered(key, make)
    staged = _staged(of, showing, (deck, ()), told)
    said = zip(staged.scenes, sentences, strict=True)
    return replace(staged, scenes=tuple(replace(one, sentence=words) for one, words in said))


def _staged(of: Staging, showing: Showing, opened: Opened, told: Sequence[str]) -> Presentation:
    t, (deck, faults) = translator(showing.language), opened
    if deck is not None and showing.edition is not None:
        deck = in_edition(deck, showing.edition)
    scenes = () if deck is None else staged_scenes(of, deck.scenes, faults, t)
    words = [*told, *(one.message(t) for one in faults if one.scene is None)]
    at = min(max(showing.scene, 1), max(len(scenes), 1))
    if scenes and at != showing.scene:
        asked, count = str(showing.scene), str(len(scenes))
        words.append(t("present-no-scene", asked=asked, shown=str(at), count=count))
    current = of.app.store.current().number
    latest = current if of.edition.number < current else None
    showing, regions = replace(showing, scene=at), _regions(of, t)
    told = tuple(words)
    return Presentation(showing, t, deck, scenes, told, of.edition, regions, latest=latest)


def _said_first(of: Staging, staged: Presentation) -> Presentation:
    """The presentation with the sentence of the scene that is shown: a view may be dear to ask."""
    at = staged.at
    if at is None:
        return staged
    scenes = list(staged.scenes)
    scenes[at.number - 1] = with_sentence(of, at)
    return replace(staged, scenes=tuple(scenes))


def _is_own(problem: Problem) -> bool:
    """Whether the problem is one that only a presentation's address can have."""
    return problem.key.startswith("present-")


def _problem_words(problem: Problem, showing: Showing, t: Translator) -> str:
    decks = ", ".join(SHIPPED)
    return t(problem.key, value=shown(problem.value, t), decks=decks)
