"""What a page says as a workbook to count on with: a sheet that tells of it, then a table a sheet.

Whoever opens it has nothing to repair: numbers are numbers and days days, text stays text whatever
it begins with, and nothing is merged, summed, worked out by a formula or fetched from elsewhere.
The same tables are the same bytes.
"""

from __future__ import annotations

import datetime
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from s3dash.columns import CODE, COUNT, DECIMALS, SHARE
from s3dash.exports.csv_table import ABSENCE_SIGNS, FORMULA_SIGNS
from s3dash.exports.office_text import FIRST_EXCEL_DAY, readable

# What a sheet's name cannot have, and how long it, a heading and a text may be.
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
LONGEST_NAME = 31
LONGEST_HEADING = 255
LONGEST_TEXT = 32_767
# Excel keeps this name for itself.
RESERVED_NAME = "history"
GOES_ON = "…"
LONGEST_FOOTER = 200

# Widths in letters: text is broken into lines behind the greatest.
_LEAST_WIDTH, _MOST_WIDTH = 9, 44
# So many rows tell how wide a column has to be.
_MEASURED_ROWS = 500
_READ_ME_WIDTHS = (36, 100)
# Not every program makes a row as high as its text; Excel has no higher one than the last.
_POINTS_A_LINE, _MOST_POINTS = 15, 405
# From so many columns on, code and name of a row stay in view as the heading does.
_WIDE = 9
_A4 = 9
# So many letters across a sheet of paper can be read.
_LETTERS_A_PAGE = 200


@dataclass(frozen=True)
class Sheet:
    """A table on a sheet of its own.

    Attributes:
        name: what the sheet is called; made fit for Excel when it is written.
        table: its rows; a cell is text, a number or a day. The name of a column of numbers ends
            with its unit, see ``columns``.
        headings: what stands above its columns.
    """

    name: str
    table: pd.DataFrame
    headings: Sequence[str]


@dataclass(frozen=True)
class ViewWorkbook:
    """A workbook.

    Attributes:
        title: of the document.
        author: who it is from, which is no person.
        on: the day that is said to be its making.
        read_me: the name of the first sheet.
        about: what stands there, as (what it is, what there is to say of it); the first is the
            title.
        footer: what stands at the foot of every sheet on paper.
        sheets: the tables.
    """

    title: str
    author: str
    on: datetime.date
    read_me: str
    about: Sequence[tuple[str, str | datetime.date]]
    footer: str
    sheets: Sequence[Sheet]


def view_workbook_bytes(made: ViewWorkbook) -> bytes:
    """The workbook as an .xlsx file."""
    target = io.BytesIO()
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = Workbook(target, {"in_memory": True, **as_text})
    created = datetime.datetime.combine(made.on, datetime.time())
    author = readable(made.author)
    workbook.set_properties({"title": readable(made.title), "author": author, "created": created})
    formats = _Formats(workbook)
    names = sheet_names([made.read_me, *(sheet.name for sheet in made.sheets)])
    read_me = workbook.add_worksheet(next(names))
    _write_read_me(read_me, made.about, formats)
    _for_paper(read_me, made.footer)
    for number, (name, sheet) in enumerate(zip(names, made.sheets, strict=True), start=1):
        worksheet = workbook.add_worksheet(name)
        width = _write_table(worksheet, f"table_{number}", sheet, formats)
        _for_paper(worksheet, made.footer, width)
    workbook.close()
    return target.getvalue()


class _Formats:
    """The looks of cells, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, **properties: Any) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]


# ---- names -------------------------------------------------------------------------------------


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Names as Excel takes them: no sign that it refuses, not too long, none twice in any case."""
    taken = {RESERVED_NAME}
    for name in wanted:
        plain = " ".join(readable(name).translate(_NOT_IN_NAMES).split()).strip("' ")
        yield _apart(plain[:LONGEST_NAME].rstrip("' ") or "-", taken, LONGEST_NAME)


def unique_headings(wanted: Iterable[str]) -> list[str]:
    """Headings as a table of Excel's takes them: each once, whatever the case, and none empty."""
    taken: set[str] = set()
    plain = (" ".join(readable(heading).split()) or "-" for heading in wanted)
    return [_apart(heading, taken, LONGEST_HEADING) for heading in plain]


def _apart(name: str, taken: set[str], longest: int) -> str:
    """A name that is not taken, which it then is: with a number where another has it."""
    found, number = name[:longest], 1
    while found.casefold() in taken:
        number += 1
        end = f" ({number})"
        found = f"{name[: longest - len(end)]}{end}"
    taken.add(found.casefold())
    return found


# ---- cells -------------------------------------------------------------------------------------


def _write(sheet: Worksheet, place: tuple[int, int], cell: Any, look: Mapping[str, Any],
           formats: _Formats) -> None:  # fmt: skip
    """A cell as what it is; what Excel cannot keep as a number or a day is text."""
    row, column = place
    if isinstance(cell, datetime.date) and cell >= FIRST_EXCEL_DAY:
        dated = {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}
        sheet.write_datetime(row, column, cell, formats(**dated))
    elif _is_number(cell):
        sheet.write_number(row, column, cell, formats(**look))
    else:
        text = _fitting(str(cell))
        # a reader who goes into the cell and out again must not make a formula of it
        quoted = text.startswith(FORMULA_SIGNS) and text not in ABSENCE_SIGNS
        prefix = {"quote_prefix": True} if quoted else {}
        sheet.write_string(row, column, text, formats(**look, **prefix))


def _is_number(cell: Any) -> bool:
    is_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
    return is_number and math.isfinite(cell)


def _fitting(text: str) -> str:
    """A text as a cell can hold it, said to go on where it is too long."""
    plain = readable(text)
    if len(plain.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return plain
    cut = plain.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore")
    return cut + GOES_ON


def _look(column: str, cells: pd.Series[Any]) -> dict[str, Any]:
    """How the cells of a column look: numbers to the right with their decimals, text in lines."""
    if not any(_is_number(cell) for cell in cells):
        # Excel shows a long text of this format as ####, codes are short
        kept = {"num_format": "@"} if column.endswith(CODE) else {}
        return {"valign": "top", "text_wrap": True, **kept}
    decimals = DECIMALS.get(column, 0)
    if column.endswith(SHARE) or any(isinstance(cell, float) for cell in cells):
        decimals = decimals or 1
    if column.endswith(COUNT):
        decimals = 0
    # the text of the column after it begins where the number's ends
    right = {"align": "right", "indent": 1}
    return {"valign": "top", **right, "num_format": f"0.{'0' * decimals}".rstrip(".")}


# ---- sheets ------------------------------------------------------------------------------------


def _write_read_me(
    sheet: Worksheet, about: Sequence[tuple[str, str | datetime.date]], formats: _Formats
) -> None:
    """A line for each thing there is to say; the first is the title."""
    for column, width in enumerate(_READ_ME_WIDTHS):
        sheet.set_column(column, column, width)
    words = {"valign": "top", "text_wrap": True, "align": "left"}
    for row, (label, said) in enumerate(about):
        look = {**words, "bold": True, "font_size": 14} if row == 0 else words
        _write(sheet, (row, 0), label, {"valign": "top", "bold": True}, formats)
        _write(sheet, (row, 1), said, look, formats)
        lines = _lines(said, _READ_ME_WIDTHS[1]) * (2 if row == 0 else 1)
        sheet.set_row(row, min(lines * _POINTS_A_LINE, _MOST_POINTS))


def _write_table(sheet: Worksheet, name: str, given: Sheet, formats: _Formats) -> int:
    """The rows as a real table: its headings stay in view and filter it; how wide it is."""
    table, headings = given.table, unique_headings(given.headings)
    # a table of Excel's has a row, if an empty one
    rows, last = max(len(table), 1), len(headings) - 1
    options = {
        "name": name,
        "style": "Table Style Light 1",
        "columns": [{"header": heading} for heading in headings],
    }
    sheet.add_table(0, 0, rows, last, options)
    head = formats(bold=True, valign="top", text_wrap=True)
    lines, across = [1] * (rows + 1), 0
    for at, (column, heading) in enumerate(zip(table.columns, headings, strict=True)):
        cells = table.iloc[:, at]
        look = _look(str(column), cells)
        width = _width(heading, cells)
        across += width
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, heading, head)
        lines[0] = max(lines[0], _lines(heading, width - 4))
        for row, cell in enumerate(cells, start=1):
            _write(sheet, (row, at), cell, look, formats)
            lines[row] = max(lines[row], _lines(cell, width))
    for row, count in enumerate(lines):
        sheet.set_row(row, min(count * _POINTS_A_LINE, _MOST_POINTS))
    # a year stands as text where others have a range of years
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(rows, last)}"})
    sheet.freeze_panes(1, 2 if last >= _WIDE else 0)
    sheet.repeat_rows(0)
    if across > _LETTERS_A_PAGE:
        sheet.repeat_columns(0, 1)
    return across


def _lines(cell: Any, width: int) -> int:
    """How many lines a cell has in a column that is so many letters wide."""
    if not isinstance(cell, str):
        return 1
    return sum(max(1, math.ceil(len(line) / (0.95 * width))) for line in cell.split("\n"))


def _width(heading: str, cells: pd.Series[Any]) -> int:
    """So wide that headings keep their words and short cells stand on one line."""
    # with room for the button that filters
    words = max(map(len, heading.split())) + 4
    lengths = (len(str(cell)) + 2 for cell in cells.head(_MEASURED_ROWS))
    return min(max(_LEAST_WIDTH, words, *lengths, 0), _MOST_WIDTH)


def _for_paper(sheet: Worksheet, footer: str, width: int = 0) -> None:
    """A4 on its side, with where it comes from and the page's number.

    A sheet stands on one page across, so many letters wide as can still be read; then on several.
    """
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(max(1, math.ceil(width / _LETTERS_A_PAGE)), 0)
    said = " ".join(readable(footer)[:LONGEST_FOOTER].split()).replace("&", "&&")
    sheet.set_footer(f"&L{said}&R&P/&N")
