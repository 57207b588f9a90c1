"""Rows in an order that puts like beside like (seriation): the same data, the same order."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.linalg import eigh
from scipy.spatial.distance import squareform

from s3dash.metrics.equality import leveled_array

# Optimal leaf ordering takes the cube of the number of rows.
MOST_LEAVES = 1000


def seriate(distance: ArrayLike) -> list[int]:
    """The order of rows in which neighbours are as alike as can be.

    Complete linkage, its leaves put in the order with the least sum of distances between
    neighbours; above 1,000 rows the order of the Fiedler vector instead. Of the two directions the
    one that begins with the smaller position is taken, so rows sorted by code always give the same
    order.

    Source: Bar-Joseph, Gifford & Jaakkola (2001), Fast optimal leaf ordering for hierarchical
    clustering, Bioinformatics 17.

    Args:
        distance: n × n, symmetric, not negative, at most one unit of NaN: rows that are all NaN
            (undefined regions) go last, in their own order; a single NaN counts as the largest
            distance.

    Returns:
        The positions of the rows, each once.

    Raises:
        ValueError: not square or not symmetric, or a distance that is negative or infinite.

    Example:
        >>> seriate([[0, 9, 1], [9, 0, 8], [1, 8, 0]])
        [0, 2, 1]
    """
    d = np.array(distance, dtype=float, ndmin=2)
    if d.shape[0] != d.shape[1] or not np.allclose(d, d.T, equal_nan=True):
        raise ValueError("distances must be square and symmetric")
    if np.isinf(d).any() or (d < 0).any():
        raise ValueError("distances must be finite and not negative")
    np.fill_diagonal(d, np.nan)
    empty = np.isnan(d).all(axis=1)
    held = np.flatnonzero(~empty)
    if len(held) == 0:
        return list(range(len(d)))
    known = d[np.ix_(held, held)]
    known[np.isnan(known)] = np.nanmax(known)
    np.fill_diagonal(known, 0.0)
    order = _by_leaves(known) if len(held) <= MOST_LEAVES else _by_spectrum(known)
    if order[0] > order[-1]:
        order = order[::-1]
    return [*(int(held[at]) for at in order), *(int(at) for at in np.flatnonzero(empty))]


def _by_leaves(distance: NDArray[np.float64]) -> list[int]:
    pairs = squareform(distance, checks=False)
    tree = optimal_leaf_ordering(linkage(pairs, method="complete"), pairs)
    return [int(leaf) for leaf in leaves_list(tree)]


def _by_spectrum(distance: NDArray[np.float64]) -> list[int]:
    similarity = distance.max() - distance
    laplacian = np.diag(similarity.sum(axis=1)) - similarity
    _, vectors = eigh(laplacian, subset_by_index=[1, 1])
    return [int(at) for at in np.argsort(leveled_array(vectors[:, 0]), kind="stable")]
