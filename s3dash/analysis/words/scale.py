"""The steps of colour that a number is drawn in, and their legend."""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.analysis.words.answer import LegendEntry
from s3dash.analysis.words.percent import in_whole_per_cent, short
from s3dash.i18n import Translator

STEPS = 7


def step_of(value: int, most: int) -> int:
    """The step (1 to STEPS) of a value between 1 and ``most``; 0 for 0."""
    if most <= STEPS:
        return value
    return -(-value * STEPS // most)


def step_cell(value: float, most: float, least: float | None = None) -> str:
    """The cell of a value: numbers that look the same have one colour.

    The steps go from nothing to ``most``; with ``least``, where nothing is far away, from there.
    """
    whole, high = in_whole_per_cent(value), in_whole_per_cent(most)
    if least is None:
        return f"step-{step_of(whole, high)}"
    low = in_whole_per_cent(least)
    return f"step-{step_of(max(1, whole - low), high - low)}"


def step_legend(
    found: Iterable[tuple[str, float]], counted: bool, t: Translator
) -> list[LegendEntry]:
    """The steps in use with the lowest and the highest value of each.

    Args:
        found: cell and value of each.
        counted: whether they are regions, which are counted; else they are pairs.
        t: the page's language.
    """
    values: dict[str, list[float]] = {}
    for cell, value in found:
        values.setdefault(cell, []).append(value)
    entries = []
    for cell in (f"step-{step}" for step in range(STEPS + 1)):
        if cell in values:
            low, high = short(min(values[cell]), t), short(max(values[cell]), t)
            mark = low if low == high else t("range", low=low, high=high)
            words = t("legend-share", count=len(values[cell])) if counted else t("legend-per-cent")
            entries.append(LegendEntry(cell, mark, words, None))
    return entries
