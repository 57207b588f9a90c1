"""Habits of the file itself: who saved it, in which form."""

from __future__ import annotations

from tests.habits import Habit

HABITS: dict[str, Habit] = {}
