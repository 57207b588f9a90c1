"""The European categories of a domain: which codes there are, and how they may be written."""

from __future__ import annotations

import pytest

from s3dash.config import LANGUAGES
from s3dash.data.reading.submission import read_submission
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.tables.categories import CATEGORIES
from tests.conftest import Rows, faults_of
from tests.workbooks import exported, opened, written

COLUMNS = list(CATEGORIES)


def classified(rows: Rows, column: str, text: str) -> Rows:
    rows["domains"][0][column] = text
    return rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_has_a_name_of_its_own(language: str) -> None:
    t = translator(language)
    for column, codes in CATEGORIES.items():
        assert len({t(f"code-{column}-{code}") for code in codes}) == len(codes)


@pytest.mark.parametrize("column", COLUMNS)
def test_a_domain_may_have_every_category_at_once(column: str, rows: Rows) -> None:
    assert faults_of(classified(rows, column, ";".join(CATEGORIES[column]))) == []


@pytest.mark.parametrize(
    ("column", "text", "near"),
    [
        ("nace_sections", "A;V", ""),
        ("nabs", "NABS7;NABS15", "NABS07;NABS05"),
        ("nabs", "Energi;hälsan", "NABS05;NABS07"),
        ("policy_objectives", "Digital omvandlng", "D"),
    ],
)
def test_what_is_no_category_is_a_fault_that_offers_those_that_may_be_meant(
    column: str, text: str, near: str, rows: Rows
) -> None:
    (fault,) = faults_of(classified(rows, column, text))
    assert (fault.key, fault.table, fault.row, fault.column) == (
        "fault-choices", "domains", 2, column,
    )  # fmt: skip
    assert fault.params.get("near", "") == near
    for language in LANGUAGES:
        assert CATEGORIES[column][0] in fault.message(translator(language))


@pytest.mark.parametrize(
    ("column", "text", "read"),
    [
        ("nace_sections", "Tillverkning, Byggverksamhet", ("C", "F")),
        ("nace_sections", "Försörjning av el, gas, värme och kyla", ("D",)),
        ("nabs", "06;8", ("NABS06", "NABS08")),
        ("nabs", "Health; Energi", ("NABS07", "NABS05")),
        ("policy_objectives", "digital transformation", ("D",)),
    ],
)
def test_the_name_or_number_of_a_category_is_read_as_its_code_and_said(
    column: str, text: str, read: tuple[str, ...], tiny: Dataset
) -> None:
    workbook = opened(exported(tiny))
    workbook["domains"].cell(2, list(TABLES["domains"].columns).index(column) + 1, text)
    found = read_submission(written(workbook), "s3.xlsx")
    assert getattr(found.accepted().rows("domains")[0], column) == read
    told = [(one.column, one.found, one.taken) for one in found.made_right]
    assert told == [(column, text, ";".join(read))]
