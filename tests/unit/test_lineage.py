"""What became of areas from one round to the next: each kind told from the others."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from s3dash.analysis.facts.descent.kinds import Change, changes
from s3dash.analysis.facts.descent.lineage import Lineage, lineage
from s3dash.analysis.pages.region import one_region_answer
from s3dash.model import Dataset
from s3dash.model.rows import LineageRow, PriorityRow
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows


def area(code: str, status: str = "established", part_of: str | None = None) -> PriorityRow:
    return PriorityRow(
        priority_code=code,
        round_code="r",
        region_code="A",
        name_sv=code,
        name_en=code,
        original_language="sv",
        status=status,
        status_basis="stated",
        domain_codes=(),
        part_of=part_of,
        source_code="s",
        confidence="high",
        note=None,
        transition=(),
    )


def link(earlier: str, later: str, basis: str = "inferred") -> LineageRow:
    return LineageRow(earlier, later, basis, None)


def drawn(found: tuple[Change, ...]) -> list[str]:
    return [change.kind for change in Lineage("old", "new", found).drawn]


def kinds(earlier: str, later: str, *links: LineageRow) -> list[tuple[str, str, str]]:
    """(kind, earlier code or empty, later code or empty) of areas named by a letter each."""
    found = changes(map(area, earlier), map(area, later), links)
    return [
        (
            change.kind,
            change.earlier.priority_code if change.earlier else "",
            change.later.priority_code if change.later else "",
        )
        for change in found
    ]


def test_an_area_of_the_same_name_is_kept_and_one_of_another_is_renamed() -> None:
    found = kinds("ab", "xy", link("a", "x", "same_name"), link("b", "y", "stated"))
    assert found == [("kept", "a", "x"), ("renamed", "b", "y")]


def test_two_areas_that_become_one_are_merged() -> None:
    found = kinds("ab", "x", link("a", "x"), link("b", "x", "same_name"))
    assert found == [("merged", "a", "x"), ("merged", "b", "x")]


def test_one_area_that_becomes_two_is_split() -> None:
    found = kinds("a", "xy", link("a", "x", "same_name"), link("a", "y"))
    assert found == [("split", "a", "x"), ("split", "a", "y")]


def test_a_part_of_a_split_area_that_is_merged_with_another_is_both() -> None:
    found = kinds("ab", "xy", link("a", "x"), link("a", "y"), link("b", "y"))
    assert found == [("split", "a", "x"), ("regrouped", "a", "y"), ("merged", "b", "y")]


def test_an_area_without_a_link_is_new_or_not_found_again() -> None:
    assert kinds("a", "x") == [("added", "", "x"), ("dropped", "a", "")]


def test_where_the_earlier_round_is_empty_an_area_is_a_first_record_and_not_new() -> None:
    assert kinds("", "xy") == [("first_record", "", "x"), ("first_record", "", "y")]


def test_where_the_later_round_is_empty_an_area_is_not_said_to_be_given_up() -> None:
    assert kinds("ab", "") == [("no_later_record", "a", ""), ("no_later_record", "b", "")]


def test_links_between_other_areas_are_left_aside() -> None:
    assert kinds("a", "x", link("a", "other"), link("other", "x")) == kinds("a", "x")


def test_a_sub_area_without_a_link_is_neither_new_nor_drawn() -> None:
    umbrella, part = area("x"), area("x1", part_of="x")
    found = changes([area("a")], [umbrella, part], [link("a", "x", "same_name")])
    assert [change.kind for change in found] == ["kept", "part"]
    assert drawn(found) == ["kept"]
    assert [one.kind for one in changes([umbrella, part], [area("y")], [])] == ["added", "dropped"]


def test_a_deselected_area_is_neither_new_nor_given_up() -> None:
    gone = area("x", status="deselected")
    assert [one.kind for one in changes([area("a")], [gone], [])] == ["deselected", "dropped"]
    assert [one.kind for one in changes([gone], [area("a")], [])] == ["added"]


def test_the_order_of_the_rows_makes_no_difference() -> None:
    earlier, later = [*map(area, "abcd")], [*map(area, "wxyz")]
    links = [link("a", "w"), link("b", "w"), link("c", "x"), link("c", "y")]
    expected = changes(earlier, later, links)
    for seed in range(10):
        mixed = random.Random(seed)  # noqa: S311 (an order, no secret)
        found = changes(
            mixed.sample(earlier, len(earlier)),
            mixed.sample(later, len(later)),
            mixed.sample(links, len(links)),
        )
        assert found == expected


# ---- in a dataset -----------------------------------------------------------------------------


def in_round(dataset: Dataset, region: str, round_code: str) -> Lineage:
    return lineage(ask(dataset, f"/sv/region?region={region}&round={round_code}"), region)


def sentence(dataset: Dataset, round_code: str) -> str:
    return one_region_answer(ask(dataset, f"/sv/region?region=A&round={round_code}"), "A").sentence


def test_the_small_regions_forest_is_kept_and_its_lake_is_new(tiny: Dataset) -> None:
    found = in_round(tiny, "A", "new")
    assert (found.earlier_round, found.later_round) == ("old", "new")
    assert [(change.kind, change.basis) for change in found.changes] == [
        ("kept", "same_name"),
        ("added", None),
        ("part", None),
    ]


def test_the_first_round_looks_forward(tiny: Dataset) -> None:
    assert in_round(tiny, "A", "old") == in_round(tiny, "A", "new")
    assert "I perioden efter: 1\u00a0behållen och 1\u00a0ny." in sentence(tiny, "old")


def test_with_one_round_there_is_nothing_to_compare_with(build: Build, rows: Rows) -> None:
    rows["rounds"] = rows["rounds"][:1]
    rows["priorities"] = [row for row in rows["priorities"] if row["round_code"] == "new"]
    rows["lineage"] = []
    dataset = build(rows)
    assert one_region_answer(ask(dataset, "/sv/region?region=A"), "A").rounds == ("", "Nya")
    assert sentence(dataset, "new") == "Nya: Ådala har 2 prioriteringar."


# Counted by hand in lineage.csv and priorities.csv.
@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("SE311", {"kept": 2, "renamed": 3, "added": 2, "dropped": 1}),
        ("SE313", {"kept": 3}),
        ("SE232", {"renamed": 1, "merged": 1, "regrouped": 2, "dropped": 2}),
        ("SE110", {"renamed": 2, "split": 2}),
        ("SE211", {"first_record": 4, "deselected": 1}),
        ("SE121", {"no_later_record": 3}),
    ],
)
def test_a_regions_changes_are_counted_by_area(
    small: Dataset, region: str, expected: dict[str, int]
) -> None:
    assert in_round(small, region, recount.LATEST).counts == Counter(expected)


def test_every_area_of_every_region_is_told_of(small: Dataset) -> None:
    for region in (*recount.codes_of_kind("region"), *recount.codes_of_kind("group")):
        found = in_round(small, region, recount.LATEST)
        later = {change.later.priority_code for change in found.changes if change.later}
        assert later == {row["priority_code"] for row in recount.priorities_of(region)}, region
