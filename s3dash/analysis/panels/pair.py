"""What the panel says of two selected regions."""

from __future__ import annotations

from s3dash.analysis.measures.pair_note import PairNote, pair_note
from s3dash.analysis.measures.pairs import selected_pairs
from s3dash.analysis.question import Question


def pair_panel(question: Question, one: str | None, other: str | None) -> PairNote | None:
    """The note of two regions; None when they are no pair of the selection."""
    if not (one and other):
        return None
    return pair_note(question, selected_pairs(question), one, other)
