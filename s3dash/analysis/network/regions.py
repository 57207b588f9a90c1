"""The regions of a network in one round: what each names, itself or through its group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.network.answer import Node, Pick, region_key
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, group_names, joined
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA

OWN = "own"
# The break in a short name: where the next line of a tile begins.
PARENTHESIS = " ("


@dataclass(frozen=True)
class RegionPriorities:
    """What a region has in a round.

    Attributes:
        region: its code.
        rows: its own priorities; those of its groups when it has none.
        is_joint: whether they are its groups'.
        domains: domains of those that are not deselected.
    """

    region: str
    rows: tuple[Any, ...]
    is_joint: bool
    domains: frozenset[str]

    @property
    def cell(self) -> str:
        """What its node is drawn as."""
        if not self.rows:
            return NO_DATA
        return JOINT if self.is_joint else OWN


def region_priorities(question: Question, region: str) -> RegionPriorities:
    """What a region has in a round, or its groups when it has nothing itself."""
    own = question.dataset.priorities(region, question.round_code)
    rows = own or question.dataset.joint_priorities(region, question.round_code)
    domains = {code for row in rows if row.status != "deselected" for code in row.domain_codes}
    return RegionPriorities(region, rows, not own and bool(rows), frozenset(domains))


def region_node(question: Question, region: str, cell: str, words: str, pick: Pick) -> Node:
    """The node of a region."""
    dataset = question.dataset
    row = dataset.row("regions", region)
    name = question.t.name(row)
    shown = name.split(PARENTHESIS)[0]
    kind = region_key(dataset, region).split(":", maxsplit=1)[0]
    return Node(region_key(dataset, region), kind, name, shown, cell, words, pick)


def held_words(question: Question, held: RegionPriorities) -> str:
    """What a region has, in words, for its node."""
    t = question.t
    if not held.rows:
        return t("status-no-data")
    if held.is_joint:
        return t("joint-in", group=joined(group_names(question, held.rows), t))
    return t("network-domains", count=len(held.domains))


def points_of(dataset: Dataset, regions: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the regions that have them, by key of node."""
    rows = [dataset.row("regions", code) for code in regions]
    return {
        region_key(dataset, row.region_code): (float(row.longitude), float(row.latitude))
        for row in rows
        if not pd.isna(row.longitude) and not pd.isna(row.latitude)
    }


def domain_names(question: Question, codes: Iterable[str]) -> list[str]:
    """Names of domains in the order of the language."""
    t = question.t
    return sorted((question.domain_name(code) for code in codes), key=t.sort_key)
