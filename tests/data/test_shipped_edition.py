"""The edition that the app ships with: whole, described, and drawn on a map without gaps."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import shapely
from frictionless import Package

from s3dash.cli.commands import main
from s3dash.config import ROOT
from s3dash.data.descriptor import descriptor_text
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import read_path
from s3dash.data.shapes import read_shapes
from s3dash.errors import DatasetRefused, NoEdition
from s3dash.faults import Fault
from s3dash.model import TABLES, Dataset
from s3dash.model.headings import headings
from s3dash.model.tables import SHEETS
from tests.conftest import store_in

DATA = ROOT / "data"


def test_the_shipped_edition_is_whole(shipped: Dataset) -> None:
    assert len(shipped.regions_of_kind("region")) == 21
    assert len(shipped.regions_of_kind("group")) == 8
    assert shipped.rounds == ("2014-2020", "2021-2027")
    assert shipped.counts["domains"] == 19
    assert (
        sum(shipped.has_data(code, "2021-2027") for code in shipped.regions_of_kind("region")) == 20
    )


def test_the_command_that_checks_passes_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DATA), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["regions"] == 128


def test_the_tables_are_the_files_cell_for_cell(shipped: Dataset) -> None:
    with (DATA / "priorities.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found = shipped.row("priorities", row["priority_code"])
            assert found.name_sv == row["name_sv"]
            assert ";".join(found.domain_codes) == row["domain_codes"]
            assert (found.status, found.source_code) == (row["status"], row["source_code"])


def test_every_region_belongs_to_one_group_and_has_a_county(shipped: Dataset) -> None:
    for code in shipped.regions_of_kind("region"):
        assert len(shipped.groups_of(code)) == 1
        assert isinstance(shipped.row("regions", code).county_code, str)


def test_the_descriptor_is_the_one_the_models_make() -> None:
    stands = (DATA / "datapackage.json").read_text(encoding="utf-8")
    assert stands == descriptor_text(DATA), "run: make datapackage"


# Frictionless asks a deprecated interface of one of its own dependencies.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_independent_reader_finds_the_data_package_valid() -> None:
    report = Package(str(DATA / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    assert len(report.tasks) == len(TABLES) + 2


def test_the_descriptor_has_types_keys_references_and_titles_in_both_languages() -> None:
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    schema = resources["priorities"]["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    assert list(fields) == list(TABLES["priorities"].columns)
    assert schema["primaryKey"] == ["priority_code"]
    assert fields["domain_codes"]["type"] == "list"
    assert fields["status"]["constraints"]["enum"][0] == "established"
    assert {"fields": ["part_of"], "reference": {"resource": "", "fields": ["priority_code"]}} in (
        schema["foreignKeys"]
    )
    assert "domain_codes" not in [key["fields"][0] for key in schema["foreignKeys"]]
    assert resources["memberships"]["schema"]["uniqueKeys"] == [
        ["initiative_code", "region_code", "role", "from_year"]
    ]
    assert "primaryKey" not in resources["memberships"]["schema"]
    for resource in resources.values():
        assert resource["title"] and resource["title_en"]
        for field in resource.get("schema", {}).get("fields", []):
            assert field["title"] and field["title_en"]
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def test_every_table_and_column_has_headings_that_tell_it_from_the_others() -> None:
    columns = {column for model in SHEETS.values() for column in model.columns}
    assert set(headings()) == columns | set(TABLES)
    for language in (0, 1):
        words = [pair[language] for name, pair in headings().items() if name in columns]
        assert len(set(words)) == len(words)


# ---- boundaries -----------------------------------------------------------------------------


def counties() -> dict[str, shapely.Geometry]:
    features = json.loads((DATA / "counties.geojson").read_text(encoding="utf-8"))["features"]
    return {one["id"]: shapely.geometry.shape(one["geometry"]) for one in features}


def test_the_map_has_a_county_for_every_region(shipped: Dataset) -> None:
    codes = {shipped.row("regions", code).county_code for code in shipped.regions_of_kind("region")}
    assert set(counties()) == codes


def test_the_grid_has_a_tile_for_every_county_and_no_two_in_one_place() -> None:
    tiles = read_shapes(DATA).tiles
    assert set(tiles) == set(counties())
    assert len({(tile.row, tile.column) for tile in tiles.values()}) == len(tiles)
    assert all(max(map(len, tile.short_name.split("|"))) <= 10 for tile in tiles.values())


def test_counties_meet_without_gaps_or_overlaps() -> None:
    shapes = list(counties().values())
    assert shapely.coverage_is_valid(shapes)
    assert all(shape.is_valid for shape in shapes)


def test_outer_rings_run_clockwise_as_plotly_needs_them() -> None:
    for shape in counties().values():
        for part in shapely.get_parts(shape):
            assert not part.exterior.is_ccw
            assert all(hole.is_ccw for hole in part.interiors)


def test_marks_lie_within_their_county() -> None:
    shapes = read_shapes(DATA)
    for code, county in counties().items():
        assert county.contains(shapely.Point(shapes.label_points[code]))


# ---- a damaged folder -----------------------------------------------------------------------


def faults(folder: Path) -> list[Fault]:
    submission = read_path(folder)
    assert submission.dataset is None
    return list(submission.faults)


def test_a_missing_file_is_named(data_copy: Path) -> None:
    (data_copy / "regions.csv").unlink()
    assert ("fault-no-file", "regions") in {(f.key, f.table) for f in faults(data_copy)}


def test_the_optional_table_may_be_missing(data_copy: Path) -> None:
    (data_copy / "domain_links.csv").unlink()
    assert read_path(data_copy).accepted().counts["domain_links"] == 0


def test_a_file_cut_short_at_a_line_is_noticed(data_copy: Path) -> None:
    path = data_copy / "lineage.csv"  # no other table points to its rows
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-5]))
    (fault,) = faults(data_copy)
    assert (fault.key, fault.table) == ("fault-altered-file", "lineage")


def test_a_file_cut_short_within_a_row_is_told_with_its_row(data_copy: Path) -> None:
    path = data_copy / "lineage.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1].split(b",")[0])
    found = {(f.key, f.row) for f in faults(data_copy)}
    assert ("fault-row-length", len(lines)) in found


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("domains.csv", b"", "fault-empty-file"),
        ("domains.csv", "domän".encode("latin-1"), "fault-not-utf8"),
        ("domains.csv", b"domain_code,name_sv\nx,y\n", "fault-no-column"),
        ("domains.csv", b"domain_code,name_sv,name_en,nace_rev2,name_sv\n", "fault-column-twice"),
        ("domains.csv", b'domain_code,name_sv,name_en,nace_rev2\n"a,b', "fault-unreadable"),
        ("domains.csv", b"\x00\x01\x02", "fault-no-headings"),
        ("datapackage.json", b"{", "fault-not-json"),
        ("datapackage.json", b"[]", "fault-not-json"),
        ("datapackage.json", b'{"created": "soon"}', "fault-date"),
        ("datapackage.json", b'{"created": "2026-11-23", "resources": 7}', "fault-not-described"),
    ],
)
def test_a_damaged_file_is_refused_in_words(
    data_copy: Path, name: str, content: bytes, key: str
) -> None:
    (data_copy / name).write_bytes(content)
    assert key in {fault.key for fault in faults(data_copy)}


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert {fault.key for fault in faults(tmp_path)} == {"fault-no-file"}


def faults_of_shapes(store: EditionStore) -> tuple[Fault, ...]:
    refused = store.problems["shapes-unreadable"]
    assert isinstance(refused, DatasetRefused)
    return refused.faults


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("counties.geojson", None),
        ("counties.geojson", b"{"),
        ("counties.geojson", b'{"features": [{}]}'),
        ("europe.geojson", None),
        ("europe.geojson", b'{"features": [{"id": "x"}]}'),
        ("map_labels.csv", None),
        ("map_labels.csv", b"county_code,label_longitude\n01,abc\n"),
        ("map_labels.csv", b"\xff"),
        ("map_tiles.csv", None),
        ("map_tiles.csv", b"county_code,row,column,short_name\n01,one,2,Stockholm\n"),
    ],
)
def test_damaged_shapes_leave_the_store_empty_and_say_which_file(
    data_copy: Path, name: str, content: bytes | None
) -> None:
    if content is None:
        (data_copy / name).unlink()
    else:
        (data_copy / name).write_bytes(content)
    store = store_in(data_copy.parent, data_copy)
    assert [fault.value for fault in faults_of_shapes(store)] == [name]
    with pytest.raises(NoEdition):
        store.current()


def test_a_label_stands_left_or_right(data_copy: Path) -> None:
    path = data_copy / "map_labels.csv"
    path.write_text(path.read_text("utf-8").replace(",left,", ",middle,"), encoding="utf-8")
    assert faults_of_shapes(store_in(data_copy.parent, data_copy))


def test_a_cell_longer_than_can_be_read_is_refused_in_words(data_copy: Path) -> None:
    before = csv.field_size_limit(1000)
    try:
        (data_copy / "domains.csv").write_text('domain_code\n"' + "x" * 2000, encoding="utf-8")
        assert "fault-unreadable" in {fault.key for fault in faults(data_copy)}
    finally:
        csv.field_size_limit(before)


def test_every_old_code_leads_to_one_region_that_is(shipped: Dataset) -> None:
    former = [row.region_code for row in shipped.rows("regions") if row.valid_to is not None]
    assert {"NL33", "PT16"} <= set(former)
    for code in former:
        (successor,) = shipped.successors_of(code)
        assert shipped.is_shown(successor)
        assert not any(shipped.has_data(code, round_code) for round_code in shipped.rounds)
