"""Sweden's counties as SVG draws them: their outlines, and where a place is among them.

The outlines stand once on a page (``map_outlines``); every map on it draws with them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Protocol

from s3dash.markup import Markup, element, joined

# In units of the drawing: whole ones keep it light, and on no screen one is more than a pixel.
HEIGHT = 1500
# So much of the drawing is left free around the country, for the outline of a region at its edge.
EDGE = 8
# What is smaller, in square units, cannot be seen.
SPECK = 10
# Transverse Mercator on a sphere with the central meridian of SWEREF 99 TM; against the ellipsoid
# it is off by less than a pixel.
CENTRAL_MERIDIAN = 15.0
HATCH = 18
HATCH_LINE = 2.6
DOTS = 22
DOT = 2.2

Point = tuple[float, float]
Ring = Sequence[Point]


class Counties(Protocol):
    """The part of ``data.shapes`` that the outlines are made of."""

    @property
    def counties(self) -> Mapping[str, Any]:
        """GeoJSON, ``id`` = county code."""


@dataclass(frozen=True)
class Frame:
    """What of the projection the drawing shows: its corner, and units for the earth's radius."""

    west: float = 0.0
    north: float = 0.0
    width: float = HEIGHT / 2
    scale: float = 1.0

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a place on the earth is in the drawing, in its units."""
        x, y = _projected(longitude, latitude)
        return (x - self.west) * self.scale + EDGE, (y - self.north) * self.scale + EDGE

    def share(self, longitude: float, latitude: float) -> tuple[str, str]:
        """The same in per cent of the drawing's width and height, as SVG writes it."""
        x, y = self.place(longitude, latitude)
        return f"{100 * x / self.width:.1f}%", f"{100 * y / HEIGHT:.1f}%"


class Outlines:
    """The outlines of the counties in one frame."""

    def __init__(self, shapes: Counties) -> None:
        """Take the counties as they are; they are projected when first asked for."""
        self._rings = {one["id"]: _rings(one["geometry"]) for one in shapes.counties["features"]}

    @cached_property
    def frame(self) -> Frame:
        """The frame that holds all counties; any frame when there is none."""
        rings = [ring for county in self._rings.values() for ring in county]
        points = [_projected(*at) for ring in rings for at in ring]
        if not points:
            return Frame()
        west, north = min(x for x, _ in points), min(y for _, y in points)
        east, south = max(x for x, _ in points), max(y for _, y in points)
        scale = (HEIGHT - 2 * EDGE) / (south - north)
        return Frame(west, north, round((east - west) * scale) + 2 * EDGE, scale)

    @cached_property
    def markup(self) -> Markup:
        """The outlines and the patterns, to be drawn with by maps on the same page; unseen."""
        paths = [self._path(code, rings) for code, rings in self._rings.items()]
        hidden = {"class": "map-defs", "width": 0, "height": 0, "aria-hidden": "true"}
        return element("svg", hidden, element("defs", None, *paths, _hatching(), _dots()))

    def _path(self, code: str, rings: Sequence[Ring]) -> Markup:
        found = "".join(_path_data([self.frame.place(*at) for at in ring]) for ring in rings)
        attributes = {
            "id": outline_id(code),
            "d": found,
            # lakes are holes
            "fill-rule": "evenodd",
            # lines are as wide on a phone as on a wall; it is not inherited, hence here
            "vector-effect": "non-scaling-stroke",
        }
        return element("path", attributes)


def outline_id(county_code: str) -> str:
    """What a county's outline is called on the page."""
    return f"lan-{county_code}"


def map_outlines(shapes: Counties) -> Markup:
    """The outlines that maps draw with, to stand once on a page that has a map."""
    return outlines(shapes).markup


def outlines(shapes: Counties) -> Outlines:
    """The outlines of the shapes, made once."""
    return _kept(_Same(shapes))


class _Same:
    """The shapes as a key: they are equal to themselves only, as comparing them would be slow."""

    def __init__(self, shapes: Counties) -> None:
        self.shapes = shapes

    def __hash__(self) -> int:
        return id(self.shapes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.shapes is self.shapes


@lru_cache(maxsize=4)
def _kept(same: _Same) -> Outlines:
    return Outlines(same.shapes)


def _projected(longitude: float, latitude: float, *_: float) -> Point:
    """East and south of the crossing of equator and central meridian, in radii of the earth."""
    turn, north = math.radians(longitude - CENTRAL_MERIDIAN), math.radians(latitude)
    return math.atanh(math.cos(north) * math.sin(turn)), -math.atan2(
        math.tan(north), math.cos(turn)
    )


def _rings(geometry: Mapping[str, Any]) -> list[Ring]:
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return [[tuple(at[:2]) for at in ring] for polygon in polygons for ring in polygon]


def _path_data(ring: Ring) -> str:
    """A closed path in whole units; a speck that could not be seen is left out."""
    points = [(round(x), round(y)) for x, y in ring]
    if abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))) < 2 * SPECK:
        return ""
    steps = ""
    for before, here in pairwise(points[:-1]):
        across, down = here[0] - before[0], here[1] - before[1]
        if across or down:
            steps += f"{across}{down} " if down < 0 else f"{across} {down} "
    (x, y) = points[0]
    return f"M{x} {y}l{steps.strip().replace(' -', '-')}z"


def _hatching() -> Markup:
    tile = {"width": HATCH, "height": HATCH}
    turned = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    ground = element("rect", {**tile, "style": "fill:var(--absent)"})
    line = element("rect", {**tile, "width": HATCH_LINE, "style": "fill:var(--hatch)"})
    return element("pattern", {"id": "hatch", **turned, **tile}, joined(ground, line))


def _dots() -> Markup:
    """The ground of what has no date: nothing is missing, but nobody knows of when it is."""
    tile = {"width": DOTS, "height": DOTS}
    turned = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    ground = element("rect", {**tile, "style": "fill:var(--surface)"})
    middle = {"cx": DOTS // 2, "cy": DOTS // 2, "r": DOT}
    dot = element("circle", {**middle, "style": "fill:var(--edge)"})
    return element("pattern", {"id": "dots", **turned, **tile}, joined(ground, dot))
