"""The tables' models: what a cell, a row and a reference must be, and what is said when not."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s3dash.config import LANGUAGES
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.model.tables import references
from s3dash.model.typed import typed_table
from tests.conftest import Build, Rows, cells_of, faults_of


def refused(build: Build, rows: Rows) -> tuple[Fault, ...]:
    with pytest.raises(DatasetRefused) as caught:
        build(rows)
    return caught.value.faults


def test_there_are_seventeen_tables_and_every_reference_points_to_a_key() -> None:
    assert len(TABLES) == 17
    for table, column, target, target_column in references():
        assert column in TABLES[table].columns
        assert TABLES[target].unique == [target_column]


def test_cells_become_values_of_their_kind(tiny: Dataset) -> None:
    priority = tiny.row("priorities", "A-2")
    assert priority.domain_codes == ("water", "wood")
    assert tiny.row("sources", "s").published_year == 2022
    assert tiny.row("sources", "undated").seen_on == datetime.date(2026, 11, 1)


def test_an_empty_cell_is_missing_and_never_zero_or_empty_text(tiny: Dataset) -> None:
    assert pd.isna(tiny.row("sources", "s").held_on)
    assert pd.isna(tiny.row("regions", "A").latitude)
    assert pd.isna(tiny.row("initiatives", "net").starts_year)
    for name, model in TABLES.items():
        frame = tiny.table(name)
        texts = [column for column in model.columns if about(model.columns[column]).kind == "text"]
        assert not (frame[texts] == "").any(axis=None)


def test_text_is_trimmed_and_composed(build: Build, rows: Rows) -> None:
    rows["regions"][0]["name_sv"] = "  A\N{COMBINING RING ABOVE}dala "
    assert build(rows).row("regions", "A").name_sv == "Ådala"


BAD_CELLS = [
    ("regions", 0, "region_code", "Å 1", "fault-code"),
    ("regions", 0, "region_code", "", "fault-required"),
    ("regions", 0, "region_kind", "county", "fault-choice"),
    ("regions", 0, "latitude", "91", "fault-range"),
    ("regions", 0, "latitude", "59,3", "fault-number"),
    ("regions", 0, "latitude", "1e3", "fault-number"),
    ("regions", 0, "latitude", "nan", "fault-number"),
    ("regions", 0, "nuts_level", "4", "fault-most"),
    ("regions", 0, "nuts_level", "-1", "fault-least"),
    ("regions", 0, "nuts_level", "2.5", "fault-whole"),
    ("regions", 0, "country_code", "se", "fault-country"),
    ("regions", 0, "county_code", "1", "fault-county"),
    ("rounds", 0, "ends_on", "2027-13-01", "fault-date"),
    ("rounds", 0, "ends_on", "31/12/2027", "fault-date"),
    ("rounds", 0, "starts_on", "", "fault-required"),
    ("sources", 0, "published_year", "22", "fault-year"),
    ("sources", 0, "published_year", "2022.5", "fault-year"),
    ("sources", 0, "url", "ftp://example.org", "fault-url"),
    ("sources", 0, "url", "javascript:alert(1)", "fault-url"),
    ("sources", 0, "url", "https://a b", "fault-url"),
    ("priorities", 0, "status", "", "fault-required"),
    ("priorities", 0, "status", "Established", "fault-choice"),
    ("priorities", 0, "domain_codes", "wood;wood", "fault-codes"),
    ("priorities", 0, "domain_codes", "wood;;water", "fault-codes"),
    ("priorities", 0, "name_sv", "   ", "fault-required"),
    ("strategies", 0, "areas_stated", "0", "fault-least"),
    ("domain_links", 0, "lift", "1", "fault-lift"),
    ("domain_links", 0, "lift", "3.1", "fault-lift"),
    ("domain_links", 0, "lift", "-1", "fault-lift"),
    ("priorities", 0, "transition", "green;grey", "fault-choices"),
    ("priorities", 0, "transition", "green;green", "fault-choices"),
    ("examples", 0, "step", "dreaming", "fault-choice"),
    ("priorities", 0, "domain_codes", "wood;metal", "fault-reference"),
    ("priorities", 0, "region_code", "Z", "fault-reference"),
    ("priorities", 0, "source_code", "old", "fault-reference"),
    ("initiatives", 1, "parent_code", "nett", "fault-reference"),
    ("clusters", 0, "initiative_codes", "nett", "fault-reference"),
]


@pytest.mark.parametrize(("table", "at", "column", "value", "key"), BAD_CELLS)
def test_a_bad_cell_is_a_fault_that_names_its_place_and_value(
    rows: Rows, table: str, at: int, column: str, value: str, key: str
) -> None:
    if table == "clusters":
        rows["clusters"] = [
            {"cluster_code": "k", "name": "K", "cluster_kind": "cluster", "region_code": "A",
             "source_code": "s", "confidence": "high"}
        ]  # fmt: skip
    rows[table][at][column] = value
    faults = [f for f in faults_of(rows) if (f.table, f.row, f.column) == (table, at + 2, column)]
    assert [fault.key for fault in faults] == [key]
    shown = {part for fault in faults for part in [fault.value] if part}
    assert shown <= {value.strip(), "metal"}


Damage = Callable[[Rows], object]
BAD_ROWS: dict[str, tuple[Damage, str, str, int]] = {
    "a key that stands twice": (
        lambda rows: rows["domains"].append(dict(rows["domains"][0])), "fault-duplicate", "domains", 4),
    "a key in other letters": (
        lambda rows: rows["domains"].append({**rows["domains"][0], "domain_code":
            rows["domains"][0]["domain_code"].upper()}), "fault-alike-key", "domains", 4),
    "the same membership twice, without a year": (
        lambda rows: rows["memberships"].append(dict(rows["memberships"][1])), "fault-duplicate",
        "memberships", 6),
    "a round that ends before it starts": (
        lambda rows: rows["rounds"][0].update(ends_on="2020-01-01"), "fault-order", "rounds", 2),
    "a membership that ends before it starts": (
        lambda rows: rows["memberships"][0].update(to_year="2014"), "fault-order", "memberships", 2),
    "an initiative that is its own parent": (
        lambda rows: rows["initiatives"][0].update(parent_code="net"), "fault-cycle", "initiatives", 2),
    "two initiatives above each other": (
        lambda rows: rows["initiatives"][0].update(parent_code="net-pilot"), "fault-cycle",
        "initiatives", 2),
    "two rounds that start on one day": (
        lambda rows: rows["rounds"][1].update(starts_on="2021-01-01", ends_on=""), "fault-same-start",
        "rounds", 3),
    "a group that is no group": (
        lambda rows: rows["group_members"][0].update(group_code="A"), "fault-kind", "group_members", 2),
    "a member that is no region": (
        lambda rows: rows["group_members"][0].update(region_code="P"), "fault-kind", "group_members", 2),
    "a meeting with nobody": (
        lambda rows: rows["sources"][0].update(source_kind="dialogue_meeting"), "fault-required",
        "sources", 2),
    "a partner with a county code": (
        lambda rows: rows["regions"][4].update(county_code="05"), "fault-county-kind", "regions", 6),
    "a county code that stands twice": (
        lambda rows: rows["regions"][1].update(county_code="01"), "fault-county-twice", "regions", 3),
    "a sub-area of another region's area": (
        lambda rows: rows["priorities"][3].update(part_of="A-1"), "fault-umbrella", "priorities", 5),
    "lineage between regions": (
        lambda rows: rows["lineage"][0].update(later_code="B-1"), "fault-lineage-region", "lineage", 2),
    "lineage within a round": (
        lambda rows: rows["lineage"][0].update(earlier_code="A-2"), "fault-lineage-order", "lineage", 2),
    "lineage back in time": (
        lambda rows: rows["lineage"][0].update(earlier_code="A-1", later_code="A-0"),
        "fault-lineage-order", "lineage", 2),
    "domains of a link in the wrong order": (
        lambda rows: rows["domain_links"][0].update(domain_code_a="wood", domain_code_b="water"),
        "fault-link-order", "domain_links", 2),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_ROWS)
def test_rows_that_contradict_are_a_fault(rows: Rows, name: str) -> None:
    damage, key, table, row = BAD_ROWS[name]
    damage(rows)
    assert (key, table, row) in {(f.key, f.table, f.row) for f in faults_of(rows)}


def test_every_kind_of_fault_is_told_in_both_languages_with_its_place(
    build: Build, rows: Rows
) -> None:
    for table, at, column, value, _ in BAD_CELLS:
        if table != "clusters":
            rows[table][at][column] = value
    for fault in refused(build, rows):
        for language in LANGUAGES:
            t = translator(language)
            assert str(fault.row) in fault.where(t)
            assert fault.value is None or fault.value in fault.message(t)


def test_a_dataset_is_refused_for_every_fault_and_only_for_faults(build: Build, rows: Rows) -> None:
    assert Dataset.from_cells(cells_of(rows)) == build(rows)
    rows["lineage"][0]["later_code"] = "B-1"
    with pytest.raises(DatasetRefused) as caught:
        Dataset.from_cells(cells_of(rows))
    assert caught.value.faults == refused(build, rows)


def test_all_faults_are_told_at_once(build: Build, rows: Rows) -> None:
    rows["regions"][0]["latitude"] = "north"
    rows["memberships"][0]["role"] = "guest"
    rows["priorities"][1]["source_code"] = "nowhere"
    keys = {fault.key for fault in refused(build, rows)}
    assert keys == {"fault-number", "fault-choice", "fault-reference"}


def test_a_duplicate_names_both_rows(build: Build, rows: Rows) -> None:
    rows["sources"].append(dict(rows["sources"][0]))
    (fault,) = refused(build, rows)
    assert (fault.row, fault.params["first"]) == (5, "2")
    assert "2" in fault.message(translator("sv"))


def test_an_unknown_code_offers_the_nearest_known(build: Build, rows: Rows) -> None:
    rows["initiatives"][1]["parent_code"] = "nett"
    (fault,) = refused(build, rows)
    assert "Menade du net" in fault.message(translator("sv"))
    assert "Did you mean net" in fault.message(translator("en"))


def test_a_membership_may_be_stated_for_several_years(build: Build, rows: Rows) -> None:
    rows["memberships"].append({**rows["memberships"][0], "from_year": "2019"})
    assert len(build(rows).table("memberships")) == 5


@settings(max_examples=30)
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_no_text_in_any_cell_makes_reading_fail(table: str, data: Any) -> None:
    columns = list(TABLES[table].columns)
    row = {column: data.draw(st.text(max_size=20)) for column in columns}
    frame, faults = typed_table(table, pd.DataFrame([row], index=[2], dtype="object"))
    assert list(frame.columns) == columns
    assert all(fault.table == table for fault in faults)
