"""Changes and conflicts without the personal data that a file should not have."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from s3dash.data.reading.sheets.suggestions import place_of
from s3dash.data.reading.submission import Submission
from s3dash.faults import UNTOLD
from s3dash.model.changes.cells import Change
from s3dash.model.changes.keyed import key_columns
from s3dash.model.changes.three_way import Conflict
from s3dash.model.pii import FAULTS

# table, row and column of a cell
Places = Collection[tuple[str | None, int | None, str | None]]


def personal_places(submission: Submission) -> Places:
    """The cells that hold personal data; they are told as faults, and reports are sent on."""
    headings = submission.source.cells.headings if submission.source else {}
    names = {(table, heading): column for (table, column), heading in headings.items()}
    return {
        (one.table, one.row, names.get((str(one.table), str(one.column)), one.column))
        for one in submission.faults
        if one.key in FAULTS
    }


def untold_changes(changes: Iterable[Change], places: Places) -> list[Change]:
    """The changes, without what such cells say."""
    return [_untold_change(one, places) for one in changes]


def _untold_change(change: Change, places: Places) -> Change:
    place = place_of(change.table, change.row)
    if (*place, change.column) in places:
        change = replace(change, after=UNTOLD)
    if any((*place, name) in places for name in key_columns(change.table)):
        return replace(change, key=(UNTOLD,) * len(change.key), after=UNTOLD, cells=())
    return replace(change, cells=()) if change.cells and _is_in(change, places) else change


def _is_in(change: Change, places: Places) -> bool:
    """Whether some cell of the row holds such data."""
    place = place_of(change.table, change.row)
    return any((table, row) == place for table, row, _ in places)


def untold_conflicts(conflicts: Iterable[Conflict], places: Places) -> list[Conflict]:
    """The conflicts, without what such cells say."""
    return [
        replace(one, yours=UNTOLD) if (*place_of(one.table, one.row), one.column) in places else one
        for one in conflicts
    ]
