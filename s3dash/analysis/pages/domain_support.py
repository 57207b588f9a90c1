"""What carries a domain in one region, as far as is known, and what is not known.

For whoever has to choose an area or to leave one: what stands behind it, beside what nobody says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s3dash.analysis.facts.cluster_rows import current_clusters, may_be_contacted
from s3dash.analysis.facts.clusters import ClusterNote, cluster_note
from s3dash.analysis.facts.domain_holders import holders_of
from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.facts.status_rows import StatusRow, status_row
from s3dash.analysis.facts.taking_part.initiative_tree import THEMATIC
from s3dash.analysis.facts.taking_part.membership import PROJECT
from s3dash.analysis.facts.taking_part.membership_rows import participation_row
from s3dash.analysis.pages.region_sections import StatementNote, statement_notes
from s3dash.analysis.question import Question
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED


@dataclass(frozen=True)
class SupportingCluster:
    """A cluster of the region in the domain.

    Attributes:
        note: what it is.
        leads: names of the region's areas in the domain that it is responsible for.
        is_active: whether it is known to be active.
    """

    note: ClusterNote
    leads: tuple[str, ...]
    is_active: bool


@dataclass(frozen=True)
class Work:
    """A partnership, pilot or project in the domain, and how the region is in it."""

    code: str
    name: str
    words: str


@dataclass(frozen=True)
class Support:
    """What carries the domain in the region.

    Attributes:
        code, region: the region.
        areas: its own areas that name the domain, then those of its groups.
        clusters: its clusters that name the domain, those that lead one of the areas first.
        work: thematic partnerships, pilots and projects in the domain that it is or was in.
        statements: what it seeks and offers in the domain.
        others: (code, name) of the other regions that prioritise the domain.
        others_words: how many they are.
        unknown: what is not known, a sentence each.
    """

    code: str
    region: str
    areas: tuple[PriorityNote, ...]
    clusters: tuple[SupportingCluster, ...]
    work: tuple[Work, ...]
    statements: tuple[StatementNote, ...]
    others: tuple[tuple[str, str], ...]
    others_words: str
    unknown: tuple[str, ...]


def domain_support(question: Question, region: str, domain: str) -> Support:
    """What carries a domain in a region, in the round that is shown."""
    row = status_row(question, region, domain)
    clusters, work = _clusters(question, row), _work(question, region, domain)
    name = question.domain_name(domain)
    statements = tuple(note for note in statement_notes(question, region) if name in note.domains)
    others = tuple(
        (holder.code, holder.name)
        for holder in holders_of(question, domain)
        if holder.code != region and holder.status != "deselected"
    )
    lacking = [*_of_areas(row), *_of_clusters(row, clusters)]
    lacking += [] if work else ["support-no-work"]
    lacking += [] if statements else ["support-no-statement"]
    return Support(
        code=region,
        region=question.region_name(region),
        areas=priority_notes((*row.own, *row.joint), question),
        clusters=clusters,
        work=work,
        statements=statements,
        others=others,
        others_words=question.t("support-others", count=len(others)),
        unknown=tuple(question.t(key) for key in lacking),
    )


def _clusters(question: Question, row: StatusRow) -> tuple[SupportingCluster, ...]:
    areas = {area.priority_code: question.t.name(area) for area in (*row.own, *row.joint)}
    found = [
        SupportingCluster(
            cluster_note(question, cluster),
            tuple(areas[code] for code in cluster.leads_priority if code in areas),
            may_be_contacted(cluster),
        )
        for cluster in current_clusters(question.dataset)
        if cluster.region_code == row.region
        and (row.domain in cluster.domain_codes or areas.keys() & set(cluster.leads_priority))
    ]
    found.sort(key=lambda one: (not one.leads, question.t.sort_key(one.note.name)))
    return tuple(found)


def _work(question: Question, region: str, domain: str) -> tuple[Work, ...]:
    dataset, t = question.dataset, question.t
    rows = [
        participation_row(question, region, row.initiative_code).here
        for row in dataset.rows("initiatives")
        if row.initiative_kind in {*THEMATIC, PROJECT} and domain in row.domain_codes
    ]
    found = [
        Work(row.initiative, question.initiative_name(row.initiative), row.full_words)
        for row in rows
        if row.rows
    ]
    return tuple(sorted(found, key=lambda work: t.sort_key(work.name)))


def _of_areas(row: StatusRow) -> Iterator[str]:
    """What nobody says of the region's areas in the domain."""
    if row.status == NO_DATA:
        yield "support-no-data"
    if row.status == NOT_MENTIONED:
        yield "support-not-mentioned"
    if row.status == "unspecified":
        yield "support-no-status"
    elif row.inferred:
        yield "support-inferred"
    kinds = {row.question.dataset.row("sources", area.source_code).source_kind for area in row.own}
    if row.own and "dialogue_meeting" not in kinds:
        yield "support-no-meeting"


def _of_clusters(row: StatusRow, clusters: tuple[SupportingCluster, ...]) -> Iterator[str]:
    """What nobody says of the clusters behind them."""
    if not clusters:
        yield "support-no-cluster"
    elif not any(one.is_active for one in clusters):
        yield "support-none-active"
    if row.own and not any(one.leads for one in clusters):
        yield "support-none-leads"
