"""What is put into a workbook: a text for a place, of a kind that has its colour."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from s3dash.model.marks import Kind

# A cell as (row, column), both from 1.
Place = tuple[int, int]

# What Excel would read as an escaped sign is itself escaped (ECMA-376, ST_Xstring).
_ESCAPED_SIGN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Note:
    """A note.

    Attributes:
        sheet: the name of the sheet; None, or one that is not there, means the whole file.
        row, column: from 1; without them the note stands at the first cell of sheet or row.
        text: what it says, ready to be read.
        kind: what it is, and so its colour.
    """

    sheet: str | None
    row: int | None
    column: int | None
    text: str
    kind: Kind = "fault"


@dataclass(frozen=True)
class CellNote:
    """All that is said at a cell."""

    row: int
    column: int
    text: str
    kind: Kind

    @property
    def reference(self) -> str:
        """The cell as Excel writes it."""
        return f"{get_column_letter(self.column)}{self.row}"


def as_excel_text(text: str) -> str:
    """The text as a workbook's parts hold it."""
    return _ESCAPED_SIGN.sub("_x005F_", text)
