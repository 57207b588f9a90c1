"""What the matrix shows, by the measure that is chosen."""

from __future__ import annotations

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.membership import membership_matrix
from s3dash.analysis.matrix.pairs import pair_matrix
from s3dash.analysis.matrix.status import domain_matrix
from s3dash.analysis.question import Question
from s3dash.state import OF_PAIRS


def matrix_answer(question: Question) -> MatrixAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended or is old."""
    if question.state.shown_measure == "membership":
        return membership_matrix(question)
    if question.state.shown_measure in OF_PAIRS:
        return pair_matrix(question)
    return domain_matrix(question)
