"""Links edited by hand, and rounds that lie badly: what is told, with rows and codes."""

from __future__ import annotations

import copy
import datetime

import pytest

from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.model.checks.doubts import doubts
from s3dash.model.typed import typed_table
from tests.conftest import TINY, Rows, cells_of, faults_of


def three_rounds() -> Rows:
    """TINY with a middle round, in which A has two areas, and one more area after it."""
    rows = copy.deepcopy(TINY)
    rows["rounds"] = [
        {"round_code": "new", "name_sv": "N", "name_en": "N", "starts_on": "2021-01-01"},
        {"round_code": "mid", "name_sv": "M", "name_en": "M", "starts_on": "2017-01-01"},
        {"round_code": "old", "name_sv": "G", "name_en": "O", "starts_on": "2014-01-01"},
    ]
    like = next(one for one in rows["priorities"] if one["priority_code"] == "A-0")
    for code in ("M-1", "M-2"):
        rows["priorities"].append({**like, "priority_code": code, "round_code": "mid"})
    return rows


def linked(*links: tuple[str, str]) -> list[Fault]:
    rows = three_rounds()
    rows["lineage"] = [
        {"earlier_code": one, "later_code": other, "basis": "inferred"} for one, other in links
    ]
    return faults_of(rows)


def test_a_link_over_a_round_stands_where_nothing_contradicts_it() -> None:
    assert linked(("A-0", "A-1")) == []
    assert linked(("A-0", "A-1"), ("A-0", "M-1")) == []
    assert linked(("A-0", "M-1"), ("M-1", "A-1"), ("A-0", "A-1")) == []


def test_a_link_that_its_chain_contradicts_is_a_fault_with_both_codes() -> None:
    (fault,) = linked(("A-0", "M-1"), ("M-1", "A-1"), ("A-0", "A-2"))
    assert (fault.key, fault.table, fault.row) == ("fault-lineage-chain", "lineage", 4)
    for language in ("sv", "en"):
        words = fault.message(translator(language))
        assert all(part in words for part in ("A-0", "A-2", "A-1", "new"))


@pytest.mark.parametrize(
    ("link", "key", "parts"),
    [
        (("A-0", "B-1"), "fault-lineage-region", ("A-0", "B-1", "A", "B")),
        (("A-1", "A-0"), "fault-lineage-order", ("A-1", "A-0", "new", "old")),
        (("A-1", "A-2"), "fault-lineage-order", ("A-1", "A-2", "new")),
        (("A-1", "A-1"), "fault-lineage-order", ("A-1", "new")),
    ],
)
def test_what_is_no_link_is_told_with_both_codes_and_what_was_expected(
    link: tuple[str, str], key: str, parts: tuple[str, ...]
) -> None:
    (fault,) = linked(link)
    assert (fault.key, fault.row) == (key, 2)
    for language in ("sv", "en"):
        assert all(part in fault.message(translator(language)) for part in parts)


def test_links_that_go_round_end() -> None:
    found = linked(("A-0", "M-1"), ("M-1", "A-0"), ("A-0", "A-1"), ("M-1", "M-2"))
    assert {fault.key for fault in found} == {"fault-lineage-order"}


def test_two_rounds_of_one_start_are_told_with_the_row_of_the_other() -> None:
    rows = three_rounds()
    rows["rounds"][2]["starts_on"] = "2021-01-01"
    fault = next(one for one in faults_of(rows) if one.key == "fault-same-start")
    assert fault.row == 4
    assert "new (rad 2)" in fault.message(translator("sv"))


def overlaps(*spans: tuple[str, str]) -> list[Fault]:
    rows = copy.deepcopy(TINY)
    rows["rounds"] = [
        {"round_code": f"r{at}", "name_sv": "R", "name_en": "R", "starts_on": one, "ends_on": other}
        for at, (one, other) in enumerate(spans)
    ]
    return doubted(rows, "warning-rounds-overlap")


def doubted(rows: Rows, key: str) -> list[Fault]:
    cells = cells_of(rows)
    tables = {name: typed_table(name, cells[name])[0] for name in TABLES}
    return [one for one in doubts(tables, datetime.date(2027, 1, 1)) if one.key == key]


def test_a_round_within_another_is_told_at_its_row() -> None:
    (fault,) = overlaps(("2024-05-01", "2024-05-01"), ("2021-01-01", "2027-12-31"))
    assert (fault.table, fault.row, fault.column) == ("rounds", 2, "starts_on")
    for language in ("sv", "en"):
        words = fault.message(translator(language))
        assert all(part in words for part in ("r0", "r1", "2024-05-01", "2027-12-31"))


def test_a_round_is_held_against_the_one_that_ends_last() -> None:
    found = overlaps(
        ("2014-01-01", "2025-12-31"), ("2015-01-01", "2015-01-01"), ("2021-01-01", "2027-12-31")
    )
    assert [(one.row, one.params["before"]) for one in found] == [(3, "r0"), (4, "r0")]


def test_rounds_after_one_another_and_without_a_last_day_are_not_told() -> None:
    assert overlaps(("2014-01-01", "2020-12-31"), ("2021-01-01", "")) == []
    assert overlaps(("2014-01-01", ""), ("2021-01-01", "2021-01-01")) == []


def test_a_link_of_the_same_name_between_areas_of_two_names_is_told_at_its_row() -> None:
    rows = copy.deepcopy(TINY)
    assert doubted(rows, "warning-lineage-name") == []
    area = next(one for one in rows["priorities"] if one["priority_code"] == "A-1")
    area["name_sv"] = "Skog och trä"
    (fault,) = doubted(rows, "warning-lineage-name")
    assert (fault.table, fault.row, fault.column) == ("lineage", 2, "basis")
    for language in ("sv", "en"):
        words = fault.message(translator(language))
        assert all(part in words for part in ("Skog", "Skog och trä"))
