"""Struck-through text is refused until it is decided; then it is kept or left out, and told."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from s3dash.config import LANGUAGES
from s3dash.data.reading.cells import MadeRight
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.i18n import translator
from tests.app.test_private_rows import WORD, add_dialogue, is_in
from tests.broken_workbooks import cell, edited, good_workbook
from tests.data.test_broken_workbooks import places
from tests.habits.of_sheets import STRUCK, Make, looking, row_of, shared, struck_words


def read(make: Make, struck: str | None = None) -> Submission:
    return read_submission(make(), "s3.xlsx", struck=struck)


def said(submission: Submission) -> set[tuple[str, int, str, str, str]]:
    return {(one.table, one.row, one.column, one.found, one.taken) for one in submission.made_right}


ROW = looking("priorities", 5, font=STRUCK)
WITHOUT_ROW = edited(lambda workbook: workbook["priorities"].delete_rows(5))


def test_a_struck_row_is_left_out_and_said_to_be() -> None:
    found = read(ROW, "drop")
    assert found.accepted() == read(WITHOUT_ROW).accepted()
    assert places(found.warnings) == {("warning-struck-rows-drop", "priorities", 5, None, None)}
    assert said(found) == {("priorities", 5, "priority_code", "B-1", "")}


def test_a_struck_row_that_is_kept_is_a_row_and_said_to_be() -> None:
    found = read(ROW, "keep")
    assert found.accepted() == read(good_workbook).accepted()
    assert places(found.warnings) == {("warning-struck-rows-keep", "priorities", 5, None, None)}
    assert said(found) == set()


def test_what_points_to_a_row_that_is_left_out_is_a_fault() -> None:
    found = read(looking("sources", 2, font=STRUCK), "drop")
    assert {(one.key, one.value) for one in found.faults} == {("fault-reference", "s")}


WORDS = struck_words("priorities", "D4", "Plank", (" av trä",), " och brädor")


@pytest.mark.parametrize("make", [WORDS, shared(WORDS, "priorities")], ids=["inline", "shared"])
def test_struck_words_are_cut_out_of_a_text(make: Make) -> None:
    found = read(make, "drop")
    assert found.accepted() == read(cell("priorities", "D4", "Plank och brädor")).accepted()
    assert said(found) == {
        ("priorities", 4, "name_sv", "Plank av trä och brädor", "Plank och brädor")
    }
    kept = read(make, "keep").accepted()
    assert kept == read(cell("priorities", "D4", "Plank av trä och brädor")).accepted()


def test_two_blanks_around_a_struck_word_become_one() -> None:
    found = read(struck_words("priorities", "D4", "Plank ", ("av trä",), " och bräda"), "drop")
    assert found.accepted() == read(cell("priorities", "D4", "Plank och bräda")).accepted()


def test_a_struck_code_leaves_a_list_whole() -> None:
    found = read(struck_words("priorities", "I3", ("water",), "; wood"), "drop")
    assert found.accepted() == read(cell("priorities", "I3", "wood")).accepted()
    assert said(found) == {("priorities", 3, "domain_codes", "water; wood", "wood")}


def test_a_struck_cell_is_empty() -> None:
    found = read(
        edited(lambda workbook: setattr(workbook["sources"]["E2"], "font", STRUCK)), "drop"
    )
    assert found.accepted() == read(cell("sources", "E2", None)).accepted()
    assert said(found) == {("sources", 2, "published_year", "2022", "")}


def test_a_struck_formula_without_a_value_is_left_out() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["sources"]["E2"] = "=2020+2"
        workbook["sources"]["E2"].font = STRUCK

    found = read(edited(edit), "drop")
    assert found.accepted() == read(cell("sources", "E2", None)).accepted()


def test_a_row_with_one_word_that_is_not_struck_is_a_row() -> None:
    def edit(workbook: Workbook) -> None:
        row_of(workbook["domains"], 3, STRUCK)
        workbook["domains"]["C3"].value = CellRichText(TextBlock(InlineFont(b=True), "Water"))

    (fault,) = read(edited(edit)).faults
    assert (fault.key, fault.row, fault.column) == ("fault-struck-words", 3, "domain_code")
    assert "A3, B3" in fault.message(translator("sv"))


def test_a_struck_heading_that_is_left_out_leaves_a_column_unread() -> None:
    found = read(
        edited(lambda workbook: setattr(workbook["regions"]["M1"], "font", STRUCK)), "drop"
    )
    assert found.accepted() == read(good_workbook).accepted()
    assert ("regions", "contact_url") in (found.source.cells.absent if found.source else ())


def test_many_struck_rows_are_one_fault_that_names_them() -> None:
    (fault,) = read(looking("priorities", 3, 4, 5, 7, font=STRUCK)).faults
    assert "rad 3–5, 7" in fault.message(translator("sv")).casefold()
    assert "3–5, 7" in fault.message(translator("en"))


# ---- what is not public -------------------------------------------------------------------------


def _struck_dialogue(public: str | None) -> Make:
    def edit(workbook: Workbook) -> None:
        add_dialogue(workbook, public)
        row_of(workbook["dialogues"], 2, STRUCK)

    return edited(edit)


@pytest.mark.parametrize("struck", [None, "keep", "drop"])
def test_nothing_of_a_struck_private_row_is_told(struck: str | None) -> None:
    found = read(_struck_dialogue(None), struck)
    assert found.is_private
    told = repr((found.faults, found.warnings, found.made_right, found.dataset))
    assert not is_in(told.encode())


@pytest.mark.parametrize("public", ["ja", None])
def test_a_file_with_a_struck_meeting_that_is_left_out_is_not_kept(public: str | None) -> None:
    found = read(_struck_dialogue(public), "drop")
    assert found.is_private
    assert not is_in(repr(found.made_right).encode())


def test_a_file_with_words_struck_out_of_a_public_meeting_is_not_kept() -> None:
    def edit(workbook: Workbook) -> None:
        add_dialogue(workbook, "ja", word="fritt")
        words = TextBlock(InlineFont(strike=True), WORD)
        workbook["dialogues"]["D2"].value = CellRichText("Ett ord. ", words)

    found = read(edited(edit), "drop")
    assert found.is_private
    assert not is_in(repr((found.warnings, found.made_right, found.dataset)).encode())


def test_a_struck_yes_is_no_yes_until_it_is_decided() -> None:
    def edit(workbook: Workbook) -> None:
        add_dialogue(workbook, "ja", held_on="2024-10-32")
        workbook["dialogues"]["H2"].font = STRUCK
        workbook["dialogues"]["D2"].font = STRUCK

    found = read(edited(edit))
    assert found.is_private
    assert not is_in(repr((found.faults, found.warnings)).encode())
    assert read(edited(edit), "drop").is_private


def test_what_is_left_of_nothing_has_a_word() -> None:
    right = MadeRight("regions", 2, "region_code", "SE110", "")
    said = {language: right.words(translator(language)) for language in LANGUAGES}
    assert said == {"sv": "SE110 → (inget)", "en": "SE110 → (nothing)"}
