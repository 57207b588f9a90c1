"""What a feed tells of editions: of all, or of those that changed something of a region."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from s3dash.analysis.changes.editions.between import (
    EditionChange,
    EditionChanges,
    between_editions,
)
from s3dash.analysis.changes.editions.words import change_sentence, tables_words, told_changes
from s3dash.analysis.editions.history import edition_note
from s3dash.data.editions.history import History
from s3dash.data.editions.rows import EditionRecord
from s3dash.i18n import Translator

# So many changes of a region are told one by one.
MOST_TOLD = 20
# Gives what an edition changed since the one before; None where one of the two cannot be read.
ChangesOf = Callable[[EditionRecord, EditionRecord], EditionChanges | None]


@dataclass(frozen=True)
class FeedEntry:
    """An edition as a feed tells of it.

    Attributes:
        record: what is known of it.
        before: the number of the one before; None for the first.
        lines: what it changed in short.
        sentences: its changes one by one, where they are told.
    """

    record: EditionRecord
    before: int | None
    lines: tuple[str, ...]
    sentences: tuple[str, ...] = ()


def entries_of_all(
    history: History, records: Iterable[EditionRecord], t: Translator
) -> list[FeedEntry]:
    """Every edition, by what its record says."""
    notes = (edition_note(record, history, t) for record in records)
    return [
        FeedEntry(one.record, one.before, (*one.changed, *(one.held if not one.before else ())))
        for one in notes
    ]


@dataclass(frozen=True)
class RegionFeed:
    """What a feed tells of a region.

    Attributes:
        region: its code.
        changes_of: see ``ChangesOf``.
        t: the words of the feed.
    """

    region: str
    changes_of: ChangesOf
    t: Translator

    def entries(self, history: History, records: Iterable[EditionRecord]) -> Iterator[FeedEntry]:
        """The editions that changed something of it, and those of which nobody can tell."""
        for record in records:
            before = history.before(record)
            number = None if before is None else before.number
            found = _first(history, record) if before is None else self.changes_of(before, record)
            if found is None:
                yield FeedEntry(record, number, (self.t("feed-unreadable"),))
                continue
            own = found.by_region.get(self.region, ())
            if own:
                lines = tuple(tables_words(own, self.t))
                sentences = () if before is None else tuple(self._sentences(own, found))
                yield FeedEntry(record, number, lines, sentences)

    def _sentences(self, own: Iterable[EditionChange], found: EditionChanges) -> list[str]:
        """The changes one by one, as many as are told, and how many more there are."""
        t = self.t
        told = told_changes(own, t)
        sentences = [change_sentence(one, found, t) for one in told[:MOST_TOLD]]
        more = len(told) - MOST_TOLD
        return [*sentences, t("feed-more", count=more)] if more > 0 else sentences


def _first(history: History, record: EditionRecord) -> EditionChanges | None:
    """The first edition: all that it holds is new."""
    rows = history.rows(record)
    return None if rows is None else between_editions({}, rows)
