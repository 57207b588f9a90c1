"""What stated needs and offers add to the scores of complementarity, of many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from s3dash.metrics.complementarity import ETA
from s3dash.metrics.exchange import exchange, inverse_root
from s3dash.metrics.profiles import intensity_array

Array = NDArray[np.float64]


def stated_sums(
    weights: ArrayLike | pd.DataFrame,
    phi: ArrayLike,
    places: Sequence[tuple[int, int]],
    seeks: ArrayLike,
    offers: ArrayLike,
    eta: float = ETA,
    scale: float | None = None,
    held: ArrayLike | None = None,
) -> Array:
    """What all domains that are sought add to the scores of some pairs together.

    The sums of ``complementarity.contributions(…).stated``, of many pairs at once.

    Args:
        weights: regions × domains (R × A).
        phi: relatedness (A × A).
        places: the positions of receiver and giver of each pair; both have priorities.
        seeks: as in ``complementarity``.
        offers: as in ``complementarity``.
        eta: as in ``complementarity``.
        scale: as in ``profiles.intensity``.
        held: as in ``complementarity``.

    Returns:
        One sum a pair.
    """
    sides = exchange(intensity_array(weights, scale), phi, seeks, offers, eta, held)
    r, s = np.array(places).T
    met: Array = np.einsum("pa,pa->p", sides.seeks[r], sides.offered[s])
    found: Array = sides.stated_share[r] * inverse_root(sides.need[r] * sides.offer[s]) * met
    return found
