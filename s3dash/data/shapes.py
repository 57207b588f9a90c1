"""The shapes that the map is drawn with.

The build wrote the counties and their hatching into ``data/``; the places of the names in
``data/map_labels.csv`` and the tiles in ``data/map_tiles.csv`` were found by eye and are edited by
hand.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from s3dash.errors import DatasetRefused, Fault

Part = TypeVar("Part")
# Longitudes and latitudes of lines, separated by None.
BrokenLine = tuple[list[float | None], list[float | None]]


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
class Tile:
    """Where the tile of a county stands in the grid of equal tiles.

    Attributes:
        row, column: from the north and from the west, both from 1.
        short_name: the region's name as it fits on a tile, ``|`` where the next line begins.
    """

    row: int
    column: int
    short_name: str


@dataclass(frozen=True)
class Shapes:
    """Counties of Sweden by county code, and Europe's outlines.

    Attributes:
        counties: a GeoJSON FeatureCollection, ``id`` = county code, WGS 84, outer rings clockwise.
        label_points: (longitude, latitude) of a point inside each county.
        hatching: for each county the longitudes and latitudes of its hatching, lines separated
            by None.
        label_places: where the counties' names stand; a county may have none.
        tiles: the tile of every county in the grid.
        europe: the outlines of Europe's countries, a GeoJSON FeatureCollection as ``counties``.
    """

    counties: Mapping[str, Any]
    label_points: Mapping[str, tuple[float, float]]
    hatching: Mapping[str, BrokenLine]
    label_places: Mapping[str, LabelPlace]
    tiles: Mapping[str, Tile]
    europe: Mapping[str, Any]

    @cached_property
    def europe_text(self) -> str:
        """The outlines as the browser gets them."""
        return json.dumps(self.europe, separators=(",", ":"))

    @cached_property
    def europe_address(self) -> str:
        """Where the browser gets the outlines: the name changes with the content."""
        return f"/europe-{hashlib.sha256(self.europe_text.encode()).hexdigest()[:16]}.geojson"


NO_FEATURES: dict[str, Any] = {"type": "FeatureCollection", "features": []}
NO_SHAPES = Shapes(NO_FEATURES, {}, {}, {}, {}, NO_FEATURES)


def read_shapes(folder: Path) -> Shapes:
    """The shapes in a data folder.

    Raises:
        DatasetRefused: with a fault for each of the five files that cannot be used.
    """
    faults: list[Fault] = []
    counties = _read(folder / "counties.geojson", _collection, NO_SHAPES.counties, faults)
    points = _read(folder / "counties.geojson", _label_points, NO_SHAPES.label_points, [])
    hatching = _read(folder / "hatching.geojson", _hatching, NO_SHAPES.hatching, faults)
    places = _read(folder / "map_labels.csv", _label_places, NO_SHAPES.label_places, faults)
    tiles = _read(folder / "map_tiles.csv", _tiles, NO_SHAPES.tiles, faults)
    europe = _read(folder / "europe.geojson", _outlines, NO_SHAPES.europe, faults)
    if faults:
        raise DatasetRefused(faults)
    return Shapes(counties, points, hatching, places, tiles, europe)


def _read(path: Path, read: Callable[[Path], Part], empty: Part, faults: list[Fault]) -> Part:
    """What a file says, or ``empty`` and a fault."""
    try:
        return read(path)
    except FileNotFoundError:
        faults.append(Fault("fault-no-file", path.stem, value=path.name))
    except (OSError, ValueError, TypeError, LookupError, csv.Error) as found:
        why = f"{type(found).__name__}: {found}"
        faults.append(Fault("fault-shapes", path.stem, value=path.name, params={"why": why}))
    return empty


def _collection(path: Path) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    _label_points(path)
    return found


def _outlines(path: Path) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for one in found["features"]:
        one["id"], one["geometry"]["coordinates"]
    return found


def _label_points(path: Path) -> Mapping[str, tuple[float, float]]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        one["id"]: (
            float(one["properties"]["label_longitude"]),
            float(one["properties"]["label_latitude"]),
        )
        for one in features
    }


def _hatching(path: Path) -> Mapping[str, BrokenLine]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {one["id"]: _broken_line(one["geometry"]) for one in features}


def _label_places(path: Path) -> Mapping[str, LabelPlace]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["county_code"]: _label_place(row) for row in csv.DictReader(lines)}


def _label_place(row: Mapping[str, str]) -> LabelPlace:
    leader = None
    if row["leader_longitude"]:
        leader = (float(row["leader_longitude"]), float(row["leader_latitude"]))
    if row["side"] not in {"left", "right"}:
        raise ValueError(row["side"])
    return LabelPlace(
        float(row["label_longitude"]), float(row["label_latitude"]), row["side"], leader
    )


def _tiles(path: Path) -> Mapping[str, Tile]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["county_code"]: Tile(int(row["row"]), int(row["column"]), row["short_name"])
            for row in csv.DictReader(lines)
        }


def _broken_line(geometry: Mapping[str, Any]) -> BrokenLine:
    parts = geometry["coordinates"]
    if geometry["type"] == "LineString":
        parts = [parts]
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for part in parts:
        longitudes += [*(point[0] for point in part), None]
        latitudes += [*(point[1] for point in part), None]
    return longitudes, latitudes
