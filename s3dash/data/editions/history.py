"""An edition and those before it: what is known of each, and its rows when they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.model.changes.keyed import KeyedTables

# So many editions' rows are kept: who compares two asks for one of them again.
MOST_KEPT = 2


@dataclass(frozen=True)
class History:
    """The editions up to one, as they stood when it was taken up.

    It is in memory: only rows, and the files of an edition, are asked of the database.

    Attributes:
        records: what is known of each, oldest first.
    """

    records: tuple[EditionRecord, ...]
    _editions: Editions = field(repr=False, compare=False)
    _kept: OrderedDict[str, KeyedTables] = field(
        default_factory=OrderedDict, repr=False, compare=False
    )

    @property
    def latest(self) -> EditionRecord:
        """The edition whose history this is."""
        return self.records[-1]

    def record(self, number: int) -> EditionRecord | None:
        """What is known of the edition with a number; None where there is none."""
        return next((one for one in self.records if one.number == number), None)

    def until(self, number: int) -> History:
        """The editions up to an earlier one."""
        return replace(self, records=tuple(one for one in self.records if one.number <= number))

    def before(self, record: EditionRecord) -> EditionRecord | None:
        """The edition before another; None for the first."""
        at = self.records.index(record)
        return self.records[at - 1] if at else None

    def rows(self, record: EditionRecord) -> KeyedTables | None:
        """The rows of an edition by key; None where they cannot be read.

        Raises:
            StoreRefused: the database does not answer.
        """
        name = record.content_sha256
        rows = self._kept.get(name) or self._editions.rows(record)
        if rows is not None:
            self._kept[name] = rows
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return rows
