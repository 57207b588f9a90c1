"""Which matches the selection keeps: by distance, group, initiative, and what is done already."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from s3dash.analysis.facts.membership import has_ended
from s3dash.analysis.partners.matches.matching import Match, Ranking
from s3dash.analysis.selection import Selection
from s3dash.model import Dataset
from s3dash.state import CHOICES, ViewState


def kept(
    dataset: Dataset,
    selection: Selection,
    ranking: Ranking,
    together: Collection[str],
    as_of: datetime.date,
) -> tuple[Match, ...]:
    """The matches that pass every filter, in their order; ranks stay what they are.

    Args:
        dataset: groups and memberships.
        selection: the filters.
        ranking: all matches.
        together: the regions that already work together with the one that asks.
        as_of: the day that tells who takes part in the initiative now.
    """
    state = selection.state
    return tuple(
        match
        for match in ranking.matches
        if _is_near(match, state)
        and _is_of_group(dataset, ranking.region, match.code, state)
        and _takes_part(dataset, match.code, state.initiative, as_of)
        and _is_together(match.code in together, state)
    )


def _is_near(match: Match, state: ViewState) -> bool:
    if state.shown("distance") == CHOICES["distance"][0]:
        return True
    return match.distance_km is not None and match.distance_km <= int(state.shown("distance"))


def _is_of_group(dataset: Dataset, region: str, other: str, state: ViewState) -> bool:
    groups = set(dataset.groups_of(region))
    return not state.group or not groups.isdisjoint(dataset.groups_of(other))


def _takes_part(
    dataset: Dataset, region: str, initiative: str | None, as_of: datetime.date
) -> bool:
    """Whether the region itself is in the initiative or a part of it now."""
    if initiative is None:
        return True
    rows = dataset.memberships(initiative).itertuples(index=False)
    return any(row.region_code == region and not has_ended(dataset, row, as_of) for row in rows)


def _is_together(already: bool, state: ViewState) -> bool:
    return {"any": True, "new": not already, "already": already}[state.shown("together")]
