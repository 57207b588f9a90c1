"""When two numbers are equal, what comes first among equals, and how parts are rounded to a sum.

The same sum taken in another order ends in another last digit: without one rule, equal values stand
in different order on a card and in a table.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

# Values that differ by less are equal.
TOLERANCE = 1e-9
_DIGITS = 9

Code = TypeVar("Code", str, int)


def leveled(value: float) -> float:
    """A value that equal ones have in common, to be ranked or compared by."""
    return round(float(value), _DIGITS)


def leveled_array(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """As ``leveled``, for each value of an array."""
    return values.round(_DIGITS)


def highest_first(value: float, code: Code) -> tuple[float, Code]:
    """The sort key of what stands by its value: the highest first, equal ones by their code."""
    return -leveled(value), code


def strongest(parts: NDArray[np.float64], most: int | None = None) -> list[tuple[int, ...]]:
    """The places of the parts that are more than nothing, the largest first.

    Args:
        parts: parts of a value, of any shape.
        most: how many places at most; None for all.

    Returns:
        An index for each part; equal parts come in their order.
    """
    held = np.flatnonzero(parts > 0)
    order = held[np.argsort(-leveled_array(parts.ravel()[held]), kind="stable")][:most]
    places = np.unravel_index(order, parts.shape)
    return [tuple(map(int, place)) for place in zip(*places, strict=True)]


def rounded_parts(parts: Sequence[float], decimals: int, whole: float | None = None) -> list[float]:
    """Parts rounded to ``decimals`` so that they sum to the rounded whole.

    The largest remainders go up, equal ones in their order.

    Args:
        parts: what sums to the whole.
        decimals: of each part.
        whole: what the rounded parts sum to; by default their sum, rounded.
    """
    unit = 10**decimals
    scaled = [part * unit for part in parts]
    units = [math.floor(part) for part in scaled]
    lacking = round(sum(scaled) if whole is None else whole * unit) - sum(units)
    by_remainder = sorted(range(len(units)), key=lambda at: (units[at] - scaled[at], at))
    for at in by_remainder[:lacking]:
        units[at] += 1
    return [part / unit for part in units]
