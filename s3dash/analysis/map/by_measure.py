"""What the map says of every Swedish region, by the measure that is chosen."""

from __future__ import annotations

import datetime
from dataclasses import replace

from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.count import count_answer
from s3dash.analysis.map.membership import membership_answer
from s3dash.analysis.map.pairs import pair_map_answer
from s3dash.analysis.map.status import status_answer
from s3dash.analysis.map.uniqueness import uniqueness_answer
from s3dash.analysis.selection import TABLE_OF, Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import OF_PAIRS, ViewState

# measure -> the part of the selection that it is about
ASKED = {"status": "domain", "membership": "initiative"}


def map_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> MapAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended or is old."""
    state = selection.state
    measure, scope = state.shown_measure, state.shown_scope
    asked = _asked(dataset, state, t)
    if asked is not None:
        return asked
    if measure == "status":
        return status_answer(dataset, selection.round_code, str(state.domain), t, scope)
    if measure == "membership":
        return membership_answer(dataset, str(state.initiative), as_of, t, scope)
    if measure == "uniqueness":
        return uniqueness_answer(dataset, selection, t)
    if measure in OF_PAIRS:
        return pair_map_answer(dataset, selection, t)
    return count_answer(dataset, selection.round_code, t, scope)


def _asked(dataset: Dataset, state: ViewState, t: Translator) -> MapAnswer | None:
    """What has to be chosen first, or None: a group is no region to compare others with."""
    measure = state.shown_measure
    part = "region" if measure in OF_PAIRS else ASKED.get(measure)
    if part is None:
        return None
    code = getattr(state, part)
    if code is None:
        return _asks(measure, part, t)
    row = dataset.row(TABLE_OF[part], code)
    if part == "region" and row.region_kind == "group":
        return replace(_asks(measure, part, t), unplaced=t("pair-group", group=t.name(row)))
    return None


def _asks(measure: str, for_what: str, t: Translator) -> MapAnswer:
    return MapAnswer(
        heading=t(f"map-heading-asks-{for_what}", measure=measure),
        sentence=t(f"map-sentence-asks-{for_what}", measure=measure),
        asks_for=for_what,
        measure=measure,
    )
