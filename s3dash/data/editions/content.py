"""The content of an edition: its rows as a data package in an archive, the same bytes every time.

It is what editions are read from, restored and compared by, and what is given away of them. Rows
that are not public are not in a dataset, so they are not here either.
"""

from __future__ import annotations

import csv
from io import StringIO

import pandas as pd

from s3dash.data.descriptor import descriptor_of_tables
from s3dash.data.reading.archive import pack
from s3dash.data.reading.package import DESCRIPTOR
from s3dash.model import TABLES, Dataset
from s3dash.model.changes.texts import cell_text
from s3dash.model.fields import about

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
    for row in zip(*(frame[name].tolist() for name in kinds), strict=True):
        writer.writerow(map(cell_text, row, kinds.values()))
    return lines.getvalue().encode("utf-8")
