"""The network of regions by how many domains they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from s3dash.analysis.crowd import MOST_WHOLE
from s3dash.analysis.facts.evidence import sources_in_words
from s3dash.analysis.network.answer import MOST_LINES, NetworkAnswer
from s3dash.analysis.network.between_regions import between_regions
from s3dash.analysis.network.graph import (
    SHARED,
    Edge,
    region_key,
)
from s3dash.analysis.network.regions import (
    Pair,
    RegionPriorities,
    domain_names,
    domains_by_name,
    gaps_in_words,
    left_out_in_words,
    most_lines,
    region_priorities,
    regions_compared,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined, never_empty
from s3dash.analysis.words.caption import SEPARATOR, part_words
from s3dash.analysis.words.filtered import Filtered, narrowed
from s3dash.metrics.overlap import overlap

# Distance by similarity where a region has nothing to be like.
UNKNOWN = 1.0
# What stands for the number of two regions that are not compared.
NOT_COMPARED = -1


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
    """The lines of a picture: pairs with at least so many domains in common, strongest first.

    Attributes:
        held: the regions.
        pairs: the lines.
        least: how many domains a line needs.
        asked: how many were asked for, where that would be too many lines; else None.
        every: how many pairs have any domain in common.
    """

    held: list[RegionPriorities]
    pairs: list[Pair]
    least: int
    asked: int | None
    every: int

    @property
    def own(self) -> int:
        """How many of the lines hold without a group."""
        return sum(not pair.is_joint for pair in self.pairs)


def shared_answer(question: Question) -> NetworkAnswer:
    """Which regions share at least so many domains, without places."""
    drawn, t = _drawn(question), question.t
    table, headings = narrowed(_data_table(question, drawn.pairs), _filtered(question, drawn), t)
    edges = [_edge(question, pair) for pair in drawn.pairs]
    answer = between_regions(question, drawn, edges, _sentence(question, drawn))
    return replace(answer, data_table=table, headings=headings)


def _drawn(question: Question) -> _Drawn:
    held, domain = regions_compared(question), question.state.domain
    one, other = (np.array(ends, dtype=int) for ends in np.triu_indices(len(held), 1))
    counts = _shared_counts(held)[one, other]
    is_joint = np.array([region.is_joint for region in held], dtype=bool)
    of_group = is_joint[one] | is_joint[other]
    for at in np.flatnonzero(of_group):
        pair = Pair(held[one[at]], held[other[at]])
        if not pair.is_compared(question.dataset):
            counts[at] = NOT_COMPARED
    usual = counts[~of_group]
    least = question.state.least or least_of(usual)
    floor = least_of(counts, most_lines(question)) if len(held) > MOST_WHOLE else 1
    drawn = [
        pair
        for at in np.flatnonzero(counts >= max(least, floor))
        for pair in [Pair(held[one[at]], held[other[at]])]
        if domain is None or domain in pair.shared
    ]
    drawn.sort(key=lambda pair: (pair.place, -len(pair.shared), *pair.names(question)))
    asked, every = least if floor > least else None, int((counts > 0).sum())
    return _Drawn(held, drawn, max(least, floor), asked, every)


def _shared_counts(held: Sequence[RegionPriorities]) -> NDArray[np.int64]:
    """How many domains every two regions have in common."""
    place = {code: at for at, code in enumerate({code for one in held for code in one.domains})}
    pairs = [(at, place[code]) for at, one in enumerate(held) for code in one.domains]
    rows, columns = np.array(pairs, dtype=int).reshape(-1, 2).T
    ones = np.ones(len(pairs), dtype=int)
    names = csr_array((ones, (rows, columns)), shape=(len(held), max(len(place), 1)))
    found: NDArray[np.int64] = (names @ names.T).toarray()
    return found


def least_of(values: ArrayLike, most: int = MOST_LINES["shared"]) -> int:
    """The lowest threshold, 1 or more, that leaves at most ``most`` of the pairs."""
    lowest_first = np.sort(np.asarray(values, dtype=int))
    return int(lowest_first[-1 - most]) + 1 if len(lowest_first) > most else 1


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


def _filtered(question: Question, drawn: _Drawn) -> Filtered | None:
    """What is drawn of all pairs that have any domain in common, as the sentence says it."""
    state = question.state
    is_told = state.least or drawn.least > 1
    words = [question.t("picture-least", count=drawn.least)] if is_told else []
    words += [part_words("domain", question)] if state.domain else []
    return Filtered(SEPARATOR.join(words), len(drawn.pairs), drawn.every) if words else None


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
