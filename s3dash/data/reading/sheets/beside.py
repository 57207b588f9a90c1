"""What belongs to a sheet and stands in parts of its own: comments, and filters of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from openpyxl.utils import coordinate_to_tuple

from s3dash.data.reading.ooxml import relations

# Notes, and comments that can be answered: Excel writes a note for each of the latter, too.
_COMMENTS = {"comments": "comment", "threadedComment": "threadedComment"}
_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


def commented_cells(parts: Mapping[str, bytes], sheet: str) -> list[str]:
    """The cells with a comment, as ``D4``, row by row; what is said there is not read.

    Args:
        parts: the parts of the workbook.
        sheet: the part of the sheet.
    """
    found = {
        place[0]
        for kind, element in _COMMENTS.items()
        for attributes in _elements(parts, sheet, kind, element)
        if (place := _CELL.match(attributes.get("ref", "")))
    }
    return sorted(found, key=coordinate_to_tuple)


def has_filtered_table(parts: Mapping[str, bytes], sheet: str) -> bool:
    """Whether a table that Excel made of cells of the sheet has a filter that leaves rows out."""
    return any(True for _ in _elements(parts, sheet, "table", "filterColumn"))


def _elements(
    parts: Mapping[str, bytes], sheet: str, kind: str, element: str
) -> Iterator[dict[str, str]]:
    """The attributes of some elements in the parts of a kind that a sheet refers to."""
    for one in relations(parts, sheet):
        if one.kind == kind and not one.outside:
            yield from _elements_of(parts.get(one.target, b""), element)


def _elements_of(xml: bytes, element: str) -> Iterable[dict[str, str]]:
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition("}")[2] == element:
            found.append(attributes)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        # nothing depends on what is not read
        return []
    return found
