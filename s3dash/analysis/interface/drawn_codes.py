"""The codes behind the words of a map and of a matrix: what a region is drawn as, and its mark.

Words are for readers and change with the language; a program compares codes. Steps of a scale are
left out: the number that they stand for is in the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from s3dash import columns
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.words.answer import MARKS, Answer

# What a row says of it: one code with its mark, or a code by column.
CELL, MARK, CELLS = columns.CELL, columns.MARK, "cells"


def drawn_codes(answer: Answer) -> Mapping[str, dict[str, Any]]:
    """What each row of an answer is drawn as, by the code of its region."""
    found: dict[str, dict[str, Any]] = {}
    if isinstance(answer, MapAnswer):
        names = [columns.REGION_CODE, CELL, MARK]
        rows = answer.table[names].itertuples(index=False) if len(answer.table) else ()
        found = {code: {CELL: cell, MARK: mark} for code, cell, mark in rows if cell in MARKS}
    if isinstance(answer, MatrixAnswer):
        for one in answer.cells:
            if one.cell in MARKS:
                found.setdefault(one.row, {CELLS: {}})[CELLS][one.column] = one.cell
    return found
