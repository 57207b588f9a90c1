"""Which rows below the headings are no rows of the table: headings again, sums, notes below it.

Only what could be no row of the table in any case is left out, and all of it is told: a row with a
code in it, or with several values, is read, and what is wrong with it is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from s3dash.data.reading.headings import Matched, folded
from s3dash.data.reading.sheet_scan import SheetScan
from s3dash.faults import Fault
from s3dash.model.fields import CODE_PATTERN, About, about
from s3dash.model.tables import SHEETS

Line = Sequence[Any]

_SUMS = {"summa", "delsumma", "totalt", "total", "antal", "sum", "subtotal", "count"}
# So few values may a row have that is none.
_FEW = 2
# A text that explains: "Grönt = klart", "Obs: …", or a few words.
_EXPLAINING = re.compile(r"[=:]|\S+\s+\S+\s+\S+")
# So many places are named one by one.
_MOST_NAMED = 12


class Unread(NamedTuple):
    """The rows that are none of the table, by why."""

    headings: list[int]
    sums: list[int]
    notes: list[int]

    def told(self, table: str) -> list[Fault]:
        """A warning for each reason."""
        return [
            Fault(f"warning-unread-{why}", table, rows[0], params=named_rows(rows))
            for why, rows in self._asdict().items()
            if rows
        ]


def named_rows(rows: Sequence[int]) -> dict[str, Any]:
    """Rows as a message names them: how many, and which, those that lie together as one area."""
    areas: list[list[int]] = []
    for row in rows:
        if areas and areas[-1][1] + 1 == row:
            areas[-1][1] = row
        else:
            areas.append([row, row])
    texts = [str(first) if first == last else f"{first}–{last}" for first, last in areas]
    return {**named(texts), "count": len(rows)}


def named(places: Sequence[str]) -> dict[str, Any]:
    """Places as a message names them: how many, and the first of them."""
    more = [] if len(places) <= _MOST_NAMED else ["…"]
    return {"count": len(places), "places": ", ".join([*places[:_MOST_NAMED], *more])}


def is_stated(value: Any) -> bool:
    """Whether a cell says anything."""
    return not isinstance(value, str) or bool(value.strip())


def as_text(value: Any) -> str:
    """A cell as a message shows it."""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def rows_of(
    values: Sequence[Line], scan: SheetScan, table: str, matched: Matched
) -> tuple[list[int], Unread]:
    """The rows of a table, and those below its headings that are none of it."""
    places = {at + 1 for at in matched.at.values()}
    marked = {row for row, at in (*scan.formulas, *scan.errors) if at in places}
    stated = [
        row
        for row, line in enumerate(values[matched.row :], start=matched.row + 1)
        if row in marked or any(is_stated(line[at]) for at in matched.at.values())
    ]
    unread = _unread(values, stated, marked, table, matched)
    left_out = {*unread.headings, *unread.sums, *unread.notes}
    return [row for row in stated if row not in left_out], unread


def says_more(values: Sequence[Line], rows: Sequence[int], matched: Matched) -> bool:
    """Whether a sheet says anything outside the rows and columns that are read, and headings."""
    read, places = set(rows), set(matched.at.values())
    return any(
        is_stated(value)
        for row, line in enumerate(values, start=1)
        if row != matched.row
        for at, value in enumerate(line)
        if row not in read or at not in places
    )


def _unread(
    values: Sequence[Line], rows: Iterable[int], marked: Collection[int], table: str, at: Matched
) -> Unread:
    """The rows that are none of the table.

    Args:
        values: all rows of the sheet.
        rows: the numbers of those below the headings that say something in a column of the table.
        marked: those with something in them that has no value.
        table: the table.
        at: where its columns are.
    """
    found = Unread([], [], [])
    last = at.row
    for row in rows:
        cells = _stated(values[row - 1], at)
        if _repeats(cells, at.written):
            found.headings.append(row)
        elif _is_sum(cells, table):
            found.sums.append(row)
        elif cells and row not in marked and _is_note(cells, table):
            found.notes.append(row)
            continue
        else:
            found.notes.clear()
        last = row if not found.notes else last
    # what stands right below the last row may be a row that was begun
    if found.notes and found.notes[0] == last + 1:
        found.notes.clear()
    return found


def _stated(line: Line, matched: Matched) -> dict[str, Any]:
    """What a row says by column: all of it where it may be no row of the table, else its start."""
    cells: dict[str, Any] = {}
    for name, at in matched.at.items():
        if is_stated(line[at]):
            cells[name] = line[at]
            if len(cells) > _FEW and not _repeats(cells, matched.written):
                break
    return cells


def _repeats(cells: Mapping[str, Any], written: Mapping[str, str]) -> bool:
    """Whether a row holds the headings once more, as on every page of a print."""
    return len(cells) >= min(2, len(written)) and all(
        isinstance(value, str) and _is_alike(value, written[name]) for name, value in cells.items()
    )


def _is_alike(text: str, heading: str) -> bool:
    """Whether a text is a heading, in any letters; most begin with another letter."""
    return text.lstrip()[:1].casefold() == heading[:1].casefold() and (
        folded(text) == folded(heading)
    )


def _lacks_needed(cells: Mapping[str, Any], table: str) -> bool:
    columns = SHEETS[table].columns
    return any(not columns[name].nullable and name not in cells for name in columns)


def _is_sum(cells: Mapping[str, Any], table: str) -> bool:
    first = next(iter(cells.values()), None)
    return (
        isinstance(first, str)
        and len(cells) <= _FEW
        and folded(first) in _SUMS
        and _lacks_needed(cells, table)
    )


def _is_note(cells: Mapping[str, Any], table: str) -> bool:
    """Whether a row below the table could be no row of it: few words, no code, no key."""
    columns = SHEETS[table].columns
    keys = [str(cells[name]) for name in SHEETS[table].unique or () if name in cells]
    return (
        len(cells) <= _FEW
        and _lacks_needed(cells, table)
        and not any(_is_code(str(value), about(columns[name])) for name, value in cells.items())
        and all(map(_EXPLAINING.search, keys))
    )


def _is_code(text: str, what: About) -> bool:
    """Whether a text is what a column of codes or choices takes."""
    if what.choices:
        return text.strip().casefold() in what.choices
    return what.kind in {"code", "codes"} and bool(re.match(CODE_PATTERN, text.strip()))
