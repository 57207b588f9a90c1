"""Where the comments of a sheet stand; what they say is not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.parsers import expat

from openpyxl.utils import coordinate_to_tuple

from s3dash.data.reading.ooxml import relations

# Notes, and comments that can be answered: Excel writes a note for each of the latter, too.
_KINDS = {"comments": "comment", "threadedComment": "threadedComment"}


def commented_cells(parts: Mapping[str, bytes], sheet: str) -> list[str]:
    """The cells with a comment, as ``D4``, row by row.

    Args:
        parts: the parts of the workbook.
        sheet: the part of the sheet.
    """
    found = {
        place
        for one in relations(parts, sheet)
        if one.kind in _KINDS and not one.outside
        for place in _places(parts.get(one.target, b""), _KINDS[one.kind])
    }
    return sorted(found, key=coordinate_to_tuple)


def _places(xml: bytes, element: str) -> Iterable[str]:
    places: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition("}")[2] == element:
            places.append(attributes.get("ref", "A1").partition(":")[0])

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        # nothing depends on what is not read
        return []
    return places
