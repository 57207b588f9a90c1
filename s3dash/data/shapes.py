"""The shapes that the map is drawn with, as the build wrote them into ``data/``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any



@dataclass(frozen=True)
class Shapes:
    """Counties of Sweden by county code.

    Attributes:
        counties: a GeoJSON FeatureCollection, ``id`` = county code, WGS 84, outer rings clockwise.
        label_points: (longitude, latitude) of a point inside each county.
        hatching: for each county the longitudes and latitudes of its hatching, lines separated
            by None.
    """

    counties: Mapping[str, Any]
    label_points: Mapping[str, tuple[float, float]]
    hatching: Mapping[str, tuple[list[float | None], list[float | None]]]


def read_shapes(folder: Path) -> Shapes:
    """The shapes in a data folder."""
    counties = json.loads((folder / "counties.geojson").read_text(encoding="utf-8"))
    hatching = json.loads((folder / "hatching.geojson").read_text(encoding="utf-8"))
    points = {
        one["id"]: (one["properties"]["label_longitude"], one["properties"]["label_latitude"])
        for one in counties["features"]
    }
    lines = {one["id"]: _broken_line(one["geometry"]) for one in hatching["features"]}
    return Shapes(counties, points, lines)


def _broken_line(geometry: Mapping[str, Any]) -> tuple[list[float | None], list[float | None]]:
    parts = geometry["coordinates"]
    if geometry["type"] == "LineString":
        parts = [parts]
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for part in parts:
        longitudes += [*(point[0] for point in part), None]
        latitudes += [*(point[1] for point in part), None]
    return longitudes, latitudes
