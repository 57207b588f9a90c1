"""Which transition a priority contributes to, and a question of one transition alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import TRANSITION_MARK, LegendEntry
from s3dash.model.dataset import NO_DATA
from s3dash.model.of_transition import OfTransition, of_transition
from s3dash.model.rows import PriorityRow


def through_transition(question: Question) -> Question:
    """The question of the transition that is chosen, where the view shows one."""
    transition = chosen_transition(question)
    if transition is None:
        return question
    return replace(question, dataset=of_transition(question.dataset, transition))


def chosen_transition(question: Question) -> str | None:
    """The transition that is chosen, where the view shows one."""
    state = question.state
    return state.transition if "transition" in state.parts else None


def is_of_transition(question: Question) -> bool:
    """Whether the question is of one transition alone."""
    return isinstance(question.dataset, OfTransition)


def is_inferred(question: Question, rows: Iterable[PriorityRow]) -> bool:
    """Whether the compilers inferred for any of the rows what it contributes to.

    Only what was said at a meeting is the region's own word.
    """
    kinds = {question.dataset.row("sources", row.source_code).source_kind for row in rows}
    return bool(kinds - {"dialogue_meeting"})


def transition_words(question: Question, row: PriorityRow) -> str:
    """What a priority contributes to, and that it is inferred where it is; empty where unsaid."""
    t = question.t
    if not row.transition:
        return ""
    words = ", ".join(t(f"transition-{one}") for one in row.transition)
    return t("words-inferred", words=words) if is_inferred(question, [row]) else words


def absence_in(question: Question) -> str:
    """What sentences say that regions lack: ``data``, or of one transition alone ``transition``."""
    return "transition" if is_of_transition(question) else "data"


def no_data_words(question: Question) -> str:
    """The words of a region without data; of one transition alone, what is not stated of it."""
    return question.t("transition-unstated" if is_of_transition(question) else "status-no-data")


def named_absence(question: Question, entries: Iterable[LegendEntry]) -> list[LegendEntry]:
    """The signs of a legend, with the words of a region without data."""
    words = no_data_words(question)
    return [replace(one, words=words) if one.cell == NO_DATA else one for one in entries]


def inferred_transition_entry(question: Question, count: int | None = None) -> LegendEntry:
    """The sign that it is inferred what a region's priorities contribute to."""
    return LegendEntry("", TRANSITION_MARK, question.t("transition-inferred"), count)


def said_of(question: Question, sentence: str) -> str:
    """A sentence with what is left aside behind it, when a transition is chosen."""
    transition = chosen_transition(question)
    if transition is None:
        return sentence
    return f"{sentence} {question.t('transition-sentence', transition=transition)}"


def with_transition(question: Question, table: pd.DataFrame) -> pd.DataFrame:
    """A data table with the transition that it is of in its last column."""
    transition = chosen_transition(question)
    if transition is None or table.empty:
        return table
    return table.assign(transition_words=question.t(f"transition-{transition}"))
