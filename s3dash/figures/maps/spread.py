"""Points of a map moved apart until their signs do not cover one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import KDTree

KM_PER_DEGREE = 111.2
ROUNDS = 60
# Of more points than this only neighbours are looked at, and those that lie too near are found anew
# in every round.
MANY = 200


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
    for _ in range(0 if len(places) > MANY else ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        distance = np.hypot(apart[..., 0], apart[..., 1])
        np.fill_diagonal(distance, np.inf)
        lacking = np.clip(least_km - distance, 0, None)
        places += (apart / distance[..., None] * (lacking / 2)[..., None]).sum(axis=1)
    if len(places) > MANY:
        _push_neighbours(places, least_km)
    found = np.empty_like(given)
    found[order] = np.column_stack([places[:, 0] / shrink, places[:, 1]]) / KM_PER_DEGREE
    return found.round(4)


def _push_neighbours(places: NDArray[np.float64], least_km: float) -> None:
    """Push points apart, as every pair is, looking only at those that are too near."""
    for _ in range(ROUNDS):
        one, other = KDTree(places).query_pairs(least_km, output_type="ndarray").T
        if not len(one):
            return
        apart = places[one] - places[other]
        distance = np.hypot(*apart.T)
        push = apart / distance[:, None] * ((least_km - distance) / 2)[:, None]
        np.add.at(places, one, push)
        np.add.at(places, other, -push)
