"""The first partners of every region, when there are too many regions to hold all pairs.

The pages hold all pairs, as an edition has a few hundred regions at most. From 300 regions up, when
an edition has all of Europe's, this carries the growth: blocks of rows, never all pairs. It is
measured in the benchmarks.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, DTypeLike, NDArray

from s3dash.metrics.equality import TOLERANCE, leveled_array
from s3dash.metrics.exchange import Surplus, exchange, inverse_root
from s3dash.metrics.profiles import intensity_array

# Scores held at once.
BLOCK = 4_000_000
# Of so many groups of givers for each partner that is wanted the best one is looked for first.
GROUPS = 10


def top_partners(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    k: int = 20,
    dtype: DTypeLike = np.float32,
    scale: float | None = None,
    held: ArrayLike | None = None,
) -> tuple[NDArray[np.intp], NDArray[Any]]:
    """The regions that are worth most to each, by the score of ``complementarity``.

    A block of receivers at a time; all pairs are never held. Nobody is their own partner, and who
    has no priorities is nobody's and has none.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        k: how many partners, at least 1.
        dtype: what scores are computed in; in float32 they are good to five digits.
        scale: as in ``profiles.intensity``.
        held: as in ``complementarity``.

    Returns:
        Positions (R × k) and scores (R × k), best first, of equal scores the smaller position
        first; -1 and NaN where there is no further partner.

    Raises:
        ValueError: as ``complementarity``, and a k below 1.

    Example:
        >>> found = top_partners([[1, 0], [0, 1], [0, 1]], [[0, 0.5], [0.5, 0]], k=2)
        >>> found[0].tolist(), float(found[1][0, 0].round(2))
        ([[1, 2], [0, 2], [0, 1]], 0.7099999785423279)
    """
    if k < 1:
        raise ValueError("k must be at least 1")
    x = intensity_array(weights, scale)
    all_regions = exchange(x, phi, held=held)
    gives, count = all_regions.gives, len(x)
    surplus = Surplus(x, inverse_root(all_regions.offer), dtype)
    positions = np.full((count, k), -1, dtype=np.intp)
    scores = np.full((count, k), np.nan, dtype=dtype)
    size = max(1, BLOCK // max(1, count))
    for start in range(0, count, size):
        rows = slice(start, min(start + size, count))
        block = all_regions.of(rows)
        wanted = block.close * inverse_root(block.need)[:, None]
        found = surplus.over(block.held, wanted)
        found[~gives] = found[:, ~gives[rows]] = -np.inf
        np.fill_diagonal(found[rows], -np.inf)
        at, best = _best(found, min(k, count))
        known = np.isfinite(best)
        positions[rows, : at.shape[1]] = np.where(known, at, -1)
        scores[rows, : at.shape[1]] = np.where(known, best, np.nan)
    return positions, scores


def _best(found: NDArray[Any], k: int) -> tuple[NDArray[np.intp], NDArray[Any]]:
    """The positions and scores of the k best givers of each receiver, as ``_first`` puts them.

    Of a group of givers the best is soon found. Whoever is below the k-th best of these is not
    among the k best of all, and only the others, hardly more than k, are put in order.

    Args:
        found: givers × receivers; what is above 1 is so by rounding.
        k: how many, at most as many as there are givers.
    """
    count, receivers = found.shape
    groups = GROUPS * k
    size = count // groups
    if size > 1:
        head = found[: groups * size].reshape(groups, size, receivers).max(axis=1)
        least = np.partition(head, groups - k, axis=0)[groups - k]
        least = np.minimum(least, 1) - 2 * TOLERANCE
    else:
        least = np.full(receivers, -np.inf, dtype=found.dtype)
    near = np.flatnonzero(found >= least)
    giver, receiver = np.divmod(near, receivers)
    order = np.argsort(receiver, kind="stable")
    giver, receiver = giver[order], receiver[order]
    each = np.bincount(receiver, minlength=receivers)
    place = np.arange(len(near)) - np.repeat(each.cumsum() - each, each)
    at = np.zeros((receivers, each.max()), dtype=np.intp)
    scores = np.full(at.shape, -np.inf, dtype=found.dtype)
    at[receiver, place] = giver
    scores[receiver, place] = np.minimum(found[giver, receiver], 1)
    first = _first(scores, k)
    return np.take_along_axis(at, first, axis=1), np.take_along_axis(scores, first, axis=1)


def _first(scores: NDArray[Any], k: int) -> NDArray[np.intp]:
    """The positions of the k largest of each row, largest first, of equal ones the first first.

    Equal are those that differ by rounding only; just the rows that may have such ones at their
    end are looked at for it.
    """
    count = scores.shape[1]
    least = np.partition(scores, count - k, axis=1)[:, [count - k]]
    taken = scores >= least - TOLERANCE
    ties = np.flatnonzero(taken.sum(axis=1) > k)
    if len(ties):
        even, last = leveled_array(scores[ties]), leveled_array(least[ties])
        equal, above = even == last, even > last
        room = k - above.sum(axis=1, keepdims=True)
        taken[ties] = above | (equal & (equal.cumsum(axis=1) <= room))
    positions = (np.flatnonzero(taken) % count).reshape(len(scores), k)
    even = leveled_array(np.take_along_axis(scores, positions, axis=1))
    order = np.argsort(-even, axis=1, kind="stable")
    return np.take_along_axis(positions, order, axis=1)
