"""Which rows are a region's: by their region, or by that of what they tell of."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from s3dash.model.changes.keyed import KeyedTables, columns_of
from s3dash.model.changes.texts import Row

RegionsOf = Callable[[str, Row], frozenset[str]]

# The tables whose rows are a region's by what they point to: the columns, and the table.
POINTING = {
    "lineage": (("earlier_code", "later_code"), "priorities"),
    "matches": (("seeks_code",), "statements"),
}


def regions_of(*known: KeyedTables) -> RegionsOf:
    """What gives the regions whose a row is, told by all the rows that are known.

    Some rows are no region's: domains, rounds, what is published by nobody in particular.
    """
    pointed: dict[tuple[str, str], str] = {}
    for tables in known:
        for table in {target for _, target in POINTING.values()}:
            place = _place(table, "region_code")
            for (code,), row in tables.get(table, {}).items():
                pointed[(table, code)] = row[place]

    def found(table: str, row: Row) -> frozenset[str]:
        if table in POINTING:
            columns, target = POINTING[table]
            codes = (pointed.get((target, row[_place(table, one)]), "") for one in columns)
            return frozenset(code for code in codes if code)
        place = _place(table, "region_code")
        return frozenset({row[place]} if place >= 0 and row[place] else ())

    return found


@cache
def _place(table: str, column: str) -> int:
    """Where a column's cell stands in a row; -1 for a column that the table has not."""
    columns = columns_of(table)
    return columns.index(column) if column in columns else -1
