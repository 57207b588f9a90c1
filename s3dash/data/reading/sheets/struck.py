"""What is struck through in a table: refused until somebody decides, then kept or left out.

A struck word may be meant as deleted or stand by mistake, and a reader of the edition cannot see
it; so whoever hands the workbook in says which.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter

from s3dash.data.reading.cells import Cells, MadeRight
from s3dash.data.reading.headings import Matched
from s3dash.data.reading.private import PUBLIC_COLUMNS
from s3dash.data.reading.sheet_scan import SheetScan
from s3dash.data.reading.sheets.rows import as_text, is_stated, named, named_rows
from s3dash.faults import UNTOLD, Fault
from s3dash.model.fields import LIST_SEPARATOR, about
from s3dash.model.tables import SHEETS

KEEP, DROP = "keep", "drop"
DECISIONS = (KEEP, DROP)


class Struck(NamedTuple):
    """What is struck through in a table.

    Attributes:
        rows: rows in which nothing stands that is not.
        cells: what is left of the other cells, by row and column; the headings' row is one.
    """

    rows: list[int]
    cells: dict[tuple[int, str], str]


def find_struck(
    values: Sequence[Sequence[Any]], rows: Sequence[int], scan: SheetScan, matched: Matched
) -> Struck:
    """What is struck through in the rows and columns of a table."""
    found = Struck([], {})
    if not (scan.struck or scan.unstruck):
        return found
    whole = {name: set(scan.struck.get(at + 1, ())) for name, at in matched.at.items()}
    for row in (matched.row, *rows):
        left = {name: "" for name in matched.at if row in whole[name]}
        for name, at in matched.at.items():
            if (row, at + 1) in scan.unstruck:
                left[name] = scan.unstruck[row, at + 1]
        unstruck = {name for name, at in matched.at.items() if is_stated(values[row - 1][at])}
        unstruck -= {name for name, text in left.items() if not text}
        if left and not unstruck and row != matched.row:
            found.rows.append(row)
        else:
            found.cells.update({(row, name): text for name, text in left.items()})
    return found


def settle_struck(
    values: list[list[Any]], struck: Struck, decision: str | None, table: str, matched: Matched
) -> Cells:
    """Say what is struck through in a table and, where that is decided, cut it out of its values.

    Returns:
        What is to be said, as cells without tables.
    """
    said = Cells()
    places = [f"{get_column_letter(matched.at[name] + 1)}{row}" for row, name in struck.cells]
    if decision is None:
        said.faults += _undecided(struck, places, values, table, matched)
        # whether a row is public must be said without doubt
        public = matched.at.get(PUBLIC_COLUMNS.get(table, ""))
        if public is not None:
            for row in {*struck.rows, *(row for row, _ in struck.cells)} - {matched.row}:
                values[row - 1][public] = ""
        return said
    if struck.rows:
        params = named_rows(struck.rows)
        said.warnings.append(
            Fault(f"warning-struck-rows-{decision}", table, struck.rows[0], params=params)
        )
    if struck.cells:
        row, name = next(iter(struck.cells))
        key = f"warning-struck-words-{decision}"
        said.warnings.append(Fault(key, table, row, name, params=named(places)))
    if decision == DROP:
        said.has_unread_private = table in PUBLIC_COLUMNS and bool(struck.rows or struck.cells)
        said.made_right += _cut(values, struck, table, matched)
    return said


def _undecided(
    struck: Struck,
    places: list[str],
    values: Sequence[Sequence[Any]],
    table: str,
    matched: Matched,
) -> list[Fault]:
    faults = []
    if struck.rows:
        params = {**named_rows(struck.rows), "covers": [(row, None) for row in struck.rows]}
        faults.append(Fault("fault-struck-rows", table, struck.rows[0], params=params))
    if struck.cells:
        row, name = next(iter(struck.cells))
        text = as_text(values[row - 1][matched.at[name]])
        params = {**named(places), "covers": list(struck.cells)}
        faults.append(Fault("fault-struck-words", table, row, name, text, params))
    return faults


def _cut(values: list[list[Any]], struck: Struck, table: str, matched: Matched) -> list[MadeRight]:
    """Take struck words out of the values; what was in each place, and what is left there."""

    def found(row: int, name: str) -> str:
        # what is struck out of a row that is public was perhaps not meant to be
        text = as_text(values[row - 1][matched.at[name]])
        return UNTOLD if table in PUBLIC_COLUMNS else text

    said = []
    key = next(name for name in SHEETS[table].unique or () if name in matched.at)
    for row in struck.rows:
        said.append(MadeRight(table, row, key, found(row, key), ""))
    for (row, name), text in struck.cells.items():
        left = text
        if about(SHEETS[table].columns[name]).kind in {"codes", "choices"}:
            parts = (part.strip() for part in text.split(LIST_SEPARATOR))
            left = LIST_SEPARATOR.join(part for part in parts if part)
        at = matched.at[name]
        if row != matched.row:
            said.append(MadeRight(table, row, name, found(row, name), left.strip()))
        values[row - 1][at] = left
    return said
