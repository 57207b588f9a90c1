"""Whom a region would work together with in an initiative that it joins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.partners import PartnerChange


@dataclass(frozen=True)
class Joined:
    """An initiative that the region joins.

    Attributes:
        code, name: of the initiative.
        swedish, elsewhere: (code, name) of the regions in it.
        groups: names of the groups in it.
        partners: names of the region's first partners, of either kind, that are in it.
    """

    code: str
    name: str
    swedish: tuple[tuple[str, str], ...]
    elsewhere: tuple[tuple[str, str], ...]
    groups: tuple[str, ...]
    partners: tuple[str, ...]


def joined_by(scenario: BeforeAfter, partners: Iterable[PartnerChange]) -> Joined | None:
    """The initiative that the region joins, with who is in it; None when it joins none."""
    question, initiative = scenario.question, scenario.plan.join
    if initiative is None:
        return None
    t = question.t
    members = [question.dataset.row("regions", code) for code in scenario.members]
    members.sort(key=lambda row: t.sort_key(t.name(row)))
    first = {
        partner.ranked.code: partner.name
        for change in partners
        for partner in change.after
        if partner.is_member
    }

    def of_kind(kind: str) -> tuple[tuple[str, str], ...]:
        return tuple((row.region_code, t.name(row)) for row in members if row.region_kind == kind)

    return Joined(
        code=initiative,
        name=question.initiative_name(initiative),
        swedish=of_kind("region"),
        elsewhere=of_kind("partner"),
        groups=tuple(name for _, name in of_kind("group")),
        partners=tuple(first.values()),
    )
