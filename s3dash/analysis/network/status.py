"""The network of regions and the domains that they name, with the clusters of what is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from s3dash.analysis.crowd import crowd_words, largest, largest_columns, told
from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.facts.status_rows import StatusRow
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import (
    DOMAIN,
    Edge,
    Node,
    key_of,
    listed_edges,
    listed_nodes,
    region_key,
)
from s3dash.analysis.network.parts.clusters import (
    cluster_edges,
    cluster_node,
    cluster_words,
    clusters_shown,
    led_areas,
)
from s3dash.analysis.network.regions import (
    RegionPriorities,
    gaps_in_words,
    held_node,
    named_domains,
    regions_held,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, NONE_SIGN, group_names, joined, never_empty
from s3dash.analysis.words.wording import Wording
from s3dash.model.rows import ClusterRow


class NamingRow(NamedTuple):
    """A line in the data table."""

    region_code: str
    region_name: str
    domain_code: str
    domain_name: str
    status_words: str
    wording: tuple[Wording, ...] | str
    source_words: str


@dataclass(frozen=True)
class _Drawn:
    """What the picture shows: regions, the domains that they name, clusters."""

    held: list[RegionPriorities]
    named: list[StatusRow]
    clusters: list[ClusterRow]

    @property
    def counted(self) -> list[StatusRow]:
        """What the sentence counts: not what is deselected, nor what only a group names."""
        return [row for row in self.named if row.cell not in {JOINT, "deselected"}]

    @cached_property
    def holders(self) -> Counter[str]:
        """By how many each domain is counted."""
        return Counter(row.domain for row in self.counted)


def status_answer(question: Question) -> NetworkAnswer:
    """Which region names which domain, and how, without places."""
    listed = regions_held(question)
    held = _largest(question, listed)
    found = named_domains(question, [region.region for region in held])
    of_each = Counter(row.domain for row in found)
    # lines are few where domains are: however many regions there are, they need not be cut
    table = ((), sorted(of_each))
    codes = largest_columns(question, table, of_each.__getitem__, question.state.domain)
    shown = {*codes}
    named = [row for row in found if row.domain in shown]
    drawn = _Drawn(held, named, list(clusters_shown(question, held)))
    edges = [
        *(_edge(question, row) for row in drawn.named),
        *(edge for row in drawn.clusters for edge in cluster_edges(question, row)),
    ]
    domains = sorted({code for edge in edges for code in edge.domains})
    nodes = [
        *(held_node(question, region) for region in held),
        *(_domain(question, code, drawn) for code in domains),
        *(cluster_node(question, row) for row in drawn.clusters),
    ]
    return NetworkAnswer(
        heading=_heading(question),
        sentence=_sentence(question, drawn),
        data_table=_data_table(question, drawn),
        not_drawn=told(
            question,
            crowd_words(question, _kind(question), len(held), len(listed)),
            crowd_words(question, "domains", len(codes), len(of_each)),
        ),
        question=question,
        nodes=listed_nodes(nodes),
        edges=listed_edges(edges),
    )


def _largest(question: Question, held: list[RegionPriorities]) -> list[RegionPriorities]:
    """The regions of the picture; of a crowd first those that name the chosen domain."""
    domain, round_code = question.state.domain, question.round_code
    names = {one.region for one in held if domain in one.domains}

    def size(region: str) -> float:
        return question.dataset.priority_count(region, round_code) + 1000 * (region in names)

    shown = {*largest(question, [one.region for one in held], size)}
    return [one for one in held if one.region in shown]


def _kind(question: Question) -> str:
    """Which message tells which regions of too many are shown."""
    return "naming" if question.state.domain else "regions"


def _domain(question: Question, code: str, drawn: _Drawn) -> Node:
    name = question.domain_name(code)
    count = drawn.holders[code]
    pick = (("domain", code), ("region", ""))
    words = question.t("network-holders", count=count)
    return Node(key_of(DOMAIN, code), DOMAIN, name, name, DOMAIN, words, pick)


def _edge(question: Question, row: StatusRow) -> Edge:
    """A line to a domain that the region names, also to one that it has deselected.

    Dashed where only a group of it names the domain.
    """
    return Edge(
        key=f"{row.region} {row.domain}",
        source=region_key(question.dataset, row.region),
        target=key_of(DOMAIN, row.domain),
        cell=row.cell,
        size=1,
        words=row.full_words,
        pick=(("region", row.region), ("domain", row.domain)),
        dashed=row.cell == JOINT,
        domains=(row.domain,),
    )


# ---- words and table ----------------------------------------------------------------------------


def _heading(question: Question) -> str:
    t, state = question.t, question.state
    if state.domain is None:
        return t("network-heading-status", scope=state.shown_scope)
    return t("network-heading-domain", domain=question.domain_name(state.domain))


def _sentence(question: Question, drawn: _Drawn) -> str:
    t = question.t
    parts = [*_chosen_words(question, drawn), *_count_words(question, drawn)]
    if drawn.clusters:
        parts.append(t("network-sentence-clusters", count=len(drawn.clusters)))
    parts += [*_joint_words(question, drawn), *_dashed_words(question, drawn)]
    return " ".join([*parts, *gaps_in_words(question, drawn.held)])


def _chosen_words(question: Question, drawn: _Drawn) -> list[str]:
    """How many domains the chosen region names; nothing of one that names none itself."""
    return [
        question.t(
            "network-sentence-names",
            region=question.region_name(held.region),
            count=len(held.domains),
        )
        for held in drawn.held
        if held.region == question.state.region and held.rows and not held.is_joint
    ]


def _count_words(question: Question, drawn: _Drawn) -> list[str]:
    """How many regions name the chosen domain, or how many lines there are in all."""
    t, state, counted = question.t, question.state, drawn.counted
    if state.domain is not None:
        name = question.domain_name(state.domain)
        count = sum(row.domain == state.domain for row in counted)
        total = sum(bool(held.rows) and not held.is_joint for held in drawn.held)
        return [t("network-sentence-domain", domain=name, count=count, total=total)]
    regions, domains = {row.region for row in counted}, {row.domain for row in counted}
    counts = {"regions": len(regions), "domains": len(domains), "count": len(counted)}
    parts = [t("network-sentence-status", **counts)]
    return parts if state.region else [*parts, t("network-choose-status")]


def _joint_words(question: Question, drawn: _Drawn) -> list[str]:
    """Which regions are there through their groups, as far as they have the chosen domain."""
    t, domain = question.t, question.state.domain
    return [
        t(
            "network-sentence-joint",
            region=question.region_name(held.region),
            groups=joined(group_names(question, held.rows), t),
        )
        for held in drawn.held
        if held.is_joint and (domain is None or domain in held.domains)
    ]


def _dashed_words(question: Question, drawn: _Drawn) -> list[str]:
    """Which groups the dashed lines go through; only those of the chosen domain, if one is."""
    t = question.t
    dashed = [
        priority
        for row in drawn.named
        if row.cell == JOINT and question.state.domain in {None, row.domain}
        for priority in row.joint
    ]
    groups = sorted(group_names(question, dashed), key=t.sort_key)
    return [t("network-sentence-via", groups=joined(groups, t))] if groups else []


def _data_table(question: Question, drawn: _Drawn) -> pd.DataFrame:
    t = question.t
    rows = [
        *(_naming_row(question, row) for row in drawn.named),
        *(row for cluster in drawn.clusters for row in _cluster_rows(question, cluster)),
    ]
    rows.sort(key=lambda row: (t.sort_key(row.region_name), t.sort_key(row.domain_name)))
    return never_empty(pd.DataFrame(rows, columns=list(NamingRow._fields)))


def _naming_row(question: Question, row: StatusRow) -> NamingRow:
    return NamingRow(
        region_code=row.region,
        region_name=question.region_name(row.region),
        domain_code=row.domain,
        domain_name=question.domain_name(row.domain),
        status_words=row.full_words,
        wording=row.shown_wording,
        source_words=row.source_words,
    )


def _cluster_rows(question: Question, cluster: ClusterRow) -> Iterator[NamingRow]:
    led = led_areas(question, cluster)
    for code in dict.fromkeys((*cluster.domain_codes, *led)):
        yield NamingRow(
            region_code=cluster.region_code,
            region_name=question.region_name(cluster.region_code),
            domain_code=code,
            domain_name=question.domain_name(code),
            status_words=cluster_words(question, cluster, led.get(code, [])),
            wording=NONE_SIGN,
            source_words=sources_in_words(question, [cluster]),
        )
