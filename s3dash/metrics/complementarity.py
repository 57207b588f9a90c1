"""What one region can add to another: strengths it lacks that are related to those it has.

The receiver r has intensities x_r, the giver s x_s, the domains have relatedness φ. All of it is
directed: what s adds to r is not what r adds to s.

Source: coverage and focus after the complementarity of Balland & Boschma (2021), Regional Studies
55(6).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.equality import TOLERANCE
from s3dash.metrics.exchange import (
    LARGE,
    Exchange,
    Surplus,
    checked_phi,
    exchange,
    inverse_root,
)
from s3dash.metrics.profiles import has_priorities, intensity_array
from s3dash.metrics.ranking import top_partners

__all__ = [
    "Complementarity",
    "Contributions",
    "complementarity",
    "contributions",
    "contributions_of",
    "mutual",
    "target_gain",
    "target_gain_parts",
    "top_partners",
]

Array = NDArray[np.float64]

ETA = 0.5


@dataclass(frozen=True, eq=False)
class Complementarity:
    """The value of every region for every other; ``[r, s]`` is the value of s for r.

    Attributes:
        score: G = √(coverage · focus), R × R. NaN on the diagonal, for a giver without priorities
            and for a receiver with neither priorities nor seeks.
        need: O, what r could build on but does not have (R,).
        offer: o, all that s has (R,).
    """

    score: Array
    need: Array
    offer: Array

    @cached_property
    def coverage(self) -> Array:
        """K = N/O = G √(o/O), how much of what r needs s has (R × R); 0 where r needs nothing."""
        return np.minimum(self.score * np.sqrt(self.offer) * inverse_root(self.need)[:, None], 1.0)

    @cached_property
    def focus(self) -> Array:
        """F = N/o = G √(O/o), how much of what s has r needs (R × R)."""
        return np.minimum(self.score * np.sqrt(self.need)[:, None] * inverse_root(self.offer), 1.0)


@dataclass(frozen=True, eq=False)
class Contributions:
    """What a score is made of; both together sum to it.

    Attributes:
        by_pair: ``[a, b]``: offered domain a, because it is related to the receiver's strength b.
        stated: what each domain adds because the receiver says that it seeks it (A,).
    """

    by_pair: Array
    stated: Array


def complementarity(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    seeks: ArrayLike | None = None,
    offers: ArrayLike | None = None,
    eta: float = ETA,
    scale: float | None = None,
    held: ArrayLike | None = None,
) -> Complementarity:
    """The value of every region for every other, from 0 to 1.

    With what r holds, u_a = max(0, x_sa − held_ra) and the closeness c: N = Σ_a u_a c_ra, need
    O_r = Σ_a (1 − held_ra) c_ra over the domains that anybody has, offer o_s = Σ_a x_sa; coverage
    K = N/O_r, focus F = N/o_s, score G = N/√(O_r o_s) = √(K F). What a region holds beside its
    own, jointly with others, it does not lack; it is neither offered nor anything to build on.

    With stated seeks z and offers, y = max(x, offers) stands for what the giver has, and a
    receiver that states any seeks takes the share ``eta`` of its score from them:
    N = (1 − h) Σ max(0, y_sa − held_ra) c_ra + h Σ z_ra y_sa,
    O_r = (1 − h) Σ (1 − held_ra) c_ra + h Σ z_ra. What is sought need not be lacked.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A), symmetric, from 0 to 1, 0 on the diagonal.
        seeks: z, what each region says it seeks (R × A), from 0 to 1; None is nothing.
        offers: what each region says it offers (R × A), from 0 to 1; None is nothing.
        eta: the share of the stated part, h, for a region that seeks anything.
        scale: as in ``profiles.intensity``.
        held: what each region does not lack (R × A), from x to 1, never divided by ``scale``;
            None is x.

    Returns:
        See ``Complementarity``. A receiver that needs nothing (O = 0) has 0 from everybody.

    Raises:
        ValueError: as ``profiles.intensity``; a relatedness, seek, offer, eta or held that cannot
            be.

    Example:
        >>> found = complementarity([[1, 0], [0, 1]], [[0, 0.5], [0.5, 0]])
        >>> found.score.round(2).tolist()
        [[nan, 0.71], [0.71, nan]]
    """
    sides = exchange(intensity_array(weights, scale), phi, seeks, offers, eta, held)
    share, gives = sides.stated_share, inverse_root(sides.offer)
    receives = inverse_root(sides.need)
    surplus = Surplus(sides.offered, gives)
    score = surplus.over(sides.held, sides.close * ((1 - share) * receives)[:, None]).T
    if share.any():
        stated = sides.seeks * (share * receives)[:, None]
        score = score + stated @ (sides.offered * gives[:, None]).T
    np.minimum(score, 1.0, out=score)
    score[~sides.receives] = score[:, ~sides.gives] = np.nan
    np.fill_diagonal(score, np.nan)
    return Complementarity(score, sides.need, sides.offer)


def contributions(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    r: int,
    s: int,
    seeks: ArrayLike | None = None,
    offers: ArrayLike | None = None,
    eta: float = ETA,
    scale: float | None = None,
    held: ArrayLike | None = None,
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
        held: as in ``complementarity``.

    Returns:
        See ``Contributions``; they sum to ``complementarity(…).score[r, s]``, and are NaN where
        it is.

    Raises:
        ValueError: as ``complementarity``.
    """
    return contributions_of(
        exchange(intensity_array(weights, scale), phi, seeks, offers, eta, held), r, s
    )


def contributions_of(among: Exchange, r: int, s: int) -> Contributions:
    """As ``contributions``, of what is checked already: who asks for many pairs checks once."""
    sides = among.of([r, s])
    related, share = sides.phi, sides.stated_share[0]
    if r == s or not sides.gives[1] or not sides.receives[0]:
        return Contributions(np.full(related.shape, np.nan), np.full(len(related), np.nan))
    # from some 300 regions up the needs of all are worked out once, not that of every pair anew
    need = among.need[r] if among.x.size > LARGE else sides.need[0]
    norm = float(inverse_root(need * sides.offer[1:])[0])
    own = sides.x[0]
    rest = own.sum() - own
    wanted = np.maximum(0.0, sides.offered[1] - sides.held[0]) * (1 - share) * norm
    per_domain = np.divide(wanted, rest, out=np.zeros_like(wanted), where=rest > TOLERANCE)
    by_pair = per_domain[:, None] * related * own
    return Contributions(by_pair, share * norm * sides.seeks[0] * sides.offered[1])


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
    x, phi = intensity_array(weights, scale), checked_phi(phi)
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
