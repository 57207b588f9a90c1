"""The grid of Sweden's regions: a tile each, all of one size, where the map has the county.

On a map Norrbotten is sixty times as large as Blekinge, and the eye takes size for weight.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import pandas as pd
import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.maps.place_hover import place_hover
from s3dash.figures.maps.regions import DrawnRegion, drawn_regions
from s3dash.i18n import Translator

NAME_PX = 13
MARK_PX = 20
# Where a short name goes on in the next line.
BREAK = "|"
# Half the side of a tile; a unit is from one tile's middle to the next.
HALF = 0.47
HATCHES = 6


class Tile(Protocol):
    """Where a county's tile stands; see ``data.shapes``."""

    @property
    def row(self) -> int:
        """From the north, the first is 1."""

    @property
    def column(self) -> int:
        """From the west, the first is 1."""

    @property
    def short_name(self) -> str:
        """The region's name as it fits on a tile, ``|`` where it goes on in the next line."""


class Tiles(Protocol):
    """What the grid needs of the shapes; see ``data.shapes``."""

    @property
    def tiles(self) -> Mapping[str, Tile]:
        """The counties' tiles, by county code."""


def tile_grid(
    table: pd.DataFrame,
    shapes: Tiles,
    *,
    theme: str,
    selected: str | None,
    pick: str = "region",
    t: Translator,
) -> go.Figure:
    """The grid of a table with the columns of ``analysis.map.answer``.

    The first trace is the one to click: its ``customdata`` is the region code, which ``pick``
    (``region`` or ``partner``) becomes. A region without a county code has no
    tile. A tile without a region is drawn as absent.
    """
    rows = {row.county_code: row for row in drawn_regions(table)}
    placed = [(tile, rows.get(code)) for code, tile in shapes.tiles.items()]
    drawn = [(tile, row) for tile, row in placed if row is not None]
    traces = [_tiles(drawn, pick, t), _names(placed, theme), _marks(drawn, theme)]
    outlines = [_outline(tile, row, theme, selected) for tile, row in drawn]
    hatches = [one for tile, row in drawn if row.cell == "no_data" for one in _hatches(tile, theme)]
    layout = {
        **look.base_layout(theme),
        "shapes": [
            *(_square(tile, look.fill(theme, _cell(row))) for tile, row in placed),
            *hatches,
            *(one for pair in outlines for one in pair),
        ],
        **_axes(shapes),
    }
    return go.Figure(data=traces, layout=layout)


def _cell(row: DrawnRegion | None) -> str:
    return "not_mentioned" if row is None else row.cell


def _axes(shapes: Tiles) -> dict[str, Any]:
    """Unseen axes of one scale, north up."""
    columns = max((tile.column for tile in shapes.tiles.values()), default=1)
    rows = max((tile.row for tile in shapes.tiles.values()), default=1)
    unseen = {"visible": False, "fixedrange": True}
    return {
        "xaxis": {**unseen, "range": [0.5, columns + 0.5], "constrain": "domain"},
        "yaxis": {**unseen, "range": [rows + 0.5, 0.5], "scaleanchor": "x", "constrain": "domain"},
    }


def _tiles(drawn: list[tuple[Tile, DrawnRegion]], pick: str, t: Translator) -> go.Scatter:
    """What takes the pointer: every tile as an unseen area of its own."""
    return go.Scatter(
        x=[tile.column for tile, _ in drawn],
        y=[tile.row for tile, _ in drawn],
        mode="markers",
        marker={"size": 60, "opacity": 0, "symbol": "square"},
        meta=[pick],
        customdata=[(row.region_code, row.region_name) for _, row in drawn],
        text=[row.words for _, row in drawn],
        hovertemplate=place_hover(t),
    )


def _names(placed: list[tuple[Tile, DrawnRegion | None]], theme: str) -> go.Scatter:
    return go.Scatter(
        x=[tile.column for tile, _ in placed],
        y=[tile.row + 0.22 for tile, _ in placed],
        mode="text",
        text=[tile.short_name.replace(BREAK, "<br>") for tile, _ in placed],
        textfont={
            "family": look.FONT,
            "size": NAME_PX,
            "color": [look.words_on(theme, _cell(row)) for _, row in placed],
        },
        hoverinfo="skip",
    )


def _marks(drawn: list[tuple[Tile, DrawnRegion]], theme: str) -> go.Scatter:
    marked = [(tile, row) for tile, row in drawn if row.mark]
    return go.Scatter(
        x=[tile.column for tile, _ in marked],
        y=[tile.row - 0.16 for tile, _ in marked],
        mode="text",
        text=[row.mark for _, row in marked],
        textfont={
            "family": look.FONT,
            "size": MARK_PX,
            "color": [look.text_on(theme, row.cell) for _, row in marked],
            "weight": 600,
        },
        hoverinfo="skip",
    )


def _square(tile: Tile, fill: str) -> dict[str, Any]:
    return {**_bounds(tile, HALF), "fillcolor": fill, "line": {"width": 0}, "layer": "below"}


def _bounds(tile: Tile, half: float) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": tile.column - half,
        "x1": tile.column + half,
        "y0": tile.row - half,
        "y1": tile.row + half,
    }


def _hatches(tile: Tile, theme: str) -> list[dict[str, Any]]:
    """Lines from south-west to north-east across the tile's upper half: the name stays clear."""
    line = {"color": look.colour(theme, "hatch"), "width": 1}
    west, south, side = tile.column - HALF, tile.row + HALF, 2 * HALF
    found = []
    for number in range(1 - HATCHES, HATCHES):
        # the line on which a point is as far above the tile's foot as right of its edge, and more
        more = number * side / HATCHES
        start, end = max(0.0, side / 2 - more), min(side, side - more)
        if start < end:
            ends = {
                "x0": west + start,
                "y0": south - start - more,
                "x1": west + end,
                "y1": south - end - more,
            }
            found.append({"type": "line", **ends, "line": line, "layer": "below"})
    return found


def _outline(
    tile: Tile, row: DrawnRegion, theme: str, selected: str | None
) -> list[dict[str, Any]]:
    """A tile's own outline and, above it, that of the selected region."""
    lines = []
    own = look.outline(theme, row.cell)
    if own:
        lines.append((own, 1.5))
    if row.region_code == selected:
        lines += [(look.colour(theme, "paper"), 6.0), (look.colour(theme, "ink"), 3.0)]
    return [
        {**_bounds(tile, HALF), "line": {"color": colour, "width": width}, "layer": "below"}
        for colour, width in lines
    ]
