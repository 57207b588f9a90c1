"""Proposals that somebody confirmed, as rows of their table; they are told of in their own sheet.

What is not confirmed becomes no row. A confirmed one is numbered past every sheet, so that whatever
is wrong with it as a row of its table is told at the row of the proposal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from s3dash.data.reading.cells import FIRST_KEPT, Cells, MadeRight
from s3dash.faults import Fault
from s3dash.model.changes.keyed import KeyedTables, columns_of
from s3dash.model.codes.words import Naming, is_same_name
from s3dash.model.fields import NO, YES, about
from s3dash.model.pii import personal_fault
from s3dash.model.tables import SHEETS
from s3dash.model.tables.suggestions import BECOMES, CONFIRMED, TOLD_APART_BY
from s3dash.model.typed import clean, yes_or_no

# Rows of proposals are numbered from here on: no sheet has so many.
FIRST_CONFIRMED = 1_000_000
SHEET_OF = {table: sheet for sheet, table in BECOMES.items()}
SAME_NAME, INFERRED = "same_name", "inferred"


def take_confirmed(cells: Cells, read: Cells) -> None:
    """Add what is confirmed to the tables.

    Args:
        cells: the tables of a workbook, to be added to.
        read: its sheets of proposals, as its tables.
    """
    cells.faults += read.faults
    cells.warnings += read.warnings
    cells.made_right += read.made_right
    cells.headings |= read.headings
    cells.places |= read.places
    cells.suggestions = dict(read.tables)
    for sheet, frame in read.tables.items():
        cells.faults += _faults(sheet, frame)
        table = BECOMES[sheet]
        stand = {_pair(row, table) for row in _lines(cells.tables[table])}
        rows = {
            FIRST_CONFIRMED + number: _row(sheet, line, cells)
            for number, line in zip(frame.index, _lines(frame), strict=True)
            if is_confirmed(line) and _pair(line, table) not in stand
        }
        if rows:
            added = pd.DataFrame(list(rows.values()), index=list(rows), dtype="object")
            added = added.reindex(columns=list(columns_of(table)))
            before = cells.tables[table]
            cells.tables[table] = pd.concat([before, added]) if len(before) else added


def is_confirmed(line: Mapping[str, Any]) -> bool:
    """Whether the row of a proposal is confirmed."""
    return yes_or_no(clean(line[CONFIRMED]) or "") == YES


def _lines(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _pair(line: Mapping[str, Any], table: str) -> tuple[str | None, ...]:
    """What tells a link or an answer apart from others."""
    return tuple(clean(line[name]) for name in TOLD_APART_BY[table])


def _row(sheet: str, line: Mapping[str, Any], cells: Cells) -> dict[str, Any]:
    """The row of the table that a proposal becomes; why a link was proposed is none of its note."""
    if sheet != "lineage_suggestions":
        return {name: cell for name, cell in line.items() if name != CONFIRMED}
    earlier, later = line["earlier_code"], line["later_code"]
    basis = SAME_NAME if _are_called_the_same(earlier, later, cells) else INFERRED
    return {"earlier_code": earlier, "later_code": later, "basis": basis, "note": None}


def _are_called_the_same(earlier: Any, later: Any, cells: Cells) -> bool:
    """Whether two areas have one name in their own language, as far as the workbook has them."""
    priorities = cells.tables["priorities"]
    rows = dict(zip(map(clean, priorities["priority_code"]), _lines(priorities), strict=True))
    found = [rows[code] for code in map(clean, (earlier, later)) if code in rows]
    columns = ("original_language", "name_sv", "name_en")
    named = [Naming(*(clean(row[column]) for column in columns)) for row in found]
    return len(named) == 2 and is_same_name(*named)


def _faults(sheet: str, frame: pd.DataFrame) -> Iterator[Fault]:
    """Answers that are neither yes nor no, and personal data in what is not confirmed."""
    for number, line in zip(frame.index, _lines(frame), strict=True):
        answer = clean(line[CONFIRMED])
        if answer is not None and yes_or_no(answer) not in {YES, NO}:
            yield Fault("fault-yes-no", sheet, int(number), CONFIRMED, answer)
        for name, column in SHEETS[sheet].columns.items():
            text = clean(line[name])
            is_told = is_confirmed(line) and name in columns_of(BECOMES[sheet])
            key = None if text is None or is_told else personal_fault(text, about(column).kind)
            if key:
                yield Fault(key, sheet, int(number), name, text)


# ---- where they stand -----------------------------------------------------------------------


def stands_in_suggestions(row: int | None) -> bool:
    """Whether the number of a row is that of a proposal."""
    return row is not None and FIRST_CONFIRMED <= row < FIRST_KEPT


def place_of(table: str, row: int | None) -> tuple[str, int | None]:
    """Sheet and row that a row of a table stands in: of a confirmed one, those of the proposal."""
    if row is None or not stands_in_suggestions(row):
        return table, row
    return SHEET_OF[table], row - FIRST_CONFIRMED


def in_suggestions(fault: Fault) -> Fault:
    """A fault of a table where it stands, if what has it is a proposal."""
    if not stands_in_suggestions(fault.row):
        return fault
    table, row = place_of(str(fault.table), fault.row)
    params = dict(fault.params)
    first = str(params.get("first", ""))
    if first.isdecimal():
        _, before = place_of(str(fault.table), int(first))
        is_beside = str(before) != first
        params["first"] = str(before) if is_beside else f"{first} ({fault.table})"
    return replace(fault, table=table, row=row, params=params)


def made_right_in_suggestions(made: MadeRight) -> MadeRight:
    """What was made right where it stands, likewise."""
    table, row = place_of(made.table, made.row)
    return replace(made, table=table, row=int(row or 0))


# ---- beside an edition ------------------------------------------------------------------------


def as_held(cells: Cells, theirs: KeyedTables) -> Cells:
    """The cells with every confirmed link and answer that an edition has as the edition has it.

    So a workbook that is handed in again changes nothing, also when its rows were worded anew.
    """
    tables = dict(cells.tables)
    for table, columns in TOLD_APART_BY.items():
        names = columns_of(table)
        places = [names.index(name) for name in columns]
        held = {tuple(row[at] for at in places): row for row in theirs[table].values()}
        frame = tables[table]
        for number, line in zip(frame.index, _lines(frame), strict=True):
            row = held.get(tuple(text or "" for text in _pair(line, table)))
            if row is not None and stands_in_suggestions(int(number)):
                if tables[table] is frame:
                    tables[table] = frame = frame.copy()
                frame.loc[number] = [cell or None for cell in row]
    is_same = all(tables[table] is cells.tables[table] for table in tables)
    return cells if is_same else replace(cells, tables=tables)
