"""Faults are told by cause, and none of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from s3dash.config import LANGUAGES
from s3dash.faults import UNTOLD, Fault
from s3dash.i18n import translator
from s3dash.model.checks.causes import folded, places_words


def unknown(code: str, table: str, row: int, column: str = "region_code") -> Fault:
    return Fault("fault-reference", table, row, column, code, {"target": "regions", "near": ""})


def test_one_unknown_code_in_many_cells_is_one_cause() -> None:
    used = [unknown("SE999", "priorities", row) for row in range(5, 17)]
    elsewhere = unknown("SE999", "statements", 4)
    other = unknown("SE998", "priorities", 20)
    assert folded([*used, other, elsewhere]) == (
        (used[0], (*used[1:], elsewhere)),
        (other, ()),
    )


def test_the_same_mistake_in_a_column_is_one_cause_and_in_another_column_another() -> None:
    same = [Fault("fault-choice", "regions", row, "region_kind", "county") for row in (2, 5)]
    apart = Fault("fault-choice", "regions", 2, "name_sv", "county")
    other = Fault("fault-choice", "regions", 7, "region_kind", "län")
    assert folded([same[0], apart, same[1], other]) == (
        (same[0], (same[1],)),
        (apart, ()),
        (other, ()),
    )


def test_a_key_with_a_fault_stands_above_what_points_to_it() -> None:
    uses = [unknown("SE 110", "priorities", row) for row in (3, 9)]
    key = Fault("fault-code", "regions", 4, "region_code", "SE 110")
    in_words = Fault("fault-code", "regions", 4, "Regionkod", "SE 110")
    elsewhere = Fault("fault-code", "regions", 4, "successor_code", "SE 110")
    assert folded([*uses, key]) == ((key, tuple(uses)),)
    assert folded([*uses, in_words]) == ((in_words, tuple(uses)),)
    assert len(folded([*uses, elsewhere])) == 2


def test_a_sheet_that_is_missing_stands_above_the_codes_that_point_into_it() -> None:
    missing = Fault("fault-no-sheet", "regions", params={"name": "regions"})
    uses = [unknown("A", "priorities", 3), unknown("B", "statements", 4)]
    assert folded([missing, *uses]) == ((missing, tuple(uses)),)


def test_a_key_of_several_columns_is_blamed_once() -> None:
    twice = [
        Fault("fault-duplicate", "lineage", 5, column, "a", {"first": "2"})
        for column in ("earlier_code", "later_code")
    ]
    assert folded(twice) == ((twice[0], (twice[1],)),)


def test_what_is_not_told_is_not_said_to_be_the_same() -> None:
    untold = [Fault("fault-code", "dialogues", row, "source_code", UNTOLD) for row in (2, 3)]
    assert folded(untold) == tuple((one, ()) for one in untold)


faults = st.builds(
    Fault,
    st.sampled_from(["fault-reference", "fault-choice", "fault-duplicate", "fault-no-sheet"]),
    st.sampled_from([None, "regions", "priorities"]),
    st.sampled_from([None, 1, 2, 3]),
    st.sampled_from([None, "region_code", "Regionkod"]),
    st.sampled_from([None, "A", "B", UNTOLD]),
    st.sampled_from([{}, {"target": "regions"}, {"first": "2"}, {"covers": [(1, "a")]}]),
)


@given(st.lists(faults))
def test_every_fault_is_told_once_whatever_is_found(found: list[Fault]) -> None:
    told = [one for head, others in folded(found) for one in (head, *others)]
    assert sorted(map(repr, told)) == sorted(map(repr, found))


def test_places_are_named_with_neighbouring_rows_as_one() -> None:
    t = translator("sv")
    there = [unknown("A", "priorities", row) for row in (6, 7, 8, 11)]
    sheet = Fault("fault-no-sheet", "lineage")
    row = Fault("fault-row-length", "regions", 3)
    assert places_words([*there, sheet, row], t) == (
        "priorities, rad 6–8, 11, region_code; lineage; regions, rad 3"
    )


def test_of_very_many_places_the_first_are_named() -> None:
    alike = [
        Fault("fault-choice", "priorities", row, f"c{at}")
        for at in range(40)
        for row in range(2, 9000, 2)
    ]
    for language in LANGUAGES:
        t = translator(language)
        words = t("fault-also", places=places_words(alike, t))
        assert "2, 4, 6" in words and words.rstrip(".").endswith("…")


def test_a_number_that_is_offered_is_written_as_its_reader_writes_numbers() -> None:
    astray = Fault("warning-exchanged", "regions", 2, "latitude", "13.5", {"near": 59.4})
    told = [astray.offered(translator(language)) for language in ("sv", "en")]
    assert told == ["59,4", "59.4"]
