"""The workbook as an editor meets it: sheets, lists, messages, and text that stays text."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook, load_workbook

from s3dash.config import LANGUAGES
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.fields import about
from s3dash.model.headings import headings
from tests import workbooks
from tests.broken_workbooks import good_workbook, parts_of


def opened(language: str = "sv", in_words: bool = False, **tables: object) -> Workbook:
    content = workbook_bytes(tables, {}, in_words=in_words, t=translator(language))  # type: ignore[arg-type]
    return load_workbook(io.BytesIO(content))


def test_the_sheets_are_the_tables_between_instructions_and_codes() -> None:
    assert opened("sv").sheetnames == ["Läs mig", *TABLES, "Koder"]
    assert opened("en").sheetnames == ["Read me", *TABLES, "Codes"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_column_names_unless_words_are_asked_for(language: str) -> None:
    for table, model in TABLES.items():
        names = [cell.value for cell in opened(language)[table][1]]
        assert names == list(model.columns)
        words = [cell.value for cell in opened(language, in_words=True)[table][1]]
        assert words == [getattr(headings()[name], language) for name in names]


def test_every_cell_that_takes_one_code_of_a_choice_or_table_has_a_list() -> None:
    workbook = opened()
    for table, model in TABLES.items():
        listed = {}
        for validation in workbook[table].data_validations.dataValidation:
            (area,) = validation.sqref.ranges
            name = list(model.columns)[area.min_col - 1]
            assert (area.min_row, area.min_col) == (2, area.max_col)
            listed[name] = validation
        for name, field in model.columns.items():
            what = about(field)
            if what.kind == "choice":
                assert listed[name].type == "list"
                assert listed[name].formula1 == f'"{",".join(what.choices)}"'
                assert len(listed[name].formula1) <= 257
            elif what.kind == "yes_no":
                assert listed[name].type == "list"
                assert listed[name].formula1 == '"yes,no"'
            elif what.kind == "code" and what.references:
                assert listed[name].type == "list"
                assert f"{what.references.split('.')[0]}!$A$2" in listed[name].formula1
            elif what.kind == "choices" or (what.kind == "codes" and what.references):
                assert listed[name].type is None
                assert ";" in listed[name].prompt
            else:
                assert listed.get(name) is None or listed[name].type is None


def test_messages_are_no_longer_than_excel_shows() -> None:
    for language in LANGUAGES:
        for table in TABLES:
            for one in opened(language)[table].data_validations.dataValidation:
                assert 0 < len(one.promptTitle) <= 32
                assert 0 < len(one.prompt) <= 255


def test_the_key_of_every_table_is_its_first_column_so_that_lists_find_it() -> None:
    for table, model in TABLES.items():
        for field in model.columns.values():
            if about(field).references:
                target, column = str(about(field).references).split(".")
                assert next(iter(TABLES[target].columns)) == column, table


def test_the_sheet_of_codes_explains_every_choice_and_the_known_codes(tiny: Dataset) -> None:
    content = workbook_bytes(
        {}, {"domains": tiny.table("domains")}, in_words=False, t=translator("sv")
    )
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(content))["Koder"]]
    codes = {(column, code) for column, code, _ in rows[1:]}
    for model in TABLES.values():
        for name, field in model.columns.items():
            what = about(field)
            assert what.kind == "yes_no" or {(name, one) for one in what.choices} <= codes
    assert ["domain_code", "wood", "Trä"] in rows
    assert all(meaning for _, _, meaning in rows)


def test_columns_are_formatted_so_that_excel_does_not_change_what_is_typed() -> None:
    sheet = opened()["regions"]
    assert sheet.column_dimensions["H"].number_format == "@"
    assert opened()["rounds"].column_dimensions["D"].number_format == "yyyy-mm-dd"


def test_text_stays_text_and_numbers_and_days_are_real(tiny: Dataset) -> None:
    sources = tiny.table("sources")
    sources.loc[0, "title"] = "=1+1"
    workbook = opened(sources=sources)
    row = list(workbook["sources"][2])
    columns = list(TABLES["sources"].columns)
    title = row[columns.index("title")]
    assert (title.value, title.data_type) == ("=1+1", "s")
    assert row[columns.index("published_year")].value == 2022
    assert workbook["sources"].cell(4, columns.index("seen_on") + 1).is_date


@pytest.mark.parametrize("in_words", [False, True])
def test_what_tests_edit_is_what_openpyxl_itself_would_load_and_save(in_words: bool) -> None:
    content, target = good_workbook(in_words), io.BytesIO()
    load_workbook(io.BytesIO(content)).save(target)
    own, made = parts_of(target.getvalue()), parts_of(workbooks.edited(content))
    # it tells the moment
    assert own.pop("docProps/core.xml") and made.pop("docProps/core.xml")
    assert list(own.items()) == list(made.items())
    first, second = workbooks.opened(content), workbooks.opened(content)
    first["regions"].row_dimensions[99].hidden = True
    first["regions"]["A2"] = "other"
    assert second["regions"]["A2"].value != "other"
