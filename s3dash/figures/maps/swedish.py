"""The map of Sweden's regions: filled counties, a mark on each, hatching where there is no data.

It draws with the outlines that ``county_outlines`` puts on the page once. Around the country stand
the regions' names, for windows that have room for them: the style sheet hides them in narrower
ones, as only it knows the width.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any, Protocol

import pandas as pd

from s3dash.figures.maps import region_markup as drawn
from s3dash.figures.maps.county_outlines import HEIGHT, Frame, outline_id, outlines
from s3dash.figures.maps.region_markup import Named, Shape
from s3dash.figures.maps.regions import DrawnRegion, drawn_regions
from s3dash.markup import Markup, element, joined

# Longest line of a name, in letters: what fits beside the country in a window of 1440 px.
NAME_LINE = 16
# From a name to its place, which is the coast or the end of its leader; in pixels.
NAME_GAP = 5
# The class of names that only a saved picture shows.
PICTURED = "pictured"
NOBODY = DrawnRegion("", "", None, "not_mentioned", "", "")


class LabelPlace(Protocol):
    """Where a county's name stands; see ``data.shapes``."""

    @property
    def longitude(self) -> float:
        """Of the place."""

    @property
    def latitude(self) -> float:
        """Of the place."""

    @property
    def side(self) -> str:
        """Where the name is, seen from its place: ``left`` or ``right``."""

    @property
    def leader(self) -> tuple[float, float] | None:
        """Longitude and latitude that a line leads to."""


class Shapes(Protocol):
    """What the map needs of the shapes, by county code; see ``data.shapes``."""

    @property
    def counties(self) -> Mapping[str, Any]:
        """GeoJSON, ``id`` = county code."""

    @property
    def label_points(self) -> Mapping[str, tuple[float, float]]:
        """Longitude and latitude of the counties' marks."""

    @property
    def label_places(self) -> Mapping[str, LabelPlace]:
        """Where the counties' names stand; a county may have none."""


def region_map(table: pd.DataFrame, shapes: Shapes, named: Named) -> Markup:
    """The map of a table with the columns of ``analysis.map.answer``, in the order of its rows.

    A region without a county code is not drawn. With nothing to draw all counties are drawn as
    absent. Without addresses it is a picture, without the names beside it; but where it is saved as
    one, its regions are named, of a pair the two.
    """
    frame = outlines(shapes).frame
    rows = _placed(table, shapes)
    regions = [drawn.region(row, _shape(code), named) for code, row in rows]
    if not rows:
        named = named.as_picture()
        style = drawn.fill_style(NOBODY.cell)
        regions = [_use(code, style) for code in shapes.label_points]
        rows = [(code, NOBODY) for code in shapes.label_points]
    lines = drawn.outlines_above([(row, _shape(code)) for code, row in rows], named.marked)
    above = [_marks(rows, shapes, frame)]
    if named.address is not None:
        above = [*_names(rows, shapes, frame, "names"), *above]
    elif named.partner is not None:
        pair = [(code, row) for code, row in rows if row.region_code in named.marked]
        above = [*_names(pair, shapes, frame, f"{PICTURED} pair"), *above]
    elif named.saved:
        above = [*_names(rows, shapes, frame, PICTURED), *above]
    return drawn.drawing((frame.width, HEIGHT), [*regions, *lines], above, named)


def _placed(table: pd.DataFrame, shapes: Shapes) -> list[tuple[str, DrawnRegion]]:
    """The regions that have a county with a shape."""
    return [
        (row.county_code, row)
        for row in drawn_regions(table)
        if row.county_code is not None and row.county_code in shapes.label_points
    ]


def _shape(county_code: str) -> Shape:
    return "use", {"href": f"#{outline_id(county_code)}"}


def _use(county_code: str, style: str) -> Markup:
    tag, attributes = _shape(county_code)
    return element(tag, {**attributes, "style": style})


def _marks(rows: list[tuple[str, DrawnRegion]], shapes: Shapes, frame: Frame) -> Markup:
    marks = [
        drawn.mark(row, *frame.share(*shapes.label_points[code])) for code, row in rows if row.mark
    ]
    return drawn.unseen("marks", *marks)


def _names(
    rows: list[tuple[str, DrawnRegion]], shapes: Shapes, frame: Frame, kind: str
) -> list[Markup]:
    """The names on either side, and hairlines from those that stand apart into their counties."""
    named = [
        (row.region_name, shapes.label_places[code])
        for code, row in rows
        if row.region_name and code in shapes.label_places
    ]
    leaders = [_leader(place, frame) for _, place in named if place.leader]
    sides = [
        element(
            "g",
            {"text-anchor": anchor, "transform": f"translate({gap})"},
            *(_name(name, place, frame) for name, place in named if place.side == side),
        )
        for side, anchor, gap in (("left", "end", -NAME_GAP), ("right", "start", NAME_GAP))
    ]
    return [drawn.unseen(kind, *leaders, *sides)]


def _leader(place: LabelPlace, frame: Frame) -> Markup:
    """A hairline on a strip of paper, to show on every fill."""
    start = frame.share(place.longitude, place.latitude)
    end = frame.share(*(place.leader or (place.longitude, place.latitude)))
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    strip = element("line", {**ends, "class": "strip"})
    return joined(strip, element("line", ends))


def _name(name: str, place: LabelPlace, frame: Frame) -> Markup:
    lines = textwrap.wrap(name, NAME_LINE, break_long_words=False)
    return drawn.written(lines, *frame.share(place.longitude, place.latitude))
