"""Outlines as a GeoJSON file has them: what keeps one from being drawn, and how its rings run.

In plain Python, since every serving process reads the map's shapes at its start.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

# Longitude and latitude; a file may have a height behind them.
Point = Sequence[float]
Ring = Sequence[Point]
# The outer ring first, then the holes.
Polygon = Sequence[Ring]
# West, south, east, north.
Frame = tuple[float, float, float, float]

SWEDEN: Frame = (9, 54, 26, 71)
# What lies around Europe fills the corners of its map.
AROUND_EUROPE: Frame = (-31, 21.5, 63, 81)
FEWEST_POINTS = 4


def flaw(geometry: Any, frame: Frame) -> str | None:
    """The message key of what keeps a geometry from being drawn; None when nothing does."""
    if geometry is None:
        return "fault-shape-null"
    try:
        return _flaw_of_kind(geometry) or _flaw_of_rings(polygons(geometry), frame)
    except (TypeError, LookupError):
        return "fault-shape-kind"


def _flaw_of_kind(geometry: Any) -> str | None:
    return None if geometry["type"] in {"Polygon", "MultiPolygon"} else "fault-shape-kind"


def _flaw_of_rings(parts: Sequence[Polygon], frame: Frame) -> str | None:
    if not parts or not all(parts) or not all(ring for part in parts for ring in part):
        return "fault-shape-empty"
    rings = [ring for part in parts for ring in part]
    if not all(is_point(point) for ring in rings for point in ring):
        return "fault-shape-point"
    if any(len(ring) < FEWEST_POINTS or list(ring[0]) != list(ring[-1]) for ring in rings):
        return "fault-shape-open"
    if not all(doubled_area(part[0]) for part in parts):
        return "fault-shape-empty"
    return flaw_of_place(extent(point for ring in rings for point in ring), frame)


def flaw_of_place(found: Frame, frame: Frame) -> str | None:
    """The message key for an extent that is not within the frame; None for one that is."""
    if _is_within(found, frame):
        return None
    west, south, east, north = found
    is_exchanged = _is_within((south, west, north, east), frame)
    return "fault-shape-exchanged" if is_exchanged else "fault-shape-outside"


def _is_within(found: Frame, frame: Frame) -> bool:
    west, south, east, north = found
    return frame[0] <= west and frame[1] <= south and east <= frame[2] and north <= frame[3]


def polygons(geometry: Any) -> Sequence[Polygon]:
    """The polygons that a geometry consists of."""
    parts: Sequence[Any] = geometry["coordinates"]
    return [parts] if geometry["type"] == "Polygon" and parts else parts


def is_point(found: Any) -> bool:
    """Whether it begins with two numbers that are some."""
    return len(found) >= 2 and all(is_number(one) for one in found[:2])


def is_number(found: Any) -> bool:
    """Whether it is a number, and a finite one."""
    return isinstance(found, int | float) and not isinstance(found, bool) and math.isfinite(found)


def extent(points: Iterable[Point]) -> Frame:
    """The frame around the points."""
    longitudes, latitudes = zip(*((point[0], point[1]) for point in points), strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def turned(geometry: Any) -> dict[str, Any]:
    """The geometry with outer rings that run clockwise, and holes that run the other way.

    plotly fills what lies to the right of a ring: one that runs the other way covers the earth
    but for the shape.
    """
    found = [
        [
            _running(ring, clockwise=is_outer)
            for ring, is_outer in zip(part, [True, *[False] * (len(part) - 1)], strict=True)
        ]
        for part in polygons(geometry)
    ]
    is_single = geometry["type"] == "Polygon"
    return {"type": geometry["type"], "coordinates": found[0] if is_single else found}


def _running(ring: Ring, *, clockwise: bool) -> list[Point]:
    return list(ring) if (doubled_area(ring) < 0) == clockwise else list(reversed(ring))


def doubled_area(ring: Ring) -> float:
    """Twice the area that a closed ring goes round, negative when it runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in _sides(ring))


def _sides(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return pairwise(ring)


def holds(parts: Sequence[Polygon], point: Point) -> bool:
    """Whether a point lies within the polygons, holes left out."""
    crossed = _crossings((ring for part in parts for ring in part), point[1])
    return sum(longitude > point[0] for longitude in crossed) % 2 == 1


def inner_point(parts: Sequence[Polygon]) -> Point:
    """A point well within the largest of the polygons, not in its holes."""
    largest = max(parts, key=lambda part: abs(doubled_area(part[0])))
    _, south, _, north = extent(largest[0])
    latitude = (south + north) / 2
    crossed = sorted(_crossings(largest, latitude))
    west, east = max(
        zip(crossed[::2], crossed[1::2], strict=True), key=lambda stretch: stretch[1] - stretch[0]
    )
    return (west + east) / 2, latitude


def _crossings(rings: Iterable[Ring], latitude: float) -> list[float]:
    """The longitudes at which the rings cross a latitude."""
    return [
        a[0] + (latitude - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for ring in rings
        for a, b in _sides(ring)
        if (a[1] > latitude) != (b[1] > latitude)
    ]
