"""Recordings and texts about a region or an initiative, on pages of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.model.rows import MediaRow


@dataclass(frozen=True)
class MediaNote:
    """A recording or text.

    Attributes:
        title: in the page's language.
        facts: how long it is, in which language, with which captions, in words; may be empty.
        url: where it is, or None.
    """

    title: str
    facts: str
    url: str | None


def media_of_region(question: Question, region: str) -> tuple[MediaNote, ...]:
    """What there is about a region, in the order of the table."""
    return _notes(question, (row for row in _rows(question) if row.region_code == region))


def media_of_initiative(question: Question, initiative: str) -> tuple[MediaNote, ...]:
    """What there is about an initiative, in the order of the table."""
    return _notes(question, (row for row in _rows(question) if row.initiative_code == initiative))


def _rows(question: Question) -> list[MediaRow]:
    return question.dataset.rows("media")


def _notes(question: Question, rows: Iterable[MediaRow]) -> tuple[MediaNote, ...]:
    t = question.t
    return tuple(
        MediaNote(
            row.title_sv if t.language == "sv" else row.title_en, _facts(question, row), row.url
        )
        for row in rows
    )


def _facts(question: Question, row: MediaRow) -> str:
    t = question.t
    captions = joined([t.language_name(code) for code in row.captions], t)
    parts = [
        t("media-minutes", count=row.minutes) if row.minutes else "",
        t.language_name(row.language) if row.language else "",
        t("media-captions", languages=captions) if captions else "",
    ]
    return ", ".join(part for part in parts if part)
