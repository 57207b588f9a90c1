"""What changed from one dataset to the next."""

from __future__ import annotations

from s3dash.model import Dataset
from s3dash.model.difference import difference
from tests.conftest import Build, Rows


def test_equal_datasets_do_not_differ(tiny: Dataset, build: Build, rows: Rows) -> None:
    assert difference(tiny, build(rows)) == {}


def test_the_order_of_rows_is_no_difference(tiny: Dataset, build: Build, rows: Rows) -> None:
    rows["domains"].reverse()
    assert difference(tiny, build(rows)) == {}


def test_rows_are_told_by_their_keys(tiny: Dataset, build: Build, rows: Rows) -> None:
    rows["domains"][0]["name_sv"] = "Ved"
    rows["domains"].append({"domain_code": "ore", "name_sv": "Malm", "name_en": "Ore"})
    rows["clusters"] = []
    rows["strategies"].clear()
    assert difference(tiny, build(rows)) == {
        "domains": {"added": ["ore"], "removed": [], "changed": ["wood"]},
        "strategies": {"added": [], "removed": ["A-s"], "changed": []},
    }


def test_a_key_of_several_columns_is_a_list_in_which_nothing_stated_is_null(
    tiny: Dataset, build: Build, rows: Rows
) -> None:
    rows["memberships"][0]["note"] = "Ny anmärkning"
    del rows["memberships"][1]
    assert difference(tiny, build(rows)) == {
        "memberships": {
            "added": [],
            "removed": [["net-pilot", "B", "participant", None]],
            "changed": [["net", "A", "member", 2015]],
        }
    }


def test_a_cell_that_becomes_empty_is_a_change(tiny: Dataset, build: Build, rows: Rows) -> None:
    del rows["sources"][0]["published_year"]
    assert difference(tiny, build(rows))["sources"]["changed"] == ["s"]


def test_a_row_under_another_key_is_neither_new_nor_gone_and_what_points_to_it_is_as_it_was(
    tiny: Dataset, build: Build, rows: Rows
) -> None:
    for area in rows["priorities"]:
        if area["priority_code"] == "A-1":
            area["priority_code"] = "A-9"
        if area.get("part_of") == "A-1":
            area["part_of"] = "A-9"
    rows["lineage"][0]["later_code"] = "A-9"
    found = difference(tiny, build(rows))
    assert found["priorities"] == {
        "added": [], "removed": [], "changed": [], "rekeyed": ["A-9"]
    }  # fmt: skip
    kinds = found.get("lineage", {})
    assert not any(kinds.get(kind) for kind in ("added", "removed", "changed"))
