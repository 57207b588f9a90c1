"""What every form of the dataset is first read as: the text cells of its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import pandas as pd

from s3dash.faults import SHOWN_CHARACTERS, Fault, Translate, shown
from s3dash.model.tables import TABLES
from s3dash.model.typed import clean

# Rows that come from an edition are numbered from here on: no sheet has so many.
FIRST_KEPT = 10_000_000

# So much of a long text is shown before what was made right in it.
AROUND = 30


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

    def words(self, t: Translate) -> str:
        """``found → taken`` in the language of ``t``; of long texts what is around the change."""
        pairs = zip(self.found, self.taken, strict=False)
        same = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
        cut = max(0, same - AROUND) if len(self.found) > SHOWN_CHARACTERS else 0
        before = "…" if cut else ""
        found, taken = (before + text[cut:] for text in (self.found, self.taken))
        return f"{shown(found, t)} → {shown(taken, t) or t('made-right-nothing')}"


@dataclass
class Cells:
    """The text cells of all tables as a source has them, and what was wrong with the source.

    Attributes:
        tables: table -> text cells with the table's columns, indexed by row number (heading = 1).
        faults, warnings: what was found; ``column`` is the column's name.
        headings: what each column is called, by table and column: the heading that stands in the
            source or, where it lacks the column, what would stand there.
        places: the position of every column from 1, by table and by the heading that stands there
            or its column's name.
        sheets: the name of the sheet that a table is read from, where it is another than its own.
        absent: optional tables, as (table, None), and optional columns that the source lacks: it
            says nothing of them, which is not the same as their being empty.
        made_right: what was read as something else than stands there.
        has_unread_private: whether something that is not public may stand where no table has it.
        people: a warning for each place beside the tables where the source names somebody.
        begun_from: the SHA-256 of the content of the edition that the source was begun from; None
            where it does not say.
        part: what of the dataset the source is for, where it is made to be filled in: ``all``, or
            the code of a region; None for what is handed in whole.
        suggestions: the text cells of each sheet of proposals that is there.
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
    people: list[Fault] = field(default_factory=list)
    begun_from: str | None = None
    part: str | None = None
    suggestions: dict[str, pd.DataFrame] = field(default_factory=dict)

    def columns(self) -> dict[str, list[str]]:
        """The columns of every table as they stand in the source, then those that it lacks."""
        frames = {**self.tables, **self.suggestions}
        found: dict[str, list[str]] = {table: [] for table in frames}
        for table, column in self.headings:
            found[table].append(column)
        return {
            table: [*stand, *(one for one in frames[table].columns if one not in stand)]
            for table, stand in found.items()
        }


def no_cells(table: str) -> pd.DataFrame:
    """A table without rows."""
    return _no_cells(table).copy()


@cache
def _no_cells(table: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(TABLES[table].columns), dtype="object")


def key_at(frame: pd.DataFrame, table: str, row: int) -> str:
    """The key of a row as it is told: its parts with a stroke between."""
    cells = (clean(frame.at[row, column]) for column in TABLES[table].unique or ())
    return "/".join(part for part in cells if part)
