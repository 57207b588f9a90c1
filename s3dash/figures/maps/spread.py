"""Points of a map moved apart until their signs do not cover one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

KM_PER_DEGREE = 111.2
ROUNDS = 60


def spread(longitudes: ArrayLike, latitudes: ArrayLike, least_km: float) -> NDArray[np.float64]:
    """Places near the given ones that are ``least_km`` from one another, or nearly so.

    Every pair that is too near is pushed apart by half of what is missing, a number of times. The
    same points give the same places in whatever order they come; two points at one place part
    eastward and westward.

    Args:
        longitudes: in decimal degrees (n,).
        latitudes: in decimal degrees (n,).
        least_km: the distance to keep.

    Returns:
        n × 2: longitude and latitude, to four decimals.
    """
    given = np.column_stack([np.asarray(longitudes, float), np.asarray(latitudes, float)])
    order = np.lexsort((given[:, 1], given[:, 0]))
    shrink = np.cos(np.radians(given[order, 1]))
    places = np.column_stack([given[order, 0] * shrink, given[order, 1]]) * KM_PER_DEGREE
    places[:, 0] += np.arange(len(places)) * 1e-3
    for _ in range(ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        distance = np.hypot(apart[..., 0], apart[..., 1])
        np.fill_diagonal(distance, np.inf)
        lacking = np.clip(least_km - distance, 0, None)
        places += (apart / distance[..., None] * (lacking / 2)[..., None]).sum(axis=1)
    found = np.empty_like(given)
    found[order] = np.column_stack([places[:, 0] / shrink, places[:, 1]]) / KM_PER_DEGREE
    return found.round(4)
