"""How a match stands up when it is computed again from somewhat different evidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.complementarity import complementarity
from s3dash.metrics.profiles import intensity
from s3dash.metrics.relatedness import KAPPA, relatedness

Array = NDArray[np.float64]

DRAWS = 200
TOP = 3
INTERVAL = (5, 95)


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
    events: ArrayLike,
    r: int,
    omega: ArrayLike | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    kappa: float = KAPPA,
    prior: ArrayLike | None = None,
    top: int = TOP,
    scale: float | None = None,
) -> Stability:
    """A Bayesian bootstrap over the statements that relatedness rests on, for one receiver.

    Every recalculation gives the events weights from Exp(1), rescaled so that they sum to the
    number of events. It varies the relatedness alone: it sees neither missing rows nor how sure
    the prior is.

    Source: Rubin (1981), The Bayesian bootstrap, Annals of Statistics 9(1).

    Args:
        weights: regions × domains (R × A).
        events: events × domains of 0 and 1 (E × A).
        r: the position of the receiver.
        omega: weights of the events, draws × E; None draws them.
        draws: how many recalculations.
        seed: of the drawing; the same seed, the same result.
        kappa: as in ``relatedness.relatedness``.
        prior: as in ``relatedness.relatedness``.
        top: how many count as the first; of equal scores the smaller position comes first.
        scale: as in ``profiles.intensity``.

    Returns:
        See ``Stability``.

    Raises:
        ValueError: as ``complementarity`` and ``relatedness``.
    """
    named = np.atleast_2d(np.asarray(events, dtype=float))
    if omega is None:
        omega = np.random.default_rng(seed).standard_exponential((draws, len(named)))
    drawn = np.atleast_2d(np.asarray(omega, dtype=float))
    drawn = drawn * (len(named) / drawn.sum(axis=1, keepdims=True))
    scores = np.array(
        [
            complementarity(weights, relatedness(named, prior, kappa, one), scale=scale).score[r]
            for one in drawn
        ]
    )
    known = np.isfinite(scores[0])
    low, high = (np.full(scores.shape[1], np.nan) for _ in range(2))
    if known.any():
        low[known], high[known] = np.percentile(scores[:, known], INTERVAL, axis=0)
    ranked = np.argsort(np.where(np.isnan(scores), np.inf, -scores), axis=1, kind="stable")
    among = np.zeros(scores.shape, dtype=bool)
    np.put_along_axis(among, ranked[:, :top], True, axis=1)
    return Stability(low, high, np.where(known, (among & known).mean(axis=0), 0.0))


def leave_one_out(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    r: int,
    s: int,
    scale: float | None = None,
) -> LeaveOneOut:
    """How much a score hangs on a single named domain of the receiver or the giver.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        r: the position of the receiver.
        s: the position of the giver.
        scale: as in ``profiles.intensity``.

    Returns:
        See ``LeaveOneOut``; domains of r first, each region's by position. A domain whose removal
        leaves a region without priorities gives NaN, which is not in ``low`` and ``high``.

    Raises:
        ValueError: as ``complementarity``.
    """
    x = intensity(weights, scale).to_numpy()
    full = float(complementarity(x, phi, scale=1).score[r, s])
    rescaled = None if scale is None else 1.0
    values = []
    for region in (r, s):
        for domain in np.flatnonzero(x[region]):
            without = x.copy()
            without[region, domain] = 0
            score = complementarity(without, phi, scale=rescaled).score[r, s]
            values.append((int(region), int(domain), float(score)))
    known = [score for *_, score in values if np.isfinite(score)] or [full]
    return LeaveOneOut(full, tuple(values), min(known), max(known))
