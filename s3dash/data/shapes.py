"""The shapes that the map is drawn with.

The build wrote the counties and their hatching into ``data/``; the places of the names in
``data/map_labels.csv`` were found by eye and are edited by hand.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class LabelPlace:
    """Where the name of a county stands on the map.

    Attributes:
        longitude, latitude: the place, outside the country.
        side: ``left`` when the name ends at the place, ``right`` when it begins there.
        leader: (longitude, latitude) inside the county that a line from the name leads to; None
            when the name stands beside its county.
    """

    longitude: float
    latitude: float
    side: str
    leader: tuple[float, float] | None


@dataclass(frozen=True)
class Shapes:
    """Counties of Sweden by county code.

    Attributes:
        counties: a GeoJSON FeatureCollection, ``id`` = county code, WGS 84, outer rings clockwise.
        label_points: (longitude, latitude) of a point inside each county.
        hatching: for each county the longitudes and latitudes of its hatching, lines separated
            by None.
        label_places: where the counties' names stand; a county may have none.
    """

    counties: Mapping[str, Any]
    label_points: Mapping[str, tuple[float, float]]
    hatching: Mapping[str, tuple[list[float | None], list[float | None]]]
    label_places: Mapping[str, LabelPlace]


def read_shapes(folder: Path) -> Shapes:
    """The shapes in a data folder."""
    counties = json.loads((folder / "counties.geojson").read_text(encoding="utf-8"))
    hatching = json.loads((folder / "hatching.geojson").read_text(encoding="utf-8"))
    points = {
        one["id"]: (one["properties"]["label_longitude"], one["properties"]["label_latitude"])
        for one in counties["features"]
    }
    lines = {one["id"]: _broken_line(one["geometry"]) for one in hatching["features"]}
    return Shapes(counties, points, lines, _label_places(folder / "map_labels.csv"))


def _label_places(path: Path) -> dict[str, LabelPlace]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["county_code"]: _label_place(row) for row in csv.DictReader(lines)}


def _label_place(row: Mapping[str, str]) -> LabelPlace:
    leader = None
    if row["leader_longitude"]:
        leader = (float(row["leader_longitude"]), float(row["leader_latitude"]))
    return LabelPlace(
        float(row["label_longitude"]), float(row["label_latitude"]), row["side"], leader
    )


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
