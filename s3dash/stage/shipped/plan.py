"""How a deck that ships is written down: its scenes, and the facts that their words name.

The words of a scene are the message ``deck-NAME-KEY`` and its ``note``. A scene stands only where
the edition knows every fact that it needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.lead import sentences
from s3dash.deck import Deck, Scene
from s3dash.state import ViewState, to_url

# name -> what the edition says; what it does not know is not in it
Facts = Mapping[str, Any]


@dataclass(frozen=True)
class PlannedScene:
    """A scene of a deck that ships.

    Attributes:
        key: the last part of its message's name.
        state: the view.
        needs: the facts without which there is nothing to show.
    """

    key: str
    state: ViewState
    needs: tuple[str, ...] = ()


def made(name: str, question: Question, planned: Sequence[PlannedScene], facts: Facts) -> Deck:
    """The deck of a plan."""
    t = question.t
    scenes = tuple(
        _scene(f"deck-{name}-{one.key}", one, question, facts)
        for one in planned
        if all(need in facts for need in one.needs)
    )
    return Deck(t(f"deck-{name}", **facts), t.language, scenes)


def answer_of(question: Question, state: ViewState) -> Answer:
    """What a view answers, asked as its page asks."""
    asked = Question(
        question.dataset,
        selection_of(state, question.dataset),
        question.as_of,
        question.t,
        question.history,
    )
    return ANSWERS[state.view](asked)


def _scene(key: str, planned: PlannedScene, question: Question, facts: Facts) -> Scene:
    t, state = question.t, planned.state
    said = ""
    if state.view in ANSWERS:
        # the first sentence stands in the margin: the presenter goes on from there
        said = " ".join(sentences(answer_of(question, state).sentence)[1:3])
    note = "\n".join(filter(None, (t(f"{key}.note", **facts), said)))
    return Scene(to_url(state), t(key, **facts), note)
