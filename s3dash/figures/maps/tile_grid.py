"""The grid of Sweden's regions: a tile each, all of one size, where the map has the county.

On a map Norrbotten is sixty times as large as Blekinge, and the eye takes size for weight.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pandas as pd

from s3dash.figures import theme as look
from s3dash.figures.maps import region_markup as drawn
from s3dash.figures.maps.region_markup import PATTERNS, Named, Shape
from s3dash.figures.maps.regions import DrawnRegion, drawn_regions
from s3dash.markup import Markup, element

# In units of the drawing: from one tile's middle to the next, and the side of a tile.
STEP = 200
SIDE = 188
# Where a short name goes on in the next line.
BREAK = "|"
# The middles of mark and name from the tile's own, in steps; marks stand above names.
MARK_ABOVE = 0.16
NAME_BELOW = 0.22
NOTHING = "not_mentioned"


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


def tile_grid(table: pd.DataFrame, shapes: Tiles, named: Named) -> Markup:
    """The grid of a table with the columns of ``analysis.map.answer``, in the order of its rows.

    A region without a county code has no tile. A tile without a region is drawn as absent.
    """
    tiles = shapes.tiles
    rows = [
        (tiles[row.county_code], row)
        for row in drawn_regions(table)
        if row.county_code is not None and row.county_code in tiles
    ]
    named = named if rows else named.as_picture()
    taken = {row.county_code for _, row in rows}
    free = [tile for code, tile in tiles.items() if code not in taken]
    grid = _Grid(
        max((tile.column for tile in tiles.values()), default=1),
        max((tile.row for tile in tiles.values()), default=1),
    )
    areas = [
        *(element("path", {**_square(tile), "style": drawn.fill_style(NOTHING)}) for tile in free),
        *(drawn.region(row, _shape(tile), named, _ground(row)) for tile, row in rows),
        *(_patterned(tile, row) for tile, row in rows if row.cell in PATTERNS),
        *drawn.outlines_above([(row, _shape(tile)) for tile, row in rows], named.marked),
    ]
    above = [grid.names(free, rows), grid.marks(rows)]
    return drawn.drawing((grid.columns * STEP, grid.rows * STEP), areas, above, named)


class _Grid:
    """The words on the tiles, placed in per cent of the drawing."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows

    def names(self, free: list[Tile], rows: list[tuple[Tile, DrawnRegion]]) -> Markup:
        cells = [*((tile, NOTHING) for tile in free), *((tile, row.cell) for tile, row in rows)]
        return drawn.unseen("tile-names", *(self._name(tile, cell) for tile, cell in cells))

    def marks(self, rows: list[tuple[Tile, DrawnRegion]]) -> Markup:
        marked = [(tile, row) for tile, row in rows if row.mark]
        places = [self._share(tile, -MARK_ABOVE) for tile, _ in marked]
        marks = [drawn.mark(row, *at) for (_, row), at in zip(marked, places, strict=True)]
        return drawn.unseen("marks", *marks)

    def _name(self, tile: Tile, cell: str) -> Markup:
        x, y = self._share(tile, NAME_BELOW)
        return drawn.written(tile.short_name.split(BREAK), x, y, drawn.ink_style(cell))

    def _share(self, tile: Tile, down: float) -> tuple[str, str]:
        across = (tile.column - 0.5) / self.columns
        return f"{100 * across:.1f}%", f"{100 * (tile.row - 0.5 + down) / self.rows:.1f}%"


def _shape(tile: Tile) -> Shape:
    return "path", _square(tile)


def _ground(row: DrawnRegion) -> str:
    """The fill of a tile; a pattern is in its upper half only."""
    return f"fill:var(--{look.FILL[row.cell]})"


def _square(tile: Tile) -> dict[str, object]:
    return {"d": _box(tile, SIDE), "vector-effect": "non-scaling-stroke"}


def _patterned(tile: Tile, row: DrawnRegion) -> Markup:
    """The pattern of a tile's upper half: the name stays clear."""
    upper = {"d": _box(tile, SIDE / 2), "class": "hatching", "style": drawn.fill_style(row.cell)}
    return element("path", upper)


def _box(tile: Tile, height: float) -> str:
    x, y = (STEP * at - STEP / 2 - SIDE / 2 for at in (tile.column, tile.row))
    return f"M{x:g} {y:g}h{SIDE}v{height:g}h-{SIDE}z"
