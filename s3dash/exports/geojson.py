"""Places with what is known of them as GeoJSON (RFC 7946).

WGS 84, longitude first, which needs no member that says so; outer rings run counterclockwise, holes
clockwise; no number that JSON does not know. What is unknown is ``null``.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, TypeAlias

MIMETYPE = "application/geo+json"
# What stands in a column, so that a file whose format needs kinds has them without a guess.
Kind = Literal["text", "whole", "number", "yes_no", "day", "list"]
Cell: TypeAlias = str | int | float | bool | datetime.date | tuple[str, ...] | None
Geometry = Mapping[str, Any]


@dataclass(frozen=True)
class Feature:
    """A place.

    Attributes:
        code: its key.
        geometry: its shape or its point in WGS 84, rings in any direction; None where it has none.
        cells: what is known of it, a cell a column.
    """

    code: str
    geometry: Geometry | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Layer:
    """Places that the same is known of.

    Attributes:
        name: for programs.
        columns: name -> what stands in it, in their order.
        features: the places.
        about: what is to be known of all of them, by name.
    """

    name: str
    columns: Mapping[str, Kind]
    features: Sequence[Feature]
    about: Mapping[str, Any]


def feature_collection(layer: Layer) -> dict[str, Any]:
    """The layer, as JSON has it; what is to be known of it stands beside the features."""
    return {
        "type": "FeatureCollection",
        "name": layer.name,
        **layer.about,
        "features": [_feature(one, layer) for one in layer.features],
    }


def geojson_bytes(layer: Layer) -> bytes:
    """The layer as a file.

    Raises:
        ValueError: a number is none.
    """
    found = feature_collection(layer)
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def _feature(one: Feature, layer: Layer) -> dict[str, Any]:
    cells = zip(layer.columns, one.cells, strict=True)
    return {
        "type": "Feature",
        "id": one.code,
        "geometry": None if one.geometry is None else _turned(one.geometry),
        "properties": {name: _plain(cell) for name, cell in cells},
    }


def _plain(cell: Cell) -> Any:
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return list(cell) if isinstance(cell, tuple) else cell


def _turned(geometry: Geometry) -> Geometry:
    """The geometry with rings that run as RFC 7946 has it; a point as it is."""
    coordinates = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": _rings(coordinates)}
    if geometry["type"] == "MultiPolygon":
        return {"type": "MultiPolygon", "coordinates": [_rings(part) for part in coordinates]}
    return geometry


def _rings(polygon: Sequence[Any]) -> list[list[Any]]:
    """The outer ring counterclockwise, the holes clockwise."""
    return [
        list(ring) if _is_clockwise(ring) == bool(at) else list(reversed(ring))
        for at, ring in enumerate(polygon)
    ]


def _is_clockwise(ring: Sequence[Any]) -> bool:
    doubled_area: float = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return doubled_area < 0
