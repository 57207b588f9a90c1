"""Pages whose map has no shape for a county, or for any."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from dash import Dash

from s3dash.config import Settings
from s3dash.serving.app import create_app
from tests.app.choosing import choose
from tests.conftest import small_store

SHAPELESS = "Inte på kartan (länets form saknas eller går inte att rita): {}."
MAPS = (
    ("/sv/karta", "?measure=count"),
    ("/sv/karta", "?measure=shared&region=SE110"),
    ("/sv/tema", "?domain=digital"),
    ("/sv/samverkan", "?initiative=vanguard"),
)


def app_without(shapes: set[str], data: Path, settings: Settings) -> Dash:
    """An app whose map has lost these counties' shapes."""
    path = data / "counties.geojson"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for one in found["features"]:
        if one["id"] in shapes:
            one["geometry"] = None
    path.write_text(json.dumps(found), encoding="utf-8")
    return create_app(small_store(data.parent, data), settings)


@pytest.mark.parametrize(("path", "search"), MAPS)
def test_the_region_without_a_shape_is_named_where_there_is_a_map(
    data_copy: Path, settings: Settings, path: str, search: str
) -> None:
    app = app_without({"25"}, data_copy, settings)
    with app.server.test_client() as client:
        shown = choose(app, client, path, search).read()
    assert SHAPELESS.format("Norrbotten") in shown


def test_tiles_have_a_place_for_it(data_copy: Path, settings: Settings) -> None:
    app = app_without({"25"}, data_copy, settings)
    with app.server.test_client() as client:
        shown = choose(app, client, "/sv/karta", "?measure=count&grid=1").read()
        told = client.get("/health").get_json()
    assert "Inte på kartan" not in shown
    assert (told["status"], told["problems"]) == ("ready", ["shapes-incomplete"])


def test_a_whole_map_names_nobody(app: Dash, client: Any) -> None:
    for path, search in MAPS:
        assert "Inte på kartan" not in choose(app, client, path, search).read()


def test_without_any_shape_every_page_still_answers(data_copy: Path, settings: Settings) -> None:
    every = {f"{number:02}" for number in range(100)}
    app = app_without(every, data_copy, settings)
    with app.server.test_client() as client:
        for path, search in (*MAPS, ("/sv/natverk", ""), ("/sv/natverk", "?layout=map")):
            shown = choose(app, client, path, search).read()
            assert ("Inte på kartan" in shown) == ((path, search) in MAPS)
