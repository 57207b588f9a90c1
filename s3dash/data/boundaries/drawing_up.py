"""An operator's own boundaries: read, held against the regions, simplified as far as they bear.

``python -m s3dash boundaries`` asks here. No serving process imports this module.
"""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from s3dash.data.boundaries.files import DECIMALS, SWEREF_99_TM, WGS_84, county_files
from s3dash.data.outlines import SWEDEN, flaw_of_place
from s3dash.errors import BoundariesRefused
from s3dash.faults import Fault

# How far a boundary may be moved, in metres, and how many decimals its degrees then have: the
# first pair that is fine enough for the smallest county and leaves every shape sound is taken.
GRAINS = ((2000, DECIMALS), (1000, DECIMALS), (250, 4), (50, 5))
# So many times as wide as the boundary may be moved a county is at least.
WIDTH_IN_GRAINS = 5
# Smaller islands, and lakes, are specks on the map.
SPECK_M2 = 1e6
# The first bytes of the files that are read; a Shapefile may come in a zip archive.
SIGNS = (b"SQLite format 3\x00", b"\x00\x00\x27\x0a", b"PK\x03\x04")
DRIVERS = ("GPKG", "GeoJSON", "ESRI Shapefile")
# What is wrong with the place of a shape, as it is told of a shape on the map and of one in a file.
MISPLACED = {
    "fault-shape-exchanged": "fault-boundary-exchanged",
    "fault-shape-outside": "fault-boundary-outside",
}
# What reading a damaged file may end in: GDAL's, pyproj's and GEOS's errors are among them.
UNREADABLE = (RuntimeError, ValueError, OSError, shapely.errors.ShapelyError)
# So many codes, columns or layers are named in a sentence.
MOST_NAMED = 12


@dataclass(frozen=True)
class Place:
    """A region that the map is to have a county for.

    Attributes:
        region_code, county_code: as in the table of regions; one without a county code has no
            place on the map.
        name: its name, in the language of the one who asks.
    """

    region_code: str
    county_code: str | None
    name: str


@dataclass(frozen=True)
class DrawnUp:
    """Boundaries that are ready to be put in.

    Attributes:
        files: content by name.
        counties: how many there are.
        without_shape: the regions that got none.
        without_region: the codes of the shapes that no region has; they are left out.
    """

    files: Mapping[str, bytes]
    counties: int
    without_shape: tuple[str, ...]
    without_region: tuple[str, ...]


# ---- an operator's own boundaries ---------------------------------------------------------------


def draw_up(path: Path, key: str, places: Sequence[Place], attribution: str) -> DrawnUp:
    """The boundaries in a GeoPackage, a GeoJSON file or a Shapefile (also zipped).

    Args:
        path: the file.
        key: the column that holds the counties' codes, SCB's (two digits) or the regions' own
            (NUTS 3).
        places: the regions.
        attribution: whose the boundaries are, for the line below the map.

    Raises:
        BoundariesRefused: with all that is wrong with the file.
    """
    found = _read(path, key)
    by_code = _places_by_code(places)
    codes = [_code(value) for value in found[key]]
    owners = [by_code.get(code.upper()) for code in codes]
    counties = [owner.county_code if owner else None for owner in owners]
    _refuse(path, _code_faults(codes, counties, key))
    is_kept = [county is not None for county in counties]
    kept = found[is_kept].geometry
    names = [owner.name for owner in owners if owner]
    ordered = sorted(zip(filter(None, counties), names, kept.index, strict=True))
    kept = kept.loc[[index for _, _, index in ordered]]
    whole = _whole(path, kept, [f"{county} {name}" for county, name, _ in ordered])
    drawn = [county for county, _, _ in ordered]
    return DrawnUp(
        files=_files(path, drawn, whole, attribution),
        counties=len(drawn),
        without_shape=tuple(
            f"{place.region_code} {place.name}"
            for place in places
            if place.county_code not in drawn
        ),
        without_region=tuple(
            code for code, is_one in zip(codes, is_kept, strict=True) if code and not is_one
        ),
    )


def _refuse(path: Path, faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise BoundariesRefused(path, found)


def _named(names: Iterable[str]) -> str:
    """The names, the first of them when there are many."""
    every = list(names)
    return ", ".join(every[:MOST_NAMED]) + (" …" if len(every) > MOST_NAMED else "")


# ---- reading ------------------------------------------------------------------------------------


def _read(path: Path, key: str) -> gpd.GeoDataFrame:
    """The layer that has the column: that column, and the geometries."""
    try:
        if not path.is_file() or not _has_sign(path):
            _refuse(path, [Fault("fault-boundary-file", value=path.name)])
        with warnings.catch_warnings():
            # what GDAL says of a file that it reads is either told below or no matter
            warnings.simplefilter("ignore")
            layer = _layer(path, key)
            found = gpd.read_file(path, layer=layer, columns=[key], engine="pyogrio")
    except UNREADABLE as failure:
        why = str(failure).splitlines()[0] if str(failure) else type(failure).__name__
        fault = Fault("fault-boundary-unreadable", value=path.name, params={"why": why})
        raise BoundariesRefused(path, [fault]) from failure
    if not len(found):
        _refuse(path, [Fault("fault-boundary-no-rows", value=path.name)])
    if found.crs is None:
        _refuse(path, [Fault("fault-boundary-crs", value=path.name)])
    return found


def _has_sign(path: Path) -> bool:
    with path.open("rb") as file:
        begin = file.read(64)
    return begin.startswith(SIGNS) or begin.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _layer(path: Path, key: str) -> str:
    """The name of the one layer of shapes that has the column."""
    layers = {
        str(name): pyogrio.read_info(path, layer=name)
        for name, kind in pyogrio.list_layers(path)
        if kind is not None
    }
    if not layers or any(about["driver"] not in DRIVERS for about in layers.values()):
        _refuse(path, [Fault("fault-boundary-file", value=path.name)])
    with_key = [name for name, about in layers.items() if key in about["fields"]]
    if not with_key:
        columns = dict.fromkeys(str(one) for about in layers.values() for one in about["fields"])
        params = {"columns": _named(columns) or "–"}
        _refuse(path, [Fault("fault-boundary-column", column=key, value=key, params=params)])
    if len(with_key) > 1:
        params = {"layers": _named(with_key)}
        _refuse(path, [Fault("fault-boundary-layers", value=key, params=params)])
    return with_key[0]


# ---- codes --------------------------------------------------------------------------------------


def _places_by_code(places: Iterable[Place]) -> dict[str, Place]:
    """The regions with a county, by county code and by region code."""
    coded = [place for place in places if place.county_code]
    return {
        **{place.region_code.upper(): place for place in coded},
        **{str(place.county_code): place for place in coded},
    }


def _code(value: Any) -> str:
    """A cell of the key column as a code: a county code that a number has cut short is whole."""
    if pd.isna(value):
        return ""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    text = text.strip()
    return text.zfill(2) if text.isdigit() else text


def _code_faults(codes: Sequence[str], counties: Sequence[str | None], key: str) -> Iterator[Fault]:
    for row, code in enumerate(codes, start=1):
        if not code:
            yield Fault("fault-boundary-no-code", value=key, params={"row": str(row)})
    for county, times in Counter(filter(None, counties)).items():
        if times > 1:
            yield Fault("fault-boundary-twice", value=county, params={"times": times})
    if not any(counties):
        found = _named(dict.fromkeys(filter(None, codes))) or "–"
        yield Fault("fault-boundary-no-match", value=key, params={"found": found})


# ---- shapes -------------------------------------------------------------------------------------


def _whole(path: Path, shapes: gpd.GeoSeries, names: Sequence[str]) -> Any:
    """The shapes in metres, when they are sound, in Sweden, and meet without gap or overlap."""

    def faults(flaw: Callable[[Any], tuple[str, str] | None], found: Iterable[Any]) -> list[Fault]:
        told = zip(names, map(flaw, found), strict=True)
        return [Fault(one[0], value=one[1], params={"name": name}) for name, one in told if one]

    _refuse(path, faults(_flaw, shapes))
    flat = shapely.force_2d(shapes.to_numpy())
    edges = shapely.coverage_invalid_edges(flat)
    apart = [name for name, torn in zip(names, edges, strict=True) if torn]
    if apart:
        _refuse(path, [Fault("fault-boundary-coverage", params={"names": _named(apart)})])
    try:
        plane = gpd.GeoSeries(flat, crs=shapes.crs)
        globe, metres = plane.to_crs(WGS_84), plane.to_crs(SWEREF_99_TM)
    except UNREADABLE as failure:
        fault = Fault("fault-boundary-crs-unknown", value=str(shapes.crs.name))
        raise BoundariesRefused(path, [fault]) from failure
    _refuse(path, faults(_flaw_of_place, globe))
    return metres.to_numpy()


def _flaw(shape: Any) -> tuple[str, str] | None:
    """Message key and value for a shape that cannot be used."""
    if shape is None:
        return "fault-shape-null", ""
    if shape.geom_type not in {"Polygon", "MultiPolygon"}:
        return "fault-shape-kind", shape.geom_type
    if shape.is_empty:
        return "fault-shape-empty", ""
    if not shape.is_valid:
        return "fault-boundary-invalid", shapely.is_valid_reason(shape)
    return None


def _flaw_of_place(shape: Any) -> tuple[str, str] | None:
    key = flaw_of_place(shape.bounds, SWEDEN)
    return (MISPLACED[key], "") if key else None


def _without_specks(shapes: Any) -> list[Any]:
    """The shapes without their small islands and lakes; what fills a hole is no lake."""
    every = shapely.STRtree(shapes)

    def is_lake(ring: Any) -> bool:
        hole = shapely.Polygon(ring)
        return hole.area < SPECK_M2 and len(every.query(hole.point_on_surface(), "within")) == 0

    found = []
    for shape in shapes:
        parts = shapely.get_parts(shape)
        largest = max(part.area for part in parts)
        kept = [part for part in parts if part.area >= min(SPECK_M2, largest)]
        filled = [
            shapely.Polygon(part.exterior, [ring for ring in part.interiors if not is_lake(ring)])
            for part in kept
        ]
        found.append(shapely.MultiPolygon(filled))
    return found


def _files(path: Path, codes: Sequence[str], shapes: Any, attribution: str) -> dict[str, bytes]:
    """The files, by the coarsest grain that will do."""
    plain = _without_specks(shapes)
    width = np.sqrt(min(shape.area for shape in plain))
    for metres, decimals in GRAINS:
        if metres * WIDTH_IN_GRAINS > width:
            continue
        simple = shapely.coverage_simplify(plain, metres)
        files = county_files(codes, simple, decimals, {"attribution": attribution})
        written = json.loads(files["counties.geojson"])["features"]
        drawn = [shapely.geometry.shape(one["geometry"]) for one in written]
        if all(shapely.is_valid(drawn)) and shapely.coverage_is_valid(drawn):
            return files
    raise BoundariesRefused(path, [Fault("fault-boundary-grain", value=path.name)])
