"""Numbers from 0 to 1 as a reader sees them: in per cent."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from s3dash.i18n import Translator
from s3dash.metrics.equality import TOLERANCE, rounded_parts

# As many shares as there are between 0 and 100 per cent, in two languages.
REMEMBERED = 2048


def in_per_cent(value: float) -> float:
    """A share in per cent, as tables have it: one decimal."""
    return round(100 * value, 1)


def in_whole_per_cent(value: float) -> int:
    """A share in per cent as it fits into a cell; a half goes up, as readers do it: 62,5 to 63."""
    return math.floor(100 * value + 0.5 + TOLERANCE)


def per_cent(value: float, t: Translator) -> str:
    """A value of a metric in words, with one decimal even where it is a nought: 17,0 %."""
    return _with_sign(as_read(in_per_cent(value), t), t)


def whole_per_cent(value: float, t: Translator) -> str:
    """How much of something that is no metric, as of the recalculations, in words: 17 %."""
    return _with_sign(short(value, t), t)


# A matrix of Europe says some hundred numbers twice.
@lru_cache(maxsize=REMEMBERED)
def as_read(share: float, t: Translator) -> str:
    """A number in per cent as a reader sees it: one decimal, so that 17,0 stands below 20,7."""
    return t.number(share, 1)


@lru_cache(maxsize=REMEMBERED)
def _with_sign(share: str, t: Translator) -> str:
    return t("percent", share=share)


@lru_cache(maxsize=REMEMBERED)
def _whole(share: int, t: Translator) -> str:
    return t.number(share)


def parts_in_per_cent(values: Sequence[float]) -> list[float]:
    """Parts in per cent that sum to the whole as ``in_per_cent`` has it."""
    return rounded_parts([100 * value for value in values], 1, in_per_cent(sum(values)))


def short(value: float, t: Translator) -> str:
    """A share as it fits into a cell: whole per cent, without the sign."""
    return _whole(in_whole_per_cent(value), t)
