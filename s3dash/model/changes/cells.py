"""What changed from one state of the tables to the next, cell by cell.

A change tells enough to be made: the changes from A to B made in A give B, and those from B to A
are their inverse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from s3dash.model.changes.keyed import (
    Key,
    KeyedTables,
    Rows,
    columns_of,
    key_places,
    key_words,
)
from s3dash.model.changes.rekeyed import (
    Codes,
    changed_parts,
    codes_in,
    rekeyed_rows,
    with_codes,
)
from s3dash.model.changes.texts import Row
from s3dash.model.tables import TABLES

NEW, CHANGED, GONE, REKEYED = "new", "changed", "gone", "rekeyed"


@dataclass(frozen=True)
class Change:
    """A row that is new, gone or re-keyed, or a cell that differs.

    Attributes:
        table, key: the row; its key afterwards, or before where it is gone.
        kind: ``new``, ``changed``, ``gone`` or ``rekeyed``; a cell is ``rekeyed`` when all that
            differs are the codes of re-keyed rows it points to.
        column: the cell; None where the row is meant.
        before, after: the texts of the cell, or the keys of a re-keyed row.
        row: the row of the sheet it stands in, where it stands in one.
        former: the key before, of a re-keyed row.
        cells: all cells of a row that is new or gone.
    """

    table: str
    key: Key
    kind: str
    column: str | None = None
    before: str = ""
    after: str = ""
    row: int | None = None
    former: Key | None = field(default=None, repr=False)
    cells: Row = field(default=(), repr=False)


def changes_between(before: KeyedTables, after: KeyedTables) -> list[Change]:
    """What changed, table by table: rows in their order afterwards, then those that are gone."""
    rekeyed = rekeyed_rows(before, after)
    codes = codes_in(rekeyed)
    return [
        change
        for table in TABLES
        for change in _of_table(
            table, before.get(table, {}), after.get(table, {}), rekeyed.get(table, {}), codes
        )
    ]


def _of_table(
    table: str, before: Rows, after: Rows, rekeyed: Mapping[Key, Key], codes: Codes
) -> Iterator[Change]:
    former = {new: old for old, new in rekeyed.items()}
    for key, row in after.items():
        old = former.get(key, key)
        was = before.get(old)
        if was is None:
            yield Change(table, key, NEW, cells=row)
        elif was is not row and was != row:
            if old != key:
                yield _moved(table, old, key)
            yield from _of_row(table, key, was, row, codes)
    for key, row in before.items():
        if key not in after and key not in rekeyed:
            yield Change(table, key, GONE, cells=row)


def _moved(table: str, old: Key, new: Key) -> Change:
    parts = changed_parts(table, old, new)
    column = parts[0] if len(parts) == 1 and len(old) == 1 else None
    return Change(table, new, REKEYED, column, key_words(old), key_words(new), former=old)


def _of_row(table: str, key: Key, was: Row, row: Row, codes: Codes) -> Iterator[Change]:
    """The cells that differ, those of the key left out."""
    expected = with_codes(table, was, codes) if codes else was
    names, own = columns_of(table), key_places(table)
    for place, (before, after) in enumerate(zip(was, row, strict=True)):
        if before != after and place not in own:
            kind = REKEYED if after == expected[place] else CHANGED
            yield Change(table, key, kind, names[place], before, after)


def in_rows(changes: Iterable[Change], numbers: Mapping[str, Mapping[Key, int]]) -> list[Change]:
    """The changes with the rows of the sheets that they stand in."""
    return [
        one
        if one.kind == GONE
        else replace(one, row=numbers.get(one.table, {}).get(one.key, one.row))
        for one in changes
    ]
