"""What somebody handed in: a workbook or a data package, read whole or refused with reasons."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from s3dash.data.counties import counties_with_a_shape
from s3dash.data.reading.archive import check_size, pack, refusal, unpack
from s3dash.data.reading.cells import Cells, MadeRight
from s3dash.data.reading.in_place import LOOKS_PART, as_part, in_place, is_kept
from s3dash.data.reading.package import (
    DESCRIPTOR,
    created,
    descriptor_faults,
    folder_files,
    read_package,
)
from s3dash.data.reading.private import Rows, private_rows, public_rows_of, told_private
from s3dash.data.reading.put_right import put_right
from s3dash.data.reading.sheets.suggestions import made_right_in_suggestions
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model import TABLES
from s3dash.model.checks.doubts import doubts, doubts_beside
from s3dash.model.checks.history import said_of_former
from s3dash.model.dataset import Dataset

# Without a row in each of these there is nothing to show.
NEEDED = ("regions", "domains", "rounds")
# What stays, and what goes, of sheets that are not there.
KEPT = {"warning-kept-table", "warning-gone-row"}


@dataclass(frozen=True)
class Source:
    """What tables are made of.

    Attributes:
        name, original, created: as of the submission.
        cells: the cells as they stand in the file, with rows that are not public.
        faults: what is wrong with the file beside its cells.
        is_stored: whether it was published before.
    """

    name: str
    original: bytes
    cells: Cells
    faults: tuple[Fault, ...] = ()
    created: datetime.date | None = None
    is_stored: bool = False


@dataclass(frozen=True)
class Submission:
    """A file that was handed in, as it was read.

    Attributes:
        name: the file's name.
        original: its bytes; of a folder, the bytes of a zip archive of its data package.
        dataset: the tables, without rows that are not public; None when there are faults.
        faults, warnings: in the coordinates of the file, without values of private rows.
        made_right: what was read as something else than stands in the file, private rows left out.
        counts: rows of every table that are public, as far as they could be read.
        created: the day that a data package gives for itself.
        is_private: whether the file holds what is not public; its bytes are kept nowhere then.
        source: what the tables were made of.
    """

    name: str
    original: bytes = field(repr=False)
    dataset: Dataset | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()
    counts: dict[str, int] | None = None
    created: datetime.date | None = None
    is_private: bool = False
    source: Source | None = field(default=None, repr=False)
    made_right: tuple[MadeRight, ...] = ()

    def in_order(self, rows: Mapping[str, Sequence[int]]) -> Submission:
        """The same with the rows of every table in another order, told by their row numbers."""
        if self.source is None or self.dataset is None:
            return self
        before = self.source.cells.tables
        if all(list(frame.index) == list(rows[name]) for name, frame in before.items()):
            return self
        private = private_rows(before)
        tables = {}
        for name, frame in before.items():
            left_out = private.get(name, frozenset())
            public = [row for row in frame.index if row not in left_out]
            places = {row: place for place, row in enumerate(public)}
            order = [places[row] for row in rows[name] if row in places]
            tables[name] = self.dataset.table(name).iloc[order]
        return replace(self, dataset=Dataset(tables))

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


def read_path(path: Path, struck: str | None = None) -> Submission:
    """A workbook, a folder with a data package, or a zip archive of one.

    Args:
        path: where it lies.
        struck: what becomes of what is struck through, as of ``read_submission``.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        if path.is_dir():
            files = folder_files(path)
            name, original = f"{path.resolve().name}.zip", pack(files)
            check_size(len(original))
            return submission_of(_source_of_files(name, original, files))
        if path.exists() and not path.is_file():
            raise refusal("fault-not-workbook")
        check_size(path.stat().st_size)
    except DatasetRefused as refused:
        return Submission(path.name, b"", None, refused.faults)
    return read_submission(path.read_bytes(), path.name, struck=struck)


def read_submission(
    original: bytes, name: str, *, is_stored: bool = False, struck: str | None = None
) -> Submission:
    """What the bytes of a workbook or of a zipped data package say.

    Args:
        original: the bytes.
        name: the file's name.
        is_stored: whether they were published before: limits are for what strangers send, and
            checks of later releases tell what they find without refusing it.
        struck: ``keep`` or ``drop`` what is struck through in a workbook; undecided, it is refused.
    """
    try:
        return submission_of(read_source(original, name, is_stored=is_stored, struck=struck))
    except DatasetRefused as refused:
        return Submission(name, original, None, refused.faults)


def read_source(
    original: bytes, name: str, *, is_stored: bool = False, struck: str | None = None
) -> Source:
    """The cells of a workbook or of a zipped data package, nothing of which is checked.

    Raises:
        DatasetRefused: the file itself cannot be read.
    """
    parts = unpack(original, limited=not is_stored)
    files = _package_files(parts)
    if files is not None:
        return replace(_source_of_files(name, original, files), is_stored=is_stored)
    # what opens workbooks is of no use to who serves pages
    from s3dash.data.reading.workbook import read_workbook  # noqa: PLC0415

    return Source(name, original, read_workbook(parts, struck), is_stored=is_stored)


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


def _source_of_files(name: str, original: bytes, files: dict[str, bytes]) -> Source:
    faults = tuple(descriptor_faults(files))
    return Source(name, original, read_package(files), faults, created(files))


def submission_of(source: Source) -> Submission:
    """The tables of a source, with the columns of faults as they are called in the file.

    A fault in a row that comes from an edition names the row's key; a warning there is none of
    the file's.
    """
    # what was stored before has been put right, by the rules of its day
    cells = source.cells if source.is_stored else put_right(source.cells)
    faults, dataset, beside = [*source.faults], None, list[Fault]()
    private = private_rows(cells.tables)
    # days only pass: what was accepted once is accepted on every later day
    today, counties = datetime.date.today(), counties_with_a_shape()
    try:
        dataset = Dataset.from_cells(
            cells.tables, cells.faults, today, counties=counties, is_stored=source.is_stored
        )
    except DatasetRefused as refused:
        faults += refused.faults
        beside = list(doubts_beside(refused.tables or {}, refused.faults, today))
    warnings = [*cells.warnings, *told_private(private), *beside]
    is_private = cells.has_unread_private or any(private.values())
    if not is_private:
        # the file itself is kept, and offered
        warnings = [*cells.people, *warnings]
    if dataset is not None and not faults:
        warnings += [*dataset.breaches, *_said_of(dataset, cells)]
        if not source.is_stored:
            warnings += _doubts_about(dataset, cells, today)
        dataset = public_rows_of(dataset)

    told = as_part(in_place(faults, cells, private), cells)
    if any(one.key == LOOKS_PART for one in told):
        # which sheets are not there is said with it
        warnings = [one for one in warnings if one.key not in KEPT]
    return Submission(
        source.name,
        source.original,
        None if faults else dataset,
        told,
        in_place((one for one in warnings if not is_kept(one)), cells, private),
        {table: len(frame) - len(private.get(table, ())) for table, frame in cells.tables.items()},
        source.created,
        is_private,
        source,
        _public_right(cells, private),
    )


def _public_right(cells: Cells, private: Rows) -> tuple[MadeRight, ...]:
    """What was made right in rows that are public, with the columns as the file calls them."""
    return tuple(
        replace(one, column=cells.headings.get((one.table, one.column), one.column))
        for one in map(made_right_in_suggestions, cells.made_right)
        if one.row not in private.get(one.table, ())
    )


def _said_of(dataset: Dataset, cells: Cells) -> list[Fault]:
    """What is worth a warning in tables without a fault."""
    lacking = [Fault(f"warning-{what}", table) for what, table in _lacking(dataset)]
    return [*lacking, *said_of_former(_placed(dataset, cells))]


def _doubts_about(dataset: Dataset, cells: Cells, today: datetime.date) -> list[Fault]:
    """What is seldom meant in what somebody hands in."""
    return list(doubts(_placed(dataset, cells), today, counties_with_a_shape()))


def _placed(dataset: Dataset, cells: Cells) -> dict[str, pd.DataFrame]:
    """The tables with the rows of the source as their index."""
    return {name: dataset.table(name).set_axis(cells.tables[name].index) for name in TABLES}


def _lacking(dataset: Dataset) -> list[tuple[str, str]]:
    """What an edition must have and this dataset has not: (message key, table)."""
    lacking = [("no-rows", table) for table in NEEDED if not dataset.counts[table]]
    if dataset.counts["regions"] and not dataset.regions_of_kind("region"):
        lacking.append(("no-region", "regions"))
    return lacking
