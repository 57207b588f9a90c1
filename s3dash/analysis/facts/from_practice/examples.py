"""Examples from practice: of one of the six steps, or of one region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.model.rows import ExampleRow


@dataclass(frozen=True)
class ExampleNote:
    """An example from practice.

    Attributes:
        step: the step that it is of, in words.
        region: the code of the region that it is from, or None.
        place: the name of the region, else of the country.
        text: in the page's language.
        source: where it is told.
    """

    step: str
    region: str | None
    place: str
    text: str
    source: SourceNote


def examples_of_step(question: Question, step: str) -> tuple[ExampleNote, ...]:
    """The examples of a step, in the order of the table."""
    return _notes(question, (row for row in question.dataset.rows("examples") if row.step == step))


def examples_of_region(question: Question, region: str) -> tuple[ExampleNote, ...]:
    """The examples from a region, in the order of the table."""
    rows = (row for row in question.dataset.rows("examples") if row.region_code == region)
    return _notes(question, rows)


def _notes(question: Question, rows: Iterable[ExampleRow]) -> tuple[ExampleNote, ...]:
    t = question.t
    return tuple(
        ExampleNote(
            t(f"steps-{row.step}"),
            row.region_code,
            question.region_name(row.region_code)
            if row.region_code
            else t.country(row.country_code) or "",
            row.text_sv if t.language == "sv" else row.text_en,
            source_note(question, row.source_code),
        )
        for row in rows
    )
