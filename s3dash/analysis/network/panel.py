"""What is told of the line or node of a network that is chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.facts.evidence import PriorityNote, SourceNote, priority_notes, source_note
from s3dash.analysis.facts.taking_part.ties import parent_of
from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.network.regions import (
    Pair,
    named_domains,
    region_priorities,
    regions_held,
)
from s3dash.analysis.panels.cell import (
    MembershipPanel,
    StatusPanel,
    membership_panel,
    status_panel,
)
from s3dash.analysis.panels.pair import pair_panel
from s3dash.analysis.panels.region import RegionPanel, region_panel
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Said:
    """What a region, or its group, says of a domain."""

    who: str
    priorities: tuple[PriorityNote, ...]


@dataclass(frozen=True)
class SharedDomain:
    """A domain that two regions have, with what each of them says of it."""

    name: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class SharedPanel:
    """Two regions with every domain that both have, by name.

    Attributes:
        heading, words: both names, and how many domains they have in common.
        regions: their codes.
        domains: what they have in common.
    """

    heading: str
    words: str
    regions: tuple[str, str]
    domains: tuple[SharedDomain, ...]


@dataclass(frozen=True)
class ClusterNote:
    """A cluster in a domain, its region's name, and who says so."""

    name: str
    region: str
    source: SourceNote


@dataclass(frozen=True)
class StatusLine:
    """A region with a domain, and the region's clusters in it."""

    heading: str
    said: StatusPanel
    clusters: tuple[ClusterNote, ...]


@dataclass(frozen=True)
class Naming:
    """A region that names a domain, and how, in words."""

    code: str
    name: str
    words: str


@dataclass(frozen=True)
class DomainPanel:
    """A domain with the regions that name it and the clusters in it, both by name."""

    heading: str
    regions: tuple[Naming, ...]
    clusters: tuple[ClusterNote, ...]


@dataclass(frozen=True)
class InitiativePanel:
    """An initiative: what it is, what it is a part of, and who says so.

    Attributes:
        heading: its name.
        kind, description: its kind in words, and what it is, where that is told.
        parent: (code, name) of what it is a part of, or None.
        source: where it is described.
    """

    heading: str
    kind: str
    description: str | None
    parent: tuple[str, str] | None
    source: SourceNote


@dataclass(frozen=True)
class MembershipLine:
    """A region in an initiative, and what the initiative is."""

    heading: str
    part: MembershipPanel
    initiative: InitiativePanel


NetworkPanel = (
    SharedPanel
    | PairNote
    | StatusLine
    | MembershipLine
    | RegionPanel
    | DomainPanel
    | InitiativePanel
)


def network_panel(question: Question) -> NetworkPanel | None:
    """What is told of the chosen line, else of the chosen node; None when neither is chosen."""
    line = _line_panel(question)
    if line is not None:
        return line
    state, measure = question.state, question.state.shown_measure
    if state.region:
        return region_panel(question, state.region)
    if measure == "status" and state.domain:
        return _domain_panel(question, state.domain)
    if measure == "membership" and state.initiative:
        return _initiative_panel(question, state.initiative)
    return None


def _line_panel(question: Question) -> NetworkPanel | None:
    """What is told of the line whose two ends are chosen, if they are."""
    state, measure = question.state, question.state.shown_measure
    if measure == "shared" and len(state.regions) == 2:
        return _shared_panel(question, *state.regions)
    if measure == "mutual" and len(state.regions) == 2:
        return pair_panel(question, *state.regions)
    if measure == "status" and state.region and state.domain:
        return _status_line(question, state.region, state.domain)
    if measure == "membership" and state.region and state.initiative:
        return _membership_line(question, state.region, state.initiative)
    return None


def _heading(question: Question, one: str, other: str) -> str:
    """Both ends of a line, by their names."""
    return question.t("network-pair", one=one, other=other)


def _shared_panel(question: Question, one: str, other: str) -> SharedPanel:
    pair = Pair(region_priorities(question, one), region_priorities(question, other))
    names = (question.region_name(one), question.region_name(other))
    order = sorted(pair.shared, key=lambda code: question.t.sort_key(question.domain_name(code)))
    return SharedPanel(
        heading=_heading(question, *names),
        words=pair.words(question),
        regions=(one, other),
        domains=tuple(_shared_domain(question, pair, code) for code in order),
    )


def _shared_domain(question: Question, pair: Pair, domain: str) -> SharedDomain:
    said = []
    for held in (pair.one, pair.other):
        name = question.region_name(held.region)
        rows = [
            row for row in held.rows if domain in row.domain_codes and row.status != "deselected"
        ]
        who = f"{name} ({held.words(question)})" if held.is_joint else name
        said.append(Said(who, priority_notes(rows, question)))
    return SharedDomain(question.domain_name(domain), tuple(said))


def _status_line(question: Question, region: str, domain: str) -> StatusLine:
    said = status_panel(question, region, domain)
    return StatusLine(
        heading=_heading(question, said.region_name, said.domain_name),
        said=said,
        clusters=_clusters(question, domain, {region}),
    )


def _domain_panel(question: Question, domain: str) -> DomainPanel:
    regions = [held.region for held in regions_held(question)]
    naming = [
        Naming(row.region, question.region_name(row.region), row.full_words)
        for row in named_domains(question, regions, domain)
    ]
    naming.sort(key=lambda region: question.t.sort_key(region.name))
    return DomainPanel(
        heading=question.domain_name(domain),
        regions=tuple(naming),
        clusters=_clusters(question, domain, regions),
    )


def _clusters(question: Question, domain: str, regions: Collection[str]) -> tuple[ClusterNote, ...]:
    """The clusters of some regions in a domain, by name."""
    notes = [
        ClusterNote(
            row.name,
            question.region_name(row.region_code),
            source_note(question, row.source_code),
        )
        for row in current_clusters(question.dataset)
        if row.region_code in regions and domain in row.domain_codes
    ]
    return tuple(sorted(notes, key=lambda cluster: question.t.sort_key(cluster.name)))


def _membership_line(question: Question, region: str, initiative: str) -> MembershipLine:
    part = membership_panel(question, region, initiative)
    about = _initiative_panel(question, initiative)
    return MembershipLine(_heading(question, part.region_name, about.heading), part, about)


def _initiative_panel(question: Question, initiative: str) -> InitiativePanel:
    t = question.t
    row = question.dataset.row("initiatives", initiative)
    parent = parent_of(question.dataset, initiative)
    return InitiativePanel(
        heading=question.initiative_name(initiative),
        kind=t(f"kind-{row.initiative_kind}"),
        description=row.description_sv if t.language == "sv" else row.description_en,
        parent=(parent, question.initiative_name(parent)) if parent else None,
        source=source_note(question, row.source_code),
    )
