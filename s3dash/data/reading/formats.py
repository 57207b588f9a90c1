"""What a file is that is no workbook of today's Excel, so that it is told how it becomes one.

It is known by what it holds: a name says little.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from s3dash.faults import Fault

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What other programs of the same house keep in the same kind of file.
_NO_WORKBOOK = tuple(
    name.encode("utf-16-le")
    for name in ("WordDocument", "PowerPoint Document", "__properties_version1.0")
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What stands early in a file that is text, and what the file then is.
_SIGNS = (
    ("fods", re.compile(r"<office:document\b")),
    ("xml", re.compile(r"progid=.Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet")),
    ("html", re.compile(r"<(!doctype\s+html|html|table|head|body)\b", re.IGNORECASE)),
    ("gsheet", re.compile(r"^\s*\{[^{}]*\"(url|doc_id)\"\s*:")),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"


def told_of_bytes(content: bytes) -> Fault:
    """What is said of a file that is no archive."""
    if not content:
        return Fault("fault-empty-input")
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            return Fault("fault-encrypted")
        is_other = any(name in content for name in _NO_WORKBOOK)
        return Fault("fault-not-workbook") if is_other else other_format("xls")
    text = _start_as_text(content)
    if text is None:
        return Fault("fault-not-workbook")
    found = next((name for name, sign in _SIGNS if sign.search(text)), None)
    return other_format(found) if found else Fault("fault-not-workbook-text")


def told_of_parts(parts: Mapping[str, bytes]) -> Fault:
    """What is said of an archive that is neither a workbook nor a data package."""
    names = [name.lower() for name in parts]
    if parts.get("mimetype", b"").strip().startswith(_OPEN_DOCUMENT):
        return other_format("ods")
    if any(name.endswith((".iwa", "index.apxl")) for name in names):
        return other_format("numbers")
    inside = [name for name in parts if name.lower().endswith((".xlsx", ".xlsm"))]
    if inside:
        return Fault("fault-workbook-in-archive", value=min(inside, key=len))
    if any(name.endswith((".html", ".htm")) for name in names):
        return other_format("html")
    return Fault("fault-not-workbook")


def other_format(name: str) -> Fault:
    """What is said of a spreadsheet that is saved in another format."""
    return Fault("fault-other-format", value=f".{name}", params={"format": name})


def _start_as_text(content: bytes) -> str | None:
    start = content[:4096]
    try:
        encoding = "utf-16" if start.startswith(_UTF_16) else "cp1252"
        text = start[: len(start) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return None
    is_text = all(sign.isprintable() or sign in "\r\n\t\xa0\xad\ufeff" for sign in text)
    return text if is_text else None
