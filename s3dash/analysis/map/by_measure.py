"""What the map says of every Swedish region, by the measure that is chosen."""

from __future__ import annotations

from dataclasses import replace

from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.count import count_answer
from s3dash.analysis.map.membership import membership_answer
from s3dash.analysis.map.pairs import pair_map_answer
from s3dash.analysis.map.status import status_answer
from s3dash.analysis.map.uniqueness import uniqueness_answer
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.state import OF_PAIRS

# measure -> the part of the selection that it is about
ASKED = {"status": "domain", "membership": "initiative"}


def map_answer(question: Question) -> MapAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended or is old."""
    state = question.state
    measure, scope = state.shown_measure, state.shown_scope
    asked = _asked(question)
    if asked is not None:
        return asked
    if measure == "status":
        return status_answer(question, str(state.domain), scope)
    if measure == "membership":
        return membership_answer(question, str(state.initiative), scope)
    if measure == "uniqueness":
        return uniqueness_answer(question)
    if measure in OF_PAIRS:
        return pair_map_answer(question)
    return count_answer(question, scope)


def _asked(question: Question) -> MapAnswer | None:
    """What has to be chosen first, or None: a group is no region to compare others with."""
    t = question.t
    measure = question.state.shown_measure
    part = "region" if measure in OF_PAIRS else ASKED.get(measure)
    if part is None:
        return None
    code = getattr(question.state, part)
    if code is None:
        return _asks(measure, part, t)
    if part != "region" or question.dataset.row("regions", code).region_kind != "group":
        return None
    words = t("pair-group", group=question.region_name(code))
    return replace(_asks(measure, part, t), not_drawn=words)


def _asks(measure: str, for_what: str, t: Translator) -> MapAnswer:
    return MapAnswer(
        heading=t(f"map-heading-asks-{for_what}", measure=measure),
        sentence=t(f"map-sentence-asks-{for_what}", measure=measure),
        required_choice=for_what,
        measure=measure,
    )
