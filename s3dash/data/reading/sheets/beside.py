"""What belongs to a sheet and stands in parts of its own: comments, and filters of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from openpyxl.utils import coordinate_to_tuple

from s3dash.data.reading.ooxml import relations
from s3dash.model.marks import is_own

# Tag, attributes, and all text in it.
_Element = tuple[str, dict[str, str], str]

_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")
# Of comments, and of those that can be answered: Excel writes a note for each of the latter, too.
_COMMENT, _THREADED = "comment", "threadedComment"


class Comments(NamedTuple):
    """The cells of a sheet with comments, as ``D4``, row by row.

    Attributes:
        of_people: those where somebody has said something; what they say is not read.
        own: those where only the program has.
    """

    of_people: list[str]
    own: list[str]


def commented_cells(parts: Mapping[str, bytes], sheet: str) -> Comments:
    """The cells with a comment.

    Args:
        parts: the parts of the workbook.
        sheet: the part of the sheet.
    """
    found: dict[str, bool] = {}
    for part in _parts(parts, sheet, "comments"):
        for place, author, text in _said(part, _COMMENT):
            found[place] = found.get(place, True) and is_own(author, text)
    for part in _parts(parts, sheet, "threadedComment"):
        # who answers in a conversation is no author of the note that stands for it
        for place, _, text in _said(part, _THREADED):
            found[place] = found.get(place, True) and is_own("", text)
    by_row = sorted(found, key=coordinate_to_tuple)
    return Comments(
        [one for one in by_row if not found[one]], [one for one in by_row if found[one]]
    )


def comment_authors(parts: Mapping[str, bytes], sheet: str) -> Iterator[str]:
    """Who is written down as having said the comments of a sheet, save the program.

    Args:
        parts: the parts of the workbook.
        sheet: the part of the sheet.
    """
    for part in _parts(parts, sheet, "comments"):
        for _, author, text in _said(part, _COMMENT):
            if not is_own(author, text):
                yield author


def has_filtered_table(parts: Mapping[str, bytes], sheet: str) -> bool:
    """Whether a table that Excel made of cells of the sheet has a filter that leaves rows out."""
    tables = _parts(parts, sheet, "table")
    return any(tag == "filterColumn" for part in tables for tag, _, _ in _elements(part))


def _parts(parts: Mapping[str, bytes], sheet: str, kind: str) -> Iterator[bytes]:
    """The parts of a kind that a sheet refers to."""
    for one in relations(parts, sheet):
        if one.kind == kind and not one.outside:
            yield parts.get(one.target, b"")


def _said(xml: bytes, element: str) -> Iterator[tuple[str, str, str]]:
    """Cell, author and text of every comment of a part."""
    elements = _elements(xml)
    authors = [text for tag, _, text in elements if tag == "author"]
    for tag, attributes, text in elements:
        place = _CELL.match(attributes.get("ref", ""))
        if tag == element and place:
            number = attributes.get("authorId", "")
            known = number.isdecimal() and int(number) < len(authors)
            yield place[0], authors[int(number)] if known else "", text


def _elements(xml: bytes) -> list[_Element]:
    """The elements of a part, each with all text in it, in the order that they end in."""
    found: list[_Element] = []
    within: list[tuple[str, dict[str, str], list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        within.append((name.rpartition("}")[2], attributes, []))

    def end(_: str) -> None:
        tag, attributes, texts = within.pop()
        text = "".join(texts)
        found.append((tag, attributes, text))
        if within:
            within[-1][2].append(text)

    def said(text: str) -> None:
        within[-1][2].append(text)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = said
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        # nothing depends on what is not read
        return []
    return found
