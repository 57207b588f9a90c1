"""Where a workbook names people: in its properties, at its comments, in the path it lay under.

The file that was handed in is offered for download. Who is named is never told, only where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from defusedxml.ElementTree import ParseError, fromstring

from s3dash.data.reading.document.origin import LARGEST_PROPERTIES
from s3dash.data.reading.ooxml import Sheet, main_part, relations
from s3dash.data.reading.sheets.beside import comment_authors
from s3dash.faults import Fault
from s3dash.model.marks import AUTHOR
from s3dash.model.pii import personal_fault

# Elements of the properties, and what a warning calls them; in the order of Excel's own list.
_PROPERTIES = {
    "creator": "creator",
    "lastModifiedBy": "modifier",
    "Manager": "manager",
    "Company": "company",
}
# As strict OOXML and everybody else call the parts.
_KINDS = {"core-properties", "coreProperties", "extended-properties", "extendedProperties"}
_CUSTOM = {"custom-properties", "customProperties"}
# What programs and systems write where they know nobody.
_NOBODY = re.compile(
    r"microsoft( excel| office| office user| corporation)?|windows[ -]?(user|användare)"
    r"|libreoffice|openpyxl|xlsxwriter|apache poi|epplus|closedxml|sheetjs|exceljs|phpspreadsheet"
    r"|aspose.*|python-.*|pandas|google sheets|s3[- ]atlas(en)?|user|användare|admin(istrator)?"
    r"|author|författare|unknown( creator| author)?|okänd( författare)?",
    re.IGNORECASE,
)
# The note that Excel writes for a comment that can be answered has a number as its author.
_NUMBERED = re.compile(r"tc=\{[0-9A-F-]+\}", re.IGNORECASE)
# A custom property that Office writes of a mail or a label, or that is called so.
_OF_SOMEBODY = re.compile(r"author|owner|email|e-post|författare|ägare|handläggare", re.IGNORECASE)
_HOME = re.compile(r"[\\/](users|home|personal|documents and settings)[\\/]", re.IGNORECASE)


def told_of_people(parts: Mapping[str, bytes], sheets: Sequence[Sheet]) -> Iterator[Fault]:
    """A warning for each place where a workbook seems to name somebody.

    Args:
        parts: the parts of the workbook.
        sheets: all its sheets.
    """
    main = main_part(parts) or ""
    found = {_PROPERTIES[tag] for tag, text in _properties(parts) if _is_somebody(text)}
    for name in _PROPERTIES.values():
        if name in found:
            yield Fault(f"warning-named-{name}")
    for name in _custom(parts):
        is_telling = personal_fault(name, "text") is not None
        yield Fault("warning-named-property", value=None if is_telling else name)
    if _lay_at_home(parts, main):
        yield Fault("warning-named-path")
    for sheet in sheets:
        if any(map(_is_somebody, comment_authors(parts, sheet.part))):
            yield Fault("warning-named-comments", value=sheet.name)
    if _persons(parts, main):
        yield Fault("warning-named-persons")


def _is_somebody(text: str) -> bool:
    said = text.strip()
    return said not in {"", AUTHOR} and not (_NOBODY.fullmatch(said) or _NUMBERED.fullmatch(said))


def _properties(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The properties that may name somebody, by the names of their elements."""
    for part in _related(parts, "", _KINDS):
        for one in _elements(part):
            tag = one.tag.rpartition("}")[2]
            if tag in _PROPERTIES:
                yield tag, "".join(one.itertext())


def _custom(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The names of custom properties that are called so, or hold an address or a number."""
    for part in _related(parts, "", _CUSTOM):
        for one in _elements(part):
            if one.tag.rpartition("}")[2] == "property":
                name, text = one.get("name", ""), "".join(one.itertext())
                is_personal = personal_fault(text, "text") == "fault-email"
                if is_personal or (_OF_SOMEBODY.search(name) and _is_somebody(text)):
                    yield name


def _lay_at_home(parts: Mapping[str, bytes], main: str) -> bool:
    """Whether Excel wrote down a folder of a person's own as the one that the file lay in."""
    return any(
        one.tag.rpartition("}")[2] == "absPath" and _HOME.search(one.get("url", ""))
        for one in _elements(parts.get(main, b""))
    )


def _persons(parts: Mapping[str, bytes], main: str) -> bool:
    """Whether the list of those who take part in conversations names anybody."""
    return any(
        one.tag.rpartition("}")[2] == "person" and _is_somebody(one.get("displayName", ""))
        for part in _related(parts, main, {"person"})
        for one in _elements(part)
    )


def _related(parts: Mapping[str, bytes], owner: str, kinds: set[str]) -> Iterator[bytes]:
    for one in relations(parts, owner):
        if one.kind in kinds and not one.outside:
            yield parts.get(one.target, b"")


def _elements(content: bytes) -> Iterator[Any]:
    """The elements of a part; of one that cannot be read or is no list of names, none."""
    if not content or len(content) > LARGEST_PROPERTIES:
        return
    try:
        yield from fromstring(content, forbid_dtd=True).iter()
    except (ParseError, ValueError):
        return
