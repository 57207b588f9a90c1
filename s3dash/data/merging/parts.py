"""What a source says of the whole dataset, where it holds a part of it only.

What it says nothing of is as it was: sheets and columns that are not there, the rows of other
regions, and where it was made to be filled in, all rows that it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from s3dash.data.merging.regions import region_rows
from s3dash.data.merging.sheets import SheetRows
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.cells import Cells
from s3dash.faults import Fault, at_most
from s3dash.model.changes.keyed import Key, KeyedTables, Rows, columns_of, key_columns, key_words
from s3dash.model.origin import ALL
from s3dash.model.tables import TABLES

ABSENT_TABLE = {"fault-no-sheet", "fault-no-file"}
ABSENT_COLUMN = "fault-no-column"


@dataclass(frozen=True)
class Stated:
    """What a source says, with what was where it says nothing.

    Attributes:
        rows: every row, by table and key.
        numbers: the row of the sheet of each row that is taken from one.
        told: a warning for each row that is another region's and differs, and for each table whose
            rows stay though the file lacks them.
    """

    rows: dict[str, Rows]
    numbers: dict[str, dict[Key, int]]
    told: list[Fault]


def region_in(cells: Cells, terms: Terms) -> str | None:
    """The region whose rows alone are taken."""
    own = cells.part if cells.part != ALL else None
    return terms.region or own


def is_part(cells: Cells, terms: Terms) -> bool:
    """Whether a source says nothing of what it lacks."""
    return terms.is_part or cells.part is not None


def without_absence(cells: Cells) -> Cells:
    """A source in which it is no fault that sheets and columns are not there.

    It is one where a sheet or a heading that is there may be the one that is meant.
    """
    absent = set(cells.absent)
    faults = []
    for fault in cells.faults:
        place = _absent_place(fault)
        if place is None:
            faults.append(fault)
        else:
            absent.add(place)
    return replace(cells, faults=faults, absent=absent)


def _absent_place(fault: Fault) -> tuple[str, str | None] | None:
    table = str(fault.table)
    if fault.params.get("alike") or table not in TABLES:
        return None
    if fault.key in ABSENT_TABLE:
        return table, None
    if fault.key == ABSENT_COLUMN and fault.column not in key_columns(table):
        return table, fault.column
    return None


def stated(
    own: SheetRows, cells: Cells, base: KeyedTables, theirs: KeyedTables, terms: Terms
) -> Stated:
    """What a source says of the whole dataset.

    Args:
        own: its rows.
        cells: what they were read from.
        base: the edition it began from.
        theirs: the edition in use.
        terms: how it is handed in.
    """
    found = Stated({}, {}, [])
    code = region_in(cells, terms)
    region = region_rows(code, own.rows, base, theirs) if code is not None else None
    for table in TABLES:
        was = base[table]
        is_absent = (table, None) in cells.absent
        if is_absent and not own.rows[table]:
            found.rows[table], found.numbers[table] = was, {}
            continue
        rows = _with_columns(table, own.rows[table], cells, was, theirs[table])
        numbers = own.numbers[table]
        if region is not None:
            taken = {key: row for key, row in rows.items() if region.takes(table, key, row)}
            left = {key: row for key, row in rows.items() if key not in taken}
            refused = _differing(left, was, theirs[table])
            found.told.extend(at_most(_told(table, refused, numbers, region.code)))
            numbers = {key: numbers[key] for key in taken}
            # what is confirmed of proposals comes to a table whose sheet is not there
            gone = set() if is_absent else region.replaced[table]
            if terms.region is None:
                found.told.extend(_lacking(table, gone - taken.keys(), region.code))
                gone = set()
            rows = {key: row for key, row in was.items() if key not in gone} | taken
        elif is_absent or cells.part is not None:
            rows = {**was, **rows}
        found.rows[table], found.numbers[table] = rows, numbers
    return found


def _with_columns(table: str, rows: Rows, cells: Cells, was: Rows, theirs: Rows) -> Rows:
    """The rows with the cells of columns that the source lacks as they were."""
    places = [
        place for place, name in enumerate(columns_of(table)) if (table, name) in cells.absent
    ]
    if not places:
        return rows
    found: Rows = {}
    for key, row in rows.items():
        before = was.get(key) or theirs.get(key)
        line = list(row)
        for place in places if before else ():
            line[place] = before[place] if before else ""
        found[key] = tuple(line)
    return found


def _differing(rows: Rows, was: Rows, theirs: Rows) -> list[Key]:
    """The keys of rows that are in neither edition as they are."""
    return [key for key, row in rows.items() if row not in (was.get(key), theirs.get(key))]


def _lacking(table: str, keys: set[Key], region: str) -> list[Fault]:
    """A warning where rows of a region stay that a file made for it no longer has."""
    if not keys:
        return []
    params = {"count": len(keys), "region": region}
    return [Fault("warning-part-lacks", table, params=params)]


def _told(table: str, refused: list[Key], numbers: dict[Key, int], region: str) -> Iterator[Fault]:
    for key in refused:
        params = {"code": key_words(key), "region": region}
        yield Fault("warning-other-region", table, numbers[key], params=params)


def kept_words(cells: Cells, counts: dict[str, int]) -> list[Fault]:
    """A warning that names the sheets that are not there and stay, for all together."""
    stay = [table for table in TABLES if (table, None) in cells.absent and counts[table]]
    if not stay:
        return []
    rows = sum(counts[table] for table in stay)
    return [Fault("warning-part-kept", params={"sheets": ", ".join(stay), "rows": rows})]
