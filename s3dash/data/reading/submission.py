"""What somebody handed in: a workbook or a data package, read whole or refused with reasons."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from s3dash.data.reading.archive import check_size, pack, refusal, unpack
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.package import (
    DESCRIPTOR,
    created,
    descriptor_faults,
    folder_files,
    read_package,
)
from s3dash.data.reading.workbook import read_workbook
from s3dash.errors import DatasetRefused, Fault
from s3dash.model import TABLES
from s3dash.model.checks.history import said_of_former
from s3dash.model.dataset import Dataset

# Without a row in each of these there is nothing to show.
NEEDED = ("regions", "domains", "rounds")
# Parameters of messages that are names of columns.
NAMING_COLUMNS = {"earlier", "later", "other"}


@dataclass(frozen=True)
class Submission:
    """A file that was handed in, as it was read.

    Attributes:
        name: the file's name.
        original: its bytes; of a folder, the bytes of a zip archive of its data package.
        dataset: the tables; None when there are faults.
        faults, warnings: in the coordinates of the file.
        counts: rows of every table, as far as they could be read.
        created: the day that a data package gives for itself.
    """

    name: str
    original: bytes
    dataset: Dataset | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()
    counts: dict[str, int] | None = None
    created: datetime.date | None = None

    def accepted(self) -> Dataset:
        """The dataset.

        Raises:
            DatasetRefused: there are faults.
        """
        if self.dataset is None:
            raise DatasetRefused(self.faults)
        return self.dataset

    def publishable(self) -> Dataset:
        """The dataset, with something to show.

        Raises:
            DatasetRefused: there are faults, or a table that must have rows has none.
        """
        dataset = self.accepted()
        faults = [Fault(f"fault-{what}", table) for what, table in _lacking(dataset)]
        if faults:
            raise DatasetRefused(faults)
        return dataset


def read_path(path: Path) -> Submission:
    """A workbook, a folder with a data package, or a zip archive of one.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        if path.is_dir():
            files = folder_files(path)
            name, original = f"{path.resolve().name}.zip", pack(files)
            check_size(len(original))
            return _read_files(name, original, files)
        if path.exists() and not path.is_file():
            raise refusal("fault-not-workbook")
        check_size(path.stat().st_size)
    except DatasetRefused as refused:
        return Submission(path.name, b"", None, refused.faults)
    return read_submission(path.read_bytes(), path.name)


def read_submission(original: bytes, name: str) -> Submission:
    """What the bytes of a workbook or of a zipped data package say."""
    try:
        parts = unpack(original)
        files = _package_files(parts)
        if files is not None:
            return _read_files(name, original, files)
        return _read_cells(name, original, read_workbook(parts), [], None)
    except DatasetRefused as refused:
        return Submission(name, original, None, refused.faults)


def _package_files(parts: dict[str, bytes]) -> dict[str, bytes] | None:
    """The files of a data package, which may lie in a folder of the archive; None without one."""
    found = [name for name in parts if name.rpartition("/")[2] == DESCRIPTOR]
    if not found and "[Content_Types].xml" in parts:
        return None
    if not found and not any(name.endswith(".csv") for name in parts):
        return None
    folder = min(found, key=len, default=DESCRIPTOR).removesuffix(DESCRIPTOR)
    return {
        name.removeprefix(folder): part for name, part in parts.items() if name.startswith(folder)
    }


def _read_files(name: str, original: bytes, files: dict[str, bytes]) -> Submission:
    faults = descriptor_faults(files)
    return _read_cells(name, original, read_package(files), faults, created(files))


def _read_cells(
    name: str,
    original: bytes,
    cells: Cells,
    faults: list[Fault],
    day: datetime.date | None,
) -> Submission:
    """The cells as a dataset, with the columns of faults as they are called in the file."""
    dataset = None
    try:
        # days only pass: what was accepted once is accepted on every later day
        dataset = Dataset.from_cells(cells.tables, cells.faults, datetime.date.today())
    except DatasetRefused as refused:
        faults = [*faults, *refused.faults]

    def in_place(found: list[Fault]) -> tuple[Fault, ...]:
        return tuple(_in_words_of(one, cells.headings) for one in found)

    counts = {table: len(frame) for table, frame in cells.tables.items()}
    kept = None if faults else dataset
    if kept is not None:
        cells.warnings += [Fault(f"warning-{what}", table) for what, table in _lacking(kept)]
        rows = {name: frame.index for name, frame in cells.tables.items()}
        cells.warnings += said_of_former(
            {name: kept.table(name).set_axis(rows[name]) for name in TABLES}
        )
    return Submission(name, original, kept, in_place(faults), in_place(cells.warnings), counts, day)


def _in_words_of(fault: Fault, headings: Mapping[tuple[str, str], str]) -> Fault:
    """The fault with the columns it names as the file calls them."""

    def heading(column: str) -> str:
        return headings.get((fault.table or "", column), column)

    params = {
        name: heading(value) if name in NAMING_COLUMNS else value
        for name, value in fault.params.items()
    }
    return replace(fault, column=fault.column and heading(fault.column), params=params)


def _lacking(dataset: Dataset) -> list[tuple[str, str]]:
    """What an edition must have and this dataset has not: (message key, table)."""
    lacking = [("no-rows", table) for table in NEEDED if not dataset.counts[table]]
    if dataset.counts["regions"] and not dataset.regions_of_kind("region"):
        lacking.append(("no-region", "regions"))
    return lacking
