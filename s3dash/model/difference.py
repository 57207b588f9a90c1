"""What changed from one dataset to the next, by the keys of rows, as an edition records it."""

from __future__ import annotations

from typing import Any

from s3dash.model.changes.cells import CHANGED, GONE, NEW, REKEYED, Change, changes_between
from s3dash.model.changes.keyed import Key, key_places, keyed_dataset
from s3dash.model.changes.texts import kinds_of
from s3dash.model.dataset import Dataset

# table -> kind of change -> keys of the rows; a key of several columns is a list of their values.
Difference = dict[str, dict[str, list[Any]]]

KINDS = {NEW: "added", GONE: "removed", CHANGED: "changed"}
# Rows that stand under another key than before, by the one they have now; only where there are any.
UNDER_NEW_KEYS = "rekeyed"


def difference(earlier: Dataset, later: Dataset) -> Difference:
    """The rows that were added, removed, changed or re-keyed; tables without a change are left out.

    A row that only follows the new key of another has not changed. Keys stand in the order of the
    later dataset, those that were removed in that of the earlier.
    """
    found: Difference = {}
    for change in changes_between(keyed_dataset(earlier), keyed_dataset(later)):
        kind = _kind(change)
        if kind is None:
            continue
        kinds = found.setdefault(change.table, {name: [] for name in KINDS.values()})
        keys, key = kinds.setdefault(kind, []), _plain(change.table, change.key)
        if key not in keys[-1:]:
            keys.append(key)
    return found


def _kind(change: Change) -> str | None:
    if change.former is not None:
        return UNDER_NEW_KEYS
    return None if change.kind == REKEYED else KINDS[change.kind]


def _plain(table: str, key: Key) -> Any:
    """The values of a key: None for what is not stated, years as numbers."""
    kinds = [kinds_of(table)[place] for place in key_places(table)]
    values = [
        (int(part) if kind == "year" else part) if part else None
        for part, kind in zip(key, kinds, strict=True)
    ]
    return values[0] if len(values) == 1 else values
