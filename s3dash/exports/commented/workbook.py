"""Notes put into a workbook: its sheets in colour, with comments, all other parts as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openpyxl.utils import coordinate_to_tuple

from s3dash.exports.commented.comments import empty_comments, text_lengths, texts, with_comments
from s3dash.exports.commented.drawing import Drawing, blocks_of, empty_drawing
from s3dash.exports.commented.elements import spliced
from s3dash.exports.commented.note import CellNote, Note, Place, as_excel_text
from s3dash.exports.commented.package import Package
from s3dash.exports.commented.parts import (
    SPREADSHEET,
    folded,
    put_styles,
    sheet_parts,
    styles_of,
)
from s3dash.exports.commented.sheet import Layout, coloured, layout_of, shown_by
from s3dash.exports.commented.styles import Styles
from s3dash.exports.commented.threads import Threads
from s3dash.model.marks import COLOURS, Kind, signed

_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# More than Excel takes in a cell or comment.
MOST_CHARACTERS = 32_000


def commented(original: bytes, notes: Iterable[Note], settled: str = "") -> bytes:
    """A workbook with notes at its cells.

    A comment that ends in what is to be said is left alone.

    Args:
        original: the workbook.
        notes: what is said, in the order that it is said in where several meet at a cell.
        settled: what is said below an earlier note where there is nothing to say any more.

    Raises:
        ValueError, KeyError: its parts are not as those of a workbook are.
    """
    package = Package(original)
    sheets = sheet_parts(package)
    by_sheet: dict[str, list[Note]] = {}
    for note in notes:
        part = sheets.get(folded(note.sheet))
        # what is said of a sheet that is not there has no cell
        placed = note if part else replace(note, row=None, column=None)
        by_sheet.setdefault(part or sheets[""], []).append(placed)
    for part in sheets.values():
        if settled and any(_is_unsettled(text, settled) for text in _said(package, part).values()):
            by_sheet.setdefault(part, [])
    styles_part, styles = styles_of(package)
    taken = blocks_of(package.parts_named(".vml"))
    for part, said in by_sheet.items():
        _annotate(package, part, said, settled, styles, taken)
    if by_sheet:
        put_styles(package, styles_part, styles)
    return package.packed()


def _said(package: Package, part: str) -> dict[str, str]:
    """What the comments of a sheet say, by cell."""
    comments = package.target(part, "comments")
    return {} if comments is None else texts(package.part(comments))


def _is_unsettled(text: str, settled: str) -> bool:
    """Whether an earlier note of ours stands in a comment, and nothing below that settles it."""
    return signed("") in f"{text}\n" and not text.endswith(settled)


def _settling(said: Mapping[str, str], notes: Sequence[CellNote], settled: str) -> list[CellNote]:
    """A word for each earlier note where there is nothing to say any more."""
    spoken = {one.reference for one in notes}
    cells = [
        coordinate_to_tuple(cell)
        for cell, text in said.items()
        if settled and cell not in spoken and _is_unsettled(text, settled)
    ]
    return [CellNote(row, column, signed(settled), "warning") for row, column in cells]


def _annotate(
    package: Package,
    part: str,
    notes: Sequence[Note],
    settled: str,
    styles: Styles,
    taken: set[int],
) -> None:
    """Put notes into one sheet."""
    xml = package.part(part)
    layout = layout_of(xml)
    at_cells = _at_cells(notes, layout)
    said = _said(package, part)
    kinds: Mapping[Place, Kind] = {(one.row, one.column): one.kind for one in at_cells}
    splices = coloured(xml, layout, kinds, styles.coloured)
    new = [
        one for one in at_cells if not said.get(one.reference, "").endswith(as_excel_text(one.text))
    ]
    settling = _settling(said, at_cells, settled)
    at_cells = sorted([*new, *settling], key=lambda one: (one.row, one.column))
    there = _put_comments(package, part, at_cells, layout.root.space)
    drawing = next((one.target for one in package.relations(part) if one.key == layout.notes), "")
    if drawing not in package:
        drawing = package.free_name("xl/drawings/vmlDrawing{}.vml")
        package.put(drawing, empty_drawing())
        package.declare_extension("vml", _DRAWING)
        key = package.relate(part, "vmlDrawing", drawing)
        splices.append(shown_by(layout, key, package.office))
    boxes = Drawing(layout, taken)
    package.put(drawing, boxes.with_boxes(package.part(drawing), at_cells, there))
    package.put(part, spliced(xml, splices))


def _at_cells(notes: Sequence[Note], layout: Layout) -> list[CellNote]:
    """What is said at each cell, in the order of the sheet."""
    order = list(COLOURS)
    said: dict[Place, list[Note]] = {}
    for note in notes:
        place = layout.seen_at((note.row or 1, note.column or 1))
        said.setdefault(place, []).append(note)
    return [
        CellNote(
            *place,
            signed("\n\n".join(dict.fromkeys(one.text for one in said[place])))[:MOST_CHARACTERS],
            min((one.kind for one in said[place]), key=order.index),
        )
        for place in sorted(said)
    ]


def _put_comments(
    package: Package, part: str, notes: Sequence[CellNote], space: str
) -> dict[str, int]:
    """Put the comments into their part; how many lines those took that were there before."""
    comments = package.target(part, "comments")
    if comments is None:
        comments = package.free_name("xl/comments{}.xml")
        package.put(comments, empty_comments(space))
        package.declare(comments, f"{SPREADSHEET}.comments+xml")
        package.relate(part, "comments", comments)
    xml = package.part(comments)
    package.put(comments, with_comments(xml, notes))
    there = text_lengths(xml)
    Threads(package, part).reply([one for one in notes if one.reference in there])
    return there
