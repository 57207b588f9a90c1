"""Reading a data package: CSV files beside a ``datapackage.json``, by their names."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from s3dash.data.reading.archive import MOST_ROWS, check_size
from s3dash.data.reading.cells import Cells, no_cells
from s3dash.data.reading.headings import match_headings, name_all
from s3dash.data.reading.private import has_public_column
from s3dash.faults import Fault, at_most
from s3dash.model.headings import headings
from s3dash.model.tables import OPTIONAL_TABLES, TABLES

DESCRIPTOR = "datapackage.json"
OTHER_SEPARATORS = (";", "\t", "|")

Files = Mapping[str, bytes]


def folder_files(folder: Path) -> dict[str, bytes]:
    """The files of the data package in a folder: its tables, and all that its descriptor names."""
    described = _resources(_json(_content(folder / DESCRIPTOR)))
    names = {DESCRIPTOR, *(f"{table}.csv" for table in TABLES), *described}
    inside = [folder / name for name in sorted(names) if Path(name).name == name]
    return {path.name: content for path in inside if (content := _content(path)) is not None}


def _content(path: Path) -> bytes | None:
    """The bytes of a file; None for what is not there or no file.

    Raises:
        DatasetRefused: it is too large.
    """
    if not path.is_file():
        return None
    check_size(path.stat().st_size)
    return path.read_bytes()


def read_package(files: Files) -> Cells:
    """The cells of a data package's files."""
    cells = Cells()
    cells.has_unread_private = any(
        _has_public_column(content)
        for name, content in files.items()
        if name.endswith(".csv") and name.removesuffix(".csv") not in TABLES
    )
    for table in TABLES:
        cells.tables[table] = no_cells(table)
        _read_table(files.get(f"{table}.csv"), table, cells)
    name_all(cells)
    return cells


def descriptor_faults(files: Files) -> list[Fault]:
    """What is wrong with the descriptor, or not as it describes."""
    if DESCRIPTOR not in files:
        return [Fault("fault-no-file", value=DESCRIPTOR)]
    descriptor = _json(files[DESCRIPTOR])
    if descriptor is None:
        return [Fault("fault-not-json", value=DESCRIPTOR)]
    faults = _misdescribed(files, descriptor)
    if "created" in descriptor and created(files) is None:
        text = str(descriptor["created"])
        faults.append(Fault("fault-date", DESCRIPTOR, column="created", value=text))
    return faults


def created(files: Files) -> datetime.date | None:
    """The day that the descriptor gives; None when it gives none."""
    descriptor = _json(files.get(DESCRIPTOR)) or {}
    try:
        return datetime.date.fromisoformat(str(descriptor.get("created", ""))[:10])
    except ValueError:
        return None


def file_hash(content: bytes) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _stated_hash(content: bytes) -> str:
    """A file's hash as a descriptor states it."""
    return f"sha256:{file_hash(content)}"


def _json(content: bytes | None) -> dict[str, Any] | None:
    """A JSON object, or None for anything else."""
    try:
        found = json.loads(content or b"")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _resources(descriptor: dict[str, Any] | None) -> dict[str, Any]:
    """The hash of every file that the descriptor lists (None where it gives none)."""
    listed = (descriptor or {}).get("resources")
    return {
        one["path"]: one.get("hash")
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict) and isinstance(one.get("path"), str)
    }


def _misdescribed(files: Files, descriptor: dict[str, Any]) -> list[Fault]:
    """A fault for every table that is not described, or not, byte for byte, as it is described.

    A file cut short at the end of a line is otherwise a valid, smaller table. A resource without
    a hash is taken as it is.
    """
    hashes = _resources(descriptor)
    faults = []
    for table in TABLES:
        name = f"{table}.csv"
        content, stated = files.get(name), hashes.get(name)
        if content is not None and name not in hashes:
            faults.append(Fault("fault-not-described", table, value=name))
        elif content is not None and stated is not None and stated != _stated_hash(content):
            faults.append(Fault("fault-altered-file", table, value=name))
    return faults


def _read_table(content: bytes | None, table: str, cells: Cells) -> None:
    """A CSV file's cells added to ``cells``; what is wrong with the file itself is a fault."""
    name = f"{table}.csv"
    if content is None:
        if table in OPTIONAL_TABLES:
            cells.absent.add((table, None))
        else:
            cells.faults.append(Fault("fault-no-file", table, value=name))
        return
    try:
        lines = io.StringIO(content.decode("utf-8-sig"), newline="")
        cells.tables[table] = _cells_of(csv.reader(lines, strict=True), table, cells)
    except UnicodeDecodeError as found:
        params = {"byte": str(found.start)}
        cells.faults.append(Fault("fault-not-utf8", table, value=name, params=params))
    except csv.Error:
        cells.faults.append(Fault("fault-unreadable", table, value=name))


def _has_public_column(content: bytes) -> bool:
    """Whether a file that is no table of the dataset says which of its rows are public."""
    heading, _, _ = content.decode("utf-8-sig", "replace").partition("\n")
    return has_public_column(next(csv.reader([heading]), []))


def _other_separator(heading: list[str], table: str) -> str | None:
    """What parts the cells where it is no comma, as spreadsheets of some languages save them."""
    if len(heading) != 1:
        return None
    known = {word for name in TABLES[table].columns for word in (name, *headings()[name])}
    return next(
        (sign for sign in OTHER_SEPARATORS if len(known & set(heading[0].split(sign))) > 1), None
    )


def _cells_of(rows: Iterator[list[str]], table: str, cells: Cells) -> pd.DataFrame:
    heading = next(rows, None)
    if heading is None:
        cells.faults.append(Fault("fault-empty-file", table, value=f"{table}.csv"))
        return no_cells(table)
    separator = _other_separator(heading, table)
    if separator:
        cells.faults.append(Fault("fault-separator", table, 1, value=separator))
        return no_cells(table)
    matched = match_headings(heading, table)
    cells.faults += matched.faults
    cells.warnings += matched.warnings
    cells.headings |= {(table, column): words for column, words in matched.written.items()}
    cells.absent |= {(table, column) for column in matched.absent}
    kept: list[int] = []
    lines: list[list[str]] = []
    # most cells say what others say: one text stands for all of them
    said: dict[str, str] = {}
    uneven = []
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        if number > MOST_ROWS + 1:
            params = {"most": MOST_ROWS}
            cells.faults.append(
                Fault("fault-too-many-rows", table, None, None, str(number), params)
            )
            return no_cells(table)
        if len(row) != len(heading):
            params = {"found": len(row), "expected": len(heading)}
            uneven.append(Fault("fault-row-length", table, number, params=params))
            continue
        kept.append(number)
        lines.append([said.setdefault(row[at], row[at]) for at in matched.at.values()])
    cells.faults += at_most(uneven)
    frame = pd.DataFrame(lines, index=kept, columns=list(matched.at), dtype="object")
    columns = list(TABLES[table].columns)
    return frame if list(frame) == columns else frame.reindex(columns=columns)
