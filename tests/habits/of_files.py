"""Habits of the file itself: who saved it, in which form."""

from __future__ import annotations

import datetime
import io
import json
import re
from collections.abc import Callable
from functools import cache

from openpyxl.utils.datetime import CALENDAR_MAC_1904

from s3dash.data.editions.content import content_of
from s3dash.model import Dataset
from tests import workbooks
from tests.broken_workbooks import Found, Parts, good_workbook, parts_of, sheet_part, zipped
from tests.conftest import TINY, cells_of
from tests.habits import Habit

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "xl/_rels/workbook.xml.rels"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@cache
def saved_by_excel() -> bytes:
    """The good workbook with its texts in a part of their own, as most programs write them."""
    parts = parts_of(good_workbook())
    texts: list[bytes] = []

    def share(found: re.Match[bytes]) -> bytes:
        texts.append(found[2])
        return b'%st="s"><v>%d</v></c>' % (found[1], len(texts) - 1)

    inline = re.compile(rb'(<c [^>]*)t="inlineStr"[^>]*><is>(.*?)</is></c>', re.DOTALL)
    for name in parts:
        if name.startswith("xl/worksheets/"):
            parts[name] = inline.sub(share, parts[name])
            assert b"inlineStr" not in parts[name]
    items = b"".join(b"<si>%s</si>" % text for text in texts)
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="%s">%s</sst>' % (MAIN, items)
    link = b'<Relationship Id="rIdS" Type="%s/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    swap(parts, RELATIONS, b"</Relationships>", link % OFFICE + b"</Relationships>")
    kind = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    swap(parts, "[Content_Types].xml", b"</Types>", kind)
    return zipped(parts)


def repacked(edit: Callable[[Parts], object]) -> Callable[[], bytes]:
    """The same with its parts changed."""

    def make() -> bytes:
        parts = parts_of(saved_by_excel())
        edit(parts)
        return zipped(parts)

    return make


def swap(parts: Parts, name: str, old: bytes, new: bytes) -> None:
    assert old in parts[name], name
    parts[name] = parts[name].replace(old, new)


def moved(parts: Parts, old: str, new: str) -> None:
    """A part under another name; who refers to it does so by the new one, from the root."""
    parts[new] = parts.pop(old)
    swap(parts, "[Content_Types].xml", f'"/{old}"'.encode(), f'"/{new}"'.encode())
    folder, _, leaf = old.rpartition("/")
    relations = parts.pop(f"{folder}/_rels/{leaf}.rels", None)
    if relations is not None:
        there, _, name = new.rpartition("/")
        parts[f"{there}/_rels/{name}.rels"] = relations
    referred = 0
    for name in [one for one in parts if one.endswith(".rels")]:
        for written in (old, f"/{old}", old.removeprefix("xl/")):
            quoted = f'Target="{written}"'.encode()
            referred += quoted in parts[name]
            parts[name] = parts[name].replace(quoted, f'Target="/{new}"'.encode())
    assert referred, old


# ---- the type and the names of parts ------------------------------------------------------------


def _macro_type(parts: Parts) -> None:
    swap(parts, "[Content_Types].xml", b"sheet.main+xml", b"sheet.macroEnabled.main+xml")


def _template_type(parts: Parts) -> None:
    swap(parts, "[Content_Types].xml", b"sheet.main+xml", b"template.main+xml")


def _macros_by_another_name(parts: Parts) -> None:
    parts["xl/code1.bin"] = b"\0"
    kind = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    link = b'<Relationship Id="rIdM" Type="' + kind + b'" Target="code1.bin"/></Relationships>'
    swap(parts, RELATIONS, b"</Relationships>", link)


def _cut(name: str, new: str) -> Callable[[Parts], None]:
    """A part of another name that ends in the middle."""

    def edit(parts: Parts) -> None:
        moved(parts, name, new)
        parts[new] = parts[new][: len(parts[new]) // 2]

    return edit


def _second_workbook(parts: Parts) -> None:
    """A workbook by another name, and beside it one that nobody refers to."""
    other = parts["xl/workbook.xml"].replace(b"regions", b"decoy")
    moved(parts, "xl/workbook.xml", "xl/workbook2.xml")
    parts["xl/workbook.xml"] = other


def _own_folders(parts: Parts) -> None:
    moved(parts, sheet_part("regions"), "xl/regions/första.xml")
    moved(parts, sheet_part("domains"), "sheets/2.xml")


def _capitals(parts: Parts) -> None:
    """Parts whose names differ from what refers to them in capitals only."""
    for name in [one for one in parts if one.startswith("xl/worksheets/sheet")]:
        parts[name.replace("xl/worksheets/sheet", "xl/Worksheets/Sheet")] = parts.pop(name)
    parts["xl/SharedStrings.xml"] = parts.pop("xl/sharedStrings.xml")


def _relative(parts: Parts) -> None:
    assert b'Target="/xl/worksheets/' in parts[RELATIONS]
    swap(parts, RELATIONS, b'Target="/xl/worksheets/', b'Target="../xl/./worksheets/')


def _backslashes() -> bytes:
    """Names of parts as some libraries of Windows write them."""
    return zipped({name.replace("/", "\\"): it for name, it in parts_of(saved_by_excel()).items()})


# ---- the XML of the parts -----------------------------------------------------------------------


def _prefixed(parts: Parts) -> None:
    """Every element of workbook, sheets and strings with a prefix, as some libraries write them."""
    for name in parts:
        if name.startswith(("xl/workbook", "xl/worksheets/sheet", "xl/sharedStrings")):
            content = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", parts[name])
            parts[name] = content.replace(b'xmlns="' + MAIN, b'xmlns:x="' + MAIN)
            assert b"<x:" in parts[name]


def _other_prefix_of_relations(parts: Parts) -> None:
    content = parts["xl/workbook.xml"]
    content = re.sub(rb' r:id="', b' ns1:id="', content)
    content = content.replace(b"xmlns:r=", b"xmlns:ns1=")
    if b"xmlns:ns1=" not in content:
        content = content.replace(b"<workbook ", b'<workbook xmlns:ns1="' + OFFICE + b'" ', 1)
    parts["xl/workbook.xml"] = re.sub(rb' xmlns:r="[^"]*"', b"", content)
    assert b"ns1:id=" in parts["xl/workbook.xml"]


def _strict(parts: Parts) -> None:
    strict = b"http://purl.oclc.org/ooxml/"
    for name, content in parts.items():
        changed = content.replace(MAIN, strict + b"spreadsheetml/main")
        parts[name] = changed.replace(OFFICE, strict + b"officeDocument/relationships")
    swap(parts, "xl/workbook.xml", b"<workbook ", b'<workbook conformance="strict" ')


def _from_1904() -> bytes:
    workbook = workbooks.opened(good_workbook())
    workbook.epoch = CALENDAR_MAC_1904
    return workbooks.written(workbook)


def _without_styles_or_properties(parts: Parts) -> None:
    """Days are text here: without styles a day is a number for every program."""
    workbook = workbooks.opened(good_workbook())
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, datetime.date):
                    cell.value = cell.value.strftime("%Y-%m-%d")
                    cell.data_type = "s"
    target = io.BytesIO()
    workbook.save(target)
    parts.clear()
    parts |= parts_of(target.getvalue())
    for name in [one for one in parts if one.startswith(("docProps/", "xl/styles", "xl/theme"))]:
        del parts[name]
    for name in ("_rels/.rels", RELATIONS):
        gone = rb"<Relationship [^>]*(core-properties|extended-properties|styles|theme)[^>]*/>"
        parts[name] = re.sub(gone, b"", parts[name])
    for name, content in parts.items():
        if name.startswith("xl/worksheets/"):
            parts[name] = re.sub(rb' s="\d+"', b"", content)


def _with_byte_order_marks(parts: Parts) -> None:
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            parts[name] = b"\xef\xbb\xbf" + content


# ---- people whom the file names -----------------------------------------------------------------


def _properties(**stated: str) -> Callable[[Parts], None]:
    """The properties that Office writes, whose parts have any name."""
    space = b"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"

    def edit(parts: Parts) -> None:
        core, more = (
            "".join(f"<{name}>{stated[name]}</{name}>" for name in names if name in stated)
            for names in (("creator", "lastModifiedBy"), ("Manager", "Company"))
        )
        parts["docProps/core.xml"] = b'<c xmlns="%s">%s</c>' % (space, core.encode())
        parts["docProps/app.xml"] = f"<Properties>{more}</Properties>".encode()
        link = '<Relationship Id="rIdC" Type="{}" Target="docProps/custom.xml"/></Relationships>'
        kind = f"{OFFICE.decode()}/custom-properties"
        swap(parts, "_rels/.rels", b"</Relationships>", link.format(kind).encode())
        custom = "".join(
            f'<property name="{name}"><lpwstr>{stated[name]}</lpwstr></property>'
            for name in stated.keys() - {"creator", "lastModifiedBy", "Manager", "Company"}
        )
        parts["docProps/custom.xml"] = f"<Properties>{custom}</Properties>".encode()

    return edit


def _lay_in(folder: str) -> Callable[[Parts], None]:
    def edit(parts: Parts) -> None:
        path = f'<x:absPath xmlns:x="urn:x" url="{folder}"/></workbook>'
        swap(parts, "xl/workbook.xml", b"</workbook>", path.encode())

    return edit


def _persons(*names: str) -> Callable[[Parts], None]:
    """Those who took part in conversations, as Excel lists them beside the sheets."""

    def edit(parts: Parts) -> None:
        kind = b"http://schemas.microsoft.com/office/2017/10/relationships/person"
        link = b'<Relationship Id="rIdP" Type="%s" Target="persons/p.xml"/></Relationships>' % kind
        swap(parts, RELATIONS, b"</Relationships>", link)
        listed = "".join(f'<person displayName="{name}"/>' for name in names)
        parts["xl/persons/p.xml"] = f"<personList>{listed}</personList>".encode()

    return edit


def _named(*places: str, value: str | None = None) -> set[Found]:
    return {(f"warning-named-{place}", None, None, None, value) for place in places}


# ---- other formats ------------------------------------------------------------------------------


def _stream(name: str) -> bytes:
    """The start of a file of an older Office, with one stream."""
    return OLE + bytes(600) + name.encode("utf-16-le") + bytes(400)


def _open_document() -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>"})


def _flat_open_document() -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document '
        b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        b'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'
    )


def _binary(parts: Parts) -> None:
    swap(parts, "_rels/.rels", b"xl/workbook.xml", b"xl/workbook.bin")
    parts["xl/workbook.bin"] = b"\x83\x01\0"
    del parts["xl/workbook.xml"]


def _of_2003() -> bytes:
    return (
        b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    )


def _numbers() -> bytes:
    return zipped({"Index/Document.iwa": b"\0", "Index/Tables/DataList.iwa": b"\0"})


def _refused(key: str, value: str | None = None) -> set[Found]:
    return {(key, None, None, None, value)}


# ---- files of a data package --------------------------------------------------------------------


def package(edit: Callable[[Parts], object]) -> Callable[[], bytes]:
    """The tiny dataset as a data package whose files somebody saved anew, without their hashes."""

    def make() -> bytes:
        parts = parts_of(content_of(Dataset.from_cells(cells_of(TINY))))
        described = json.loads(parts["datapackage.json"])
        for one in described["resources"]:
            one.pop("hash", None)
        parts["datapackage.json"] = json.dumps(described).encode()
        edit(parts)
        return zipped(parts)

    return make


def _semicolons(parts: Parts) -> None:
    parts["rounds.csv"] = parts["rounds.csv"].replace(b",", b";")


def _tabs_in_utf_8_with_mark(parts: Parts) -> None:
    parts["rounds.csv"] = b"\xef\xbb\xbf" + parts["rounds.csv"].replace(b",", b"\t")


def _windows_1252(parts: Parts) -> None:
    parts["regions.csv"] = parts["regions.csv"].decode().encode("cp1252")


def _by_excel(parts: Parts) -> None:
    """With a byte order mark and the line ends of Windows, as *CSV UTF-8* is saved."""
    for name in [one for one in parts if one.endswith(".csv")]:
        parts[name] = b"\xef\xbb\xbf" + parts[name].replace(b"\n", b"\r\n")


HABITS: dict[str, Habit] = {
    "saved by another library": Habit(saved_by_excel),
    "saved as a workbook that may hold macros, and holds none": Habit(
        repacked(_macro_type), name="s3.xlsm"
    ),
    "saved as a template": Habit(repacked(_template_type), name="s3.xltx"),
    "macros by another name": Habit(
        repacked(_macros_by_another_name), _refused("fault-macros", "xl/code1.bin")
    ),
    "strings in a part of another name": Habit(
        repacked(lambda parts: moved(parts, "xl/sharedStrings.xml", "xl/sharedStrings1.xml"))
    ),
    "strings in a part of another name that is cut": Habit(
        repacked(_cut("xl/sharedStrings.xml", "xl/texts.xml")),
        _refused("fault-unreadable-workbook"),
    ),
    "styles in a part of another name that is cut": Habit(
        repacked(_cut("xl/styles.xml", "xl/looks.xml")), _refused("fault-unreadable-workbook")
    ),
    "a sheet in a part of another name that is cut": Habit(
        repacked(_cut(sheet_part("regions"), "xl/regions.xml")),
        _refused("fault-unreadable-workbook"),
    ),
    "styles in a part of another name": Habit(
        repacked(lambda parts: moved(parts, "xl/styles.xml", "xl/format/styles2.xml"))
    ),
    "a workbook of another name beside one that is not used": Habit(repacked(_second_workbook)),
    "sheets in folders of their own": Habit(repacked(_own_folders)),
    "names of parts in other capitals": Habit(repacked(_capitals)),
    "targets that go up and down again": Habit(repacked(_relative)),
    "backslashes in the names of parts": Habit(_backslashes),
    "every element with a prefix": Habit(repacked(_prefixed)),
    "references to sheets with another prefix": Habit(repacked(_other_prefix_of_relations)),
    "strict Office Open XML": Habit(repacked(_strict)),
    "days counted from 1904": Habit(_from_1904),
    "no styles, no properties": Habit(repacked(_without_styles_or_properties)),
    "byte order marks": Habit(repacked(_with_byte_order_marks)),
    "properties that name people": Habit(
        repacked(
            _properties(
                creator="Anna Exempel", lastModifiedBy="Bo", Manager="Cia Chef", Company="Region X"
            )
        ),
        warnings=_named("creator", "modifier", "manager", "company"),
    ),
    "properties that name programs and nobody": Habit(
        repacked(
            _properties(
                creator="openpyxl",
                lastModifiedBy="XlsxWriter",
                Manager=" ",
                Company="",
                Diarium="2026:1",
            )
        )
    ),
    "a property of its own with an address": Habit(
        repacked(_properties(Handling="anna@example.se")),
        warnings=_named("property", value="Handling"),
    ),
    "a path through somebody's own folder": Habit(
        repacked(_lay_in("C:\\Users\\annexe\\Documents\\")), warnings=_named("path")
    ),
    "a path through a folder of all": Habit(repacked(_lay_in("S:\\Gemensamt\\S3\\"))),
    "a list of those who commented": Habit(
        repacked(_persons("S3-atlasen", "Anna Exempel")), warnings=_named("persons")
    ),
    "a list of those who commented with the program only": Habit(repacked(_persons("S3-atlasen"))),
    "a name without an ending": Habit(good_workbook, name="S3 Värmland (kopia)"),
    "a workbook of Excel 97": Habit(
        lambda: _stream("Workbook"), _refused("fault-other-format", ".xls"), name="s3.xls"
    ),
    "a password": Habit(lambda: _stream("EncryptedPackage"), _refused("fault-encrypted")),
    "a document of Word 97": Habit(
        lambda: _stream("WordDocument"), _refused("fault-not-workbook"), name="s3.xls"
    ),
    "a binary workbook": Habit(
        repacked(_binary), _refused("fault-other-format", ".xlsb"), name="s3.xlsb"
    ),
    "an OpenDocument spreadsheet": Habit(
        _open_document, _refused("fault-other-format", ".ods"), name="s3.ods"
    ),
    "an OpenDocument spreadsheet in one file": Habit(
        _flat_open_document, _refused("fault-other-format", ".fods"), name="s3.fods"
    ),
    "a workbook of Numbers": Habit(
        _numbers, _refused("fault-other-format", ".numbers"), name="s3.numbers"
    ),
    "XML of Excel 2003": Habit(_of_2003, _refused("fault-other-format", ".xml"), name="s3.xls"),
    "a web page that an old system calls a workbook": Habit(
        lambda: b"<html><table><tr><td>x</td></tr></table></html>",
        _refused("fault-other-format", ".html"),
        name="s3.xls",
    ),
    "a link to a spreadsheet at Google": Habit(
        lambda: b'{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}',
        _refused("fault-other-format", ".gsheet"),
        name="s3.gsheet",
    ),
    "web pages that Google packed": Habit(
        lambda: zipped({"regions.html": b"<html/>", "resources/sheet.css": b"a{}"}),
        _refused("fault-other-format", ".html"),
        name="s3.zip",
    ),
    "a workbook packed for a mail": Habit(
        lambda: zipped({"S3/s3 slutlig.xlsx": good_workbook(), "S3/läs.txt": b"x"}),
        _refused("fault-workbook-in-archive", "S3/s3 slutlig.xlsx"),
        name="s3.zip",
    ),
    "a table saved as text": Habit(
        lambda: "region_code;name_sv\r\nSE311;Värmland\r\n".encode("cp1252"),
        _refused("fault-not-workbook-text"),
        name="regions.csv",
    ),
    "a table saved as Unicode text": Habit(
        lambda: "region_code\tname_sv\r\nSE311\tVärmland\r\n".encode("utf-16"),
        _refused("fault-not-workbook-text"),
        name="regions.txt",
    ),
    "a file of the package with semicolons": Habit(
        package(_semicolons), {("fault-separator", "rounds", 1, None, ";")}, name="s3.zip"
    ),
    "a file of the package with tabs": Habit(
        package(_tabs_in_utf_8_with_mark),
        {("fault-separator", "rounds", 1, None, "\t")},
        name="s3.zip",
    ),
    "a file of the package in Windows-1252": Habit(
        package(_windows_1252),
        {("fault-not-utf8", "regions", None, None, "regions.csv")},
        name="s3.zip",
    ),
    "files of the package saved by Excel in UTF-8": Habit(package(_by_excel), name="s3.zip"),
}
