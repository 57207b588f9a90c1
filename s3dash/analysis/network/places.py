"""Where the nodes of a network stand: on the map, in a column beside it, or by likeness.

Places are in a unit of which the map is one high, y upwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from s3dash.metrics.projection import laea_europe, sweref_99_tm
from s3dash.metrics.similarity import likeness_places

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
LIKENESS_WIDTH, LIKENESS_NAMES = 1.25, 0.16
# The outline is drawn on a grid of so many metres: finer than a pixel, and a tenth of the points.
GRID = 4_000.0
DECIMALS = 4
OUTLINE_DECIMALS = 3


@dataclass(frozen=True)
class Sheet:
    """A map: its projection, and how its metres become places.

    Attributes:
        is_europe: LAEA Europe; else SWEREF 99 TM.
        west, south: the metres of the place (0, 0).
        metres: the metres of one unit.
        width: how wide it is, in units.
    """

    is_europe: bool
    west: float
    south: float
    metres: float
    width: float

    def place(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Places of points given as longitude and latitude."""
        east, north = _project(points, self.is_europe)
        x, y = (east - self.west) / self.metres, (north - self.south) / self.metres
        return [
            (round(float(one), DECIMALS), round(float(other), DECIMALS))
            for one, other in zip(x, y, strict=True)
        ]


def _project(points: Sequence[tuple[float, float]], is_europe: bool) -> tuple[Any, Any]:
    longitudes, latitudes = np.array(points, dtype=float).reshape(-1, 2).T
    return (laea_europe if is_europe else sweref_99_tm)(longitudes, latitudes)


def sheet_of(points: Iterable[tuple[float, float]], is_europe: bool, height: float = 1.0) -> Sheet:
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
    )


def outline(
    counties: Mapping[str, Any], sheet: Sheet
) -> tuple[list[float | None], list[float | None]]:
    """The counties' borders as places, rings separated by None.

    Rounding to a grid moves a border that two counties share in the same way for both.
    """
    xs: list[float | None] = []
    ys: list[float | None] = []
    grid = GRID / sheet.metres
    for feature in counties["features"]:
        shape = feature["geometry"]
        polygons = (
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        )
        for ring in (polygon[0] for polygon in polygons):
            steps = np.round(np.array(sheet.place(ring)) / grid).astype(int)
            kept = steps[np.append(True, np.any(np.diff(steps, axis=0) != 0, axis=1))]
            if len(kept) > 3:
                xs += [*(round(float(one) * grid, OUTLINE_DECIMALS) for one in kept[:, 0]), None]
                ys += [*(round(float(one) * grid, OUTLINE_DECIMALS) for one in kept[:, 1]), None]
    return xs, ys


def on_map(
    nodes: pd.DataFrame, points: Mapping[str, tuple[float, float]], is_europe: bool
) -> tuple[pd.DataFrame, tuple[float, float], Sheet]:
    """The nodes where they are; all must have a point (longitude, latitude) by their key."""
    sheet = sheet_of([points[key] for key in nodes["node"]], is_europe)
    places = dict(
        zip(nodes["node"], sheet.place([points[key] for key in nodes["node"]]), strict=True)
    )
    return placed(nodes, places), (sheet.width, 1.0), sheet


def beside_map(
    nodes: pd.DataFrame,
    points: Mapping[str, tuple[float, float]],
    column: Sequence[tuple[str, int]],
    between: Sequence[str],
    is_europe: bool,
) -> tuple[pd.DataFrame, tuple[float, float], Sheet]:
    """Regions on the map, the others in a column beside it.

    Args:
        nodes: the table of nodes.
        points: longitude and latitude of those on the map, by key.
        column: keys of those in the column from the top, each with how far it is indented.
        between: keys of those that stand between the two, from the top.
        is_europe: whether the map is one of Europe.
    """
    labels = dict(zip(nodes["node"], nodes["label"], strict=True))
    lines = [(key, labels[key].count("\n") + 1) for key, _ in column]
    height = round(max(1.0, sum(count for _, count in lines) * LINE), DECIMALS)
    shown = [key for key in nodes["node"] if key in points]
    sheet = sheet_of([points[key] for key in shown], is_europe, height)
    places = dict(zip(shown, sheet.place([points[key] for key in shown]), strict=True))
    inner = sheet.width - NAMES / 2 + TO_COLUMN
    outer = inner + BETWEEN if between else inner
    indents = {key: depth * INDENT for key, depth in column}
    for keys, x in (([(key, 1) for key in between], inner), (lines, outer)):
        for key, y in _down_the_column(keys, height).items():
            places[key] = (round(x + indents.get(key, 0.0), DECIMALS), y)
    letters = max((len(line) for key in indents for line in labels[key].split("\n")), default=0)
    share = min(MOST_NAMES, (letters + 2) * LETTER)
    width = (outer + max(indents.values(), default=0.0)) / (1 - share)
    return placed(nodes, places, indents), (round(width, DECIMALS), height), sheet


def _down_the_column(lines: Sequence[tuple[str, int]], height: float) -> dict[str, float]:
    """How high each of a column stands, given the lines of its name, from the top."""
    total = sum(count for _, count in lines)
    above, found = 0.0, {}
    for key, count in lines:
        found[key] = round(height * (1 - (above + count / 2) / total), DECIMALS)
        above += count
    return found


def by_similarity(
    nodes: pd.DataFrame, distances: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[float, float], None]:
    """The nodes such that those with small distances stand close."""
    width = LIKENESS_WIDTH - 2 * LIKENESS_NAMES
    places = {
        key: (
            round(LIKENESS_NAMES + x * width, DECIMALS),
            round(MARGIN + y * (1 - 2 * MARGIN), DECIMALS),
        )
        for key, (x, y) in likeness_places(distances).items()
    }
    return placed(nodes, places), (LIKENESS_WIDTH, 1.0), None


def placed(
    nodes: pd.DataFrame,
    places: Mapping[str, tuple[float, float]],
    column: Iterable[str] = (),
) -> pd.DataFrame:
    """The nodes with their places."""
    beside = set(column)
    return nodes.assign(
        x=[places[key][0] for key in nodes["node"]],
        y=[places[key][1] for key in nodes["node"]],
        column=[key in beside for key in nodes["node"]],
    )
