"""The answer of the view of changes."""

from __future__ import annotations

from s3dash.analysis.changes.between_rounds import ChangesAnswer, rounds_answer
from s3dash.analysis.question import Question


def changes_answer(question: Question) -> ChangesAnswer:
    """What changed between two rounds."""
    return rounds_answer(question)
