"""The shapes that the map is drawn with.

``make boundaries`` wrote the counties and the outlines of Europe into ``data/``;
``python -m s3dash boundaries`` puts an operator's own counties in their place. The places of the
names in ``data/map_labels.csv`` and the tiles in ``data/map_tiles.csv`` were found by eye and are
edited by hand.

A file that cannot be read as what it should be is refused. One shape that cannot be drawn is left
out, and told (``Shapes.faults``); rings that run the wrong way are turned.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from s3dash.data import outlines
from s3dash.data.countries import astray
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault

Part = TypeVar("Part")
Feature = Mapping[str, Any]


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

    @property
    def name(self) -> str:
        """The short name on one line."""
        return self.short_name.replace("-|", "").replace("|", " ")


@dataclass(frozen=True)
class Shapes:
    """Counties of Sweden by county code, and Europe's outlines.

    Attributes:
        counties: a GeoJSON FeatureCollection, ``id`` = county code, WGS 84, outer rings clockwise;
            the counties that can be drawn, with all that belongs to one.
        label_points: (longitude, latitude) of a point inside each county.
        label_places: where the counties' names stand; a county may have none.
        tiles: the tile of every county in the grid.
        europe: the outlines of Europe's countries, a GeoJSON FeatureCollection as ``counties``.
        attribution: whose the boundaries of the counties are.
        faults: what was left out, and why.
    """

    counties: Mapping[str, Any]
    label_points: Mapping[str, tuple[float, float]]
    label_places: Mapping[str, LabelPlace]
    tiles: Mapping[str, Tile]
    europe: Mapping[str, Any]
    attribution: str = ""
    faults: tuple[Fault, ...] = ()

    @cached_property
    def europe_text(self) -> str:
        """The outlines as the browser gets them."""
        return json.dumps(self.europe, separators=(",", ":"))

    @cached_property
    def europe_address(self) -> str:
        """Where the browser gets the outlines: the name changes with the content."""
        return f"/europe-{hashlib.sha256(self.europe_text.encode()).hexdigest()[:16]}.geojson"


NO_FEATURES: Mapping[str, Any] = {"type": "FeatureCollection", "features": []}
NO_SHAPES = Shapes(NO_FEATURES, {}, {}, {}, NO_FEATURES)


def read_shapes(folder: Path) -> Shapes:
    """The shapes in a data folder.

    Raises:
        DatasetRefused: with a fault for each of the four files that cannot be used.
    """
    refused: list[Fault] = []
    counties = _read(folder / "counties.geojson", _collection, NO_FEATURES, refused)
    places = _read(folder / "map_labels.csv", _label_places, NO_SHAPES.label_places, refused)
    tiles = _read(folder / "map_tiles.csv", _tiles, NO_SHAPES.tiles, refused)
    europe = _read(folder / "europe.geojson", _collection, NO_FEATURES, refused)
    if refused:
        raise DatasetRefused(refused)
    names = {code: f"{code} {tile.name}" for code, tile in tiles.items()}
    drawn, faults = _counties(counties["features"], names)
    countries, lost = _countries(europe["features"])
    return Shapes(
        _collected(drawn.values()),
        {code: _label_point(one) for code, one in drawn.items()},
        places,
        tiles,
        _collected(countries.values()),
        str(counties.get("attribution") or "counties.geojson"),
        (*faults, *lost),
    )


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
    for one in found["features"]:
        one["id"], one["geometry"]
    return found


def _collected(features: Iterable[Feature]) -> dict[str, Any]:
    return {**NO_FEATURES, "features": list(features)}


def _counties(
    features: Sequence[Feature], names: Mapping[str, str]
) -> tuple[dict[str, Feature], list[Fault]]:
    """The counties that can be drawn, and why the others cannot.

    One without a point for its mark would be drawn as what it is not.
    """
    drawn, faults = _drawable(features, outlines.SWEDEN, "counties", names)
    for code, one in list(drawn.items()):
        parts = outlines.polygons(one["geometry"])
        if not _has_label_point(one, parts):
            del drawn[code]
            faults.append(_fault("fault-shape-label", "counties", code, names))
    known = {str(one["id"]) for one in features}
    missing = [code for code in names if code not in known]
    return drawn, faults + [
        _fault("fault-shape-missing", "counties", one, names) for one in missing
    ]


def _countries(features: Sequence[Feature]) -> tuple[dict[str, Feature], list[Fault]]:
    """The countries that can be drawn, and why the others cannot."""
    drawn, faults = _drawable(features, outlines.AROUND_EUROPE, "europe", {})
    flaws = astray({code: outlines.polygons(one["geometry"]) for code, one in drawn.items()})
    faults += [_fault(key, "europe", code, {}) for code, key in flaws.items()]
    return {code: one for code, one in drawn.items() if code not in flaws}, faults


def _drawable(
    features: Iterable[Feature], frame: outlines.Frame, table: str, names: Mapping[str, str]
) -> tuple[dict[str, Feature], list[Fault]]:
    """The features with a geometry that can be drawn, by code, with their rings turned."""
    drawn: dict[str, Feature] = {}
    faults = []
    for one in features:
        code = str(one["id"])
        key = "fault-shape-twice" if code in drawn else outlines.flaw(one["geometry"], frame)
        if key:
            faults.append(_fault(key, table, code, names))
        else:
            drawn[code] = {**one, "id": code, "geometry": outlines.turned(one["geometry"])}
    return drawn, faults


def _fault(key: str, table: str, code: str, names: Mapping[str, str]) -> Fault:
    return Fault(key, table, value=code, params={"name": names.get(code, code)})


def _has_label_point(one: Feature, parts: Sequence[outlines.Polygon]) -> bool:
    try:
        return outlines.holds(parts, _label_point(one))
    except (TypeError, ValueError, LookupError):
        return False


def _label_point(one: Feature) -> tuple[float, float]:
    about = one["properties"]
    return float(about["label_longitude"]), float(about["label_latitude"])


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
