"""What an Office file is made of: its parts, what they refer to, what a workbook must not hold.

Programs name parts as they please; what refers to what is all that counts.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from defusedxml.ElementTree import ParseError, fromstring

from s3dash.data.reading.archive import refusal
from s3dash.data.reading.formats import other_format, told_of_parts
from s3dash.errors import DatasetRefused
from s3dash.model.typed import clean

# What tells of parts and sheets is short.
LARGEST_INDEX = 8 * 2**20

_MACRO_PARTS = ("vbaproject.bin", "/macrosheets/")
_MACRO_KINDS = {"vbaProject", "xlMacrosheet", "xlIntlMacrosheet"}
_OUTSIDE_PARTS = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/")


class Sheet(NamedTuple):
    """A sheet of a workbook: its name, as it is written in the file, its part, if it is hidden."""

    name: str
    raw_name: str
    part: str
    is_hidden: bool = False


class Relation(NamedTuple):
    """A reference from one part of an Office file: to another part or, ``outside``, an address."""

    key: str
    kind: str
    target: str
    outside: bool


class Book(NamedTuple):
    """A workbook: its sheets in order, and the parts that all of them need.

    Attributes:
        sheets: every sheet.
        strings, styles: the names of the parts of shared strings and styles; empty without one.
        from_1904: whether its days are counted from 1904.
    """

    sheets: list[Sheet]
    strings: str
    styles: str
    from_1904: bool


def book_of(parts: Mapping[str, bytes]) -> Book:
    """The workbook that the parts are.

    Raises:
        DatasetRefused: they are none, or hold macros or links to other files.
    """
    start = main_part(parts)
    if start is None:
        raise DatasetRefused([told_of_parts(parts)])
    if start.endswith(".bin"):
        raise DatasetRefused([other_format("xlsb")])
    _refuse_macros(parts)
    _refuse_links(parts)
    return _book(parts, start)


def main_part(parts: Mapping[str, bytes]) -> str | None:
    """The part that an Office file begins with, such as ``xl/workbook.xml``."""
    found = (one for one in relations(parts, "") if one.kind == "officeDocument")
    return next((one.target for one in found if not one.outside), None)


def relations(parts: Mapping[str, bytes], part: str) -> Iterator[Relation]:
    """What a part refers to; capitals do not matter in the names of parts."""
    folder, name = posixpath.split(part)
    content = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    called = {one.lower(): one for one in parts} if content else {}
    for one in _tree(content).iter() if content else ():
        if _tag(one) == "Relationship":
            target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
            if not outside:
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                target = called.get(path.lower(), path)
            kind = one.get("Type", "").rpartition("/")[2]
            yield Relation(one.get("Id", ""), kind, target, outside)


def _tree(content: bytes) -> Any:
    if len(content) > LARGEST_INDEX:
        raise refusal("fault-unreadable-workbook")
    try:
        return fromstring(content, forbid_dtd=True)
    except (ParseError, ValueError):
        raise refusal("fault-unreadable-workbook") from None


def _refuse_macros(parts: Mapping[str, bytes]) -> None:
    """What runs; the type of a workbook that may hold macros is none of it."""
    found = next(
        (name for name in parts if any(sign in f"/{name}".lower() for sign in _MACRO_PARTS)), None
    )
    if found:
        raise refusal("fault-macros", found)


def _refuse_links(parts: Mapping[str, bytes]) -> None:
    """Links to other files and databases; a link that a reader may click on is none of them."""
    for name in parts:
        folder, leaf = posixpath.split(name)
        if folder.endswith("_rels") and leaf.endswith(".rels"):
            owner = posixpath.join(posixpath.dirname(folder), leaf.removesuffix(".rels"))
            for one in relations(parts, owner):
                if one.kind in _MACRO_KINDS:
                    raise refusal("fault-macros", one.target)
                if one.outside and one.kind != "hyperlink":
                    raise refusal("fault-external-link", one.target)
    found = next((name for name in parts if name.lower().startswith(_OUTSIDE_PARTS)), None)
    if found:
        raise refusal("fault-external-link", found)


def _book(parts: Mapping[str, bytes], start: str) -> Book:
    tree = _tree(parts.get(start, b""))
    if _tag(tree) != "workbook":
        raise refusal("fault-not-workbook")
    targets, kinds = {}, {}
    for relation in relations(parts, start):
        targets[relation.key] = relation.target
        kinds[relation.kind] = relation.target
    found = []
    for one in tree.iter():
        if _tag(one) == "sheet":
            key = next((value for name, value in one.items() if name.endswith("}id")), "")
            name, part = one.get("name", ""), targets.get(key, "")
            if part not in parts:
                raise refusal("fault-unreadable-workbook")
            is_hidden = one.get("state", "visible") != "visible"
            found.append(Sheet(clean(name) or "", name, part, is_hidden))
    called = {one.lower(): one for one in parts}
    properties = next((one for one in tree.iter() if _tag(one) == "workbookPr"), tree)
    return Book(
        found,
        kinds.get("sharedStrings", called.get("xl/sharedstrings.xml", "")),
        kinds.get("styles", called.get("xl/styles.xml", "")),
        properties.get("date1904", "") in {"1", "true"},
    )


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


# ---- for calamine ---------------------------------------------------------------------------

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def plainly_named(parts: Mapping[str, bytes], book: Book) -> dict[str, bytes]:
    """What is read of a workbook, under the names that calamine looks for, and nothing else.

    It reads some parts under fixed names, whatever the file says of itself.
    """
    sheets, relations_, found = [], [], {}
    for number, sheet in enumerate(book.sheets, start=1):
        name = quoteattr(sheet.raw_name, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
        sheets.append(f'<sheet name={name} sheetId="{number}" r:id="r{number}"/>')
        target = f"worksheets/sheet{number}.xml"
        relations_.append(
            f'<Relationship Id="r{number}" Type="{_OFFICE}/worksheet" Target="{target}"/>'
        )
        found[f"xl/{target}"] = parts[sheet.part]
    workbook = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<workbookPr date1904="{int(book.from_1904)}"/>'
        f"<sheets>{''.join(sheets)}</sheets></workbook>"
    )
    links = f'<Relationships xmlns="{_PACKAGE}">{"".join(relations_)}</Relationships>'
    start = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    found |= {
        "_rels/.rels": start.encode(),
        "xl/workbook.xml": workbook.encode(),
        "xl/_rels/workbook.xml.rels": links.encode(),
    }
    if book.strings in parts:
        found["xl/sharedStrings.xml"] = parts[book.strings]
    if book.styles in parts:
        found["xl/styles.xml"] = parts[book.styles]
    return found
