"""Workbooks that are wrong in one way each, made by code, with the faults that each must give.

A case starts from a tiny workbook without faults (``TINY``, as the app itself exports it),
breaks it, and says what is to be found: (key, sheet, row, column, value) of every fault, no more
and no less.
"""

from __future__ import annotations

import datetime
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from openpyxl import Workbook

from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from tests.conftest import TINY, cells_of
from tests.workbooks import edited as edited_bytes

Found = tuple[str, str | None, int | None, str | None, str | None]
Edit = Callable[[Workbook], object]
Parts = dict[str, bytes]


@dataclass(frozen=True)
class Case:
    """A broken workbook.

    Attributes:
        make: builds its bytes.
        faults, warnings: what reading it must find.
        name: the file's name.
    """

    make: Callable[[], bytes]
    faults: set[Found]
    warnings: set[Found] = field(default_factory=set)
    name: str = "s3.xlsx"


@cache
def good_workbook(in_words: bool = False, language: str = "sv") -> bytes:
    """The tiny dataset as the app exports it."""
    dataset = Dataset.from_cells(cells_of(TINY))
    tables = {name: dataset.table(name) for name in TABLES}
    return workbook_bytes(tables, {}, in_words=in_words, t=translator(language))


def edited(edit: Edit) -> Callable[[], bytes]:
    """The good workbook, changed in openpyxl."""

    return lambda: edited_bytes(good_workbook(), edit)


def cell(sheet: str, place: str, value: Any) -> Callable[[], bytes]:
    """The good workbook with one other value; text stays text."""

    def edit(workbook: Workbook) -> None:
        workbook[sheet][place].value = value
        if isinstance(value, str):
            workbook[sheet][place].data_type = "s"

    return edited(edit)


def parts_of(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def repacked(edit: Callable[[Parts], object]) -> Callable[[], bytes]:
    """The good workbook with its parts changed."""

    def make() -> bytes:
        parts = parts_of(good_workbook())
        edit(parts)
        return zipped(parts)

    return make


def replaced(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """The good workbook with some bytes of a part exchanged; they must be there."""

    def edit(parts: Parts) -> None:
        assert old in parts[part], part
        parts[part] = parts[part].replace(old, new)

    return repacked(edit)


def sheet_part(table: str) -> str:
    """The part of a table's sheet: the instructions come first."""
    return f"xl/worksheets/sheet{list(TABLES).index(table) + 2}.xml"


def add_row(sheet: str, **values: Any) -> Callable[[], bytes]:
    """The good workbook with one more row in a sheet."""

    def edit(workbook: Workbook) -> None:
        columns = list(TABLES[sheet].columns)
        workbook[sheet].append([values.get(column) for column in columns])

    return edited(edit)


# ---- files that are no workbook -----------------------------------------------------------------


def _csv() -> bytes:
    return "region_code;region_kind\nSE110;region\nÖrebro;län\n".encode()


def _png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixel = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + pixel + chunk(b"IEND", b"")


def _encrypted() -> bytes:
    stream = "EncryptedPackage".encode("utf-16-le")
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + stream + bytes(400)


def _bomb() -> bytes:
    parts = parts_of(good_workbook())
    parts["xl/media/image1.bmp"] = bytes(124 * 2**20)
    return zipped(parts)


def _tight() -> bytes:
    parts = parts_of(good_workbook())
    parts["xl/media/image1.bmp"] = bytes(60 * 2**20)
    return zipped(parts)


def _many_parts() -> bytes:
    parts = parts_of(good_workbook())
    return zipped(parts | {f"xl/media/{number}.txt": b"x" for number in range(1001)})


def _lying_size() -> bytes:
    """An archive whose directory says that a part is smaller than it unpacks to."""
    parts = parts_of(good_workbook())
    parts["xl/media/image1.bmp"] = bytes(5 * 2**20)
    content = bytearray(zipped(parts))
    size = struct.pack("<I", 5 * 2**20)
    at = content.find(size)
    while at >= 0:
        content[at : at + 4] = struct.pack("<I", 1000)
        at = content.find(size, at + 4)
    return bytes(content)


def _doubled_part() -> bytes:
    parts = parts_of(good_workbook())
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.filelist.append(archive.filelist[-1])
    return target.getvalue()


def _flagged_as_encrypted() -> bytes:
    content = bytearray(good_workbook())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def _entities() -> bytes:
    declaration = b'<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    return replaced(sheet_part("regions"), b"<worksheet", declaration + b"<worksheet")()


def _late_doctype(parts: Parts) -> None:
    text = b" " * 200 + b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    parts["xl/media/late.txt"] = text


def _entities_in_utf_16() -> bytes:
    def edit(parts: Parts) -> None:
        text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
        parts["docProps/custom.xml"] = text.encode("utf-16")

    return repacked(edit)()


def _word_document() -> bytes:
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relation = b'<Relationship Id="r1" Type="' + kind + b'" Target="word/document.xml"/>'
    name = b"http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": b'<Relationships xmlns="'
            + name
            + b'">'
            + relation
            + b"</Relationships>",
            "word/document.xml": b"<document/>",
        }
    )


def _external_workbook(parts: Parts) -> None:
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        f'<Relationships xmlns="{name}"><Relationship Id="rId1" Type="{kind}" '
        'Target="file:///C:/budget.xlsx" TargetMode="External"/></Relationships>'
    ).encode()


def _hyperlink(workbook: Workbook) -> None:
    workbook["sources"]["H2"].hyperlink = "https://example.org/s"
    workbook["sources"]["H2"].value = "https://example.org/s"


FILES: dict[str, Case] = {
    "nothing at all": Case(bytes, {("fault-empty-input", None, None, None, None)}),
    "a CSV file renamed": Case(_csv, {("fault-not-workbook-text", None, None, None, None)}),
    "a web page renamed": Case(
        lambda: b"<html><table><tr><td>x</td></tr></table></html>",
        {("fault-other-format", None, None, None, ".html")},
    ),
    "an image": Case(_png, {("fault-not-workbook", None, None, None, None)}),
    "random bytes": Case(
        lambda: bytes(range(256)) * 20, {("fault-not-workbook", None, None, None, None)}
    ),
    "an encrypted workbook": Case(_encrypted, {("fault-encrypted", None, None, None, None)}),
    "an archive with a password": Case(
        _flagged_as_encrypted, {("fault-encrypted", None, None, None, None)}
    ),
    "a workbook of 1997": Case(
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000),
        {("fault-other-format", None, None, None, ".xls")},
    ),
    "a Word document": Case(_word_document, {("fault-not-workbook", None, None, None, None)}),
    "an archive of photographs": Case(
        lambda: zipped({"a.jpg": b"\xff\xd8", "b.jpg": b"\xff\xd8"}),
        {("fault-not-workbook", None, None, None, None)},
    ),
    "cut in half": Case(
        lambda: good_workbook()[: len(good_workbook()) // 2],
        {("fault-damaged", None, None, None, None)},
    ),
    "the last bytes missing": Case(
        lambda: good_workbook()[:-30], {("fault-damaged", None, None, None, None)}
    ),
    "a byte of a sheet flipped": Case(
        lambda: good_workbook()[:3000] + b"?" + good_workbook()[3001:],
        {("fault-damaged", None, None, None, None)},
    ),
    "a part that is larger than it says": Case(
        _lying_size, {("fault-damaged", None, None, None, None)}
    ),
    "eleven megabytes": Case(
        lambda: good_workbook() + bytes(11 * 2**20), {("fault-too-big", None, None, None, None)}
    ),
    "a zip bomb": Case(_bomb, {("fault-unpacks-too-big", None, None, None, None)}),
    "a smaller zip bomb": Case(_tight, {("fault-packed-too-tight", None, None, None, None)}),
    "a thousand and some parts": Case(
        _many_parts, {("fault-too-many-parts", None, None, None, None)}
    ),
    "a part that stands twice": Case(
        _doubled_part, {("fault-part-twice", None, None, None, "[Content_Types].xml")}
    ),
    "XML entities": Case(_entities, {("fault-doctype", None, None, None, sheet_part("regions"))}),
    "XML entities in UTF-16, in a part that nobody reads": Case(
        _entities_in_utf_16, {("fault-doctype", None, None, None, "docProps/custom.xml")}
    ),
    "a document type after many blanks": Case(
        repacked(_late_doctype), {("fault-doctype", None, None, None, "xl/media/late.txt")}
    ),
    "a sheet that is not XML": Case(
        replaced(sheet_part("regions"), b"</sheetData>", b"</sheetDate>"),
        {("fault-xml", None, None, None, sheet_part("regions"))},
    ),
    "NUL in a sheet": Case(
        replaced(sheet_part("regions"), "Ådala".encode(), b"\0"),
        {("fault-xml", None, None, None, sheet_part("regions"))},
    ),
    "macros": Case(
        repacked(lambda parts: parts.update({"xl/vbaProject.bin": b"\0"})),
        {("fault-macros", None, None, None, "xl/vbaProject.bin")},
    ),
    "macros of 1992": Case(
        repacked(lambda parts: parts.update({"xl/macrosheets/sheet1.xml": b"<macrosheet/>"})),
        {("fault-macros", None, None, None, "xl/macrosheets/sheet1.xml")},
    ),
    "a link to another workbook": Case(
        repacked(_external_workbook),
        {("fault-external-link", None, None, None, "file:///C:/budget.xlsx")},
    ),
    "a connection to a database": Case(
        repacked(lambda parts: parts.update({"xl/connections.xml": b"<connections/>"})),
        {("fault-external-link", None, None, None, "xl/connections.xml")},
    ),
    "a workbook without its sheets": Case(
        repacked(lambda parts: parts.pop("xl/_rels/workbook.xml.rels")),
        {("fault-unreadable-workbook", None, None, None, None)},
    ),
}

# ---- sheets ------------------------------------------------------------------------------------


def _rename(old: str, new: str) -> Callable[[], bytes]:
    return edited(lambda workbook: setattr(workbook[old], "title", new))


def _merge(reference: str) -> Callable[[], bytes]:
    return edited(lambda workbook: workbook["domains"].merge_cells(reference))


def _title_above(workbook: Workbook) -> None:
    workbook["rounds"].insert_rows(1)
    workbook["rounds"]["A1"] = "Dialogomgångar 2026"


def _million_rows() -> bytes:
    """A sheet with content in every row that Excel has."""
    row = b'<row r="%d"><c r="A%d"><v>1</v></c></row>'
    rows = b"".join(row % (number, number) for number in range(3, 1_000_001))
    return replaced(sheet_part("lineage"), b"</sheetData>", rows + b"</sheetData>")()


def _formatted_rows() -> bytes:
    """A sheet whose rows are all formatted, and empty."""
    rows = b"".join(b'<row r="%d" s="1"/>' % number for number in range(3, 1_000_001))
    return replaced(sheet_part("lineage"), b"</sheetData>", rows + b"</sheetData>")()


def _bomb_of_text() -> bytes:
    """Six hundred cells that share one string of five megabytes."""
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(3, 603)
    )
    parts = parts_of(replaced(sheet_part("lineage"), b"</sheetData>", cells + b"</sheetData>")())
    name = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    text = b"<si><t>" + b"x y " * 1_250_000 + b"</t></si>"
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="' + name + b'">' + text + b"</sst>"
    parts["xl/media/noise.bin"] = random.Random(1).randbytes(100_000)  # noqa: S311
    return zipped(parts)


def _nested() -> bytes:
    return replaced(sheet_part("lineage"), b"</sheetData>", b"</sheetData>" + b"<a>" * 5000)()


def _long_index(parts: Parts) -> None:
    links = b"".join(b'<a b="%d"/>' % number for number in range(800_000))
    rels = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(
        b"</Relationships>", links + b"</Relationships>"
    )


def _beside(workbook: Workbook) -> None:
    workbook["domains"].cell(9, 8, "Fråga Bo")


SHEETS: dict[str, Case] = {
    "five megabytes of text in six hundred cells": Case(
        _bomb_of_text, {("fault-too-much-text", "lineage", None, None, "A23")}
    ),
    "five thousand elements in each other": Case(
        _nested, {("fault-too-many-elements", None, None, None, sheet_part("lineage"))}
    ),
    "a list of parts that does not end": Case(
        repacked(_long_index), {("fault-unreadable-workbook", None, None, None, None)}
    ),
    "a stray text that makes the sheet fifty million cells": Case(
        edited(lambda workbook: workbook["domains"].cell(200_001, 256, "x")),
        {("fault-too-many-cells", "domains", None, None, "IV200001")},
    ),
    "a cell that says it is in another row": Case(
        replaced(sheet_part("lineage"), b'r="A2"', b'r="A1048576"'),
        {("fault-too-many-rows", "lineage", None, None, "1048576")},
    ),
    "a cell that stands twice": Case(
        replaced(sheet_part("lineage"), b'r="B2"', b'r="A2"'),
        {("fault-unreadable-workbook", None, None, None, None)},
    ),
    "a sheet whose part is missing": Case(
        repacked(lambda parts: parts.pop(sheet_part("lineage"))),
        {("fault-unreadable-workbook", None, None, None, None)},
    ),
    "a sheet name with a blank at its end": Case(
        replaced("xl/workbook.xml", b'name="regions"', b'name="regions "'), set()
    ),
    "a note beside the table": Case(
        edited(_beside), set(), {("warning-unnamed-column", "domains", 9, "H", "H")}
    ),
    "a missing sheet": Case(
        edited(lambda workbook: workbook.remove(workbook["rounds"])),
        {("fault-no-sheet", "rounds", None, None, None)},
    ),
    "a sheet under another name": Case(
        _rename("clusters", "Miljöer"),
        {("fault-no-sheet", "clusters", None, None, None)},
        {("warning-sheet", "Miljöer", None, None, "Miljöer")},
    ),
    "a sheet in capitals": Case(
        replaced("xl/workbook.xml", b'name="regions"', b'name="REGIONS"'),
        set(),
        {("warning-sheet-name", "regions", None, None, "REGIONS")},
    ),
    "a doubled sheet": Case(
        replaced("xl/workbook.xml", b'name="domains"', b'name="regions"'),
        {
            ("fault-sheet-twice", "regions", None, None, None),
            ("fault-no-sheet", "domains", None, None, None),
        },
    ),
    "a sheet of somebody's own": Case(
        edited(lambda workbook: workbook.create_sheet("Anteckningar")),
        set(),
        {("warning-sheet", "Anteckningar", None, None, "Anteckningar")},
    ),
    "an empty sheet": Case(
        edited(lambda workbook: workbook["domains"].delete_rows(1, 10)),
        {("fault-no-headings", "domains", 1, None, None)},
    ),
    "a title above the headings": Case(
        edited(_title_above), set(), {("warning-rows-above", "rounds", 2, None, None)}
    ),
    "a missing heading": Case(
        cell("domains", "A1", None),
        {("fault-no-column", "domains", 1, "domain_code", None)},
        {("warning-unnamed-column", "domains", 2, "A", "A")},
    ),
    "a misspelt heading": Case(
        cell("domains", "B1", "nam_sv"),
        {("fault-no-column", "domains", 1, "name_sv", None)},
        {("warning-column", "domains", 1, "nam_sv", "nam_sv")},
    ),
    "a doubled heading": Case(
        cell("domains", "D1", "name_en"),
        {
            ("fault-column-twice", "domains", 1, "name_en", None),
            ("fault-no-column", "domains", 1, "nace_rev2", None),
        },
    ),
    "one column by its name and in words": Case(
        cell("domains", "D1", "Name in English"),
        {
            ("fault-column-twice", "domains", 1, "name_en", None),
            ("fault-no-column", "domains", 1, "nace_rev2", None),
        },
    ),
    "a column of somebody's own": Case(
        edited(lambda workbook: workbook["domains"].cell(1, 7, "Minnesanteckning")),
        set(),
        {("warning-column", "domains", 1, "Minnesanteckning", "Minnesanteckning")},
    ),
    "content without a heading": Case(
        edited(lambda workbook: workbook["domains"].cell(3, 8, "?")),
        set(),
        {("warning-unnamed-column", "domains", 3, "H", "H")},
    ),
    "cells merged downwards": Case(
        _merge("A2:A3"), {("fault-merged", "domains", 2, "domain_code", "A2:A3")}
    ),
    "cells merged sideways": Case(
        _merge("B3:C3"), {("fault-merged", "domains", 3, "name_sv", "B3:C3")}
    ),
    "cells merged beside the table, and faults in it": Case(
        edited(
            lambda workbook: (
                workbook["domains"].merge_cells("H1:I2"),
                workbook["domains"].__setitem__("B2", None),
                workbook["domains"].__setitem__("A3", "wat er"),
            )
        ),
        {
            ("fault-merged", "domains", 1, None, "H1:I2"),
            ("fault-required", "domains", 2, "name_sv", None),
            ("fault-code", "domains", 3, "domain_code", "wat er"),
        },
    ),
    "a million rows": Case(
        _million_rows, {("fault-too-many-rows", "lineage", None, None, "200002")}
    ),
    "a million rows that are only formatted": Case(_formatted_rows, set()),
    "a stray cell at the end of the world": Case(
        edited(lambda workbook: workbook["domains"].cell(1_048_576, 16_384, "x")),
        {("fault-too-many-rows", "domains", None, None, "1048576")},
    ),
    "a stray cell far to the right": Case(
        edited(lambda workbook: workbook["domains"].cell(2, 16_384, "x")),
        {("fault-too-wide", "domains", None, None, "XFD")},
    ),
}

# ---- cells -------------------------------------------------------------------------------------

RIGHT_TO_LEFT = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}"
OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"
FOREST = "\N{EVERGREEN TREE}"


def _formula(workbook: Workbook) -> None:
    workbook["domains"]["B2"] = "=1+1"


def _error(workbook: Workbook) -> None:
    workbook["domains"]["B2"].value = "#REF!"
    workbook["domains"]["B2"].data_type = "e"


def _bare_number(workbook: Workbook) -> None:
    workbook["rounds"]["D2"].value = 44197
    workbook["rounds"]["D2"].number_format = "General"


def _date(place: str, sheet: str) -> Callable[[], bytes]:
    return cell(sheet, place, datetime.date(2024, 5, 1))


def _one(key: str, sheet: str, row: int, column: str, value: str | None) -> set[Found]:
    return {(key, sheet, row, column, value)}


def _formulas_below(parts: Parts) -> None:
    """A last row that is all formulas without values."""
    cells = b"".join(b'<c r="%c4"><f>X!%c4</f></c>' % (letter, letter) for letter in b"ABC")
    part = sheet_part("domains")
    row = b'<row r="4">' + cells + b"</row></sheetData>"
    parts[part] = parts[part].replace(b"</sheetData>", row)


CELLS: dict[str, Case] = {
    "a last row of formulas without values": Case(
        repacked(_formulas_below),
        {
            ("fault-formula", "domains", 4, "domain_code", "=X!A4"),
            ("fault-formula", "domains", 4, "name_sv", "=X!B4"),
            ("fault-formula", "domains", 4, "name_en", "=X!C4"),
        },
    ),
    "a number that is none": Case(
        replaced(sheet_part("sources"), b"<v>2022</v>", b"<v>nan</v>"),
        _one("fault-excel-error", "sources", 2, "published_year", "nan"),
    ),
    "a county code in other digits": Case(
        cell("regions", "H2", "٠١"), _one("fault-county", "regions", 2, "county_code", "٠١")
    ),
    "an end that is always": Case(cell("rounds", "E2", "9999-12-31"), set()),
    "a formula without a value": Case(
        edited(_formula), _one("fault-formula", "domains", 2, "name_sv", "=1+1")
    ),
    "an error of Excel": Case(
        edited(_error), _one("fault-excel-error", "domains", 2, "name_sv", "#REF!")
    ),
    "a date as text that is none": Case(
        cell("rounds", "D2", "1 januari 2021"),
        _one("fault-date", "rounds", 2, "starts_on", "1 januari 2021"),
    ),
    "a date in the order of another country": Case(
        cell("rounds", "E2", "12/31/2027"), _one("fault-date", "rounds", 2, "ends_on", "12/31/2027")
    ),
    "a date as a number": Case(
        edited(_bare_number), _one("fault-date", "rounds", 2, "starts_on", "44197")
    ),
    "a day that does not exist": Case(
        cell("rounds", "E2", "2027-02-30"), _one("fault-date", "rounds", 2, "ends_on", "2027-02-30")
    ),
    "a name as a number": Case(
        cell("domains", "B2", 2030), _one("fault-not-text", "domains", 2, "name_sv", "2030")
    ),
    "a code as a number": Case(
        cell("regions", "H2", 1), _one("fault-not-text", "regions", 2, "county_code", "1")
    ),
    "a name as a date": Case(
        _date("B2", "domains"), _one("fault-not-text", "domains", 2, "name_sv", "2024-05-01")
    ),
    "a truth value": Case(
        cell("priorities", "G2", True), _one("fault-truth-value", "priorities", 2, "status", "TRUE")
    ),
    "a year with a decimal": Case(
        cell("sources", "E2", 2022.5), _one("fault-year", "sources", 2, "published_year", "2022.5")
    ),
    "a year in words": Case(
        cell("sources", "E2", "i fjol"), _one("fault-year", "sources", 2, "published_year", "i fjol")
    ),
    "a latitude with a decimal comma": Case(
        cell("regions", "I2", "59,3"), _one("fault-number", "regions", 2, "latitude", "59,3")
    ),
    "a latitude off the globe": Case(
        cell("regions", "I2", 91), _one("fault-range", "regions", 2, "latitude", "91")
    ),
    "an empty name": Case(
        cell("domains", "B2", None), _one("fault-required", "domains", 2, "name_sv", None)
    ),
    "a name of blanks": Case(
        cell("domains", "B2", " \t\n"), _one("fault-required", "domains", 2, "name_sv", None)
    ),
    "a name of six thousand letters": Case(
        cell("domains", "B2", "x" * 6000), _one("fault-too-long", "domains", 2, "name_sv", "x" * 6000)
    ),
    "an emoji in a code": Case(
        add_row("clusters", cluster_code=FOREST, name="K", cluster_kind="cluster", region_code="A",
                source_code="s", confidence="high"),
        _one("fault-code", "clusters", 2, "cluster_code", FOREST),
    ),
    "an emoji in a name": Case(cell("domains", "B2", f"Skog {FOREST}"), set()),
    "Hebrew in a code": Case(
        add_row("clusters", cluster_code=RIGHT_TO_LEFT, name="K", cluster_kind="cluster",
                region_code="A", source_code="s", confidence="high"),
        _one("fault-code", "clusters", 2, "cluster_code", RIGHT_TO_LEFT),
    ),
    "Hebrew in a name": Case(cell("domains", "B2", RIGHT_TO_LEFT), set()),
    "a sign that turns the text around": Case(
        cell("domains", "B2", f"Skog{OVERRIDE}gokS"),
        _one("fault-hidden-sign", "domains", 2, "name_sv", f"Skog{OVERRIDE}gokS"),
    ),
    "NUL as Excel writes it": Case(
        replaced(sheet_part("regions"), "Ådala".encode(), b"_x0000_dala"),
        _one("fault-hidden-sign", "regions", 2, "name_sv", "\0dala"),
    ),
    "a code with a blank in it": Case(
        cell("lineage", "B2", "A 1"), _one("fault-code", "lineage", 2, "later_code", "A 1")
    ),
    "a status that there is not": Case(
        cell("priorities", "G2", "establish"),
        _one("fault-choice", "priorities", 2, "status", "establish"),
    ),
    "a status in Swedish": Case(
        cell("priorities", "G2", "etablerat"),
        _one("fault-choice", "priorities", 2, "status", "etablerat"),
    ),
    "a list with commas and a part that is none": Case(
        cell("priorities", "I3", "water,woods"),
        _one("fault-codes", "priorities", 3, "domain_codes", "water,woods"),
    ),
    "a list with a doubled code": Case(
        cell("priorities", "I3", "water;water"),
        _one("fault-codes", "priorities", 3, "domain_codes", "water;water"),
    ),
    "a script for a link": Case(
        cell("sources", "H2", "javascript:alert(1)"),
        _one("fault-url", "sources", 2, "url", "javascript:alert(1)"),
    ),
    "a file for a link": Case(
        cell("sources", "H2", "file:///etc/passwd"),
        _one("fault-url", "sources", 2, "url", "file:///etc/passwd"),
    ),
    "a link that can be clicked": Case(edited(_hyperlink), set()),
}  # fmt: skip

# ---- personal data -------------------------------------------------------------------------------

MAIL = "Frågor: anna.b@region.example"
PHONE = "Ring 070-123 45 67"
BIRTH = "Ansvarig 19121212-1212"

PERSONAL: dict[str, Case] = {
    "an e-mail address": Case(
        cell("priorities", "M2", MAIL), _one("fault-email", "priorities", 2, "note", MAIL)
    ),
    "an e-mail address in a link": Case(
        cell("sources", "H2", "https://x.example/?to=a@b.example"),
        _one("fault-email", "sources", 2, "url", "https://x.example/?to=a@b.example"),
    ),
    "the name of a database that looks like an address": Case(
        cell("priorities", "M2", "Ur Eye@RIS3"), set()
    ),
    "a phone number": Case(
        cell("priorities", "M2", PHONE), _one("fault-phone", "priorities", 2, "note", PHONE)
    ),
    "a phone number of another country": Case(
        cell("priorities", "M2", "+358 40 123 4567"),
        _one("fault-phone", "priorities", 2, "note", "+358 40 123 4567"),
    ),
    "years that look like a phone number": Case(cell("priorities", "M2", "2014-2020"), set()),
    "a day that looks like a phone number": Case(cell("priorities", "M2", "01.02.2024"), set()),
    "a link with a long number": Case(
        cell("sources", "H2", "https://example.org/070123456789"), set()
    ),
    "a personnummer": Case(
        cell("priorities", "M2", BIRTH), _one("fault-personnummer", "priorities", 2, "note", BIRTH)
    ),
    "a personnummer with a wrong check digit": Case(
        cell("priorities", "M2", "Diarienummer 19121212-1213"), set()
    ),
    "the number of an organisation": Case(cell("priorities", "M2", "Org.nr 232100-0016"), set()),
}

# ---- rows ----------------------------------------------------------------------------------------


def _cycle(workbook: Workbook) -> None:
    workbook["initiatives"]["B2"] = "net-pilot"


ROWS: dict[str, Case] = {
    "a key without which many codes point nowhere": Case(
        cell("sources", "A2", None), _one("fault-required", "sources", 2, "source_code", None)
    ),
    "a key that is misspelt where it stands": Case(
        cell("domains", "A2", "wo od"), _one("fault-code", "domains", 2, "domain_code", "wo od")
    ),
    "a misspelt key and an unknown code besides": Case(
        edited(
            lambda workbook: (
                workbook["domains"].__setitem__("A2", "wo od"),
                workbook["clusters"].append(
                    ["k", "K", "cluster", None, "A", "ore", None, "s", "high"]
                ),
            )
        ),
        {
            ("fault-code", "domains", 2, "domain_code", "wo od"),
            ("fault-reference", "clusters", 2, "domain_codes", "ore"),
        },
    ),
    "a broken key that nobody uses, and an unknown code": Case(
        edited(
            lambda workbook: (
                workbook["domains"].append(["wa ter two", "X", "X"]),
                workbook["priorities"].__setitem__("I2", "ore"),
            )
        ),
        {
            ("fault-code", "domains", 4, "domain_code", "wa ter two"),
            ("fault-reference", "priorities", 2, "domain_codes", "ore"),
        },
    ),
    "a kind of region that there is not": Case(
        cell("regions", "B2", "regoin"),
        _one("fault-choice", "regions", 2, "region_kind", "regoin"),
    ),
    "a round that begins after its end, with lineage": Case(
        cell("rounds", "D3", datetime.date(2021, 6, 1)),
        _one("fault-order", "rounds", 3, "ends_on", "2020-12-31"),
    ),
    "a key that stands twice": Case(
        add_row("domains", domain_code="wood", name_sv="Ved", name_en="Firewood"),
        _one("fault-duplicate", "domains", 4, "domain_code", "wood"),
    ),
    "an unknown region": Case(
        cell("priorities", "C2", "Q"), _one("fault-reference", "priorities", 2, "region_code", "Q")
    ),
    "an unknown domain in a list": Case(
        cell("priorities", "I3", "water;woods"),
        _one("fault-reference", "priorities", 3, "domain_codes", "woods"),
    ),
    "a cycle of initiatives": Case(
        edited(_cycle),
        {
            ("fault-cycle", "initiatives", 2, "parent_code", "net-pilot"),
            ("fault-cycle", "initiatives", 3, "parent_code", "net"),
        },
    ),
    "a round that ends before it begins": Case(
        cell("rounds", "E2", "2020-01-01"),
        _one("fault-order", "rounds", 2, "ends_on", "2020-01-01"),
    ),
    "lineage back in time": Case(
        edited(
            lambda workbook: (
                workbook["lineage"].__setitem__("A2", "A-1"),
                workbook["lineage"].__setitem__("B2", "A-0"),
            )
        ),
        _one("fault-lineage-order", "lineage", 2, "later_code", "A-0"),
    ),
    "an example of nowhere": Case(
        cell("examples", "C2", None), _one("fault-one-of", "examples", 2, "region_code", None)
    ),
    "words from a meeting that is still to come": Case(
        add_row(
            "dialogues",
            dialogue_code="d",
            region_code="A",
            held_on="2999-10-03",
            heard_sv="Allt är klart.",
            public="yes",
            source_code="s",
        ),
        _one("fault-not-held", "dialogues", 2, "heard_sv", None),
    ),
    "what is said of a region that is no more": Case(
        edited(
            lambda workbook: (
                workbook["regions"].__setitem__("K6", "A"),
                workbook["regions"].__setitem__("B6", "region"),
                workbook["regions"].__setitem__("L6", 2019),
                workbook["memberships"].__setitem__("B2", "P"),
            )
        ),
        set(),
        _one("warning-former-region", "memberships", 2, "region_code", "P"),
    ),
    "a row below empty rows": Case(
        edited(
            lambda workbook: [
                workbook["domains"].cell(20, at, value)
                for at, value in enumerate(("x y", "X", "X"), start=1)
            ]
        ),
        _one("fault-code", "domains", 20, "domain_code", "x y"),
    ),
    "three mistakes in three sheets": Case(
        edited(
            lambda workbook: (
                workbook["domains"].__setitem__("B2", None),
                workbook["priorities"].__setitem__("K2", "nowhere"),
                workbook["memberships"].__setitem__("C2", "guest"),
            )
        ),
        {
            ("fault-required", "domains", 2, "name_sv", None),
            ("fault-reference", "priorities", 2, "source_code", "nowhere"),
            ("fault-choice", "memberships", 2, "role", "guest"),
        },
    ),
}

# ---- optional sheets and columns -----------------------------------------------------------------

EXAMPLE = {"example_code": "ex2", "step": "vision", "region_code": "A"}
MEETING = {"dialogue_code": "d", "region_code": "A", "public": "ja", "source_code": "s"}
MATCH = {"match_code": "m", "seeks_code": "A-need", "answer_kind": "priority", "answer_code": "G-1"}
CLUSTER = {
    "cluster_code": "k",
    "name": "K",
    "cluster_kind": "cluster",
    "region_code": "A",
    "source_code": "s",
    "confidence": "high",
}
FILM = {"media_code": "f", "title_sv": "F", "title_en": "F", "region_code": "A", "source_code": "s"}
ROW_UNTOLD = ("warning-private", "dialogues", None, "public", None)


def _required(sheet: str, row: int, *columns: str) -> set[Found]:
    return {("fault-required", sheet, row, column, None) for column in columns}


def _group(*members: str) -> Callable[[], bytes]:
    """One more group."""

    def edit(workbook: Workbook) -> None:
        workbook["regions"].append(["H", "group", "Två", "Two"])
        for member in members:
            workbook["group_members"].append(["H", member])

    return edited(edit)


OPTIONAL: dict[str, Case] = {
    "no sheet that may be missing": Case(
        edited(
            lambda workbook: [
                workbook.remove(workbook[name])
                for name in ("domain_links", "examples", "dialogues", "matches", "media")
            ]
        ),
        set(),
    ),
    "an optional sheet under another name": Case(
        _rename("media", "Filmer"), set(), {("warning-sheet", "Filmer", None, None, "Filmer")}
    ),
    "an optional sheet without headings": Case(
        edited(lambda workbook: workbook["media"].delete_rows(1)),
        {("fault-no-headings", "media", 1, None, None)},
    ),
    "a step that there is not": Case(
        cell("examples", "B2", "planning"),
        _one("fault-choice", "examples", 2, "step", "planning"),
    ),
    "an example without a source": Case(
        cell("examples", "G2", None), _required("examples", 2, "source_code")
    ),
    "an example half filled": Case(
        add_row("examples", **EXAMPLE),
        _required("examples", 3, "text_sv", "text_en", "source_code"),
    ),
    "an example in a country that is none": Case(
        cell("examples", "D2", "Sverige"),
        _one("fault-country", "examples", 2, "country_code", "Sverige"),
    ),
    "a meeting half filled": Case(
        add_row("dialogues", dialogue_code="d", public="ja"),
        _required("dialogues", 2, "region_code", "source_code"),
    ),
    "a meeting half filled that is not public": Case(
        add_row("dialogues", dialogue_code="d"),
        _required("dialogues", 2, "region_code", "source_code"),
        {ROW_UNTOLD},
    ),
    "perhaps for whether it is public": Case(
        add_row("dialogues", **{**MEETING, "public": "kanske"}),
        _one("fault-yes-no", "dialogues", 2, "public", "•••"),
        {ROW_UNTOLD},
    ),
    "yes as Excel has it": Case(add_row("dialogues", **{**MEETING, "public": True}), set()),
    "yes as a number": Case(add_row("dialogues", **{**MEETING, "public": 1}), set()),
    "yes in capitals": Case(add_row("dialogues", **{**MEETING, "public": "SANT"}), set()),
    "no as Excel has it": Case(
        add_row("dialogues", **{**MEETING, "public": False}), set(), {ROW_UNTOLD}
    ),
    "a match half filled": Case(
        add_row("matches", match_code="m", answer_kind="priority"),
        _required(
            "matches", 2, "seeks_code", "answer_code", "why_sv", "why_en", "strength", "basis"
        ),
    ),
    "a match of a need that there is not": Case(
        add_row("matches", **MATCH, why_sv="X", why_en="X", strength="strong", basis="compiled"),
        _one("fault-reference", "matches", 2, "seeks_code", "A-need"),
    ),
    "a film half filled": Case(
        add_row("media", media_code="f", region_code="A"),
        _required("media", 2, "title_sv", "title_en", "source_code"),
    ),
    "a film about nobody": Case(
        add_row("media", **{**FILM, "region_code": None}),
        _one("fault-one-of", "media", 2, "region_code", None),
    ),
    "a film of no minutes": Case(
        add_row("media", **FILM, minutes=0), _one("fault-least", "media", 2, "minutes", "0")
    ),
    "a language in words": Case(
        add_row("media", **FILM, language="svenska"),
        _one("fault-language", "media", 2, "language", "svenska"),
    ),
    "captions in words": Case(
        add_row("media", **FILM, captions="svenska;en"),
        _one("fault-languages", "media", 2, "captions", "svenska;en"),
    ),
    "a transition that there is not": Case(
        cell("priorities", "N2", "green;blue"),
        _one("fault-choices", "priorities", 2, "transition", "green;blue"),
    ),
    "a transition twice": Case(
        cell("priorities", "N2", "green;green"),
        _one("fault-choices", "priorities", 2, "transition", "green;green"),
    ),
    "a status of a cluster that there is not": Case(
        add_row("clusters", **CLUSTER, cluster_status="closed"),
        _one("fault-choice", "clusters", 2, "cluster_status", "closed"),
    ),
    "an area that nobody has, led by a cluster": Case(
        add_row("clusters", **CLUSTER, leads_priority="A-1;A-9"),
        _one("fault-reference", "clusters", 2, "leads_priority", "A-9"),
    ),
    "a last year in words": Case(
        cell("regions", "L2", "2027 års slut"),
        _one("fault-year", "regions", 2, "valid_to", "2027 års slut"),
    ),
    "a person for a page": Case(
        cell("regions", "M2", "mailto:anna@region.example"),
        _one("fault-email", "regions", 2, "contact_url", "mailto:anna@region.example"),
    ),
    "a successor that there is not": Case(
        edited(
            lambda workbook: (
                workbook["regions"].__setitem__("K6", "Q"),
                workbook["regions"].__setitem__("L6", 2019),
            )
        ),
        _one("fault-reference", "regions", 6, "successor_code", "Q"),
    ),
    "a lift that neither grants nor denies": Case(
        cell("domain_links", "C2", 0.5), _one("fault-lift", "domain_links", 2, "lift", "0.5")
    ),
    "a link that is denied": Case(cell("domain_links", "C2", 0), set()),
    "a region in two groups": Case(_group("B", "C"), set()),
    "a group of one": Case(_group("C"), set()),
    "a group of none": Case(_group(), set()),
}

CASES: dict[str, Case] = {**FILES, **SHEETS, **CELLS, **PERSONAL, **ROWS, **OPTIONAL}
