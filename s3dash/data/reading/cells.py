"""What every form of the dataset is first read as: the text cells of its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.errors import SHOWN_CHARACTERS, Fault, Translate, shown
from s3dash.model.tables import TABLES

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
        return f"{shown(found, t)} → {shown(taken, t)}"


@dataclass
class Cells:
    """The text cells of all tables as a source has them, and what was wrong with the source.

    Attributes:
        tables: table -> text cells with the table's columns, indexed by row number (heading = 1).
        faults, warnings: what was found; ``column`` is the column's name.
        headings: the heading that stands in the source, by table and column.
        absent: optional tables, as (table, None), and optional columns that the source lacks: it
            says nothing of them, which is not the same as their being empty.
        made_right: what was read as something else than stands there.
        has_unread_private: whether something that is not public may stand where no table has it.
    """

    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    headings: dict[tuple[str, str], str] = field(default_factory=dict)
    absent: set[tuple[str, str | None]] = field(default_factory=set)
    made_right: list[MadeRight] = field(default_factory=list)
    has_unread_private: bool = False

    def columns(self) -> dict[str, list[str]]:
        """The columns of every table as they stand in the source, then those that it lacks."""
        found: dict[str, list[str]] = {table: [] for table in self.tables}
        for table, column in self.headings:
            found[table].append(column)
        return {
            table: [*stand, *(one for one in self.tables[table].columns if one not in stand)]
            for table, stand in found.items()
        }


def no_cells(table: str) -> pd.DataFrame:
    """A table without rows."""
    return pd.DataFrame(columns=list(TABLES[table].columns), dtype="object")
