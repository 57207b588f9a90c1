"""What is read as what it means: said in words, never twice, and nowhere else than at its cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openpyxl import Workbook

from s3dash.config import LANGUAGES
from s3dash.data.reading.cells import Cells, MadeRight
from s3dash.data.reading.put_right import put_right
from s3dash.data.reading.submission import read_submission
from s3dash.faults import Fault, in_order, shown
from s3dash.i18n import translator
from tests.broken_workbooks import add_row, cell, edited, good_workbook
from tests.conftest import TINY, Rows, cells_of, copy_of_tiny, faults_of
from tests.workbooks import opened, written

SV, EN = translator("sv"), translator("en")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@pytest.fixture
def rows() -> Rows:
    return copy_of_tiny()


def named(rows: Rows) -> Cells:
    """The first area's region by its name."""
    rows["priorities"][0]["region_code"] = "Ådala"
    return Cells(cells_of(rows))


def test_what_was_given_is_not_changed(rows: Rows) -> None:
    cells = named(rows)
    right = put_right(cells)
    assert cells.tables["priorities"].at[2, "region_code"] == "Ådala"
    assert right.tables["priorities"].at[2, "region_code"] == "A"
    assert right.made_right == [MadeRight("priorities", 2, "region_code", "Ådala", "A")]


def test_what_is_right_stays_and_nothing_is_said_twice(rows: Rows) -> None:
    once = put_right(named(rows))
    again = put_right(once)
    assert again.made_right == once.made_right
    assert put_right(Cells(cells_of(TINY))).made_right == []


def test_a_part_may_use_the_words_of_what_it_is_a_part_of(rows: Rows) -> None:
    whole = cells_of(TINY)
    rows["priorities"][0].update(region_code="Ådala", domain_codes="Trä, vatten")
    tables = {**cells_of(rows), "regions": whole["regions"][:0], "domains": whole["domains"][:0]}
    assert put_right(Cells(tables)).made_right == []
    right = put_right(Cells(tables), beside=whole)
    assert [one.taken for one in right.made_right] == ["A", "wood;water"]


def test_a_name_that_the_part_gives_to_another_code_is_of_two(rows: Rows) -> None:
    rows["regions"] = [{**rows["regions"][0], "region_code": "Q"}]
    rows["priorities"][0]["region_code"] = "Ådala"
    right = put_right(Cells(cells_of(rows)), beside=cells_of(TINY))
    ((key, row, near),) = [(one.key, one.row, one.params["near"]) for one in right.faults]
    assert (key, row, set(near.split(", "))) == ("fault-several-codes", 2, {"A", "Q"})


def test_a_region_that_is_no_more_is_meant_in_its_own_time_only(rows: Rows) -> None:
    rows["regions"] += [
        {**rows["regions"][0], "region_code": "A0", "successor_code": "A", "valid_to": "2015"}
    ]
    rows["memberships"][0]["region_code"] = "Ådala"
    rows["priorities"][0]["region_code"] = "Ådala"  # of the round of 2021
    rows["priorities"][5]["region_code"] = "Ådala"  # of that of 2014
    right = put_right(Cells(cells_of(rows)))
    places = {(one.table, one.row): one.taken for one in right.made_right}
    assert places == {("memberships", 2): "A", ("priorities", 2): "A"}
    assert [(one.key, one.row) for one in right.faults] == [("fault-several-codes", 7)]


def test_an_area_is_offered_of_its_own_period_alone(rows: Rows) -> None:
    rows["priorities"].append({**rows["priorities"][0], "priority_code": "A-01"})
    rows["priorities"][-1].update(round_code="old", name_sv="Äng", name_en="Meadow")
    rows["priorities"][2]["part_of"] = "A-11"
    near = nearest(rows)
    assert near == {("part_of", "A-11"): "A-1"}
    rows["priorities"][2]["part_of"] = "A-1"
    rows["lineage"][0]["earlier_code"] = "A-00"
    assert nearest(rows) == {("earlier_code", "A-00"): "A-0, A-01"}


def nearest(rows: Rows) -> dict[tuple[str | None, str | None], str]:
    return {(one.column, one.value): one.params.get("near", "") for one in faults_of(rows)}


def test_for_a_region_that_is_no_more_those_that_go_on_are_offered(rows: Rows) -> None:
    rows["regions"] += [
        {**rows["regions"][4], "region_code": "OLD3", "successor_code": "P", "valid_to": "2015"}
    ]
    rows["memberships"][0]["region_code"] = "OLD4"
    assert nearest(rows) == {("region_code", "OLD4"): "P"}


@pytest.mark.parametrize(
    ("sheet", "place", "value", "offered"),
    [
        ("priorities", "C2", "Ådalas", "A"),
        ("priorities", "G2", "etablerat", "established"),
        ("priorities", "I3", "Vatten, träd", "water;wood"),
        ("regions", "H2", 1, "01"),
        ("regions", "I2", "59,3", "59.3"),
        ("rounds", "E2", "12/31/2027", "2027-12-31"),
        ("rounds", "E2", "2027.12.31", "2027-12-31"),
        ("rounds", "E2", "2027-12-31 23:59", "2027-12-31"),
        ("sources", "E2", 43053, "2017"),
        ("sources", "E2", "ca 2021", "2021"),
        ("sources", "E2", "2021.0", "2021"),
        ("sources", "I4", "24-03-05", "2024-03-05"),
        ("sources", "I4", "5 mars 2024", "2024-03-05"),
        ("sources", "I4", "March 5th, 2024", "2024-03-05"),
        ("sources", "H2", "www.regionen.se", "https://www.regionen.se"),
        ("priorities", "C2", "Region Ådala", "A"),
        ("priorities", "C2", "Ådalas län", "A"),
        ("priorities", "C2", "1", "A"),
        ("priorities", "A6", "en ny kod", "en-ny-kod"),
    ],
)
def test_what_may_be_meant_is_offered(sheet: str, place: str, value: object, offered: str) -> None:
    (fault,) = read_submission(cell(sheet, place, value)(), "s3.xlsx").faults
    assert f"Menade du {offered}?" in fault.message(SV)


@pytest.mark.parametrize(
    ("sheet", "place", "value"),
    [
        ("rounds", "E2", "02/03/2027"),
        ("rounds", "E2", "2027-02-30"),
        ("rounds", "E2", "i vår"),
        ("sources", "E2", "2021–2027"),
        ("sources", "H2", "bilaga.pdf"),
        ("priorities", "C2", "99"),
    ],
)
def test_nothing_is_offered_where_it_is_a_guess(sheet: str, place: str, value: str) -> None:
    (fault,) = read_submission(cell(sheet, place, value)(), "s3.xlsx").faults
    assert "Menade du" not in fault.message(SV)


def test_a_code_among_other_words_is_offered_alone(rows: Rows) -> None:
    twin = {**rows["regions"][4], "region_code": "P22", "name_sv": "Ådala vik", "name_en": "Bay"}
    rows["regions"].append(twin)
    rows["memberships"][0]["region_code"] = "P22 (Ådala)"
    assert nearest(rows) == {("region_code", "P22 (Ådala)"): "P22"}


def test_a_list_that_nobody_can_look_over_is_not_offered(rows: Rows) -> None:
    rows["priorities"][0]["domain_codes"] = ",".join(["woodd", "waterr"] * 300)
    for one in faults_of(rows):
        assert len(one.message(SV)) < 1000


def test_of_very_many_faults_the_first_rows_are_told(rows: Rows) -> None:
    first = rows["priorities"][0]
    rows["priorities"] += [
        {**first, "priority_code": f"x{at}", "status": "oklart"} for at in range(1, 1300)
    ]
    told = [one.row for one in faults_of(rows) if one.key == "fault-choice"]
    assert told == list(range(told[0] or 0, (told[0] or 0) + 1000))
    assert told[0] == len(rows["priorities"]) - 1299 + 2


def test_the_name_of_an_answer_is_of_the_table_that_its_row_tells(rows: Rows) -> None:
    need = {**rows["priorities"][0], "statement_code": "B-seeks", "region_code": "B"}
    rows["statements"] = [{**need, "kind": "seeks", "text_sv": "Skog"}]
    rows["clusters"] = [{**need, "cluster_code": "k", "name": "Skog", "cluster_kind": "cluster"}]
    match = {"match_code": "m", "seeks_code": "B-seeks", "answer_code": "skog"}
    rows["matches"] = [
        {**match, "answer_kind": "Prioritering"},
        {**match, "answer_kind": "en prioritering"},
        {**match, "answer_kind": "cluster"},
    ]
    taken = {
        (one.row, one.column): one.taken for one in put_right(Cells(cells_of(rows))).made_right
    }
    assert taken == {
        (3, "answer_kind"): "priority",
        (3, "answer_code"): "A-1",
        (4, "answer_code"): "k",
    }


# ---- how it is told -------------------------------------------------------------------------


def test_a_sign_that_cannot_be_seen_is_told_by_its_name() -> None:
    assert shown(f"Skogs{SOFT_HYPHEN}bruk", SV) == "Skogs‹mjukt bindestreck›bruk"
    assert shown("10\N{NO-BREAK SPACE}%", EN) == "10‹no-break space›%"
    assert shown("a\x07b", EN) == "a‹U+0007›b"


def test_of_a_long_text_the_place_is_told() -> None:
    found = "x" * 200 + f"Skogs{SOFT_HYPHEN}bruk"
    made = MadeRight("priorities", 2, "note", found, found.replace(SOFT_HYPHEN, ""))
    before = "…" + "x" * 25 + "Skogs"
    assert made.words(SV) == f"{before}‹mjukt bindestreck›bruk → {before}bruk"


def test_faults_stand_in_the_order_of_the_sheets() -> None:
    columns = {"regions": ["b", "a"], "domains": ["c"]}
    places = [
        (None, None, None), ("regions", None, None), ("regions", 2, "b"), ("regions", 2, "a"),
        ("regions", 10, "b"), ("domains", 3, "c"),
    ]  # fmt: skip
    faults = [Fault("fault-required", *place) for place in places]
    more = Fault("fault-more-alike", "regions", column="b", params={"covers": [(11, "b")]})
    assert in_order([more, *reversed(faults)], columns) == [*faults[:5], more, faults[5]]


def test_faults_of_a_row_are_told_from_left_to_right_as_the_columns_stand() -> None:
    def edit(workbook: Workbook) -> None:
        sheet = workbook["domains"]
        rows = [[one.value for one in row] for row in sheet.iter_rows()]
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(reversed(values), start=1):
                sheet.cell(row, column).value = value
        for row in (3, 2):
            for one in sheet[row]:
                one.value = None
        sheet.cell(2, 1).value = sheet.cell(3, 1).value = "A;A"

    found = read_submission(edited(edit)(), "s3.xlsx").faults
    places = [(one.row, one.column) for one in found if one.table == "domains"]
    from_left = ["policy_objectives", "name_en", "name_sv", "domain_code"]
    assert places == [(row, column) for row in (2, 3) for column in from_left]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_double_key_is_blamed_on_all_its_columns_as_they_are_called(language: str) -> None:
    workbook = opened(good_workbook(True, language))
    sheet = workbook["group_members"]
    sheet.append([one.value for one in sheet[2]])
    headings = ", ".join(str(one.value) for one in sheet[1])
    (fault,) = read_submission(written(workbook), "s3.xlsx").faults
    t = translator(language)
    assert fault.where(t).endswith(headings) and headings in fault.message(t)
    assert fault.params["covers"] == [(4, "group_code"), (4, "region_code")]


# ---- what goes no further ---------------------------------------------------------------------


def meeting(**values: str) -> Callable[[], bytes]:
    given = {"dialogue_code": "d", "region_code": "Ådala", "source_code": "s", **values}
    return add_row("dialogues", **given)


def test_of_a_row_that_is_not_public_nothing_is_said() -> None:
    secret = f"Hem{SOFT_HYPHEN}ligt"
    found = read_submission(meeting(said_sv=secret)(), "s3.xlsx")
    assert found.faults == () and found.made_right == ()
    public = read_submission(meeting(said_sv=secret, public="ja")(), "s3.xlsx")
    assert [one.column for one in public.made_right] == ["region_code", "said_sv"]


def test_the_columns_are_called_as_in_the_file() -> None:
    workbook = opened(good_workbook(True, "sv"))
    workbook["priorities"]["C2"] = "Ådala"
    (made,) = read_submission(written(workbook), "s3.xlsx").made_right
    assert (made.column, made.words(SV)) == ("Regionkod", "Ådala → A")


def test_what_was_stored_stays_as_it_was_stored() -> None:
    content = cell("priorities", "M2", "Sidan 4\toch 5")()
    stored = read_submission(content, "s3.xlsx", is_stored=True)
    assert stored.made_right == () and stored.warnings == ()
    assert stored.accepted().rows("priorities")[0].note == "Sidan 4\toch 5"
