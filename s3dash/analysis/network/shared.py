"""The network of regions by how many domains they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.network.answer import MOST_LINES, NetworkAnswer
from s3dash.analysis.network.graph import (
    SHARED,
    Edge,
    listed_edges,
    listed_nodes,
    region_key,
)
from s3dash.analysis.network.regions import (
    Pair,
    RegionPriorities,
    compared_node,
    domain_names,
    domains_by_name,
    gaps_in_words,
    left_out_in_words,
    region_priorities,
    regions_compared,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined, never_empty
from s3dash.metrics.overlap import overlap

# Distance by similarity where a region has nothing to be like.
UNKNOWN = 1.0


class SharedRow(NamedTuple):
    """A line in the data table."""

    edge_code: str
    region_code: str
    region_name: str
    other_code: str
    other_name: str
    shared_count: int
    domain_code: str
    domain_words: str
    joint_words: str
    source_words: str


@dataclass(frozen=True)
class _Drawn:
    """The lines of a picture: pairs with at least so many domains in common, strongest first."""

    held: list[RegionPriorities]
    pairs: list[Pair]
    least: int

    @property
    def own(self) -> int:
        """How many of the lines hold without a group."""
        return sum(not pair.is_joint for pair in self.pairs)


def shared_answer(question: Question) -> NetworkAnswer:
    """Which regions share at least so many domains, without places."""
    drawn = _drawn(question)
    return NetworkAnswer(
        heading=network_heading(question),
        sentence=_sentence(question, drawn),
        data_table=_data_table(question, drawn.pairs),
        question=question,
        nodes=listed_nodes(compared_node(question, held) for held in drawn.held),
        edges=listed_edges(_edge(question, pair) for pair in drawn.pairs),
    )


def _drawn(question: Question) -> _Drawn:
    held, dataset = regions_compared(question), question.dataset
    pairs = [Pair(one, other) for one, other in combinations(held, 2)]
    pairs = [pair for pair in pairs if pair.is_compared(dataset)]
    least = question.state.least or least_of(
        len(pair.shared) for pair in pairs if not pair.is_joint
    )
    domain = question.state.domain
    drawn = [
        pair
        for pair in pairs
        if len(pair.shared) >= least and (domain is None or domain in pair.shared)
    ]
    drawn.sort(key=lambda pair: (pair.place, -len(pair.shared), *pair.names(question)))
    return _Drawn(held, drawn, least)


def least_of(values: Iterable[int], most: int = MOST_LINES["shared"]) -> int:
    """The lowest threshold, 1 or more, that leaves at most ``most`` of the pairs."""
    highest_first = sorted(values, reverse=True)
    return highest_first[most] + 1 if len(highest_first) > most else 1


def shared_distances(held: list[RegionPriorities]) -> pd.DataFrame:
    """How unlike the regions are: one minus their overlap, whatever the threshold."""
    domains = sorted({code for region in held for code in region.domains}) or [""]
    rows = [[float(code in region.domains) for code in domains] for region in held]
    codes = [region.region for region in held]
    distances = 1 - overlap(pd.DataFrame(rows, index=codes, columns=domains), scale=1)
    return pd.DataFrame(distances, index=codes, columns=codes).fillna(UNKNOWN)


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
        key=codes,
        source=region_key(question.dataset, pair.one.region),
        target=region_key(question.dataset, pair.other.region),
        cell=SHARED,
        size=len(shared),
        words=f"{words} ({through})" if through else words,
        pick=(("regions", codes), ("region", "")),
        dashed=pair.place > 0,
        place=pair.place,
        domains=tuple(sorted(shared)),
    )


def joint_words(question: Question, pair: Pair) -> str:
    """Which of the two is there through its group, in words; empty when none is."""
    t = question.t
    through = [
        t(
            "network-through",
            region=question.region_name(held.region),
            groups=joined(group_names(question, held.rows), t),
        )
        for held in (pair.one, pair.other)
        if held.is_joint
    ]
    return "; ".join(through)


def _data_table(question: Question, pairs: list[Pair]) -> pd.DataFrame:
    rows = [_table_row(question, pair) for pair in pairs]
    return never_empty(pd.DataFrame(rows, columns=list(SharedRow._fields)))


def _table_row(question: Question, pair: Pair) -> SharedRow:
    shared = pair.shared
    (one, one_name), (other, other_name) = pair.named(question)
    priorities = [
        row
        for held in (pair.one, pair.other)
        for row in held.rows
        if row.status != "deselected" and shared & set(row.domain_codes)
    ]
    return SharedRow(
        edge_code=f"{pair.one.region},{pair.other.region}",
        region_code=one,
        region_name=one_name,
        other_code=other,
        other_name=other_name,
        shared_count=len(shared),
        domain_code="; ".join(domains_by_name(question, shared)),
        domain_words=", ".join(domain_names(question, shared)),
        joint_words=joint_words(question, pair),
        source_words=sources_in_words(question, priorities),
    )


def network_heading(question: Question) -> str:
    """What a network between regions is called: after the two that are chosen, or the scope."""
    t = question.t
    measure, regions = question.state.shown_measure, question.state.regions
    if len(regions) == 2:
        names = [question.region_name(code) for code in regions]
        return t(f"network-heading-{measure}-pair", one=names[0], other=names[1])
    return t(f"network-heading-{measure}", scope=question.state.shown_scope)


# ---- the sentence -------------------------------------------------------------------------------


def _sentence(question: Question, drawn: _Drawn) -> str:
    t = question.t
    domain, regions = question.state.domain, question.state.regions
    parts = _chosen_words(question, drawn)
    if len(regions) == 2:
        one, other = (region_priorities(question, code) for code in regions)
        parts.append(Pair(one, other).words(question))
    if domain is None:
        parts.append(t("network-sentence-shared", count=drawn.own, least=drawn.least))
    else:
        name = question.domain_name(domain)
        counts = {"count": drawn.own, "least": drawn.least}
        parts.append(t("network-sentence-among", domain=name, **counts))
    parts += _through_words(question, drawn)
    parts += gaps_in_words(question, drawn.held)
    return " ".join([*parts, *left_out_in_words(question)])


def _chosen_words(question: Question, drawn: _Drawn) -> list[str]:
    """How many lines the chosen region has, the joint ones by themselves.

    Nothing of a region that is not drawn, or that nothing is known about.
    """
    t = question.t
    region = question.state.region
    chosen = next((held for held in drawn.held if held.region == region and held.rows), None)
    if region is None or chosen is None:
        return []
    lines = [pair for pair in drawn.pairs if region in {pair.one.region, pair.other.region}]
    joint = sum(pair.is_joint for pair in lines)
    name = question.region_name(region)
    if question.state.domain is not None:
        # the lines that share the domain are not all that share so many
        return [t("network-sentence-region-lines", region=name, count=len(lines), joint=joint)]
    words = {"region": name, "least": drawn.least}
    parts = []
    if not chosen.is_joint:
        parts.append(t("network-sentence-region", count=len(lines) - joint, **words))
    if joint:
        parts.append(t("network-sentence-region-joint", count=joint, **words))
    return parts


def _through_words(question: Question, drawn: _Drawn) -> list[str]:
    """Which regions are there through their groups, and how many lines that makes."""
    t = question.t
    through = [held for held in drawn.held if held.is_joint]
    parts = [
        t(
            "network-sentence-joint",
            region=question.region_name(held.region),
            groups=joined(group_names(question, held.rows), t),
        )
        for held in through
    ]
    if through:
        parts.append(t("network-sentence-dashed", count=len(drawn.pairs) - drawn.own))
    return parts
