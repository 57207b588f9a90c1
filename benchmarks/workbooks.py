"""Reading, comparing, merging and writing workbooks: time and peak memory, good, large and broken.

Each is read in a process of its own, forked when all modules are there: its peak is its own.
"""

from __future__ import annotations

import io
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import NamedTuple

from openpyxl import Workbook

from s3dash.config import ROOT
from s3dash.data.editions.records import Editions
from s3dash.data.reading.archive import MOST_ROWS
from s3dash.data.reading.submission import Submission, read_path, read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.model.origin import Origin
from tests.broken_workbooks import CASES, good_workbook, parts_of, sheet_part, zipped

SHOWN = 8
TIMES = 7
MERGED_ROWS = 10_000


class Measured(NamedTuple):
    """How long reading took, what it added to memory at its peak, how many faults it found."""

    seconds: float
    megabytes: float
    faults: int


def measured(content: bytes, store: Editions | None = None) -> Measured:
    """Read the bytes in a process of its own, and compare them with the edition in use."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_read, args=(content, theirs, store))
    process.start()
    found = ours.recv()
    process.join()
    return Measured(*found)


def _read(content: bytes, answer: Connection, store: Editions | None) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    submission = read_submission(content, "s3.xlsx")
    if store is not None:
        submission = store.plan(submission).submission
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


def store_of(folder: str, submission: Submission) -> Editions:
    """A store with one edition."""
    store = Editions(f"sqlite:///{Path(folder) / 'editions.db'}")
    store.prepare(lambda: submission)
    return store


def seconds_of(done: Callable[[], object]) -> float:
    """The median time of doing something."""
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        done()
        found.append(time.perf_counter() - start)
    return median(found)


def compare(content: bytes) -> None:
    """Check the edition in use, with the difference and without."""
    with tempfile.TemporaryDirectory() as folder:
        store = store_of(folder, read_submission(content, "s3.xlsx"))
        alone = seconds_of(lambda: read_submission(content, "s3.xlsx"))
        beside = seconds_of(lambda: store.plan(read_submission(content, "s3.xlsx")))
    print(
        f"checked alone {alone * 1000:.0f} ms, with the difference {beside * 1000:.0f} ms: ", end=""
    )
    print(f"{beside / alone:.2f} times (target 1.30)")


def compare_full() -> None:
    """Check a workbook at the limit of rows, with the difference."""
    content = full_sheet(good_row)
    with tempfile.TemporaryDirectory() as folder:
        found = measured(content, store_of(folder, read_submission(content, "s3.xlsx")))
    print(f"{MOST_ROWS} rows with the difference: {found.seconds:.1f} s, ", end="")
    print(f"+{found.megabytes:.0f} MB (target 450), {found.faults} faults")


def merge() -> None:
    """Merge two workbooks that began from one edition and changed other rows of it."""
    rows = [
        [f"k{at}", "K", "cluster", "", "A", "wood", "", "s", "high"] for at in range(MERGED_ROWS)
    ]

    def written(changed: int, origin: Origin | None) -> Submission:
        workbook = read_submission(good_workbook(), "s3.xlsx").accepted()
        frames = {name: workbook.table(name) for name in TABLES}
        lines = [
            [*row[:1], f"K{at}" if at % 10 == changed else "K", *row[2:]]
            for at, row in enumerate(rows)
        ]
        cells = frames["clusters"].iloc[:0].astype("object")
        frames["clusters"] = cells.reindex(range(MERGED_ROWS)).astype("object")
        for place, column in enumerate(list(TABLES["clusters"].columns)[:9]):
            frames["clusters"][column] = [line[place] or None for line in lines]
        content = workbook_bytes(frames, {}, in_words=False, t=translator("sv"), origin=origin)
        start = time.perf_counter()
        submission = read_submission(content, "s3.xlsx")
        reading.append(time.perf_counter() - start)
        return submission

    reading: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        store = store_of(folder, written(-1, None))
        (first,) = store.records()
        reading.clear()
        theirs, own = (written(at, Origin(1, first.content_sha256)) for at in (1, 2))
        store.publish(theirs, "A", "-")
        took = seconds_of(lambda: store.plan(own))
        changed = len(store.plan(own).changes)
    print(
        f"two workbooks of {MERGED_ROWS} rows: read {sum(reading):.2f} s, merged {took:.2f} s: ",
        end="",
    )
    print(f"{took / sum(reading):.2f} times (target 2), {changed} changes")


def good_row(number: int) -> list[str]:
    """A cluster without a fault."""
    return [f"k{number}", "K", "cluster", "", "A", "wood", "", "s", "high"]


def main() -> None:
    """Print all figures."""
    shipped = read_path(ROOT / "data").accepted()
    tables = {name: shipped.table(name) for name in TABLES}
    start = time.perf_counter()
    content = workbook_bytes(tables, {}, in_words=True, t=translator("sv"))
    print(f"writing the shipped edition: {(time.perf_counter() - start) * 1000:.0f} ms")
    good = {
        "the shipped edition": content,
        f"{MOST_ROWS} good rows": full_sheet(good_row),
        f"{MOST_ROWS} rows with three faults each": full_sheet(
            lambda n: [f"k{n}", "K", "cluster", "", f"A{n}", f"wood{n}", "", "s", "hi"]
        ),
    }
    for name, one in good.items():
        found = measured(one)
        print(f"{name}: {found.seconds:.2f} s, +{found.megabytes:.0f} MB, {found.faults} faults")
    compare(content)
    merge()
    compare_full()
    broken = {name: measured(case.make()) for name, case in CASES.items()}
    print(f"{len(broken)} broken workbooks, {sum(one.seconds for one in broken.values()):.1f} s")
    for title, key in (("slowest", 0), ("largest", 1)):
        worst = sorted(broken.items(), key=lambda item: item[1][key], reverse=True)[:SHOWN]
        print(f"  {title}:")
        for name, found in worst:
            print(f"    {found.seconds:5.2f} s  +{found.megabytes:4.0f} MB  {name}")


if __name__ == "__main__":
    main()
