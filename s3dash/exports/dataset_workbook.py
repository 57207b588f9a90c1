"""The dataset as a workbook that people edit in Excel and hand in again.

One sheet a table, headings in row 1, drop-down lists where a cell takes one code, a message where
it takes several; before the tables a sheet that tells how to fill them in, after them one with the
codes. What is written is read back the same, cell for cell; the file says what it was begun from.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.packaging.custom import IntProperty, StringProperty
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from s3dash.exports.dated_archive import DatedArchive
from s3dash.exports.sheets.codes import write_codes
from s3dash.exports.sheets.lists import Lists, add_help
from s3dash.exports.sheets.read_me import write_read_me
from s3dash.exports.sheets.remarks import Remark, write_remarks
from s3dash.exports.sheets.values import (
    Columns,
    Wording,
    format_column,
    write_heading,
    write_rows,
)
from s3dash.i18n import Translator
from s3dash.model.fields import about
from s3dash.model.origin import ALL, Origin
from s3dash.model.rows import rows_of
from s3dash.model.tables import TABLES

_WIDTHS = {"text": 40, "url": 40, "codes": 28, "code": 22, "choice": 18}


def workbook_bytes(
    tables: Mapping[str, pd.DataFrame],
    known: Mapping[str, pd.DataFrame],
    *,
    in_words: bool,
    t: Translator,
    origin: Origin | None = None,
    remarks: Sequence[Remark] = (),
    at: datetime.datetime | None = None,
) -> bytes:
    """The tables as an .xlsx file.

    Args:
        tables: the rows to write, by table, typed or as text cells; a table that is not there is
            written empty.
        known: tables whose codes the sheet of codes lists beside the fixed choices; lists of codes
            that are not in the workbook's own sheets come from there.
        in_words: headings, and yes and no, as words in the language of ``t`` instead of column
            names.
        t: the language of instructions and messages.
        origin: what the workbook was begun from.
        remarks: what is said at cells that two have changed.
        at: when what it holds was published: the same rows are then the same bytes, whoever writes
            them and whenever; now when not given.
    """
    origin, wording = origin or Origin(), Wording(t, in_words)
    workbook = Workbook()
    workbook.remove(workbook.active)
    read_me = workbook.create_sheet(t("workbook-sheet-instructions"))
    sheets = {name: workbook.create_sheet(name) for name in TABLES}
    codes = write_codes(workbook.create_sheet(t("workbook-sheet-codes")), known, wording)
    lists = _lists(codes, origin.part)
    for name, sheet in sheets.items():
        columns = {column: about(field) for column, field in TABLES[name].columns.items()}
        _write_headings(sheet, columns, wording)
        if name in tables:
            write_rows(sheet, tables[name], columns, wording)
        add_help(sheet, columns, lists, wording)
    disputed = write_remarks(workbook, tables, remarks, wording)
    write_read_me(read_me, origin, _about(origin, tables, t), disputed, wording)
    _sign(workbook, origin, t)
    return _saved(workbook, at or datetime.datetime.now(datetime.UTC))


def _saved(workbook: Workbook, at: datetime.datetime) -> bytes:
    """The workbook as a file in which every time is the given one."""
    target, at = io.BytesIO(), at.astimezone(datetime.UTC)
    workbook.properties.created = workbook.properties.modified = at.replace(tzinfo=None)
    ExcelWriter(workbook, DatedArchive(target, at)).save()
    return target.getvalue()


def _write_headings(sheet: Worksheet, columns: Columns, wording: Wording) -> None:
    for at, (column, what) in enumerate(columns.items(), start=1):
        heading = wording.heading(column)
        width = max(_WIDTHS.get(what.kind, 12), len(heading) + 2)
        write_heading(sheet, at, heading, width)
        format_column(sheet, at, what.kind)


def _about(origin: Origin, tables: Mapping[str, pd.DataFrame], t: Translator) -> str:
    """What the workbook holds, and what happens to what it does not hold."""
    if origin.part is None:
        return t("workbook-how-whole")
    if origin.part == ALL:
        return t("workbook-how-all")
    named = (row for row in rows_of("regions", tables["regions"]) if row.region_code == origin.part)
    return t("workbook-how-region", name=t.name(next(named)), code=origin.part)


def _lists(codes: Lists, part: str | None) -> Lists:
    """Where lists find the codes of a table: with the known, else in its own sheet.

    In a workbook for a region, sources, statements and priorities are the region's own, with those
    it adds; the cluster to turn to may be anybody's, and stands nowhere.
    """
    if part is None:
        return {}
    if part == ALL:
        return codes
    return {table: place for table, place in codes.items() if table != "sources"} | {
        "clusters": None
    }


def _sign(workbook: Workbook, origin: Origin, t: Translator) -> None:
    """Who made the file, which is no person, and what it was begun from."""
    workbook.properties.creator = workbook.properties.lastModifiedBy = t("product")
    workbook.properties.title = t("workbook-title")
    for name, value in origin.properties.items():
        kind = StringProperty if isinstance(value, str) else IntProperty
        workbook.custom_doc_props.append(kind(name=name, value=value))
