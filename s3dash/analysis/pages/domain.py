"""What the page of one domain says, and the list of all domains when none is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.analysis.facts.domain_holders import (
    ClusterPlace,
    DomainHolder,
    Joint,
    PartnerCountry,
    clusters_in,
    holders_of,
    joint_in,
    partners_in,
)
from s3dash.analysis.facts.initiative_tree import InitiativeNote, initiatives_in
from s3dash.analysis.map.status import status_answer
from s3dash.analysis.measures.domain_mass import DomainMass, domain_masses, mass_words
from s3dash.analysis.measures.related_domains import RelatedDomain, related_domains, related_table
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, Answer, LegendEntry, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED


@dataclass(frozen=True)
class ListedDomain:
    """One domain in the list: how many Swedish regions prioritise it, and how many have data.

    ``alone`` is how few share it in per cent, or the sign for what cannot be said.
    """

    code: str
    name: str
    count: int
    total: int
    joint: int
    alone: float | str
    words: str


@dataclass(frozen=True)
class DomainAnswer(Answer):
    """What the page of a domain shows.

    Attributes:
        listed: all domains, most prioritised first; empty when one is chosen.
        map_table, map_legend: the regions as on the map of the domain.
        mass: how alone the regions are with it, and how much of it there is, in sentences.
        holders: the Swedish regions that name the domain, with their own words.
        joint: the groups whose joint priorities name it.
        not_mentioned, no_data: names of the other regions, by kind of absence.
        related: related domains.
        initiatives: initiatives in the domain.
        clusters: clusters in the domain, by region.
        partners: regions elsewhere that prioritise it, by country.
        partners_words: how many of them have data.
    """

    listed: tuple[ListedDomain, ...] = ()
    map_table: pd.DataFrame = field(default_factory=pd.DataFrame)
    map_legend: tuple[LegendEntry, ...] = ()
    mass: tuple[str, ...] = ()
    holders: tuple[DomainHolder, ...] = ()
    joint: tuple[Joint, ...] = ()
    not_mentioned: tuple[str, ...] = ()
    no_data: tuple[str, ...] = ()
    related: tuple[RelatedDomain, ...] = ()
    initiatives: tuple[InitiativeNote, ...] = ()
    clusters: tuple[ClusterPlace, ...] = ()
    partners: tuple[PartnerCountry, ...] = ()
    partners_words: str = ""


def domain_answer(question: Question) -> DomainAnswer:
    """The page of the domain that is chosen, or the list of domains."""
    t = question.t
    domain = question.state.domain
    if domain is None:
        return _list(question)
    status = status_answer(question.but(scope=None))
    related = related_domains(question, domain)
    partners, partners_words = partners_in(question, domain)
    return DomainAnswer(
        heading=question.domain_name(domain),
        sentence=status.sentence,
        data_table=related_table(related),
        not_drawn=status.not_drawn,
        map_table=status.table,
        map_legend=status.legend,
        mass=mass_words(domain_masses(question)[domain], t),
        holders=holders_of(question, domain),
        joint=joint_in(question, domain),
        not_mentioned=_named(status.table, NOT_MENTIONED),
        no_data=_named(status.table, NO_DATA),
        related=related,
        initiatives=initiatives_in(question, domain),
        clusters=clusters_in(question, domain),
        partners=partners,
        partners_words=partners_words,
    )


def _named(table: pd.DataFrame, cell: str) -> tuple[str, ...]:
    return tuple(table.loc[table["cell"] == cell, "region_name"])


def _list(question: Question) -> DomainAnswer:
    """All domains with how many prioritise each, the most prioritised first."""
    t = question.t
    masses = domain_masses(question)
    listed = [
        _listed(question, row.domain_code, t.name(row), masses[row.domain_code])
        for row in question.dataset.rows("domains")
    ]
    listed.sort(key=lambda one: (-one.count, t.sort_key(one.name)))
    columns = ["domain_code", "domain_name", "holders_count", "with_data_count", "joint_count"]
    columns.append("uniqueness_share")
    rows = [(one.code, one.name, one.count, one.total, one.joint, one.alone) for one in listed]
    return DomainAnswer(
        heading=t("domain-heading-list"),
        sentence=t("domain-sentence-list", count=len(listed)),
        data_table=never_empty(pd.DataFrame(rows, columns=columns)),
        listed=tuple(listed),
    )


def _listed(question: Question, domain: str, name: str, mass: DomainMass) -> ListedDomain:
    dataset = question.dataset
    regions = dataset.regions_of_kind("region")
    statuses = {region: dataset.status(region, question.round_code, domain) for region in regions}
    absent = {NO_DATA, NOT_MENTIONED, "deselected"}
    total = sum(status != NO_DATA for status in statuses.values())
    count = sum(status not in absent for status in statuses.values())
    joint = sum(
        status in {NO_DATA, NOT_MENTIONED}
        and any(
            domain in row.domain_codes
            for row in dataset.joint_priorities(region, question.round_code)
        )
        for region, status in statuses.items()
    )
    words = question.t("domain-how-many", count=count, total=total)
    alone = NONE_SIGN if mass.uniqueness is None else in_per_cent(mass.uniqueness)
    return ListedDomain(domain, name, count, total, joint, alone, words)
