"""What the program itself put into a workbook is no news when the workbook is handed in again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from s3dash.data.reading.submission import Submission, read_submission
from s3dash.exports.commented.note import Note
from s3dash.exports.commented.workbook import commented
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.exports.sheets.remarks import Remark
from s3dash.i18n import translator
from s3dash.model.marks import COLOURS
from tests.broken_workbooks import edited, good_workbook
from tests.conftest import cells_of, copy_of_tiny
from tests.data.test_broken_workbooks import places
from tests.workbooks import opened, written

NOTES = (
    Note("regions", 2, 3, "Fel"),
    Note("domains", 2, 2, "Varning", "warning"),
    Note("rounds", 2, 5, "vid en tom cell"),
)


def reread(content: bytes, edit: Callable[[Workbook], object]) -> Submission:
    workbook = opened(content)
    edit(workbook)
    return read_submission(written(workbook), "s3.xlsx")


def without_authors(workbook: Workbook) -> None:
    """As LibreOffice saves comments."""
    for sheet in workbook:
        for row in sheet.iter_rows():
            for one in row:
                if one.comment:
                    one.comment = Comment(one.comment.text, " ")


@pytest.mark.parametrize("edit", [lambda _: None, without_authors])
def test_our_own_notes_and_colours_are_not_told(edit: Callable[[Workbook], object]) -> None:
    assert places(reread(commented(good_workbook(), NOTES), edit).warnings) == set()


def test_a_comment_that_somebody_wrote_is_told_though_ours_stands_below_it() -> None:
    def theirs(workbook: Workbook) -> None:
        workbook["regions"]["C2"].comment = Comment("Anna: stämmer det?", "Anna")

    read = reread(commented(edited(theirs)(), NOTES), lambda _: None)
    named, told = read.warnings
    assert (named.key, named.value) == ("warning-named-comments", "regions")
    assert (told.key, told.params["places"]) == ("warning-comments", "C2")


@pytest.mark.parametrize("bad_or_neutral", ["FFC7CE", "FFEB9C"])
def test_a_colour_that_people_choose_in_excel_is_told(bad_or_neutral: str) -> None:
    def coloured(workbook: Workbook) -> None:
        workbook["regions"]["C2"].fill = PatternFill("solid", fgColor=bad_or_neutral)

    read = read_submission(edited(coloured)(), "s3.xlsx")
    assert [one.key for one in read.warnings] == ["warning-colours"]


def disputed() -> bytes:
    """The workbook to go on with, where two have written different names."""
    remark = Remark("domains", ("wood",), "name_sv", "filen säger Trä, den andra Ved")
    t = translator("sv")
    return workbook_bytes(cells_of(copy_of_tiny()), {}, in_words=False, t=t, remarks=[remark])


def test_where_two_were_in_conflict_it_is_said_what_stands_there_now() -> None:
    (told,) = reread(disputed(), lambda _: None).warnings
    assert (told.key, told.table, told.row, told.column, told.value) == (
        "warning-disputed", "domains", 2, "name_sv", "Trä",
    )  # fmt: skip
    assert "Det som står där nu gäller: ”Trä”" in told.message(translator("sv"))


def test_where_the_value_in_conflict_was_emptied_that_is_said() -> None:
    def emptied(workbook: Workbook) -> None:
        workbook["domains"]["E2"].value = None
        workbook["domains"]["E2"].fill = PatternFill("solid", fgColor=COLOURS["conflict"])

    told = read_submission(edited(emptied)(), "s3.xlsx").warnings
    assert [(one.key, one.row) for one in told] == [("warning-disputed-empty", 2)]


def test_a_conflict_without_colour_and_comment_is_settled() -> None:
    def settled(workbook: Workbook) -> None:
        workbook["domains"]["B2"].comment = None
        workbook["domains"]["B2"].fill = PatternFill()

    assert places(reread(disputed(), settled).warnings) == set()
