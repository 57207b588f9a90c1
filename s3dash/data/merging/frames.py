"""Merged rows as the cells of a source again: to be checked, and told of where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import pandas as pd

from s3dash.data.merging.parts import Stated
from s3dash.data.merging.sheets import SheetRows
from s3dash.data.reading.cells import FIRST_KEPT, Cells
from s3dash.model.changes.keyed import Key
from s3dash.model.changes.texts import Row
from s3dash.model.changes.three_way import Merged
from s3dash.model.tables import TABLES

# table -> the row of the sheet, or of the edition, that each row stands in
Numbers = Mapping[str, Mapping[Key, int]]


def numbers_of(merged: Merged, stated: Stated) -> dict[str, dict[Key, int]]:
    """The row of the sheet of every merged row; rows of the edition are numbered past any sheet."""
    found: dict[str, dict[Key, int]] = {}
    for table, rows in merged.rows.items():
        own_keys = merged.own_keys.get(table, {})
        numbers, kept = stated.numbers[table], count(FIRST_KEPT)
        found[table] = {}
        for key in rows:
            number = numbers.get(own_keys.get(key, key))
            found[table][key] = next(kept) if number is None else number
    return found


def frames_of(
    merged: Merged, numbers: Numbers, own: SheetRows, cells: Cells
) -> dict[str, pd.DataFrame]:
    """The tables as text cells: as they stand in the sheet where the sheet's are taken."""
    return {
        table: _frame(
            cells.tables[table],
            {numbers[table][key]: row for key, row in merged.rows[table].items()},
            {number: own.rows[table][key] for key, number in own.numbers[table].items()},
            own.others[table],
        )
        for table in TABLES
    }


def _frame(
    frame: pd.DataFrame, rows: Mapping[int, Row], own: Mapping[int, Row], others: list[int]
) -> pd.DataFrame:
    """A table's rows, and after them those of the sheet that could not be compared."""
    if list(frame.index) == [*rows, *others] and all(
        own.get(at) == row for at, row in rows.items()
    ):
        return frame
    columns = list(frame.columns)
    written = dict(zip(frame.index, frame.itertuples(index=False, name=None), strict=True))
    lines: list[Any] = [_line(row, own.get(at), written.get(at)) for at, row in rows.items()]
    lines += [written[at] for at in others]
    return pd.DataFrame(lines, index=[*rows, *others], columns=columns, dtype="object")


def _line(row: Row, said: Row | None, written: tuple[Any, ...] | None) -> tuple[Any, ...]:
    if said is None or written is None:
        return tuple(cell or None for cell in row)
    return tuple(
        text if one == cell else cell or None
        for cell, one, text in zip(row, said, written, strict=True)
    )
