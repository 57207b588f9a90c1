"""Reading a workbook: its parts to text cells, with every fault in the coordinates of its sheets.

A value is taken only as what the editor wrote it as: a number is no code or name, a day no number,
and a formula counts as the value that was stored with it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NamedTuple

import pandas as pd
from python_calamine import CalamineWorkbook

from s3dash.data.reading.archive import MOST_ROWS, check_markup
from s3dash.data.reading.cells import Cells, no_cells
from s3dash.data.reading.document.origin import read_origin
from s3dash.data.reading.document.people import told_of_people
from s3dash.data.reading.headings import (
    MOST_ROWS_ABOVE,
    find_headings,
    match_headings,
    name_all,
)
from s3dash.data.reading.ooxml import Sheet, book_of
from s3dash.data.reading.opened import Looks, looks_of, open_book, scan_of, values_of
from s3dash.data.reading.private import PUBLIC_COLUMNS, has_public_column
from s3dash.data.reading.sheet_scan import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    SheetScan,
)
from s3dash.data.reading.sheets.beside import commented_cells, has_filtered_table
from s3dash.data.reading.sheets.layout import told_of_merged, told_of_place
from s3dash.data.reading.sheets.looks import told_of_looks
from s3dash.data.reading.sheets.names import SHEETS_FOR_PEOPLE, table_sheets, told_of_names
from s3dash.data.reading.sheets.rows import named, rows_of, says_more
from s3dash.data.reading.sheets.struck import DROP, find_struck, settle_struck
from s3dash.data.reading.sheets.suggestions import take_confirmed
from s3dash.data.reading.sheets.values import cell_text
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault, at_most
from s3dash.model.fields import about
from s3dash.model.tables import OPTIONAL_TABLES, SHEETS, TABLES
from s3dash.model.tables.suggestions import SUGGESTIONS

# Sheets that tell people what the workbook is, in either language.
SHEETS_OF_WORDS = ("Läs mig", "Read me")


class _Taken(NamedTuple):
    """A sheet that is read as a table, and what becomes of what is struck through in it."""

    sheet: Sheet
    table: str
    struck: str | None


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
    names = [sheet.name for sheet in sheets]
    faults, warnings = told_of_names(names)
    cells.faults += faults
    cells.warnings += warnings
    opened = open_book(parts, book)
    looks = looks_of(parts, book)
    origin = read_origin(parts, lambda: _words(opened, sheets, parts, looks))
    cells.begun_from, cells.part = origin.content, origin.part
    by_name = {sheet.name: sheet for sheet in sheets}
    found = table_sheets(names)
    cells.sheets = {table: name for table, name in found.items() if table != name}
    for table in TABLES:
        cells.tables[table] = no_cells(table)
        if table in found:
            taken = _Taken(by_name[found[table]], table, struck)
            _read_table(opened, parts, looks, taken, cells)
        elif table in OPTIONAL_TABLES and table not in names:
            cells.absent.add((table, None))
    beside = Cells()
    for table in SUGGESTIONS:
        if table in by_name:
            taken = _Taken(by_name[table], table, struck)
            _read_table(opened, parts, looks, taken, beside)
    name_all(cells)
    take_confirmed(cells, beside)
    others = (one for one in sheets if one.name not in {*found.values(), *SHEETS_FOR_PEOPLE})
    cells.people += told_of_people(parts, sheets)
    cells.has_unread_private |= any(_may_be_private(opened, one, parts, looks) for one in others)
    return cells


def _may_be_private(
    opened: CalamineWorkbook, sheet: Sheet, parts: Mapping[str, bytes], looks: Looks
) -> bool:
    """Whether a sheet that is no table says which of its rows are public, as a copy would.

    So may one that cannot be read, such as a chart: it keeps what it was drawn from.
    """
    try:
        if scan_of(parts[sheet.part], looks).limit is not None:
            return True
        values = values_of(opened, sheet.raw_name)
    except (DatasetRefused, KeyError):
        return True
    return any(map(has_public_column, values[:MOST_ROWS_ABOVE]))


def _words(
    opened: CalamineWorkbook, sheets: list[Sheet], parts: Mapping[str, bytes], looks: Looks
) -> list[str]:
    """The texts of the sheets that tell people what the workbook is, as far as they can be read."""
    found: list[str] = []
    for sheet in sheets:
        if sheet.name in SHEETS_OF_WORDS:
            with suppress(DatasetRefused):
                if scan_of(parts[sheet.part], looks).limit is None:
                    values = values_of(opened, sheet.raw_name)
                    found += [one for line in values for one in line if isinstance(one, str)]
    return found


# ---- the sheets -----------------------------------------------------------------------------


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


def _read_table(
    opened: CalamineWorkbook, parts: Mapping[str, bytes], looks: Looks, taken: _Taken, cells: Cells
) -> None:
    """A sheet that is there, added to ``cells``; one past a limit is a fault."""
    sheet, table, struck = taken
    scan = scan_of(parts[sheet.part], looks)
    if not _past_limit(scan, table, cells):
        scan.is_filtered |= has_filtered_table(parts, sheet.part)
        _read_sheet(values_of(opened, sheet.raw_name), scan, table, struck, cells)
        _tell_of_sheet(sheet, table, parts, cells)


def _read_sheet(
    values: list[list[Any]], scan: SheetScan, table: str, struck: str | None, cells: Cells
) -> None:
    """One sheet's cells, and what is wrong with it, added to ``cells``.

    calamine's rectangle ends at the last value; formulas without one may stand below it.
    """
    width = len(values[0]) if values else 0
    values += [[""] * width for _ in range(len(values), scan.last_row)]
    matched = find_headings(values, table)
    rows, unread = rows_of(values, scan, table, matched)
    found = find_struck(values, rows, scan, matched)
    settled = settle_struck(values, found, struck, table, matched)
    if struck == DROP and (found.rows or found.cells):
        scan.forget((row, matched.at[name] + 1) for row, name in found.cells)
        matched = match_headings(values[matched.row - 1], table, matched.row)
        rows = [row for row in rows if row not in set(found.rows)]
    cells.faults += [*matched.faults, *settled.faults]
    cells.warnings += [*matched.warnings, *unread.told(table), *settled.warnings]
    cells.made_right += settled.made_right
    cells.headings |= {(table, name): heading for name, heading in matched.written.items()}
    cells.places |= {(table, text): at for text, at in matched.places.items()}
    cells.absent |= {(table, name) for name in matched.absent}
    cells.warnings += told_of_place(values, table, matched)
    cells.warnings += told_of_looks(values, rows, scan, table, matched)
    cells.faults += told_of_merged(scan, rows, table, matched)
    if table in PUBLIC_COLUMNS:
        cells.has_unread_private |= settled.has_unread_private or says_more(values, rows, matched)
    columns = {
        name: _texts(values, rows, at, table, name, scan, cells.faults)
        for name, at in matched.at.items()
    }
    lacking = [math.nan] * len(rows)
    every = {name: columns.get(name, lacking) for name in SHEETS[table].columns}
    cells.tables[table] = pd.DataFrame(every, index=rows, dtype="object")


def _tell_of_sheet(sheet: Sheet, table: str, parts: Mapping[str, bytes], cells: Cells) -> None:
    """Warn of what belongs to a sheet and is no cell: that it is hidden, its comments."""
    if sheet.is_hidden and len(cells.tables[table]):
        cells.warnings.append(Fault("warning-hidden-sheet", table))
    comments = commented_cells(parts, sheet.part)
    if comments.of_people:
        cells.warnings.append(Fault("warning-comments", table, params=named(comments.of_people)))
    # somebody may have written on in one of ours
    cells.has_unread_private |= table in PUBLIC_COLUMNS and any(comments)


# ---- the values -----------------------------------------------------------------------------


def _texts(
    values: list[list[Any]],
    rows: list[int],
    at: int,
    table: str,
    name: str,
    scan: SheetScan,
    faults: list[Fault],
) -> list[str | None]:
    """A column's values as text; what is none becomes None and a fault."""
    what = about(SHEETS[table].columns[name])
    texts: list[str | None] = []
    found = []
    for row in rows:
        place = (row, at + 1)
        key, text = None, None
        if place in scan.formulas:
            key, text = "fault-formula", scan.formulas[place]
        elif place in scan.errors:
            key, text = "fault-excel-error", scan.errors[place]
        else:
            key, text = cell_text(values[row - 1][at], what)
        if key:
            found.append(Fault(key, table, row, name, text))
        texts.append(None if key else text)
    faults += at_most(found)
    return texts
