"""Habits of sheets: their rows, headings and looks."""

from __future__ import annotations

from tests.habits import Habit

HABITS: dict[str, Habit] = {}
