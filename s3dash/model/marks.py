"""What the program itself puts at cells of somebody's workbook: by whom, and in which colours."""

from __future__ import annotations

from typing import Literal

Kind = Literal["fault", "warning", "conflict"]

AUTHOR = "S3-atlasen"
# The colour of a cell, by kind; where several kinds meet, the first of them.
COLOURS: dict[Kind, str] = {"fault": "FFFFC7CE", "conflict": "FFFFD79B", "warning": "FFFFEB9C"}
