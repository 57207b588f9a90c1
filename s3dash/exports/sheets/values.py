"""A value of the dataset in a cell: what Excel keeps whole, and text that stays text.

A value may come typed, or as the text cell of a file, which may hold what no value can be; either
is written so that it is read back the same.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd
from openpyxl.cell import Cell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from s3dash.exports.office_text import FIRST_EXCEL_DAY, NO_XML
from s3dash.i18n import Translator
from s3dash.model.fields import LIST_SEPARATOR, NO, YES, About
from s3dash.model.headings import headings
from s3dash.model.typed import yes_or_no

Columns = Mapping[str, About]

_FORMATS = {"year": "0", "date": "yyyy-mm-dd", "whole": "0", "number": "General"}
_HEADING = Font(bold=True)
_HEADING_FILL = PatternFill("solid", fgColor="EEF3F3")
# What Excel would read as an escaped sign is itself escaped (ECMA-376, ST_Xstring).
# calamine also takes a plus for a digit.
_ESCAPED_SIGN = re.compile(r"_(?=x[+0-9A-Fa-f][0-9A-Fa-f]{3}_)")
_WHOLE = re.compile(r"-?[1-9][0-9]{0,14}|0")


@dataclass(frozen=True)
class Wording:
    """How a workbook speaks.

    Attributes:
        t: the language of instructions and messages.
        in_words: headings, and yes and no, as words in the language of ``t`` instead of column
            names.
    """

    t: Translator
    in_words: bool

    def heading(self, column: str) -> str:
        """What a column is called above its cells."""
        return self.words(column) if self.in_words else column

    def words(self, column: str) -> str:
        """What a column is called in words."""
        found = headings()[column]
        return found.sv if self.t.language == "sv" else found.en

    @property
    def said(self) -> dict[str, str]:
        """Yes and no as they are written."""
        return {one: self.t(f"workbook-{one}") if self.in_words else one for one in (YES, NO)}


def write_rows(sheet: Worksheet, frame: pd.DataFrame, columns: Columns, wording: Wording) -> None:
    """The rows below the headings."""
    kinds = [what.kind for what in columns.values()]
    said = wording.said
    for row, line in enumerate(frame[list(columns)].itertuples(index=False), start=2):
        for at, (value, kind) in enumerate(zip(line, kinds, strict=True), start=1):
            written = _of_text(value, kind, said) if isinstance(value, str) else _typed(value)
            if written is not None:
                cell = write(sheet, row, at, written)
                cell.number_format = "@" if isinstance(written, str) else _FORMATS[kind]


def _typed(value: Any) -> str | int | float | datetime.date | None:
    """A typed value as Excel can keep it whole; text where it cannot."""
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value) or None
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return _day(value.date())
    return _number(value) if isinstance(value, float) else int(value)


def _of_text(text: str, kind: str, said: Mapping[str, str]) -> str | int | float | datetime.date:
    """A text as what it says, where that is read back as the same text."""
    if kind == "yes_no":
        return said.get(yes_or_no(text), text)
    if kind in {"year", "whole", "number"} and _WHOLE.fullmatch(text):
        return int(text)
    try:
        if kind == "date" and datetime.date.fromisoformat(text).isoformat() == text:
            return _day(datetime.date.fromisoformat(text))
        if kind == "number" and math.isfinite(float(text)):
            is_same = _plain(float(text)).removesuffix(".0") == text
            return _number(float(text)) if is_same else text
    except ValueError:
        pass
    return text


def _day(day: datetime.date) -> str | datetime.date:
    return day if day >= FIRST_EXCEL_DAY else day.isoformat()


def _number(value: float) -> str | float:
    # Excel keeps fifteen digits
    return value if float(f"{value:.15g}") == value else _plain(value)


def _plain(value: float) -> str:
    """A number without exponent."""
    return format(Decimal(repr(value)), "f")


def write(sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
    """A value in a cell; text stays text, whatever it begins with."""
    cell: Cell = sheet.cell(row, column)
    if isinstance(value, str):
        text = _ESCAPED_SIGN.sub("_x005F_", value)
        # what no XML can hold is escaped, too
        cell.value = NO_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)
        cell.data_type = "s"
    else:
        cell.value = value
    return cell


def write_heading(sheet: Worksheet, column: int, words: str, width: int) -> None:
    """A heading in row 1, which stays in view."""
    cell = write(sheet, 1, column, words)
    cell.font, cell.fill = _HEADING, _HEADING_FILL
    sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"


def format_column(sheet: Worksheet, column: int, kind: str) -> None:
    """Cells of a column that Excel does not change as they are filled in."""
    letter = get_column_letter(column)
    sheet.column_dimensions[letter].number_format = _FORMATS.get(kind, "@")
