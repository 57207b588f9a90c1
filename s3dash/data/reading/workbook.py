"""Reading a workbook: its parts to text cells, with every fault in the coordinates of its sheets.

A value is taken only as what the editor wrote it as: a number is no text, a day no number, and a
formula counts as the value that was stored with it.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal
from difflib import get_close_matches
from typing import Any
from xml.parsers.expat import ExpatError

import pandas as pd
from openpyxl.utils import get_column_letter
from python_calamine import CalamineError, CalamineWorkbook, load_workbook

from s3dash.data.reading.archive import check_markup, pack, refusal
from s3dash.data.reading.cells import Cells, no_cells
from s3dash.data.reading.headings import Matched, match_headings
from s3dash.data.reading.ooxml import Book, Sheet, book_of, plainly_named
from s3dash.data.reading.origin import read_origin
from s3dash.data.reading.private import PUBLIC_COLUMNS, has_public_column
from s3dash.data.reading.sheet_scan import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    SheetScan,
    scan_sheet,
    shared_lengths,
)
from s3dash.errors import DatasetRefused, Fault, at_most
from s3dash.model.fields import about
from s3dash.model.headings import headings
from s3dash.model.tables import OPTIONAL_TABLES, TABLES
from s3dash.model.typed import clean

# Sheets that a template adds for people, in either language.
SHEETS_OF_WORDS = ("Läs mig", "Read me")
SHEETS_FOR_PEOPLE = (*SHEETS_OF_WORDS, "Koder", "Codes")

# So many merged areas, and rows of each, are kept from being told as empty cells as well.
MOST_MERGED = 100
MOST_COVERED_ROWS = 200

_NUMBER_KINDS = {"year", "whole", "number"}


def read_workbook(parts: Mapping[str, bytes], struck: str | None = None) -> Cells:
    """The cells of a workbook's parts.

    Args:
        parts: the parts by name.
        struck: ``keep`` or ``drop`` what is struck through; undecided, it is refused.

    Raises:
        DatasetRefused: it is no workbook, holds what a workbook must not, or cannot be read.
    """
    check_markup(parts)
    book = book_of(parts)
    sheets = book.sheets
    cells = Cells()
    _check_sheets(sheets, cells)
    opened = _open(parts, book)
    shared = _shared_lengths(parts.get(book.strings, b"<sst/>"))
    origin = read_origin(parts, lambda: _words(opened, sheets, parts, shared))
    cells.begun_from, cells.part = origin.content, origin.part
    by_name = {sheet.name: sheet for sheet in sheets}
    for table in TABLES:
        cells.tables[table] = no_cells(table)
        if table in OPTIONAL_TABLES and table not in by_name:
            cells.absent.add((table, None))
        if [sheet.name for sheet in sheets].count(table) == 1:
            sheet = by_name[table]
            scan = _scan(parts[sheet.part], shared)
            if not _past_limit(scan, table, cells):
                _read_sheet(_values(opened, sheet.raw_name), scan, table, cells)
    cells.has_unread_private |= any(
        _may_be_private(opened, sheet, parts, shared)
        for sheet in sheets
        if sheet.name not in {*TABLES, *SHEETS_FOR_PEOPLE}
    )
    return cells


def _may_be_private(
    opened: CalamineWorkbook, sheet: Sheet, parts: Mapping[str, bytes], shared: list[int]
) -> bool:
    """Whether a sheet that is no table says which of its rows are public, as a copy would.

    So may one that cannot be read, such as a chart: it keeps what it was drawn from.
    """
    try:
        if _scan(parts[sheet.part], shared).limit is not None:
            return True
        values = _values(opened, sheet.raw_name)
    except (DatasetRefused, KeyError):
        return True
    return bool(values) and has_public_column(values[0])


def _words(
    opened: CalamineWorkbook, sheets: list[Sheet], parts: Mapping[str, bytes], shared: list[int]
) -> list[str]:
    """The texts of the sheets that tell people what the workbook is, as far as they can be read."""
    found: list[str] = []
    for sheet in sheets:
        if sheet.name in SHEETS_OF_WORDS:
            with suppress(DatasetRefused):
                if _scan(parts[sheet.part], shared).limit is None:
                    values = _values(opened, sheet.raw_name)
                    found += [one for line in values for one in line if isinstance(one, str)]
    return found


# ---- the sheets -----------------------------------------------------------------------------


def _open(parts: Mapping[str, bytes], book: Book) -> CalamineWorkbook:
    """The workbook in calamine, from the parts that were checked and no others."""
    with _in_words():
        return load_workbook(io.BytesIO(pack(plainly_named(parts, book))))


@contextmanager
def _in_words() -> Iterator[None]:
    """What calamine cannot read, as a refusal; a panic in its Rust code is no ``Exception``."""
    try:
        yield
    except BaseException as found:
        if isinstance(found, CalamineError) or type(found).__name__ == "PanicException":
            raise refusal("fault-unreadable-workbook") from None
        raise


def _check_sheets(sheets: list[Sheet], cells: Cells) -> None:
    names = [sheet.name for sheet in sheets]
    unknown = [name for name in names if name not in {*TABLES, *SHEETS_FOR_PEOPLE}]
    cells.warnings += [Fault("warning-sheet", name, value=name) for name in unknown]
    for table in TABLES:
        if names.count(table) > 1:
            cells.faults.append(Fault("fault-sheet-twice", table, params={"name": table}))
        elif table not in names and table not in OPTIONAL_TABLES:
            params = {"name": table, "near": _nearest_sheet(table, unknown)}
            cells.faults.append(Fault("fault-no-sheet", table, params=params))


def _nearest_sheet(table: str, unknown: list[str]) -> str:
    """The sheet that may be meant: named much like the table, or by its words."""
    by_word = {name.casefold(): name for name in unknown}
    words = [table, *(word.casefold() for word in headings()[table])]
    near = [one for word in words for one in get_close_matches(word, list(by_word), n=1)]
    return by_word[near[0]] if near else ""


def _shared_lengths(xml: bytes) -> list[int]:
    try:
        return shared_lengths(xml)
    except ExpatError:
        raise refusal("fault-unreadable-workbook") from None


def _scan(xml: bytes, shared: list[int]) -> SheetScan:
    try:
        return scan_sheet(xml, shared)
    except (ValueError, LookupError, ExpatError):
        raise refusal("fault-unreadable-workbook") from None


def _past_limit(scan: SheetScan, table: str, cells: Cells) -> bool:
    if scan.limit is None:
        return False
    key, found = scan.limit
    limits = {
        "fault-too-many-rows": MOST_ROWS,
        "fault-too-wide": MOST_COLUMNS,
        "fault-too-many-cells": MOST_CELLS,
        "fault-too-much-text": MOST_CHARACTERS,
    }
    cells.faults.append(Fault(key, table, value=found, params={"most": limits[key]}))
    return True


def _values(opened: CalamineWorkbook, name: str) -> list[list[Any]]:
    with _in_words():
        return opened.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _read_sheet(values: list[list[Any]], scan: SheetScan, table: str, cells: Cells) -> None:
    """One sheet's cells, and what is wrong with it, added to ``cells``.

    calamine's rectangle ends at the last value; formulas without one may stand below it.
    """
    width = len(values[0]) if values else 0
    values += [[""] * width for _ in range(len(values), scan.last_row)]
    matched = match_headings(values[0] if values else [], table)
    cells.faults += matched.faults
    cells.warnings += matched.warnings
    cells.headings |= {(table, name): heading for name, heading in matched.written.items()}
    cells.places |= {(table, text): at for text, at in matched.places.items()}
    cells.absent |= {(table, name) for name in matched.absent}
    if matched.at:
        _warn_of_unnamed(values, table, cells)
    _tell_merged(scan, len(values), table, matched, cells)
    columns = {
        name: _texts(values, at, table, name, scan, cells.faults) for name, at in matched.at.items()
    }
    frame = pd.DataFrame(columns, index=range(2, len(values) + 1), dtype="object")
    stated = [any(_is_stated(row[at]) for at in matched.at.values()) for row in values[1:]]
    places = {at + 1 for at in matched.at.values()}
    marked = {row for row, at in (*scan.formulas, *scan.errors) if at in places}
    kept = [row for row, said in zip(frame.index, stated, strict=True) if said or row in marked]
    if table in PUBLIC_COLUMNS:
        read = set(kept)
        others = (line for row, line in enumerate(values[1:], start=2) if row not in read)
        cells.has_unread_private |= any(_is_stated(value) for line in others for value in line)
    cells.tables[table] = frame.loc[kept].reindex(columns=list(TABLES[table].columns))


def _is_stated(value: Any) -> bool:
    return not isinstance(value, str) or clean(value) is not None


def _warn_of_unnamed(values: list[list[Any]], table: str, cells: Cells) -> None:
    """Columns with content and no heading, with the first row that has some."""
    for at, heading in enumerate(values[0]):
        if not _is_stated(heading):
            rows = (row for row, line in enumerate(values[1:], start=2) if _is_stated(line[at]))
            first = next(rows, None)
            if first is not None:
                letter = get_column_letter(at + 1)
                cells.warnings.append(Fault("warning-unnamed-column", table, first, letter, letter))


def _tell_merged(
    scan: SheetScan, last_row: int, table: str, matched: Matched, cells: Cells
) -> None:
    names = {at + 1: name for name, at in matched.at.items()}
    for number, (reference, bounds) in enumerate(scan.merged.items()):
        left, top, right, bottom = bounds
        most = MOST_COVERED_ROWS if number < MOST_MERGED else 0
        rows = range(top, min(bottom, last_row, top + most) + 1)
        covered = [names[at] for at in range(left, right + 1) if at in names]
        params = {"covers": [(row, name) for row in rows for name in covered]}
        column = names.get(left)
        cells.faults.append(Fault("fault-merged", table, top, column, reference, params))


# ---- the values -----------------------------------------------------------------------------


def _texts(
    values: list[list[Any]], at: int, table: str, name: str, scan: SheetScan, faults: list[Fault]
) -> list[str | None]:
    """A column's values as text; what is none becomes None and a fault."""
    kind = about(TABLES[table].columns[name]).kind
    texts: list[str | None] = []
    found = []
    for row, line in enumerate(values[1:], start=2):
        place = (row, at + 1)
        key, text = None, None
        if place in scan.formulas:
            key, text = "fault-formula", scan.formulas[place]
        elif place in scan.errors:
            key, text = "fault-excel-error", scan.errors[place]
        else:
            key, text = _text(line[at], kind)
        if key:
            found.append(Fault(key, table, row, name, text))
        texts.append(None if key else text)
    faults += at_most(found)
    return texts


def _text(value: Any, kind: str) -> tuple[str | None, str | None]:
    """(message key of a fault or None, the value as text)."""
    if isinstance(value, str):
        return None, value
    if isinstance(value, bool):
        text = str(value).upper()
        return (None if kind == "yes_no" else "fault-truth-value"), text
    if isinstance(value, (int, float)):
        wrong = None if kind in {*_NUMBER_KINDS, "date", "yes_no"} else "fault-not-text"
        return wrong, plain_number(value)
    text = _day(value)
    return (None if kind in {*_NUMBER_KINDS, "date"} else "fault-not-text"), text


def _day(value: Any) -> str:
    """A day as ISO 8601; a time of day stays beside it, where it is a fault."""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)


def plain_number(value: float) -> str:
    """The shortest decimal number that reads back as the same, without exponent."""
    text = format(Decimal(repr(value)), "f")
    return text.removesuffix(".0")
