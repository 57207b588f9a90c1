"""Text cells to typed, validated frames: one table at a time, all faults at once.

Every form of the dataset (a CSV file, a workbook's sheet) is first read as text, with the row
numbers of its source as the index; from here on there is one path.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import Any

import pandas as pd
import pandera.pandas as pa

from s3dash.errors import Fault
from s3dash.model.fields import LIST_SEPARATOR, about
from s3dash.model.tables import TABLES

_YEAR = re.compile(r"[0-9]{4}")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _as_codes(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(LIST_SEPARATOR))


def _as_year(text: str) -> int:
    if not _YEAR.fullmatch(text) or text == "0000":
        raise ValueError(text)
    return int(text)


def _as_whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise ValueError(text)
    return int(text)


def _as_number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text)


# kind -> how a cell is read, the message when it cannot be, and what an empty cell becomes
_READERS: dict[str, tuple[Any, str, Any]] = {
    "codes": (_as_codes, "fault-codes", ()),
    "year": (_as_year, "fault-year", pd.NA),
    "whole": (_as_whole, "fault-whole", pd.NA),
    "number": (_as_number, "fault-number", float("nan")),
    "date": (datetime.date.fromisoformat, "fault-date", pd.NaT),
}


def typed_table(name: str, cells: pd.DataFrame) -> tuple[pd.DataFrame, list[Fault]]:
    """The table ``name`` with its types, and every fault of its cells and rows.

    Args:
        name: one of ``TABLES``.
        cells: text columns (at least those of the table; missing values are empty cells), its
            index the row numbers of the source.

    Returns:
        The typed frame with the table's columns in order, and the faults; with a fault the frame
        is incomplete and must not be used but to look for further faults.
    """
    model = TABLES[name]
    faults: list[Fault] = []
    columns = {
        column: _typed_column(name, column, cells[column], faults) for column in model.columns
    }
    frame = pd.DataFrame(columns, index=cells.index)
    told = {(fault.row, fault.column) for fault in faults}
    faults += [
        fault
        for fault in _faults_of_model(model, frame, cells)
        if (fault.row, fault.column) not in told
    ]
    return frame, sorted(faults, key=lambda fault: (fault.row or 0, str(fault.column)))


def clean(value: Any) -> str | None:
    """A cell's text, NFC and trimmed, or None when nothing is stated."""
    if not isinstance(value, str):
        return None
    return unicodedata.normalize("NFC", value).strip() or None


def _typed_column(table: str, column: str, cells: pd.Series, faults: list[Fault]) -> pd.Series[Any]:
    """One column with its type; what cannot be read becomes empty and a fault."""
    model = TABLES[table].columns[column]
    kind = about(model).kind
    texts = [clean(cell) for cell in cells]
    if kind not in _READERS:
        return pd.Series(texts, index=cells.index, dtype="str")
    read, key, empty = _READERS[kind]
    values = []
    for row, text in zip(cells.index, texts, strict=True):
        try:
            values.append(empty if text is None else read(text))
        except ValueError:
            values.append(empty)
            faults.append(Fault(key, table, int(row), column, text))
    series: Any = pd.Series(values, index=cells.index, dtype="object")
    typed: pd.Series[Any] = series if kind == "codes" else series.astype(str(model.dtype))
    return typed


def _faults_of_model(
    model: pa.DataFrameSchema, frame: pd.DataFrame, cells: pd.DataFrame
) -> list[Fault]:
    """What pandera finds in the frame, as faults."""
    try:
        model.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as found:
        cases = found.failure_cases
    else:
        return []
    table = str(model.name)
    faults = [
        _fault_of_cell(model, cells, str(case.check), str(case.column), int(case.index))
        for case in cases.itertuples(index=False)
        if case.check != "multiple_fields_uniqueness"
    ]
    return faults + _duplicates(table, list(model.unique or []), frame)


def _fault_of_cell(
    model: pa.DataFrameSchema, cells: pd.DataFrame, check: str, column: str, row: int
) -> Fault:
    key = "fault-required" if check == "not_nullable" else check
    text = clean(cells.loc[row, column])
    params = about(model.columns[column]).fault_params
    return Fault(key, str(model.name), row, column, text, params)


def _duplicates(table: str, key: list[str], frame: pd.DataFrame) -> list[Fault]:
    """A fault for every row whose key an earlier row has; an empty cell counts as a value."""
    faults = []
    for _, rows in frame.groupby(key, dropna=False, sort=False):
        first, *others = rows.index
        shown = ", ".join(str(value) for value in rows.loc[first, key] if not pd.isna(value))
        faults += [
            Fault("fault-duplicate", table, int(row), key[0], shown, {"first": str(first)})
            for row in others
        ]
    return faults
