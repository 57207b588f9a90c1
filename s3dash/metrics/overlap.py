"""How much two regions have in common: the weighted Jaccard index of their profiles."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.exchange import compact
from s3dash.metrics.profiles import has_priorities, intensity_array, levels

Array = NDArray[np.float64]

# The two forms of one sum, and blocks of rows, carry the growth from some 300 regions up.
# Up to so many different intensities a product of matrices each is faster than comparing rows.
MOST_LEVELS = 8
# Numbers held at once while rows are compared.
BLOCK = 4_000_000


def overlap(weights: ArrayLike | pd.DataFrame, scale: float | None = None) -> Array:
    """The overlap of every pair of regions: J_rs = Σ_a min(x_ra, x_sa) / Σ_a max(x_ra, x_sa).

    The weighted Jaccard index (Ruzicka similarity) of the intensities x. 1 for equal profiles, the
    diagonal included; 0 without a domain in common; NaN where a region has no priorities.

    Args:
        weights: regions × domains (R × A).
        scale: as in ``profiles.intensity``.

    Returns:
        R × R, symmetric.

    Raises:
        ValueError: as ``profiles.intensity``.

    Example:
        >>> overlap([[1, 1, 0], [0, 1, 1]]).round(2).tolist()
        [[1.0, 0.33], [0.33, 1.0]]
    """
    x = intensity_array(weights, scale)
    reached = levels(x)
    least = _by_levels(x, reached) if len(reached) <= MOST_LEVELS else _by_rows(x)
    sums = x.sum(axis=1)
    most = sums[:, None] + sums[None, :] - least
    found: Array = np.divide(least, most, out=np.full_like(least, np.nan), where=most > 0)
    # sums of many levels are rounded: nothing has more in common than everything
    found = np.minimum(found, 1.0)
    np.fill_diagonal(found, 1.0)
    held = has_priorities(x)
    found[~held, :] = np.nan
    found[:, ~held] = np.nan
    return found


def _by_levels(x: Array, reached: Array) -> Array:
    """Σ_a min(x_ra, x_sa) as Σ_k (t_k − t_{k−1}) [x_r ≥ t_k]·[x_s ≥ t_k] over the levels t."""
    found: Array = np.zeros((len(x), len(x)))
    below = 0.0
    for level in reached:
        # whole numbers up to 2^24 are exact in float32
        has = compact((x >= level).astype(np.float32))
        both = has @ has.T
        found += (level - below) * (both if isinstance(both, np.ndarray) else both.toarray())
        below = level
    return found


def _by_rows(x: Array) -> Array:
    """Σ_a min(x_ra, x_sa), a block of rows against all at a time."""
    size = max(1, BLOCK // max(1, x.size))
    blocks = [
        np.minimum(x[start : start + size, None, :], x[None, :, :]).sum(axis=2)
        for start in range(0, len(x), size)
    ]
    return np.concatenate(blocks) if blocks else np.zeros((0, 0))


def overlap_parts(
    weights: ArrayLike | pd.DataFrame, r: int, s: int, scale: float | None = None
) -> Array:
    """What each domain adds to the overlap of two regions: min(x_ra, x_sa) / Σ_a max(x_ra, x_sa).

    Args:
        weights: regions × domains (R × A).
        r: the position of one region.
        s: the position of the other.
        scale: as in ``profiles.intensity``.

    Returns:
        One part per domain (A,); they sum to ``overlap(weights)[r, s]``. NaN where a region has no
        priorities.
    """
    x = intensity_array(weights, scale)[[r, s]]
    if not has_priorities(x).all():
        return np.full(x.shape[1], np.nan)
    parts: Array = x.min(axis=0) / x.max(axis=0).sum()
    return parts
