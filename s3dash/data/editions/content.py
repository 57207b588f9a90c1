"""The content of an edition: its rows as a data package in an archive, the same bytes every time.

It is what editions are read from, restored and compared by, and what is given away of them. Rows
that are not public are not in a dataset, so they are not here either.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO
from typing import Any

import pandas as pd

from s3dash.data.descriptor import descriptor_of_tables
from s3dash.data.reading.archive import pack
from s3dash.data.reading.package import DESCRIPTOR
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import LIST_SEPARATOR, about

CONTENT_NAME = "s3-edition.zip"


def content_of(dataset: Dataset) -> bytes:
    """An archive without compression, whose bytes depend on the rows and their order alone."""
    files = {f"{name}.csv": table_csv(dataset.table(name), name) for name in TABLES}
    return pack({**files, DESCRIPTOR: descriptor_of_tables(files).encode("utf-8")})


def table_csv(frame: pd.DataFrame, table: str) -> bytes:
    """A table as a CSV file that is read back the same."""
    lines = StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    kinds = {name: about(column).kind for name, column in TABLES[table].columns.items()}
    writer.writerow(kinds)
    for row in frame[list(kinds)].itertuples(index=False, name=None):
        writer.writerow(map(_text, row, kinds.values()))
    return lines.getvalue().encode("utf-8")


def _text(value: Any, kind: str) -> str:
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value)
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if kind == "number":
        return format(Decimal(repr(float(value))), "f").removesuffix(".0")
    return f"{value:04d}" if kind == "year" else str(value)
