"""Every broken workbook gives its exact fault, in the reader's coordinates and both languages."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from s3dash.config import LANGUAGES
from s3dash.data.submission import read_submission
from s3dash.errors import MOST_ALIKE, Fault
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
