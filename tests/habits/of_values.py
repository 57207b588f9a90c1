"""Habits of values: names, separators, dates, signs."""

from __future__ import annotations

from tests.broken_workbooks import cell
from tests.habits import Habit

HABITS: dict[str, Habit] = {
    "a space before a name": Habit(cell("regions", "C2", " Ådala ")),
}
