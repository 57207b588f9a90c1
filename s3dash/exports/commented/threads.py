"""Replies in conversations at cells: newer Excel shows these instead of the comment."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from s3dash.exports.commented.elements import Splice, spliced, tree
from s3dash.exports.commented.note import CellNote, as_excel_text
from s3dash.exports.commented.package import Package
from s3dash.markup import escaped
from s3dash.model.marks import AUTHOR

_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships"
_SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_PERSONS = "application/vnd.ms-excel.person+xml"
# The program as one who writes, and a time that is the same whenever it writes.
_PERSON = f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, 'urn:s3-atlasen')).upper()}}}"
_MOMENT = "2026-01-01T00:00:00.00"


class Threads:
    """The conversations of a sheet, where it has any."""

    def __init__(self, package: Package, sheet: str) -> None:
        self._package = package
        self._part = package.target(sheet, "threadedComment")

    def reply(self, notes: Sequence[CellNote]) -> None:
        """Put a note below each conversation at its cell."""
        if self._part is None:
            return
        xml = self._package.part(self._part)
        root = tree(xml)
        first: dict[str, str] = {}
        last = {}
        for one in root.named("threadedComment"):
            reference = one.tag.attributes.get("ref", "")
            first.setdefault(reference, one.tag.attributes.get("id", ""))
            last[reference] = one.end
        name, text = root.tag.qualified("threadedComment"), root.tag.qualified("text")
        splices = []
        for note in notes:
            if note.reference in first:
                id_ = uuid.uuid5(uuid.NAMESPACE_URL, f"{self._part}#{note.reference}{note.text}")
                said = (
                    f'<{name} ref="{note.reference}" dT="{_MOMENT}" personId="{_PERSON}" '
                    f'id="{{{str(id_).upper()}}}" parentId="{first[note.reference]}">'
                    f"<{text}>{escaped(as_excel_text(note.text))}</{text}></{name}>"
                )
                at = last[note.reference]
                splices.append(Splice(at, at, said.encode()))
        if splices:
            self._package.put(self._part, spliced(xml, splices))
            self._introduce()

    def _introduce(self) -> None:
        """Name the program among those who write in the workbook."""
        package = self._package
        part = package.target(package.start, "person")
        if part is None:
            part = package.free_name("xl/persons/person{}.xml")
            package.put(part, f'<personList xmlns="{_SPACE}"></personList>'.encode())
            package.declare(part, _PERSONS)
            package.relate(package.start, "person", part, _RELATION)
        xml = package.part(part)
        root = tree(xml)
        if any(one.tag.attributes.get("id") == _PERSON for one in root.children):
            return
        said = (
            f'<{root.tag.qualified("person")} displayName="{AUTHOR}" id="{_PERSON}" '
            f'userId="{AUTHOR}" providerId="None"/>'
        )
        package.put(part, spliced(xml, [root.append(said.encode())]))
