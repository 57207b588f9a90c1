"""How a check reads a table's rows, and says what is wrong with one of them."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.foreign_keys import Tables


def rows_in(frame: pd.DataFrame, where: pd.Series[Any] | None = None) -> Iterator[Any]:
    """The rows as tuples with ``Index``, the row of the source.

    Args:
        frame: a typed table.
        where: which rows are wanted; those of which nothing is known are not.
    """
    if where is not None:
        if not where.any():
            return iter(())
        frame = frame[where.fillna(False).astype(bool)]
    if not len(frame):
        return iter(())
    columns = (frame[column].tolist() for column in frame)
    return map(_row_of(tuple(frame))._make, zip(frame.index.tolist(), *columns, strict=True))


@cache
def _row_of(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", ("Index", *columns))


def cells_in(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The row of the source and the cells of some columns, for every row."""
    return zip(frame.index.tolist(), *(frame[column].tolist() for column in columns), strict=True)


def fault_at(key: str, table: str, row: Any, column: str, **params: Any) -> Fault:
    """A fault of a cell, with the value that stands there."""
    value = getattr(row, column)
    day = value.date() if isinstance(value, pd.Timestamp) else value
    text = ";".join(value) if isinstance(value, tuple) else None if pd.isna(value) else str(day)
    return Fault(key, table, int(row.Index), column, text or None, params)


def rows_without(tables: Tables, faults: Iterable[Fault]) -> dict[str, pd.DataFrame]:
    """The rows that no fault names; none of a table that has one at large, or in a heading."""
    told: dict[str, set[int | None]] = {}
    for fault in faults:
        rows = told.setdefault(str(fault.table), set())
        covers = fault.params.get("covers", ())
        rows |= {row for row, _ in covers}
        rows |= {fault.row} if fault.row is not None or not covers else set()
    return {name: _sound(frame, told.get(name, set())) for name, frame in tables.items()}


def _sound(frame: pd.DataFrame, faulty: set[int | None]) -> pd.DataFrame:
    return frame.iloc[:0] if faulty & {None, 1} else frame[~frame.index.isin(list(faulty))]


def all_stated(*cells: Any) -> bool:
    """Whether no cell is empty."""
    return not any(map(pd.isna, cells))


def on_cycles(above: Mapping[str, Any]) -> set[str]:
    """The codes that come back to themselves by what is above each, every code looked at once."""
    seen: set[str] = set()
    found: set[str] = set()
    for start in above:
        path: dict[str, int] = {}
        step: Any = start
        while isinstance(step, str) and step not in seen:
            seen.add(step)
            path[step] = len(path)
            step = above.get(step)
        if step in path:
            found |= {code for code, at in path.items() if at >= path[step]}
    return found


def kinds_of_regions(tables: Tables) -> dict[str, str]:
    """The kind of every region that has a code and a kind."""
    cells = cells_in(tables["regions"], "region_code", "region_kind")
    return {code: kind for _, code, kind in cells if all_stated(code, kind)}
