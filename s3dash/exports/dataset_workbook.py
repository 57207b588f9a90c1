"""The dataset as a workbook that people edit in Excel and hand in again.

One sheet a table, headings in row 1, drop-down lists where a cell takes one code, a message where
it takes several; before the tables a sheet that tells how to fill them in, after them one with the
codes. What is written is read back the same, cell for cell.
"""

from __future__ import annotations

import datetime
import io
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from s3dash.i18n import Translator
from s3dash.model.fields import LIST_SEPARATOR, NO, YES, About, about
from s3dash.model.headings import headings
from s3dash.model.rows import rows_of
from s3dash.model.tables import TABLES

Columns = Mapping[str, About]
# yes and no, as they are written
Words = Mapping[str, str]

# Lists and messages reach this far down; more rows can be written, without their help.
LAST_HELPED_ROW = 10_000
# Excel counts days from here on as everybody else does.
FIRST_EXCEL_DAY = datetime.date(1900, 3, 1)
CHARACTERS_A_LINE = 80
POINTS_A_LINE = 15
INSTRUCTIONS = ("what", "sheets", "codes", "lists", "empty", "days", "sources", "personal", "check")

_WIDTHS = {"text": 40, "url": 40, "codes": 28, "code": 22, "choice": 18}
_FORMATS = {"year": "0", "date": "yyyy-mm-dd", "whole": "0", "number": "General"}
_HEADING = Font(bold=True)
_HEADING_FILL = PatternFill("solid", fgColor="EEF3F3")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
# What Excel would read as an escaped sign is itself escaped (ECMA-376, ST_Xstring).
# calamine also takes a plus for a digit.
_ESCAPED_SIGN = re.compile(r"_(?=x[+0-9A-Fa-f][0-9A-Fa-f]{3}_)")


def workbook_bytes(
    tables: Mapping[str, pd.DataFrame],
    known: Mapping[str, pd.DataFrame],
    *,
    in_words: bool,
    t: Translator,
) -> bytes:
    """The tables as an .xlsx file.

    Args:
        tables: the rows to write, by table; a table that is not there is written empty.
        known: tables whose codes the sheet of codes lists beside the fixed choices.
        in_words: headings, and yes and no, as words in the language of ``t`` instead of column
            names.
        t: the language of instructions and messages.
    """
    said = {one: t(f"workbook-{one}") if in_words else one for one in (YES, NO)}
    workbook = Workbook()
    workbook.remove(workbook.active)
    _write_instructions(workbook.create_sheet(t("workbook-sheet-instructions")), t)
    for name, model in TABLES.items():
        sheet = workbook.create_sheet(name)
        columns = {column: about(field) for column, field in model.columns.items()}
        _write_headings(sheet, columns, in_words, t)
        if name in tables:
            _write_rows(sheet, tables[name], columns, said)
        _add_help(sheet, columns, said, t)
    _write_codes(workbook.create_sheet(t("workbook-sheet-codes")), known, in_words, t)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def _heading(column: str, in_words: bool, t: Translator) -> str:
    words = headings()[column]
    return (words.sv if t.language == "sv" else words.en) if in_words else column


def _write_headings(sheet: Worksheet, columns: Columns, in_words: bool, t: Translator) -> None:
    for at, (column, what) in enumerate(columns.items(), start=1):
        heading = _heading(column, in_words, t)
        cell = _write(sheet, 1, at, heading)
        cell.font, cell.fill = _HEADING, _HEADING_FILL
        kind = what.kind
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = max(_WIDTHS.get(kind, 12), len(heading) + 2)
        dimension.number_format = _FORMATS.get(kind, "@")
    sheet.freeze_panes = "A2"


def _write_rows(sheet: Worksheet, frame: pd.DataFrame, columns: Columns, said: Words) -> None:
    kinds = [what.kind for what in columns.values()]
    for row, line in enumerate(frame[list(columns)].itertuples(index=False), start=2):
        for at, (value, kind) in enumerate(zip(line, kinds, strict=True), start=1):
            written = _excel_value(said.get(value) if kind == "yes_no" else value)
            if written is not None:
                cell = _write(sheet, row, at, written)
                is_text = isinstance(written, str)
                cell.number_format = "@" if is_text else _FORMATS[kind]


def _excel_value(value: Any) -> str | int | float | datetime.date | None:
    """A cell's value as Excel can keep it whole; text where it cannot."""
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value) or None
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        day = value.date()
        return day if day >= FIRST_EXCEL_DAY else day.isoformat()
    if isinstance(value, float):
        # Excel keeps fifteen digits
        return value if float(f"{value:.15g}") == value else format(Decimal(repr(value)), "f")
    return value if isinstance(value, str) else int(value)


def _write(sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
    """A value in a cell; text stays text, whatever it begins with."""
    cell: Cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _ESCAPED_SIGN.sub("_x005F_", value)
        cell.data_type = "s"
    else:
        cell.value = value
    return cell


# ---- help for the editor ----------------------------------------------------------------------


def _add_help(sheet: Worksheet, columns: Columns, said: Words, t: Translator) -> None:
    """Drop-down lists and messages for the columns of a table."""
    for at, (column, what) in enumerate(columns.items(), start=1):
        help_ = _help(column, what, said, t)
        if help_ is not None:
            letter = get_column_letter(at)
            help_.add(f"{letter}2:{letter}{LAST_HELPED_ROW}")
            sheet.add_data_validation(help_)


def _help(column: str, what: About, said: Words, t: Translator) -> DataValidation | None:
    if what.kind == "choice":
        listed = ",".join(what.choices)
        title = _heading(column, True, t)
        prompt = "\n".join(f"{one}: {t(f'code-{column}-{one}')}" for one in what.choices)
        return _list(f'"{listed}"', "stop", title, prompt, t)
    if what.kind == "yes_no":
        words = ",".join(said[one] for one in what.choices)
        return _list(f'"{words}"', "stop", _heading(column, True, t), words, t)
    if what.kind == "choices":
        words = t("workbook-choices", choices=LIST_SEPARATOR.join(what.choices))
        return _message(t("workbook-list-title"), words)
    if what.references is None:
        return _message(t("workbook-day-title"), t("workbook-day")) if what.kind == "date" else None
    table = what.references.partition(".")[0]
    if what.kind == "codes":
        return _message(t("workbook-list-title"), t("workbook-list", table=table))
    # the key is the first column; the list grows with the table
    keys = f"{table}!$A$2:$A${LAST_HELPED_ROW}"
    growing = f"OFFSET({table}!$A$2,0,0,MAX(1,COUNTA({keys})),1)"
    title = _heading(column, True, t)
    return _list(growing, "warning", title, t("workbook-reference", table=table), t)


def _list(formula: str, style: str, title: str, prompt: str, t: Translator) -> DataValidation:
    found = _message(title, prompt)
    found.type, found.formula1 = "list", formula
    found.showErrorMessage = True
    found.errorStyle = style
    found.errorTitle, found.error = t("workbook-not-listed-title"), t("workbook-not-listed")
    return found


def _message(title: str, prompt: str) -> DataValidation:
    """A message that Excel shows beside a chosen cell: at most 32 and 255 signs."""
    found = DataValidation(allow_blank=True, showInputMessage=True)
    found.promptTitle, found.prompt = title[:32], prompt[:255]
    return found


def _write_instructions(sheet: Worksheet, t: Translator) -> None:
    sheet.column_dimensions["A"].width = CHARACTERS_A_LINE
    _write(sheet, 1, 1, t("workbook-title")).font = Font(bold=True, size=14)
    for row, part in enumerate(INSTRUCTIONS, start=3):
        words = t(f"workbook-how-{part}")
        _write(sheet, row, 1, words).alignment = _WRAPPED
        # not every program makes a row as high as its text
        lines = math.ceil(len(words) / (0.9 * CHARACTERS_A_LINE))
        sheet.row_dimensions[row].height = (lines + 0.5) * POINTS_A_LINE


def _write_codes(
    sheet: Worksheet, known: Mapping[str, pd.DataFrame], in_words: bool, t: Translator
) -> None:
    """Every code that a cell may take from a fixed choice, and those of the known tables."""
    titles = (t("workbook-codes-column"), t("workbook-codes-code"), t("workbook-codes-meaning"))
    for at, (title, width) in enumerate(zip(titles, (28, 28, 60), strict=True), start=1):
        cell = _write(sheet, 1, at, title)
        cell.font, cell.fill = _HEADING, _HEADING_FILL
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A2"
    row = 2
    for column, code, meaning in (*_fixed_codes(t), *_known_codes(known, t)):
        for at, value in enumerate((_heading(column, in_words, t), code, meaning), start=1):
            _write(sheet, row, at, value)
        row += 1


def _fixed_codes(t: Translator) -> list[tuple[str, str, str]]:
    """(column, code, meaning) of every fixed choice, each once."""
    choices = dict.fromkeys(
        (column, code)
        for model in TABLES.values()
        for column, field in model.columns.items()
        if about(field).kind in {"choice", "choices"}
        for code in about(field).choices
    )
    return [(column, code, t(f"code-{column}-{code}")) for column, code in choices]


def _known_codes(known: Mapping[str, pd.DataFrame], t: Translator) -> list[tuple[str, str, str]]:
    return [
        (key, str(getattr(row, key)), t.name(row))
        for table, frame in known.items()
        for key in list(TABLES[table].unique or [])[:1]
        for row in rows_of(table, frame)
    ]
