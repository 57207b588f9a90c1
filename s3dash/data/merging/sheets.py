"""The rows of a source by key, with the row of the sheet that each stands in."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash.data.reading.cells import Cells
from s3dash.data.reading.private import private_rows
from s3dash.model.changes.keyed import Key, Rows, is_whole, key_of, keyed
from s3dash.model.changes.texts import canonical_rows
from s3dash.model.tables import TABLES


@dataclass(frozen=True)
class SheetRows:
    """The rows of a source that can be compared, and the others.

    Attributes:
        rows: by key, in canonical texts.
        numbers: the row of the sheet that each stands in.
        others: the rows of the sheet that are not compared: what is not public, and what has no
            key of its own.
    """

    rows: dict[str, Rows]
    numbers: dict[str, dict[Key, int]]
    others: dict[str, list[int]]


def sheet_rows(cells: Cells) -> SheetRows:
    """The rows of a source by key."""
    found = SheetRows({}, {}, {})
    private = private_rows(cells.tables)
    for table in TABLES:
        frame = cells.tables[table]
        rows: Rows = {}
        numbers: dict[Key, int] = {}
        others: list[int] = []
        untold = private.get(table, frozenset())
        for number, row in zip(frame.index, canonical_rows(frame, table), strict=True):
            key = key_of(table, row)
            if number in untold or key in rows or not is_whole(table, key):
                others.append(int(number))
            else:
                rows[key], numbers[key] = row, int(number)
        found.rows[table], found.numbers[table], found.others[table] = rows, numbers, others
    return found


def edition_rows(cells: Cells) -> dict[str, Rows]:
    """The rows of an edition's content by key."""
    tables = public_tables(cells)
    return {table: keyed(table, canonical_rows(tables[table], table)) for table in TABLES}


def public_tables(cells: Cells) -> dict[str, pd.DataFrame]:
    """The text cells of a source without the rows that are not public."""
    private = private_rows(cells.tables)
    return {
        table: frame.drop(index=list(private.get(table, ())))
        for table, frame in cells.tables.items()
    }
