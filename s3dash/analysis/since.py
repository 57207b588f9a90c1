"""The edition that changes are counted from: whether it is there, is earlier, and can be read."""

from __future__ import annotations

from dataclasses import replace

from s3dash.analysis.selection import Selection
from s3dash.data.editions.history import History
from s3dash.state import Problem


def since_edition(selection: Selection, history: History) -> Selection:
    """The selection without an edition that nothing can be counted from, and why.

    Raises:
        StoreRefused: the database does not answer.
    """
    number = selection.state.since
    if number is None:
        return selection
    key = _refusal(number, history)
    if key is None:
        return selection
    state = replace(selection.state, since=None)
    problem = Problem(key, "since", str(number))
    return replace(selection, state=state, problems=(*selection.problems, problem))


def _refusal(number: int, history: History) -> str | None:
    """The message that says why not; None where changes can be counted from the edition."""
    record = history.record(number)
    if record is None or record is history.latest:
        return "since-unknown"
    return "since-unreadable" if history.rows(record) is None else None
