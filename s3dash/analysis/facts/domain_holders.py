"""Who has a domain: Swedish regions, groups, clusters, and regions elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.facts.clusters import ClusterNote, cluster_note
from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.facts.status_rows import status_rows
from s3dash.analysis.facts.transition import absence_in
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class DomainHolder:
    """A region whose priorities name the domain.

    Attributes:
        code, name: of the region.
        status, status_words: its status in the domain, and its words.
        priorities: the priorities that name it, with wording and source.
    """

    code: str
    name: str
    status: str
    status_words: str
    priorities: tuple[PriorityNote, ...]


@dataclass(frozen=True)
class JointHolder:
    """A group whose joint priorities name the domain, and the regions that act in it."""

    name: str
    members: tuple[str, ...]
    priorities: tuple[PriorityNote, ...]


@dataclass(frozen=True)
class ClusterPlace:
    """The clusters of one region."""

    code: str
    name: str
    clusters: tuple[ClusterNote, ...]


@dataclass(frozen=True)
class PartnerCountry:
    """The regions of one country elsewhere that prioritise the domain."""

    name: str
    holders: tuple[DomainHolder, ...]


def holders_of(question: Question, domain: str, kind: str = "region") -> tuple[DomainHolder, ...]:
    """The regions of a kind that name the domain: by status, evidence and name."""
    rows = status_rows(question, question.regions_of_kind(kind), [domain]).values()
    named = sorted((row for row in rows if row.own), key=lambda row: row.place)
    return tuple(
        DomainHolder(
            code=row.region,
            name=question.region_name(row.region),
            status=row.status,
            status_words=row.words,
            priorities=priority_notes(row.own, question),
        )
        for row in named
    )


def joint_holders(question: Question, domain: str) -> tuple[JointHolder, ...]:
    """The groups whose joint priorities name the domain: by status, evidence and name."""
    return tuple(
        JointHolder(
            holder.name,
            tuple(question.region_name(code) for code in question.dataset.members_of(holder.code)),
            holder.priorities,
        )
        for holder in holders_of(question, domain, "group")
    )


def clusters_in(question: Question, domain: str) -> tuple[ClusterPlace, ...]:
    """The clusters that name the domain, by region."""
    sort_key = question.t.sort_key
    by_region: dict[str, list[ClusterNote]] = {}
    for row in sorted(current_clusters(question.dataset), key=lambda row: sort_key(row.name)):
        if domain in row.domain_codes:
            by_region.setdefault(row.region_code, []).append(cluster_note(question, row))
    places = [
        ClusterPlace(region, question.region_name(region), tuple(notes))
        for region, notes in by_region.items()
    ]
    return tuple(sorted(places, key=lambda place: sort_key(place.name)))


def partners_in(question: Question, domain: str) -> tuple[tuple[PartnerCountry, ...], str]:
    """Regions elsewhere that prioritise the domain, by country, and how many have data at all."""
    dataset, t = question.dataset, question.t
    holders = [
        holder
        for holder in holders_of(question, domain, "partner")
        if holder.status != "deselected"
    ]
    by_country: dict[str, list[DomainHolder]] = {}
    for holder in sorted(holders, key=lambda holder: t.sort_key(holder.name)):
        country = dataset.row("regions", holder.code).country_code
        name = t("country-unknown") if country is None else t.country(country)
        by_country.setdefault(name, []).append(holder)
    countries = [
        PartnerCountry(name, tuple(by_country[name])) for name in sorted(by_country, key=t.sort_key)
    ]
    partners = question.regions_of_kind("partner")
    words = t(
        "domain-partners-sentence",
        count=len(holders),
        known=sum(dataset.has_data(code, question.round_code) for code in partners),
        total=len(partners),
        of=absence_in(question),
    )
    return tuple(countries), words
