"""The answer of the page of the data: how fresh and how sure what is held of each region is."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer


@dataclass(frozen=True)
class DataAnswer(Answer):
    """What the page of the data shows of the regions."""


def data_answer(question: Question) -> DataAnswer:
    """How fresh and how sure what is held of each region is."""
    t = question.t
    return DataAnswer(heading=t("data-heading"), sentence=t("data-sentence"))
