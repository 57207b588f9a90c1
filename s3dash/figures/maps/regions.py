"""The rows of a map's table, one a region."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd


class DrawnRegion(NamedTuple):
    """What a map draws of a region; ``analysis.map.answer`` tells what each part means."""

    region_code: str
    region_name: str
    county_code: str | None
    cell: str
    mark: str
    words: str


def drawn_regions(table: pd.DataFrame) -> list[DrawnRegion]:
    """The rows of a table with the columns of ``analysis.map.answer``, in its order."""
    if table.empty:
        return []
    columns = [table[name].tolist() for name in DrawnRegion._fields]
    return [DrawnRegion(*values) for values in zip(*columns, strict=True)]
