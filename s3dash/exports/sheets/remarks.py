"""Remarks at cells: what two have written, coloured, with both in a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from s3dash.exports.office_text import readable
from s3dash.exports.sheets.values import Wording
from s3dash.model.marks import AUTHOR, COLOURS, signed
from s3dash.model.tables import TABLES

_FILL = PatternFill("solid", fgColor=COLOURS["conflict"])
_WIDTH = 360
_LINE = 18
_CHARACTERS_A_LINE = 48
# A comment longer than this is read by nobody; programs cut it anyway.
_MOST_CHARACTERS = 4000


class Remark(NamedTuple):
    """What is said at a cell, in the reader's language.

    Attributes:
        table: the sheet.
        key: the key of the row, its parts as text; an empty part is the empty text or None.
        column: the column's name; None for the row as a whole.
        text: what is said.
    """

    table: str
    key: tuple[Any, ...]
    column: str | None
    text: str


def write_remarks(
    workbook: Workbook,
    tables: Mapping[str, pd.DataFrame],
    remarks: Iterable[Remark],
    wording: Wording,
) -> list[str]:
    """Colour the cells and comment them; several remarks on one cell are one comment.

    Returns:
        The remarks as lines with their place: those at rows that are not there have no other.
    """
    rows = {name: _rows(name, frame) for name, frame in tables.items()}
    placed: dict[tuple[str, int, int], list[str]] = {}
    lines = []
    for one in remarks:
        row = rows.get(one.table, {}).get(tuple(map(_text, one.key)))
        columns = list(TABLES[one.table].columns)
        lines.append(_line(one, row, wording))
        if row is not None:
            at = columns.index(one.column) + 1 if one.column else 1
            placed.setdefault((one.table, row, at), []).append(one.text)
    for (table, row, at), texts in placed.items():
        cell = workbook[table].cell(row, at)
        cell.fill = _FILL
        cell.comment = _comment(texts)
    return lines


def _comment(texts: Sequence[str]) -> Comment:
    text = signed(readable("\n\n".join(texts)))[:_MOST_CHARACTERS]
    lines = sum(len(line) // _CHARACTERS_A_LINE + 1 for line in text.splitlines())
    height = (lines + 1) * _LINE
    return Comment(text, AUTHOR, height=height, width=_WIDTH)


def _line(remark: Remark, row: int | None, wording: Wording) -> str:
    t = wording.t
    column = wording.heading(remark.column) if remark.column else ""
    key = "/".join(part for part in map(_text, remark.key) if part)
    if row is None:
        where = t("workbook-disputed-row", table=remark.table, code=key)
    elif column:
        where = t("fault-where-cell", table=remark.table, row=str(row), column=column)
    else:
        where = t("fault-where-row", table=remark.table, row=str(row), column=column)
    return f"{where} ({key}): {remark.text}" if row is not None else f"{where}: {remark.text}"


def _rows(table: str, frame: pd.DataFrame) -> dict[tuple[str, ...], int]:
    """The row of the sheet that each key stands in."""
    keys = frame[list(TABLES[table].unique or [])].itertuples(index=False, name=None)
    return dict(_numbered(keys))


def _numbered(keys: Iterable[tuple[Any, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
    for row, key in enumerate(keys, start=2):
        yield tuple(map(_text, key)), row


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value).strip()
