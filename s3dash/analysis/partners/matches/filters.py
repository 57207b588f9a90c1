"""Which matches the selection keeps: by distance, group, initiative, and what is done already."""

from __future__ import annotations

from collections.abc import Collection

from s3dash.analysis.facts.membership import has_ended
from s3dash.analysis.partners.matches.matching import Match, Ranking
from s3dash.analysis.question import Question
from s3dash.state import CHOICES, ViewState


def kept(question: Question, ranking: Ranking, together: Collection[str]) -> tuple[Match, ...]:
    """The matches that pass every filter, in their order; ranks stay what they are.

    Args:
        question: what is asked.
        ranking: all matches.
        together: the regions that already work together with the one that asks.
    """
    state = question.state
    return tuple(
        match
        for match in ranking.matches
        if _is_near(match, state)
        and _is_of_group(question, ranking.region, match.code)
        and _takes_part(question, match.code, state.initiative)
        and _is_together(match.code in together, state)
    )


def _is_near(match: Match, state: ViewState) -> bool:
    if state.shown("distance") == CHOICES["distance"][0]:
        return True
    return match.distance_km is not None and match.distance_km <= int(state.shown("distance"))


def _is_of_group(question: Question, region: str, other: str) -> bool:
    groups = set(question.dataset.groups_of(region))
    return not question.state.group or not groups.isdisjoint(question.dataset.groups_of(other))


def _takes_part(question: Question, region: str, initiative: str | None) -> bool:
    """Whether the region itself is in the initiative or a part of it now."""
    if initiative is None:
        return True
    rows = question.dataset.memberships(initiative)
    return any(row.region_code == region and not has_ended(question, row) for row in rows)


def _is_together(already: bool, state: ViewState) -> bool:
    return {"any": True, "new": not already, "already": already}[state.shown("together")]
