"""All habits, by name."""

from __future__ import annotations

from tests.habits import Habit, of_files, of_sheets, of_values

HABITS: dict[str, Habit] = {**of_files.HABITS, **of_sheets.HABITS, **of_values.HABITS}
