"""Cubes as readers of the field get them: whole, dense, with the numbers of the page's table."""

from __future__ import annotations

import io
import json
from itertools import product
from typing import Any

import jsonstat
import pandas as pd
import pytest
from jsonstat_validator import validate_jsonstat
from pyjstat import pyjstat

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.open_data.cubes import answer_cube
from s3dash.exports.csv_table import csv_bytes
from s3dash.exports.json_stat import Cube, CubeOrigin, Dimension, json_stat_bytes
from s3dash.model import Dataset
from tests.asking import ask

# pyjstat warns of its own way of reading
pytestmark = pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")

ORIGIN = CubeOrigin(
    source="Regionernas strategier",
    updated="2026-11-23T09:00:00Z",
    address="https://example.org/api/v1/map?format=json-stat",
    licence="https://creativecommons.org/licenses/by/4.0/",
    edition=3,
)
# An address for every form of a cube, in both languages.
NUMBERS = (
    "/sv/karta",
    "/en/map?scope=europe",
    "/sv/karta?measure=uniqueness",
    "/en/map?measure=age",
    "/sv/karta?measure=overlap&region=SE311&scope=europe",
    "/en/map?measure=complementarity&region=SE311",
)
PAIRS = ("/sv/matris?measure=overlap", "/en/matrix?measure=complementarity&scope=europe")
CELLS = (
    "/sv/karta?domain=digital",
    "/en/map?initiative=vanguard",
    "/sv/matris",
    "/en/matrix?scope=europe",
    "/sv/matris?measure=membership",
)
CHANGES = (
    "/sv/forandringar",
    "/en/changes?domain=digital",
    "/sv/forandringar?region=SE311",
    "/sv/forandringar?region=SE311&domain=digital",
)


def cube_at(small: Dataset, address: str) -> Cube:
    question = ask(small, address)
    cube = answer_cube(ANSWERS[question.state.view](question))
    assert cube is not None
    return cube


def written(cube: Cube) -> dict[str, Any]:
    return dict(json.loads(json_stat_bytes(cube, ORIGIN)))


def csv_of(small: Dataset, address: str) -> pd.DataFrame:
    """The page's CSV as somebody reads it, its columns by their codes."""
    question = ask(small, address)
    table = ANSWERS[question.state.view](question).data_table
    body = csv_bytes(table, list(table.columns), question.state.language)
    separator = ";" if question.state.language == "sv" else ","
    return pd.read_csv(io.BytesIO(body), sep=separator, dtype=str, keep_default_na=False)


def as_frame(text: str) -> pd.DataFrame:
    """What pyjstat reads, by the codes of dimensions and categories."""
    frame = pyjstat.Dataset.read(text).write("dataframe", naming="id")
    assert isinstance(frame, pd.DataFrame)
    return frame


@pytest.mark.parametrize("address", [*NUMBERS, *PAIRS, *CELLS, *CHANGES])
def test_every_place_of_a_cube_is_written_and_two_readers_and_the_validator_agree(
    small: Dataset, address: str
) -> None:
    cube = cube_at(small, address)
    found = written(cube)
    assert validate_jsonstat(found)
    places = list(product(*([code for code, _ in side.categories] for side in cube.dimensions)))
    assert len(found["value"]) == len(found["status"]) == len(places) == cube.size > 0
    frame = as_frame(json.dumps(found))
    sides = [side.code for side in cube.dimensions]
    assert list(frame.columns) == [*sides, "value"]
    assert list(frame[sides].itertuples(index=False, name=None)) == places
    other = jsonstat.from_string(json.dumps(found))
    expected = [cube.values.get(place) for place in places]
    assert [None if pd.isna(one) else one for one in frame["value"]] == expected
    # every so many, of which no number of categories is a multiple
    for place, value in list(zip(places, expected, strict=True))[::101]:
        assert other.value(**dict(zip(sides, place, strict=True))) == value


@pytest.mark.parametrize("address", [*NUMBERS, *PAIRS, *CELLS, *CHANGES])
def test_what_has_no_number_has_a_mark_that_is_explained(small: Dataset, address: str) -> None:
    found = written(cube_at(small, address))
    told = found["extension"]["status"]["label"]
    for value, status in zip(found["value"], found["status"], strict=True):
        assert (value is not None) or status in {"..", ".", "-"}
        assert status == "" or set(status) <= set("".join(told))
    assert {"..", ".", "-", "*"} <= set(told)
    assert all(any(note.startswith(f"{mark}  ") for note in found["note"]) for mark in told)


@pytest.mark.parametrize("address", NUMBERS)
def test_the_numbers_of_a_map_are_those_of_the_pages_csv(small: Dataset, address: str) -> None:
    table = csv_of(small, address).set_index("region_code")
    frame = as_frame(json.dumps(written(cube_at(small, address))))
    assert len(frame) == frame["region"].nunique() * frame["measure"].nunique()
    assert sorted(frame["region"].unique()) == sorted(table.index)
    numbers = 0
    for region, measure, value in zip(
        frame["region"], frame["measure"], frame["value"], strict=True
    ):
        cell = table.at[region, measure]
        if pd.isna(value):
            assert not cell.replace(".", "", 1).isdigit(), (region, measure)
        else:
            numbers += 1
            assert value == pytest.approx(float(cell), abs=1e-12)
    assert numbers


@pytest.mark.parametrize("address", PAIRS)
def test_the_numbers_of_pairs_are_those_of_the_pages_csv(small: Dataset, address: str) -> None:
    table = csv_of(small, address).set_index("region_code")
    found = written(cube_at(small, address))
    frame = as_frame(json.dumps(found)).assign(status=found["status"])
    for one in frame.itertuples():
        cell = table.at[one.region, one.partner]
        if one.region == one.partner:
            assert one.status == "."
        elif pd.isna(one.value):
            assert not cell.replace(".", "", 1).isdigit()
        else:
            assert one.value == pytest.approx(float(cell), abs=1e-12)
    assert frame["value"].notna().any()


def test_a_matrix_says_1_where_the_page_has_a_status_and_marks_what_is_inferred(
    small: Dataset,
) -> None:
    question = ask(small, "/en/matrix")
    table = csv_of(small, "/en/matrix").set_index("region_code")
    found = written(cube_at(small, "/en/matrix"))
    frame = as_frame(json.dumps(found)).assign(sign=found["status"])
    so = frame[frame["value"] == 1]
    for one in so.itertuples():
        words = question.t(f"status-{one.status}") if one.status != "joint" else ""
        assert words in table.at[one.region, one.domain]
        is_inferred = "inferred" in table.at[one.region, one.domain]
        assert (one.sign == "*") == is_inferred or one.status == "joint"
    assert (so["sign"] == "*").any()
    held = {(one.region, one.domain) for one in so.itertuples()}
    for region in table.index:
        for domain in frame["domain"].unique():
            is_there = table.at[region, domain] not in {"-", ".."}
            assert is_there == ((region, domain) in held), (region, domain)


def test_a_region_without_data_has_no_zero_in_a_cube(small: Dataset) -> None:
    question = ask(small, "/sv/matris")
    silent = [
        code
        for code in question.regions
        if not small.has_data(code, question.round_code)
        and not small.joint_priorities(code, question.round_code)
    ]
    assert silent
    found = written(cube_at(small, "/sv/matris"))
    frame = as_frame(json.dumps(found)).assign(sign=found["status"])
    own = frame[frame["region"].isin(silent) & (frame["status"] != "joint")]
    assert set(own["sign"]) == {".."}
    assert own["value"].isna().all()


@pytest.mark.parametrize("address", CHANGES)
def test_a_cube_of_changes_counts_the_rows_of_the_pages_csv(small: Dataset, address: str) -> None:
    question = ask(small, address)
    table = csv_of(small, address)
    frame = as_frame(json.dumps(written(cube_at(small, address))))
    domain = question.state.domain or "all"
    counted = frame[(frame["domain"] == domain) & frame["value"].notna()]
    assert counted["value"].sum() == len(table) > 0
    for region, rows in table.groupby("region_code"):
        assert counted.loc[counted["region"] == region, "value"].sum() == len(rows)
    words = table["change_words"].str.rstrip("*").value_counts()
    for kind, number in counted.groupby("change")["value"].sum().items():
        assert words[question.t(f"lineage-{str(kind).replace('_', '-')}")] == number


def test_every_domains_part_of_the_changes_is_the_csv_of_that_domain(small: Dataset) -> None:
    frame = as_frame(json.dumps(written(cube_at(small, "/sv/forandringar"))))
    swedish = small.regions_of_kind("region", ask(small, "/sv/forandringar").round_code)
    for domain in ("digital", "materials"):
        part = frame[(frame["domain"] == domain) & frame["region"].isin(swedish)]
        rows = csv_of(small, f"/sv/forandringar?domain={domain}")
        assert part["value"].sum() == len(rows[rows["region_code"].isin(swedish)]) > 0


@pytest.mark.parametrize("address", [*NUMBERS, *PAIRS, *CELLS, *CHANGES])
def test_no_side_of_a_cube_is_lost_to_a_reader_that_drops_names_that_end_alike(
    small: Dataset, address: str
) -> None:
    # pyjstat drops a column whose name ends as that of the values
    cube = cube_at(small, address)
    text = json.dumps(written(cube))
    labels = [side.label for side in cube.dimensions]
    for naming, names in (("id", [side.code for side in cube.dimensions]), ("label", labels)):
        frame = pyjstat.Dataset.read(text).write("dataframe", naming=naming)
        assert list(frame.columns) == [*names, "value"]
    assert len({*labels, "value"}) == len(labels) + 1


def test_a_number_that_is_none_is_never_written() -> None:
    side = Dimension("region", "Region", [("A", "A")])
    cube = Cube("A", [side], {("A",): float("nan")}, {}, "-", {"-": "none"})
    with pytest.raises(ValueError, match="JSON"):
        json_stat_bytes(cube, ORIGIN)


def test_what_changed_since_an_edition_has_no_cube(small: Dataset) -> None:
    question = ask(small, "/sv/data")
    assert answer_cube(ANSWERS["data"](question)) is None
