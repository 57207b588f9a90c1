"""What became of areas from one round to the next: each kind told from the others."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import pytest

from s3dash.analysis.facts.lineage import changes, drawn_changes, lineage
from s3dash.analysis.pages.region import counted_kinds, one_region_answer
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.asking import question_of
from tests.conftest import Build, Rows

SV = translator("sv")


@dataclass(frozen=True)
class Area:
    priority_code: str
    status: str = "established"
    part_of: str | None = None


@dataclass(frozen=True)
class Link:
    earlier_code: str
    later_code: str
    basis: str = "inferred"
    note: str | None = None


def kinds(earlier: str, later: str, *links: Link) -> list[tuple[str, str, str]]:
    """(kind, earlier code or empty, later code or empty) of areas named by a letter each."""
    found = changes([Area(one) for one in earlier], [Area(one) for one in later], links)
    return [
        (
            change.kind,
            change.earlier.priority_code if change.earlier else "",
            change.later.priority_code if change.later else "",
        )
        for change in found
    ]


def test_an_area_of_the_same_name_is_kept_and_one_of_another_is_renamed() -> None:
    found = kinds("ab", "xy", Link("a", "x", "same_name"), Link("b", "y", "stated"))
    assert found == [("kept", "a", "x"), ("renamed", "b", "y")]


def test_two_areas_that_become_one_are_merged() -> None:
    found = kinds("ab", "x", Link("a", "x"), Link("b", "x", "same_name"))
    assert found == [("merged", "a", "x"), ("merged", "b", "x")]


def test_one_area_that_becomes_two_is_split() -> None:
    found = kinds("a", "xy", Link("a", "x", "same_name"), Link("a", "y"))
    assert found == [("split", "a", "x"), ("split", "a", "y")]


def test_a_part_of_a_split_area_that_is_merged_with_another_is_both() -> None:
    found = kinds("ab", "xy", Link("a", "x"), Link("a", "y"), Link("b", "y"))
    assert found == [("split", "a", "x"), ("regrouped", "a", "y"), ("merged", "b", "y")]


def test_an_area_without_a_link_is_new_or_not_found_again() -> None:
    assert kinds("a", "x") == [("added", "", "x"), ("dropped", "a", "")]


def test_where_the_earlier_round_is_empty_an_area_is_a_first_record_and_not_new() -> None:
    assert kinds("", "xy") == [("first_record", "", "x"), ("first_record", "", "y")]


def test_where_the_later_round_is_empty_an_area_is_not_said_to_be_given_up() -> None:
    assert kinds("ab", "") == [("no_later_record", "a", ""), ("no_later_record", "b", "")]


def test_links_between_other_areas_are_left_aside() -> None:
    assert kinds("a", "x", Link("a", "other"), Link("other", "x")) == kinds("a", "x")


def test_a_sub_area_without_a_link_is_neither_new_nor_drawn() -> None:
    umbrella, part = Area("x"), Area("x1", part_of="x")
    found = changes([Area("a")], [umbrella, part], [Link("a", "x", "same_name")])
    assert [change.kind for change in found] == ["kept", "part"]
    assert [change.kind for change in drawn_changes(found)] == ["kept"]
    assert [one.kind for one in changes([umbrella, part], [Area("y")], [])] == ["added", "dropped"]


def test_a_deselected_area_is_neither_new_nor_given_up() -> None:
    gone = Area("x", status="deselected")
    assert [one.kind for one in changes([Area("a")], [gone], [])] == ["deselected", "dropped"]
    assert [one.kind for one in changes([gone], [Area("a")], [])] == ["added"]


def test_the_order_of_the_rows_makes_no_difference() -> None:
    earlier, later = [Area(one) for one in "abcd"], [Area(one) for one in "wxyz"]
    links = [Link("a", "w"), Link("b", "w"), Link("c", "x"), Link("c", "y")]
    expected = changes(earlier, later, links)
    for seed in range(10):
        mixed = random.Random(seed)  # noqa: S311 (an order, no secret)
        shuffled = [mixed.sample(one, len(one)) for one in (earlier, later, links)]
        assert changes(*shuffled) == expected


# ---- in a dataset -----------------------------------------------------------------------------


def test_the_small_regions_forest_is_kept_and_its_lake_is_new(tiny: Dataset) -> None:
    found = lineage(question_of(tiny, round_code="new"), "A")
    assert (found.earlier_round, found.later_round) == ("old", "new")
    assert [(one.kind, one.basis) for one in found.changes] == [
        ("kept", "same_name"),
        ("added", None),
        ("part", None),
    ]


def test_the_first_round_looks_forward(tiny: Dataset) -> None:
    assert lineage(question_of(tiny, round_code="old"), "A") == lineage(
        question_of(tiny, round_code="new"), "A"
    )
    assert "I perioden efter: 1 behållet och 1 nytt." in (
        one_region_answer(question_of(tiny, round_code="old", t=SV), "A").sentence
    )


def test_with_one_round_there_is_nothing_to_compare_with(build: Build, rows: Rows) -> None:
    rows["rounds"] = rows["rounds"][:1]
    rows["priorities"] = [row for row in rows["priorities"] if row["round_code"] == "new"]
    rows["lineage"] = []
    found = one_region_answer(question_of(dataset=build(rows), round_code="new", t=SV), "A")
    assert found.rounds == ("", "Nya")
    assert found.sentence == "Nya: Ådala har 2 prioriterade områden."


def test_a_link_that_skips_a_round_still_leads_to_where_the_area_came_from(
    build: Build, rows: Rows
) -> None:
    between = {"round_code": "mid", "name_sv": "Mellan", "name_en": "Between",
               "starts_on": "2020-06-01"}  # fmt: skip
    rows["rounds"].append(between)
    found = lineage(question_of(dataset=build(rows), round_code="new"), "A")
    assert found.earlier_round == "mid"
    assert ("kept", "A-0") in [
        (one.kind, one.earlier.priority_code) for one in found.changes if one.earlier is not None
    ]


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("SE311", {"kept": 2, "renamed": 3, "added": 2, "dropped": 1}),
        ("SE122", {"kept": 3}),
        ("SE232", {"renamed": 2, "merged": 1, "regrouped": 2, "dropped": 3}),
        ("SE331", {"first_record": 3}),
        ("SE121", {"no_later_record": 3}),
    ],
)
def test_the_shipped_regions_changes_are_counted_by_area(
    small: Dataset, region: str, expected: dict[str, int]
) -> None:
    assert counted_kinds(lineage(question_of(small, round_code="2021-2027"), region)) == Counter(
        expected
    )


def test_every_area_of_every_region_is_told_of(small: Dataset) -> None:
    for region in (*small.regions_of_kind("region"), *small.regions_of_kind("group")):
        found = lineage(question_of(small, round_code="2021-2027"), region)
        later = {one.later.priority_code for one in found.changes if one.later is not None}
        assert later == {row.priority_code for row in small.priorities(region, "2021-2027")}, region
