"""Which answer a view shows: the one that its page, its table and its file share."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from s3dash.analysis.briefing.answer import region_page_answer
from s3dash.analysis.changes.answer import changes_answer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.pages.compare import compare_answer
from s3dash.analysis.pages.data import data_answer
from s3dash.analysis.pages.domain import domain_answer
from s3dash.analysis.pages.initiatives import initiatives_answer
from s3dash.analysis.partners.by_shown import partner_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer
from s3dash.state import OF_PAIRS, SLUGS, ViewState

# Parts of the selection whose values do not tell by themselves what they are of.
SAID = {"add", "drop", "join", "distance", "least", "since", "strength", "together", "transition"}
# Those whose values stand in the name whether they are chosen or not.
COMPARED = {"from_round", "to_round"}

ANSWERS: dict[str, Callable[[Question], Answer]] = {
    "map": map_answer,
    "matrix": matrix_answer,
    "domain": domain_answer,
    "initiatives": initiatives_answer,
    "network": network_answer,
    "region": region_page_answer,
    "compare": compare_answer,
    "changes": changes_answer,
    "data": data_answer,
    "partner": partner_answer,
}


def file_subject(question: Question) -> list[str]:
    """What a file of the view is about: the parts of its name."""
    state, measure = question.state, question.state.shown_measure
    rounds = [] if measure == "membership" or state.since else [question.round_code]
    if question.selection.rounds and state.since is None:
        rounds = [*question.selection.rounds]
    if state.view != "map":
        slug = f"s3-{SLUGS[state.view][state.language]}"
        parts = [part for part in state.parts if part not in COMPARED]
        return [slug, *([measure] if measure else []), *_named(state, parts), *rounds]
    of_measure = {
        "membership": ("initiative",),
        "status": ("domain",),
        "uniqueness": ("weights",),
        **dict.fromkeys(OF_PAIRS, ("region", "weights")),
    }
    transition = ("transition",) if "transition" in state.parts else ()
    of_map = (*of_measure.get(measure, ()), "scope", *transition)
    return [question.t(f"file-{measure}"), *_named(state, of_map), *rounds]


def _named(state: ViewState, parts: Iterable[str]) -> list[str]:
    """What is chosen of some parts, as codes; what a code alone would not tell goes before it."""
    named = []
    for part in parts:
        value = getattr(state, part)
        if value is True:
            named.append(part)
        elif value:
            codes = value if isinstance(value, tuple) else (value,)
            named += [f"{part}-{code}" if part in SAID else str(code) for code in codes]
    return named
