"""A table that somebody else made: a sheet or a CSV file, as rows of text under headings."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from s3dash.data.reading.archive import check_markup, check_size, refusal, unpack
from s3dash.data.reading.formats import told_of_bytes
from s3dash.data.reading.ooxml import book_of
from s3dash.data.reading.opened import looks_of, open_book, scan_of, values_of
from s3dash.data.reading.sheets.values import plain_number
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model.fields import LIST_SEPARATOR
from s3dash.model.typed import clean

# The signs between the cells of a CSV file, the usual one first.
SEPARATORS = (",", LIST_SEPARATOR, "\t")
# Headings are looked for in so many rows.
MOST_ROWS_ABOVE = 10


@dataclass(frozen=True)
class PlainRow:
    """A row: its number as a spreadsheet counts, and its texts by heading."""

    number: int
    cells: Mapping[str, str]

    def text(self, heading: str | None) -> str:
        """What stands below a heading; the empty text where nothing does."""
        return self.cells.get(heading, "") if heading else ""


@dataclass(frozen=True)
class PlainTable:
    """A table.

    Attributes:
        name: of the sheet, or of the file where it has none.
        headings: as they stand, from the left; a column without one is called by its letter.
        rows: those with something in them.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[PlainRow, ...]


def read_table(content: bytes, name: str, sheet: str, wanted: Sequence[str]) -> PlainTable:
    """The table in a workbook or in a CSV file.

    Args:
        content: of the file.
        name: of the file.
        sheet: the name of the sheet of a workbook; the first one where it is empty.
        wanted: headings that tell which row has them; the first row where they stand nowhere.

    Raises:
        DatasetRefused: the file is neither, is past a limit, or has no such sheet.
    """
    check_size(len(content))
    if content.startswith(b"PK"):
        called, lines = _lines_of_workbook(content, sheet)
    else:
        called, lines = name, _lines_of_csv(content)
    above = _row_of_headings(lines, wanted)
    if above is None:
        raise refusal("fault-empty-input")
    width = max(len(line) for line in lines)
    headings = _headings(lines[above], width)
    rows = [
        PlainRow(number, dict(zip(headings, line, strict=False)))
        for number, line in enumerate(lines[above + 1 :], start=above + 2)
        if any(line)
    ]
    return PlainTable(called, headings, tuple(rows))


def _row_of_headings(lines: Sequence[Sequence[str]], wanted: Sequence[str]) -> int | None:
    """The row in which most of the wanted headings stand; the first with anything where none do."""
    told = [at for at, line in enumerate(lines) if any(line)]
    near = [at for at in told if at < MOST_ROWS_ABOVE] or told[:1]
    return max(near, key=lambda at: len({*wanted} & {*lines[at]}), default=None)


def _headings(line: Sequence[str], width: int) -> tuple[str, ...]:
    """The headings, each once: a second of the same words, or none, is called by its letter."""
    found: list[str] = []
    for at in range(width):
        text = " ".join(line[at].split()) if at < len(line) else ""
        found.append(text if text and text not in found else get_column_letter(at + 1))
    return tuple(found)


def _lines_of_csv(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DatasetRefused([_no_table(content)]) from None
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    if not any(sign in first for sign in SEPARATORS):
        raise DatasetRefused([_no_table(content)])
    try:
        read = list(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True))
    except csv.Error:
        raise refusal("fault-unreadable", Path(first).name or None) from None
    return [[clean(cell) or "" for cell in line] for line in read]


def _no_table(content: bytes) -> Fault:
    told = told_of_bytes(content)
    is_text = told.key == "fault-not-workbook-text"
    return Fault("import-not-a-table") if is_text else told


def _lines_of_workbook(content: bytes, sheet: str) -> tuple[str, list[list[str]]]:
    parts = unpack(content)
    check_markup(parts)
    book = book_of(parts)
    names = [one.name for one in book.sheets]
    if sheet and sheet not in names:
        params = {"sheets": ", ".join(names)}
        raise DatasetRefused([Fault("import-no-such-sheet", value=sheet, params=params)])
    taken = next(one for one in book.sheets if one.name == (sheet or names[0]))
    scan = scan_of(parts[taken.part], looks_of(parts, book))
    if scan.limit is not None:
        raise refusal(scan.limit[0], scan.limit[1])
    if scan.formulas:
        row, column = min(scan.formulas)
        place = get_column_letter(column)
        formula = scan.formulas[row, column]
        raise DatasetRefused([Fault("fault-formula", taken.name, row, place, formula)])
    values = values_of(open_book(parts, book), taken.raw_name)
    return taken.name, [[_text(value) for value in line] for line in values]


def _text(value: Any) -> str:
    """What a cell holds, as text; numbers without what a program adds to them."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return plain_number(value)
    return clean(value if isinstance(value, str) else str(value)) or ""
