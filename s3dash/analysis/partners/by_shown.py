"""What the page of partners answers, by what it shows."""

from __future__ import annotations

from collections.abc import Callable

from s3dash.analysis.partners.consortium.answer import consortium_answer
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.matches.answer import partners_answer
from s3dash.analysis.partners.scenario.answer import scenario_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer

ANSWERS: dict[str, Callable[[Question], Answer]] = {
    "matches": partners_answer,
    "consortium": consortium_answer,
    "gaps": gaps_answer,
    "scenario": scenario_answer,
}


def partner_answer(question: Question) -> Answer:
    """The matches of a region, a consortium, gaps, or a scenario."""
    return ANSWERS[question.state.shown("show")](question)
