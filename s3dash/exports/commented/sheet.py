"""A sheet's part: how it is laid out, and its cells in colour."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

from s3dash.exports.commented.elements import Splice, Tag, scan, with_attributes
from s3dash.exports.commented.note import Place
from s3dash.model.marks import Kind

# What stands in a sheet before the drawing of its notes (ECMA-376, CT_Worksheet).
_BEFORE_NOTES = frozenset(
    re.findall(
        r"\w+",
        """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
        protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells
        phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
        pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors
        smartTags drawing""",
    )
)
# The width of a sign and the size of a cell that says nothing of it, in pixels.
_SIGN = 7
_PIXELS_A_POINT = 4 / 3
_WIDTH = 64.0
_HEIGHT = 20.0


@dataclass
class Columns:
    """Neighbouring columns that look the same."""

    first: int
    last: int
    style: int
    width: float


@dataclass
class Layout:
    """How a sheet is laid out.

    Attributes:
        root: the tag that it begins with.
        after: where what shows its notes has its place.
        notes: the key of the relation to what shows its notes, where there are any.
        columns: what is said of columns.
        heights: the height in pixels of rows that say one; 0 when they are hidden.
        merged: areas that are one cell: first column, row, last column, row.
        width, height: of all others.
    """

    root: Tag
    after: int = 0
    notes: str | None = None
    columns: list[Columns] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    width: float = _WIDTH
    height: float = _HEIGHT

    def width_of(self, column: int) -> float:
        """The width of a column in pixels; 0 when it is hidden."""
        found = (one.width for one in self.columns if one.first <= column <= one.last)
        return next(found, self.width)

    def height_of(self, row: int) -> float:
        """The height of a row in pixels; 0 when it is hidden."""
        return self.heights.get(row, self.height)

    def seen_at(self, place: Place) -> Place:
        """The cell that shows what is said of a place: of merged cells the first."""
        row, column = place
        for left, top, right, bottom in self.merged:
            if left <= column <= right and top <= row <= bottom:
                return top, left
        return place


def layout_of(xml: bytes) -> Layout:
    """How a sheet is laid out."""
    depth, row = 0, 0
    found: Layout | None = None

    def started(tag: Tag) -> None:
        nonlocal depth, row, found
        depth += 1
        if found is None:
            found = Layout(tag)
        elif tag.name == "row":
            row = int(tag.attributes.get("r", row + 1))
            if height := _height(tag.attributes):
                found.heights[row] = height[0]
        elif tag.name != "c":
            _lay_out(found, tag)

    def ended(tag: Tag, _: int, end: int) -> None:
        nonlocal depth
        depth -= 1
        if depth == 1 and tag.name in _BEFORE_NOTES and found is not None:
            found.after = end

    scan(xml, started, ended)
    if found is None:
        raise ValueError("sheet")
    return found


def _lay_out(layout: Layout, tag: Tag) -> None:
    said = tag.attributes
    if tag.name == "col":
        width = _pixels(said["width"]) if "width" in said else layout.width
        width = 0.0 if _is_true(said, "hidden") else width
        style = int(said.get("style", "0"))
        layout.columns.append(Columns(int(said["min"]), int(said["max"]), style, width))
    elif tag.name == "sheetFormatPr":
        layout.width = _pixels(said["defaultColWidth"]) if "defaultColWidth" in said else _WIDTH
        layout.height = float(said.get("defaultRowHeight", 15)) * _PIXELS_A_POINT
    elif tag.name == "mergeCell":
        layout.merged.append(range_boundaries(said["ref"]))
    elif tag.name == "legacyDrawing":
        layout.notes = tag.relation()


def _height(said: Mapping[str, str]) -> tuple[float] | None:
    """A row's height in pixels, where it says one."""
    if _is_true(said, "hidden"):
        return (0.0,)
    return (float(said["ht"]) * _PIXELS_A_POINT,) if "ht" in said else None


def _pixels(width: str) -> float:
    return float(width) * _SIGN + 5


def _is_true(said: Mapping[str, str], name: str) -> bool:
    return said.get(name) in {"1", "true"}


def shown_by(layout: Layout, key: str, space: str) -> Splice:
    """What says that the sheet's notes are shown by the drawing of a key."""
    name = layout.root.qualified("legacyDrawing")
    content = f'<{name} xmlns:r="{space}" r:id="{key}"/>'.encode()
    return Splice(layout.after, layout.after, content)


# ---- cells ----------------------------------------------------------------------------------


def coloured(
    xml: bytes,
    layout: Layout,
    kinds: Mapping[Place, Kind],
    style_of: Callable[[int, Kind], int],
) -> list[Splice]:
    """What puts cells in the colour of their kind; those that are not there are made.

    Args:
        xml: the sheet.
        layout: how it is laid out.
        kinds: the kind of each cell to be coloured.
        style_of: the number of a style in the colour of a kind.
    """
    return _Painter(xml, layout, kinds, style_of).splices()


class _Painter:
    """One pass over the cells."""

    def __init__(
        self,
        xml: bytes,
        layout: Layout,
        kinds: Mapping[Place, Kind],
        style_of: Callable[[int, Kind], int],
    ) -> None:
        self._xml = xml
        self._layout = layout
        self._kinds = kinds
        self._style_of = style_of
        self._splices: list[Splice] = []
        self._rows: dict[int, list[int]] = {}
        for row, column in kinds:
            insort(self._rows.setdefault(row, []), column)
        self._to_come = sorted(self._rows)
        self._row: Tag | None = None
        self._sheet: Tag | None = None
        self._number = self._column = 0
        self._missing: list[int] = []

    def splices(self) -> list[Splice]:
        """The changes to the part."""
        scan(self._xml, self._started, self._ended)
        return self._splices

    def _started(self, tag: Tag) -> None:
        if tag.name == "c" and self._missing:
            self._meet(tag)
        elif tag.name == "row" and self._sheet is not None:
            self._number = int(tag.attributes.get("r", self._number + 1))
            self._make_rows(self._to_come[: bisect_left(self._to_come, self._number)], tag.start)
            self._row, self._column = tag, 0
            self._missing = list(self._rows.get(self._number, ()))
            if self._missing:
                self._to_come.pop(0)
        elif tag.name == "sheetData":
            self._sheet = tag

    def _ended(self, tag: Tag, closes: int, _: int) -> None:
        if tag.name == "row" and self._row is not None:
            if self._missing:
                made = self._made(self._missing, self._row)
                self._splices.append(self._row.inside(closes, made))
            self._row, self._missing = None, []
        elif tag.name == "sheetData" and self._sheet is not None:
            if self._to_come:
                self._splices.append(tag.inside(closes, self._made_rows(self._to_come)))
            self._sheet = None

    def _meet(self, tag: Tag) -> None:
        """A cell of a row where some are to be coloured."""
        letters = tag.attributes.get("r", "").rstrip("0123456789")
        self._column = column_index_from_string(letters) if letters else self._column + 1
        before = self._missing[: bisect_left(self._missing, self._column)]
        if before:
            self._splices.append(Splice(tag.start, tag.start, self._made(before, self._row or tag)))
        self._missing = self._missing[len(before) :]
        if self._missing[:1] == [self._column]:
            style = int(tag.attributes.get("s", "0"))
            number = self._style_of(style, self._kinds[self._number, self._column])
            self._splices.append(with_attributes(self._xml, tag, {"s": str(number)}))
            self._missing = self._missing[1:]

    def _made(self, columns: list[int], row: Tag) -> bytes:
        """Cells that were not there, as their row or column looks."""
        made = []
        for column in columns:
            style = self._style_of(self._look(row, column), self._kinds[self._number, column])
            reference = f"{get_column_letter(column)}{self._number}"
            made.append(f'<{row.qualified("c")} r="{reference}" s="{style}"/>'.encode())
        return b"".join(made)

    def _look(self, row: Tag, column: int) -> int:
        if _is_true(row.attributes, "customFormat"):
            return int(row.attributes.get("s", "0"))
        found = (one.style for one in self._layout.columns if one.first <= column <= one.last)
        return next(found, 0)

    def _make_rows(self, rows: list[int], at: int) -> None:
        if rows:
            number = self._number
            self._splices.append(Splice(at, at, self._made_rows(rows)))
            self._to_come = self._to_come[len(rows) :]
            self._number = number

    def _made_rows(self, rows: list[int]) -> bytes:
        """Rows that were not there."""
        made = []
        for self._number in rows:
            tag = Tag("", "row", self._layout.root.prefix, {}, 0, 0, True)
            cells = self._made(self._rows[self._number], tag)
            name = tag.qualified("row")
            made.append(f'<{name} r="{self._number}">'.encode() + cells + f"</{name}>".encode())
        return b"".join(made)
