"""The answer of the view of changes."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.changes.edition_answer import EditionChangesAnswer, edition_changes_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer


@dataclass(frozen=True)
class ChangesAnswer(Answer):
    """What the page of changes shows."""


def changes_answer(question: Question) -> ChangesAnswer | EditionChangesAnswer:
    """What changed between two rounds, or since an earlier edition."""
    if question.state.since is not None:
        return edition_changes_answer(question)
    t = question.t
    return ChangesAnswer(heading=t("changes-heading"), sentence=t("changes-sentence"))
