"""The answer of the view of changes."""

from __future__ import annotations

from s3dash.analysis.changes.between_rounds import ChangesAnswer, rounds_answer
from s3dash.analysis.changes.editions.answer import EditionChangesAnswer, edition_changes_answer
from s3dash.analysis.question import Question


def changes_answer(question: Question) -> ChangesAnswer | EditionChangesAnswer:
    """What changed between two rounds, or since an earlier edition."""
    if question.state.since is not None:
        return edition_changes_answer(question)
    return rounds_answer(question)
