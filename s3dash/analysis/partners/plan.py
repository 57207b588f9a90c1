"""What a scenario changes, and what of it makes no sense."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.facts.membership import has_ended
from s3dash.analysis.measures.profiles import Change, Profiles
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset


@dataclass(frozen=True)
class Plan:
    """A scenario as far as it makes sense.

    Attributes:
        change: what it does to the region's profile.
        join: the initiative that the region joins, or None.
        ignored: what is left out of it and why, in sentences.
    """

    change: Change
    join: str | None
    ignored: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is changed."""
        return not (self.change.add or self.change.drop or self.join)


def plan_of(
    dataset: Dataset,
    selection: Selection,
    region: str,
    profiles: Profiles,
    as_of: datetime.date,
    t: Translator,
) -> Plan:
    """The scenario that a selection asks for.

    Args:
        dataset: the selection's own.
        selection: domains to add and to drop, an initiative to join.
        region: whose scenario it is.
        profiles: as they are, the region among them.
        as_of: the day that tells what has ended.
        t: the page's language.
    """
    state = selection.state
    held = domains_of(profiles, region)
    both = set(state.add) & set(state.drop)
    add, drop = (
        tuple(code for code in asked if code not in both and (code in held) == is_held)
        for asked, is_held in ((state.add, False), (state.drop, True))
    )
    name = t.name(dataset.row("regions", region))

    def told(message: str, codes: Iterable[str]) -> list[str]:
        rows = (dataset.row("domains", code) for code in codes)
        return [t(message, region=name, domain=t.name(row)) for row in rows]

    ignored = [
        *told("scenario-both", sorted(both)),
        *told("scenario-has", (code for code in state.add if code not in (*both, *add))),
        *told("scenario-lacks", (code for code in state.drop if code not in (*both, *drop))),
    ]
    join = state.join
    if join is not None and (why := _why_not(dataset, join, region, as_of)):
        initiative = t.name(dataset.row("initiatives", join))
        ignored.append(t(f"scenario-{why}", region=name, initiative=initiative))
        join = None
    return Plan(Change(region, add, drop), join, tuple(ignored))


def domains_of(profiles: Profiles, region: str) -> tuple[str, ...]:
    """The domains that a region has, by code."""
    row = profiles.x[profiles.at(region)]
    return tuple(code for at, code in enumerate(profiles.domains) if row[at] > 0)


def _why_not(dataset: Dataset, initiative: str, region: str, as_of: datetime.date) -> str | None:
    """Why the region cannot join: it is in it already, or it has ended."""
    if region in members_of(dataset, initiative, as_of):
        return "is-in"
    ends = dataset.row("initiatives", initiative).ends_year
    return "ended" if not pd.isna(ends) and int(ends) < as_of.year else None


def members_of(dataset: Dataset, initiative: str, as_of: datetime.date) -> tuple[str, ...]:
    """Who takes part in the initiative itself now: regions and groups, by code."""
    rows = (row for row in dataset.all_memberships() if row.initiative_code == initiative)
    return tuple(sorted({row.region_code for row in rows if not has_ended(dataset, row, as_of)}))
