"""What the map says of the regions, by the measure that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from s3dash.analysis.map.age import age_answer
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.count import count_answer
from s3dash.analysis.map.membership import membership_answer
from s3dash.analysis.map.pairs import pairs_answer
from s3dash.analysis.map.status import status_answer
from s3dash.analysis.map.uniqueness import uniqueness_answer
from s3dash.analysis.question import Question
from s3dash.state import OF_PAIRS

BY_MEASURE: dict[str, Callable[[Question], MapAnswer]] = {
    "count": count_answer,
    "status": status_answer,
    "membership": membership_answer,
    "uniqueness": uniqueness_answer,
    "age": age_answer,
    **dict.fromkeys(OF_PAIRS, pairs_answer),
}
# measure -> the part of the selection that it is about
REQUIRED = {"status": "domain", "membership": "initiative", **dict.fromkeys(OF_PAIRS, "region")}


def map_answer(question: Question) -> MapAnswer:
    """The answer to the selection, or what has to be chosen first."""
    return _choice_answer(question) or BY_MEASURE[question.state.shown_measure](question)


def _choice_answer(question: Question) -> MapAnswer | None:
    """What has to be chosen first, or None: a group is no region to compare others with."""
    t, measure = question.t, question.state.shown_measure
    part = REQUIRED.get(measure)
    if part is None:
        return None
    asks = MapAnswer(
        heading=t(f"map-heading-asks-{part}", measure=measure),
        sentence=t(f"map-sentence-asks-{part}", measure=measure),
        required_choice=part,
        question=question,
        measure=measure,
    )
    code = getattr(question.state, part)
    if code is None:
        return asks
    if part != "region" or question.dataset.row("regions", code).region_kind != "group":
        return None
    return replace(asks, not_drawn=t("pair-group", group=question.region_name(code)))
