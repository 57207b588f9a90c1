"""A sheet put into a workbook, or in the place of one of its name; all other parts as they were."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from s3dash.exports.commented.elements import spliced, tree
from s3dash.exports.commented.note import as_excel_text
from s3dash.exports.commented.package import Package
from s3dash.exports.commented.parts import SPREADSHEET, put_styles, sheet_parts, styles_of
from s3dash.exports.office_text import readable
from s3dash.exports.sheets.lists import LAST_HELPED_ROW
from s3dash.exports.sheets.read_me import POINTS_A_LINE
from s3dash.markup import escaped


@dataclass(frozen=True)
class AddedSheet:
    """What stands in the sheet.

    Attributes:
        name: what it is called.
        headings: what stands in row 1.
        widths: of the columns, in signs.
        rows: the texts below the headings; an empty one leaves its cell empty.
        choices: by column, counted from 0, what its cells may say.
    """

    name: str
    headings: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]
    choices: Mapping[int, Sequence[str]]


def with_sheet(original: bytes, added: AddedSheet) -> bytes:
    """A workbook with a sheet as its last, or as what the sheet of that name holds.

    Raises:
        ValueError, KeyError: its parts are not as those of a workbook are.
    """
    package = Package(original)
    styles_part, styles = styles_of(package)
    bold, wrapped = styles.bold(), styles.wrapped()
    put_styles(package, styles_part, styles)
    space = tree(package.part(package.start)).tag.space
    part = sheet_parts(package).get(added.name) or _new_part(package, added.name)
    package.put(part, _written(added, space, (bold, wrapped)))
    return package.packed()


def _new_part(package: Package, name: str) -> str:
    """A part for a sheet of a name, which the workbook names as its last."""
    part = package.free_name("xl/worksheets/sheet{}.xml")
    package.declare(part, f"{SPREADSHEET}.worksheet+xml")
    key = package.relate(package.start, "worksheet", part)
    xml = package.part(package.start)
    (sheets,) = tree(xml).named("sheets")
    numbers = [int(one.tag.attributes.get("sheetId", "0")) for one in sheets.children]
    tag = sheets.tag.qualified("sheet")
    # some programs take no other prefix
    space = f'xmlns:r="{package.office}"'
    said = f'name="{escaped(name)}" sheetId="{max(numbers, default=0) + 1}" {space} r:id="{key}"'
    package.put(package.start, spliced(xml, [sheets.append(f"<{tag} {said}/>".encode())]))
    return part


def _written(added: AddedSheet, space: str, styles: tuple[int, int]) -> bytes:
    """The sheet as a part."""
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(added.widths, start=1)
    )
    lines = [(added.headings, styles[0]), *((row, styles[1]) for row in added.rows)]
    rows = "".join(
        _row(at, texts, style, _height(texts, added.widths))
        for at, (texts, style) in enumerate(lines, start=1)
    )
    lists = "".join(_list(at, words) for at, words in added.choices.items())
    help_ = f'<dataValidations count="{len(added.choices)}">{lists}</dataValidations>'
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<worksheet xmlns="{space}">'
        f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>{rows}</sheetData>{help_ if lists else ''}</worksheet>"
    ).encode()


def _height(texts: Sequence[str], widths: Sequence[int]) -> int:
    """How high a row is, in points: not every program makes it as high as its text."""
    lines = (math.ceil(len(one) / (0.9 * width)) for one, width in zip(texts, widths, strict=True))
    return POINTS_A_LINE * max(1, *lines)


def _row(number: int, texts: Sequence[str], style: int, height: int) -> str:
    cells = "".join(
        f'<c r="{get_column_letter(at)}{number}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{escaped(as_excel_text(readable(text)))}</t></is></c>'
        for at, text in enumerate(texts, start=1)
        if text
    )
    return f'<row r="{number}" ht="{height}" customHeight="1">{cells}</row>'


def _list(at: int, words: Sequence[str]) -> str:
    letter = get_column_letter(at + 1)
    place = f"{letter}2:{letter}{LAST_HELPED_ROW}"
    formula = f"<formula1>{escaped(chr(34) + ','.join(words) + chr(34))}</formula1>"
    return (
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{place}">'
        f"{formula}</dataValidation>"
    )
