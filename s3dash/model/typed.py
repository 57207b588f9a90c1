"""Text cells to typed, validated frames: one table at a time, all faults at once.

Every form of the dataset (a CSV file, a workbook's sheet) is first read as text, with the row
numbers of its source as the index; from here on there is one path.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from s3dash.faults import Fault, at_most, unreported
from s3dash.model.codes.numbers import told
from s3dash.model.codes.words import nearest_choices
from s3dash.model.fields import LIST_SEPARATOR, NO, YES, about, all_hold
from s3dash.model.pii import personal_fault
from s3dash.model.schemas import pa
from s3dash.model.tables import TABLES

MOST_CHARACTERS = 5000
# So many parts of a list are looked at to tell what may be meant.
MOST_GUESSED = 60

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
# An address as people say it, of the kinds that there are here.
_BARE_ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:se|nu|eu|com|org|net)(?:/\S*)?")
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


def _as_date(text: str) -> np.datetime64:
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return np.datetime64(datetime.date.fromisoformat(text), "s")


# Line break, tab, and what joins letters and emoji or orders mixed scripts.
_NEEDED_HIDDEN = "\n\t\u200c\u200d\u200e\u200f"

# What an editor may write for yes and no, in either language.
_YES_NO = {
    **dict.fromkeys(("ja", "yes", "true", "sant", "1"), YES),
    **dict.fromkeys(("nej", "no", "false", "falskt", "0"), NO),
}

# kind -> how a cell is read, the message when it cannot be, and what an empty cell becomes
_READERS: dict[str, tuple[Any, str, Any]] = {
    "codes": (_as_codes, "fault-codes", ()),
    "choices": (_as_codes, "fault-codes", ()),
    "year": (_as_year, "fault-year", pd.NA),
    "whole": (_as_whole, "fault-whole", pd.NA),
    "number": (_as_number, "fault-number", float("nan")),
    "date": (_as_date, "fault-date", np.datetime64("NaT", "s")),
}
_AS_TEXT = (str, "", None)
# The kinds whose cells are tuples; an empty one is a value.
_LISTS = {"codes", "choices"}


def typed_table(
    name: str, cells: pd.DataFrame, already_reported: Sequence[Fault] = ()
) -> tuple[pd.DataFrame, list[Fault]]:
    """The table ``name`` with its types, and every fault of its cells and rows.

    Args:
        name: one of ``TABLES``.
        cells: text columns (at least those of the table; missing values are empty cells), its
            index the row numbers of the source.
        already_reported: what was found before; what it names is not reported again.

    Returns:
        The typed frame with the table's columns in order, and the faults; with a fault the frame
        is incomplete and must not be used but to look for further faults.
    """
    model = TABLES[name]
    faults: list[Fault] = []
    values = {column: _values_of(name, column, cells[column], faults) for column in model.columns}
    columns = {
        column: _series(values[column], one, cells.index) for column, one in model.columns.items()
    }
    frame = pd.DataFrame(columns, index=cells.index)
    faults = list(unreported(faults, already_reported))
    if not _is_in_order(model, values):
        faults += at_most(
            unreported(_faults_of_model(model, frame, cells), [*already_reported, *faults])
        )
    return frame, sorted(
        faults, key=lambda fault: (fault.row is None, fault.row or 0, str(fault.column))
    )


def clean(value: Any) -> str | None:
    """A cell's text, NFC, trimmed, with plain line breaks, or None when nothing is stated."""
    if not isinstance(value, str):
        return None
    text = unicodedata.normalize("NFC", value)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() or None


def yes_or_no(text: str) -> str:
    """``yes`` or ``no`` for what means it in either language; any other text as it is."""
    return _YES_NO.get(text.casefold(), text)


def _values_of(table: str, column: str, cells: pd.Series, faults: list[Fault]) -> list[Any]:
    """The values of one column; what cannot be read or kept becomes empty and a fault."""
    model = TABLES[table].columns[column]
    kind = about(model).kind
    read, unreadable, empty = _READERS.get(kind, _AS_TEXT)
    values = []
    found = []
    for row, text in zip(cells.index.tolist(), map(clean, cells.tolist()), strict=True):
        key = None if text is None else _fault_of_text(text, kind)
        value = empty
        if text is not None and key is None:
            try:
                value = read(text)
            except ValueError:
                key = unreadable
        if key:
            said, near = told(key, str(text))
            params = {"most": str(MOST_CHARACTERS), "near": near}
            found.append(Fault(key, table, int(row), column, said, params))
        values.append(value)
    faults += at_most(found)
    if kind == "yes_no":
        values = [value and yes_or_no(value) for value in values]
    return values


def _series(values: list[Any], column: pa.Column, rows: pd.Index[Any]) -> pd.Series[Any]:
    """One column with its type."""
    kind = about(column).kind
    if kind not in _READERS:
        return pd.Series(values, index=rows, dtype="str")
    if kind == "date":
        # pandas itself would take these for nanoseconds, which end in 2262
        return pd.Series(np.array(values, dtype="datetime64[s]"), index=rows)
    dtype = "object" if kind in _LISTS else str(column.dtype)
    return pd.Series(values, index=rows, dtype=dtype)


def _is_in_order(model: pa.DataFrameSchema, values: dict[str, list[Any]]) -> bool:
    """Whether pandera has nothing to find: it takes long to look, in a small table too."""
    for column, one in model.columns.items():
        kind, stated = about(one).kind, values[column]
        if kind not in _LISTS:
            empty = _READERS.get(kind, _AS_TEXT)[2]
            stated = [value for value in stated if value is not empty]
        is_whole = one.nullable or len(stated) == len(values[column])
        if not is_whole or not all_hold(one, stated):
            return False
    keys = list(zip(*(values[column] for column in model.unique or ()), strict=True))
    return len(set(keys)) == len(keys)


def _fault_of_text(text: str, kind: str) -> str | None:
    """The message key of what no cell may hold, whatever it should say; None when all is well."""
    if len(text) > MOST_CHARACTERS:
        return "fault-too-long"
    if not text.isprintable() and any(map(is_hidden, text)):
        return "fault-hidden-sign"
    return personal_fault(text, kind)


def is_hidden(sign: str) -> bool:
    """Control and format signs but those that text needs, and non-characters.

    They cannot be seen, so nobody can have checked them, and they can make a text look like
    another one (Unicode Technical Report 36).
    """
    if unicodedata.category(sign) in {"Cc", "Cs", "Cf"}:
        return sign not in _NEEDED_HIDDEN
    return ord(sign) & 0xFFFE == 0xFFFE


@cache
def _left_to_ask(name: str) -> pa.DataFrameSchema:
    """The table's schema without what is granted: the types, which are made here, and its key.

    pandera looks at a column of text cell by cell to tell its type, which takes most of its time.
    """
    return pa.DataFrameSchema(
        {
            column: pa.Column(checks=model.checks, nullable=model.nullable)
            for column, model in TABLES[name].columns.items()
            if model.checks or not model.nullable
        }
    )


def _faults_of_model(
    model: pa.DataFrameSchema, frame: pd.DataFrame, cells: pd.DataFrame
) -> Iterator[Fault]:
    """What pandera finds in the frame, as faults, and the rows with another's key."""
    if frame.empty:
        return
    try:
        _left_to_ask(str(model.name)).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as found:
        # pandera gives them in an order of its own; of very many the first rows are told
        cases = found.failure_cases.assign(index=found.failure_cases["index"].astype(int))
        for case in cases.sort_values("index", kind="stable").itertuples(index=False):
            yield _fault_of_cell(model, cells, str(case.check), str(case.column), int(case.index))
    if frame.duplicated(list(model.unique or [])).any():
        yield from _duplicates(model, frame)


def _fault_of_cell(
    model: pa.DataFrameSchema, cells: pd.DataFrame, check: str, column: str, row: int
) -> Fault:
    key = "fault-required" if check == "not_nullable" else check
    text = clean(cells.at[row, column])
    what = about(model.columns[column])
    params = dict(what.fault_params)
    if key == "fault-choice" and text:
        params["near"] = ", ".join(nearest_choices(str(model.name), column, text))
    if key == "fault-choices" and text:
        params["near"] = _nearest_list(str(model.name), column, text)
    if key == "fault-url" and text and _BARE_ADDRESS.fullmatch(text):
        params["near"] = f"https://{text}"
    return Fault(key, str(model.name), row, column, text, params)


def _nearest_list(table: str, column: str, text: str) -> str:
    """The list that may be meant: the nearest choice for each part; nothing when one has none."""
    parts = [part.strip() for part in text.split(LIST_SEPARATOR)][:MOST_GUESSED]
    near = [nearest_choices(table, column, part)[:1] for part in parts]
    found = dict.fromkeys(choice for one in near for choice in one)
    return LIST_SEPARATOR.join(found) if all(near) else ""


def _duplicates(model: pa.DataFrameSchema, frame: pd.DataFrame) -> list[Fault]:
    """A fault for every row whose key an earlier row has; an empty cell counts as a value.

    A row that lacks a part of the key that it must have is told of that alone.
    """
    key = list(model.unique or [])
    needed = [column for column in key if not model.columns[column].nullable]
    whole = frame[frame[needed].notna().all(axis="columns")]
    whole = whole[whole.duplicated(key, keep=False)]
    faults = []
    params: dict[str, Any] = {"columns": len(key), "key_columns": ", ".join(key)}
    for _, rows in whole.groupby(key, dropna=False, sort=False):
        first, *others = map(int, rows.index)
        cells: Any = rows.loc[first, key]
        value = ", ".join(str(one) for one in cells if not pd.isna(one))
        for row in others:
            said = {**params, "first": str(first)}
            if len(key) > 1:
                said["covers"] = [(row, column) for column in key]
            faults.append(Fault("fault-duplicate", str(model.name), row, key[0], value, said))
    return faults
