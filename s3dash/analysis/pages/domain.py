"""What the page of one domain says, and the list of all domains when none is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash import columns
from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.conversations import conversations_about
from s3dash.analysis.facts.domain_holders import (
    ClusterPlace,
    DomainHolder,
    JointHolder,
    PartnerCountry,
    clusters_in,
    holders_of,
    joint_holders,
    partners_in,
)
from s3dash.analysis.facts.status_rows import status_rows
from s3dash.analysis.facts.taking_part.initiative_tree import InitiativeNote, initiatives_in
from s3dash.analysis.facts.transition import absence_in, through_transition
from s3dash.analysis.map.status import status_answer
from s3dash.analysis.measures.domain_mass import DomainMass, domain_masses, mass_words
from s3dash.analysis.measures.related_domains import RelatedDomain, related_domains, related_table
from s3dash.analysis.pages.domain_categories import Classification, classifications_of
from s3dash.analysis.pages.domain_support import Support, domain_support
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, NONE_SIGN, Answer, LegendEntry, never_empty
from s3dash.analysis.words.percent import in_per_cent
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED


@dataclass(frozen=True)
class ListedDomain:
    """One domain in the list.

    Attributes:
        code, name: of the domain.
        count: how many Swedish regions prioritise it.
        total: how many have data.
        joint: how many have it through their group alone.
        uniqueness: how few share it in per cent, or the sign for what cannot be said.
        words: how many prioritise it of those with data.
    """

    code: str
    name: str
    count: int
    total: int
    joint: int
    uniqueness: float | str
    words: str

    @property
    def share(self) -> float:
        """The part of the regions with data that prioritise it, from 0 to 1."""
        return self.count / self.total if self.total else 0.0


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
        absence: what the latter lack: ``data``, or where one is chosen the ``transition``.
        related: related domains.
        initiatives: initiatives in the domain.
        clusters: clusters in the domain, by region.
        partners: regions elsewhere that prioritise it, by country.
        support: what carries it in the region that is chosen, or None.
        partners_words: how many of them have data.
        conversations: whom the chosen region might call about it; empty without a region.
        classifications: where it belongs in European classifications.
    """

    listed: tuple[ListedDomain, ...] = ()
    map_table: pd.DataFrame = field(default_factory=pd.DataFrame)
    map_legend: tuple[LegendEntry, ...] = ()
    mass: tuple[str, ...] = ()
    holders: tuple[DomainHolder, ...] = ()
    joint: tuple[JointHolder, ...] = ()
    not_mentioned: tuple[str, ...] = ()
    no_data: tuple[str, ...] = ()
    absence: str = "data"
    related: tuple[RelatedDomain, ...] = ()
    initiatives: tuple[InitiativeNote, ...] = ()
    clusters: tuple[ClusterPlace, ...] = ()
    partners: tuple[PartnerCountry, ...] = ()
    partners_words: str = ""
    conversations: tuple[Conversation, ...] = ()
    support: Support | None = None
    classifications: tuple[Classification, ...] = ()


def domain_answer(question: Question) -> DomainAnswer:
    """The page of the domain that is chosen, or the list of domains."""
    t = question.t
    domain = question.state.domain
    if domain is None:
        return _list(question)
    status = status_answer(question.but(scope=None))
    shown = through_transition(question)
    related = related_domains(question, domain)
    partners, partners_words = partners_in(shown, domain)
    return DomainAnswer(
        heading=question.domain_name(domain),
        sentence=status.sentence,
        data_table=related_table(related),
        not_drawn=status.not_drawn,
        map_table=status.table,
        map_legend=status.legend,
        # they are of all priorities
        mass=mass_words(domain_masses(question)[domain], t) if shown is question else (),
        holders=holders_of(shown, domain),
        joint=joint_holders(shown, domain),
        not_mentioned=_named(status.table, NOT_MENTIONED),
        no_data=_named(status.table, NO_DATA),
        absence=absence_in(shown),
        related=related,
        initiatives=initiatives_in(question, domain),
        clusters=clusters_in(question, domain),
        partners=partners,
        partners_words=partners_words,
        conversations=(
            conversations_about(question.but(scope=None), question.state.region, domain)
            if question.state.region
            else ()
        ),
        support=_support(question, domain),
        classifications=classifications_of(question, domain),
    )


def _support(question: Question, domain: str) -> Support | None:
    """Of a region of Sweden; elsewhere too little is known to tell what is not."""
    region = question.state.region
    if region is None or question.dataset.row("regions", region).region_kind != "region":
        return None
    return domain_support(question, region, domain)


def _named(table: pd.DataFrame, cell: str) -> tuple[str, ...]:
    return tuple(table.loc[table[columns.CELL] == cell, columns.REGION_NAME])


def _list(question: Question) -> DomainAnswer:
    """All domains with how many prioritise each, the most prioritised first."""
    t = question.t
    masses = domain_masses(question)
    listed = [
        _listed(question, row.domain_code, masses[row.domain_code])
        for row in question.dataset.rows("domains")
    ]
    listed.sort(key=lambda domain: highest_first(domain.count, t.sort_key(domain.name)))
    return DomainAnswer(
        heading=t("domain-heading-list"),
        sentence=t("domain-sentence-list", count=len(listed)),
        data_table=_list_table(listed),
        listed=tuple(listed),
    )


def _list_table(listed: list[ListedDomain]) -> pd.DataFrame:
    names = ["domain_code", "domain_name", "holders_count", "with_data_count", "joint_count"]
    rows = [
        (domain.code, domain.name, domain.count, domain.total, domain.joint, domain.uniqueness)
        for domain in listed
    ]
    return never_empty(pd.DataFrame(rows, columns=[*names, "uniqueness_share"]))


def _listed(question: Question, domain: str, mass: DomainMass) -> ListedDomain:
    regions = question.regions_of_kind("region")
    rows = status_rows(question, regions, [domain]).values()
    count = sum(row.is_held for row in rows)
    total = sum(row.status != NO_DATA for row in rows)
    return ListedDomain(
        code=domain,
        name=question.domain_name(domain),
        count=count,
        total=total,
        joint=sum(row.cell == JOINT for row in rows),
        uniqueness=NONE_SIGN if mass.uniqueness is None else in_per_cent(mass.uniqueness),
        words=question.t("domain-how-many", count=count, total=total),
    )
