"""What the map says of every Swedish region, by the measure that is chosen."""

from __future__ import annotations

import datetime

from s3dash.analysis.count_map import count_answer
from s3dash.analysis.map_answer import MapAnswer
from s3dash.analysis.membership_map import membership_answer
from s3dash.analysis.selection import Selection
from s3dash.analysis.status_map import status_answer
from s3dash.i18n import Translator
from s3dash.model import Dataset


def map_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> MapAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended or is old."""
    state = selection.state
    measure, scope = state.shown_measure, state.shown_scope
    if measure == "status":
        if state.domain is None:
            return _asks("status", "domain", t)
        return status_answer(dataset, selection.round_code, state.domain, t, scope)
    if measure == "membership":
        if state.initiative is None:
            return _asks("membership", "initiative", t)
        return membership_answer(dataset, state.initiative, as_of, t, scope)
    return count_answer(dataset, selection.round_code, t, scope)


def _asks(measure: str, for_what: str, t: Translator) -> MapAnswer:
    return MapAnswer(
        heading=t(f"map-heading-asks-{for_what}"),
        sentence=t(f"map-sentence-asks-{for_what}"),
        asks_for=for_what,
        measure=measure,
    )
