"""A workbook made by habit is accepted as meant, with a word on it, or refused at the cell."""

from __future__ import annotations

import pytest

from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from tests.data.test_broken_workbooks import places
from tests.habits.cases import HABITS, as_meant, handed_in


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_is_accepted_as_meant_or_refused_at_the_cell(name: str) -> None:
    habit, read = HABITS[name], handed_in(name)
    assert places(read.faults) == habit.faults
    assert places(read.warnings) == habit.warnings
    right = {(one.table, one.row, one.column, one.found, one.taken) for one in read.made_right}
    assert right == habit.made_right
    if habit.faults:
        assert read.dataset is None
    else:
        assert read.accepted() == as_meant(habit.means)
    for language in LANGUAGES:
        t = translator(language)
        for one in (*read.faults, *read.warnings):
            assert one.expected(t) in one.message(t)
