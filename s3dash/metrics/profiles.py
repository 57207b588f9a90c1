"""What a region prioritises, as numbers: weights of domains, and their intensity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

SIDE_DOMAIN = 0.5

Lists = Sequence[Sequence[str]]


def weights(
    priorities: pd.DataFrame,
    regions: Sequence[str],
    domains: Sequence[str],
    scheme: str = "main",
) -> pd.DataFrame:
    """How much weight each region gives each domain in one round.

    * ``main``: 1 for the main (first) domain of any priority, ½ for one that is only a side domain.
      Never added up over priorities, so a long list does not outweigh a short one.
    * ``fractional``: every priority p adds 1/|T_p| to each of its domains T_p.
    * ``equal``: 1 for every domain that is named.

    Args:
        priorities: columns ``region_code`` and ``domain_codes`` (lists, main domain first); rows
            with ``status`` ``deselected``, where there is such a column, add nothing.
        regions: codes of the rows wanted; priorities of others are left out.
        domains: codes of the columns wanted.
        scheme: the way of counting.

    Returns:
        regions × domains, 0 where a domain is not named.

    Raises:
        ValueError: a domain that is not among ``domains``, or an unknown scheme.

    Example:
        >>> rows = pd.DataFrame({"region_code": ["A"], "domain_codes": [["wood", "water"]]})
        >>> weights(rows, ["A"], ["wood", "water"]).to_numpy().tolist()
        [[1.0, 0.5]]
    """
    if "status" in priorities:
        priorities = priorities[priorities["status"] != "deselected"]
    named: dict[str, list[Sequence[str]]] = {region: [] for region in regions}
    for region, codes in zip(priorities["region_code"], priorities["domain_codes"], strict=True):
        if region in named:
            named[region].append(codes)
    found = weights_of([named[region] for region in regions], domains, scheme)
    return pd.DataFrame(found, index=list(regions), columns=list(domains))


def weights_of(
    named: Sequence[Lists], domains: Sequence[str], scheme: str = "main"
) -> NDArray[np.float64]:
    """As ``weights``, of the domains of each priority of each region."""
    if scheme not in _SCHEMES:
        raise ValueError(f"unknown scheme: {scheme}")
    place = {code: at for at, code in enumerate(domains)}
    found = np.zeros((len(named), len(domains)))
    for at, lists in enumerate(named):
        for domain, weight in _SCHEMES[scheme](lists):
            if domain not in place:
                raise ValueError(f"unknown domain: {domain}")
            found[at, place[domain]] += weight
    return found


def _main(lists: Lists) -> Iterable[tuple[str, float]]:
    main = {codes[0] for codes in lists if len(codes)}
    named = {code for codes in lists for code in codes}
    return ((code, 1.0 if code in main else SIDE_DOMAIN) for code in sorted(named))


def _fractional(lists: Lists) -> Iterable[tuple[str, float]]:
    return ((code, 1 / len(codes)) for codes in lists for code in codes)


def _equal(lists: Lists) -> Iterable[tuple[str, float]]:
    return ((code, 1.0) for code in sorted({code for codes in lists for code in codes}))


_SCHEMES: dict[str, Callable[[Lists], Iterable[tuple[str, float]]]] = {
    "main": _main,
    "fractional": _fractional,
    "equal": _equal,
}


def intensity(weights: ArrayLike | pd.DataFrame, scale: float | None = None) -> pd.DataFrame:
    """Weights on a scale from 0 to 1: x_ra = w_ra / max_a w_ra, or w_ra / scale.

    Args:
        weights: regions × domains, finite and not negative.
        scale: what to divide by; None divides each row by its own maximum. A row without a weight
            stays 0.

    Returns:
        regions × domains, with the labels of ``weights`` if it has any.

    Raises:
        ValueError: a weight that is NaN, infinite, negative or above the scale.

    Example:
        >>> intensity([[3, 0, 1]]).round(2).to_numpy().tolist()
        [[1.0, 0.0, 0.33]]
    """
    scaled = intensity_array(weights, scale)
    labels = weights if isinstance(weights, pd.DataFrame) else pd.DataFrame(scaled)
    return pd.DataFrame(scaled, index=labels.index, columns=labels.columns)


def intensity_array(
    weights: ArrayLike | pd.DataFrame, scale: float | None = None
) -> NDArray[np.float64]:
    """The numbers of ``intensity``, without labels."""
    values = np.atleast_2d(np.asarray(weights, dtype=float))
    # the least and the largest are NaN where any is
    if not (values.min(initial=0.0) >= 0 and np.isfinite(values.max(initial=0.0))):
        raise ValueError("weights must be finite and not negative")
    if scale is None:
        most: NDArray[np.float64] = values.max(axis=1, keepdims=True, initial=0.0)
        return values / np.where(most > 0, most, 1.0)
    if not (np.isfinite(scale) and scale > 0) or (values > scale).any():
        raise ValueError("the scale must be positive, and no weight above it")
    return values / scale


def has_priorities(intensities: NDArray[Any]) -> NDArray[np.bool_]:
    """Which regions have a priority at all: the others are undefined in every metric."""
    return np.asarray(intensities.any(axis=1), dtype=bool)


def levels(intensities: NDArray[np.float64]) -> NDArray[np.float64]:
    """The different intensities above 0, rising."""
    found: NDArray[np.float64] = np.unique(intensities)
    return found[found > 0]
