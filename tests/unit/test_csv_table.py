"""Tables as CSV that opens as it should and runs nothing."""

from __future__ import annotations

import csv
import datetime
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.config import LANGUAGES
from s3dash.exports.csv_table import (
    ABSENCE_SIGNS,
    FORMULA_SIGNS,
    SEPARATORS,
    csv_bytes,
    file_name,
)

printable = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


def read(data: bytes, language: str = "sv") -> list[list[str]]:
    lines = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(lines, delimiter=";" if language == "sv" else ","))


@given(
    st.lists(st.tuples(printable, printable), min_size=1, max_size=5), st.sampled_from(LANGUAGES)
)
def test_text_comes_back_as_it_was_but_for_what_would_run(
    cells: list[tuple[str, str]], language: str
) -> None:
    table = pd.DataFrame(cells, columns=["a", "b"])
    back = read(csv_bytes(table, ["Å", "B"], language), language)
    assert back[0] == ["Å", "B"]
    for row, shown in zip(cells, back[1:], strict=True):
        for cell, text in zip(row, shown, strict=True):
            assert text.removeprefix("'") == cell.removeprefix("'")
            assert text in ABSENCE_SIGNS or not text.startswith(FORMULA_SIGNS)


def test_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe() -> None:
    runs = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx"]
    back = read(csv_bytes(pd.DataFrame({"a": runs}), ["a"], "sv"))[1:]
    assert [row[0] for row in back] == [f"'{text}" for text in runs]


def test_numbers_stay_numbers_and_signs_of_absence_stay_signs() -> None:
    table = pd.DataFrame({"n": [-3, 4.5], "s": ["..", "-"]})
    for language in LANGUAGES:
        back = read(csv_bytes(table, ["n", "s"], language), language)
        assert back[1:] == [["-3.0", ".."], ["4.5", "-"]]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("sv", ['Län;Teman;"a;b"', '0.5;"Trä; Vatten";x,y']),
        ("en", ["Län,Teman,a;b", '0.5,Trä; Vatten,"x,y"']),
    ],
)
def test_fields_are_parted_as_spreadsheets_in_the_language_part_them_and_no_line_says_how(
    language: str, lines: list[str]
) -> None:
    table = pd.DataFrame([[0.5, "Trä; Vatten", "x,y"]])
    written = csv_bytes(table, ["Län", "Teman", "a;b"], language).decode("utf-8-sig")
    assert written == "".join(f"{line}\r\n" for line in lines)


def test_every_language_has_a_separator() -> None:
    assert set(SEPARATORS) == set(LANGUAGES)


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_standard_says() -> None:
    data = csv_bytes(pd.DataFrame({"a": ["ö"]}), ["a"], "sv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2


def test_a_file_name_is_plain_and_says_what_it_is() -> None:
    day = datetime.date(2026, 11, 23)
    name = file_name(["s3-status", "digital", "2021-2027"], 1, day)
    assert name == "s3-status_digital_2021-2027_version-1_2026-11-23.csv"
    long = ["s3-partner", "scenario", *(f"add-{'x' * 20}{at}" for at in range(9)), "2021-2027"]
    cut = file_name(long, 1, day)
    assert cut.startswith("s3-partner_scenario_add-") and "x0_" in cut
    assert cut.endswith("_2021-2027_version-1_2026-11-23.csv")
    assert len(cut.removesuffix("_version-1_2026-11-23.csv")) <= 120
    assert all(part in long for part in cut.split("_")[:-2])
    odd = file_name(["s3", 'höst "25/26'], 1, day)
    assert odd.isascii() and not set(odd) & set('"/ ')
