"""What the program itself puts at cells of somebody's workbook: by whom, and in which colours."""

from __future__ import annotations

from typing import Literal

Kind = Literal["fault", "warning", "conflict"]

AUTHOR = "S3-atlasen"
# The colour of a cell, by kind; where several kinds meet, the first of them. Each is next to one
# that people use (Excel's "bad" and "neutral"), and none of those: ours are told from theirs.
COLOURS: dict[Kind, str] = {"fault": "FFFFC6CF", "conflict": "FFFFD79A", "warning": "FFFFEB9D"}


def signed(text: str) -> str:
    """A comment's text with who says it on its first line, as Excel itself writes comments.

    LibreOffice drops the author of a comment: then the line tells.
    """
    return f"{AUTHOR}:\n{text}"


def is_own(author: str, text: str) -> bool:
    """Whether a comment is the program's."""
    return author == AUTHOR or text.lstrip().startswith(f"{AUTHOR}:")


def kind_of_fill(red_green_blue: str) -> Kind | None:
    """The kind whose colour a fill has (``FFC6CF``); None for the fills of others."""
    return next((kind for kind, one in COLOURS.items() if one[-6:] == red_green_blue), None)
