"""A matrix as it is drawn: its rows, columns and cells, where they stand, and what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

# A column's name longer than this gives way to a short form.
LONGEST_NAME = 36


class Column(Protocol):
    """A domain, an initiative or a region; ``analysis.matrix.answer`` tells what a part means."""

    @property
    def code(self) -> str:
        """Its key."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def total(self) -> str:
        """What stands at its end."""


class Row(Column, Protocol):
    """A region."""

    @property
    def band(self) -> str:
        """The name of its band, or empty; a change of it begins a new band."""


class Cell(Protocol):
    """What a row has in a column; ``analysis.matrix.answer`` tells what a part means."""

    @property
    def row(self) -> str:
        """The code of its row."""

    @property
    def column(self) -> str:
        """The code of its column."""

    @property
    def cell(self) -> str:
        """What it is drawn as."""

    @property
    def mark(self) -> str:
        """The sign that tells it without colour."""

    @property
    def words(self) -> str:
        """What is said of it."""

    @property
    def several(self) -> int:
        """How many facts stand behind it, 0 when it is one."""

    @property
    def joint(self) -> bool:
        """Whether something joint adds to it."""

    @property
    def hatched(self) -> bool:
        """Whether it is hatched: it rests on less than there is."""


@dataclass(frozen=True)
class Picture:
    """A matrix with what is chosen in it.

    Attributes:
        rows, columns: in their order.
        cells: one for every row and column.
        selected: the codes of the row and the column that are marked.
        theme: one of ``theme.THEMES``.
    """

    rows: Sequence[Row]
    columns: Sequence[Column]
    cells: Sequence[Cell]
    selected: tuple[str | None, str | None]
    theme: str

    @cached_property
    def down(self) -> dict[str, int]:
        """The line of every row; a band has a line of its own above its first row."""
        lines: dict[str, int] = {}
        line, band = 0, ""
        for row in self.rows:
            if row.band != band:
                line, band = line + 1, row.band
            lines[row.code] = line
            line += 1
        return lines

    @cached_property
    def across(self) -> dict[str, int]:
        """The place of every column."""
        return {column.code: at for at, column in enumerate(self.columns)}

    @cached_property
    def bottom(self) -> int:
        """The line below the last row, where the columns' totals stand."""
        return max(self.down.values(), default=0) + 1

    @cached_property
    def names(self) -> list[str]:
        """The columns' names as they stand in the drawing."""
        return [_short_name(column.name) for column in self.columns]

    def place(self, cell: Cell) -> tuple[int, int]:
        """Line and column of a cell."""
        return self.down[cell.row], self.across[cell.column]


def _short_name(name: str) -> str:
    """The name; a long one without what stands in brackets, or only that when it is the shorter."""
    if len(name) <= LONGEST_NAME:
        return name
    before, _, rest = name.partition(" (")
    return before if len(before) <= LONGEST_NAME or not rest else rest.partition(")")[0]
