"""An archive that is a workbook, opened by what was checked of it: its sheets' values and scans."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, CalamineWorkbook, load_workbook

from s3dash.data.reading.archive import pack, refusal
from s3dash.data.reading.ooxml import Book, plainly_named
from s3dash.data.reading.sheet_scan import SheetScan, scan_sheet
from s3dash.data.reading.sheets.strings import SharedStrings, shared_strings
from s3dash.data.reading.sheets.styles import Formats, formats


class Looks(NamedTuple):
    """What all sheets of a workbook share: strings and formats."""

    shared: SharedStrings
    formats: Formats


def open_book(parts: Mapping[str, bytes], book: Book) -> CalamineWorkbook:
    """The workbook in calamine, from the parts that were checked and no others."""
    with _in_words():
        return load_workbook(io.BytesIO(pack(plainly_named(parts, book))))


@contextmanager
def _in_words() -> Iterator[None]:
    """What calamine cannot read, as a refusal; a panic in its Rust code is no ``Exception``."""
    try:
        yield
    except BaseException as found:
        if isinstance(found, CalamineError) or type(found).__name__ == "PanicException":
            raise refusal("fault-unreadable-workbook") from None
        raise


def looks_of(parts: Mapping[str, bytes], book: Book) -> Looks:
    """The strings and formats of a workbook."""
    try:
        strings = shared_strings(parts.get(book.strings, b"<sst/>"))
        return Looks(strings, formats(parts.get(book.styles, b"<a/>")))
    except ExpatError:
        raise refusal("fault-unreadable-workbook") from None


def scan_of(xml: bytes, looks: Looks) -> SheetScan:
    """What is remarkable in a sheet beside its values."""
    try:
        return scan_sheet(xml, looks.shared, looks.formats)
    except (ValueError, LookupError, ExpatError):
        raise refusal("fault-unreadable-workbook") from None


def values_of(opened: CalamineWorkbook, name: str) -> list[list[Any]]:
    """The values of a sheet, row by row from its first cell."""
    with _in_words():
        return opened.get_sheet_by_name(name).to_python(skip_empty_area=False)
