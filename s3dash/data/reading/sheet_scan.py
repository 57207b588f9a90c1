"""What a sheet's XML shows before its values are read, and what the values do not show.

calamine lays a sheet out as one full rectangle, so a stray cell far away costs all the memory there
is; it copies a shared string into every cell that uses it; it reads a formula without a stored
value, and an error, as an empty cell; and it does not tell which cells are merged, hidden, filled
or struck through. One pass over the XML finds all of that.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from xml.parsers import expat

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

from s3dash.data.reading.archive import MOST_ROWS
from s3dash.data.reading.sheets.strings import Runs, SharedStrings
from s3dash.data.reading.sheets.styles import ON, Format, Formats
from s3dash.model.marks import COLOURS

MOST_COLUMNS = 256
# Cells of the rectangle from A1 to the last row and column that have content.
MOST_CELLS = 4_000_000
MOST_CHARACTERS = 100_000_000

# A cell as (row, column), both from 1.
Place = tuple[int, int]
# Rows by column, in a form that holds a whole sheet of them.
RowsByColumn = dict[int, "array[int]"]

_PLAIN = Format(is_struck=False, fill="")


@dataclass
class SheetScan:
    """What was found in a sheet.

    Attributes:
        limit: the message key of the limit that the sheet passes, and what it was passed with.
        formulas: formulas without a stored value, by their cell.
        errors: errors such as ``#REF!`` and numbers that are none, by their cell.
        merged: merged cells as Excel writes them (``A2:B3``): first column, row, last column, row.
        hidden_rows, hidden_columns: the first and last of those that lie together, in order.
        is_filtered: whether the sheet has a filter that leaves rows out.
        struck: the rows of cells whose whole text is struck through, by column.
        unstruck: what is left of cells with words that are struck through, by their cell.
        filled: the rows of cells with something in them that are filled, by fill and column; of
            cells in the program's own colours, by kind, those without anything, too.
    """

    limit: tuple[str, str] | None = None
    formulas: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    merged: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    is_filtered: bool = False
    struck: RowsByColumn = field(default_factory=dict)
    unstruck: dict[Place, str] = field(default_factory=dict)
    filled: dict[str, RowsByColumn] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The last row with a cell that is remarkable; 0 without one."""
        return max((row for row, _ in (*self.formulas, *self.errors)), default=0)

    def forget(self, places: Iterable[Place]) -> None:
        """Leave out that some cells have no value."""
        for place in places:
            self.formulas.pop(place, None)
            self.errors.pop(place, None)


class _SeenEnoughError(Exception):
    """The sheet is past a limit."""


def scan_sheet(xml: bytes, shared: SharedStrings, formats: Formats) -> SheetScan:
    """Look through the XML of a worksheet.

    Args:
        xml: well-formed, without a document type.
        shared: the strings that the sheets of the workbook share.
        formats: the formats of the workbook that strike through or fill.

    Raises:
        ValueError: an address or a number of a string is none, or cells are not in order.
        expat.ExpatError: the XML is not well-formed.
    """
    scanner = _SheetScanner(shared, formats)
    with suppress(_SeenEnoughError):
        scanner.parser.Parse(xml, True)
    return scanner.found


@cache
def _column(letters: str) -> int:
    return int(column_index_from_string(letters))


class _SheetScanner:
    """The handlers of one pass."""

    def __init__(self, shared: SharedStrings, formats: Formats) -> None:
        self.found = SheetScan()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end
        self._shared, self._formats = shared, formats
        self._row = self._at = 0
        self._last_row = self._last_column = self._characters = 0
        self._type = self._within = self._format = ""
        self._texts: dict[str, str] = {}
        self._runs: Runs | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag in {"v", "f", "is"}:
            self._within = tag
            self._texts[tag] = ""
        elif self._within == "is":
            if tag == "r" and self._runs is None:
                self._runs = Runs()
            if self._runs:
                self._runs.start(tag, attributes)
        elif tag == "row":
            self._move(int(attributes["r"]) if "r" in attributes else self._row + 1)
            if _is_hidden(attributes, "ht"):
                _add(self.found.hidden_rows, self._row, self._row)
        else:
            self._start_around(tag, attributes)

    def _start_around(self, tag: str, attributes: dict[str, str]) -> None:
        """What a sheet says beside its rows."""
        if tag == "mergeCell":
            self._merge(attributes["ref"])
        elif tag == "col" and _is_hidden(attributes, "width"):
            first, last = int(attributes["min"]), int(attributes["max"])
            _add(self.found.hidden_columns, first, last)
        elif tag == "filterColumn":
            self.found.is_filtered = True

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
        self._format = attributes.get("s", "")
        self._runs = None
        self._texts = {}

    def _move(self, row: int) -> None:
        if row <= self._row:
            raise ValueError(row)
        self._row, self._at = row, 0

    def _text(self, text: str) -> None:
        if self._within:
            self._texts[self._within] += text
            if self._runs:
                self._runs.text(text)

    def _end(self, name: str) -> None:
        tag = name.rpartition("}")[2]
        if tag in {"v", "f", "is"}:
            self._within = ""
        elif self._runs and self._within == "is":
            self._runs.end(tag)
        elif tag == "c" and self._texts:
            self._content()
        elif tag == "c" and self._formats.get(self._format, _PLAIN).fill in COLOURS:
            # what is settled by emptying a cell is marked there all the same
            self._fill(self._formats[self._format].fill)

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
        self._look(value or "")

    def _look(self, value: str) -> None:
        """How the cell looks."""
        one = self._formats.get(self._format, _PLAIN)
        if one.fill:
            self._fill(one.fill)
        if self._type == "s" and value:
            runs = self._shared.unstruck.get(int(value))
        else:
            runs = self._runs.unstruck() if self._runs else None
        left = "" if one.is_struck else None
        if runs:
            left = runs.in_struck if one.is_struck else runs.in_plain
        if left is None:
            return
        if left.strip():
            self.found.unstruck[self._row, self._at] = left
        else:
            self.found.struck.setdefault(self._at, array("I")).append(self._row)

    def _fill(self, fill: str) -> None:
        columns = self.found.filled.setdefault(fill, {})
        columns.setdefault(self._at, array("I")).append(self._row)

    def _length(self, value: str) -> int:
        return self._shared.lengths[int(value)] if self._type == "s" and value else len(value)

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


def _is_hidden(attributes: dict[str, str], measure: str) -> bool:
    """Whether a row or column is hidden, or made so small that it cannot be seen."""
    return attributes.get("hidden") in ON or attributes.get(measure) == "0"


def _add(areas: list[tuple[int, int]], first: int, last: int) -> None:
    """One more row or column, or several; those that lie together are one area."""
    if areas and areas[-1][1] + 1 == first:
        first = areas.pop()[0]
    areas.append((first, last))


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
