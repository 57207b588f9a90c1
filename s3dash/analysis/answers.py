"""Which answer a view shows: the one that its page, its table and its file share."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from s3dash.analysis.answer import Answer
from s3dash.analysis.compare import compare_answer
from s3dash.analysis.domain_page import domain_answer
from s3dash.analysis.initiative_page import initiatives_answer
from s3dash.analysis.matrix_answer import matrix_answer
from s3dash.analysis.network import network_answer
from s3dash.analysis.partner_answer import partner_answer
from s3dash.analysis.region_answer import region_answer
from s3dash.analysis.region_map import map_answer
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import OF_PAIRS, SLUGS

Question = Callable[[Dataset, Selection, datetime.date, Translator], Answer]

ANSWERS: dict[str, Question] = {
    "map": map_answer,
    "matrix": matrix_answer,
    "domain": domain_answer,
    "initiatives": initiatives_answer,
    "network": network_answer,
    "region": region_answer,
    "compare": compare_answer,
    "partner": partner_answer,
}


def file_subject(selection: Selection, t: Translator) -> list[str]:
    """What a file of the view is about: the parts of its name."""
    state = selection.state
    if state.view != "map":
        values = [getattr(state, part) for part in state.parts]
        chosen = [code for one in values for code in (one if isinstance(one, tuple) else (one,))]
        slug = f"s3-{SLUGS[state.view][state.language]}"
        measured = [state.shown_measure] if state.shown_measure else []
        rounds = [] if state.shown_measure == "membership" else [selection.round_code]
        return [slug, *measured, *(code for code in chosen if code), *rounds]
    measure = t(f"file-{state.shown_measure}")
    if state.shown_measure == "membership":
        return [measure, str(state.initiative)]
    of_measure: dict[str, tuple[str | None, ...]] = {
        "status": (state.domain,),
        "uniqueness": (state.weights,),
        **dict.fromkeys(OF_PAIRS, (state.region, state.weights)),
    }
    chosen = [code for code in of_measure.get(state.shown_measure, ()) if code]
    return [measure, *chosen, selection.round_code]
