"""What an Office file is made of: its parts, what they refer to, what a workbook must not hold."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from defusedxml.ElementTree import ParseError, fromstring

from s3dash.data.reading.archive import refusal
from s3dash.model.typed import clean

# calamine reads this one, whatever the file says of itself.
MAIN_PART = "xl/workbook.xml"
# What tells of parts and sheets is short.
LARGEST_INDEX = 8 * 2**20

_MACRO_PARTS = ("vbaproject.bin", "/macrosheets/")
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


def sheets_of(parts: Mapping[str, bytes]) -> list[Sheet]:
    """Every sheet of a workbook, in order.

    Raises:
        DatasetRefused: it is no workbook, or holds macros or links to other files.
    """
    start = _main_part(parts)
    if start is None or start.endswith(".bin"):
        raise refusal("fault-old-workbook" if start else "fault-not-workbook")
    _refuse_macros(parts)
    _refuse_links(parts)
    return _sheets(parts, start)


def _main_part(parts: Mapping[str, bytes]) -> str | None:
    """The part that an Office file begins with, such as ``xl/workbook.xml``."""
    found = (one for one in relations(parts, "") if one.kind == "officeDocument")
    return next((one.target for one in found if not one.outside), None)


def relations(parts: Mapping[str, bytes], part: str) -> Iterator[Relation]:
    """What a part refers to."""
    folder, name = posixpath.split(part)
    content = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    for one in _tree(content).iter() if content else ():
        if one.tag.rpartition("}")[2] == "Relationship":
            target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
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
    found = [name for name in parts if any(sign in f"/{name}".lower() for sign in _MACRO_PARTS)]
    if found or b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        raise refusal("fault-macros", next(iter(found), "[Content_Types].xml"))


def _refuse_links(parts: Mapping[str, bytes]) -> None:
    """Links to other files and databases; a link that a reader may click on is none of them."""
    for name in parts:
        folder, leaf = posixpath.split(name)
        if folder.endswith("_rels") and leaf.endswith(".rels"):
            owner = posixpath.join(posixpath.dirname(folder), leaf.removesuffix(".rels"))
            for one in relations(parts, owner):
                if one.outside and one.kind != "hyperlink":
                    raise refusal("fault-external-link", one.target)
    found = next((name for name in parts if name.lower().startswith(_OUTSIDE_PARTS)), None)
    if found:
        raise refusal("fault-external-link", found)


def _sheets(parts: Mapping[str, bytes], start: str) -> list[Sheet]:
    """Every sheet, in order."""
    tree = _tree(parts.get(start, b""))
    if tree.tag.rpartition("}")[2] != "workbook":
        raise refusal("fault-not-workbook")
    if start != MAIN_PART:
        raise refusal("fault-unreadable-workbook")
    targets = {one.key: one.target for one in relations(parts, start)}
    found = []
    for one in tree.iter():
        if one.tag.rpartition("}")[2] == "sheet":
            key = next((value for name, value in one.items() if name.endswith("}id")), "")
            name, part = one.get("name", ""), targets.get(key, "")
            if part not in parts:
                raise refusal("fault-unreadable-workbook")
            is_hidden = one.get("state", "visible") != "visible"
            found.append(Sheet(clean(name) or "", name, part, is_hidden))
    return found
