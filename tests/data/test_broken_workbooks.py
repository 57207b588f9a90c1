"""Every broken workbook gives its exact fault, in the reader's coordinates and both languages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from openpyxl import Workbook

from s3dash.config import LANGUAGES
from s3dash.data.reading.archive import MOST_ROWS
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.faults import MOST_ALIKE, Fault
from s3dash.i18n import translator
from tests.broken_workbooks import CASES, Found, edited, good_workbook


def places(faults: Iterable[Fault]) -> set[Found]:
    return {(one.key, one.table, one.row, one.column, one.value) for one in faults}


def test_the_workbook_that_they_are_made_from_is_without_fault() -> None:
    submission = read_submission(good_workbook(), "s3.xlsx")
    assert (submission.faults, submission.warnings) == ((), ())
    assert submission.dataset is not None


def test_there_are_at_least_sixty_of_them_that_are_refused() -> None:
    assert sum(bool(case.faults) for case in CASES.values()) >= 60


@pytest.mark.parametrize("name", CASES)
def test_a_broken_workbook_gives_its_exact_fault(name: str) -> None:
    case = CASES[name]
    submission = read_submission(case.make(), case.name)
    assert places(submission.faults) == case.faults
    assert len(submission.faults) == len(case.faults)
    assert places(submission.warnings) == case.warnings
    assert (submission.dataset is None) == bool(case.faults)
    for language in LANGUAGES:
        t = translator(language)
        for fault in (*submission.faults, *submission.warnings):
            message = fault.message(t)
            assert fault.expected(t) in message
            assert message.replace("\N{NO-BREAK SPACE}", " ").isprintable()
            assert len(message) < 400


def test_ten_thousand_faults_of_a_kind_are_told_as_a_thousand_and_how_many_more() -> None:
    make = edited(
        lambda workbook: [
            workbook["clusters"].append([f"k{n}", "K", "c", None, "A", f"d{n}", None, "s", "high"])
            for n in range(3000)
        ]
    )
    faults = read_submission(make(), "s3.xlsx").faults
    assert len(faults) == MOST_ALIKE + 1
    assert places(faults[-1:]) == {("fault-more-alike", "clusters", None, "domain_codes", None)}
    assert "2 000" in faults[-1].message(translator("sv")).replace("\N{NO-BREAK SPACE}", " ")


def test_a_fault_of_another_kind_is_told_beside_thousands() -> None:
    def edit(workbook: Workbook) -> None:
        for number in range(1200):
            workbook["domains"].append([f"d{number}", 2030, "X"])
        workbook["domains"]["B2"] = None
        workbook["domains"]["B3"] = "anna@region.example"

    faults = read_submission(edited(edit)(), "s3.xlsx").faults
    found = places(faults)
    assert ("fault-required", "domains", 2, "name_sv", None) in found
    assert ("fault-email", "domains", 3, "name_sv", "anna@region.example") in found
    assert len(faults) == MOST_ALIKE + 3
    assert sum(fault.key == "fault-more-alike" for fault in faults) == 1


def test_a_package_with_more_rows_than_a_sheet_may_have_is_refused(data_copy: Path) -> None:
    (data_copy / "datapackage.json").write_text(
        '{"created": "2026-11-23", "resources": [{"path": "lineage.csv"}]}', encoding="utf-8"
    )
    with (data_copy / "lineage.csv").open("a", encoding="utf-8") as file:
        file.write("a,b,stated,\n" * (MOST_ROWS + 1))
    keys = [(one.key, one.table) for one in read_path(data_copy).faults]
    assert ("fault-too-many-rows", "lineage") in keys
    assert ("fault-code", "lineage") not in keys
