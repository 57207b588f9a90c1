"""The network of regions by how many domains they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

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
    Held,
    domain_names,
    held_by,
    held_words,
    region_node,
)
from s3dash.analysis.scope import regions_of
from s3dash.analysis.selection import Selection
from s3dash.analysis.words.answer import JOINT, group_names, joined, never_empty, sources_in_words
from s3dash.i18n import Translator
from s3dash.metrics.overlap import overlap
from s3dash.model import Dataset

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

    one: Held
    other: Held

    @property
    def shared(self) -> frozenset[str]:
        """Domains that both have."""
        return self.one.domains & self.other.domains

    @property
    def is_joint(self) -> bool:
        """Whether one of the two has them through its group only."""
        return self.one.is_joint or self.other.is_joint


def shared_answer(dataset: Dataset, selection: Selection, t: Translator) -> NetworkAnswer:
    """Which regions share at least so many domains, without places."""
    held = regions_held(dataset, selection)
    pairs = [Pair(one, other) for one, other in combinations(held, 2)]
    least = selection.state.least or least_of(
        len(pair.shared) for pair in pairs if not pair.is_joint
    )
    domain = selection.state.domain
    drawn = [
        pair
        for pair in pairs
        if len(pair.shared) >= least and (domain is None or domain in pair.shared)
    ]
    drawn.sort(key=lambda pair: (pair.is_joint, -len(pair.shared), *_names(dataset, pair, t)))
    return NetworkAnswer(
        heading=network_heading(dataset, selection, SHARED, t),
        sentence=_sentence(dataset, selection, held, drawn, least, t),
        equal=_equal(dataset, drawn, t),
        measure="shared",
        nodes=node_table(_node(dataset, one, t) for one in held),
        edges=edge_table(_edge(dataset, pair, t) for pair in drawn),
        chosen=chosen_nodes(dataset, selection.state),
        least=least,
    )


def regions_held(dataset: Dataset, selection: Selection) -> list[Held]:
    """The regions of the picture, by code: all of Sweden's, those of Europe with priorities."""
    swedish = set(dataset.regions_of_kind("region"))
    found = [
        held_by(dataset, code, selection.round_code)
        for code in sorted(regions_of(dataset, selection.state.shown_scope))
    ]
    return [one for one in found if one.rows or one.region in swedish]


def least_of(values: Iterable[int], most: int = MOST_LINES) -> int:
    """The lowest threshold, 1 or more, that leaves at most ``most`` of the pairs."""
    found = sorted(values, reverse=True)
    return found[most] + 1 if len(found) > most else 1


def shared_distances(held: list[Held]) -> pd.DataFrame:
    """How unlike the regions are: one minus their overlap, whatever the threshold."""
    domains = sorted({code for one in held for code in one.domains}) or [""]
    rows = [[float(code in one.domains) for code in domains] for one in held]
    codes = [one.region for one in held]
    found = 1 - overlap(pd.DataFrame(rows, index=codes, columns=domains), scale=1)
    return pd.DataFrame(found, index=codes, columns=codes).fillna(UNKNOWN)


def _node(dataset: Dataset, held: Held, t: Translator) -> Node:
    words = held_words(dataset, held, t)
    pick = (("region", held.region), ("regions", ""))
    return region_node(dataset, held.region, held.cell, words, pick, t)


def _names(dataset: Dataset, pair: Pair, t: Translator) -> list[str]:
    codes = (pair.one.region, pair.other.region)
    return sorted((t.name(dataset.row("regions", code)) for code in codes), key=t.sort_key)


def _edge(dataset: Dataset, pair: Pair, t: Translator) -> Edge:
    codes = f"{pair.one.region},{pair.other.region}"
    shared = pair.shared
    words = t(
        "network-shared-words",
        count=len(shared),
        domains=joined(domain_names(dataset, shared, t), t),
    )
    through = joint_words(dataset, pair, t)
    return Edge(
        edge=codes,
        source=region_key(dataset, pair.one.region),
        target=region_key(dataset, pair.other.region),
        cell=SHARED,
        size=len(shared),
        words=f"{words} ({through})" if through else words,
        pick=(("regions", codes), ("region", "")),
        dashed=pair.is_joint,
        domains=tuple(sorted(shared)),
    )


def joint_words(dataset: Dataset, pair: Pair, t: Translator) -> str:
    """Which of the two is there through its group, in words; empty when none is."""
    found = [
        t(
            "network-through",
            region=t.name(dataset.row("regions", held.region)),
            groups=joined(group_names(dataset, held.rows, t), t),
        )
        for held in (pair.one, pair.other)
        if held.is_joint
    ]
    return "; ".join(found)


def _equal(dataset: Dataset, drawn: list[Pair], t: Translator) -> pd.DataFrame:
    rows = []
    for pair in drawn:
        shared = pair.shared
        one, other = _names(dataset, pair, t)
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
                "domain_words": ", ".join(domain_names(dataset, shared, t)),
                "joint_words": joint_words(dataset, pair, t),
                "source_words": sources_in_words(dataset, listed, t),
            }
        )
    return never_empty(pd.DataFrame(rows, columns=COLUMNS))


def network_heading(dataset: Dataset, selection: Selection, measure: str, t: Translator) -> str:
    """What a network between regions is called: after the two that are chosen, or the scope."""
    regions = selection.state.regions
    if len(regions) == 2:
        names = [t.name(dataset.row("regions", code)) for code in regions]
        return t(f"network-heading-{measure}-pair", one=names[0], other=names[1])
    return t(f"network-heading-{measure}", scope=selection.state.shown_scope)


def _sentence(
    dataset: Dataset,
    selection: Selection,
    held: list[Held],
    drawn: list[Pair],
    least: int,
    t: Translator,
) -> str:
    own = [pair for pair in drawn if not pair.is_joint]
    domain = selection.state.domain
    if domain is None:
        parts = [t("network-sentence-shared", count=len(own), least=least)]
    else:
        name = t.name(dataset.row("domains", domain))
        parts = [t("network-sentence-among", count=len(own), least=least, domain=name)]
    regions = selection.state.regions
    if len(regions) == 2:
        one, other = (held_by(dataset, code, selection.round_code) for code in regions)
        parts.insert(0, pair_words(dataset, Pair(one, other), t))
    parts = [*chosen_words(dataset, selection, held, drawn, least, t), *parts]
    if selection.state.least is None:
        parts.append(t("network-sentence-least", most=MOST_LINES))
    through = [one for one in held if one.cell == JOINT]
    dashed = len(drawn) - len(own)
    for one in through:
        name = t.name(dataset.row("regions", one.region))
        groups = joined(group_names(dataset, one.rows, t), t)
        parts.append(t("network-sentence-joint", region=name, groups=groups))
    if through:
        parts.append(t("network-sentence-dashed", count=dashed))
    return " ".join([*parts, *gaps_in_words(dataset, selection, held, t)])


def pair_words(dataset: Dataset, pair: Pair, t: Translator) -> str:
    """How many domains two regions have in common, and which."""
    one, other = _names(dataset, pair, t)
    listed = joined(domain_names(dataset, pair.shared, t), t)
    return t("network-pair-count", one=one, other=other, count=len(pair.shared), domains=listed)


def chosen_words(
    dataset: Dataset,
    selection: Selection,
    held: list[Held],
    drawn: list[Pair],
    least: int,
    t: Translator,
) -> list[str]:
    """How many lines the chosen region has, the joint ones by themselves.

    Nothing of a region that is not drawn, or that nothing is known about.
    """
    region = selection.state.region
    chosen = next((one for one in held if one.region == region and one.rows), None)
    if region is None or chosen is None:
        return []
    lines = [pair for pair in drawn if region in {pair.one.region, pair.other.region}]
    joint = sum(pair.is_joint for pair in lines)
    name = t.name(dataset.row("regions", region))
    if selection.state.domain is not None:
        # the lines that share the domain are not all that share so many
        return [t("network-sentence-region-lines", region=name, count=len(lines), joint=joint)]
    words = {"region": name, "least": least}
    parts = []
    if not chosen.is_joint:
        parts.append(t("network-sentence-region", count=len(lines) - joint, **words))
    if joint:
        parts.append(t("network-sentence-region-joint", count=joint, **words))
    return parts


def gaps_in_words(
    dataset: Dataset, selection: Selection, held: list[Held], t: Translator
) -> list[str]:
    """Which Swedish regions nothing is known about, and how many of Europe's something is."""
    empty = [one.region for one in held if not one.rows]
    parts = []
    if empty:
        names = [t.name(dataset.row("regions", code)) for code in empty]
        names.sort(key=t.sort_key)
        parts.append(t("network-sentence-no-data", regions=joined(names, t)))
    if selection.state.scope is not None:
        partners = dataset.regions_of_kind("partner")
        known = sum(one.cell == OWN and one.region in set(partners) for one in held)
        parts.append(t("network-sentence-partners", count=known, total=len(partners)))
    return parts
