"""The answer of a region's page: the region, or the briefing before a meeting with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from s3dash.analysis.briefing.asked import Asked
from s3dash.analysis.briefing.briefing import Briefing, briefing_of
from s3dash.analysis.briefing.questions import questions_for
from s3dash.analysis.facts.meetings import next_meeting
from s3dash.analysis.pages.region import region_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, never_empty

COLUMNS = ("code", "question_words", "ground_words", "field", "source_words")


@dataclass(frozen=True)
class BriefingAnswer(Answer):
    """The paper before a meeting; its data table has a row a question.

    Attributes:
        question: what is asked.
        region: with which region the meeting is; None where no briefing is made, and the sentence
            says why.
        asked: the questions to ask there, what weighs most first.
    """

    question: Question = field(kw_only=True, repr=False)
    region: str | None = None
    asked: tuple[Asked, ...] = ()

    @cached_property
    def briefing(self) -> Briefing:
        """What stands on the paper; asked for only where there is one and it is shown."""
        if self.region is None:
            raise LookupError("no region, no briefing")
        return briefing_of(self.question, self.region, self.asked)


def region_page_answer(question: Question) -> Answer:
    """What the page of a region shows: the briefing where it is asked for."""
    return briefing_answer(question) if question.state.brief else region_answer(question)


def briefing_answer(question: Question) -> BriefingAnswer:
    """The briefing of one of Sweden's regions, or why there is none."""
    t, region = question.t, question.state.region
    if region is None:
        return _none(question, t("brief-heading-none"), t("brief-asks"))
    name = question.region_name(region)
    kind = question.dataset.row("regions", region).region_kind
    if kind != "region":
        return _none(question, t("brief-heading", region=name), t("brief-no-region", kind=kind))
    asked = questions_for(question, region)
    planned = next_meeting(question, region)
    words = t("brief-sentence", round=question.round_name, count=len(asked))
    rows = [_row(one) for one in asked]
    return BriefingAnswer(
        heading=t("brief-heading", region=name),
        sentence=" ".join([*([planned] if planned else []), words]),
        data_table=never_empty(pd.DataFrame(rows, columns=list(COLUMNS))),
        question=question,
        region=region,
        asked=asked,
    )


def _none(question: Question, heading: str, words: str) -> BriefingAnswer:
    return BriefingAnswer(heading, words, required_choice="region", question=question)


def _row(one: Asked) -> tuple[str, ...]:
    sources = "; ".join(f"{note.title} ({note.dated})" for note in one.sources)
    return one.kind, one.words, one.ground, one.field, sources
