"""What changed from one dataset to the next: the keys of rows added, removed and changed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from s3dash.model.dataset import Dataset
from s3dash.model.tables import TABLES

# table -> kind of change -> keys of the rows; a key of several columns is a list of their values.
Difference = dict[str, dict[str, list[Any]]]


def difference(earlier: Dataset, later: Dataset) -> Difference:
    """The rows that were added, removed or changed, by key; tables without a change are left out.

    Keys stand in the order of the later dataset, those that were removed in that of the earlier.
    """
    found: Difference = {}
    for table in TABLES:
        before, after = _rows(earlier, table), _rows(later, table)
        kinds = {
            "added": [key for key in after if key not in before],
            "removed": [key for key in before if key not in after],
            "changed": [key for key, row in after.items() if key in before and before[key] != row],
        }
        if any(kinds.values()):
            found[table] = {kind: [_plain(key) for key in keys] for kind, keys in kinds.items()}
    return found


def _rows(dataset: Dataset, table: str) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The rows by their key, empty cells as None so that they are equal."""
    frame = dataset.table(table)
    columns = list(frame.columns)
    at = [columns.index(name) for name in TABLES[table].unique or []]
    rows = (tuple(map(_value, row)) for row in frame.itertuples(index=False, name=None))
    return {tuple(row[place] for place in at): row for row in rows}


def _value(cell: Any) -> Any:
    return cell if isinstance(cell, tuple) or not pd.isna(cell) else None


def _plain(key: tuple[Any, ...]) -> Any:
    values = [value if value is None or isinstance(value, str) else int(value) for value in key]
    return values[0] if len(values) == 1 else values
