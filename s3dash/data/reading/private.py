"""Rows that are not public: where they are, and how the rest is told without them.

They are read so that their faults can be told, by sheet, row and column, and go no further: no
value of theirs leaves the reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from s3dash.data.reading.headings import folded
from s3dash.faults import UNTOLD, Fault
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import YES
from s3dash.model.headings import headings
from s3dash.model.typed import clean, yes_or_no

# The tables whose rows are public only where this column says yes.
PUBLIC_COLUMNS = {"dialogues": "public"}

Rows = Mapping[str, frozenset[int]]
CellsOfTables = Mapping[str, pd.DataFrame]


def private_rows(cells: CellsOfTables) -> Rows:
    """The rows of the source, by table, that do not say they are public."""
    return {
        table: frozenset(
            row for row in cells[table].index if not _says_yes(cells[table].at[row, column])
        )
        for table, column in PUBLIC_COLUMNS.items()
    }


def _says_yes(cell: object) -> bool:
    text = clean(cell)
    return text is not None and yes_or_no(text) == YES


def public_rows_of(dataset: Dataset) -> Dataset:
    """The dataset without its private rows."""
    tables = {name: dataset.table(name) for name in TABLES}
    for table, column in PUBLIC_COLUMNS.items():
        tables[table] = tables[table][tables[table][column] == YES]
    return Dataset(tables)


def untold(faults: Iterable[Fault], private: Rows, cells: CellsOfTables) -> list[Fault]:
    """The faults, those of private rows without anything that stands in the row."""
    return [
        _untold(one, [cells[one.table].at[one.row, name] for name in cells[one.table].columns])
        if one.table is not None and one.row in private.get(one.table, ())
        else one
        for one in faults
    ]


def _untold(fault: Fault, row: Iterable[object]) -> Fault:
    stated = {text for cell in row if (text := clean(cell))}
    params = {
        name: UNTOLD if str(value) in stated else value
        for name, value in fault.params.items()
        if name != "near"
    }
    return replace(fault, value=fault.value and UNTOLD, params=params)


def told_private(private: Rows) -> list[Fault]:
    """A warning for each table with private rows: how many stay where they are."""
    return [
        Fault("warning-private", table, column=PUBLIC_COLUMNS[table], params={"count": len(rows)})
        for table, rows in private.items()
        if rows
    ]


def has_public_column(found: Iterable[object]) -> bool:
    """Whether a row of headings has the one that says whether rows are public."""
    words = {folded(word) for name in PUBLIC_COLUMNS.values() for word in (name, *headings()[name])}
    return any(isinstance(one, str) and folded(one) in words for one in found)
