"""The small map: Sweden's regions as one light SVG picture, for where plotly would be too much.

What is shown is the same as on the large map: the fill of a cell, hatching where there is no data,
and a mark on each region. The marks are drawn, not written, since a picture has no fonts of its
own to write them with.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Protocol
from xml.etree import ElementTree as ET

import pandas as pd

from s3dash.figures import theme as look

# In pixels: coordinates in whole ones keep the picture light.
HEIGHT = 480
EDGE = 3
SPECK = 5
FONT_SIZE = 14
# From the middle of a region to a sign beside its mark.
BESIDE = 9
# Transverse Mercator on a sphere with the central meridian of SWEREF 99 TM; against the ellipsoid
# it is off by less than a unit.
CENTRAL_MERIDIAN = 15.0

Point = tuple[float, float]
Ring = list[tuple[int, int]]

MARK_STYLE = {
    "class": "marks",
    "fill": "none",
    "stroke-width": "1.5",
    "font-family": "system-ui,sans-serif",
    "font-size": str(FONT_SIZE),
    "font-weight": "600",
    "text-anchor": "middle",
}

# A mark around the middle of its region: (path, filled rather than outlined).
DRAWN_MARKS: dict[str, tuple[tuple[str, bool], ...]] = {
    "●": (("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", True),),
    "○": (("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", False),),
    "◐": (("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", False), ("m0-4a4 4 0 0 0 0 8z", True)),
    "▬": (("m-5-2h10v4h-10z", True),),
    "×": (("m-4-4l8 8m-8 0l8-8", False),),
    "◇": (("m0-5l5 5l-5 5l-5-5z", False),),
    "◆": (("m0-5l5 5l-5 5l-5-5z", True),),
    "△": (("m0-5l5 9h-10z", False),),
}


class Shapes(Protocol):
    """The parts of ``data.shapes`` that the picture is drawn with."""

    @property
    def counties(self) -> Mapping[str, Any]:
        """GeoJSON, ``id`` = county code."""

    @property
    def label_points(self) -> Mapping[str, tuple[float, float]]:
        """(longitude, latitude) inside each county."""


def small_map(
    table: pd.DataFrame, shapes: Shapes, *, theme: str, label: str, selected: str | None = None
) -> str:
    """The picture as the text of an SVG file.

    Args:
        table: one row a region with ``region_code``, ``region_name``, ``county_code``, ``cell``,
            ``mark``, ``words``, as every answer of the map; regions without a county are left out.
        shapes: the counties.
        theme: one of ``theme.THEMES``.
        label: what the picture shows, in words.
        selected: the code of a region with an outline of its own.
    """
    rings = _rings(shapes.counties)
    place, width = _frame(rings)
    root = _picture(width, label, theme)
    drawn = table[table["county_code"].isin(list(rings))] if len(table) else table
    rows = sorted(drawn.itertuples(index=False), key=lambda row: str(row.county_code))
    # an outline of its own must not lie under a neighbour's border
    for row in sorted(
        rows, key=lambda row: (row.region_code == selected, bool(look.outline(theme, row.cell)))
    ):
        path = "".join(
            _path_data([place(point) for point in ring]) for ring in rings[row.county_code]
        )
        _region(root, row, path, theme, row.region_code == selected)
    marks = ET.SubElement(root, "g", MARK_STYLE)
    for row in rows:
        if row.mark:
            middle = place(_projected(*shapes.label_points[row.county_code]))
            _mark(marks, row, middle, theme)
    return ET.tostring(root, encoding="unicode")


def _projected(longitude: float, latitude: float) -> Point:
    """East and south of the crossing of equator and central meridian, in radii of the earth."""
    turn, north = math.radians(longitude - CENTRAL_MERIDIAN), math.radians(latitude)
    return math.atanh(math.cos(north) * math.sin(turn)), -math.atan2(
        math.tan(north), math.cos(turn)
    )


def _rings(counties: Mapping[str, Any]) -> dict[str, list[list[Point]]]:
    """The outlines of every county, projected; holes are left out as too small to see."""
    found: dict[str, list[list[Point]]] = {}
    for county in counties["features"]:
        geometry = county["geometry"]
        parts = geometry["coordinates"]
        polygons = [parts] if geometry["type"] == "Polygon" else parts
        found[county["id"]] = [
            [_projected(point[0], point[1]) for point in polygon[0]] for polygon in polygons
        ]
    return found


def _frame(rings: Mapping[str, list[list[Point]]]) -> tuple[Any, int]:
    """The function from projected points to the picture's units, and the picture's width."""
    points = [point for county in rings.values() for ring in county for point in ring]
    if not points:
        return lambda point: (0, 0), HEIGHT
    west, north = min(x for x, _ in points), min(y for _, y in points)
    east, south = max(x for x, _ in points), max(y for _, y in points)
    scale = (HEIGHT - 2 * EDGE) / (south - north)

    def place(point: Point) -> tuple[int, int]:
        return (
            round((point[0] - west) * scale) + EDGE,
            round((point[1] - north) * scale) + EDGE,
        )

    return place, round((east - west) * scale) + 2 * EDGE


def _path_data(ring: Ring) -> str:
    """A closed path in whole units; a speck that could not be seen is left out."""
    if abs(_doubled_area(ring)) < 2 * SPECK:
        return ""
    (x, y), steps = ring[0], ""
    for before, here in pairwise(ring[:-1]):
        across, down = here[0] - before[0], here[1] - before[1]
        if across or down:
            steps += f"{across}{down}" if down < 0 else f"{across} {down}"
            steps += " "
    return f"M{x} {y}l{steps.strip().replace(' -', '-')}z"


def _doubled_area(ring: Ring) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _picture(width: int, label: str, theme: str) -> ET.Element:
    """The picture with nothing on it but the hatching of regions that there is no data about."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {HEIGHT}",
            "width": str(width),
            "height": str(HEIGHT),
            "stroke-linejoin": "round",
            "role": "img",
            "aria-label": label,
        },
    )
    tile = {"width": "5", "height": "5"}
    hatch = {
        "id": "hatch",
        "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
        **tile,
    }
    pattern = ET.SubElement(ET.SubElement(root, "defs"), "pattern", hatch)
    ET.SubElement(pattern, "rect", {"fill": look.colour(theme, "absent"), **tile})
    line = {**tile, "width": "1", "fill": look.colour(theme, "hatch")}
    ET.SubElement(pattern, "rect", line)
    return root


def _region(root: ET.Element, row: Any, path: str, theme: str, selected: bool) -> None:
    own = look.outline(theme, row.cell)
    ink, width = (own or look.colour(theme, "border"), 1.5 if own else 0.75)
    if selected:
        ink, width = look.colour(theme, "ink"), look.selected_width(theme)
    fill = "url(#hatch)" if row.cell == "no_data" else look.fill(theme, row.cell)
    region = ET.SubElement(
        root,
        "path",
        {
            "class": f"cell-{row.cell}",
            "fill": fill,
            "stroke": ink,
            "stroke-width": str(width),
            "d": path,
        },
    )
    ET.SubElement(region, "title").text = f"{row.region_name}: {row.words}"


def _mark(root: ET.Element, row: Any, middle: tuple[int, int], theme: str) -> None:
    """A mark as a drawing; what is no sign, such as a number, is written."""
    ink = look.text_on(theme, row.cell)
    sign = row.mark[:1]
    rest = row.mark[1:] if sign in DRAWN_MARKS else row.mark
    x, y = middle
    for path, filled in DRAWN_MARKS.get(sign, ()):
        ET.SubElement(root, "path", {"d": f"M{x} {y}{path}", "fill" if filled else "stroke": ink})
    if rest:
        beside = rest != row.mark
        written = {
            "x": str(x + BESIDE if beside else x),
            "y": str(y + FONT_SIZE // 3),
            "fill": ink,
        }
        if beside:  # a small region does not reach as far: the sign brings its ground along
            written |= {"stroke": look.fill(theme, row.cell), "paint-order": "stroke"}
        ET.SubElement(root, "text", written).text = rest
