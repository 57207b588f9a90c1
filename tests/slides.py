"""Slides as tests read them: the file that came, and how wide its texts are where it is opened."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
from fontTools.ttLib import TTFont

# Debian's chromium brings it: it is as wide as Arial, letter by letter, and stands for it.
LIBERATION = Path("/usr/share/fonts/truetype/liberation")
FACES = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}
POINT = 12700
LINE = 1.2


def small_png(width: int = 8, height: int = 5) -> bytes:
    """A picture of one colour."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checked = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checked)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x82\xa6\xae" * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def opened(content: bytes) -> Any:
    """The presentation as python-pptx reads it."""
    return pptx.Presentation(io.BytesIO(content))


def titles(content: bytes) -> list[str]:
    return [slide.shapes.title.text for slide in opened(content).slides]


def notes(slide: Any) -> list[str]:
    text: str = slide.notes_slide.notes_text_frame.text
    return text.split("\n")


def pictures(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape.shape_type == 13]


def alt(shape: Any) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr"))


def tables(content: bytes) -> list[list[list[str]]]:
    """The cells of every table."""
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in opened(content).slides
        for shape in slide.shapes
        if shape.has_table
    ]


def words(content: bytes) -> str:
    """All that stands on slides and in notes."""
    found = []
    for slide in opened(content).slides:
        found += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        found += notes(slide)
    return "\n".join(
        [*found, *(cell for table in tables(content) for row in table for cell in row)]
    )


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def _widths(bold: bool) -> dict[str, float]:
    font = TTFont(LIBERATION / FACES[bold])
    glyphs, units = font.getGlyphSet(), font["head"].unitsPerEm
    return {chr(code): glyphs[name].width / units for code, name in font.getBestCmap().items()}


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a line is where it is opened, in points."""
    known = _widths(bold)
    return size * sum(known.get(letter, 1.0) for letter in text)


def lines(text: str, size: float, room: float, bold: bool = False) -> int:
    """Over how many lines a paragraph goes where it is opened."""
    found, used = 1, 0.0
    for word in text.split(" "):
        wide = width(word, size, bold)
        if used and used + width(" ", size, bold) + wide > room:
            found, used = found + 1, 0.0
        used += (width(" ", size, bold) if used else 0.0) + wide
        while used > room:
            found, used = found + 1, used - room
    return found


def outside(content: bytes) -> Iterator[str]:
    """The texts that have no room in their box, or whose box is not on the slide."""
    file = opened(content)
    for number, slide in enumerate(file.slides, start=1):
        for shape in slide.shapes:
            place = (number, shape.name)
            if shape.left < 0 or shape.top < 0:
                yield f"{place} begins outside"
            if shape.left + shape.width > file.slide_width:
                yield f"{place} is too wide"
            if shape.top + shape.height > file.slide_height:
                yield f"{place} is too high"
            if shape.has_table:
                yield from (f"{place} {text}" for text in _cells_outside(shape.table))
            elif shape.has_text_frame and shape.text_frame.text:
                height = _height(shape.text_frame, shape.width / POINT, is_title=_is_title(shape))
                if height > shape.height / POINT + 0.5:
                    yield f"{place} needs {height:.1f} points: {shape.text_frame.text[:60]}"


def _is_title(shape: Any) -> bool:
    return bool(shape.is_placeholder) and "TITLE" in str(shape.placeholder_format.type)


def _height(frame: Any, room: float, is_title: bool) -> float:
    high = 0.0
    for paragraph in frame.paragraphs:
        runs = paragraph.runs
        size = runs[0].font.size.pt if runs and runs[0].font.size else 14.0
        bold = is_title or any(run.font.bold for run in runs)
        before = paragraph.space_before.pt if paragraph.space_before else 0.0
        high += before + LINE * size * lines(paragraph.text, size, room, bold)
    return high


def _cells_outside(table: Any) -> Iterator[str]:
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            room = (column.width - cell.margin_left - cell.margin_right) / POINT
            around = (cell.margin_top + cell.margin_bottom) / POINT
            if _height(cell.text_frame, room, is_title=False) + around > row.height / POINT + 0.5:
                yield f"no room for {cell.text[:60]!r}"


def sizes(content: bytes) -> set[float]:
    """The sizes of all letters that are set, in points."""
    return {
        run.font.size.pt
        for slide in opened(content).slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.font.size
    }
