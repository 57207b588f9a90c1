"""Two states of the tables that began from one: what each changed, together, by key and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from s3dash.model.changes.keyed import (
    Key,
    KeyedTables,
    Rows,
    columns_of,
    key_columns,
    key_of,
    key_places,
)
from s3dash.model.changes.rekeyed import (
    Rekeyed,
    codes_in,
    pointers,
    rekeyed_rows,
    with_codes,
    with_key,
)
from s3dash.model.changes.texts import Row
from s3dash.model.tables import TABLES


@dataclass(frozen=True)
class Conflict:
    """A cell that both sides changed, each in its own way.

    Attributes:
        table, key: the row, by its key in the edition in use where it is there.
        column: the cell.
        row: the row of the sheet it stands in, where it stands in one.
        base, theirs, yours: what stood there, stands in the edition in use and in the workbook;
            None where the row is not there.
        by: who published the edition that changed it.
    """

    table: str
    key: Key
    column: str
    row: int | None
    base: str | None
    theirs: str | None
    by: str | None
    yours: str | None


@dataclass(frozen=True)
class Merged:
    """Rows that both sides made.

    Attributes:
        rows: the rows by key, in the order of the edition in use, new ones last.
        conflicts: what cannot be told; what the workbook says stands in the rows.
        own_keys: the keys that rows have in the workbook, where a side re-keyed any.
    """

    rows: dict[str, Rows]
    conflicts: list[Conflict]
    own_keys: dict[str, dict[Key, Key]] = field(default_factory=dict)


def merged(base: KeyedTables, theirs: KeyedTables, own: KeyedTables) -> Merged:
    """What both sides changed of the base, together.

    Rows are matched by key. Where a side re-keyed rows, they are matched by their keys in the base,
    and a key is a cell like any other.
    """
    of_theirs, of_own = rekeyed_rows(base, theirs), rekeyed_rows(base, own)
    if of_theirs or of_own:
        return _merged_anew(base, theirs, own, of_theirs, of_own)
    return _merged(base, theirs, own)


def _merged(base: KeyedTables, theirs: KeyedTables, own: KeyedTables) -> Merged:
    rows: dict[str, Rows] = {}
    conflicts: list[Conflict] = []
    for table in TABLES:
        one, other = theirs.get(table, {}), own.get(table, {})
        was = base.get(table, {})
        found: Rows = {}
        for key in [*one, *(key for key in other if key not in one)]:
            sides = was.get(key), one.get(key), other.get(key)
            row = _row(sides, table, key, conflicts)
            if row is not None:
                found[key] = row
        rows[table] = found
    return Merged(rows, conflicts)


def _row(
    sides: tuple[Row | None, Row | None, Row | None],
    table: str,
    key: Key,
    conflicts: list[Conflict],
) -> Row | None:
    """The row that three sides come to; None where it goes."""
    base, theirs, own = sides
    if theirs in (own, base):
        return own
    if own == base:
        return theirs
    if theirs is None or own is None:
        conflicts += _gone_and_changed(sides, table, key)
        return own or theirs
    if base is None:
        conflicts += _both_new(table, key, theirs, own)
        return own
    cells = []
    for name, was, one, other in zip(columns_of(table), base, theirs, own, strict=True):
        if was not in (one, other) and one != other:
            conflicts.append(Conflict(table, key, name, None, was, one, None, other))
        cells.append(one if other == was else other)
    return tuple(cells)


def _gone_and_changed(
    sides: tuple[Row | None, Row | None, Row | None], table: str, key: Key
) -> Iterator[Conflict]:
    """The cells that one side changed of a row that the other took out."""
    base, theirs, own = sides
    kept = own or theirs or ()
    for name, was, cell in zip(columns_of(table), base or (), kept, strict=True):
        if was != cell:
            one, other = (None, cell) if theirs is None else (cell, None)
            yield Conflict(table, key, name, None, was, one, None, other)


def _both_new(table: str, key: Key, theirs: Row, own: Row) -> Iterator[Conflict]:
    """The cells that differ of two rows that come under one key."""
    for name, one, other in zip(columns_of(table), theirs, own, strict=True):
        if one != other:
            yield Conflict(table, key, name, None, None, one, None, other)


# ---- re-keyed rows --------------------------------------------------------------------------


def _merged_anew(
    base: KeyedTables,
    theirs: KeyedTables,
    own: KeyedTables,
    of_theirs: Rekeyed,
    of_own: Rekeyed,
) -> Merged:
    """Both sides under the keys of the base, merged, and under their new keys again."""
    own_rows, own_keys = _under_old(own, of_own)
    found = _merged(base, _under_old(theirs, of_theirs)[0], own_rows)
    keys: Rekeyed = {
        table: {**of_theirs.get(table, {}), **of_own.get(table, {})}
        for table in {**of_theirs, **of_own}
    }
    conflicts = [*found.conflicts, *_keyed_apart(of_theirs, of_own)]
    codes = codes_in(keys)
    rows: dict[str, Rows] = {}
    stand: dict[str, dict[Key, Key]] = {}
    for table, of_table in found.rows.items():
        rows[table] = {}
        for old, old_row in of_table.items():
            row = with_codes(table, old_row, codes)
            new = _new_key(table, row, keys.get(table, {}).get(old))
            row = with_key(table, row, new)
            other = rows[table].get(new)
            if other is not None:
                conflicts += _both_new(table, new, other, row)
            rows[table][new] = row
            if old in own_keys[table]:
                stand.setdefault(table, {})[new] = own_keys[table][old]
    return Merged(rows, conflicts, stand)


def _new_key(table: str, row: Row, known: Key | None) -> Key:
    """The key of a row that points by its new codes already.

    What of a re-keyed row's key points to others has followed them there, on both sides.
    """
    own = key_of(table, row)
    if known is None:
        return own
    following = {place for place, _ in pointers(table)}
    parts = zip(key_places(table), own, known, strict=True)
    return tuple(mine if place in following else new for place, mine, new in parts)


def _under_old(
    tables: KeyedTables, rekeyed: Rekeyed
) -> tuple[dict[str, Rows], dict[str, dict[Key, Key]]]:
    """The tables as if no row were re-keyed, and the key that each row has by the one it gets."""
    former = {table: {new: old for old, new in keys.items()} for table, keys in rekeyed.items()}
    codes = codes_in(former)
    found: dict[str, Rows] = {}
    keys: dict[str, dict[Key, Key]] = {}
    for table, rows in tables.items():
        found[table], keys[table] = {}, {}
        for key, new_row in rows.items():
            row = with_codes(table, new_row, codes)
            old = former.get(table, {}).get(key) or key_of(table, row)
            found[table][old] = with_key(table, row, old)
            keys[table][old] = key
    return found, keys


def _keyed_apart(of_theirs: Rekeyed, of_own: Rekeyed) -> Iterator[Conflict]:
    """Rows that both sides re-keyed, each in its own way; those that only follow left out."""
    for table, keys in of_theirs.items():
        mine: Mapping[Key, Key] = of_own.get(table, {})
        following = {columns_of(table)[place] for place, _ in pointers(table)}
        for old, new in keys.items():
            for name, *cells in zip(key_columns(table), old, new, mine.get(old, new), strict=True):
                base, theirs, own = cells
                if theirs != own and name not in following:
                    yield Conflict(table, new, name, None, base, theirs, None, own)
