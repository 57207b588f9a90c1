"""What one region can add to another: strengths it lacks that are related to those it has.

The receiver r has intensities x_r, the giver s x_s, the domains have relatedness φ. All of it is
directed: what s adds to r is not what r adds to s.

Source: coverage and focus after the complementarity of Balland & Boschma (2021), Regional Studies
55(6); closeness is the relatedness density of Hidalgo et al. (2007) with the region's own
intensities as weights (Boschma, Balland & Kogler 2015).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.profiles import has_priorities, intensity

Array = NDArray[np.float64]

ETA = 0.5


@dataclass(frozen=True, eq=False)
class Complementarity:
    """The value of every region for every other; ``[r, s]`` is the value of s for r.

    Attributes:
        score: G = √(coverage · focus), R × R. NaN on the diagonal, for a giver without priorities
            and for a receiver with neither priorities nor seeks.
        coverage: K, how much of what r needs s has (R × R).
        focus: F, how much of what s has r needs (R × R).
        need: O, what r could build on but does not have (R,).
        offer: o, all that s has (R,).
    """

    score: Array
    coverage: Array
    focus: Array
    need: Array
    offer: Array


@dataclass(frozen=True, eq=False)
class Contributions:
    """What a score is made of; both together sum to it.

    Attributes:
        by_pair: ``[a, b]``: offered domain a, because it is related to the receiver's strength b.
        stated: what each domain adds because the receiver says that it seeks it (A,).
    """

    by_pair: Array
    stated: Array


@dataclass(frozen=True, eq=False)
class _Parties:
    """What enters a score: intensities, stated seeks and offers, closeness."""

    x: Array
    offered: Array
    seeks: Array
    stated_share: Array
    close: Array
    active: NDArray[np.bool_]

    @property
    def need(self) -> Array:
        """O_r, see ``Complementarity``."""
        lacking: Array = ((1 - self.x) * self.close)[:, self.active].sum(axis=1)
        found: Array = (1 - self.stated_share) * lacking + self.stated_share * self.seeks.sum(
            axis=1
        )
        return found

    @property
    def offer(self) -> Array:
        """o_s, see ``Complementarity``."""
        found: Array = self.offered.sum(axis=1)
        return found


def closeness(intensities: Array, phi: Array) -> Array:
    """How close every domain is to a region's other strengths: c_ra = Σ_b φ_ab x_rb / Σ_b x_rb.

    Sums over b ≠ a; 0 where the region has no other strength.

    Args:
        intensities: x, regions × domains (R × A), from 0 to 1.
        phi: relatedness (A × A) with an empty diagonal.

    Returns:
        R × A.
    """
    rest = intensities.sum(axis=1, keepdims=True) - intensities
    near = intensities @ phi
    found: Array = np.divide(near, rest, out=np.zeros_like(near), where=rest > 1e-12)
    return found


def complementarity(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    seeks: ArrayLike | None = None,
    offers: ArrayLike | None = None,
    eta: float = ETA,
    scale: float | None = None,
) -> Complementarity:
    """The value of every region for every other, from 0 to 1.

    With u_a = max(0, x_sa − x_ra) and the closeness c: N = Σ_a u_a c_ra, need
    O_r = Σ_a (1 − x_ra) c_ra over the domains that anybody has, offer o_s = Σ_a x_sa; coverage
    K = N/O_r, focus F = N/o_s, score G = N/√(O_r o_s) = √(K F).

    With stated seeks z and offers, y = max(x, offers) stands for what the giver has, and a
    receiver that states any seeks takes the share ``eta`` of its score from them:
    N = (1 − h) Σ max(0, y_sa − x_ra) c_ra + h Σ z_ra y_sa, O_r = (1 − h) Σ (1 − x_ra) c_ra +
    h Σ z_ra. What is sought need not be lacked.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A), symmetric, from 0 to 1, 0 on the diagonal.
        seeks: z, what each region says it seeks (R × A), from 0 to 1; None is nothing.
        offers: what each region says it offers (R × A), from 0 to 1; None is nothing.
        eta: the share of the stated part, h, for a region that seeks anything.
        scale: as in ``profiles.intensity``.

    Returns:
        See ``Complementarity``. A receiver that needs nothing (O = 0) has 0 from everybody.

    Raises:
        ValueError: as ``profiles.intensity``; a relatedness, seek, offer or eta that cannot be.

    Example:
        >>> found = complementarity([[1, 0], [0, 1]], [[0, 0.5], [0.5, 0]])
        >>> found.score.tolist()
        [[nan, 0.7071067811865476], [0.7071067811865476, nan]]
    """
    x, phi = intensity(weights, scale).to_numpy(), checked_phi(phi)
    parties = _parties(x, phi, seeks, offers, eta)
    raw = _gain(parties) * (1 - parties.stated_share)[:, None]
    raw += (parties.stated_share[:, None] * parties.seeks) @ parties.offered.T
    need, offer = parties.need, parties.offer
    gives, receives = has_priorities(x), has_priorities(x) | (parties.stated_share > 0)
    undefined = ~(receives[:, None] & gives[None, :])
    np.fill_diagonal(undefined, True)

    def ratio(below: Array) -> Array:
        shown = np.broadcast_to(below, raw.shape)
        found = np.divide(raw, shown, out=np.zeros_like(raw), where=shown > 0)
        found[undefined] = np.nan
        return found

    return Complementarity(
        score=ratio(np.sqrt(np.outer(need, offer))),
        coverage=ratio(need[:, None]),
        focus=ratio(offer[None, :]),
        need=need,
        offer=offer,
    )


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


def _parties(
    x: Array, phi: Array, seeks: ArrayLike | None, offers: ArrayLike | None, eta: float
) -> _Parties:
    if not 0 <= eta <= 1:
        raise ValueError("eta must be from 0 to 1")
    if len(phi) != x.shape[1]:
        raise ValueError("weights and relatedness must have the same domains")
    z, said = (_stated(given, x.shape) for given in (seeks, offers))
    y = np.maximum(x, said)
    share = np.where(z.any(axis=1), eta, 0.0)
    return _Parties(x, y, z, share, closeness(x, phi), has_priorities(y.T))


def _stated(given: ArrayLike | None, shape: tuple[int, ...]) -> Array:
    found: Array = np.zeros(shape) if given is None else np.asarray(given, dtype=float)
    if found.shape != shape or not ((found >= 0) & (found <= 1)).all():
        raise ValueError("seeks and offers must be regions × domains, from 0 to 1")
    return found


def _gain(parties: _Parties) -> Array:
    """Σ_a max(0, y_sa − x_ra) c_ra as Σ_k (t_k − t_{k−1}) [y_s ≥ t_k]·[x_r < t_k] c_r."""
    found = np.zeros((len(parties.x), len(parties.x)))
    below = 0.0
    for level in np.unique(np.concatenate([parties.x.ravel(), parties.offered.ravel()])):
        if level > 0:
            wanting = np.where(parties.x < level, parties.close, 0.0)
            found += (level - below) * (wanting @ (parties.offered >= level).astype(float).T)
            below = level
    return found


def contributions(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    r: int,
    s: int,
    seeks: ArrayLike | None = None,
    offers: ArrayLike | None = None,
    eta: float = ETA,
    scale: float | None = None,
) -> Contributions:
    """What the value of one region for another is made of.

    A pair (offered domain a, own strength b) adds u_a φ_ab x_rb / (Σ_{b≠a} x_rb √(O_r o_s)), a
    domain that is sought h z_ra y_sa / √(O_r o_s).

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        r: the position of the receiver.
        s: the position of the giver.
        seeks: as in ``complementarity``.
        offers: as in ``complementarity``.
        eta: as in ``complementarity``.
        scale: as in ``profiles.intensity``.

    Returns:
        See ``Contributions``; they sum to ``complementarity(…).score[r, s]``, and are NaN where
        it is.

    Raises:
        ValueError: as ``complementarity``.
    """
    x, phi = intensity(weights, scale).to_numpy(), checked_phi(phi)
    parties = _parties(x, phi, seeks, offers, eta)
    share = parties.stated_share[r]
    if r == s or not x[s].any() or not (x[r].any() or share > 0):
        return Contributions(np.full(phi.shape, np.nan), np.full(len(phi), np.nan))
    norm = float(np.sqrt(parties.need[r] * parties.offer[s]))
    if norm == 0:
        return Contributions(np.zeros(phi.shape), np.zeros(len(phi)))
    rest = x[r].sum() - x[r]
    wanted = np.maximum(0.0, parties.offered[s] - x[r])
    per_domain = np.divide(wanted, rest, out=np.zeros_like(wanted), where=rest > 1e-12)
    by_pair = (1 - share) * per_domain[:, None] * phi * x[r][None, :] / norm
    return Contributions(by_pair, share * parties.seeks[r] * parties.offered[s] / norm)


def target_gain(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    r: int,
    domain: int,
    scale: float | None = None,
) -> Array:
    """What each region adds to one that wants to build a domain i: strengths related to it.

    gain_s = Σ_b φ_ib max(0, x_sb − x_rb) / Σ_b φ_ib; 0 when nothing is related to the domain.

    Source: Balland & Boschma (2021), without the ties.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        r: the position of the region that wants to build.
        domain: the position of the domain.
        scale: as in ``profiles.intensity``.

    Returns:
        One gain a region (R,), from 0 to 1; 0 for the region itself, NaN for one without
        priorities.
    """
    x, phi = intensity(weights, scale).to_numpy(), checked_phi(phi)
    found = target_gain_parts(x, phi, r, domain).sum(axis=1)
    found[~has_priorities(x)] = np.nan
    return np.asarray(found, dtype=float)


def target_gain_parts(intensities: Array, phi: Array, r: int, domain: int) -> Array:
    """What each strength b of each region adds to ``target_gain``: φ_ib max(0, x_sb − x_rb) / Σ φ.

    Args:
        intensities: x, regions × domains (R × A), from 0 to 1.
        phi: relatedness (A × A).
        r: the position of the region that wants to build.
        domain: the position of the domain.

    Returns:
        R × A.
    """
    related = phi[domain]
    total = related.sum()
    if total == 0:
        return np.zeros_like(intensities)
    found: Array = np.maximum(0.0, intensities - intensities[r]) * related / total
    return found


def mutual(score: ArrayLike) -> tuple[Array, Array]:
    """What two regions are worth to each other, and how evenly.

    Mutual (G_rs + G_sr) / 2; balance min / max of the two, NaN when both are 0.

    Args:
        score: G, R × R.

    Returns:
        Two arrays R × R, symmetric; NaN where either direction is.

    Example:
        >>> both, balance = mutual([[float("nan"), 0.2], [0.4, float("nan")]])
        >>> both[0, 1].round(2), balance[0, 1]
        (np.float64(0.3), np.float64(0.5))
    """
    there = np.atleast_2d(np.asarray(score, dtype=float))
    back = there.T
    larger = np.maximum(there, back)
    unknown = np.full_like(larger, np.nan)
    return (there + back) / 2, np.divide(
        np.minimum(there, back), larger, out=unknown, where=larger > 0
    )
