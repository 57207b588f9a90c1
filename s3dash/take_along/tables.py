"""Data tables as the file stores them: what a page's table file holds, written in the browser.

A page that is shown as a table holds nearly all of it: stored beside it are the name of the file
and the columns that are not shown, as those of codes, or are shown otherwise, as numbers that are
rounded. Where a page shows tables below one another the file has their rows in that order. A text
is a text; everything else stands in a list of one, as the file has it, so that the browser writes
no number of its own.

``assets/take/tables.js`` makes the file of it, and reads a table as ``shown_rows`` does.
"""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import accumulate
from typing import Any

from s3dash.analysis.answers import file_subject
from s3dash.analysis.words.answer import Answer, in_plain_text
from s3dash.exports.csv_table import file_name
from s3dash.ui.core.request import Page

# The part of a page that its data table is, beside those that are drawn.
TABLE_DATA = "data-table"

Cell = str | list[str]
Line = list[Cell]

ENDING = ".csv"
# Headings and a row.
MIN_LINES = 2

_TABLE = re.compile(r"<table[ >].*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr[ >].*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]([^>]*)>(.*?)</t[hd]>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_WORDING = re.compile(r'<span class="wording"[^>]*>(.*?)</span>(?:<span class="tag">(.*?)</span>)?')
_HIDDEN = re.compile(r'<span class="visually-hidden">.*?</span>')
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"[-\u2212]?[\d\s.,]*\d")


def table_text(page: Page, answer: Answer, shown: str) -> str | None:
    """What is stored of a page's table file as JSON; None for a page without one.

    As in the service there is no file of a page that left something of its address aside.

    Args:
        page: shown as a table.
        answer: to its question.
        shown: the table, as HTML.
    """
    if answer.data_table.empty or answer.required_choice or page.problems:
        return None
    table = in_plain_text(answer.data_table, page.t)
    headings: list[Cell] = [answer.column_heading(column, page.t) for column in table.columns]
    rows = [list(map(_cell, row)) for row in table.itertuples(index=False, name=None)]
    name = file_name(file_subject(page.question), page.edition.number, page.question.as_of)
    stored = stored_table([headings, *rows], shown_tables(shown, page.t.language))
    # the stem is what the page calls its picture, too
    return as_json({"stem": name.removesuffix(ENDING), **stored})


def stored_table(lines: list[Line], shown: list[list[Line]]) -> dict[str, Any]:
    """What is stored of the lines of a file, its headings first, beside the tables of its page.

    Either all ``lines``; or ``columns``, each a heading and what it has in each of the tables: the
    number of the column there, the cells, or a single one where all are the same.
    """
    ends = list(accumulate(len(table) - 1 for table in shown))
    are_even = all(table and len({len(line) for line in table}) == 1 for table in shown)
    if not are_even or not ends or ends[-1] != len(lines) - 1 or min(map(len, shown)) < MIN_LINES:
        return {"lines": lines}
    headings, *rows = lines
    columns: list[list[Any]] = [[heading] for heading in headings]
    for table, begin, end in zip(shown, [0, *ends], ends, strict=False):
        there = [list(column) for column in zip(*table[1:], strict=True)]
        for at, cells in enumerate(map(list, zip(*rows[begin:end], strict=True))):
            columns[at].append(there.index(cells) if cells in there else _short(cells))
    return {"columns": columns}


def _short(cells: Line) -> Line:
    return cells[:1] if all(cell == cells[0] for cell in cells) else cells


def shown_tables(shown: str, language: str | None = None) -> list[list[Line]]:
    """What the tables of a page say, the headings of each first.

    Args:
        shown: the tables, as HTML.
        language: that numbers are read in; without one they are texts as well.
    """
    return [
        [
            [_shown_cell(attributes, content, language) for attributes, content in cells]
            for cells in map(_CELL.findall, _ROW.findall(table))
        ]
        for table in _TABLE.findall(shown)
    ]


def _shown_cell(attributes: str, content: str, language: str | None) -> Cell:
    said = "; ".join(map(_words, _ITEM.findall(content) or [content]))
    is_number = 'class="number"' in attributes and 'scope="col"' not in attributes
    if language is None or not is_number or not _NUMBER.fullmatch(said):
        return said
    plain = "".join(said.split()).replace("\u2212", "-")
    return [plain.replace(",", "." if language == "sv" else "")]


def _words(content: str) -> str:
    wording = _WORDING.fullmatch(content)
    if wording is None:
        return unescape(_TAG.sub("", _HIDDEN.sub("", content)))
    words = unescape(wording[1])
    return f"{words} ({unescape(wording[2])})" if wording[2] else words


def as_json(content: Any) -> str:
    """What the file stores as data."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _cell(cell: Any) -> Cell:
    return cell if isinstance(cell, str) else [str(cell)]
