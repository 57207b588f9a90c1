"""How well two regions fit, from complementary to similar."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def mean_of_pairs(values: ArrayLike) -> float:
    """The mean over pairs of different regions that have a value; NaN when none has.

    Args:
        values: R × R, NaN where undefined.
    """
    found = np.array(values, dtype=float, ndmin=2)
    np.fill_diagonal(found, np.nan)
    known = found[np.isfinite(found)]
    return float(known.mean()) if known.size else float("nan")


def fit(
    overlap: ArrayLike,
    score: ArrayLike,
    theta: float,
    means: tuple[float, float] | None = None,
) -> Array:
    """The fit of every pair in per cent of the mean: 100 (θ J / mean J + (1 − θ) G / mean G).

    θ = 1 asks for similar regions, 0 for complementary ones, ½ for both alike. A term whose mean
    is 0 or undefined is left out.

    Args:
        overlap: J, R × R.
        score: G, R × R.
        theta: from 0 to 1.
        means: the means of J and G to measure by; None takes those of the pairs given.

    Returns:
        R × R; NaN on the diagonal and where J or G is.

    Raises:
        ValueError: a theta outside 0 to 1.

    Example:
        >>> fit([[1, 0.2], [0.2, 1]], [[float("nan"), 0.3], [0.1, float("nan")]], 0.5).tolist()
        [[nan, 125.0], [75.0, nan]]
    """
    if not 0 <= theta <= 1:
        raise ValueError("theta must be from 0 to 1")
    shares = (theta, 1 - theta)
    measures = [np.array(one, dtype=float, ndmin=2) for one in (overlap, score)]
    means = means or (mean_of_pairs(overlap), mean_of_pairs(score))
    found: Array = np.where(np.isfinite(measures[0]) & np.isfinite(measures[1]), 0.0, np.nan)
    for share, measure, mean in zip(shares, measures, means, strict=True):
        if share and mean > 0:
            found += 100 * share * measure / mean
    np.fill_diagonal(found, np.nan)
    return found
