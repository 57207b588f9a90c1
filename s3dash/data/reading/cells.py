"""What every form of the dataset is first read as: the text cells of its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.errors import Fault
from s3dash.model.tables import TABLES


@dataclass(frozen=True)
class MadeRight:
    """A value that was read as the one thing that it can mean, and is said to have been.

    Attributes:
        table, row, column: where it stands; ``column`` is the column's name.
        found: what stands there.
        taken: what it was read as.
    """

    table: str
    row: int
    column: str
    found: str
    taken: str


@dataclass
class Cells:
    """The text cells of all tables as a source has them, and what was wrong with the source.

    Attributes:
        tables: table -> text cells with the table's columns, indexed by row number (heading = 1).
        faults, warnings: what was found; ``column`` is the column's name.
        headings: the heading that stands in the source, by table and column.
        places: the position of every column from 1, by table and by the heading that stands there
            or its column's name.
        sheets: the name of the sheet that a table is read from, where it is another than its own.
        absent: optional tables, as (table, None), and optional columns that the source lacks: it
            says nothing of them, which is not the same as their being empty.
        made_right: what was read as something else than stands there.
        has_unread_private: whether something that is not public may stand where no table has it.
    """

    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    headings: dict[tuple[str, str], str] = field(default_factory=dict)
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    absent: set[tuple[str, str | None]] = field(default_factory=set)
    made_right: list[MadeRight] = field(default_factory=list)
    has_unread_private: bool = False


def no_cells(table: str) -> pd.DataFrame:
    """A table without rows."""
    return pd.DataFrame(columns=list(TABLES[table].columns), dtype="object")
