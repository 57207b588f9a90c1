"""The map of Sweden's regions: filled counties, a mark on each, hatching where there is no data.

Around the country stand the regions' names, for windows that have room for them: the style sheet
hides them in narrower ones, as only it knows the width.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any, Protocol

import pandas as pd
import plotly.graph_objects as go

from s3dash import columns
from s3dash.figures import theme as look
from s3dash.figures.maps.place_hover import place_hover
from s3dash.i18n import Translator

# SWEREF 99 TM is a transverse Mercator projection with this central meridian.
CENTRAL_MERIDIAN = 15
LONGITUDES = (10.1, 24.3)
# West of the meridian: the country stands a little to the right, with room for names on its left.
MIDDLE_LONGITUDE = 14.8
LATITUDES = (55.2, 69.2)
COUNTIES_KEY = "se_lan"
MARK_PX = 15
NAME_PX = 13
# Longest line of a name, in letters: what fits beside the country in a window of 1440 px.
NAME_LINE = 16
# An unseen mark of this size keeps a name off the coast and off the end of its leader.
NAME_GAP_PX = 6


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
    def label_points(self) -> Mapping[str, tuple[float, float]]:
        """Longitude and latitude of the counties' marks."""

    @property
    def hatching(self) -> Mapping[str, tuple[list[float | None], list[float | None]]]:
        """Longitudes and latitudes of the counties' hatching, lines separated by None."""

    @property
    def label_places(self) -> Mapping[str, LabelPlace]:
        """Where the counties' names stand; a county may have none."""


def region_map(
    table: pd.DataFrame,
    shapes: Shapes,
    *,
    theme: str,
    selected: str | None,
    pick: str = "region",
    t: Translator,
) -> go.Figure:
    """The map of a table with the columns of ``analysis.map.answer``.

    The first trace is the one to click: its ``customdata`` is the region code, which ``pick``
    (``region`` or ``partner``) becomes. The style sheet knows the others by their ``uid``. A region
    without a county code is not drawn. With nothing to draw all counties are drawn as absent.
    """
    drawn = (
        table if table.empty else table[table[columns.COUNTY_CODE].isin(list(shapes.label_points))]
    )
    if drawn.empty:
        drawn = _nothing(shapes)
    traces = [
        _areas(drawn, theme, pick, t),
        *_leaders(drawn, shapes, theme),
        _names(drawn, shapes, theme),
        _hatching(drawn, shapes, theme),
        _outlines(drawn, theme, selected, pick),
        _marks(drawn, shapes, theme),
    ]
    geo = {
        "visible": False,
        "fitbounds": False,
        "projection": {"type": "transverse mercator", "rotation": {"lon": CENTRAL_MERIDIAN}},
        "center": {"lon": MIDDLE_LONGITUDE},
        "lonaxis": {"range": LONGITUDES},
        "lataxis": {"range": LATITUDES},
        "bgcolor": look.CLEAR,
    }
    return go.Figure(data=traces, layout={**look.base_layout(theme), "geo": geo})


def _nothing(shapes: Shapes) -> pd.DataFrame:
    codes = list(shapes.label_points)
    return pd.DataFrame(
        {
            columns.REGION_CODE: "",
            columns.REGION_NAME: "",
            columns.COUNTY_CODE: codes,
            columns.CELL: "not_mentioned",
            columns.MARK: "",
            columns.WORDS: "",
        }
    )


def _stepped(colours: list[str]) -> tuple[list[float], list[list[Any]]]:
    """Values and a scale without transitions that give the colours back one by one."""
    kinds = list(dict.fromkeys(colours)) or [look.CLEAR]
    if len(kinds) == 1:
        kinds = kinds * 2
    count = len(kinds)
    scale = [[edge / count, kind] for at, kind in enumerate(kinds) for edge in (at, at + 1)]
    values = [(kinds.index(one) + 0.5) / count for one in colours]
    return values, scale


def _areas(drawn: pd.DataFrame, theme: str, pick: str, t: Translator) -> go.Choropleth:
    values, scale = _stepped([look.fill(theme, cell) for cell in drawn[columns.CELL]])
    return _choropleth(
        drawn,
        z=values,
        colorscale=scale,
        text=drawn[columns.WORDS],
        meta=[pick],
        marker_line={"color": look.colour(theme, "border"), "width": 0.75},
        hovertemplate=place_hover(t),
    )


def _outlines(drawn: pd.DataFrame, theme: str, selected: str | None, pick: str) -> go.Choropleth:
    """Outlines above all fills: joint and deselected, then the selected region.

    The selected one is drawn twice, a light line under a dark one, to show on every fill.
    """
    colours = [look.outline(theme, cell) for cell in drawn[columns.CELL]]
    outlined = drawn[[colour is not None for colour in colours]]
    chosen = drawn[drawn[columns.REGION_CODE] == selected]
    rows = pd.concat([outlined, chosen, chosen])
    lines = [(colour, 1.5) for colour in colours if colour]
    width = look.selected_width(theme)
    lines += [(look.colour(theme, "paper"), 2 * width)] * len(chosen)
    lines += [(look.colour(theme, "ink"), width)] * len(chosen)
    return _choropleth(
        rows,
        z=[0] * len(rows),
        colorscale=[[0, look.CLEAR], [1, look.CLEAR]],
        marker_line={"color": [line[0] for line in lines], "width": [line[1] for line in lines]},
        meta=[pick],
        hoverinfo="skip",
    )


def _choropleth(rows: pd.DataFrame, **properties: Any) -> go.Choropleth:
    return go.Choropleth(
        geojson=COUNTIES_KEY,
        featureidkey="id",
        locations=list(rows[columns.COUNTY_CODE]),
        customdata=list(zip(rows[columns.REGION_CODE], rows[columns.REGION_NAME], strict=True)),
        zmin=0,
        zmax=1,
        showscale=False,
        **properties,
    )


def _named(drawn: pd.DataFrame, shapes: Shapes) -> list[tuple[str, LabelPlace]]:
    """The regions' names with their places; a region may lack one or the other."""
    pairs = zip(drawn[columns.COUNTY_CODE], drawn[columns.REGION_NAME], strict=True)
    return [
        (name, shapes.label_places[code])
        for code, name in pairs
        if name and code in shapes.label_places
    ]


def _leaders(drawn: pd.DataFrame, shapes: Shapes, theme: str) -> list[go.Scattergeo]:
    """Hairlines from names into their counties, each on a strip of paper to show on every fill."""
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for _, place in _named(drawn, shapes):
        if place.leader:
            longitudes += [place.longitude, place.leader[0], None]
            latitudes += [place.latitude, place.leader[1], None]
    return [
        _lines("leaders-ground", longitudes, latitudes, _line(theme, "paper", 2)),
        _lines("leaders", longitudes, latitudes, _line(theme, "edge", 0.75)),
    ]


def _names(drawn: pd.DataFrame, shapes: Shapes, theme: str) -> go.Scattergeo:
    named = _named(drawn, shapes)
    places = [place for _, place in named]
    return go.Scattergeo(
        uid="names",
        lon=[place.longitude for place in places],
        lat=[place.latitude for place in places],
        mode="markers+text",
        text=[_in_lines(name) for name, _ in named],
        textposition=[f"middle {place.side}" for place in places],
        textfont={"family": look.FONT, "size": NAME_PX, "color": look.colour(theme, "ink-soft")},
        marker={"size": NAME_GAP_PX, "opacity": 0},
        hoverinfo="skip",
    )


def _in_lines(name: str) -> str:
    return "<br>".join(textwrap.wrap(name, NAME_LINE, break_long_words=False))


def _hatching(drawn: pd.DataFrame, shapes: Shapes, theme: str) -> go.Scattergeo:
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for code in drawn.loc[drawn[columns.CELL] == "no_data", columns.COUNTY_CODE]:
        county_longitudes, county_latitudes = shapes.hatching[code]
        longitudes += county_longitudes
        latitudes += county_latitudes
    return _lines("hatching", longitudes, latitudes, _line(theme, "hatch", 1))


def _line(theme: str, token: str, width: float) -> dict[str, Any]:
    return {"color": look.colour(theme, token), "width": width}


def _lines(
    uid: str,
    longitudes: list[float | None],
    latitudes: list[float | None],
    line: dict[str, Any],
) -> go.Scattergeo:
    return go.Scattergeo(
        uid=uid,
        lon=longitudes,
        lat=latitudes,
        mode="lines",
        line=line,
        hoverinfo="skip",
    )


def _marks(drawn: pd.DataFrame, shapes: Shapes, theme: str) -> go.Scattergeo:
    marked = drawn[drawn[columns.MARK] != ""]
    points = [shapes.label_points[code] for code in marked[columns.COUNTY_CODE]]
    return go.Scattergeo(
        uid="marks",
        lon=[point[0] for point in points],
        lat=[point[1] for point in points],
        mode="text",
        text=list(marked[columns.MARK]),
        textfont={
            "family": look.FONT,
            "size": MARK_PX,
            "color": [look.words_on(theme, cell) for cell in marked[columns.CELL]],
            "weight": 600,
        },
        hoverinfo="skip",
    )
