"""What stays of an optional sheet or column that a source says nothing of, as far as it can.

What stays is told, and so is what cannot: a row or a cell whose reference is gone, or that is not
allowed beside what the source says, goes too.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import pandas as pd

from s3dash.data.reading.cells import FIRST_KEPT, Cells, key_at
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model import Dataset
from s3dash.model.tables import OPTIONAL_COLUMNS, OPTIONAL_TABLES
from s3dash.model.typed import clean

Place = tuple[str, int, str]
# table, row, column and message of a fault
Told = tuple[str | None, int | None, str | None, str]


def sound(own: Cells, tables: dict[str, pd.DataFrame], *, tables_told: bool = False) -> Cells:
    """A source with completed tables, without what cannot stay in them.

    Args:
        own: the source.
        tables: its tables with what was where it says nothing.
        tables_told: whether it is told elsewhere which sheets stay.
    """
    absent = {place for place in own.absent if _is_optional(*place)}
    if not absent:
        return replace(own, tables=tables)
    kept = _Kept(own, tables, absent)
    kept.drop_until_sound()
    told = [one for one in kept.told() if not (tables_told and one.key == "warning-kept-table")]
    return replace(own, tables=kept.tables, warnings=[*own.warnings, *told])


def _is_optional(table: str, column: str | None) -> bool:
    if column is None:
        return table in OPTIONAL_TABLES
    return column in OPTIONAL_COLUMNS.get(table, ())


class _Kept:
    """Tables from which what cannot stay is taken out."""

    def __init__(
        self, own: Cells, tables: dict[str, pd.DataFrame], absent: set[tuple[str, str | None]]
    ) -> None:
        self.tables = dict(tables)
        self._own = own
        self._absent = sorted(absent, key=str)
        self._gone: list[Fault] = []
        self._cells: set[Place] = {
            (table, row, column)
            for table, column in absent
            if column is not None
            for row, value in zip(map(int, tables[table].index), tables[table][column], strict=True)
            if clean(value) is not None and row < FIRST_KEPT
        }

    def drop_until_sound(self) -> None:
        """Take out what stays and has a fault, and then what only that one led to."""
        faults = self._faults(self.tables)
        if not faults:
            return
        alone = {_place(fault) for fault in self._faults(self._own.tables)}
        while self._drop_all(faults, alone):
            faults = self._faults(self.tables)

    def _drop_all(self, faults: Iterable[Fault], alone: Collection[Told]) -> bool:
        """Whether what stays had one of the faults; all that had is gone now."""
        dropped = [self._drop(fault, _place(fault) in alone) for fault in faults]
        return any(dropped)

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
            if (table, None) not in self._absent:
                return False
            self._tell(fault, row, column)
            self.tables[table] = frame.drop(index=row)
            return True
        here = {place for place in self._cells if place[:2] == (table, row)}
        wrong = here & {(table, row, str(column))} or (set() if is_own else here)
        for place in sorted(wrong):
            self._tell(fault, row, place[2])
            frame = frame.copy()
            frame.loc[row, place[2]] = None
            self.tables[table] = frame
        self._cells -= wrong
        return bool(wrong)

    def _tell(self, fault: Fault, row: int, column: str | None) -> None:
        table = str(fault.table)
        frame = self.tables[table]
        text = clean(frame.at[row, column]) if column else None
        what = "row" if row >= FIRST_KEPT else "cell"
        params = {"code": key_at(frame, table, row)}
        self._gone.append(Fault(f"warning-gone-{what}", table, None, column, text, params))

    def told(self) -> Iterator[Fault]:
        """A warning for each table and column that stays, and each row and cell that does not."""
        for table, column in self._absent:
            if column is None:
                count, what = sum(row >= FIRST_KEPT for row in self.tables[table].index), "table"
            else:
                count = sum((one[0], one[2]) == (table, column) for one in self._cells)
                what = "column"
            if count:
                yield Fault(f"warning-kept-{what}", table, None, column, params={"count": count})
        # where something could not be read, what stands on it may well stay
        if not self._own.faults:
            yield from self._gone


def _place(fault: Fault) -> Told:
    return (fault.table, fault.row, fault.column, fault.key)


def _places_of(fault: Fault) -> Iterator[tuple[int, str | None]]:
    """The rows and columns of a fault; one that stands for many covers theirs."""
    if fault.row is not None:
        yield fault.row, fault.column
    for row, column in fault.params.get("covers", ()):
        if row is not None:
            yield row, column
