"""What a table's sheet shows people and the tables do not hold: hidden rows, colours, comments.

Each is told once a sheet, with its place and what becomes of it; what is as everywhere in the
sheet, such as the fill of headings or of every other row, is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from s3dash.data.reading.headings import Matched
from s3dash.data.reading.sheet_scan import SheetScan
from s3dash.data.reading.sheets.rows import as_text, is_stated, named, named_rows
from s3dash.faults import Fault, at_most
from s3dash.model.marks import COLOURS

Lines = Sequence[Sequence[Any]]

# From so many cells on a column has a fill of its own, or one for every other row.
_FEWEST_ALIKE = 3


def told_of_looks(
    values: Lines, rows: Sequence[int], scan: SheetScan, table: str, matched: Matched
) -> Iterator[Fault]:
    """A warning for each thing that the looks of a table may say.

    Args:
        values: all rows of the sheet.
        rows: the numbers of those that are read.
        scan: how they look.
        table: the table.
        matched: where its columns are.
    """
    unseen = _within(scan.hidden_rows, len(values))
    hidden = [row for row in rows if row in unseen]
    if hidden:
        key = "warning-filtered-rows" if scan.is_filtered else "warning-hidden-rows"
        yield Fault(key, table, hidden[0], params=named_rows(hidden))
    unseen = _within(scan.hidden_columns, max(matched.at.values(), default=0) + 1)
    columns = {
        name: at
        for name, at in matched.at.items()
        if at + 1 in unseen and any(is_stated(values[row - 1][at]) for row in rows)
    }
    if columns:
        written = [matched.written[name] for name in columns]
        yield Fault("warning-hidden-columns", table, params=named(written))
    are_filled = any(
        places[-1] > matched.row
        for fill, columns in scan.filled.items()
        if fill not in COLOURS
        for places in columns.values()
    )
    coloured = _coloured(values, rows, scan, matched) if are_filled and matched.at else []
    if coloured:
        yield Fault("warning-colours", table, coloured[0], params=named_rows(coloured))
    yield from at_most(_disputed(values, rows, scan, table, matched))


def _disputed(
    values: Lines, rows: Sequence[int], scan: SheetScan, table: str, matched: Matched
) -> Iterator[Fault]:
    """The cells still marked as changed by two, with what stands there and so holds."""
    marked = scan.filled.get("conflict", {})
    for name, at in matched.at.items():
        for row in sorted({*marked.get(at + 1, ())}.intersection(rows)):
            value = values[row - 1][at]
            key = "warning-disputed" if is_stated(value) else "warning-disputed-empty"
            yield Fault(key, table, row, name, as_text(value))


def _within(areas: Sequence[tuple[int, int]], most: int) -> set[int]:
    """The rows or columns of some areas, as far as there are any."""
    return {one for first, last in areas for one in range(first, min(last, most) + 1)}


def _coloured(values: Lines, rows: Sequence[int], scan: SheetScan, matched: Matched) -> list[int]:
    """The rows with a cell that is filled neither as its column is nor as its row would be."""

    def fills_of(at: int) -> dict[int, str]:
        filled = {
            row: fill for fill, columns in scan.filled.items() for row in columns.get(at + 1, ())
        }
        return {
            row: filled.get(row, "")
            for row in rows
            if is_stated(values[row - 1][at]) and filled.get(row) not in COLOURS
        }

    # a column with few values says little of itself: the fullest one tells how rows are filled
    fullest = max(
        matched.at.values(), key=lambda at: sum(is_stated(values[row - 1][at]) for row in rows)
    )
    of_row = _usual(fills_of(fullest), rows)
    found: set[int] = set()
    for at in matched.at.values():
        fills = fills_of(at)
        usual = _usual(fills, rows)
        found |= {
            row
            for row, fill in fills.items()
            if fill not in {usual.get(row, ""), of_row.get(row, "")}
        }
    return sorted(found)


def _usual(fills: Mapping[int, str], rows: Sequence[int]) -> dict[int, str]:
    """What each cell of a column would be filled with: as most are, or as every other row is."""
    if len(fills) > _FEWEST_ALIKE:
        bands = [{fills[row] for row in rows[start::2] if row in fills} for start in (0, 1)]
        if all(len(band) == 1 for band in bands):
            return {row: next(iter(bands[number % 2])) for number, row in enumerate(rows)}
    fill, count = Counter(fills.values()).most_common(1)[0] if fills else ("", 0)
    is_most = count >= _FEWEST_ALIKE and 2 * count > len(fills)
    return dict.fromkeys(rows, fill) if is_most else {}
