"""Help for the editor: drop-down lists where a cell takes one code, messages where several."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from s3dash.exports.sheets.values import Columns, Wording
from s3dash.i18n import Translator
from s3dash.model.fields import LIST_SEPARATOR, About

# table -> where its codes stand; None where they stand nowhere in the workbook. A table that is not
# named has them in its own sheet.
Lists = Mapping[str, str | None]

# Lists and messages reach this far down; more rows can be written, without their help.
LAST_HELPED_ROW = 10_000


def add_help(sheet: Worksheet, columns: Columns, lists: Lists, wording: Wording) -> None:
    """Drop-down lists and messages for the columns of a table."""
    for at, (column, what) in enumerate(columns.items(), start=1):
        help_ = _help(column, what, lists, wording)
        if help_ is not None:
            letter = get_column_letter(at)
            help_.add(f"{letter}2:{letter}{LAST_HELPED_ROW}")
            sheet.add_data_validation(help_)


def _help(column: str, what: About, lists: Lists, wording: Wording) -> DataValidation | None:
    t = wording.t
    if what.kind == "choice":
        listed = ",".join(what.choices)
        prompt = "\n".join(f"{one}: {t(f'code-{column}-{one}')}" for one in what.choices)
        return _list(f'"{listed}"', "stop", wording.words(column), prompt, t)
    if what.kind == "yes_no":
        words = ",".join(wording.said[one] for one in what.choices)
        return _list(f'"{words}"', "stop", wording.words(column), words, t)
    if what.kind == "choices":
        words = t("workbook-choices", choices=LIST_SEPARATOR.join(what.choices))
        return _message(t("workbook-list-title"), words)
    if what.references is None:
        return _message(t("workbook-day-title"), t("workbook-day")) if what.kind == "date" else None
    table = what.references.partition(".")[0]
    if what.kind == "codes":
        return _message(t("workbook-list-title"), t("workbook-list", table=table))
    title, prompt = wording.words(column), t("workbook-reference", table=table)
    where = lists.get(table, _growing(table))
    return _message(title, prompt) if where is None else _list(where, "warning", title, prompt, t)


def _growing(table: str) -> str:
    """The keys of a sheet, its first column: the list grows with the table."""
    keys = f"{table}!$A$2:$A${LAST_HELPED_ROW}"
    return f"OFFSET({table}!$A$2,0,0,MAX(1,COUNTA({keys})),1)"


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
