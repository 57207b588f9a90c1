"""What a reader would notice of who already works together."""

from __future__ import annotations

from s3dash.analysis.facts.taking_part.working_together import (
    Shared,
    SharedWork,
    all_shared_work,
    frames,
    working_initiatives,
)
from s3dash.model import Dataset
from tests.asking import ask
from tests.conftest import Build, Rows

ADDRESS = "/sv/partner"


def all_of(dataset: Dataset, *regions: str) -> Shared:
    return all_shared_work(ask(dataset, ADDRESS), regions)


def shared_work(dataset: Dataset, one: str, other: str) -> tuple[SharedWork, ...]:
    return all_of(dataset, one, other).get((min(one, other), max(one, other)), ())


def counted_pairs(dataset: Dataset, *regions: str) -> dict[tuple[str, str], list[str]]:
    """Who works together, or did, with the initiatives that make it."""
    shared = all_of(dataset, *regions).items()
    counted = {pair: [row.initiative for row in rows if row.counted] for pair, rows in shared}
    return {pair: initiatives for pair, initiatives in counted.items() if initiatives}


def said(rows: tuple[SharedWork, ...]) -> list[tuple[str, str, bool, bool]]:
    return [(row.initiative, row.basis, row.ended, row.counted) for row in rows]


def test_nine_pairs_of_swedish_regions_work_together(small: Dataset) -> None:
    assert counted_pairs(small, *small.regions_of_kind("region")) == {
        ("SE124", "SE313"): ["vi-3dp"],
        ("SE211", "SE322"): ["wood-project"],
        ("SE224", "SE311"): ["vi-adma"],
        ("SE224", "SE312"): ["vi-adma"],
        ("SE224", "SE313"): ["vi-adma"],
        ("SE311", "SE312"): ["vi-adma"],
        ("SE311", "SE313"): ["vi-adma"],
        ("SE311", "SE331"): ["en-bio"],
        ("SE312", "SE313"): ["vi-adma"],
    }


def test_a_network_or_a_pilot_of_methods_is_no_work_together(small: Dataset) -> None:
    working = working_initiatives(small)
    assert not {"errin", "s3-natverket", "s3-piloten", "pri", "riit"} & set(working)
    assert frames(small) == ("vanguard",)


def test_vanguard_alone_is_shown_and_not_counted(small: Dataset) -> None:
    assert said(shared_work(small, "SE311", "SE124")) == [("vanguard", "frame", False, False)]
    assert said(shared_work(small, "SE311", "SE224")) == [
        ("vi-adma", "own", False, True),
        ("vanguard", "frame", False, False),
    ]


def test_a_project_is_work_also_without_a_domain_and_when_it_has_ended(small: Dataset) -> None:
    assert said(shared_work(small, "SE211", "SE322")) == [("wood-project", "own", True, True)]


def test_a_project_through_a_group_is_shown_and_not_counted(small: Dataset) -> None:
    rows = shared_work(small, "SE211", "SE331")
    assert ("wood-project", "group", True, False) in said(rows)


def test_a_group_that_takes_part_does_not_make_its_members_work_together(small: Dataset) -> None:
    rows = shared_work(small, "SE121", "SE123")
    assert said(rows) == [
        ("ag-consumer", "group", False, False),
        ("ag-htf", "group", False, False),
    ]
    assert [tie.group for tie in rows[0].ties] == ["SE12", None]


def test_the_order_of_the_two_does_not_matter(small: Dataset) -> None:
    assert all_of(small, "SE224", "SE311") == all_of(small, "SE311", "SE224") != {}
    assert shared_work(small, "SE110", "SE332") == ()


def test_work_that_has_ended_counts_and_is_said_to_have(rows: Rows, build: Build) -> None:
    rows["initiatives"][1]["domain_codes"] = "wood"
    member = rows["memberships"][1]
    rows["memberships"].append({**member, "region_code": "A", "to_year": "2019"})
    dataset = build(rows)
    assert said(shared_work(dataset, "A", "B")) == [
        ("net-pilot", "own", True, True),
        ("net", "group", False, False),
    ]
    assert set(counted_pairs(dataset, "A", "B", "C")) == {("A", "B")}


def test_a_member_of_a_part_is_in_the_part_only(rows: Rows, build: Build) -> None:
    rows["initiatives"][1]["domain_codes"] = "wood"
    rows["memberships"] = rows["memberships"][:2]
    assert all_of(build(rows), "A", "B") == {}
