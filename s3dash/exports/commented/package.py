"""The file as parts: what they refer to, how new ones are declared, and how it is packed again."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from s3dash.exports.commented.elements import Element, in_utf_8, spliced, tree
from s3dash.markup import escaped

CONTENT_TYPES = "[Content_Types].xml"
# Namespaces of what a workbook's parts are to each other, as most and as strict files write them.
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()


class Relation(NamedTuple):
    """What a part says of another: under which key, as what, and where it lies."""

    key: str
    kind: str
    target: str


class Package:
    """The parts of a workbook, to be changed and packed again."""

    def __init__(self, original: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(original)) as archive:
                self._entries = {_plain(one.filename): one for one in archive.infolist()}
                self._parts = {name: archive.read(one) for name, one in self._entries.items()}
        except zipfile.BadZipFile as found:
            raise ValueError(str(found)) from found
        self._names = {name.lower(): name for name in self._parts}
        (start,) = (one.target for one in self.relations("") if one.kind == "officeDocument")
        self.start = start
        self._is_strict = STRICT_OFFICE.encode() in self.part(start)

    @property
    def office(self) -> str:
        """The namespace that relations of this workbook are named in."""
        return STRICT_OFFICE if self._is_strict else OFFICE

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def part(self, name: str) -> bytes:
        """A part's bytes, in UTF-8."""
        return in_utf_8(self._parts[self._names[name.lower()]])

    def put(self, name: str, content: bytes) -> None:
        """Change a part, or add one."""
        self._parts[self._names.setdefault(name.lower(), name)] = content

    def free_name(self, pattern: str) -> str:
        """The first name by a pattern such as ``xl/comments{}.xml`` that no part has."""
        return next(name for at in count(1) if (name := pattern.format(at)) not in self)

    def parts_named(self, extension: str) -> Iterator[bytes]:
        """All parts of an extension."""
        return (part for name, part in self._parts.items() if name.lower().endswith(extension))

    # ---- relations and types ------------------------------------------------------------------

    def relations(self, part: str) -> list[Relation]:
        """What a part says of others inside the file; of the file itself, ``part`` is empty."""
        name = _relations_of(part)
        if name not in self:
            return []
        folder = posixpath.dirname(part)
        return [
            Relation(
                one.tag.attributes.get("Id", ""),
                one.tag.attributes.get("Type", "").rpartition("/")[2],
                _inside(folder, one.tag.attributes.get("Target", "")),
            )
            for one in tree(self.part(name)).named("Relationship")
            if one.tag.attributes.get("TargetMode") != "External"
        ]

    def target(self, part: str, kind: str) -> str | None:
        """The part that a part refers to as something, where it is there."""
        found = (one.target for one in self.relations(part) if one.kind == kind)
        return next((name for name in found if name in self), None)

    def relate(self, part: str, kind: str, target: str, space: str | None = None) -> str:
        """Let a part refer to another; the key that it does so by."""
        name = _relations_of(part)
        xml = self.part(name) if name in self else _NO_RELATIONS
        root = tree(xml)
        keys = {one.tag.attributes.get("Id") for one in root.children}
        key = next(key for at in count(1) if (key := f"rId{at}") not in keys)
        where = posixpath.relpath(target, posixpath.dirname(part) or ".")
        said = {"Id": key, "Type": f"{space or self.office}/{kind}", "Target": where}
        self.put(name, spliced(xml, [root.append(_written(root, "Relationship", said))]))
        return key

    def declare(self, name: str, kind: str) -> None:
        """Say what kind of content a new part has."""
        said = {"PartName": f"/{name}", "ContentType": kind}
        self._declare("Override", said)

    def declare_extension(self, extension: str, kind: str) -> None:
        """Say what kind of content the parts of an extension have, unless it is said already."""
        for one in tree(self.part(CONTENT_TYPES)).named("Default"):
            if one.tag.attributes.get("Extension", "").lower() == extension:
                return
        self._declare("Default", {"Extension": extension, "ContentType": kind})

    def _declare(self, tag: str, said: dict[str, str]) -> None:
        xml = self.part(CONTENT_TYPES)
        root = tree(xml)
        self.put(CONTENT_TYPES, spliced(xml, [root.append(_written(root, tag, said))]))

    # ---- packing ------------------------------------------------------------------------------

    def packed(self) -> bytes:
        """The file: its parts in the order that they had, new ones last."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                entry = zipfile.ZipInfo(name)
                if name in self._entries:
                    entry = zipfile.ZipInfo(name, self._entries[name].date_time)
                    entry.external_attr = self._entries[name].external_attr
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return target.getvalue()


def _written(root: Element, tag: str, said: dict[str, str]) -> bytes:
    attributes = "".join(f' {name}="{escaped(value)}"' for name, value in said.items())
    return f"<{root.tag.qualified(tag)}{attributes}/>".encode()


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _inside(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
