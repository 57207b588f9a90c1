"""A workbook made by habit is read as before when notes have been put at its cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from s3dash.cli.fault_report import write_report
from s3dash.data.reading.submission import read_submission
from s3dash.i18n import translator
from tests.data.test_broken_workbooks import places
from tests.habits.cases import HABITS


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_with_notes_is_read_as_before(name: str, tmp_path: Path) -> None:
    habit = HABITS[name]
    was = read_submission(habit.make(), habit.name)
    if was.source is None:
        pytest.fail("a habit that cannot be opened has no notes: leave it out here")
    out = tmp_path / habit.name
    write_report(out, was, translator("sv"))
    read = read_submission(out.read_bytes(), habit.name)
    assert places(read.faults) == places(was.faults)
    assert places(read.warnings) == places(was.warnings)
    assert read.made_right == was.made_right
    assert read.dataset == was.dataset
