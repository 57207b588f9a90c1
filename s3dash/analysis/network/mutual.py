"""The network of regions by what they could add to each other, both ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd

from s3dash.analysis.measures.evidence_basis import (
    INCOMPLETE,
    OWN,
    evidence_basis,
    evidence_basis_sentences,
    evidence_basis_words,
)
from s3dash.analysis.measures.pair_note import is_one_sided, mutual_words
from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.network.answer import (
    MUTUAL,
    Edge,
    NetworkAnswer,
    Node,
    chosen_nodes,
    edge_table,
    node_table,
    region_key,
)
from s3dash.analysis.network.regions import RegionPriorities, held_words, region_node
from s3dash.analysis.network.shared import gaps_in_words, least_of, network_heading, regions_held
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, never_empty
from s3dash.analysis.words.percent import in_per_cent, per_cent

# The threshold that is taken by itself is the lowest that leaves at most so many lines.
MOST_LINES = 15
COLUMNS = [
    "edge_code",
    "region_name",
    "other_name",
    "mutual_share",
    "to_first_share",
    "to_other_share",
    "balance_number",
    "side_words",
    "rests_words",
]


@dataclass(frozen=True)
class _Tie:
    """Two regions and what they could add to each other.

    Attributes:
        one, other: their codes, in the order of their names.
        mutual, balance: see ``metrics.complementarity.mutual``; balance may be NaN.
        to_one, to_other: what each could gain.
        bases: what their numbers rest on.
    """

    one: str
    other: str
    mutual: float
    balance: float
    to_one: float
    to_other: float
    bases: tuple[str, str]

    @property
    def is_joint(self) -> bool:
        """Whether one of the two is there through its group only."""
        return JOINT in self.bases

    @property
    def place(self) -> int:
        """Complete pairs first, then incomplete, then joint ones."""
        return 2 if self.is_joint else int(INCOMPLETE in self.bases)


def mutual_answer(question: Question) -> NetworkAnswer:
    """Which regions could add at least so much to each other, without places."""
    held = regions_held(question)
    pairs = selected_pairs(question)
    ties = _ties(question, pairs, [one.region for one in held])
    strength = question.state.strength or strength_of(tie.mutual for tie in ties)
    drawn = [tie for tie in ties if 100 * tie.mutual >= strength - 1e-9]
    drawn.sort(key=lambda tie: (tie.place, -tie.mutual, tie.one, tie.other))
    return NetworkAnswer(
        heading=network_heading(question, MUTUAL),
        sentence=_sentence(question, pairs, held, drawn, strength),
        data_table=_data_table(question, drawn),
        measure="mutual",
        nodes=node_table(_node(question, pairs, one) for one in held),
        edges=edge_table(_edge(question, pairs, tie) for tie in drawn),
        chosen=chosen_nodes(question),
    )


def strength_of(values: Iterable[float]) -> int:
    """The lowest threshold in whole per cent, 1 or more, that leaves at most ``MOST_LINES``."""
    return least_of((int(np.floor(100 * value + 1e-9)) for value in values), MOST_LINES)


def _ties(question: Question, pairs: Pairs, regions: list[str]) -> list[_Tie]:
    """All pairs of regions that have a mutual value."""
    t = question.t
    found, score = pairs.profiles, pairs.complementarity.score
    mutual, balance = pairs.mutual
    bases = {code: evidence_basis(question, found, code) for code in regions}
    order = sorted(regions, key=lambda code: t.sort_key(question.region_name(code)))
    ties = []
    for one, other in combinations(order, 2):
        r, s = found.at(one), found.at(other)
        if not np.isnan(mutual[r, s]):
            ties.append(
                _Tie(
                    one,
                    other,
                    mutual=float(mutual[r, s]),
                    balance=float(balance[r, s]),
                    to_one=float(score[r, s]),
                    to_other=float(score[s, r]),
                    bases=(bases[one], bases[other]),
                )
            )
    return ties


def _node(question: Question, pairs: Pairs, held: RegionPriorities) -> Node:
    t = question.t
    words = held_words(question, held)
    pick = (("region", held.region), ("regions", ""))
    basis = evidence_basis(question, pairs.profiles, held.region)
    if basis != INCOMPLETE:
        return region_node(question, held.region, held.cell, words, pick)
    rests = evidence_basis_words(question, held.region, basis)
    told = t("with-brackets", words=words, more=rests)
    node = region_node(question, held.region, basis, told, pick)
    return replace(node, label=t("in-brackets", words=node.label))


def _edge(question: Question, pairs: Pairs, tie: _Tie) -> Edge:
    dataset, t = question.dataset, question.t
    codes = ",".join(sorted((tie.one, tie.other)))
    names = [question.region_name(code) for code in (tie.one, tie.other)]
    words = [
        mutual_words(pairs, tie.one, tie.other, t) or "",
        t("pair-gains", region=names[0], value=per_cent(tie.to_one, t)),
        t("pair-gains", region=names[1], value=per_cent(tie.to_other, t)),
        _rests(question, tie),
    ]
    return Edge(
        edge=codes,
        source=region_key(dataset, tie.one),
        target=region_key(dataset, tie.other),
        cell=MUTUAL,
        size=round(100 * tie.mutual),
        words=" ".join(part for part in words if part),
        pick=(("regions", codes), ("region", "")),
        dashed=tie.is_joint,
        place=tie.place,
        value=in_per_cent(tie.mutual),
    )


def _rests(question: Question, tie: _Tie) -> str:
    """What the numbers rest on where that is not all of a region's own priorities, in words."""
    t = question.t
    found = []
    for code, basis in zip((tie.one, tie.other), tie.bases, strict=True):
        if basis != OWN:
            name = question.region_name(code)
            words = evidence_basis_words(question, code, basis)
            found.append(t("pair-rests", region=name, rests=words))
    return " ".join(found)


def _side(tie: _Tie) -> str:
    return "one" if is_one_sided(tie.balance) else "two"


def _data_table(question: Question, drawn: list[_Tie]) -> pd.DataFrame:
    t = question.t
    rows = [
        {
            "edge_code": ",".join(sorted((tie.one, tie.other))),
            "region_name": question.region_name(tie.one),
            "other_name": question.region_name(tie.other),
            "mutual_share": in_per_cent(tie.mutual),
            "to_first_share": in_per_cent(tie.to_one),
            "to_other_share": in_per_cent(tie.to_other),
            "balance_number": None if np.isnan(tie.balance) else round(tie.balance, 2),
            "side_words": "" if np.isnan(tie.balance) else t(f"side-{_side(tie)}"),
            "rests_words": _rests(question, tie) or t("rests-own"),
        }
        for tie in drawn
    ]
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))


def _sentence(
    question: Question, pairs: Pairs, held: list[RegionPriorities], drawn: list[_Tie], strength: int
) -> str:
    t = question.t
    counted = [tie for tie in drawn if not tie.is_joint]
    chosen = _pair_words(question, pairs)
    region = _region_words(question, pairs, drawn, strength)
    if region and not chosen:
        return region
    dashed = len(drawn) - len(counted)
    least = t("network-sentence-mutual", count=len(counted), dashed=dashed, least=strength)
    if chosen:
        return " ".join([*chosen, least])
    preset = question.state.strength is None
    parts = [t("network-sentence-least", most=MOST_LINES)] if preset else []
    return " ".join([least, *parts, *gaps_in_words(question, held)])


def _pair_words(question: Question, pairs: Pairs) -> list[str]:
    """The chosen pair with its value, or nothing."""
    chosen = question.state.regions
    if len(chosen) != 2 or not set(chosen) <= set(pairs.profiles.regions):
        return []
    words = mutual_words(pairs, *chosen, question.t)
    return [words] if words else []


def _region_words(question: Question, pairs: Pairs, drawn: list[_Tie], strength: int) -> str:
    """The chosen region with its lines and what they rest on, or nothing."""
    t = question.t
    region = question.state.region
    if region is None or region not in pairs.profiles.regions:
        return ""
    its = [tie for tie in drawn if region in {tie.one, tie.other}]
    dashed = sum(tie.is_joint for tie in its)
    words = t(
        "network-sentence-region-mutual",
        region=question.region_name(region),
        count=len(its) - dashed,
        dashed=dashed,
        least=strength,
    )
    basis = evidence_basis(question, pairs.profiles, region)
    rests = evidence_basis_sentences(question, {region: basis})
    return " ".join([words, *rests])
