"""What a source says nothing of, as the edition in use has it: optional tables and columns.

What stays is told, and so is what cannot: a row or a cell whose reference is gone, or that is not
allowed beside what the source says, goes too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from s3dash.data.reading.cells import Cells
from s3dash.errors import DatasetRefused, Fault
from s3dash.model import TABLES, Dataset
from s3dash.model.typed import clean

# Rows that stay are numbered from here on: no sheet has so many.
FIRST_KEPT = 10_000_000

Place = tuple[str, int, str]


def completed(own: Cells, before: Cells) -> Cells:
    """The cells of a source with those of the edition before where the source says nothing.

    Rows that stay have the row numbers of no source.
    """
    if not own.absent:
        return own
    filled = _Filled(own, before)
    filled.drop_until_sound()
    return replace(own, tables=filled.tables, warnings=[*own.warnings, *filled.told()])


def is_kept(fault: Fault) -> bool:
    """Whether a fault or warning is about a row of the edition before."""
    return fault.row is not None and fault.row >= FIRST_KEPT


class _Filled:
    """Tables that are being completed."""

    def __init__(self, own: Cells, before: Cells) -> None:
        self.tables = dict(own.tables)
        self._own = own
        self._cells: set[Place] = set()
        self._gone: list[Fault] = []
        for table, column in sorted(own.absent, key=str):
            if column is None:
                frame = before.tables[table]
                rows = range(FIRST_KEPT, FIRST_KEPT + len(frame))
                self.tables[table] = frame.set_axis(list(rows))
            else:
                self._fill_column(table, column, before.tables[table])

    def _fill_column(self, table: str, column: str, before: pd.DataFrame) -> None:
        key = list(TABLES[table].unique or [])
        stated = dict(zip(_keys(before, key), before[column], strict=True))
        frame = self.tables[table].copy()
        values = [clean(stated.get(one)) for one in _keys(frame, key)]
        frame[column] = pd.Series(values, index=frame.index, dtype="object")
        self._cells |= {
            (table, int(row), column)
            for row, value in zip(frame.index, values, strict=True)
            if value is not None
        }
        self.tables[table] = frame

    def drop_until_sound(self) -> None:
        """Take out what stays and has a fault, and then what only that one led to."""
        alone = {_place(fault) for fault in self._faults(self._own.tables)}
        while True:
            faults = self._faults(self.tables)
            wrong = [fault for fault in faults if self._drop(fault, _place(fault) in alone)]
            if not wrong:
                return

    def _faults(self, tables: dict[str, pd.DataFrame]) -> tuple[Fault, ...]:
        try:
            Dataset.from_cells(tables, self._own.faults, datetime.date.today())
        except DatasetRefused as refused:
            return refused.faults
        return ()

    def _drop(self, fault: Fault, is_own: bool) -> bool:
        """Whether what stays had the fault, and is gone now."""
        dropped = [self._drop_at(fault, row, column, is_own) for row, column in _places_of(fault)]
        return any(dropped)

    def _drop_at(self, fault: Fault, row: int, column: str | None, is_own: bool) -> bool:
        table = str(fault.table)
        frame = self.tables.get(table)
        if frame is None or row not in frame.index:
            return False
        if row >= FIRST_KEPT:
            self._tell(fault, row, column)
            self.tables[table] = frame.drop(index=row)
            return True
        here = {place for place in self._cells if place[:2] == (table, row)}
        wrong = here & {(table, row, str(column))} or (set() if is_own else here)
        for place in sorted(wrong):
            self._tell(fault, row, place[2])
            frame.loc[row, place[2]] = None
        self._cells -= wrong
        return bool(wrong)

    def _tell(self, fault: Fault, row: int, column: str | None) -> None:
        table = str(fault.table)
        key = list(TABLES[table].unique or [])
        (code,) = _keys(self.tables[table].loc[[row]], key)
        text = clean(self.tables[table].at[row, column]) if column else None
        what = "row" if row >= FIRST_KEPT else "cell"
        params = {"code": "/".join(part for part in code if part)}
        self._gone.append(Fault(f"warning-gone-{what}", table, None, column, text, params))

    def told(self) -> Iterator[Fault]:
        """A warning for each table and column that stays, and each row and cell that does not."""
        for table, column in sorted(self._own.absent, key=str):
            if column is None:
                count, what = len(self.tables[table]), "table"
            else:
                count = sum((one[0], one[2]) == (table, column) for one in self._cells)
                what = "column"
            if count:
                yield Fault(f"warning-kept-{what}", table, None, column, params={"count": count})
        yield from self._gone


def _keys(frame: pd.DataFrame, key: list[str]) -> list[tuple[str | None, ...]]:
    return [tuple(map(clean, row)) for row in frame[key].itertuples(index=False, name=None)]


def _place(fault: Fault) -> tuple[str | None, int | None, str | None, str]:
    return (fault.table, fault.row, fault.column, fault.key)


def _places_of(fault: Fault) -> Iterator[tuple[int, str | None]]:
    """The rows and columns of a fault; one that stands for many covers theirs."""
    if fault.row is not None:
        yield fault.row, fault.column
    for row, column in fault.params.get("covers", ()):
        if row is not None:
            yield row, column
