"""Reading and writing workbooks: time and peak memory, of good, large and broken ones.

Each is read in a process of its own, forked when all modules are there: its peak is its own.
"""

from __future__ import annotations

import io
import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import NamedTuple

from openpyxl import Workbook

from s3dash.config import ROOT
from s3dash.data.reading.sheet_scan import MOST_ROWS
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from tests.broken_workbooks import CASES, good_workbook, parts_of, sheet_part, zipped

SHOWN = 8


class Measured(NamedTuple):
    """How long reading took, what it added to memory at its peak, how many faults it found."""

    seconds: float
    megabytes: float
    faults: int


def measured(content: bytes) -> Measured:
    """Read the bytes in a process of its own."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_read, args=(content, theirs))
    process.start()
    found = ours.recv()
    process.join()
    return Measured(*found)


def _read(content: bytes, answer: Connection) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    submission = read_submission(content, "s3.xlsx")
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answer.send((seconds, (peak - before) / 1024, len(submission.faults)))


def full_sheet(row: Callable[[int], list[str]]) -> bytes:
    """The small workbook with as many clusters as a sheet may have rows."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("clusters")
    sheet.append(list(TABLES["clusters"].columns))
    for number in range(MOST_ROWS):
        sheet.append(row(number))
    target = io.BytesIO()
    workbook.save(target)
    parts = parts_of(good_workbook())
    made = parts_of(target.getvalue())
    # strings inside the sheet, since the parts of two workbooks are put together
    parts[sheet_part("clusters")] = made["xl/worksheets/sheet1.xml"]
    return zipped(parts)


def main() -> None:
    """Print all figures."""
    shipped = read_path(ROOT / "data").accepted()
    tables = {name: shipped.table(name) for name in TABLES}
    start = time.perf_counter()
    content = workbook_bytes(tables, {}, in_words=True, t=translator("sv"))
    print(f"writing the shipped edition: {(time.perf_counter() - start) * 1000:.0f} ms")
    good = {
        "the shipped edition": content,
        f"{MOST_ROWS} good rows": full_sheet(
            lambda n: [f"k{n}", "K", "cluster", "", "A", "wood", "", "s", "high"]
        ),
        f"{MOST_ROWS} rows with three faults each": full_sheet(
            lambda n: [f"k{n}", "K", "cluster", "", f"A{n}", f"wood{n}", "", "s", "hi"]
        ),
    }
    for name, one in good.items():
        found = measured(one)
        print(f"{name}: {found.seconds:.2f} s, +{found.megabytes:.0f} MB, {found.faults} faults")
    broken = {name: measured(case.make()) for name, case in CASES.items()}
    print(f"{len(broken)} broken workbooks, {sum(one.seconds for one in broken.values()):.1f} s")
    for title, key in (("slowest", 0), ("largest", 1)):
        worst = sorted(broken.items(), key=lambda item: item[1][key], reverse=True)[:SHOWN]
        print(f"  {title}:")
        for name, found in worst:
            print(f"    {found.seconds:5.2f} s  +{found.megabytes:4.0f} MB  {name}")


if __name__ == "__main__":
    main()
