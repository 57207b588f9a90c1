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
from s3dash.data.reading.sheets.rows import is_stated, named, named_rows
from s3dash.errors import Fault

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
    coloured = _coloured(values, rows, scan, matched) if scan.filled else []
    if coloured:
        yield Fault("warning-colours", table, coloured[0], params=named_rows(coloured))


def _within(areas: Sequence[tuple[int, int]], most: int) -> set[int]:
    """The rows or columns of some areas, as far as there are any."""
    return {one for first, last in areas for one in range(first, min(last, most) + 1)}


def _coloured(values: Lines, rows: Sequence[int], scan: SheetScan, matched: Matched) -> list[int]:
    """The rows with a cell that is filled in another way than its column is."""
    found: set[int] = set()
    for at in matched.at.values():
        fills = {
            row: fill for fill, columns in scan.filled.items() for row in columns.get(at + 1, ())
        }
        stated = [row for row in rows if is_stated(values[row - 1][at])]
        if not _are_banded(stated, fills, rows):
            usual = _usual([fills.get(row, "") for row in stated])
            found |= {row for row in stated if fills.get(row, "") != usual}
    return sorted(found)


def _are_banded(stated: Sequence[int], fills: Mapping[int, str], rows: Sequence[int]) -> bool:
    """Whether every other row of a column is filled alike, and the rows between them are."""
    here = set(stated)
    bands = [{fills.get(row, "") for row in rows[start::2] if row in here} for start in (0, 1)]
    return len(stated) > _FEWEST_ALIKE and all(len(band) <= 1 for band in bands)


def _usual(fills: Sequence[str]) -> str:
    """The fill that most cells of a column have; none, where no fill has most."""
    fill, count = Counter(fills).most_common(1)[0] if fills else ("", 0)
    return fill if count >= _FEWEST_ALIKE and 2 * count > len(fills) else ""
