"""A workbook made by habit is read as before when notes have been put at its cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from s3dash.cli.fault_report import write_report
from s3dash.data.reading.submission import read_submission
from s3dash.errors import FileNotWritten
from s3dash.i18n import translator
from tests.data.test_broken_workbooks import places
from tests.habits.cases import HABITS, handed_in


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_with_notes_is_read_as_before(name: str, tmp_path: Path) -> None:
    habit = HABITS[name]
    was = handed_in(name)
    out = tmp_path / "rapport.xlsx"
    if was.source is None or not was.source.cells.places:
        # it was refused unread, or is a package
        with pytest.raises(FileNotWritten):
            write_report(out, was, translator("sv"))
        return
    write_report(out, was, translator("sv"))
    read = read_submission(out.read_bytes(), habit.name)
    assert places(read.faults) == places(was.faults)
    assert places(read.warnings) == places(was.warnings)
    assert read.made_right == was.made_right
    assert read.dataset == was.dataset
