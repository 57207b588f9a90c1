"""The sheet that tells how the workbook is filled in, what it was begun from, what is disputed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from s3dash.exports.sheets.values import Wording, write
from s3dash.i18n import Translator
from s3dash.model.origin import Origin

CHARACTERS_A_LINE = 80
POINTS_A_LINE = 15
INSTRUCTIONS = ("sheets", "codes", "lists", "empty", "days", "sources", "personal", "check")

_TITLE = Font(bold=True, size=14)
_SUBTITLE = Font(bold=True)
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_read_me(
    sheet: Worksheet, origin: Origin, about: str, disputed: Sequence[str], wording: Wording
) -> None:
    """Write the title, what the workbook is about, what is disputed, and the instructions."""
    t = wording.t
    sheet.column_dimensions["A"].width = CHARACTERS_A_LINE
    write(sheet, 1, 1, t("workbook-title")).font = _TITLE
    row = _write_lines(sheet, 3, [about, *_begun_from(origin, t)])
    if disputed:
        write(sheet, row + 1, 1, t("workbook-disputed", count=len(disputed))).font = _SUBTITLE
        row = _write_lines(sheet, row + 2, [t("workbook-disputed-how"), *disputed]) + 1
    _write_lines(sheet, row, [t(f"workbook-how-{part}") for part in INSTRUCTIONS])


def _begun_from(origin: Origin, t: Translator) -> list[str]:
    """What it was begun from, in words with the exact statement, which a program reads back."""
    if not origin.properties:
        return []
    if origin.edition is None:
        return [t("workbook-begun-empty", stated=origin.stated)]
    return [t("workbook-begun", number=str(origin.edition), stated=origin.stated)]


def _write_lines(sheet: Worksheet, first: int, lines: Sequence[str]) -> int:
    """Write texts below one another, from a row on; the row after them is returned."""
    for row, words in enumerate(lines, start=first):
        write(sheet, row, 1, words).alignment = _WRAPPED
        # not every program makes a row as high as its text
        height = math.ceil(len(words) / (0.9 * CHARACTERS_A_LINE))
        sheet.row_dimensions[row].height = (height + 0.5) * POINTS_A_LINE
    return first + len(lines)
