"""Shapes in the data folder that are not as they should be: turned, or left out and told."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from s3dash import logs
from s3dash.config import LANGUAGES
from s3dash.data.shapes import read_shapes
from s3dash.i18n import translator
from tests.conftest import DATA, store_in

WHOLE = read_shapes(DATA)
Change = Callable[[dict[str, Any]], object]


def reverse(part: Any) -> Any:
    """The coordinates with every ring the other way round."""
    if isinstance(part[0][0], int | float):
        return part[::-1]
    return [reverse(one) for one in part]


def exchange(part: Any) -> Any:
    """The coordinates with latitude before longitude."""
    if isinstance(part[0], int | float):
        return part[::-1]
    return [exchange(one) for one in part]


def change(folder: Path, name: str, code: str, change_one: Change) -> None:
    path = folder / f"{name}.geojson"
    found = json.loads(path.read_text(encoding="utf-8"))
    (one,) = [feature for feature in found["features"] if feature["id"] == code]
    change_one(one)
    path.write_text(json.dumps(found), encoding="utf-8")


def coordinates(how: Callable[[Any], Any]) -> Change:
    def changed(one: dict[str, Any]) -> None:
        one["geometry"]["coordinates"] = how(one["geometry"]["coordinates"])

    return changed


def geometry(found: Any) -> Change:
    return lambda one: one.update(geometry=found)


def first_point(found: Any) -> Change:
    def changed(one: dict[str, Any]) -> None:
        one["geometry"]["coordinates"][0][0][1] = found

    return changed


def label(found: Any) -> Change:
    return lambda one: one["properties"].update(label_longitude=found)


@pytest.mark.parametrize(("name", "code"), [("counties", "23"), ("europe", "Spain")])
def test_rings_that_run_the_wrong_way_are_turned(data_copy: Path, name: str, code: str) -> None:
    change(data_copy, name, code, coordinates(reverse))
    found = read_shapes(data_copy)
    assert found.faults == ()
    assert codes(getattr(found, name)) == codes(getattr(WHOLE, name))
    for one in getattr(found, name)["features"]:
        for polygon in one["geometry"]["coordinates"]:
            assert area(polygon[0]) < 0
            assert all(area(hole) > 0 for hole in polygon[1:])


def area(ring: Any) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def codes(collection: Any) -> list[str]:
    return [one["id"] for one in collection["features"]]


FLAWS = [
    (geometry(None), "fault-shape-null"),
    (geometry({"type": "MultiPolygon", "coordinates": []}), "fault-shape-empty"),
    (geometry({"type": "MultiPolygon", "coordinates": [[[]]]}), "fault-shape-empty"),
    (geometry({"type": "Polygon", "coordinates": []}), "fault-shape-empty"),
    (geometry({"type": "Polygon", "coordinates": [[[15, 60]] * 4]}), "fault-shape-empty"),
    (geometry({"type": "Polygon"}), "fault-shape-kind"),
    (geometry({"type": "Polygon", "coordinates": 7}), "fault-shape-kind"),
    (geometry({"type": "LineString", "coordinates": [[15, 60], [16, 61]]}), "fault-shape-kind"),
    (geometry("POLYGON EMPTY"), "fault-shape-kind"),
    (geometry({"type": "Polygon", "coordinates": [[[15, 60], [16, 61], [15, 61], [14, 62]]]}),
     "fault-shape-open"),
    (first_point([None, None]), "fault-shape-point"),
    (first_point([15.0, float("nan")]), "fault-shape-point"),
    (first_point([]), "fault-shape-point"),
    (coordinates(exchange), "fault-shape-exchanged"),
    (first_point([0.0, 0.0]), "fault-shape-outside"),
]  # fmt: skip


@pytest.mark.parametrize(("change_one", "key"), FLAWS)
def test_a_county_that_cannot_be_drawn_is_told_by_name_and_the_others_are_drawn(
    data_copy: Path, change_one: Change, key: str
) -> None:
    change(data_copy, "counties", "22", change_one)
    found = read_shapes(data_copy)
    (fault,) = found.faults
    assert (fault.key, fault.table) == (key, "counties")
    for language in LANGUAGES:
        assert "22 Västernorrland" in fault.message(translator(language))
    rest = [code for code in codes(WHOLE.counties) if code != "22"]
    assert codes(found.counties) == list(found.label_points) == rest


@pytest.mark.parametrize(("change_one", "key"), FLAWS[:-1])
def test_a_country_that_cannot_be_drawn_is_told_and_the_others_are_drawn(
    data_copy: Path, change_one: Change, key: str
) -> None:
    change(data_copy, "europe", "Spain", change_one)
    found = read_shapes(data_copy)
    (fault,) = found.faults
    assert (fault.key, fault.table, fault.value) == (key, "europe", "Spain")
    assert codes(found.europe) == [code for code in codes(WHOLE.europe) if code != "Spain"]


@pytest.mark.parametrize("country", codes(WHOLE.europe))
def test_a_country_whose_latitude_and_longitude_are_exchanged_is_found_wherever_it_lies(
    data_copy: Path, country: str
) -> None:
    change(data_copy, "europe", country, coordinates(exchange))
    found = read_shapes(data_copy)
    (fault,) = found.faults
    assert (fault.key, fault.value) == ("fault-shape-exchanged", country)
    assert codes(found.europe) == [code for code in codes(WHOLE.europe) if code != country]


def test_countries_that_are_all_exchanged_are_all_found(data_copy: Path) -> None:
    for country in codes(WHOLE.europe):
        change(data_copy, "europe", country, coordinates(exchange))
    faults = read_shapes(data_copy).faults
    assert {fault.key for fault in faults} == {"fault-shape-exchanged"}
    assert sorted(str(fault.value) for fault in faults) == sorted(codes(WHOLE.europe))


def test_a_country_that_lies_where_another_is_is_found(data_copy: Path) -> None:
    def moved(part: Any) -> Any:
        return [part[0] - 20, part[1]] if isinstance(part[0], float) else [*map(moved, part)]

    change(data_copy, "europe", "Cyprus", coordinates(moved))
    (fault,) = read_shapes(data_copy).faults
    assert (fault.key, fault.value) == ("fault-shape-outside", "Cyprus")


def test_an_exchanged_country_that_nobody_knows_is_found_where_it_lies_in_another(
    data_copy: Path,
) -> None:
    change(data_copy, "europe", "Belarus", lambda one: one.update(id="Vitryssland"))
    assert read_shapes(data_copy).faults == ()
    change(data_copy, "europe", "Vitryssland", coordinates(exchange))
    (fault,) = read_shapes(data_copy).faults
    assert (fault.key, fault.value) == ("fault-shape-exchanged", "Vitryssland")


@pytest.mark.parametrize("found", [None, "norr", float("nan"), 59.7, 0])
def test_a_mark_that_has_no_place_in_its_county_is_told(data_copy: Path, found: Any) -> None:
    change(data_copy, "counties", "01", label(found))
    (fault,) = read_shapes(data_copy).faults
    assert (fault.key, fault.params["name"]) == ("fault-shape-label", "01 Stockholm")


def test_a_county_that_is_not_there_and_one_that_is_there_twice_are_told(data_copy: Path) -> None:
    change(data_copy, "counties", "01", lambda one: one.update(id="03"))
    found = read_shapes(data_copy)
    assert [(fault.key, fault.value) for fault in found.faults] == [
        ("fault-shape-twice", "03"),
        ("fault-shape-missing", "01"),
    ]


def test_a_start_tells_what_is_left_out_and_the_app_goes_on(
    data_copy: Path, caplog: pytest.LogCaptureFixture
) -> None:
    change(data_copy, "counties", "22", geometry(None))
    change(data_copy, "europe", "Spain", geometry(None))
    with caplog.at_level(logging.ERROR):
        store = store_in(data_copy.parent, data_copy)
    assert set(store.problems) == {"shapes-incomplete"}
    (logged,) = [one for one in caplog.records if one.message == "store: shapes-incomplete"]
    assert logged.__dict__["why"] == "22 Västernorrland, Spain"
    assert store.current().number == 1
    told = logs.in_words(store.problems["shapes-incomplete"])
    assert "22 Västernorrland har ingen form" in told and "Spain has no shape" in told


def test_without_a_single_county_the_app_still_goes_on(data_copy: Path) -> None:
    path = data_copy / "counties.geojson"
    found = json.loads(path.read_text(encoding="utf-8"))
    for one in found["features"]:
        coordinates(exchange)(one)
    path.write_text(json.dumps(found), encoding="utf-8")
    store = store_in(data_copy.parent, data_copy)
    assert len(store.shapes.faults) == 21
    assert store.current().number == 1
