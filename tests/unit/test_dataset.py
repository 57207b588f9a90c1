"""What the dataset can be asked."""

from __future__ import annotations

import pytest

from s3dash.model import Dataset
from tests.conftest import Build, Rows


def test_rounds_stand_in_the_order_of_their_start(tiny: Dataset) -> None:
    assert tiny.rounds == ("old", "new")
    assert tiny.latest_round == "new"


def test_the_latest_round_is_the_last_one_with_a_priority(build: Build, rows: Rows) -> None:
    rows["rounds"].append(
        {"round_code": "next", "name_sv": "Nästa", "name_en": "Next", "starts_on": "2028-01-01"}
    )
    assert build(rows).latest_round == "new"


def test_three_kinds_of_absence_are_told_apart(tiny: Dataset) -> None:
    assert tiny.status("C", "new", "wood") == "no_data"
    assert tiny.status("B", "new", "wood") == "not_mentioned"
    assert tiny.status("B", "new", "water") == "deselected"


def test_the_strongest_status_of_several_rows_holds(tiny: Dataset) -> None:
    assert tiny.status("A", "new", "wood") == "established"
    assert tiny.status("A", "new", "water") == "developing"


def test_deselected_holds_only_when_it_stands_alone(build: Build, rows: Rows) -> None:
    rows["priorities"][0]["status"] = "deselected"
    rows["priorities"][2]["status"] = "unspecified"
    assert build(rows).status("A", "new", "wood") == "developing"


def test_a_groups_priority_is_its_members_joint_one_and_never_their_own(tiny: Dataset) -> None:
    assert [row.priority_code for row in tiny.joint_priorities("C", "new")] == ["G-1"]
    assert tiny.priorities("C", "new") == ()
    assert not tiny.has_data("C", "new")
    assert tiny.joint_priorities("A", "new") == ()


def test_counting_counts_the_umbrella_and_leaves_out_the_deselected(tiny: Dataset) -> None:
    assert tiny.priority_count("A", "new") == 2
    assert tiny.priority_count("B", "new") == 0


def test_an_initiative_comes_with_all_below_it(tiny: Dataset) -> None:
    assert tiny.with_children("net") == ("net", "net-pilot")
    assert {row.region_code for row in tiny.memberships("net")} == {"A", "B", "G"}
    assert {row.region_code for row in tiny.memberships("net-pilot")} == {"B"}


def test_the_latest_strategy_of_a_round_is_the_one_in_force(build: Build, rows: Rows) -> None:
    earlier = {**rows["strategies"][0], "strategy_code": "A-old", "starts_year": "2014",
               "ends_year": "2020"}  # fmt: skip
    rows["strategies"].append(earlier)
    dataset = build(rows)
    new, old = dataset.latest_strategy("A", "new"), dataset.latest_strategy("A", "old")
    assert new is not None and new.strategy_code == "A-s"
    assert old is not None and old.strategy_code == "A-old"
    assert dataset.latest_strategy("B", "new") is None


def test_nobody_can_change_a_dataset(tiny: Dataset) -> None:
    frame = tiny.table("regions")
    frame.loc[:, "name_sv"] = "changed"
    del frame["name_en"]
    assert tiny.row("regions", "A").name_sv == "Ådala"
    assert tiny.table("regions")["name_sv"][0] == "Ådala"
    with pytest.raises(TypeError):
        tiny._tables["regions"] = frame  # type: ignore[index]


def test_datasets_are_equal_when_their_rows_are(build: Build, rows: Rows, tiny: Dataset) -> None:
    assert build(rows) == tiny
    rows["regions"][0]["name_sv"] = "Annat"
    assert build(rows) != tiny


def test_the_number_of_rows_of_every_table_is_known(tiny: Dataset) -> None:
    assert tiny.counts["priorities"] == 6
    assert len(tiny.counts) == 17
