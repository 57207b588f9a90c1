"""The network of regions by how many domains they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.network.answer import (
    SHARED,
    Edge,
    NetworkAnswer,
    Node,
    chosen_nodes,
    edge_table,
    node_table,
    region_key,
)
from s3dash.analysis.network.regions import (
    OWN,
    RegionPriorities,
    domain_names,
    held_words,
    region_node,
    region_priorities,
)
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import JOINT, group_names, joined, never_empty
from s3dash.metrics.overlap import overlap

# The threshold that is taken by itself is the lowest that leaves at most so many lines.
MOST_LINES = 50
COLUMNS = [
    "edge_code",
    "region_name",
    "other_name",
    "shared_count",
    "domain_words",
    "joint_words",
    "source_words",
]
# Distance by likeness where a region has nothing to be like.
UNKNOWN = 1.0


@dataclass(frozen=True)
class Pair:
    """Two regions with the domains that both have."""

    one: RegionPriorities
    other: RegionPriorities

    @property
    def shared(self) -> frozenset[str]:
        """Domains that both have."""
        return self.one.domains & self.other.domains

    @property
    def is_joint(self) -> bool:
        """Whether one of the two has them through its group only."""
        return self.one.is_joint or self.other.is_joint


def shared_answer(question: Question) -> NetworkAnswer:
    """Which regions share at least so many domains, without places."""
    held = regions_held(question)
    pairs = [Pair(one, other) for one, other in combinations(held, 2)]
    least = question.state.least or least_of(
        len(pair.shared) for pair in pairs if not pair.is_joint
    )
    domain = question.state.domain
    drawn = [
        pair
        for pair in pairs
        if len(pair.shared) >= least and (domain is None or domain in pair.shared)
    ]
    drawn.sort(key=lambda pair: (pair.is_joint, -len(pair.shared), *_names(question, pair)))
    return NetworkAnswer(
        heading=network_heading(question, SHARED),
        sentence=_sentence(question, held, drawn, least),
        data_table=_data_table(question, drawn),
        measure="shared",
        nodes=node_table(_node(question, one) for one in held),
        edges=edge_table(_edge(question, pair) for pair in drawn),
        chosen=chosen_nodes(question),
        least=least,
    )


def regions_held(question: Question) -> list[RegionPriorities]:
    """The regions of the picture, by code: all of Sweden's, those of Europe with priorities."""
    swedish = set(question.dataset.regions_of_kind("region"))
    found = [
        region_priorities(question, code)
        for code in sorted(regions_of(question.dataset, question.state.shown_scope))
    ]
    return [one for one in found if one.rows or one.region in swedish]


def least_of(values: Iterable[int], most: int = MOST_LINES) -> int:
    """The lowest threshold, 1 or more, that leaves at most ``most`` of the pairs."""
    found = sorted(values, reverse=True)
    return found[most] + 1 if len(found) > most else 1


def shared_distances(held: list[RegionPriorities]) -> pd.DataFrame:
    """How unlike the regions are: one minus their overlap, whatever the threshold."""
    domains = sorted({code for one in held for code in one.domains}) or [""]
    rows = [[float(code in one.domains) for code in domains] for one in held]
    codes = [one.region for one in held]
    found = 1 - overlap(pd.DataFrame(rows, index=codes, columns=domains), scale=1)
    return pd.DataFrame(found, index=codes, columns=codes).fillna(UNKNOWN)


def _node(question: Question, held: RegionPriorities) -> Node:
    words = held_words(question, held)
    pick = (("region", held.region), ("regions", ""))
    return region_node(question, held.region, held.cell, words, pick)


def _names(question: Question, pair: Pair) -> list[str]:
    t = question.t
    codes = (pair.one.region, pair.other.region)
    return sorted((question.region_name(code) for code in codes), key=t.sort_key)


def _edge(question: Question, pair: Pair) -> Edge:
    t = question.t
    codes = f"{pair.one.region},{pair.other.region}"
    shared = pair.shared
    words = t(
        "network-shared-words",
        count=len(shared),
        domains=joined(domain_names(question, shared), t),
    )
    through = joint_words(question, pair)
    return Edge(
        edge=codes,
        source=region_key(question.dataset, pair.one.region),
        target=region_key(question.dataset, pair.other.region),
        cell=SHARED,
        size=len(shared),
        words=f"{words} ({through})" if through else words,
        pick=(("regions", codes), ("region", "")),
        dashed=pair.is_joint,
        domains=tuple(sorted(shared)),
    )


def joint_words(question: Question, pair: Pair) -> str:
    """Which of the two is there through its group, in words; empty when none is."""
    t = question.t
    found = [
        t(
            "network-through",
            region=question.region_name(held.region),
            groups=joined(group_names(question, held.rows), t),
        )
        for held in (pair.one, pair.other)
        if held.is_joint
    ]
    return "; ".join(found)


def _data_table(question: Question, drawn: list[Pair]) -> pd.DataFrame:
    rows = []
    for pair in drawn:
        shared = pair.shared
        one, other = _names(question, pair)
        listed = [
            row
            for held in (pair.one, pair.other)
            for row in held.rows
            if row.status != "deselected" and shared & set(row.domain_codes)
        ]
        rows.append(
            {
                "edge_code": f"{pair.one.region},{pair.other.region}",
                "region_name": one,
                "other_name": other,
                "shared_count": len(shared),
                "domain_words": ", ".join(domain_names(question, shared)),
                "joint_words": joint_words(question, pair),
                "source_words": sources_in_words(question, listed),
            }
        )
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))


def network_heading(question: Question, measure: str) -> str:
    """What a network between regions is called: after the two that are chosen, or the scope."""
    t = question.t
    regions = question.state.regions
    if len(regions) == 2:
        names = [question.region_name(code) for code in regions]
        return t(f"network-heading-{measure}-pair", one=names[0], other=names[1])
    return t(f"network-heading-{measure}", scope=question.state.shown_scope)


def _sentence(
    question: Question, held: list[RegionPriorities], drawn: list[Pair], least: int
) -> str:
    t = question.t
    own = [pair for pair in drawn if not pair.is_joint]
    domain = question.state.domain
    if domain is None:
        parts = [t("network-sentence-shared", count=len(own), least=least)]
    else:
        name = question.domain_name(domain)
        parts = [t("network-sentence-among", count=len(own), least=least, domain=name)]
    regions = question.state.regions
    if len(regions) == 2:
        one, other = (region_priorities(question, code) for code in regions)
        parts.insert(0, pair_words(question, Pair(one, other)))
    parts = [*chosen_words(question, held, drawn, least), *parts]
    if question.state.least is None:
        parts.append(t("network-sentence-least", most=MOST_LINES))
    through = [one for one in held if one.cell == JOINT]
    dashed = len(drawn) - len(own)
    for one in through:
        name = question.region_name(one.region)
        groups = joined(group_names(question, one.rows), t)
        parts.append(t("network-sentence-joint", region=name, groups=groups))
    if through:
        parts.append(t("network-sentence-dashed", count=dashed))
    return " ".join([*parts, *gaps_in_words(question, held)])


def pair_words(question: Question, pair: Pair) -> str:
    """How many domains two regions have in common, and which."""
    t = question.t
    one, other = _names(question, pair)
    listed = joined(domain_names(question, pair.shared), t)
    return t("network-pair-count", one=one, other=other, count=len(pair.shared), domains=listed)


def chosen_words(
    question: Question, held: list[RegionPriorities], drawn: list[Pair], least: int
) -> list[str]:
    """How many lines the chosen region has, the joint ones by themselves.

    Nothing of a region that is not drawn, or that nothing is known about.
    """
    t = question.t
    region = question.state.region
    chosen = next((one for one in held if one.region == region and one.rows), None)
    if region is None or chosen is None:
        return []
    lines = [pair for pair in drawn if region in {pair.one.region, pair.other.region}]
    joint = sum(pair.is_joint for pair in lines)
    name = question.region_name(region)
    if question.state.domain is not None:
        # the lines that share the domain are not all that share so many
        return [t("network-sentence-region-lines", region=name, count=len(lines), joint=joint)]
    words = {"region": name, "least": least}
    parts = []
    if not chosen.is_joint:
        parts.append(t("network-sentence-region", count=len(lines) - joint, **words))
    if joint:
        parts.append(t("network-sentence-region-joint", count=joint, **words))
    return parts


def gaps_in_words(question: Question, held: list[RegionPriorities]) -> list[str]:
    """Which Swedish regions nothing is known about, and how many of Europe's something is."""
    t = question.t
    empty = [one.region for one in held if not one.rows]
    parts = []
    if empty:
        names = [question.region_name(code) for code in empty]
        names.sort(key=t.sort_key)
        parts.append(t("network-sentence-no-data", regions=joined(names, t)))
    if question.state.scope is not None:
        partners = question.dataset.regions_of_kind("partner")
        known = sum(one.cell == OWN and one.region in set(partners) for one in held)
        parts.append(t("network-sentence-partners", count=known, total=len(partners)))
    return parts
