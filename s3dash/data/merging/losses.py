"""What would no longer be there: rows that go, and whether it is much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.data.merging.terms import Gone
from s3dash.model.changes.cells import GONE, Change
from s3dash.model.changes.keyed import KeyedTables, Rows, columns_of
from s3dash.model.changes.rekeyed import with_codes

# More than this part of a table is a large loss.
LARGE = 10


@dataclass(frozen=True)
class Losses:
    """Rows of the edition in use that would go.

    Attributes:
        gone: each row; one that is re-keyed does not go.
        tables: the tables that lose more than a tenth, with how many rows of how many.
        regions: the regions that lose their last priority of a round, with the round.
    """

    gone: tuple[Gone, ...] = ()
    tables: tuple[tuple[str, int, int], ...] = ()
    regions: tuple[tuple[str, str], ...] = ()

    @property
    def is_large(self) -> bool:
        """Whether it takes the number of rows to publish it."""
        return bool(self.tables or self.regions)


def losses(before: KeyedTables, after: KeyedTables, changes: Iterable[Change]) -> Losses:
    """What the changes take from what was before.

    Args:
        before: the rows of the edition in use.
        after: the rows that would be.
        changes: what changes from one to the other.
    """
    changes = list(changes)
    gone = tuple((one.table, one.key) for one in changes if one.kind == GONE)
    counts = Counter(table for table, _ in gone)
    tables = tuple(
        (table, count, len(before[table]))
        for table, count in counts.items()
        if count * LARGE > len(before[table])
    )
    return Losses(gone, tables, _regions_that_fall_silent(before, after, changes))


def _regions_that_fall_silent(
    before: KeyedTables, after: KeyedTables, changes: Iterable[Change]
) -> tuple[tuple[str, str], ...]:
    codes: dict[str, dict[str, str]] = {}
    for one in changes:
        if one.former is not None and len(one.key) == 1:
            codes.setdefault(one.table, {})[one.former[0]] = one.key[0]
    moved = {key: with_codes("priorities", row, codes) for key, row in before["priorities"].items()}
    still = _places(after["priorities"])
    return tuple(place for place in _places(moved) if place not in still)


def _places(priorities: Rows) -> dict[tuple[str, str], None]:
    """The regions and rounds that have a priority, in their order."""
    region, round_ = (columns_of("priorities").index(one) for one in ("region_code", "round_code"))
    return dict.fromkeys((row[region], row[round_]) for row in priorities.values())
