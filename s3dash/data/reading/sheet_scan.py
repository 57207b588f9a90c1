"""What a sheet's XML shows before its values are read, and what the values do not show.

calamine lays a sheet out as one full rectangle, so a stray cell far away costs all the memory there
is; it copies a shared string into every cell that uses it; it reads a formula without a stored
value, and an error, as an empty cell; and it does not tell which cells are merged. One pass over
the XML finds all of that.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from xml.parsers import expat

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

MOST_ROWS = 200_000
MOST_COLUMNS = 256
# Cells of the rectangle from A1 to the last row and column that have content.
MOST_CELLS = 4_000_000
MOST_CHARACTERS = 100_000_000

# A cell as (row, column), both from 1.
Place = tuple[int, int]


@dataclass
class SheetScan:
    """What was found in a sheet.

    Attributes:
        limit: the message key of the limit that the sheet passes, and what it was passed with.
        formulas: formulas without a stored value, by their cell.
        errors: errors such as ``#REF!`` and numbers that are none, by their cell.
        merged: merged cells as Excel writes them (``A2:B3``): first column, row, last column, row.
    """

    limit: tuple[str, str] | None = None
    formulas: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    merged: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The last row with a cell that is remarkable; 0 without one."""
        return max((row for row, _ in (*self.formulas, *self.errors)), default=0)


class _SeenEnoughError(Exception):
    """The sheet is past a limit."""


def scan_sheet(xml: bytes, shared: Sequence[int]) -> SheetScan:
    """Look through the XML of a worksheet.

    Args:
        xml: well-formed, without a document type.
        shared: the length of every shared string of the workbook.

    Raises:
        ValueError: an address or a number of a string is none, or cells are not in order.
        expat.ExpatError: the XML is not well-formed.
    """
    scanner = _SheetScanner(shared)
    with suppress(_SeenEnoughError):
        scanner.parser.Parse(xml, True)
    return scanner.found


def shared_lengths(xml: bytes) -> list[int]:
    """The length of every string of a workbook's shared strings, in order."""
    lengths: list[int] = []

    def start(name: str, _: object) -> None:
        if name.rpartition("}")[2] == "si":
            lengths.append(0)

    def text(found: str) -> None:
        if lengths:
            lengths[-1] += len(found)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.Parse(xml, True)
    return lengths


@cache
def _column(letters: str) -> int:
    return int(column_index_from_string(letters))


class _SheetScanner:
    """The handlers of one pass."""

    def __init__(self, shared: Sequence[int]) -> None:
        self.found = SheetScan()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end
        self._shared = shared
        self._row = self._at = 0
        self._last_row = self._last_column = self._characters = 0
        self._type = self._within = ""
        self._texts: dict[str, str] = {}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag in {"v", "f", "is"}:
            self._within = tag
            self._texts[tag] = ""
        elif tag == "row":
            self._move(int(attributes["r"]) if "r" in attributes else self._row + 1)
        elif tag == "mergeCell":
            self._merge(attributes["ref"])

    def _cell(self, attributes: dict[str, str]) -> None:
        at = self._at + 1
        place = attributes.get("r")
        if place:
            letters = place.rstrip("0123456789")
            row, at = int(place[len(letters) :]), _column(letters)
            if row != self._row:
                self._move(row)
        if at <= self._at:
            raise ValueError(place)
        self._at = at
        self._type = attributes.get("t", "n")
        self._texts = {}

    def _move(self, row: int) -> None:
        if row <= self._row:
            raise ValueError(row)
        self._row, self._at = row, 0

    def _text(self, text: str) -> None:
        if self._within:
            self._texts[self._within] += text

    def _end(self, name: str) -> None:
        tag = name.rpartition("}")[2]
        if tag in {"v", "f", "is"}:
            self._within = ""
        elif tag == "c" and self._texts:
            self._content()

    def _content(self) -> None:
        """A cell that says something is complete."""
        value = self._texts.get("v")
        if self._type == "e":
            self.found.errors[self._row, self._at] = value or ""
        elif "f" in self._texts and not value and (self._type != "str" or value is None):
            self.found.formulas[self._row, self._at] = f"={self._texts['f']}"
        elif self._type == "n" and value and not _is_number(value):
            self.found.errors[self._row, self._at] = value
        self._last_row = self._row
        self._last_column = max(self._last_column, self._at)
        self._characters += self._length(value or "")
        self._check_limits()

    def _length(self, value: str) -> int:
        return self._shared[int(value)] if self._type == "s" and value else len(value)

    def _check_limits(self) -> None:
        cells = self._last_row * self._last_column
        if self._row > MOST_ROWS + 1:
            self.found.limit = ("fault-too-many-rows", str(self._row))
        elif self._at > MOST_COLUMNS:
            self.found.limit = ("fault-too-wide", get_column_letter(self._at))
        elif cells > MOST_CELLS:
            last = f"{get_column_letter(self._last_column)}{self._last_row}"
            self.found.limit = ("fault-too-many-cells", last)
        elif self._characters > MOST_CHARACTERS:
            self.found.limit = ("fault-too-much-text", f"{get_column_letter(self._at)}{self._row}")
        if self.found.limit:
            raise _SeenEnoughError

    def _merge(self, reference: str) -> None:
        bounds: Any = range_boundaries(reference)
        if None in bounds:
            raise ValueError(reference)
        self.found.merged[reference] = bounds


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
