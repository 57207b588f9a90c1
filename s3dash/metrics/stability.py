"""How a match stands up when it is computed again from somewhat different evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from s3dash.metrics.equality import TOLERANCE, leveled_array
from s3dash.metrics.exchange import (
    checked_held,
    checked_joint,
    checked_phi,
    closeness,
    compact,
    inverse_root,
)
from s3dash.metrics.profiles import has_priorities, intensity_array
from s3dash.metrics.relatedness import KAPPA, LARGE, in_form, relatedness, relatedness_to

Array = NDArray[np.float64]

DRAWS = 200
TOP = 3
INTERVAL = (5, 95)
# Numbers held at once while draws are computed together.
BLOCK = 4_000_000


@dataclass(frozen=True, eq=False)
class Stability:
    """How the scores of one receiver vary between recalculations.

    Attributes:
        low, high: the 5th and 95th percentile of each giver's score (R,); NaN where undefined.
        top_share: in how many of the recalculations each giver is among the first (R,), 0 to 1.
    """

    low: Array
    high: Array
    top_share: Array


@dataclass(frozen=True, eq=False)
class LeaveOneOut:
    """A score with one named domain of either region left out at a time.

    Attributes:
        full: the score with everything.
        values: (position of the region, position of the domain, the score without it) each.
        low, high: the least and the largest of these scores; ``full`` when there are none.
    """

    full: float
    values: tuple[tuple[int, int, float], ...]
    low: float
    high: float


def bootstrap(
    weights: ArrayLike | pd.DataFrame,
    events: ArrayLike | csr_array,
    r: int,
    omega: ArrayLike | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    kappa: float = KAPPA,
    prior: ArrayLike | None = None,
    top: int = TOP,
    scale: float | None = None,
    held: ArrayLike | None = None,
    among: Sequence[int] | None = None,
) -> Stability:
    """A Bayesian bootstrap over the statements that relatedness rests on, for one receiver.

    Every recalculation gives the events weights from Exp(1), rescaled so that they sum to the
    number of events. It varies the relatedness alone: it sees neither missing rows nor how sure
    the prior is.

    Source: Rubin (1981), The Bayesian bootstrap, Annals of Statistics 9(1).

    Args:
        weights: regions × domains (R × A).
        events: events × domains of 0 and 1 (E × A), also in the sparse form.
        r: the position of the receiver.
        omega: weights of the events, draws × E; None draws them.
        draws: how many recalculations.
        seed: of the drawing; the same seed, the same result.
        kappa: as in ``relatedness.relatedness``.
        prior: as in ``relatedness.relatedness``.
        top: how many count as the first; of equal scores the smaller position comes first.
        scale: as in ``profiles.intensity``.
        held: as in ``complementarity``.
        among: the positions of the givers that are ranked, measured among them and the receiver
            alone; the others have NaN for their share among the first. None ranks all.

    Returns:
        See ``Stability``.

    Raises:
        ValueError: as ``complementarity`` and ``relatedness``; no draw, or weights of a draw that
            sum to nothing. Without events there is nothing to vary, and every draw is the same.
    """
    named = in_form(events, LARGE)
    count = named.shape[0]
    if omega is None:
        omega = np.random.default_rng(seed).standard_exponential((draws, count))
    drawn = _rescaled(np.atleast_2d(np.asarray(omega, dtype=float)), count)
    x = intensity_array(weights, scale)
    holds = checked_held(held, x)
    close = _drawn_close(x, r, named, drawn, prior=prior, kappa=kappa)
    scores_of = _large_rows if isinstance(named, csr_array) else _rows
    scores = scores_of(x, holds, close, r)
    known = np.isfinite(scores[0])
    low, high = (np.full(len(x), np.nan) for _ in range(2))
    if known.any():
        low[known], high[known] = np.percentile(scores[:, known], INTERVAL, axis=0)
    if among is None:
        return Stability(low, high, _top_share(scores, top))
    ranked = [r, *among]
    share = np.full(len(x), np.nan)
    share[ranked[1:]] = _top_share(scores_of(x[ranked], holds[ranked], close, 0), top)[1:]
    return Stability(low, high, share)


def _top_share(scores: Array, top: int) -> Array:
    """In how many draws (D × R) each giver is among the first."""
    known = np.isfinite(scores[0])
    ranked = np.argsort(np.where(known, -leveled_array(scores), np.inf), axis=1, kind="stable")
    among = np.zeros(scores.shape, dtype=bool)
    np.put_along_axis(among, ranked[:, :top], True, axis=1)
    found: Array = np.where(known, among.mean(axis=0), 0.0)
    return found


def _rescaled(omega: Array, events: int) -> Array:
    """The weights of every draw, so that they sum to the number of events."""
    if not len(omega):
        raise ValueError("at least one draw is needed")
    if not events:
        return omega
    sums = omega.sum(axis=1, keepdims=True)
    if (sums == 0).any():
        raise ValueError("the weights of the events sum to 0 in a draw")
    found: Array = omega * (events / sums)
    return found


def _drawn_close(
    x: Array,
    r: int,
    named: Array | csr_array,
    drawn: Array,
    *,
    prior: ArrayLike | None,
    kappa: float,
) -> Array:
    """How close every domain is to what one region has, in each draw (D × A)."""
    if named.shape[1] != x.shape[1]:
        raise ValueError("weights and events must have the same domains")
    own, is_large = np.flatnonzero(x[r]), isinstance(named, csr_array)
    # from some 300 regions up only what the receiver needs of relatedness is worked out
    size = max(named.shape) * len(own) if is_large else max(named.size, x.size, x.shape[1] ** 2)
    step = max(1, BLOCK // max(1, size))
    blocks = (drawn[start : start + step] for start in range(0, len(drawn), step))
    if is_large:
        phi = (relatedness_to(named, own, block, prior, kappa) for block in blocks)
        close = np.concatenate([one @ x[r][own] for one in phi])
    else:
        close = np.concatenate([relatedness(named, prior, kappa, one) @ x[r] for one in blocks])
    rest = x[r].sum() - x[r]
    close /= np.where(rest > TOLERANCE, rest, np.inf)
    return close


def _rows(x: Array, held: Array, close: Array, r: int) -> Array:
    """What every region is worth to one in each draw: D × R."""
    step = max(1, BLOCK // max(1, x.size))
    active = has_priorities(x.T)
    parts = (close[start : start + step, None, :] for start in range(0, len(close), step))
    found = np.concatenate([_scores(_Receiver(x[r], held[r], one), x, active) for one in parts])
    found[:, r] = np.nan
    return found


def _large_rows(x: Array, held: Array, close: Array, r: int) -> Array:
    """As ``_rows``, where there are many regions and domains."""
    surplus = compact(np.maximum(0.0, x - held[r]))
    need = close @ ((1 - held[r]) * has_priorities(x.T))
    found: Array = np.asarray(surplus @ close.T).T * inverse_root(need[:, None] * x.sum(axis=1))
    np.minimum(found, 1.0, out=found)
    found[:, ~(x[r].any() & x.any(axis=1))] = np.nan
    found[:, r] = np.nan
    return found


@dataclass(frozen=True, eq=False)
class _Receiver:
    """What a receiver has (x), does not lack (held), and how close each domain is to what it has.

    The last axis is that of the domains.
    """

    x: Array
    held: Array
    close: Array


def _scores(receiver: _Receiver, giver: Array, active: NDArray[np.bool_]) -> Array:
    """G as in ``complementarity``, over the last axis; the others are broadcast."""
    gained = (np.maximum(0.0, giver - receiver.held) * receiver.close).sum(axis=-1)
    need = ((1 - receiver.held) * receiver.close * active).sum(axis=-1)
    found: Array = np.minimum(gained * inverse_root(need * giver.sum(axis=-1)), 1.0)
    known = receiver.x.any(axis=-1) & giver.any(axis=-1)
    found[~np.broadcast_to(known, found.shape)] = np.nan
    return found


def leave_one_out(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    r: int,
    s: int,
    scale: float | None = None,
    joint: ArrayLike | None = None,
) -> LeaveOneOut:
    """How much a score hangs on a single named domain of the receiver or the giver.

    A domain that is left out is still held where the receiver's group has it.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        r: the position of the receiver.
        s: the position of the giver.
        scale: as in ``profiles.intensity``.
        joint: what the groups of each region hold jointly (R × A), from 0 to 1, never divided by
            ``scale``; None is nothing.

    Returns:
        See ``LeaveOneOut``; domains of r first, each region's by position. A domain whose removal
        leaves a region without priorities gives NaN, which is not in ``low`` and ``high``.

    Raises:
        ValueError: as ``complementarity``; joint areas that cannot be.
    """
    x, related = intensity_array(weights, scale), checked_phi(phi)
    shared = checked_joint(joint, x)[r]
    named = [(int(at), int(domain)) for at in (r, s) for domain in np.flatnonzero(x[at])]
    # the first variant is the pair as it is
    pair = np.repeat(x[[r, s]][:, None, :], len(named) + 1, axis=1)
    for variant, (at, domain) in enumerate(named, 1):
        pair[0 if at == r else 1, variant, domain] = 0
    if scale is None:
        most = pair.max(axis=-1, keepdims=True)
        pair /= np.where(most > 0, most, 1.0)
    active = pair.any(axis=0) | has_priorities(np.delete(x, [r, s], axis=0).T)
    held = np.maximum(pair[0], shared)
    scores = _scores(_Receiver(pair[0], held, closeness(pair[0], related)), pair[1], active)
    if r == s:
        scores[:] = np.nan
    full, left = float(scores[0]), [float(score) for score in scores[1:]]
    known = [score for score in left if np.isfinite(score)] or [full]
    values = ((at, domain, score) for (at, domain), score in zip(named, left, strict=True))
    return LeaveOneOut(full, tuple(values), min(known), max(known))
