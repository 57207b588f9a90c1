"""All habits, by name, each read once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from s3dash.data.reading.submission import Submission, read_submission
from s3dash.model import Dataset
from tests.habits import Habit, of_files, of_sheets, of_values

HABITS: dict[str, Habit] = {**of_files.HABITS, **of_sheets.HABITS, **of_values.HABITS}


@cache
def handed_in(name: str) -> Submission:
    """A habit's workbook as it is read."""
    return read_submission(HABITS[name].make(), HABITS[name].name)


@cache
def as_meant(means: Callable[[], bytes]) -> Dataset:
    """What a workbook by the manual says."""
    return read_submission(means(), "s3.xlsx").accepted()
