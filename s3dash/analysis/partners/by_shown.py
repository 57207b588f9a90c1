"""What the page of partners answers, by what it shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from s3dash.analysis.partners.consortium.answer import consortium_answer
from s3dash.analysis.partners.gaps.answer import gaps_answer
from s3dash.analysis.partners.matches.answer import partners_answer
from s3dash.analysis.partners.scenario.answer import scenario_answer
from s3dash.analysis.selection import Selection
from s3dash.analysis.words.answer import Answer
from s3dash.i18n import Translator
from s3dash.model import Dataset

Question = Callable[[Dataset, Selection, datetime.date, Translator], Answer]

QUESTIONS: dict[str, Question] = {
    "matches": partners_answer,
    "consortium": consortium_answer,
    "gaps": gaps_answer,
    "scenario": scenario_answer,
}


def partner_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> Answer:
    """The matches of a region, a consortium, gaps, or a scenario."""
    return QUESTIONS[selection.state.shown("show")](dataset, selection, as_of, t)
