"""The drawing that shows a sheet's comments (VML, as Excel itself still writes it)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from s3dash.exports.commented.note import CellNote, Place
from s3dash.exports.commented.sheet import Layout

# A comment's width, and what a line of it takes, in pixels.
WIDTH = 320
LINE = 16
SIGNS_A_LINE = 46
AROUND = 14
POINTS_A_PIXEL = 0.75
# A box covers no more columns or rows than this.
FARTHEST = 400
# Ids of shapes are given out a thousand at a time.
BLOCK = 1024

_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_KIND = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BLOCKS = re.compile(rb"""idmap\b[^>]*?\bdata\s*=\s*["']([0-9, ]*)["']""")
_ANY_ID = re.compile(rb"_x0000_s(\d+)")
_END = re.compile(rb"</(?:\w+:)?xml\s*>\s*$")
_SHAPE = re.compile(rb"<v:shape\b(?!type).*?</v:shape\s*>", re.DOTALL)
_CELL = re.compile(rb"<x:(Row|Column)>\s*(\d+)\s*</x:\1>")
_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(</x:Anchor>)")
_HEIGHT = re.compile(rb"(;?\bheight:)\s*[\d.]+(pt|px)?")


def empty_drawing() -> bytes:
    """A drawing without shapes."""
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    return f'<xml {spaces}><o:shapelayout v:ext="edit"></o:shapelayout></xml>'.encode()


def blocks_of(drawings: Iterable[bytes]) -> set[int]:
    """The blocks of ids that drawings have taken."""
    found = set()
    for drawing in drawings:
        for blocks in _BLOCKS.findall(drawing):
            found |= {int(one) for one in blocks.split(b",") if one.strip()}
        found |= {int(one) // BLOCK for one in _ANY_ID.findall(drawing)}
    return found


@dataclass
class Drawing:
    """A drawing to which the boxes of comments are added.

    Attributes:
        layout: of the sheet that it lies on.
        taken: the blocks of ids that the workbook's drawings have taken.
    """

    layout: Layout
    taken: set[int]

    def with_boxes(self, drawing: bytes, notes: Sequence[CellNote], there: dict[str, int]) -> bytes:
        """The drawing with a box for each note; one that is there is made higher.

        Args:
            drawing: as it was.
            notes: what is said now.
            there: how many lines the comments take that were there before, by cell.
        """
        for note in notes:
            if note.reference in there:
                lines = there[note.reference] + 2 + lines_of(note.text)
                drawing = self._higher(drawing, (note.row, note.column), lines)
        new = [note for note in notes if note.reference not in there]
        return self._with_new(drawing, new) if new else drawing

    # ---- new boxes ------------------------------------------------------------------------------

    def _with_new(self, drawing: bytes, notes: Sequence[CellNote]) -> bytes:
        end = _END.search(drawing)
        if end is None:
            raise ValueError("drawing")
        ids = self._ids(len(notes))
        written = [] if b'"_x0000_t202"' in drawing else [_KIND]
        written += [self._box(one, id_) for one, id_ in zip(notes, ids, strict=True)]
        content = "".join(written)
        for prefix, space in _SPACES.items():
            # a drawing of another program may call them otherwise
            if f'xmlns:{prefix}="{space}"'.encode() not in drawing:
                content = re.sub(
                    r"<(v:shape|v:shapetype) ", rf'<\1 xmlns:{prefix}="{space}" ', content
                )
        made = drawing[: end.start()] + content.encode() + drawing[end.start() :]
        return _with_blocks(made, sorted({id_ // BLOCK for id_ in ids}))

    def _ids(self, count: int) -> list[int]:
        """So many ids, in blocks that no drawing has taken."""
        ids: list[int] = []
        block = 0
        while len(ids) < count:
            block = next(
                one
                for one in range(block + 1, block + 2 + len(self.taken))
                if one not in self.taken
            )
            self.taken.add(block)
            ids += range(block * BLOCK + 1, (block + 1) * BLOCK)
        return ids[:count]

    def _box(self, note: CellNote, id_: int) -> str:
        height = height_of(lines_of(note.text))
        anchor = self._anchor(note, WIDTH, height)
        return (
            f'<v:shape id="_x0000_s{id_}" type="#_x0000_t202" style="position:absolute;'
            f"width:{WIDTH * POINTS_A_PIXEL:g}pt;height:{height * POINTS_A_PIXEL:g}pt;"
            'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
            '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
            '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
            '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">'
            f"<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>"
            f"<x:AutoFill>False</x:AutoFill><x:Row>{note.row - 1}</x:Row>"
            f"<x:Column>{note.column - 1}</x:Column></x:ClientData></v:shape>"
        )

    def _anchor(self, note: CellNote, width: int, height: int) -> str:
        """Where the box begins and ends: cells from 0, and pixels into them."""
        first_column, top = note.column, max(note.row - 2, 0)
        column, right = _reach(first_column + 1, 15 + width, self.layout.width_of)
        row, bottom = _reach(top + 1, 4 + height, self.layout.height_of)
        return f"{first_column}, 15, {top}, 4, {column - 1}, {right}, {row - 1}, {bottom}"

    # ---- boxes that are there -------------------------------------------------------------------

    def _higher(self, drawing: bytes, place: Place, lines: int) -> bytes:
        """The drawing with the box of a cell high enough for so many lines."""
        for shape in _SHAPE.finditer(drawing):
            found = {name: int(number) + 1 for name, number in _CELL.findall(shape[0])}
            if (found.get(b"Row"), found.get(b"Column")) == place:
                made = self._stretched(shape[0], height_of(lines))
                return drawing[: shape.start()] + made + drawing[shape.end() :]
        return drawing

    def _stretched(self, shape: bytes, height: int) -> bytes:
        anchor = _ANCHOR.search(shape)
        if anchor is None:
            return shape
        said = [int(float(one)) for one in anchor[2].split(b",")]
        top, into = said[2], said[3]
        row, bottom = _reach(top + 1, into + height, self.layout.height_of)
        if (row - 1, bottom) > (said[6], said[7]):
            said[6:] = [row - 1, bottom]
            written = ", ".join(map(str, said)).encode()
            shape = _ANCHOR.sub(rb"\g<1>" + written + rb"\g<3>", shape)
            points = f"{height * POINTS_A_PIXEL:g}pt".encode()
            shape = _HEIGHT.sub(rb"\g<1>" + points, shape, count=1)
        return shape


def lines_of(text: str) -> int:
    """How many lines a text takes in a comment."""
    return sum(max(1, math.ceil(len(line) / SIGNS_A_LINE)) for line in text.split("\n"))


def height_of(lines: int) -> int:
    """The height of a comment of so many lines in pixels."""
    return AROUND + lines * LINE


def _reach(at: int, pixels: float, size_of: Callable[[int], float]) -> tuple[int, int]:
    """The column or row, from 1, that so many pixels from one reach into, and how far.

    Where all that follows is hidden, a box ends at the farthest that it may.
    """
    last = at + FARTHEST
    while at < last and pixels > (size := size_of(at)):
        pixels -= size
        at += 1
    return at, int(min(pixels, size_of(at)))


def _with_blocks(drawing: bytes, blocks: list[int]) -> bytes:
    """The drawing saying that it has taken blocks of ids."""
    written = ",".join(map(str, blocks)).encode()
    found = _BLOCKS.search(drawing)
    if found is not None:
        end = found.end(1)
        comma = b"," if found[1].strip() else b""
        return drawing[:end] + comma + written + drawing[end:]
    idmap = b'<o:idmap v:ext="edit" data="' + written + b'"/>'
    layout = re.search(rb"<o:shapelayout\b[^>]*[^/>]>", drawing)
    if layout is None:
        return drawing
    return drawing[: layout.end()] + idmap + drawing[layout.end() :]
