"""What a sheet's XML shows before its values are read, and what the values do not show.

calamine lays a sheet out as one full rectangle, so a stray cell far away costs all the memory there
is; it reads a formula without a stored value, and an error, as an empty cell; and it does not tell
which cells are merged. One pass over the XML finds all four.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from xml.parsers import expat

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

MOST_ROWS = 200_000
MOST_COLUMNS = 256

# A cell as (row, column), both from 1.
Place = tuple[int, int]


@dataclass
class SheetScan:
    """What was found in a sheet.

    Attributes:
        too_many_rows: the first row past the limit that has content.
        too_wide: the letters of the first column past the limit that has content.
        formulas: formulas without a stored value, by their cell.
        errors: errors such as ``#REF!``, by their cell.
        merged: merged cells as Excel writes them (``A2:B3``), with the cells they cover.
    """

    too_many_rows: int | None = None
    too_wide: str | None = None
    formulas: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    merged: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)


class _SeenEnoughError(Exception):
    """The sheet is past a limit."""


def scan_sheet(xml: bytes) -> SheetScan:
    """Look through the XML of a worksheet (well-formed, without document type).

    Raises:
        ValueError: an address in it is none.
    """
    scanner = _Scanner()
    with suppress(_SeenEnoughError):
        scanner.parser.Parse(xml, True)
    return scanner.found


@cache
def _column(letters: str) -> int:
    return int(column_index_from_string(letters))


class _Scanner:
    """The handlers of one pass. Ends and texts are listened to only inside remarkable cells."""

    def __init__(self) -> None:
        self.found = SheetScan()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self._row = 0
        self._at = 0
        self._type = ""
        self._within = ""
        self._texts: dict[str, str] = {}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition("}")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag in {"v", "is"}:
            self._content()
            self._within = tag
        elif tag == "row":
            self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
            self._at = 0
        elif tag == "f":
            self._within = tag
            self._texts.setdefault("f", "")
            self._listen()
        elif tag == "mergeCell":
            self._merge(attributes["ref"])

    def _cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self._at = _column(place.rstrip("0123456789")) if place else self._at + 1
        self._type = attributes.get("t", "")
        self._texts = {}
        if self._type == "e":
            self._listen()

    def _content(self) -> None:
        if self._row > MOST_ROWS + 1:
            self.found.too_many_rows = self._row
            raise _SeenEnoughError
        if self._at > MOST_COLUMNS:
            self.found.too_wide = get_column_letter(self._at)
            raise _SeenEnoughError

    def _merge(self, reference: str) -> None:
        bounds: Any = range_boundaries(reference)
        if None in bounds:
            raise ValueError(reference)
        self.found.merged[reference] = bounds

    def _listen(self) -> None:
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end

    def _text(self, text: str) -> None:
        self._texts[self._within] = self._texts.get(self._within, "") + text

    def _end(self, name: str) -> None:
        self._within = ""
        if name.rpartition("}")[2] != "c":
            return
        value = self._texts.get("v", "")
        if self._type == "e":
            self.found.errors[self._row, self._at] = value
        elif not value and self._type != "str":
            self.found.formulas[self._row, self._at] = f"={self._texts['f']}"
        self.parser.CharacterDataHandler = None
        self.parser.EndElementHandler = None
