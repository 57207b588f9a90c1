"""An operator's own county boundaries: what is read, what becomes of it, what is refused."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from s3dash.config import LANGUAGES
from s3dash.data.boundaries.drawing_up import DrawnUp, Place, draw_up
from s3dash.data.shapes import read_shapes
from s3dash.errors import BoundariesRefused
from s3dash.i18n import translator
from tests.conftest import DATA
from tests.drawn_counties import CODES, counties, written

PLACES = (
    Place("SE110", "01", "Stockholm"),
    Place("SE121", "03", "Uppsala"),
    Place("SE122", "04", "Sörmland"),
)


def drawn(path: Path, key: str = "lan_kod", places: tuple[Place, ...] = PLACES) -> DrawnUp:
    return draw_up(path, key, places, "Lantmäteriet")


def features(found: DrawnUp, name: str = "counties.geojson") -> list[Any]:
    return list(json.loads(found.files[name])["features"])


def shapes(found: DrawnUp) -> dict[str, shapely.Geometry]:
    return {one["id"]: shapely.geometry.shape(one["geometry"]) for one in features(found)}


def refusal(path: Path, key: str = "lan_kod", places: tuple[Place, ...] = PLACES) -> list[str]:
    """The keys of what is wrong; each is told in both languages."""
    with pytest.raises(BoundariesRefused) as refused:
        drawn(path, key, places)
    for fault in refused.value.faults:
        for language in LANGUAGES:
            assert "{" not in fault.message(translator(language))
            assert fault.message(translator(language)) != fault.key
    return [fault.key for fault in refused.value.faults]


def words(path: Path, language: str, key: str = "lan_kod") -> str:
    with pytest.raises(BoundariesRefused) as refused:
        drawn(path, key)
    t = translator(language)
    return " ".join([refused.value.message(t), *(one.message(t) for one in refused.value.faults)])


# ---- what becomes of it -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["lan.gpkg", "lan.geojson", "lan.json", "lan.shp", "lan.zip"])
@pytest.mark.parametrize("crs", [3006, 3857, 4326])
def test_every_kind_of_file_in_every_system_becomes_the_same_counties(
    tmp_path: Path, name: str, crs: int
) -> None:
    path = written(counties().to_crs(crs), tmp_path / name)
    found = drawn(path)
    assert (found.counties, found.without_shape, found.without_region) == (3, (), ())
    here = shapes(found)
    assert tuple(here) == CODES
    for code, there in zip(CODES, counties().to_crs(4326).geometry, strict=True):
        assert here[code].symmetric_difference(there).area < 0.03 * there.area


def test_neighbours_still_meet_and_every_shape_is_sound(tmp_path: Path) -> None:
    found = shapes(drawn(written(counties(), tmp_path / "lan.gpkg")))
    assert shapely.coverage_is_valid(list(found.values()))
    assert all(shape.is_valid for shape in found.values())
    assert found["01"].touches(found["03"]) and found["03"].touches(found["04"])
    points = sum(shapely.get_num_coordinates(list(found.values())))
    assert points < sum(shapely.get_num_coordinates(counties().geometry.to_numpy())) / 4


def test_outer_rings_run_clockwise_whichever_way_they_came(tmp_path: Path) -> None:
    for turn in (True, False):
        frame = counties()
        frame.geometry = shapely.orient_polygons(frame.geometry.to_numpy(), exterior_cw=turn)
        for shape in shapes(drawn(written(frame, tmp_path / f"{turn}.gpkg"))).values():
            for part in shapely.get_parts(shape):
                assert not part.exterior.is_ccw
                assert all(hole.is_ccw for hole in part.interiors)


def test_islands_and_lakes_stay_but_for_specks(tmp_path: Path) -> None:
    found = shapes(drawn(written(counties(), tmp_path / "lan.gpkg")))
    assert shapely.get_num_geometries(found["01"]) == 2
    assert shapely.get_num_interior_rings(shapely.get_parts(found["03"])).sum() == 1


def test_a_small_county_within_another_is_no_pond(tmp_path: Path) -> None:
    hole = shapely.box(570_000, 6_700_000, 570_900, 6_700_900)
    frame = counties()
    frame.loc[0, "geometry"] = frame.geometry[0].difference(hole)
    inner = gpd.GeoDataFrame({"lan_kod": ["05"]}, geometry=[hole], crs=3006)
    path = written(pd.concat([frame, inner]), tmp_path / "lan.gpkg")
    found = shapes(drawn(path, places=(*PLACES, Place("SE123", "05", "Ön"))))
    assert shapely.coverage_is_valid(list(found.values()))
    assert found["05"].within(shapely.convex_hull(found["01"]))
    assert not found["01"].intersects(found["05"].point_on_surface())


def test_the_app_reads_what_is_written(tmp_path: Path, data_copy: Path) -> None:
    for name, content in drawn(written(counties(), tmp_path / "lan.gpkg")).files.items():
        (data_copy / name).write_bytes(content)
    (data_copy / "map_tiles.csv").write_text(
        "county_code,row,column,short_name\n01,1,1,Ett\n", encoding="utf-8"
    )
    found = read_shapes(data_copy)
    assert found.faults == ()
    assert set(found.label_points) == set(CODES)
    assert found.attribution == "Lantmäteriet"


def test_what_gdal_finds_odd_but_can_read_is_read(tmp_path: Path) -> None:
    path = written(counties(), tmp_path / "lan.gpkg")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA application_id = 7")
    assert drawn(path).counties == 3


def test_heights_are_left_out(tmp_path: Path) -> None:
    frame = counties()
    frame.geometry = shapely.force_3d(frame.geometry.to_numpy(), 7.0)
    found = shapes(drawn(written(frame, tmp_path / "lan.gpkg")))
    assert not any(shape.has_z for shape in found.values())


def shrunk(size: float) -> gpd.GeoDataFrame:
    """The counties, drawn together around a place in them."""
    frame = counties()
    about = (500_000, 6_700_000)
    frame.geometry = frame.geometry.scale(size, size, origin=about)
    return frame


@pytest.mark.parametrize("size", [0.1, 0.01])
def test_small_counties_are_simplified_less(tmp_path: Path, size: float) -> None:
    frame = shrunk(size)
    found = shapes(drawn(written(frame, tmp_path / "lan.gpkg")))
    assert shapely.coverage_is_valid(list(found.values()))
    assert all(shape.is_valid for shape in found.values())
    for one, there in zip(found.values(), frame.to_crs(4326).geometry, strict=True):
        assert one.symmetric_difference(there).area < 0.2 * there.area


# ---- codes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "codes",
    [
        ["01", "03", "04"],
        ["1", "3", " 04 "],
        [1, 3, 4],
        [1.0, 3.0, 4.0],
        ["SE110", "se121", "SE122"],
        ["01", "SE121", "04"],
    ],
)
def test_a_column_of_county_codes_or_region_codes_is_understood(
    tmp_path: Path, codes: list[Any]
) -> None:
    path = written(counties(kod=[str(one) if isinstance(one, str) else one for one in codes]),
                   tmp_path / "lan.gpkg")  # fmt: skip
    assert tuple(shapes(drawn(path, "kod"))) == CODES


def test_shapes_come_in_the_order_of_their_codes_each_with_its_own(tmp_path: Path) -> None:
    path = written(counties(kod=["04", "01", "03"]), tmp_path / "lan.gpkg")
    found = shapes(drawn(path, "kod"))
    assert tuple(found) == CODES
    east = {code: shape.centroid.x for code, shape in found.items()}
    assert east["04"] < east["01"] < east["03"]


def test_a_region_without_a_shape_and_a_shape_without_a_region_are_told(tmp_path: Path) -> None:
    places = (*PLACES[:2], Place("SE332", "25", "Norrbotten"), Place("SE900", None, "Ny"))
    found = drawn(written(counties(), tmp_path / "lan.gpkg"), places=places)
    assert found.without_shape == ("SE332 Norrbotten", "SE900 Ny")
    assert found.without_region == ("04",)
    assert tuple(shapes(found)) == ("01", "03")


# ---- what is refused ----------------------------------------------------------------------------


def text_file(path: Path) -> None:
    path.write_text("lan_kod;yta\n01;7\n", encoding="utf-8")


def cut_short(path: Path) -> None:
    whole = written(counties(), path.with_name("whole.gpkg")).read_bytes()
    path.write_bytes(whole[: len(whole) // 3])


def other_json(path: Path) -> None:
    path.write_text('{"name": "ingen karta"}', encoding="utf-8")


def topology(path: Path) -> None:
    arcs = [[[15, 60], [16, 60], [16, 61], [15, 60]]]
    one = {"type": "Polygon", "arcs": [[0]], "properties": {"lan_kod": "01"}}
    objects = {"lan": {"type": "GeometryCollection", "geometries": [one]}}
    path.write_text(json.dumps({"type": "Topology", "arcs": arcs, "objects": objects}))


def workbook_in_zip(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 and nothing more")


def map_of_addresses(path: Path) -> None:
    path.write_text('<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>')


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("lan.gpkg", text_file),
        ("lan.gpkg", lambda path: path.write_bytes(b"")),
        ("lan.gpkg", cut_short),
        ("lan.gpkg", map_of_addresses),
        ("lan.geojson", other_json),
        ("lan.json", topology),
        ("lan.zip", workbook_in_zip),
        ("lan", lambda path: path.mkdir()),
    ],
)
def test_what_is_no_map_is_refused(
    tmp_path: Path, name: str, make: Callable[[Path], object]
) -> None:
    make(tmp_path / name)
    (key,) = refusal(tmp_path / name)
    assert key in {"fault-boundary-file", "fault-boundary-unreadable"}


def test_a_shapefile_without_its_index_is_refused(tmp_path: Path) -> None:
    path = written(counties(), tmp_path / "lan.shp")
    (tmp_path / "lan.shx").unlink()
    assert refusal(path) == ["fault-boundary-unreadable"]


def test_a_missing_column_is_told_with_the_columns_there_are(tmp_path: Path) -> None:
    path = written(counties(LnKod=list(CODES), namn=["a", "b", "c"]), tmp_path / "lan.gpkg")
    assert "Kolumnen lan_kod finns inte" in words(path, "sv")
    assert "LnKod, namn" in words(path, "sv")
    assert "There is no column lan_kod" in words(path, "en")


def test_the_layer_with_the_column_is_the_one_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lan.gpkg"
    counties(other=["a", "b", "c"]).to_file(path, layer="annat", engine="pyogrio")
    counties().to_file(path, layer="lan", engine="pyogrio")
    assert tuple(shapes(drawn(path))) == CODES
    counties().to_file(path, layer="lan2", engine="pyogrio")
    assert refusal(path) == ["fault-boundary-layers"]


def test_a_shapefile_that_names_no_reference_system_is_refused(tmp_path: Path) -> None:
    path = written(counties(), tmp_path / "lan.shp")
    (tmp_path / "lan.prj").unlink()
    assert refusal(path) == ["fault-boundary-crs"]
    assert "referenssystem" in words(path, "sv") and "reference system" in words(path, "en")


def test_counties_of_a_hundred_metres_cannot_be_drawn(tmp_path: Path) -> None:
    assert refusal(written(shrunk(0.001), tmp_path / "lan.gpkg")) == ["fault-boundary-grain"]


def test_a_reference_system_without_a_place_on_the_earth_is_refused(tmp_path: Path) -> None:
    nowhere = (
        'ENGCRS["Bygget",EDATUM["Bygget"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["metre",1]]'
    )
    path = written(counties().set_crs(nowhere, allow_override=True), tmp_path / "lan.gpkg")
    assert refusal(path) == ["fault-boundary-crs-unknown"]


def damaged(code: str, change: Callable[[Any], Any]) -> gpd.GeoDataFrame:
    """The counties, one of them changed."""
    frame = counties()
    changed = [
        change(shape) if here == code else shape
        for here, shape in zip(frame["lan_kod"], frame.geometry, strict=True)
    ]
    return gpd.GeoDataFrame({"lan_kod": list(CODES)}, geometry=changed, crs=3006)


def bow_tie(_: Any) -> Any:
    return shapely.Polygon([(5e5, 66e5), (6e5, 67e5), (6e5, 66e5), (5e5, 67e5)])


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda _: None, "fault-shape-null"),
        (lambda _: shapely.Polygon(), "fault-shape-empty"),
        (lambda shape: shapely.LineString(shape.exterior.coords), "fault-shape-kind"),
        (lambda shape: shape.centroid, "fault-shape-kind"),
        (bow_tie, "fault-boundary-invalid"),
        (lambda shape: shapely.transform(shape, lambda xy: xy + 9e6), "fault-boundary-outside"),
    ],
)
def test_a_shape_that_cannot_be_used_is_named(
    tmp_path: Path, change: Callable[[Any], Any], key: str
) -> None:
    path = written(damaged("04", change), tmp_path / "lan.gpkg")
    assert refusal(path) == [key]
    assert "04 Sörmland" in words(path, "sv") and "04 Sörmland" in words(path, "en")


def test_exchanged_latitude_and_longitude_are_told_as_such(tmp_path: Path) -> None:
    frame = counties().to_crs(4326)
    frame.geometry = shapely.transform(frame.geometry.to_numpy(), lambda xy: xy[:, ::-1])
    path = written(frame, tmp_path / "lan.geojson")
    assert refusal(path) == ["fault-boundary-exchanged"] * 3


def test_metres_that_claim_to_be_degrees_are_not_in_sweden(tmp_path: Path) -> None:
    path = written(counties().set_crs(4326, allow_override=True), tmp_path / "lan.gpkg")
    assert set(refusal(path)) == {"fault-boundary-outside"}


def test_shapes_that_overlap_are_named(tmp_path: Path) -> None:
    path = written(damaged("03", lambda shape: shape.buffer(500)), tmp_path / "lan.gpkg")
    assert refusal(path) == ["fault-boundary-coverage"]
    assert "03 Uppsala" in words(path, "sv")


def test_a_county_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = written(counties(kod=["01", "01", "04"]), tmp_path / "lan.gpkg")
    assert refusal(path, "kod") == ["fault-boundary-twice"]
    path = written(counties(kod=["01", "SE110", "04"]), tmp_path / "both.gpkg")
    assert refusal(path, "kod") == ["fault-boundary-twice"]


def test_a_row_without_a_code_is_refused_by_its_number(tmp_path: Path) -> None:
    path = written(counties(kod=["01", None, " "]), tmp_path / "lan.gpkg")
    assert refusal(path, "kod") == ["fault-boundary-no-code"] * 2
    assert "Rad 2" in words(path, "sv", "kod")


def test_a_column_without_a_known_code_is_refused(tmp_path: Path) -> None:
    path = written(counties(namn=["Ett", "Två", "Tre"]), tmp_path / "lan.gpkg")
    assert refusal(path, "namn") == ["fault-boundary-no-match"]
    assert "Ett, Två, Tre" in words(path, "sv", "namn")


def test_a_file_without_a_row_is_refused(tmp_path: Path) -> None:
    path = written(counties().iloc[:0], tmp_path / "lan.gpkg")
    assert refusal(path) == ["fault-boundary-no-rows"]


def test_the_shapes_that_the_app_ships_with_say_whose_they_are() -> None:
    assert read_shapes(DATA).attribution == "SCB"
