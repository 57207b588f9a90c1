"""What the page of partners answers, by what it shows."""

from __future__ import annotations

from collections.abc import Callable

from s3dash.analysis.partners.consortium.answer import consortium_answer
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.matches.answer import matches_answer
from s3dash.analysis.partners.pair.answer import pair_answer
from s3dash.analysis.partners.scenario.answer import scenario_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer
from s3dash.state import ViewState

PAIR = "pair"

BY_SHOWN: dict[str, Callable[[Question], Answer]] = {
    "matches": matches_answer,
    PAIR: pair_answer,
    "consortium": consortium_answer,
    "gaps": gaps_answer,
    "scenario": scenario_answer,
}


def shown_on(state: ViewState) -> str:
    """What the page shows: a partner that is chosen makes matches a pair."""
    shown = state.shown("show")
    return PAIR if shown == "matches" and state.region and state.partner else shown


def partner_answer(question: Question) -> Answer:
    """The partners of a region, a pair, a consortium, gaps, or a scenario."""
    return BY_SHOWN[shown_on(question.state)](question)
