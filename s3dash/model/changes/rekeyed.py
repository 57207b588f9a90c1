"""Rows whose key changed and nothing that tells who they are, and what points to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from s3dash.model.changes.keyed import (
    Key,
    KeyedTables,
    Rows,
    columns_of,
    has_code,
    key_columns,
    key_of,
    key_places,
)
from s3dash.model.changes.texts import Row, kinds_of
from s3dash.model.fields import CODE_PATTERN, LIST_SEPARATOR
from s3dash.model.tables import TABLES, references

# table -> the old code of a row -> its new one
Codes = Mapping[str, Mapping[str, str]]
# table -> the old key of a row -> its new one
Rekeyed = dict[str, dict[Key, Key]]

_CODE = re.compile(CODE_PATTERN)
# What tells a row of the table besides all of its cells together.
TOLD_BY = {"priorities": ("round_code", "region_code", "name_sv")}
# The tables that an answer of a match is found in, by its kind.
ANSWER_TABLES = {"statement": "statements", "priority": "priorities", "cluster": "clusters"}


@cache
def pointers(table: str) -> tuple[tuple[int, str], ...]:
    """Where the codes stand that point to rows, and of which table."""
    columns = columns_of(table)
    return tuple(
        (columns.index(column), target) for name, column, target, _ in references() if name == table
    )


def with_codes(table: str, row: Row, codes: Codes) -> Row:
    """A row with the codes that it points by put in the place of others."""
    cells = list(row)
    kinds = kinds_of(table)
    for place, target in pointers(table):
        known = codes.get(target)
        if known and cells[place]:
            is_list = kinds[place] == "codes"
            parts = cells[place].split(LIST_SEPARATOR) if is_list else [cells[place]]
            cells[place] = LIST_SEPARATOR.join(known.get(part, part) for part in parts)
    if table == "matches":
        kind, place = cells[columns_of(table).index("answer_kind")], _answer_place()
        cells[place] = codes.get(ANSWER_TABLES.get(kind, ""), {}).get(cells[place], cells[place])
    return tuple(cells)


@cache
def _answer_place() -> int:
    return columns_of("matches").index("answer_code")


def with_key(table: str, row: Row, key: Key) -> Row:
    """A row under another key."""
    cells = list(row)
    for place, part in zip(key_places(table), key, strict=True):
        cells[place] = part
    return tuple(cells)


def codes_in(rekeyed: Rekeyed) -> dict[str, dict[str, str]]:
    """The codes among changed keys: those that other rows may point by."""
    return {
        table: {old[0]: new[0] for old, new in keys.items()}
        for table, keys in rekeyed.items()
        if has_code(table)
    }


def rekeyed_rows(before: KeyedTables, after: KeyedTables) -> Rekeyed:
    """The rows that stand under another key afterwards, by their old keys.

    One is told by all its cells but the key, or by what tells it (a priority's round, region and
    Swedish name), where one row only is gone and one only is new that is told so. A row whose key
    points to another is re-keyed with that one.
    """
    found: Rekeyed = {}
    if not any(_is_swapped(before, after, table) for table in TABLES):
        return found
    # a code that is found may tell rows that point by it, in any table
    for _ in TABLES:
        last = dict(found)
        for table in TABLES:
            rows = before.get(table, {}), after.get(table, {})
            found[table] = _of_table(table, *rows, codes_in(found))
        if found == last:
            break
    return {table: keys for table, keys in found.items() if keys}


def _is_swapped(before: KeyedTables, after: KeyedTables, table: str) -> bool:
    """Whether some row is gone and some row is new."""
    one, other = before.get(table, {}).keys(), after.get(table, {}).keys()
    return bool(one - other) and bool(other - one)


def _of_table(table: str, before: Rows, after: Rows, codes: Codes) -> dict[Key, Key]:
    gone = {key: with_codes(table, row, codes) for key, row in before.items() if key not in after}
    new = {key: row for key, row in after.items() if key not in before and _may_be_key(table, key)}
    found: dict[Key, Key] = {}
    for key, row in gone.items():
        moved = key_of(table, row)
        if moved != key and moved in new:
            found[key] = moved
    for columns in _told_by(table):
        taken = set(found.values())
        left = {key: row for key, row in gone.items() if key not in found}
        free = {key: row for key, row in new.items() if key not in taken}
        found |= _alone(left, free, columns)
    return found


def _may_be_key(table: str, key: Key) -> bool:
    """Whether a row may have a key: a code that is none is a fault there, and nowhere else."""
    return not has_code(table) or bool(_CODE.match(key[0] or ""))


@cache
def _told_by(table: str) -> tuple[tuple[int, ...], ...]:
    """The places of the cells that tell a row, for each way of telling it.

    Of a key of several columns those that point to other rows tell it, too.
    """
    columns = columns_of(table)
    own = set(key_places(table))
    if not has_code(table):
        own -= {place for place, _ in pointers(table)}
    ways = []
    if own and len(columns) > len(own):
        ways.append(tuple(place for place in range(len(columns)) if place not in own))
    if table in TOLD_BY:
        ways.append(tuple(columns.index(name) for name in TOLD_BY[table]))
    return tuple(ways)


def _alone(gone: Rows, new: Rows, places: Iterable[int]) -> dict[Key, Key]:
    """The pairs of rows that are alike in some places and like no other."""
    told: defaultdict[Row, tuple[list[Key], list[Key]]] = defaultdict(lambda: ([], []))
    for side, rows in enumerate((gone, new)):
        for key, row in rows.items():
            told[tuple(row[place] for place in places)][side].append(key)
    return {one[0]: other[0] for one, other in told.values() if len(one) == 1 and len(other) == 1}


def changed_parts(table: str, old: Key, new: Key) -> list[str]:
    """The columns of a key that differ."""
    pairs = zip(key_columns(table), old, new, strict=True)
    return [name for name, was, is_ in pairs if was != is_]
