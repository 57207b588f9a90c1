"""Data tables as the file stores them: what a page's table file holds, written in the browser.

A text is a text; everything else stands in a list of one, as the table's file has it, so that the
browser writes no number of its own. ``assets/take/tables.js`` makes the file of it.
"""

from __future__ import annotations

import json
from typing import Any

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.words.answer import in_plain_text
from s3dash.exports.csv_table import file_name
from s3dash.ui.core.request import Page

# The part of a page that its data table is, beside those that are drawn.
TABLE_DATA = "data-table"


def table_text(page: Page) -> str | None:
    """The name, headings and rows of a page's table file as JSON; None for a page without one.

    As in the service there is no file of a page that left something of its address aside.
    """
    view = page.state.view
    answer = ANSWERS[view](page.question) if view in ANSWERS else None
    if answer is None or answer.data_table.empty or answer.required_choice or page.problems:
        return None
    table = in_plain_text(answer.data_table, page.t)
    stored = {
        "name": file_name(file_subject(page.question), page.edition.number, page.question.as_of),
        "headings": [answer.column_heading(column, page.t) for column in table.columns],
        "rows": [list(map(_cell, row)) for row in table.itertuples(index=False, name=None)],
    }
    return as_json(stored)


def as_json(content: Any) -> str:
    """What the file stores as data."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _cell(cell: Any) -> str | list[str]:
    return cell if isinstance(cell, str) else [str(cell)]
