"""A workbook to go on with: what two have changed differently stands at its cells."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from s3dash.config import LANGUAGES
from s3dash.data.reading.submission import read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.exports.sheets.remarks import Remark
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.model.marks import signed
from s3dash.model.origin import Origin
from s3dash.model.typed import clean
from tests.broken_workbooks import good_workbook
from tests.conftest import cells_of, copy_of_tiny

SHA256 = "0123456789abcdef" * 4
SAID = "Version 8 (Region B): Skog och trä. Din arbetsbok: Skogen."


def cells() -> dict[str, pd.DataFrame]:
    return cells_of(copy_of_tiny())


def written(
    tables: dict[str, pd.DataFrame],
    *remarks: Remark,
    language: str = "sv",
    in_words: bool = False,
) -> bytes:
    t = translator(language)
    origin = Origin(8, SHA256)
    return workbook_bytes(tables, {}, in_words=in_words, t=t, origin=origin, remarks=remarks)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def commented(workbook: Workbook) -> dict[tuple[str, str], str]:
    return {
        (sheet.title, cell.coordinate): cell.comment.text.removeprefix(signed(""))
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def coloured(workbook: Workbook) -> set[tuple[str, str]]:
    """The cells below the headings that have a ground of their own."""
    return {
        (name, cell.coordinate)
        for name in TABLES
        for row in workbook[name].iter_rows(min_row=2)
        for cell in row
        if cell.fill.fill_type
    }


def words_of(workbook: Workbook) -> list[str]:
    return [str(cell.value) for cell in workbook.worksheets[0]["A"] if cell.value]


def test_a_disputed_cell_is_coloured_and_has_both_values_in_a_comment() -> None:
    workbook = opened(written(cells(), Remark("priorities", ("A-2",), "name_sv", SAID)))
    assert commented(workbook) == {("priorities", "D3"): SAID}
    assert coloured(workbook) == {("priorities", "D3")}


def test_no_person_is_the_author_of_a_comment() -> None:
    workbook = opened(written(cells(), Remark("priorities", ("A-2",), "name_sv", SAID)))
    assert workbook["priorities"]["D3"].comment.author == "S3-atlasen"


def test_without_a_dispute_nothing_is_coloured_commented_or_told() -> None:
    workbook = opened(written(cells()))
    assert (commented(workbook), coloured(workbook)) == ({}, set())
    assert not any("Att avgöra" in text for text in words_of(workbook))


def test_a_row_is_found_by_a_key_of_several_columns_that_may_be_empty() -> None:
    with_year = Remark("memberships", ("net", "A", "member", "2015"), "to_year", "x")
    without = Remark("memberships", ("net", "G", "member", ""), "note", "y")
    for tables in (cells(), {name: small_table(name) for name in TABLES}):
        found = commented(opened(written(tables, with_year, without)))
        assert found == {("memberships", "F2"): "x", ("memberships", "I4"): "y"}


def small_table(name: str) -> pd.DataFrame:
    """A table of the tiny dataset with its types."""
    return Dataset.from_cells(cells()).table(name)


def test_a_dispute_of_a_whole_row_stands_at_its_first_cell() -> None:
    workbook = opened(
        written(cells(), Remark("domains", ("water",), None, "Borttagen av Region B."))
    )
    assert commented(workbook) == {("domains", "A3"): "Borttagen av Region B."}


def test_several_remarks_on_a_cell_are_one_comment() -> None:
    remarks = [Remark("domains", ("water",), "name_sv", text) for text in ("ett", "två")]
    workbook = opened(written(cells(), *remarks))
    assert commented(workbook) == {("domains", "B3"): "ett\n\ntvå"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("in_words", [False, True])
def test_every_dispute_is_listed_on_the_first_sheet(language: str, in_words: bool) -> None:
    remarks = (
        Remark("priorities", ("A-2",), "name_sv", SAID),
        Remark("priorities", ("A-99",), "name_sv", "Raden är borta."),
    )
    workbook = opened(written(cells(), *remarks, language=language, in_words=in_words))
    lines = words_of(workbook)
    (listed,) = (text for text in lines if text.endswith(SAID))
    heading = workbook["priorities"]["D1"].value
    assert listed.startswith("priorities, ") and "3, " + heading in listed and "(A-2)" in listed
    (gone,) = (text for text in lines if text.endswith("Raden är borta."))
    assert "priorities" in gone and "A-99" in gone
    assert any(" 2 " in text for text in lines)


def test_a_workbook_with_disputes_is_read_as_what_stands_in_its_cells() -> None:
    content = written(cells(), Remark("priorities", ("A-2",), "name_sv", SAID))
    read = read_submission(content, "merged.xlsx")
    assert read.accepted() == read_submission(good_workbook(), "s3.xlsx").accepted()
    assert read.source is not None
    assert (read.source.cells.begun_from, read.source.cells.part) == (SHA256, None)


def test_a_comment_holds_any_text() -> None:
    said = "=1+1\x07 \ufffe <r>& " + "x" * 40_000
    workbook = opened(written(cells(), Remark("domains", ("water",), "name_sv", said)))
    (text,) = commented(workbook).values()
    assert text.startswith("=1+1\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER} <r>& xx")


# ---- text cells ---------------------------------------------------------------------------------


def test_text_cells_are_written_as_what_they_say(tiny: Dataset) -> None:
    tables = {name: tiny.table(name) for name in TABLES}
    for in_words in (False, True):
        of_text = opened(written(cells(), in_words=in_words))
        typed = opened(written(tables, in_words=in_words))
        for table in TABLES:
            for one, other in zip(
                of_text[table].iter_rows(), typed[table].iter_rows(), strict=True
            ):
                values = [(cell.value, cell.number_format) for cell in one]
                assert values == [(cell.value, cell.number_format) for cell in other], table


FAULTY = [
    ("regions", "latitude", "59,3"),
    ("regions", "valid_to", "2027 års slut"),
    ("regions", "valid_to", "0027"),
    ("regions", "latitude", "1e1"),
    ("regions", "latitude", "59.30"),
    ("regions", "latitude", "nan"),
    ("regions", "latitude", "1" * 400),
    ("rounds", "starts_on", "2021-02-30"),
    ("rounds", "starts_on", "20210101"),
    ("rounds", "starts_on", "0001-01-01"),
    ("priorities", "domain_codes", "wood, water"),
    ("priorities", "status", "=1+1"),
    ("priorities", "note", "a\x07b"),
    ("priorities", "note", "_x0007_"),
    ("strategies", "areas_stated", "-0"),
    ("strategies", "areas_stated", "12345678901234567"),
]


@pytest.mark.parametrize(("table", "column", "text"), FAULTY)
def test_a_cell_that_holds_no_value_is_written_as_it_stands(
    table: str, column: str, text: str
) -> None:
    tables = cells()
    tables[table].loc[2, column] = text
    source = read_submission(written(tables), "merged.xlsx").source
    assert source is not None
    assert source.cells.tables[table].at[2, column] == text


anything = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\ufffe\uffff")
    | st.sampled_from("0123456789.,-_x"),
    max_size=30,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_text_in_any_column_comes_back(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(["regions", "rounds", "priorities", "strategies"]))
    column = data.draw(st.sampled_from(list(TABLES[table].columns)))
    text = data.draw(anything.filter(lambda one: clean(one) is not None))
    tables = {name: frame.iloc[:0] for name, frame in cells().items()}
    tables[table] = cells()[table].iloc[:1].copy()
    tables[table].loc[2, column] = text
    source = read_submission(written(tables), "merged.xlsx").source
    assert source is not None
    kind = about(TABLES[table].columns[column]).kind
    assert kind != "yes_no"
    assert clean(source.cells.tables[table].at[2, column]) == clean(text)
