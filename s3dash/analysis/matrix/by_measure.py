"""What the matrix shows, by the measure that is chosen."""

from __future__ import annotations

import datetime

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.membership import membership_matrix
from s3dash.analysis.matrix.pairs import pair_matrix
from s3dash.analysis.matrix.status import domain_matrix
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import OF_PAIRS


def matrix_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> MatrixAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended or is old."""
    if selection.state.shown_measure == "membership":
        return membership_matrix(dataset, selection, as_of, t)
    if selection.state.shown_measure in OF_PAIRS:
        return pair_matrix(dataset, selection, t)
    return domain_matrix(dataset, selection, t)
