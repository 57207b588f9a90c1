"""The editions up to the one that is shown, as a page or a feed tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.changes.editions.words import counts_words, difference_lines
from s3dash.data.editions.history import History
from s3dash.data.editions.rows import EditionRecord
from s3dash.i18n import Translator


@dataclass(frozen=True)
class EditionNote:
    """An edition in words.

    Attributes:
        record: what is known of it.
        before: the number of the one before it; None for the first.
        title: its number and day.
        by, note: who published it, and what they wrote; the latter may be empty.
        restored: that it has the content of an earlier one, or empty.
        held: how many rows it has of each table, a line a table.
        changed: what it changed, a line a table; one line where nothing, or nobody knows.
    """

    record: EditionRecord
    before: int | None
    title: str
    by: str
    note: str
    restored: str
    held: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def number(self) -> int:
        """Counts from 1."""
        return self.record.number


def edition_note(record: EditionRecord, history: History, t: Translator) -> EditionNote:
    """An edition in words."""
    before = history.before(record)
    restored = record.restored_from
    return EditionNote(
        record,
        None if before is None else before.number,
        edition_title(record, t),
        t("edition-by", by=record.published_by),
        record.note,
        "" if restored is None else t("edition-restored", number=str(restored)),
        tuple(counts_words(record.counts, t)),
        tuple(_changed(record, before, t)),
    )


def edition_title(record: EditionRecord, t: Translator) -> str:
    """Number and day of an edition."""
    return t("edition-title", number=str(record.number), date=t.date(record.published_on))


def _changed(record: EditionRecord, before: EditionRecord | None, t: Translator) -> list[str]:
    if before is None:
        return [t("edition-first")]
    if record.difference is None:
        return [t("edition-change-unknown", number=str(before.number))]
    return difference_lines(record.difference, t) or [t("edition-changes-none")]


def edition_notes(history: History, t: Translator) -> list[EditionNote]:
    """All editions in words, the newest first."""
    return [edition_note(record, history, t) for record in reversed(history.records)]
