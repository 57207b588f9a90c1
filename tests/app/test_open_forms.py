"""Cubes and shapes as the interface gives them out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyogrio
import pytest
from flask.testing import FlaskClient
from jsonstat_validator import validate_jsonstat

from s3dash.child import Limits
from s3dash.serving.api import open_forms

CUBES = ("map", "matrix?scope=europe", "changes", "map?measure=overlap&region=SE311")


def with_format(address: str, form: str) -> str:
    return f"/api/v1/{address}{'&' if '?' in address else '?'}format={form}&language=sv"


@pytest.mark.parametrize("address", CUBES)
def test_a_cube_says_what_it_is_and_where_it_comes_from(client: FlaskClient, address: str) -> None:
    answer = client.get(with_format(address, "json-stat"))
    assert answer.status_code == 200 and answer.mimetype == "application/json"
    assert answer.headers["Content-Disposition"].endswith('.json"')
    found = answer.get_json()
    assert validate_jsonstat(found)
    assert found["class"] == "dataset" and found["version"] == "2.0"
    for name in ("label", "source", "updated", "note", "role", "status", "href"):
        assert found[name], name
    assert {"region", "measure"} <= set(found["id"])
    assert "creativecommons.org" in found["link"]["license"][0]["href"]
    assert client.get(found["href"]).status_code == 200


def test_a_cube_has_the_numbers_of_the_csv_of_the_same_question(client: FlaskClient) -> None:
    csv = client.get(with_format("map", "csv")).get_data()
    rows = pd.read_csv(io.BytesIO(csv), na_values=["..", "."]).set_index("region_code")
    found = client.get(with_format("map", "json-stat")).get_json()
    regions = found["dimension"]["region"]["category"]["index"]
    measures = found["dimension"]["measure"]["category"]["index"]
    values = iter(found["value"])
    for region in regions:
        for measure in measures:
            value, cell = next(values), rows.at[region, measure]
            assert (value is None and pd.isna(cell)) or value == pytest.approx(cell, abs=1e-12)


def test_an_answer_that_no_cube_is_made_of_is_refused(client: FlaskClient) -> None:
    refused = client.get("/api/v1/network?format=json-stat")
    assert refused.status_code == 400 and refused.mimetype == "application/problem+json"


def test_a_cube_that_is_too_large_is_refused(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_forms, "MOST_PLACES", 10)
    refused = client.get("/api/v1/matrix?format=json-stat&language=en&order=north")
    assert refused.status_code == 400
    assert "places" in json.loads(refused.get_data())["detail"]


def test_regions_come_as_geojson_with_what_the_map_shows(client: FlaskClient) -> None:
    answer = client.get("/api/v1/regions.geojson?scope=europe&language=en")
    assert answer.status_code == 200 and answer.mimetype == "application/geo+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    found = answer.get_json()
    assert found["edition"] and found["licence"] and found["marks"][".."]
    kinds = {one["geometry"]["type"] for one in found["features"]}
    assert kinds <= {"Point", "Polygon", "MultiPolygon"} and "Point" in kinds
    assert all("priority_count" in one["properties"] for one in found["features"])


def test_a_map_that_asks_for_something_first_says_what(client: FlaskClient) -> None:
    refused = client.get("/api/v1/regions.geojson?measure=status&language=en")
    assert refused.status_code == 400
    assert "domain" in json.loads(refused.get_data())["detail"]


def test_regions_come_as_a_geopackage_that_is_made_once(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "regions.gpkg"
    address = "/api/v1/regions.gpkg?domain=digital&language=en"
    answer = client.get(address)
    assert answer.status_code == 200
    path.write_bytes(answer.get_data())
    back = pyogrio.read_dataframe(path)
    told = client.get(address.replace(".gpkg", ".geojson")).get_json()["features"]
    assert list(back["region_code"]) == [one["id"] for one in told]
    assert list(back["inferred"]) == [one["properties"]["inferred"] for one in told]
    monkeypatch.setattr(open_forms, "ask_child", None)
    assert client.get(address).get_data() == answer.get_data()


def test_a_geopackage_that_takes_too_long_is_given_up_and_asked_for_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_forms, "LIMITS", Limits(megabytes=64))
    refused = client.get("/api/v1/regions.gpkg?domain=food&language=en")
    assert refused.status_code == 503 and refused.headers["Retry-After"]
    monkeypatch.undo()
    assert client.get("/api/v1/regions.gpkg?domain=food&language=en").status_code == 200


def test_no_serving_process_knows_geopandas_or_what_stands_below_it() -> None:
    code = "import sys, s3dash.serving.app; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    known = {name.partition(".")[0] for name in said.stdout.split()}
    assert "flask" in known
    assert not known & {"geopandas", "pyogrio", "shapely", "pyproj"}
