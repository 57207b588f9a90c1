"""The dialogue meetings with a region: what was said, heard and agreed, and the next one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.model.rows import DialogueRow


@dataclass(frozen=True)
class MeetingNote:
    """A meeting that was held; its texts are in Swedish, and each may be None.

    Attributes:
        held_on: the day, in words; empty when nobody says it.
        said: what the region says.
        heard: what the agency heard.
        agreed: what was agreed.
        source: where it is written down.
        day: the day itself, or None.
    """

    held_on: str
    said: str | None
    heard: str | None
    agreed: str | None
    source: SourceNote
    day: datetime.date | None = None


def meeting_notes(question: Question, region: str) -> tuple[MeetingNote, ...]:
    """The meetings with a region that have something to tell, the latest first."""
    rows = [row for row in _of(question, region) if row.said_sv or row.heard_sv or row.agreed_sv]
    rows.sort(key=lambda row: (row.held_on or datetime.date.min, row.dialogue_code), reverse=True)
    return tuple(
        MeetingNote(
            "" if row.held_on is None else question.t.date(row.held_on),
            row.said_sv,
            row.heard_sv,
            row.agreed_sv,
            source_note(question, row.source_code),
            row.held_on,
        )
        for row in rows
    )


def next_meeting(question: Question, region: str) -> str:
    """The next meeting that is planned with a region, in a sentence; empty when none is."""
    days = [
        row.held_on
        for row in _of(question, region)
        if row.held_on is not None and row.held_on > question.as_of
    ]
    return question.t("meeting-next", date=question.t.date(min(days))) if days else ""


def _of(question: Question, region: str) -> list[DialogueRow]:
    return [row for row in question.dataset.rows("dialogues") if row.region_code == region]
