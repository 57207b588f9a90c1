"""What the matrix shows, by the measure that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.membership import membership_answer
from s3dash.analysis.matrix.pairs import pairs_answer
from s3dash.analysis.matrix.status import status_answer
from s3dash.analysis.question import Question
from s3dash.state import OF_PAIRS

BY_MEASURE: dict[str, Callable[[Question], MatrixAnswer]] = {
    "status": status_answer,
    "membership": membership_answer,
    **dict.fromkeys(OF_PAIRS, pairs_answer),
}


def matrix_answer(question: Question) -> MatrixAnswer:
    """The answer to the selection."""
    return BY_MEASURE[question.state.shown_measure](question)
