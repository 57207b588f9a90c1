"""How a table lies in its sheet: what stands above and beside it, which cells are merged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from s3dash.data.reading.headings import Matched
from s3dash.data.reading.sheet_scan import SheetScan
from s3dash.data.reading.sheets.rows import is_stated
from s3dash.faults import Fault

Lines = Sequence[Sequence[Any]]

# So many merged areas, and rows of each, are kept from being told as empty cells as well.
MOST_MERGED = 100
MOST_COVERED_ROWS = 200


def told_of_place(values: Lines, table: str, matched: Matched) -> Iterator[Fault]:
    """A warning where headings do not begin in A1, and of columns with content and no heading."""
    if not matched.at:
        return
    if matched.row > 1:
        is_above = any(is_stated(value) for line in values[: matched.row - 1] for value in line)
        key = "warning-rows-above" if is_above else "warning-headings-row"
        yield Fault(key, table, matched.row, params={"row": str(matched.row)})
    before = range(next(at for at, one in enumerate(values[matched.row - 1]) if is_stated(one)))
    if before and not any(is_stated(line[at]) for line in values for at in before):
        letter = get_column_letter(len(before) + 1)
        yield Fault("warning-first-column", table, matched.row, letter, params={"letter": letter})
    below = list(enumerate(values[matched.row :], start=matched.row + 1))
    for at, heading in enumerate(values[matched.row - 1]):
        if not is_stated(heading):
            first = next((row for row, line in below if is_stated(line[at])), None)
            if first is not None:
                letter = get_column_letter(at + 1)
                yield Fault("warning-unnamed-column", table, first, letter, letter)


def told_of_merged(
    scan: SheetScan, rows: Sequence[int], table: str, matched: Matched
) -> Iterator[Fault]:
    """A fault for each merged area, with the cells of the table that it covers.

    An area above the headings, or in rows that are not read, hides nothing.
    """
    names = {at + 1: name for name, at in matched.at.items()}
    read = [matched.row, *rows]
    for number, (reference, bounds) in enumerate(scan.merged.items()):
        left, top, right, bottom = bounds
        here = read[bisect_left(read, top) : bisect_right(read, bottom)]
        if here:
            covered = [names[at] for at in range(left, right + 1) if at in names]
            most = MOST_COVERED_ROWS if number < MOST_MERGED else 0
            params = {"covers": [(row, name) for row in here[:most] for name in covered]}
            yield Fault("fault-merged", table, top, names.get(left), reference, params)
