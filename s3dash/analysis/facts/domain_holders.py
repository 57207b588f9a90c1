"""Who has a domain: Swedish regions, groups, clusters, and regions elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from s3dash.analysis.facts.evidence import PriorityNote, SourceNote, priority_notes, source_note
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.dataset import covers_domain, strongest_status
from s3dash.model.tables import STATUSES


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
class Joint:
    """A group whose joint priorities name the domain, and the regions that act in it."""

    name: str
    members: tuple[str, ...]
    priorities: tuple[PriorityNote, ...]


@dataclass(frozen=True)
class Cluster:
    """A cluster in the domain, its kind in words, and who says so."""

    name: str
    kind: str
    uncertain: bool
    source: SourceNote


@dataclass(frozen=True)
class ClusterPlace:
    """The clusters of one region."""

    code: str
    name: str
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True)
class PartnerCountry:
    """The regions of one country elsewhere that prioritise the domain."""

    name: str
    holders: tuple[DomainHolder, ...]


def holders_of(question: Question, domain: str, kind: str = "region") -> tuple[DomainHolder, ...]:
    """The regions of a kind that name the domain, by status and then by name."""
    dataset, t = question.dataset, question.t
    found = []
    for region in dataset.regions_of_kind(kind):
        rows = [
            row
            for row in dataset.priorities(region, question.round_code)
            if covers_domain(row, domain)
        ]
        status = strongest_status(rows, domain)
        if status is not None:
            name = question.region_name(region)
            notes = priority_notes(rows, question)
            words = _status_words(rows, status, t)
            found.append(DomainHolder(region, name, status, words, notes))
    found.sort(key=lambda one: (STATUSES.index(one.status), t.sort_key(one.name)))
    return tuple(found)


def _status_words(rows: list[Any], status: str, t: Translator) -> str:
    """The status that holds; inferred when no row states it."""
    bases = {row.status_basis for row in rows if row.status == status}
    words = t(f"status-{status}")
    return t("words-inferred", words=words) if bases == {"inferred"} else words


def joint_in(question: Question, domain: str) -> tuple[Joint, ...]:
    """The groups whose joint priorities name the domain, by name."""
    return tuple(
        Joint(
            holder.name,
            tuple(question.region_name(code) for code in question.dataset.members_of(holder.code)),
            holder.priorities,
        )
        for holder in holders_of(question, domain, "group")
    )


def clusters_in(question: Question, domain: str) -> tuple[ClusterPlace, ...]:
    """The clusters that name the domain, by region."""
    t = question.t
    by_region: dict[str, list[Any]] = {}
    for row in question.dataset.rows("clusters"):
        if domain in row.domain_codes:
            by_region.setdefault(row.region_code, []).append(row)
    places = [
        ClusterPlace(
            region,
            question.region_name(region),
            tuple(
                _cluster(question, row) for row in sorted(rows, key=lambda r: t.sort_key(r.name))
            ),
        )
        for region, rows in by_region.items()
    ]
    return tuple(sorted(places, key=lambda place: t.sort_key(place.name)))


def _cluster(question: Question, row: Any) -> Cluster:
    kind = row.cluster_kind_sv if question.t.language == "sv" else row.cluster_kind
    source = source_note(question, row.source_code)
    words = kind if isinstance(kind, str) else ""
    return Cluster(row.name, words, bool(row.confidence == "medium"), source)


def partners_in(question: Question, domain: str) -> tuple[tuple[PartnerCountry, ...], str]:
    """Regions elsewhere that prioritise the domain, by country, and how many have data at all."""
    dataset, t = question.dataset, question.t
    by_country: dict[str, list[DomainHolder]] = {}
    for holder in holders_of(question, domain, "partner"):
        if holder.status != "deselected":
            country = dataset.row("regions", holder.code).country_code
            words = t.country(country) if isinstance(country, str) else t("country-unknown")
            by_country.setdefault(words, []).append(holder)
    countries = [
        PartnerCountry(name, tuple(sorted(found, key=lambda one: t.sort_key(one.name))))
        for name, found in by_country.items()
    ]
    countries.sort(key=lambda one: t.sort_key(one.name))
    partners = dataset.regions_of_kind("partner")
    words = t(
        "domain-partners-sentence",
        count=sum(len(one.holders) for one in countries),
        known=sum(dataset.has_data(code, question.round_code) for code in partners),
        total=len(partners),
    )
    return tuple(countries), words
