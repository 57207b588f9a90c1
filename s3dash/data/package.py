"""Reading a data package: a folder of CSV files beside a ``datapackage.json``."""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from s3dash.errors import DatasetRefused, Fault
from s3dash.model import TABLES, Dataset
from s3dash.model.tables import OPTIONAL_TABLES

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Package:
    """A data package that was read whole.

    Attributes:
        dataset: its tables.
        created: the day its descriptor gives.
    """

    dataset: Dataset
    created: datetime.date


def read_package(folder: Path) -> Package:
    """The data package in a folder.

    Raises:
        DatasetRefused: with every fault of the files, the tables and between them.
    """
    faults: list[Fault] = []
    descriptor = _read_descriptor(folder, faults)
    created = _created(descriptor, faults)
    if descriptor:
        faults += _misdescribed_files(folder, descriptor)
    cells = {name: read_cells(folder / f"{name}.csv", name, faults) for name in TABLES}
    try:
        dataset = Dataset.from_cells(cells)
    except DatasetRefused as refused:
        raise DatasetRefused(faults + list(refused.faults)) from None
    if faults:
        raise DatasetRefused(faults)
    return Package(dataset, created)


def read_cells(path: Path, table: str, faults: list[Fault]) -> pd.DataFrame:
    """A CSV file as text cells with the table's columns, indexed by row number (heading = 1).

    What is wrong with the file itself is added to ``faults``; what cannot be read is left empty.
    """
    columns = list(TABLES[table].columns)
    empty = pd.DataFrame(columns=columns, dtype="str")
    if not path.is_file():
        if table not in OPTIONAL_TABLES:
            faults.append(Fault("fault-no-file", table, value=path.name))
        return empty
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(text.splitlines(keepends=True)))
    except UnicodeDecodeError as found:
        faults.append(Fault("fault-not-utf8", table, value=path.name, params={"byte": found.start}))
        return empty
    except (csv.Error, OSError) as found:
        faults.append(Fault("fault-unreadable", table, value=path.name, params={"why": str(found)}))
        return empty
    if not rows:
        faults.append(Fault("fault-empty-file", table, value=path.name))
        return empty
    return _cells_of(rows, table, columns, faults)


def _cells_of(
    rows: list[list[str]], table: str, columns: list[str], faults: list[Fault]
) -> pd.DataFrame:
    heading = rows[0]
    faults += [
        Fault("fault-no-column", table, 1, column) for column in columns if column not in heading
    ]
    faults += [
        Fault("fault-extra-column", table, 1, column) for column in heading if column not in columns
    ]
    faults += [
        Fault("fault-column-twice", table, 1, column)
        for column in sorted({column for column in heading if heading.count(column) > 1})
    ]
    kept: dict[int, dict[str, str]] = {}
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(heading):
            params = {"found": len(row), "expected": len(heading)}
            faults.append(Fault("fault-row-length", table, number, params=params))
            continue
        kept[number] = dict(zip(heading, row, strict=True))
    return pd.DataFrame.from_dict(kept, orient="index", columns=None).reindex(columns=columns)


def _read_descriptor(folder: Path, faults: list[Fault]) -> dict[str, Any]:
    path = folder / DESCRIPTOR
    try:
        descriptor = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.append(Fault("fault-no-file", DESCRIPTOR, value=DESCRIPTOR))
        return {}
    except (OSError, ValueError):
        descriptor = None
    if not isinstance(descriptor, dict):
        faults.append(Fault("fault-not-json", DESCRIPTOR, value=DESCRIPTOR))
        return {}
    return descriptor


def _created(descriptor: dict[str, Any], faults: list[Fault]) -> datetime.date:
    text = str(descriptor.get("created", ""))
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        if descriptor:
            faults.append(Fault("fault-date", DESCRIPTOR, column="created", value=text))
        return datetime.date.min


def _misdescribed_files(folder: Path, descriptor: dict[str, Any]) -> list[Fault]:
    """A fault for every table that is not described, or not, byte for byte, as it is described.

    A file cut short at the end of a line is otherwise a valid, smaller table. A resource without
    a hash is taken as it is.
    """
    resources = descriptor.get("resources")
    listed = resources if isinstance(resources, list) else []
    hashes = {
        one["path"]: one.get("hash")
        for one in listed
        if isinstance(one, dict) and isinstance(one.get("path"), str)
    }
    faults = []
    for path in (folder / f"{name}.csv" for name in TABLES):
        stated = hashes.get(path.name)
        if path.is_file() and path.name not in hashes:
            faults.append(Fault("fault-not-described", path.stem, value=path.name))
        elif path.is_file() and stated is not None and stated != _stated_hash(path):
            faults.append(Fault("fault-altered-file", path.stem, value=path.name))
    return faults


def _stated_hash(path: Path) -> str | None:
    """The file's hash as a descriptor states it; None for a file that cannot be read."""
    try:
        return f"sha256:{file_hash(path)}"
    except OSError:
        return None


def file_hash(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
