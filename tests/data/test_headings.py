"""Headings and sheets are found however they are written, and named as the workbook names them."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from s3dash.config import LANGUAGES
from s3dash.data.reading.headings import folded, match_headings
from s3dash.data.reading.sheets.names import table_sheets, told_of_names
from s3dash.data.reading.submission import read_submission
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model import TABLES
from s3dash.model.headings import headings
from tests.app.test_private_rows import WORD, add_dialogue
from tests.broken_workbooks import edited
from tests.habits.of_sheets import in_words


def messages(faults: tuple[Fault, ...], language: str = "sv") -> list[str]:
    return [one.message(translator(language)) for one in faults]


@pytest.mark.parametrize("table", TABLES)
def test_no_two_columns_of_a_table_are_called_the_same(table: str) -> None:
    meant: dict[str, set[str]] = {}
    for name in TABLES[table].columns:
        for word in (name, *headings()[name]):
            meant.setdefault(folded(word), set()).add(name)
    assert {word: names for word, names in meant.items() if len(names) > 1} == {}


def test_every_table_is_found_by_its_name_and_words_in_any_letters() -> None:
    for form in (0, 1):
        words = [headings()[table][form] for table in TABLES]
        for names in (words, [word.upper() for word in words]):
            assert table_sheets(names) == dict(zip(TABLES, names, strict=True))
    assert table_sheets([name.upper() for name in TABLES]) == {one: one.upper() for one in TABLES}


def test_a_missing_sheet_tells_which_one_is_like_it_and_the_other_what_it_should_be() -> None:
    names = ["regionsss", *(name for name in TABLES if name != "regions")]
    faults, warnings = told_of_names(names)
    assert messages(tuple(faults))[0].startswith("Bladet saknas, men bladet ”regionsss” är likt")
    assert "Menade du regions?" in messages(tuple(warnings))[0]


def test_a_misspelt_heading_is_offered_the_missing_column_in_the_words_of_the_sheet() -> None:
    found = [headings()[name].sv for name in TABLES["domains"].columns]
    found[1] = "Nam på svenska"
    matched = match_headings(found, "domains")
    (fault,), (warning,) = matched.faults, matched.warnings
    assert "rubriken ”Nam på svenska” är lik" in fault.message(translator("sv"))
    assert "Menade du Namn på svenska?" in warning.message(translator("sv"))
    assert "near" not in fault.params


def test_a_heading_that_stands_there_as_another_column_is_never_offered() -> None:
    """The English name is missing and the Swedish one stands there: it is not the answer."""
    columns = [name for name in TABLES["domains"].columns if name != "name_en"]
    matched = match_headings([*columns, "name_s"], "domains")
    (warning,) = matched.warnings
    assert warning.params["near"] == "name_en"
    full = match_headings([*TABLES["domains"].columns, "name_s"], "domains")
    assert full.warnings[0].params["near"] == ""
    (fault,) = match_headings(columns, "domains").faults
    assert fault.params["found"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_column_is_named_in_the_language_of_its_sheet(language: str) -> None:
    make = in_words(lambda workbook: workbook["priorities"].delete_cols(4), language)
    (fault,) = read_submission(make(), "s3.xlsx").faults
    word = getattr(headings()["name_sv"], language)
    assert fault.column == word
    assert word in fault.message(translator("sv"))
    assert "name_sv" not in fault.message(translator("sv"))


def test_a_sheet_without_headings_is_told_one_in_the_language_of_the_others() -> None:
    make = in_words(lambda workbook: workbook["domains"].delete_rows(1, 10))
    (fault,) = read_submission(make(), "s3.xlsx").faults
    assert "till exempel Temakod" in fault.message(translator("sv"))


def test_a_column_that_is_not_there_is_named_in_the_language_of_the_sheet() -> None:
    make = in_words(lambda workbook: workbook["priorities"].delete_cols(14))
    found = read_submission(make(), "s3.xlsx")
    columns = found.source.cells.headings if found.source else {}
    assert columns["priorities", "transition"] == "Omställning"
    assert columns["domain_links", "lift"] == "Styrka"


def test_where_columns_stand_is_known_in_a_sheet_with_another_name_and_a_title() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["domains"].title = "Teman"
        workbook["Teman"].insert_cols(1)
        workbook["Teman"].insert_rows(1, 2)

    source = read_submission(in_words(edit)(), "s3.xlsx").source
    assert source is not None
    assert source.cells.sheets == {"domains": "Teman"}
    assert source.cells.places["domains", "Temakod"] == 2
    assert source.cells.places["domains", "domain_code"] == 2


# ---- what is not public -------------------------------------------------------------------------


def _private(workbook: Workbook, place: str, text: str = WORD) -> None:
    add_dialogue(workbook, "ja", word="fritt")
    workbook["dialogues"][place] = text


def _above(workbook: Workbook) -> None:
    add_dialogue(workbook, "ja", word="fritt")
    workbook["dialogues"].insert_rows(1)
    workbook["dialogues"]["A1"] = WORD


def _copy_with_a_title(workbook: Workbook) -> None:
    sheet = workbook.copy_worksheet(workbook["dialogues"])
    sheet.title = "Utkast"
    sheet["G1"] = "FÅR VISAS"
    sheet.insert_rows(1, 3)
    sheet["A1"] = WORD


def _comment(workbook: Workbook) -> None:
    add_dialogue(workbook, "ja", word="fritt")
    workbook["dialogues"]["D2"].comment = Comment(WORD, "A. B.")


UNREAD = {
    "a note above the headings": _above,
    "a note below the rows": lambda workbook: _private(workbook, "D9", f"{WORD} = nej"),
    "a note beside the rows": lambda workbook: _private(workbook, "K2"),
    "headings again, with a note": lambda workbook: (
        add_dialogue(workbook, "ja", word="fritt"),
        workbook["dialogues"].append([one.value for one in workbook["dialogues"][1]]),
    ),
    "a copy under another name, with a title": _copy_with_a_title,
    "a comment": _comment,
}


@pytest.mark.parametrize("name", UNREAD)
def test_a_file_that_says_more_of_meetings_than_is_read_is_not_kept(name: str) -> None:
    found = read_submission(edited(UNREAD[name])(), "s3.xlsx")
    assert found.faults == ()
    assert found.is_private
    assert WORD not in repr((found.warnings, found.made_right, found.dataset))


def test_a_file_with_a_public_meeting_alone_is_kept() -> None:
    make = edited(lambda workbook: add_dialogue(workbook, "ja", word="fritt"))
    assert not read_submission(make(), "s3.xlsx").is_private


def test_a_private_meeting_below_a_title_or_in_a_renamed_sheet_is_private() -> None:
    def edit(workbook: Workbook) -> None:
        add_dialogue(workbook, None)
        workbook["dialogues"].insert_rows(1, 2)
        workbook["dialogues"].title = "DIALOGMÖTEN"

    found = read_submission(edited(edit)(), "s3.xlsx")
    assert found.is_private
    assert "warning-private" in {one.key for one in found.warnings}
    assert WORD not in repr((found.warnings, found.made_right, found.accepted()))
