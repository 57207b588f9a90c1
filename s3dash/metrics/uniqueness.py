"""How alone regions are with what they prioritise, and how much there is of it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.profiles import has_priorities, intensity_array

Array = NDArray[np.float64]


def domain_uniqueness(weights: ArrayLike | pd.DataFrame, scale: float | None = None) -> Array:
    """How few share each domain: 1 − (n_a − 1) / (R_eff − 1), n_a the regions that have it.

    1 when one region has it, 0 when all have.

    Args:
        weights: regions × domains (R × A).
        scale: as in ``profiles.intensity``.

    Returns:
        One value a domain (A,); NaN for a domain that nobody has, and when fewer than two regions
        have priorities (R_eff).

    Raises:
        ValueError: as ``profiles.intensity``.

    Example:
        >>> domain_uniqueness([[1, 1], [1, 0], [1, 0]]).tolist()
        [0.0, 1.0]
    """
    x = intensity_array(weights, scale)
    holders = (x > 0).sum(axis=0).astype(float)
    others = int(has_priorities(x).sum()) - 1
    found = np.full(x.shape[1], np.nan)
    if others > 0:
        found[holders > 0] = 1 - (holders[holders > 0] - 1) / others
    return found


def region_uniqueness(weights: ArrayLike | pd.DataFrame, scale: float | None = None) -> Array:
    """How few share what each region has: the mean over its domains, by their share of the region.

    Args:
        weights: regions × domains (R × A).
        scale: as in ``profiles.intensity``.

    Returns:
        One value a region (R,); NaN for a region without priorities, and as in
        ``domain_uniqueness``.

    Raises:
        ValueError: as ``profiles.intensity``.
    """
    x = intensity_array(weights, scale)
    alone = domain_uniqueness(weights, scale)
    found = np.full(len(x), np.nan)
    held = has_priorities(x)
    sums = (x[held] * np.nan_to_num(alone)).sum(axis=1)
    found[held] = sums / x[held].sum(axis=1)
    if np.isnan(alone).all():
        found[:] = np.nan
    return found


def critical_mass(
    weights: ArrayLike | pd.DataFrame, scale: float | None = None
) -> tuple[Array, Array]:
    """How much of each domain there is, and between how many regions it is spread.

    Mass Σ_r x_ra; effective holders 1/HHI with HHI = Σ_r (x_ra / mass)².

    Args:
        weights: regions × domains (R × A).
        scale: as in ``profiles.intensity``.

    Returns:
        Mass (A,) and effective holders (A,); both 0 for a domain that nobody has.

    Raises:
        ValueError: as ``profiles.intensity``.

    Example:
        >>> [found.tolist() for found in critical_mass([[1, 1], [1, 0]])]
        [[2.0, 1.0], [2.0, 1.0]]
    """
    x = intensity_array(weights, scale)
    mass: Array = x.sum(axis=0)
    squares = (x**2).sum(axis=0)
    holders: Array = np.divide(mass**2, squares, out=np.zeros_like(mass), where=squares > 0)
    return mass, holders
