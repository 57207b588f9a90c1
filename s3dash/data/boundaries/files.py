"""The files of county shapes that the app reads as they are.

Whatever the boundaries come from, they become ``counties.geojson``: the counties in WGS 84,
simplified without gaps, with a point inside each for its mark. ``drawing_up`` makes that of an
operator's own boundaries, ``tools.boundaries`` the one that the app ships with. No serving process
imports this module.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import geopandas as gpd
import shapely

SWEREF_99_TM = 3006
WGS_84 = 4326
# Of a degree.
DECIMALS = 3


def county_files(
    codes: Sequence[str], shapes: Any, decimals: int, about: Mapping[str, Any]
) -> dict[str, bytes]:
    """The file of counties by its name.

    Args:
        codes: their county codes.
        shapes: their shapes in SWEREF 99 TM, simplified.
        decimals: of a degree.
        about: what is said of the whole, such as ``attribution``.
    """
    points = [_middle(shape) for shape in shapes]
    named = [
        {
            "code": code,
            "label_longitude": round(point.x, decimals),
            "label_latitude": round(point.y, decimals),
        }
        for code, point in zip(codes, in_degrees(points), strict=True)
    ]
    return {"counties.geojson": collection(clockwise(in_degrees(shapes)), named, decimals, about)}


def in_degrees(shapes: Any, crs: int = SWEREF_99_TM) -> Any:
    """Shapes in WGS 84."""
    return gpd.GeoSeries(list(shapes), crs=crs).to_crs(WGS_84).to_numpy()


def clockwise(shapes: Iterable[Any]) -> list[Any]:
    """Shapes whose outer rings run clockwise: plotly fills a ring by its direction."""
    return [shapely.orient_polygons(shape, exterior_cw=True) for shape in shapes]


def _middle(shape: Any) -> Any:
    """The point farthest from the edge of the largest part: where a mark has most room."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    return shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=500), 0)


def collection(
    shapes: Iterable[Any],
    properties: Sequence[Mapping[str, Any]],
    decimals: int,
    about: Mapping[str, Any],
) -> bytes:
    """A GeoJSON file, a feature a line, each with its code as ``id``."""
    features = [
        {
            "type": "Feature",
            "id": one["code"],
            "properties": one,
            "geometry": _rounded(shapely.geometry.mapping(shape), decimals),
        }
        for shape, one in zip(shapes, properties, strict=True)
    ]
    head = "".join(f"{_json(name)}:{_json(value)}," for name, value in about.items())
    lines = ",\n".join(_json(feature) for feature in features)
    text = f'{{"type":"FeatureCollection",{head}"features":[\n{lines}\n]}}\n'
    return text.encode("utf-8")


def _json(found: Any) -> str:
    return json.dumps(found, separators=(",", ":"), allow_nan=False, ensure_ascii=False)


def _rounded(geometry: Mapping[str, Any], decimals: int) -> dict[str, Any]:
    def rounded(part: Any) -> Any:
        return round(part, decimals) if isinstance(part, float) else [rounded(one) for one in part]

    return {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}
