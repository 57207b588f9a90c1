"""Where the nodes of a network stand: on the map, in a column beside it, or by similarity.

Places are in a unit of which the map is one high, y upwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from s3dash.analysis.network.graph import Node
from s3dash.metrics.projection import laea_europe, sweref_99_tm
from s3dash.metrics.similarity import similarity_places

# Sweden's outermost points, longitude and latitude: south, west, east and north.
OUTERMOST = ((13.4, 55.34), (10.96, 58.9), (24.17, 65.8), (20.55, 69.06))
MARGIN = 0.03
# Room for names on each side of a map.
NAMES = 0.2
# From the map to the column beside it; further where something stands between the two.
TO_COLUMN, BETWEEN = 0.12, 0.25
# The part of the whole width that a letter of a name in the column takes, and the most for all.
LETTER, MOST_NAMES = 0.0122, 0.37
# A line of a name in the column needs so much height.
LINE = 0.031
INDENT = 0.03
SIMILARITY_WIDTH, SIMILARITY_NAMES = 1.25, 0.16
# The outline is drawn on a grid of so many metres: about a pixel, and a tenth of the points.
GRID, EUROPE_GRID = 4_000.0, 9_000.0
DECIMALS = 4
OUTLINE_DECIMALS = 3

Point = tuple[float, float]
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Sheet:
    """A map: its projection, and how its metres become places.

    Attributes:
        is_europe: LAEA Europe; else SWEREF 99 TM.
        west, south: the metres of the place (0, 0).
        metres: the metres of one unit.
        width, height: how wide it is, and the drawing high, in units.
    """

    is_europe: bool
    west: float
    south: float
    metres: float
    width: float
    height: float = 1.0

    def place(self, points: Sequence[Point]) -> list[Point]:
        """Places of points given as longitude and latitude."""
        return [(float(x), float(y)) for x, y in self.places(points)]

    def places(self, points: Sequence[Point]) -> Array:
        """The same, points × 2."""
        east, north = _project(points, self.is_europe)
        places = np.column_stack([east - self.west, north - self.south]) / self.metres
        return np.round(places, DECIMALS)

    def cut(self, ring: Array) -> Array:
        """The part of a closed ring, places × 2, on the sheet (Sutherland and Hodgman)."""
        for axis, end in ((0, self.width), (1, self.height)):
            for bound, sign in ((0.0, 1), (end, -1)):
                ring = _one_side(ring, axis, bound, sign)
        return ring


def _one_side(ring: Array, axis: int, bound: float, sign: int) -> Array:
    """The part of a closed ring on one side of a line along an axis."""
    inwards = sign * (ring[:, axis] - bound)
    is_in = inwards >= 0
    found = ring[1:][is_in[1:]]
    if is_in.any() and not is_in.all():
        before, after = inwards[:-1, None], inwards[1:, None]
        crosses = is_in[:-1] != is_in[1:]
        share = np.divide(before, before - after, out=np.zeros_like(before), where=before != after)
        on_line = ring[:-1] + (ring[1:] - ring[:-1]) * share
        kept = np.column_stack([crosses, is_in[1:]]).ravel()
        found = np.stack([on_line, ring[1:]], axis=1).reshape(-1, 2)[kept]
    return np.concatenate([found, found[:1]])


def _project(points: Sequence[Point], is_europe: bool) -> tuple[Array, Array]:
    longitudes, latitudes = np.array(points, dtype=float).reshape(-1, 2).T
    return (laea_europe if is_europe else sweref_99_tm)(longitudes, latitudes)


@dataclass(frozen=True)
class Ground:
    """What regions stand on: a map of Sweden or of Europe.

    Attributes:
        points: longitude and latitude of what is on it, by key of node.
        is_europe: whether the map is one of Europe.
    """

    points: Mapping[str, Point]
    is_europe: bool


@dataclass(frozen=True)
class Beside:
    """What stands beside the map.

    Attributes:
        column: keys of those in the column from the top, each with how far it is indented.
        between: keys of those that stand between the two, from the top.
    """

    column: Sequence[tuple[str, int]]
    between: Sequence[str]


@dataclass(frozen=True)
class Placed:
    """Nodes with their places, in a drawing of a width and a height, on a map or on none."""

    nodes: tuple[Node, ...]
    size: tuple[float, float]
    sheet: Sheet | None


def sheet_of(points: Iterable[Point], is_europe: bool, height: float = 1.0) -> Sheet:
    """The map that has Sweden and these points (longitude, latitude) on it, one unit high.

    It stands in the middle of a drawing of the height.
    """
    east, north = _project([*OUTERMOST, *sorted(points)], is_europe)
    metres = float(np.ptp(north)) / (1 - 2 * MARGIN)
    width = float(np.ptp(east)) / metres + NAMES
    return Sheet(
        is_europe,
        float(east.min()) - NAMES / 2 * metres,
        float(north.min()) - (MARGIN + (height - 1) / 2) * metres,
        metres,
        round(width, DECIMALS),
        height,
    )


def outline(
    areas: Mapping[str, Any], sheet: Sheet
) -> tuple[list[float | None], list[float | None]]:
    """The borders of counties or countries as places, rings separated by None.

    Rounding to a grid moves a border that two areas share in the same way for both. What is off
    the sheet is cut away.
    """
    xs: list[float | None] = []
    ys: list[float | None] = []
    grid = (EUROPE_GRID if sheet.is_europe else GRID) / sheet.metres
    rings = _outer_rings(areas)
    places = sheet.places([point for ring in rings for point in ring])
    for ring in np.split(places, np.cumsum([len(ring) for ring in rings])[:-1]):
        steps = np.round(sheet.cut(ring) / grid).astype(int)
        if len(steps) < 4:
            continue
        kept = steps[np.append(True, np.any(np.diff(steps, axis=0) != 0, axis=1))]
        if len(kept) > 3:
            across, up = np.round(kept * grid, OUTLINE_DECIMALS).T.tolist()
            xs += [*across, None]
            ys += [*up, None]
    return xs, ys


def _outer_rings(areas: Mapping[str, Any]) -> list[Sequence[Point]]:
    """The outer rings of all areas of a FeatureCollection."""
    shapes = [feature["geometry"] for feature in areas["features"]]
    return [
        polygon[0]
        for one in shapes
        for polygon in (
            one["coordinates"] if one["type"] == "MultiPolygon" else [one["coordinates"]]
        )
    ]


def on_map(nodes: Sequence[Node], ground: Ground) -> Placed:
    """The nodes where they are; all must have a point."""
    points = [ground.points[node.key] for node in nodes]
    sheet = sheet_of(points, ground.is_europe)
    places = dict(zip((node.key for node in nodes), sheet.place(points), strict=True))
    return Placed(_placed(nodes, places), (sheet.width, 1.0), sheet)


def beside_map(nodes: Sequence[Node], ground: Ground, beside: Beside) -> Placed:
    """Regions on the map, the others in a column beside it."""
    labels = {node.key: node.label.split("\n") for node in nodes}
    lines = [(key, len(labels[key])) for key, _ in beside.column]
    height = round(max(1.0, sum(count for _, count in lines) * LINE), DECIMALS)
    shown = [node.key for node in nodes if node.key in ground.points]
    points = [ground.points[key] for key in shown]
    sheet = sheet_of(points, ground.is_europe, height)
    places = dict(zip(shown, sheet.place(points), strict=True))
    inner = sheet.width - NAMES / 2 + TO_COLUMN
    outer = inner + BETWEEN if beside.between else inner
    indents = {key: depth * INDENT for key, depth in beside.column}
    for keys, x in (([(key, 1) for key in beside.between], inner), (lines, outer)):
        for key, y in _down_the_column(keys, height).items():
            places[key] = (round(x + indents.get(key, 0.0), DECIMALS), y)
    letters = max((len(line) for key in indents for line in labels[key]), default=0)
    share = min(MOST_NAMES, (letters + 2) * LETTER)
    width = (outer + max(indents.values(), default=0.0)) / (1 - share)
    return Placed(_placed(nodes, places, indents), (round(width, DECIMALS), height), sheet)


def _down_the_column(lines: Sequence[tuple[str, int]], height: float) -> dict[str, float]:
    """How high each of a column stands, given the lines of its name, from the top."""
    total = sum(count for _, count in lines)
    above, heights = 0.0, {}
    for key, count in lines:
        heights[key] = round(height * (1 - (above + count / 2) / total), DECIMALS)
        above += count
    return heights


def by_similarity(nodes: Sequence[Node], distances: pd.DataFrame) -> Placed:
    """The nodes such that those with small distances stand close."""
    width = SIMILARITY_WIDTH - 2 * SIMILARITY_NAMES
    places = {
        key: (
            round(SIMILARITY_NAMES + x * width, DECIMALS),
            round(MARGIN + y * (1 - 2 * MARGIN), DECIMALS),
        )
        for key, (x, y) in similarity_places(distances).items()
    }
    return Placed(_placed(nodes, places), (SIMILARITY_WIDTH, 1.0), None)


def _placed(
    nodes: Iterable[Node], places: Mapping[str, Point], column: Iterable[str] = ()
) -> tuple[Node, ...]:
    in_column = set(column)
    return tuple(
        replace(node, x=places[node.key][0], y=places[node.key][1], column=node.key in in_column)
        for node in nodes
    )
