"""Everything that a scenario changes: what its sentence, its page and its table all tell."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.domains import (
    DomainChange,
    NextDomains,
    domain_changes,
    next_domains,
)
from s3dash.analysis.partners.scenario.gaps import GapChanges, gap_changes
from s3dash.analysis.partners.scenario.joining import Joined, joined_by
from s3dash.analysis.partners.scenario.partners import PartnerChange, partner_changes


@dataclass(frozen=True)
class Changes:
    """What is otherwise after a scenario.

    Attributes:
        partners: the first partners of both kinds.
        domains: the domains that are added or dropped.
        lacking: what the region lacks that is closest to its strengths.
        gaps: what becomes of its gaps.
        join: the initiative that it joins, or None.
        has_any: whether the region has any domain then.
    """

    partners: tuple[PartnerChange, ...]
    domains: tuple[DomainChange, ...]
    lacking: NextDomains
    gaps: GapChanges
    join: Joined | None
    has_any: bool


def changes_of(scenario: BeforeAfter) -> Changes:
    """Everything that a scenario changes, each number worked out once."""
    partners = partner_changes(scenario)
    return Changes(
        partners=partners,
        domains=domain_changes(scenario),
        lacking=next_domains(scenario),
        gaps=gap_changes(scenario),
        join=joined_by(scenario, partners),
        has_any=bool(scenario.held[1]),
    )
