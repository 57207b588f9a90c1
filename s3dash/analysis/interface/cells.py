"""Cells and columns of an answer's table as plain values: numbers, text, null with its mark.

What is told of a column (its kind and unit) is in its name, see ``columns``, or in what stands in
it; nothing is listed by hand but the units that a name does not say.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from s3dash import columns
from s3dash.analysis.tables.about import ABSENCE
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator

# The kinds of column.
CODE, TEXT, WORDINGS, INTEGER, NUMBER, MIXED = (
    *("code", "text", "wordings", "integer", "number"),
    "text-or-number",
)
KINDS = (CODE, TEXT, WORDINGS, INTEGER, NUMBER, MIXED)
PERCENT, PER_CENT_SIGN = "percent", "(%)"
# What is counted in another unit than pieces and per cent, by the column's name.
UNIT_OF = {
    "distance_number": "kilometre",
    "published_number": "year",
    "rank_number": "rank",
}
UNITS = ("count", PERCENT, *UNIT_OF.values(), "ratio")
# What a row says besides its columns.
MARKS, SOURCE_CODES = "marks", "source_codes"


class Column(NamedTuple):
    """A column in words.

    Attributes:
        name: by which its cells are found.
        title: its heading in the language.
        kind: one of ``KINDS``.
        unit: of its numbers, one of ``UNITS``; None for what is no number.
    """

    name: str
    title: str
    kind: str
    unit: str | None


def marks_told(t: Translator) -> dict[str, str]:
    """The signs that stand for what is not there, with what each means."""
    return {sign: t(f"about-sign-{name}") for sign, name in ABSENCE.items()}


def columns_of(table: pd.DataFrame, headings: Sequence[str]) -> list[Column]:
    """The columns of a table in words."""
    return [
        _column(str(name), heading, table[name].tolist())
        for name, heading in zip(table.columns, headings, strict=True)
    ]


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table: each cell by its column, and the marks of those that are null."""
    names = [str(name) for name in table.columns]
    found = []
    for cells in table.itertuples(index=False, name=None):
        row: dict[str, Any] = {}
        marks = {}
        for name, cell in zip(names, cells, strict=True):
            if isinstance(cell, str) and cell in ABSENCE:
                row[name], marks[name] = None, cell
            else:
                row[name] = plain_cell(name, cell)
        if marks:
            row[MARKS] = marks
        found.append(row)
    return found


def plain_cell(name: str, cell: Any) -> Any:
    """A cell as JSON has it."""
    if isinstance(cell, tuple):
        return [asdict(one) if isinstance(one, Wording) else one for one in cell]
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, np.bool_):
        return bool(cell)
    if isinstance(cell, (int, float, np.number)) and not isinstance(cell, bool):
        value = float(cell)
        is_whole = isinstance(cell, (int, np.integer)) or name.endswith(columns.COUNT)
        return int(value) if is_whole and value.is_integer() else value
    return cell


def _column(name: str, heading: str, cells: list[Any]) -> Column:
    kind = _kind(name, [cell for cell in cells if not (isinstance(cell, str) and cell in ABSENCE)])
    return Column(name, heading, kind, _unit(name, heading, kind))


def _kind(name: str, cells: list[Any]) -> str:
    if name.endswith(columns.CODE) or name == "code":
        return CODE
    if name.endswith(columns.UNITS):
        return INTEGER if name.endswith(columns.COUNT) else NUMBER
    numbers = [isinstance(cell, (int, float, np.number)) for cell in cells]
    if cells and all(isinstance(cell, tuple) for cell in cells):
        return WORDINGS
    if any(numbers):
        return NUMBER if all(numbers) else MIXED
    return TEXT


def _unit(name: str, heading: str, kind: str) -> str | None:
    if kind not in {INTEGER, NUMBER, MIXED}:
        return None
    if name.endswith(columns.SHARE) or heading.endswith(PER_CENT_SIGN):
        return PERCENT
    if name.endswith(columns.COUNT):
        return "count"
    if name in UNIT_OF:
        return UNIT_OF[name]
    return "ratio" if name in columns.DECIMALS else None
