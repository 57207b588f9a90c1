"""Numbers from 0 to 1 as a reader sees them: in per cent, and in steps of colour."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from s3dash.analysis.map.count import STEPS, step_of
from s3dash.analysis.words.answer import LegendEntry
from s3dash.i18n import Translator

# As many shares as there are between 0 and 100 per cent, in two languages.
REMEMBERED = 2048

# What a half can lack when it is computed.
HAIR = 1e-9


def in_per_cent(value: float) -> float:
    """A share in per cent, as tables have it: one decimal."""
    return round(100 * value, 1)


def _in_whole_per_cent(value: float) -> int:
    """A share in per cent as it fits into a cell; a half goes up, as readers do it: 62,5 to 63."""
    return math.floor(100 * value + 0.5 + HAIR)


def per_cent(value: float, t: Translator) -> str:
    """A value of a metric in words, with one decimal even where it is a nought: 17,0 %."""
    return _told(as_read(in_per_cent(value), t), t)


def whole_per_cent(value: float, t: Translator) -> str:
    """How much of something that is no metric, as of the recalculations, in words: 17 %."""
    return _told(short(value, t), t)


# A matrix of Europe says some hundred numbers twice.
@lru_cache(maxsize=REMEMBERED)
def as_read(share: float, t: Translator) -> str:
    """A number in per cent as a reader sees it: one decimal, so that 17,0 stands below 20,7."""
    return t.number(share, 1)


@lru_cache(maxsize=REMEMBERED)
def _told(share: str, t: Translator) -> str:
    return t("percent", share=share)


@lru_cache(maxsize=REMEMBERED)
def _whole(share: int, t: Translator) -> str:
    return t.number(share)


def parts_in_per_cent(values: Sequence[float]) -> list[float]:
    """Parts in per cent that sum to the whole as ``in_per_cent`` has it.

    Largest remainders go up, equal ones in their order.
    """
    unit = 10
    scaled = [100 * unit * value for value in values]
    found = [math.floor(one) for one in scaled]
    lacking = round(unit * in_per_cent(sum(values))) - sum(found)
    by_remainder = sorted(range(len(found)), key=lambda at: (found[at] - scaled[at], at))
    for at in by_remainder[:lacking]:
        found[at] += 1
    return [one / unit for one in found]


def short(value: float, t: Translator) -> str:
    """A share as it fits into a cell: whole per cent, without the sign."""
    return _whole(_in_whole_per_cent(value), t)


def step_cell(value: float, most: float, least: float | None = None) -> str:
    """The cell of a value: numbers that look the same have one colour.

    The steps go from nothing to ``most``; with ``least``, where nothing is far away, from there.
    """
    whole, high = _in_whole_per_cent(value), _in_whole_per_cent(most)
    if least is None:
        return f"step-{step_of(whole, high)}"
    low = _in_whole_per_cent(least)
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
