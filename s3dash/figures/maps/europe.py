"""The map of Europe: a point for every region over the outlines of the countries.

Regions are drawn as points because no boundaries of Europe's regions may be passed on freely. They
stand a little apart where they would cover one another; the exact places are in the table.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import pandas as pd
import plotly.graph_objects as go

from s3dash import columns
from s3dash.figures import theme as look
from s3dash.figures.maps.europe_names import (
    MIDDLE,
    PICTURE_FRAMES,
    PICTURE_NAMES,
    Extent,
    Placed,
    Point,
    name_traces,
    placed_names,
)
from s3dash.figures.maps.europe_points import (
    ABSENT,
    ABSENT_SHARE,
    NO_DATA,
    POINT_PX,
    Look,
    points_of,
)
from s3dash.figures.maps.spread import spread
from s3dash.i18n import Translator

MARK_PX = 11
STAR_PX = 13
# The marks behind a sign of what is inferred: the status, and the transition.
INFERRED = "*†"
# So far apart points stand clear of one another at the size of an ordinary window.
LEAST_KM = 95
# So many points have the ordinary size; those of a crowd are smaller, down to this share of it, and
# have no signs where those could not be read.
ORDINARY, SMALLEST = 200, 0.4
LEAST_MARK_PX = 8

# What a point carries of its region.
PLACED = (columns.REGION_CODE, columns.REGION_NAME, columns.LONGITUDE, columns.LATITUDE)


class Outlines(Protocol):
    """What the map needs of the shapes; see ``data.shapes``."""

    @property
    def europe(self) -> Mapping[str, Any]:
        """The countries, a GeoJSON FeatureCollection."""

    @property
    def europe_address(self) -> str:
        """Where the browser gets them."""


def europe_map(
    table: pd.DataFrame,
    shapes: Outlines,
    *,
    extent: Extent,
    theme: str,
    marked: Collection[str],
    chosen_as: str = "region",
    is_crowd: bool = False,
    t: Translator,
) -> go.Figure:
    """The map of a table with ``columns.OF_REGION`` and ``columns.DRAWN``.

    Args:
        table: one row a region; one without a place, or outside the extent, is not drawn.
        shapes: the outlines of the countries.
        extent: west, east, south and north of what is shown, in degrees.
        theme: one of ``theme.THEMES``.
        marked: the codes of the regions that are marked.
        chosen_as: what clicking a region chooses it as: ``region`` or ``partner``.
        is_crowd: whether there are too many to name: points are smaller, and only those that are
            marked have names.
        t: the page's language.
    """
    if table.empty:
        table = table.reindex(columns=[*columns.OF_REGION, *columns.DRAWN])
    scale = _scale(len(table)) if is_crowd else 1.0
    drawn = _placed(table, extent, LEAST_KM * scale)
    points = _named_points(drawn, marked, scale)
    if is_crowd:
        points = [one if one.is_first else replace(one, name="") for one in points]
    names = placed_names(points, extent)
    lines, written = name_traces(points, names, theme)
    pictured = _pictured_points(points, names)
    in_picture = placed_names(pictured, extent, PICTURE_FRAMES)
    picture_lines, picture_written = name_traces(pictured, in_picture, theme, PICTURE_NAMES)
    meta = {"unnamed": _unnamed(drawn, points, in_picture, t)}
    return go.Figure(
        data=[
            _countries(shapes, theme),
            lines,
            picture_lines,
            *points_of(drawn, Look(theme, marked, chosen_as, scale, is_crowd), t),
            *_marks(drawn, names, theme, scale),
            written,
            picture_written,
        ],
        layout={**look.base_layout(theme), "geo": _geo(extent), "meta": meta},
    )


def _scale(count: int) -> float:
    """How large the points of a crowd are, so that they cover no more of the map than a few do."""
    return max(SMALLEST, math.sqrt(ORDINARY / max(count, 1)))


def _placed(table: pd.DataFrame, extent: Extent, least_km: float) -> pd.DataFrame:
    """The regions within the extent, by code, moved a little apart."""
    west, east, south, north = extent
    inside = table[columns.LONGITUDE].between(west, east)
    inside &= table[columns.LATITUDE].between(south, north)
    drawn = table[inside].sort_values(columns.REGION_CODE)
    places = spread(drawn[columns.LONGITUDE], drawn[columns.LATITUDE], least_km)
    return drawn.assign(**{columns.LONGITUDE: places[:, 0], columns.LATITUDE: places[:, 1]})


def _named_points(drawn: pd.DataFrame, marked: Collection[str], scale: float) -> list[Point]:
    """The points as their names see them: those with nothing to say have none.

    A name may lie on the thin line of a region without data; the others are in the way.
    """
    parts = [drawn[name].tolist() for name in (*PLACED, columns.CELL, columns.MARK)]
    points = []
    for code, name, longitude, latitude, cell, mark in zip(*parts, strict=True):
        is_first = code in marked
        stars = _stars(mark)
        words = "" if cell in ABSENT and not is_first else f"{name} {stars}".rstrip()
        points.append(Point(longitude, latitude, words, is_first, _radius(cell) * scale))
    return points


def _pictured_points(points: Sequence[Point], names: Sequence[Placed]) -> list[Point]:
    """The points as their names in a picture see them: one star each, at the point or after it."""
    starred = {name.at for name in names}
    return [
        point if at in starred else replace(point, name=point.name.rstrip(f" {INFERRED}"))
        for at, point in enumerate(points)
    ]


def _unnamed(
    drawn: pd.DataFrame, points: Sequence[Point], names: Sequence[Placed], t: Translator
) -> str:
    """The regions with something to say that a picture has no room to name, in words."""
    named = {name.at for name in names}
    signs = zip(drawn[columns.REGION_NAME], drawn[columns.MARK], strict=True)
    told = [
        f"{name}\N{NO-BREAK SPACE}{mark}" if mark else name
        for at, (name, mark) in enumerate(signs)
        if points[at].name and at not in named
    ]
    told.sort(key=t.sort_key)
    return t("picture-unnamed", regions=", ".join(t.fitting(told))) if told else ""


def _stars(mark: str) -> str:
    """The marks of what is inferred behind the sign of a cell."""
    return mark[len(mark.rstrip(INFERRED)) :]


def _radius(cell: str) -> float:
    """Half of what a point takes up in pixels."""
    if cell == NO_DATA:
        return 0.0
    return POINT_PX * (ABSENT_SHARE if cell in ABSENT else 1) / 2


def _geo(extent: Extent) -> dict[str, Any]:
    west, east, south, north = extent
    return {
        "visible": False,
        "fitbounds": False,
        "projection": {"type": "azimuthal equal area", "rotation": MIDDLE},
        "lonaxis": {"range": (west, east)},
        "lataxis": {"range": (south, north)},
        "bgcolor": look.CLEAR,
    }


def _countries(shapes: Outlines, theme: str) -> go.Choropleth:
    codes = [one["id"] for one in shapes.europe["features"]]
    ground = look.colour(theme, "line")
    return go.Choropleth(
        geojson=shapes.europe_address,
        featureidkey="id",
        locations=codes,
        z=[0] * len(codes),
        colorscale=[[0, ground], [1, ground]],
        showscale=False,
        marker_line={"color": look.colour(theme, "paper"), "width": 1},
        hoverinfo="skip",
    )


def _marks(
    drawn: pd.DataFrame, names: Sequence[Placed], theme: str, scale: float
) -> list[go.Scattergeo]:
    """The signs on the points; what is inferred stands after the name, else beside it."""
    if MARK_PX * scale < LEAST_MARK_PX:
        drawn = drawn[:0]
        names = []
    named = set(drawn.index[[name.at for name in names]])
    marked = drawn[(drawn[columns.MARK] != "") & ~drawn[columns.CELL].isin(ABSENT)]
    signs = [mark.rstrip(INFERRED) for mark in marked[columns.MARK]]
    inferred = [mark for mark in marked[columns.MARK] if _stars(mark)]
    starred = marked[marked[columns.MARK].isin(inferred) & ~marked.index.isin(named)]
    stars = [_stars(mark) for mark in starred[columns.MARK]]
    on_points = [look.words_on(theme, cell) for cell in marked[columns.CELL]]
    return [
        _text(marked, signs, on_points, "middle center", round(MARK_PX * scale)),
        _text(starred, stars, look.colour(theme, "ink"), "top right", round(STAR_PX * scale)),
    ]


def _text(
    rows: pd.DataFrame, words: list[str], colour: str | list[str], position: str, size: int
) -> go.Scattergeo:
    return go.Scattergeo(
        lon=rows[columns.LONGITUDE],
        lat=rows[columns.LATITUDE],
        mode="text",
        text=words,
        textposition=position,
        textfont={"family": look.FONT, "size": size, "color": colour, "weight": 600},
        hoverinfo="skip",
    )
