"""Tables as a workbook that opens as it should, whatever stands in them."""

from __future__ import annotations

import datetime
import io
import math
from zipfile import ZipFile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as Read

from s3dash.exports.view_workbook import (
    LONGEST_HEADING,
    LONGEST_NAME,
    LONGEST_TEXT,
    Sheet,
    ViewWorkbook,
    sheet_names,
    unique_headings,
    view_workbook_bytes,
)

DAY = datetime.date(2026, 11, 23)


def body_of(*sheets: Sheet) -> bytes:
    made = ViewWorkbook("=Titel", "Atlas", DAY, "Läs mig", [("Titel", "=1+1"), ("Datum", DAY)],
                        "A & B", sheets)  # fmt: skip
    return view_workbook_bytes(made)


def written(*sheets: Sheet) -> Read:
    return load_workbook(io.BytesIO(body_of(*sheets)))


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_names_are_names_that_excel_takes(wanted: list[str]) -> None:
    found = list(sheet_names(wanted))
    assert len({name.casefold() for name in found}) == len(wanted)
    for name in found:
        assert 0 < len(name) <= LONGEST_NAME and not set("[]:*?/\\") & {*name}
        assert not name.startswith("'") and not name.endswith("'")
        assert name.casefold() != "history"
    heads = unique_headings(wanted)
    assert len({head.casefold() for head in heads}) == len(wanted)
    assert all(0 < len(head) <= LONGEST_HEADING for head in heads)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["Data", "data", "DATA"], ["Data", "data (2)", "DATA (3)"]),
        (["a/b:c", "[x]?*\\"], ["a b c", "x"]),
        (["x" * 40, "x" * 40], ["x" * 31, f"{'x' * 27} (2)"]),
        (["x" * 30 + "'y"], ["x" * 30]),
        (["'quoted'", "", "History"], ["quoted", "-", "History (2)"]),
    ],
)
def test_names_that_excel_refuses_are_made_fit(wanted: list[str], found: list[str]) -> None:
    assert list(sheet_names(wanted)) == found


def test_headings_that_are_the_same_are_told_apart() -> None:
    frame = pd.DataFrame([[1, 2]], columns=["a_count", "b_count"])
    sheet = written(Sheet("S", frame, ("Antal", "antal")))["S"]
    assert [cell.value for cell in sheet[1]] == ["Antal", "antal (2)"]
    (table,) = sheet.tables.values()
    assert [column.name for column in table.tableColumns] == ["Antal", "antal (2)"]


def test_text_stays_text_and_numbers_and_days_are_what_they_are() -> None:
    runs = ["=1+1", "+1", "-1", "@x", "{=1}", "http://example.org", "_x0041_", "01", ".."]
    frame = pd.DataFrame({
        "text": [*runs, "-"],
        "n_number": [*range(9), ".."],
        "s_share": [0.1, *[1 / 3] * 8, math.inf],
        "day": [DAY] * 9 + [datetime.date(1899, 1, 1)],
    }, dtype="object")  # fmt: skip
    body = body_of(Sheet("=S", frame, ("=Text", "+Tal", "-Andel", "@Dag")))
    workbook = load_workbook(io.BytesIO(body))
    sheet = workbook["=S"]
    texts = [cell.value for cell in sheet["A"][1:]]
    # openpyxl leaves it as the file escapes it
    assert [text.replace("_x005F_", "_") for text in texts] == [*runs, "-"]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert [cell.value for cell in sheet["B"][1:]] == [*range(9), ".."]
    assert sheet["C2"].value == 0.1 and abs(sheet["C3"].value - 1 / 3) < 1e-15
    assert sheet["C11"].value == "inf"
    assert (sheet["D2"].value, sheet["D11"].value) == (
        datetime.datetime(2026, 11, 23),
        "1899-01-01",
    )
    with ZipFile(io.BytesIO(body)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not [name for name, part in parts.items() if b"<f>" in part or b"External" in part]
    # one who goes into the cell and out again leaves it text
    assert b'quotePrefix="1"' in parts["xl/styles.xml"]


def test_what_is_too_long_is_cut_and_says_so_and_what_no_file_can_hold_is_marked() -> None:
    frame = pd.DataFrame({"a": ["ö" * 40_000, "\N{SLICE OF PIZZA}" * 20_000, "\x00\ud800"]})
    cells = [cell.value for cell in written(Sheet("S", frame, ("A",)))["S"]["A"]][1:]
    assert len(cells[0]) == LONGEST_TEXT and cells[0].endswith("…")
    assert len(cells[1].encode("utf-16-le")) // 2 <= LONGEST_TEXT and cells[1].endswith("…")
    assert cells[2] == "\N{REPLACEMENT CHARACTER}" * 2


def test_a_table_without_rows_is_one_that_opens() -> None:
    sheet = written(Sheet("S", pd.DataFrame({"a": [], "b": []}), ("A", "B")))["S"]
    (table,) = sheet.tables.values()
    assert table.ref == "A1:B2"


def test_the_first_sheet_has_its_day_as_a_day_and_no_formula() -> None:
    workbook = written(Sheet("Läs mig", pd.DataFrame({"a": ["x"]}), ("A",)))
    assert workbook.sheetnames == ["Läs mig", "Läs mig (2)"]
    sheet = workbook.worksheets[0]
    assert (sheet["B1"].value, sheet["B1"].data_type) == ("=1+1", "s")
    assert sheet["B2"].value == datetime.datetime(2026, 11, 23)
    assert sheet.oddFooter.left.text == "A && B"


def test_the_same_tables_are_the_same_bytes() -> None:
    sheet = Sheet("S", pd.DataFrame({"a": ["x"]}), ("A",))
    assert body_of(sheet) == body_of(sheet)


def test_on_paper_a_wide_table_takes_pages_beside_each_other_that_can_be_read() -> None:
    narrow = pd.DataFrame({"a": ["x"], "b": ["y"]})
    wide = pd.DataFrame({f"k{at}": ["en lång text " * 4] for at in range(12)})
    sheets = [Sheet(name, table, list(table)) for name, table in (("Smal", narrow), ("Bred", wide))]
    found = written(*sheets)
    across = [found[name].page_setup.fitToWidth or 1 for name in ("Läs mig", "Smal", "Bred")]
    assert across == [1, 1, 3]
    assert found["Bred"].print_title_cols == "$A:$B"
    assert found["Smal"].print_title_cols is None


def test_a_number_does_not_touch_the_text_after_it() -> None:
    table = pd.DataFrame({"km_count": [535], "b": ["Vanguardpiloten"]})
    cell = written(Sheet("Tal", table, ["km", "b"]))["Tal"]["A2"]
    assert (cell.alignment.horizontal, cell.alignment.indent) == ("right", 1)
