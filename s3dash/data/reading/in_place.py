"""Faults and warnings where they stand in the file: in its words, by its cells or its keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from s3dash.data.reading.cells import FIRST_KEPT, Cells, MadeRight, key_at
from s3dash.data.reading.private import Rows, untold
from s3dash.data.reading.sheets.suggestions import in_suggestions
from s3dash.faults import Fault, in_order
from s3dash.model.tables import OPTIONAL_TABLES, TABLES

# Parameters of messages that are names of columns.
NAMING_COLUMNS = {"earlier", "later", "name", "other", "key_columns"}
LOOKS_PART = "fault-looks-part"


def in_place(found: Iterable[Fault], cells: Cells, private: Rows) -> tuple[Fault, ...]:
    """Faults or warnings in the order of the sheets, without anything of private rows.

    Columns are called as the file calls them, and values are those that stand there.
    """
    right = {(one.table, one.row, one.column): one for one in cells.made_right}
    told = untold(in_order(found, cells.columns()), private, cells.tables)
    stated = (_as_it_stands(one, right) for one in told)
    placed = [in_suggestions(_by_key(one, cells)) for one in stated]
    if cells.suggestions:
        placed = in_order(placed, cells.columns())
    return tuple(_in_words_of(one, cells.headings) for one in placed)


def as_part(faults: tuple[Fault, ...], cells: Cells) -> tuple[Fault, ...]:
    """The faults, with sheets that are missing told together where the file looks like a part."""
    core = [table for table in TABLES if table not in OPTIONAL_TABLES]
    missing = [one for one in faults if one.key == "fault-no-sheet" and not one.params.get("alike")]
    if not len(core) / 2 < len(missing) < len(core):
        return faults
    lacks = {one.table for one in missing}
    there = [name for name in TABLES if name not in lacks and (name, None) not in cells.absent]
    params = {"count": len(missing), "sheets": ", ".join(there)}
    rest = (one for one in faults if one.key != "fault-no-sheet" or one.params.get("alike"))
    return (Fault(LOOKS_PART, params=params), *rest)


def is_kept(fault: Fault) -> bool:
    """Whether it is about a row that comes from an edition."""
    return fault.row is not None and fault.row >= FIRST_KEPT


def _by_key(fault: Fault, cells: Cells) -> Fault:
    """The fault with the keys of rows that stand in no sheet."""
    table, first = str(fault.table), str(fault.params.get("first", ""))
    params = dict(fault.params)
    if first.isdecimal() and int(first) >= FIRST_KEPT:
        params["first"] = key_at(cells.tables[table], table, int(first))
    if not is_kept(fault):
        return replace(fault, params=params)
    params["edition_row"] = key_at(cells.tables[table], table, int(fault.row or 0))
    return replace(fault, row=None, params=params)


def _as_it_stands(fault: Fault, right: Mapping[tuple[str, int, str], MadeRight]) -> Fault:
    """The fault with the value that stands in the file, not with what it was read as."""
    made = right.get((fault.table or "", fault.row or 0, fault.column or ""))
    return replace(fault, value=made.found) if made and fault.value == made.taken else fault


def _in_words_of(fault: Fault, headings: Mapping[tuple[str, str], str]) -> Fault:
    """The fault with the columns it names as the file calls them."""

    def heading(column: str) -> str:
        return headings.get((fault.table or "", column), column)

    params = {
        name: ", ".join(map(heading, value.split(", "))) if name in NAMING_COLUMNS else value
        for name, value in fault.params.items()
    }
    return replace(fault, column=fault.column and heading(fault.column), params=params)
