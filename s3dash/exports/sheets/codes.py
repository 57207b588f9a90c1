"""The sheet of codes: every code that a cell may take from a fixed choice or from known tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from openpyxl.worksheet.worksheet import Worksheet

from s3dash.exports.sheets.values import Wording, write, write_heading
from s3dash.i18n import Translator
from s3dash.model.fields import about
from s3dash.model.rows import rows_of
from s3dash.model.tables import TABLES


def write_codes(
    sheet: Worksheet, known: Mapping[str, pd.DataFrame], wording: Wording
) -> dict[str, str | None]:
    """Write the codes, those of known tables below the others.

    Returns:
        Where the codes of each known table stand, as a formula names it.
    """
    t = wording.t
    titles = (t("workbook-codes-column"), t("workbook-codes-code"), t("workbook-codes-meaning"))
    for at, (title, width) in enumerate(zip(titles, (28, 28, 60), strict=True), start=1):
        write_heading(sheet, at, title, width)
    row = 2
    for column, code, meaning in _fixed_codes(t):
        _write_line(sheet, row, (wording.heading(column), code, meaning))
        row += 1
    places: dict[str, str | None] = {}
    for table, frame in known.items():
        key = next(iter(TABLES[table].columns))
        for one in rows_of(table, frame):
            line = (wording.heading(key), str(getattr(one, key)), _meaning(table, one, t))
            _write_line(sheet, row, line)
            row += 1
        if len(frame):
            places[table] = f"{sheet.title}!$B${row - len(frame)}:$B${row - 1}"
    return places


def _write_line(sheet: Worksheet, row: int, line: tuple[str, str, str]) -> None:
    for at, value in enumerate(line, start=1):
        write(sheet, row, at, value)


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


def _meaning(table: str, row: Any, t: Translator) -> str:
    """What a row is called; a source has one name, in its own language."""
    return str(row.title) if table == "sources" else t.name(row)
