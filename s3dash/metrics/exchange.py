"""Receivers and givers: what enters the value of one region for another, and its one big sum.

What belongs here is shared by all pairs (``complementarity``) and by the first of them
(``ranking``), so that both are the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray
from scipy.sparse import csr_array

from s3dash.metrics.equality import TOLERANCE
from s3dash.metrics.profiles import has_priorities, levels

Array = NDArray[np.float64]

# These choose between forms of one sum. With Sweden's regions any form will do; from some 300
# regions up, when an edition has Europe's, they carry the growth.
# Up to so many different intensities a product of matrices each is faster than going by domain.
MOST_LEVELS = 6
# A large matrix with a smaller share of numbers that are not 0 is faster in the sparse form.
SPARSE, LARGE = 0.06, 100_000
# By so much what a region holds may fall short of what it has: another way of rounding.
ROUNDED = 1e-12


@dataclass(frozen=True, eq=False)
class Exchange:
    """What regions have, seek and offer, and what follows for each of them.

    Attributes:
        x: intensities (R × A).
        held: what each region does not lack, at least x.
        offered: y, the larger of x and the stated offer.
        seeks: z, the stated seeks.
        stated_share: h, the share of a receiver's value that comes from what it seeks (R,).
        phi: relatedness (A × A).
        active: the domains that anybody has or offers (A,).
    """

    x: Array
    held: Array
    offered: Array
    seeks: Array
    stated_share: Array
    phi: Array
    active: NDArray[np.bool_]

    @cached_property
    def close(self) -> Array:
        """c, see ``closeness``."""
        return closeness(self.x, self.phi)

    @cached_property
    def need(self) -> Array:
        """O_r = (1 − h) Σ_{a active} (1 − held_ra) c_ra + h Σ_a z_ra."""
        lacks = 1 - self.held
        lacks[:, ~self.active] = 0.0
        lacking: Array = np.einsum("ra,ra->r", lacks, self.close)
        stated: Array = self.seeks.sum(axis=1)
        return (1 - self.stated_share) * lacking + self.stated_share * stated

    @cached_property
    def offer(self) -> Array:
        """o_s = Σ_a y_sa."""
        found: Array = self.offered.sum(axis=1)
        return found

    @property
    def gives(self) -> NDArray[np.bool_]:
        """Who can be a giver: who has priorities."""
        return has_priorities(self.x)

    @property
    def receives(self) -> NDArray[np.bool_]:
        """Who can be a receiver: who has priorities, or says what it seeks."""
        return self.gives | (self.stated_share > 0)

    def of(self, regions: Sequence[int] | slice) -> Exchange:
        """The same for some of the regions; which domains are active does not change."""
        rows = regions if isinstance(regions, slice) else list(regions)
        return replace(
            self,
            x=self.x[rows],
            held=self.held[rows],
            offered=self.offered[rows],
            seeks=self.seeks[rows],
            stated_share=self.stated_share[rows],
        )


def exchange(
    x: Array,
    phi: ArrayLike,
    seeks: ArrayLike | None = None,
    offers: ArrayLike | None = None,
    eta: float = 0.0,
    held: ArrayLike | None = None,
) -> Exchange:
    """Everything that enters a score; the arguments are those of ``complementarity``.

    Raises:
        ValueError: a relatedness, seek, offer, eta or held that cannot be.
    """
    related = checked_phi(phi)
    if not 0 <= eta <= 1:
        raise ValueError("eta must be from 0 to 1")
    if len(related) != x.shape[1]:
        raise ValueError("weights and relatedness must have the same domains")
    z, said = (_stated(given, x.shape) for given in (seeks, offers))
    y = x if offers is None else np.maximum(x, said)
    share = np.where(z.any(axis=1), eta, 0.0)
    return Exchange(x, checked_held(held, x), y, z, share, related, has_priorities(y.T))


def checked_held(held: ArrayLike | None, x: Array) -> Array:
    """What each region does not lack (R × A): what it has, x, where nothing is said.

    Raises:
        ValueError: another shape than x, less than x, above 1 or NaN.
    """
    if held is None:
        return x
    found: Array = np.atleast_2d(np.asarray(held, dtype=float))
    if found.shape != x.shape or not ((found >= x - ROUNDED) & (found <= 1)).all():
        raise ValueError("held must be regions × domains, from what each has to 1")
    return np.maximum(found, x)


def checked_joint(joint: ArrayLike | None, x: Array) -> Array:
    """What the groups of each region hold jointly (R × A); nothing where nothing is said.

    Raises:
        ValueError: another shape than x, not from 0 to 1 or NaN.
    """
    if joint is None:
        return np.broadcast_to(0.0, x.shape)
    found: Array = np.atleast_2d(np.asarray(joint, dtype=float))
    if found.shape != x.shape or not ((found >= 0) & (found <= 1)).all():
        raise ValueError("joint must be regions × domains, from 0 to 1")
    return found


def _stated(given: ArrayLike | None, shape: tuple[int, ...]) -> Array:
    if given is None:
        return np.broadcast_to(0.0, shape)
    found: Array = np.asarray(given, dtype=float)
    if found.shape != shape or not ((found >= 0) & (found <= 1)).all():
        raise ValueError("seeks and offers must be regions × domains, from 0 to 1")
    return found


def checked_phi(phi: ArrayLike) -> Array:
    """Relatedness as an array.

    Raises:
        ValueError: not square, not from 0 to 1, or something on the diagonal.
    """
    found = np.atleast_2d(np.asarray(phi, dtype=float))
    if found.shape[0] != found.shape[1] or not ((found >= 0) & (found <= 1)).all():
        raise ValueError("relatedness must be domains × domains, from 0 to 1")
    if np.diagonal(found).any():
        raise ValueError("a domain is not related to itself")
    return found


def closeness(intensities: Array, phi: Array) -> Array:
    """How close every domain is to a region's other strengths: c_ra = Σ_b φ_ab x_rb / Σ_b x_rb.

    Sums over b ≠ a; 0 where the region has no other strength.

    Source: the relatedness density of Hidalgo et al. (2007), Science 317, with the region's own
    intensities as weights (Boschma, Balland & Kogler 2015).

    Args:
        intensities: x, regions × domains (R × A), from 0 to 1.
        phi: relatedness (A × A) with an empty diagonal; a row is of the domain that is offered.

    Returns:
        R × A.
    """
    rest = intensities.sum(axis=1, keepdims=True) - intensities
    rest[rest <= TOLERANCE] = np.inf
    found: Array = compact(intensities) @ phi.T
    found /= rest
    return found


def inverse_root(values: Array) -> Array:
    """1/√v, and 0 for 0: what a sum is divided by, as a factor."""
    return np.divide(1.0, np.sqrt(values), out=np.zeros_like(values), where=values > 0)


def compact(matrix: NDArray[Any]) -> Any:
    """A matrix in the form in which a product with it is fastest: itself, or sparse."""
    if matrix.size < LARGE or np.count_nonzero(matrix) > SPARSE * matrix.size:
        return matrix
    held = np.flatnonzero(matrix != 0)
    rows, columns = matrix.shape
    starts = np.searchsorted(held, np.arange(rows + 1) * columns)
    return csr_array((matrix.ravel()[held], held % columns, starts), shape=matrix.shape)


class Surplus:
    """What givers have more of, where receivers want it: g_s Σ_a max(0, y_sa − held_ra) v_ra.

    With the different values t_1 < t_2 < … of y (t_0 = 0), max(0, y − held) is
    Σ_k [y ≥ t_k] min(t_k − t_{k−1}, max(0, t_k − held)): a product of matrices for every value, and
    exactly 0 where nobody has more. When there are many values, domain by domain instead. Givers
    who have the same come out the same to the last digit, so that they can rank equal.

    Args:
        offered: y, givers × domains (S × A).
        factors: g, one a giver (S,).
        dtype: what to compute with.
    """

    def __init__(self, offered: Array, factors: Array, dtype: DTypeLike = np.float64) -> None:
        self._offered, self._factors, self._dtype = offered, factors, np.dtype(dtype)
        self._levels = levels(offered)
        self._reached: Any = None
        if 0 < len(self._levels) <= MOST_LEVELS:
            reached = np.empty((len(offered), len(self._levels), offered.shape[1]), self._dtype)
            np.greater_equal(offered[:, None], self._levels[:, None], out=reached)
            self._reached = compact(reached.reshape(len(offered), -1))

    def over(self, held: Array, wanted: Array) -> NDArray[Any]:
        """The sum for some receivers and all givers.

        Args:
            held: what the receivers do not lack (R × A).
            wanted: v, what a surplus is worth to them (R × A).

        Returns:
            S × R, a giver's numbers side by side.
        """
        by_level = self._reached is not None
        found = self._by_level(held, wanted) if by_level else self._by_domain(held, wanted)
        found *= self._factors.astype(self._dtype)[:, None]
        return found

    def _by_level(self, held: Array, wanted: Array) -> NDArray[Any]:
        # Rounded to a power of two that leaves every sum of a row exact, in whatever order it is
        # added up: the order differs between the columns of a product.
        most = np.einsum("ra,ra->r", np.maximum(self._levels.max() - held, 0.0), wanted)
        units = np.ldexp(1.0, np.frexp(most)[1] - np.finfo(self._dtype).nmant)[:, None]
        parts = wanted / units
        gained = np.empty((len(self._levels), *held.T.shape), dtype=self._dtype)
        steps = np.diff(self._levels, prepend=0.0)
        for level, step, of_level in zip(self._levels, steps, gained, strict=True):
            more = np.clip(level - held, 0.0, step)
            more *= parts
            np.rint(more, out=more)
            more *= units
            of_level[:] = more.T
        found: NDArray[Any] = self._reached @ gained.reshape(-1, len(held))
        return found

    def _by_domain(self, held: Array, wanted: Array) -> NDArray[Any]:
        found = np.zeros((len(self._offered), len(held)), dtype=self._dtype)
        for domain in np.flatnonzero(self._offered.any(axis=0)):
            holders = np.flatnonzero(self._offered[:, domain])
            more = self._offered[holders, domain, None] - held[None, :, domain]
            found[holders] += np.maximum(more, 0.0) * wanted[:, domain]
        return found
