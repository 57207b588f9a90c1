"""Covering: the few regions that together have most of what is wanted.

Covering is monotone and submodular: one more region never takes anything away, and adds the less
the more is there already.

Source: maximum coverage; for the guarantee of the greedy search Nemhauser, Wolsey & Fisher (1978),
Mathematical Programming 14, 265-294.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import comb

import numpy as np
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.equality import leveled_array

Array = NDArray[np.float64]

# So many sets are gone through one by one; beyond that the search is greedy.
MOST_SETS = 200_000


@dataclass(frozen=True)
class Cover:
    """A set of regions and what it covers.

    Attributes:
        chosen: positions, ascending.
        value: what the set covers, see ``covered``.
        exact: whether no set of the size covers more; else it covers at least 1 − 1/e of the most.
        searched: how many sets were gone through; 0 for the greedy search.
        equals: how many other sets cover as much; 0 for the greedy search.
    """

    chosen: tuple[int, ...]
    value: float
    exact: bool
    searched: int
    equals: int


def covered(intensities: ArrayLike, wanted: ArrayLike, chosen: Sequence[int]) -> float:
    """What a set of regions covers: Σ_b ω_b max_{s in set} x_sb; 0 for the empty set.

    Args:
        intensities: x, regions × domains (R × A), from 0 to 1.
        wanted: ω, how much each domain is wanted (A,), not negative.
        chosen: positions of the regions.

    Example:
        >>> covered([[1, 0], [0.5, 0.5]], [1, 0.4], [0, 1])
        1.2
    """
    x, omega = _checked(intensities, wanted)
    return float(_best_of(x, chosen) @ omega)


def best_cover(
    intensities: ArrayLike,
    wanted: ArrayLike,
    size: int,
    fixed: Sequence[int] = (),
    most_sets: int = MOST_SETS,
    first: ArrayLike = (),
) -> Cover:
    """The set of ``size`` regions that covers most; exact when the sets can be gone through.

    Among sets that cover as much, the one with the highest sum of the first row of ``first`` comes
    first, then of the second, and so on; then the one with the most of what is wanted in all
    (Σ_s Σ_b ω_b x_sb), then the one whose positions come first. The greedy search takes the region
    that adds most, again and again, by the same rule.

    Args:
        intensities: as ``covered``.
        wanted: as ``covered``.
        size: how many regions; all of them when there are fewer.
        fixed: positions that are in every set.
        most_sets: up to how many sets are gone through.
        first: what decides among equals, rows of one number a region (K × R).

    Returns:
        See ``Cover``.

    Raises:
        ValueError: more fixed regions than the size; an intensity or a weight that cannot be.

    Example:
        >>> best_cover([[1, 0], [0, 1], [0.5, 0.5]], [1, 1], 2).chosen
        (0, 1)
    """
    x, omega = _checked(intensities, wanted)
    kept = sorted(set(fixed))
    free = [place for place in range(len(x)) if place not in kept]
    left = min(size, len(x)) - len(kept)
    if left < 0:
        raise ValueError("more regions are fixed than the set has")
    sets = comb(len(free), left)
    rules = _rules(x, omega, first)
    if sets > most_sets:
        return _greedy(x, omega, rules, kept, free, left)
    return _exact(x, omega, rules, kept, free, left, sets)


def additions(
    intensities: ArrayLike,
    wanted: ArrayLike,
    chosen: Sequence[int],
    fixed: Sequence[int] = (),
    first: ArrayLike = (),
) -> list[tuple[int, Array]]:
    """What each region of a set adds to those before it, by domain; together all that it covers.

    Args:
        intensities: as ``covered``.
        wanted: as ``covered``.
        chosen: the set.
        fixed: those of it that come first, in this order; the rest follow, what adds most first.
        first: as ``best_cover``; of those that add as much.

    Returns:
        (position, what it adds of each domain (A,)) in order.
    """
    x, omega = _checked(intensities, wanted)
    rules = _rules(x, omega, first)
    rest = [place for place in sorted(chosen) if place not in fixed]
    found: list[tuple[int, Array]] = []
    held = np.zeros(x.shape[1])
    for place in [*fixed, *(None for _ in rest)]:
        taken = _next(x, omega, rules, held, rest) if place is None else place
        found.append((taken, omega * np.maximum(0.0, x[taken] - held)))
        held = np.maximum(held, x[taken])
        rest = [other for other in rest if other != taken]
    return found


def _checked(intensities: ArrayLike, wanted: ArrayLike) -> tuple[Array, Array]:
    x, omega = np.atleast_2d(np.asarray(intensities, float)), np.asarray(wanted, float)
    if omega.shape != (x.shape[1],) or not (np.isfinite(omega).all() and (omega >= 0).all()):
        raise ValueError("wanted must be one number a domain, finite and not negative")
    if not ((x >= 0) & (x <= 1)).all():
        raise ValueError("intensities must be from 0 to 1")
    return x, omega


def _rules(x: Array, omega: Array, first: ArrayLike) -> Array:
    """What decides among equals, one row a rule (K + 1, R)."""
    return np.vstack([np.asarray(first, float).reshape(-1, len(x)), x @ omega])


def _best_of(x: Array, chosen: Sequence[int]) -> Array:
    found: Array = x[list(chosen)].max(axis=0, initial=0.0)
    return found


def _highest(values: Array) -> NDArray[np.intp]:
    """The places of the highest value, all of them where several are equal."""
    even = leveled_array(values)
    return np.flatnonzero(even == even.max())


def _exact(
    x: Array, omega: Array, rules: Array, kept: list[int], free: list[int], left: int, sets: int
) -> Cover:
    flat = chain.from_iterable(combinations(free, left))
    listed = np.fromiter(flat, dtype=np.intp, count=sets * left).reshape(sets, left)
    of_use = omega > 0
    had = x[:, of_use]
    best = np.broadcast_to(_best_of(had, kept), (sets, had.shape[1]))
    for column in listed.T:
        best = np.maximum(best, had[column])
    values = best @ omega[of_use]
    equal = _highest(values)
    leading = equal
    for rule in rules:
        depth = rule[listed[leading]].sum(axis=1)
        leading = leading[_highest(depth)]
    at = leading[0]
    chosen = tuple(sorted([*kept, *(int(place) for place in listed[at])]))
    return Cover(chosen, float(values[at]), True, sets, len(equal) - 1)


def _greedy(
    x: Array, omega: Array, rules: Array, kept: list[int], free: list[int], left: int
) -> Cover:
    chosen, rest, held = list(kept), list(free), _best_of(x, kept)
    for _ in range(left):
        taken = _next(x, omega, rules, held, rest)
        chosen.append(taken)
        rest.remove(taken)
        held = np.maximum(held, x[taken])
    return Cover(tuple(sorted(chosen)), float(held @ omega), False, 0, 0)


def _next(x: Array, omega: Array, rules: Array, held: Array, rest: list[int]) -> int:
    """The region that adds most to what is held; of equals by the rules, then the first."""
    gains = np.maximum(0.0, x[rest] - held) @ omega
    leading = np.array(rest)[_highest(gains)]
    for rule in rules:
        leading = leading[_highest(rule[leading])]
    return int(leading[0])
