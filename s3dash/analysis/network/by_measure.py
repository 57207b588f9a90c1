"""How does it hang together? The network of regions, domains and initiatives, with its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from s3dash.analysis.facts.ties import parent_of
from s3dash.analysis.measures.evidence_basis import BRACKETS, INCOMPLETE
from s3dash.analysis.network.answer import (
    CLUSTER,
    DOMAIN,
    INITIATIVE,
    MUTUAL,
    OF_REGIONS,
    PARTNER,
    REGION,
    SHARED,
    TREE,
    NetworkAnswer,
    key_of,
    region_key,
)
from s3dash.analysis.network.membership import initiative_answer
from s3dash.analysis.network.mutual import mutual_answer
from s3dash.analysis.network.places import beside_map, by_similarity, on_map
from s3dash.analysis.network.regions import points_of
from s3dash.analysis.network.shared import regions_held, shared_answer, shared_distances
from s3dash.analysis.network.status import domain_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import ENDED, JOINT, MARKS, LegendEntry
from s3dash.i18n import Translator
from s3dash.metrics.similarity import path_distances
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import ROLES, STATUSES

LINE, DASHES, BRANCH, TRIANGLE, HOLLOW = "—", "- -", "└", "▲", "○"


def network_answer(question: Question) -> NetworkAnswer:
    """The answer to the selection; ``as_of`` (the edition's day) tells what has ended."""
    measure = question.state.shown_measure
    if measure == "shared":
        answer = shared_answer(question)
    elif measure == "mutual":
        answer = mutual_answer(question)
    elif measure == "status":
        answer = domain_answer(question)
    else:
        answer = initiative_answer(question)
    left_out = " ".join(_not_drawn(question, answer)) or None
    answer = replace(answer, legend=tuple(_legend(answer, question.t)), not_drawn=left_out)
    if question.state.shown_layout == "likeness":
        return _by_similarity(question, answer)
    return _on_map(question, answer)


def _by_similarity(question: Question, answer: NetworkAnswer) -> NetworkAnswer:
    if answer.measure in OF_REGIONS:
        distances = shared_distances(regions_held(question))
        keys = [region_key(question.dataset, code) for code in distances.index]
        distances = distances.set_axis(keys).set_axis(keys, axis="columns")
    else:
        ends = zip(answer.edges["source"], answer.edges["target"], strict=True)
        distances = path_distances(list(answer.nodes["node"]), list(ends))
    nodes, size, sheet = by_similarity(answer.nodes, distances)
    return replace(answer, nodes=nodes, size=size, sheet=sheet)


def _on_map(question: Question, answer: NetworkAnswer) -> NetworkAnswer:
    """The answer on the map; what has no place on one is told and left out."""
    t = question.t
    nodes = answer.nodes
    is_region = nodes["kind"].isin([REGION, PARTNER])
    codes = [key.split(":", maxsplit=1)[1] for key in nodes.loc[is_region, "node"]]
    points = points_of(question.dataset, codes)
    lost = nodes[is_region & ~nodes["node"].isin(list(points))]
    kept = nodes[~nodes["node"].isin(lost["node"])]
    edges = answer.edges
    gone = edges["source"].isin(lost["node"]) | edges["target"].isin(lost["node"])
    is_europe = question.state.scope is not None
    if answer.measure in OF_REGIONS:
        found, size, sheet = on_map(kept, points, is_europe)
    else:
        column = _column(question.dataset, answer.measure, kept, edges, points)
        clusters = kept[kept["kind"] == CLUSTER].sort_values(["name", "node"])
        found, size, sheet = beside_map(kept, points, column, list(clusters["node"]), is_europe)
    names = sorted(lost["name"], key=t.sort_key)
    parts = [t("network-off", regions=", ".join(names))] if names else []
    not_drawn = " ".join([*parts, answer.not_drawn or ""]).strip() or None
    return replace(
        answer, nodes=found, edges=edges[~gone], size=size, sheet=sheet, not_drawn=not_drawn
    )


def _not_drawn(question: Question, answer: NetworkAnswer) -> Iterator[str]:
    """What the selection names and the drawing has no place for."""
    t = question.t
    state = question.state
    if answer.measure in OF_REGIONS and len(state.regions) not in {0, 2}:
        yield t("network-not-a-pair", count=len(state.regions))
    drawn = set(answer.nodes["node"])
    for key in sorted(answer.chosen - drawn):
        kind, code = key.split(":", maxsplit=1)
        table = "domains" if kind == DOMAIN else "regions"
        yield t("network-not-drawn", name=question.name(table, code))


# ---- the column beside the map ------------------------------------------------------------------


def _column(
    dataset: Dataset,
    measure: str,
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    points: Mapping[str, tuple[float, float]],
) -> list[tuple[str, int]]:
    """What stands beside the map from the top: what lies in the north first, trees together."""
    others = nodes[~nodes["node"].isin(list(points)) & (nodes["kind"] != CLUSTER)]
    north = _northing(edges, points)
    keys = sorted(others["node"], key=lambda key: (-north.get(key, 0.0), key))
    if measure == "status":
        return [(key, 0) for key in keys]
    children: dict[str | None, list[str]] = {}
    for key in keys:
        parent = parent_of(dataset, key.split(":", maxsplit=1)[1])
        above = key_of(INITIATIVE, parent) if parent else None
        children.setdefault(above if above in set(keys) else None, []).append(key)
    return _down(children, None, 0)


def _down(
    children: Mapping[str | None, list[str]], above: str | None, depth: int
) -> list[tuple[str, int]]:
    found = []
    for key in children.get(above, []):
        found += [(key, depth), *_down(children, key, depth + 1)]
    return found


def _northing(edges: pd.DataFrame, points: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """The mean latitude of the regions that each other node is joined to."""
    joined = edges[edges["source"].isin(list(points))]
    latitudes = pd.Series([points[key][1] for key in joined["source"]], dtype=float)
    means = latitudes.groupby(list(joined["target"])).mean() if len(joined) else latitudes
    return {str(key): float(mean) for key, mean in means.items()}


# ---- the legend ---------------------------------------------------------------------------------


def _legend(answer: NetworkAnswer, t: Translator) -> list[LegendEntry]:
    """The signs of the lines in use, then those of the nodes; how many lines stands in words."""
    lines = Counter(answer.edges["cell"])
    dashed = int(answer.edges["dashed"].astype(bool).sum())
    nodes = Counter(answer.nodes["cell"])
    entries = [
        LegendEntry(cell, MARKS[cell], f"{words}: {t('network-lines', count=lines[cell])}", None)
        for cell, words in _line_words(t)
        if lines[cell]
    ]
    signs = (
        (LINE, "network-legend-shared", lines[SHARED]),
        (LINE, "network-legend-mutual", lines[MUTUAL]),
        (DASHES, "basis-joint", dashed if lines[SHARED] or lines[MUTUAL] else 0),
        (BRANCH, "network-legend-tree", lines[TREE]),
        (TRIANGLE, "network-legend-cluster", nodes[CLUSTER]),
    )
    entries += [LegendEntry("line", mark, t(key), None) for mark, key, count in signs if count]
    if hollow := nodes[NO_DATA] + nodes[JOINT]:
        entries.append(LegendEntry("line", HOLLOW, t("network-legend-hollow"), hollow))
    if few := nodes[INCOMPLETE]:
        entries.append(LegendEntry("line", BRACKETS, t("basis-incomplete"), few))
    return entries


def _line_words(t: Translator) -> list[tuple[str, str]]:
    """The cells of lines that are told by a mark, in order, with their words."""
    statuses = [(cell, t(f"status-{cell}")) for cell in STATUSES]
    roles = [(cell, t("role", role=cell, tense="present")) for cell in ROLES]
    return [*statuses, *roles, (ENDED, t("role-ended")), (JOINT, t("basis-joint"))]
