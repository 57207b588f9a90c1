"""Regions with shapes and measures, as GeoJSON and as a GeoPackage, read back by others."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
import pytest
import shapely
from shapely.geometry import shape

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.open_data.features import map_layer
from s3dash.child import ChildFailed, Limits, ask_child
from s3dash.config import ROOT
from s3dash.data.shapes import Shapes, read_shapes
from s3dash.exports.geojson import Feature, Layer, feature_collection, geojson_bytes
from s3dash.model import Dataset
from tests.asking import ask

DAY = datetime.date(2026, 11, 23)
ABOUT = {"title": "Regioner", "edition": 3, "updated": "2026-11-23T09:00:00Z"}
CHILD = [sys.executable, "-P", "-m", "s3dash.exports.geopackage"]
ADDRESSES = (
    "/sv/karta?scope=europe",
    "/en/map?domain=digital",
    "/sv/karta?initiative=vanguard",
    "/en/map?measure=overlap&region=SE311",
    "/sv/karta?measure=age",
)


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return read_shapes(ROOT / "data")


def layer_at(small: Dataset, shapes: Shapes, address: str) -> Layer:
    return map_layer(ANSWERS["map"](ask(small, address)), shapes.counties, DAY, ABOUT)


def geopackage(layer: Layer, folder: Path) -> Path:
    asked = {
        "collection": feature_collection(layer),
        "kinds": dict(layer.columns),
        "limits": asdict(Limits()),
    }
    path = folder / "regions.gpkg"
    path.write_bytes(ask_child(CHILD, json.dumps(asked).encode(), Limits()))
    return path


def given(features: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one for one in features if one["properties"]["region_kind"] == kind]


@pytest.mark.parametrize("address", ADDRESSES)
def test_regions_are_given_out_as_geojson_with_rings_that_run_as_the_standard_has_it(
    small: Dataset, shapes: Shapes, address: str
) -> None:
    found = json.loads(geojson_bytes(layer_at(small, shapes, address)))
    assert found["type"] == "FeatureCollection" and "crs" not in found
    swedish = given(found["features"], "region")
    assert len(swedish) == 21
    for one in swedish:
        geometry = shape(one["geometry"])
        assert geometry.is_valid and one["properties"]["place"] == "county"
        for part in getattr(geometry, "geoms", [geometry]):
            assert part.exterior.is_ccw
            assert not any(hole.is_ccw for hole in part.interiors)
        west, south, east, north = geometry.bounds
        assert 10 < west < east < 25 and 55 < south < north < 70


def test_regions_elsewhere_are_points_and_one_without_a_seat_has_no_place(
    small: Dataset, shapes: Shapes
) -> None:
    found = json.loads(geojson_bytes(layer_at(small, shapes, "/sv/karta?scope=europe")))
    abroad = given(found["features"], "partner")
    assert abroad
    for one in abroad:
        row = small.row("regions", one["id"])
        assert one["geometry"] == {"type": "Point", "coordinates": [row.longitude, row.latitude]}
        assert one["properties"]["place"] == "seat"
    lost = Shapes({"type": "FeatureCollection", "features": []}, {}, {}, {}, shapes.europe)
    bare = json.loads(geojson_bytes(layer_at(small, lost, "/sv/karta")))
    for one in bare["features"]:
        row = small.row("regions", one["id"])
        assert (one["geometry"] is None) == (row.longitude is None)
        assert one["properties"]["place"] == (None if row.longitude is None else "seat")


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_measures_of_shapes_are_those_of_the_page(
    small: Dataset, shapes: Shapes, address: str
) -> None:
    table = ANSWERS["map"](ask(small, address)).data_table.set_index("region_code")
    features = json.loads(geojson_bytes(layer_at(small, shapes, address)))["features"]
    assert {one["id"] for one in features} == set(table.index)
    for one in features:
        for name in table.columns.intersection(list(one["properties"])).drop("region_name"):
            cell, said = table.at[one["id"], name], one["properties"][name]
            if isinstance(cell, int | float):
                assert said == pytest.approx(cell, abs=1e-12)
            elif name.endswith(("_count", "_share", "_number")):
                assert said is None
            elif isinstance(cell, str):
                assert said == cell


@pytest.mark.parametrize("address", ADDRESSES[:2])
def test_a_geopackage_reads_back_as_what_was_given_out(
    small: Dataset, shapes: Shapes, tmp_path: Path, address: str
) -> None:
    layer = layer_at(small, shapes, address)
    path = geopackage(layer, tmp_path)
    info = pyogrio.read_info(path)
    assert info["crs"] == "EPSG:4326" and info["layer_name"] == "regions"
    assert info["layer_metadata"]["edition"] == "3"
    back = pyogrio.read_dataframe(path).set_index("region_code")
    assert set(back.index) == {one.code for one in layer.features}
    assert back["published_on"].dt.date.unique().tolist() == [DAY]
    for one in feature_collection(layer)["features"]:
        row, told = back.loc[one["id"]], one["properties"]
        assert shapely.equals(row["geometry"], shape(one["geometry"]))
        assert json.loads(row["group_codes"]) == told["group_codes"]
        for name, kind in layer.columns.items():
            if name == "region_code":
                continue
            if told[name] is None:
                assert pd.isna(row[name]), name
            elif kind in {"text", "whole", "number", "yes_no"}:
                assert row[name] == told[name], name


def test_kinds_with_gaps_read_back_as_they_are(tmp_path: Path) -> None:
    layer = Layer(
        "regions",
        {"so": "yes_no", "on": "day", "many": "list", "count": "whole", "share": "number"},
        [
            Feature("A", None, (True, DAY, ("å", "b"), 2, 0.5)),
            Feature("B", {"type": "Point", "coordinates": [15.0, 60.0]}, (None,) * 5),
            Feature("C", None, (False, None, (), 0, 0.0)),
        ],
        ABOUT,
    )
    path = geopackage(layer, tmp_path)
    info = pyogrio.read_info(path)
    kinds = dict(zip(info["fields"], zip(info["ogr_types"], info["ogr_subtypes"], strict=True),
                     strict=True))  # fmt: skip
    assert kinds["so"] == ("OFTInteger", "OFSTBoolean")
    assert kinds["on"][0] == "OFTDate" and kinds["count"][0] == "OFTInteger64"
    back = pyogrio.read_dataframe(path)
    assert [None if pd.isna(one) else bool(one) for one in back["so"]] == [True, None, False]
    assert back["on"].dt.date.iloc[0] == DAY and back["on"].isna().tolist() == [False, True, True]
    assert json.loads(back["many"].iloc[0]) == ["å", "b"] and back["many"].iloc[2] == "[]"
    assert back["count"].iloc[0] == 2 and pd.isna(back["count"].iloc[1])
    assert back["geometry"].isna().tolist() == [True, False, True]


def test_the_same_layer_gives_the_same_geopackage(
    small: Dataset, shapes: Shapes, tmp_path: Path
) -> None:
    layer = layer_at(small, shapes, "/sv/karta")
    first = geopackage(layer, tmp_path).read_bytes()
    assert first == geopackage(layer, tmp_path).read_bytes()


def test_a_process_that_is_given_what_is_no_layer_gives_no_file() -> None:
    with pytest.raises(ChildFailed):
        ask_child(CHILD, b"{}", Limits())


def test_a_number_that_is_none_is_refused_in_geojson() -> None:
    layer = Layer("regions", {"share": "number"}, [Feature("A", None, (float("inf"),))], ABOUT)
    with pytest.raises(ValueError, match="JSON"):
        geojson_bytes(layer)
