"""A file that was handed in, unpacked within limits: what a zip archive may be before it is read.

Nothing is believed of an archive but what was seen while unpacking it here; whoever reads the parts
afterwards gets them from memory and never opens the archive itself.
"""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from s3dash.data.reading.formats import told_of_bytes
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault

MEGABYTE = 2**20
LARGEST_FILE = 10 * MEGABYTE
MOST_UNPACKED = 100 * MEGABYTE
MOST_PARTS = 1000
TIGHTEST_PACKING = 100
# Rows of a table, whatever it is written in.
MOST_ROWS = 200_000
# Elements of all parts, and how deep they may lie in each other.
MOST_ELEMENTS = 10_000_000
DEEPEST_ELEMENT = 100

# What is read of a workbook, and so has to be whole.
READ_PARTS = ("[content_types].xml", "xl/workbook", "xl/worksheets/", "xl/sharedstr", "xl/styles")

_ZIP = b"PK"
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def refusal(key: str, value: str | None = None, **params: str) -> DatasetRefused:
    """The refusal of a whole file with one clear sentence."""
    return DatasetRefused([Fault(key, value=value, params=params)])


def check_size(size: int) -> None:
    """Pass a file of so many bytes.

    Raises:
        DatasetRefused: it is too large to be looked at.
    """
    if size > LARGEST_FILE:
        most = str(LARGEST_FILE // MEGABYTE)
        raise refusal("fault-too-big", size=str(math.ceil(size / MEGABYTE)), most=most)


def unpack(content: bytes, *, limited: bool = True) -> dict[str, bytes]:
    """The parts of a zip archive by name.

    Args:
        content: the archive.
        limited: whether it may be anybody's; one that the program made may be as large as it is.

    Raises:
        DatasetRefused: it is no archive, is damaged or encrypted, or passes a limit.
    """
    if limited:
        check_size(len(content))
    if not content.startswith(_ZIP):
        raise DatasetRefused([told_of_bytes(content)])
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if limited:
                _check_limits(archive.infolist(), len(content))
            return {_name(one): archive.read(one) for one in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise refusal("fault-damaged") from None


def _name(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/").lstrip("/")


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of the parts; the same parts always give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts):
            archive.writestr(zipfile.ZipInfo(name), parts[name])
    return target.getvalue()


def check_markup(parts: Mapping[str, bytes]) -> None:
    """Pass parts whose XML is well-formed, not beyond measure, and declares no document type.

    Raises:
        DatasetRefused: one declares a document type (and with it entities), or is not XML.
    """
    elements = 0
    for name, content in parts.items():
        if name.lower().endswith((".xml", ".rels")) or _looks_like_markup(content):
            elements += _elements_of(name, content, MOST_ELEMENTS - elements)


def _check_limits(entries: list[zipfile.ZipInfo], packed: int) -> None:
    if len(entries) > MOST_PARTS:
        raise refusal("fault-too-many-parts", found=str(len(entries)), most=str(MOST_PARTS))
    unpacked = sum(one.file_size for one in entries)
    if unpacked > MOST_UNPACKED:
        found, most = str(math.ceil(unpacked / MEGABYTE)), str(MOST_UNPACKED // MEGABYTE)
        raise refusal("fault-unpacks-too-big", found=found, most=most)
    if unpacked > packed * TIGHTEST_PACKING:
        found, most = str(math.ceil(unpacked / packed)), str(TIGHTEST_PACKING)
        raise refusal("fault-packed-too-tight", found=found, most=most)
    if any(one.flag_bits & 1 for one in entries):
        raise refusal("fault-encrypted")
    if any(one.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for one in entries):
        raise refusal("fault-damaged")
    seen: set[str] = set()
    for name in map(_name, entries):
        # Excel and calamine look parts up without regard to capitals
        if name.lower() in seen:
            raise refusal("fault-part-twice", name)
        seen.add(name.lower())


def _looks_like_markup(content: bytes) -> bool:
    for mark in _BYTE_ORDER_MARKS:
        content = content.removeprefix(mark)
    return content.lstrip(b" \t\r\n\0").startswith(b"<")


def _elements_of(name: str, content: bytes, most: int) -> int:
    """How many elements a part has."""
    counter = _ElementCounter(name, most)
    try:
        counter.parser.Parse(content, True)
    except expat.ExpatError:
        # drawings of old versions are HTML rather than XML, and other parts are not read either
        if name.lower().endswith(".rels") or name.lower().startswith(READ_PARTS):
            raise refusal("fault-xml", name) from None
    return counter.count


class _ElementCounter:
    """The handlers of one pass over a part."""

    def __init__(self, name: str, most: int) -> None:
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._declare_type
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._name = name
        self._most = most
        self._depth = 0

    def _declare_type(self, *_: object) -> None:
        raise refusal("fault-doctype", self._name)

    def _start(self, *_: object) -> None:
        self.count += 1
        self._depth += 1
        if self.count > self._most or self._depth > DEEPEST_ELEMENT:
            raise refusal("fault-too-many-elements", self._name)

    def _end(self, _: str) -> None:
        self._depth -= 1
