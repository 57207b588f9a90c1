"""Counties of nobody's: three wavy strips with an island and a lake, as files of all kinds."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

NORTHINGS = np.linspace(6_600_000, 6_800_000, 400)
CODES = ("01", "03", "04")


def _border(number: int) -> list[tuple[float, float]]:
    wave = 6_000 * np.sin(NORTHINGS / 9_000 + number) + 900 * np.sin(NORTHINGS / 700)
    return list(zip(500_000 + 80_000 * number + wave, NORTHINGS, strict=True))


def counties(**columns: Any) -> gpd.GeoDataFrame:
    """The counties in SWEREF 99 TM, with the column ``lan_kod`` or the given ones."""
    strips = [shapely.Polygon(_border(n) + _border(n + 1)[::-1]) for n in range(3)]
    island = shapely.Point(470_000, 6_700_000).buffer(8_000)
    skerry = shapely.Point(450_000, 6_700_000).buffer(100)
    lake = shapely.Point(620_000, 6_700_000).buffer(9_000)
    pond = shapely.Point(640_000, 6_750_000).buffer(100)
    shapes = [
        shapely.union_all([strips[0], island, skerry]),
        strips[1].difference(lake).difference(pond),
        strips[2],
    ]
    return gpd.GeoDataFrame(columns or {"lan_kod": list(CODES)}, geometry=shapes, crs=3006)


def written(frame: gpd.GeoDataFrame, path: Path) -> Path:
    """A file of the kind that its name asks for; ``.zip`` is a Shapefile in an archive."""
    if path.suffix != ".zip":
        frame.to_file(path, engine="pyogrio")
        return path
    loose = path.parent / "loose"
    loose.mkdir()
    frame.to_file(loose / "lan.shp", engine="pyogrio")
    with zipfile.ZipFile(path, "w") as archive:
        for part in loose.iterdir():
            archive.write(part, part.name)
    return path
