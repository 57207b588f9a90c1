"""What the panel says of a selected cell: a region with a domain, or with an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.facts.status_rows import status_row
from s3dash.analysis.facts.taking_part.membership import MembershipNote, membership_notes
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class StatusPanel:
    """One region and one domain in a round.

    Attributes:
        region, region_name: the region.
        domain_name, round_name: the domain and the round.
        cell, mark, words: as the cell is drawn.
        own: the region's own priorities that name the domain.
        joint: those of its groups.
        groups: the groups, in words.
    """

    region: str
    region_name: str
    domain_name: str
    round_name: str
    cell: str
    mark: str
    words: str
    own: tuple[PriorityNote, ...]
    joint: tuple[PriorityNote, ...]
    groups: str


@dataclass(frozen=True)
class MembershipPanel:
    """One region in one initiative and what is below it; ``region`` is its code."""

    region: str
    region_name: str
    notes: tuple[MembershipNote, ...]


def status_panel(question: Question, region: str, domain: str) -> StatusPanel:
    """What a region and its groups say of a domain."""
    row = status_row(question, region, domain)
    return StatusPanel(
        region=region,
        region_name=question.region_name(region),
        domain_name=question.domain_name(domain),
        round_name=question.round_name,
        cell=row.cell,
        mark=row.mark,
        words=row.words,
        own=priority_notes(row.own, question),
        joint=priority_notes(row.joint, question),
        groups=row.groups,
    )


def membership_panel(question: Question, region: str, initiative: str) -> MembershipPanel:
    """What a region and its groups are in an initiative, each row with its source."""
    notes = membership_notes(question, initiative, region)
    return MembershipPanel(region, question.region_name(region), notes)
