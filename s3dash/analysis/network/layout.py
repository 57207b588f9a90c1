"""Where a network stands: on the map with a column beside it, or by similarity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from s3dash.analysis.facts.taking_part.ties import parent_of
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import (
    CLUSTER,
    INITIATIVE,
    OF_REGIONS,
    PARTNER,
    REGION,
    Edge,
    Node,
    code_of,
    key_of,
    region_key,
)
from s3dash.analysis.network.places import (
    Beside,
    Ground,
    Placed,
    Point,
    beside_map,
    by_similarity,
    on_map,
)
from s3dash.analysis.network.regions import points_of, regions_compared
from s3dash.analysis.network.shared import shared_distances
from s3dash.analysis.question import Question
from s3dash.metrics.equality import highest_first
from s3dash.metrics.similarity import path_distances


def placed_answer(answer: NetworkAnswer) -> NetworkAnswer:
    """The answer with places for its nodes, in the layout that is chosen."""
    if answer.question.state.shown_layout == "likeness":
        return _by_similarity(answer)
    return _on_map(answer)


def _at(answer: NetworkAnswer, placed: Placed) -> NetworkAnswer:
    return replace(answer, nodes=placed.nodes, size=placed.size, sheet=placed.sheet)


def _by_similarity(answer: NetworkAnswer) -> NetworkAnswer:
    question = answer.question
    if answer.measure in OF_REGIONS:
        drawn = {node.key for node in answer.nodes}
        distances = shared_distances(
            [
                one
                for one in regions_compared(question)
                if region_key(question.dataset, one.region) in drawn
            ]
        )
        keys = [region_key(question.dataset, code) for code in distances.index]
        distances = distances.set_axis(keys).set_axis(keys, axis="columns")
    else:
        ends = [(edge.source, edge.target) for edge in answer.edges]
        distances = path_distances([node.key for node in answer.nodes], ends)
    return _at(answer, by_similarity(answer.nodes, distances))


def _on_map(answer: NetworkAnswer) -> NetworkAnswer:
    """The answer on the map; what has no place on one is told and left out."""
    question = answer.question
    regions = [node for node in answer.nodes if node.kind in {REGION, PARTNER}]
    points = points_of(question.dataset, [code_of(node.key) for node in regions])
    ground = Ground(points, is_europe=question.state.scope is not None)
    lost = {node.key: node.name for node in regions if node.key not in points}
    nodes = [node for node in answer.nodes if node.key not in lost]
    edges = tuple(edge for edge in answer.edges if not edge.ends & lost.keys())
    if answer.measure in OF_REGIONS:
        placed = on_map(nodes, ground)
    else:
        placed = beside_map(nodes, ground, _beside(question, nodes, answer.edges, points))
    return replace(_at(answer, placed), edges=edges, not_drawn=_not_drawn(answer, lost.values()))


def _not_drawn(answer: NetworkAnswer, lost: Iterable[str]) -> str | None:
    """What the map has no place for, before what the drawing has none for."""
    t = answer.question.t
    names = sorted(lost, key=t.sort_key)
    parts = [t("network-off", regions=", ".join(t.fitting(names)))] if names else []
    return " ".join([*parts, answer.not_drawn or ""]).strip() or None


# ---- what stands beside the map -----------------------------------------------------------------


def _beside(
    question: Question, nodes: Sequence[Node], edges: Sequence[Edge], points: Mapping[str, Point]
) -> Beside:
    """From the top: what lies in the north first, trees together; clusters by name."""
    others = [node.key for node in nodes if node.key not in points and node.kind != CLUSTER]
    north = _northing(edges, points)
    keys = sorted(others, key=lambda key: highest_first(north.get(key, 0.0), key))
    if question.state.shown_measure == "status":
        column = [(key, 0) for key in keys]
    else:
        column = _down(_by_parent(question, keys), None, 0)
    clusters = sorted((node.name, node.key) for node in nodes if node.kind == CLUSTER)
    return Beside(column, [key for _, key in clusters])


def _by_parent(question: Question, keys: Sequence[str]) -> dict[str | None, list[str]]:
    """The initiatives of the column by what they are part of, None where that is not in it."""
    children: dict[str | None, list[str]] = {}
    for key in keys:
        parent = parent_of(question.dataset, code_of(key))
        above = key_of(INITIATIVE, parent) if parent else None
        children.setdefault(above if above in keys else None, []).append(key)
    return children


def _down(
    children: Mapping[str | None, list[str]], above: str | None, depth: int
) -> list[tuple[str, int]]:
    column = []
    for key in children.get(above, []):
        column += [(key, depth), *_down(children, key, depth + 1)]
    return column


def _northing(edges: Sequence[Edge], points: Mapping[str, Point]) -> dict[str, float]:
    """The mean latitude of the regions that each other node is joined to."""
    latitudes: dict[str, list[float]] = {}
    for edge in edges:
        if edge.source in points:
            latitudes.setdefault(edge.target, []).append(points[edge.source][1])
    return {key: fmean(values) for key, values in latitudes.items()}
