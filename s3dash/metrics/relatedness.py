"""How related two domains are: named together in statements more often than chance would have it.

The evidence is statements (events), not regions: at 21 regions co-occurrence by region is noise.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from s3dash.metrics.equality import TOLERANCE

Array = NDArray[np.float64]

KAPPA = 2.0
# Above so many numbers of events × domains they are counted in the sparse form: of six hundred
# domains an event names one or two.
LARGE = 200_000


def cooccurrence(events: ArrayLike | csr_array, event_weights: ArrayLike | None = None) -> Array:
    """How many events name both domains: C_ab = Σ_e ω_e e_a e_b for a ≠ b, C_aa = 0.

    Args:
        events: events × domains of 0 and 1 (E × A), also in the sparse form.
        event_weights: the weight ω of each event (E,), or rows of such weights (D × E); None
            counts each once.

    Returns:
        A × A, symmetric; D × A × A for rows of weights.

    Raises:
        ValueError: an entry that is not 0 or 1, or a weight that is negative or not finite.

    Example:
        >>> cooccurrence([[1, 1, 0], [1, 1, 1]]).tolist()
        [[0.0, 2.0, 1.0], [2.0, 0.0, 1.0], [1.0, 1.0, 0.0]]
    """
    counts = in_form(events, LARGE)
    if not np.isin(counts.data if isinstance(counts, csr_array) else counts, (0.0, 1.0)).all():
        raise ValueError("events must be 0 or 1")
    if isinstance(counts, csr_array) and event_weights is None:
        return _without_diagonal((counts.T @ counts).toarray())
    named = in_form(counts, None)
    omega = np.ones(len(named)) if event_weights is None else np.asarray(event_weights, dtype=float)
    if omega.shape[-1:] != (len(named),) or not np.isfinite(omega).all() or (omega < 0).any():
        raise ValueError("one weight an event, finite and not negative")
    found: Array = (named.T * omega[..., None, :]) @ named
    return _without_diagonal(found)


def in_form(events: ArrayLike | csr_array, large: int | None) -> Any:
    """Events × domains as an array; with more than so many numbers in the sparse form."""
    is_sparse = isinstance(events, csr_array)
    named: Any = events if is_sparse else np.atleast_2d(np.asarray(events, dtype=float))
    rows, columns = named.shape
    if large is not None and rows * columns > large:
        return named if is_sparse else csr_array(named)
    return named.toarray() if is_sparse else named


def _without_diagonal(found: Array) -> Array:
    same = np.arange(found.shape[-1])
    found[..., same, same] = 0.0
    return found


def expected_cooccurrence(observed: Array) -> Array:
    """How often two domains would be named together by chance, given how often each is.

    E_ab = ½ S_a S_b (1/(T − S_a) + 1/(T − S_b)) with S_a = Σ_b C_ab and T = Σ_a S_a; 0 on the
    diagonal and when nothing co-occurs (T = 0).

    Source: Steijn (2021), Improvement on the association strength: implementing a probabilistic
    measure based on combinations without repetition, Quantitative Science Studies 2(2).

    Args:
        observed: C, A × A (or D × A × A), symmetric with an empty diagonal.
    """
    sums = observed.sum(axis=-1)
    rest = sums.sum(axis=-1, keepdims=True) - sums
    # rest is 0 only where nothing co-occurs
    odds = np.divide(sums, rest, out=np.zeros_like(sums), where=rest > 0)
    product = sums[..., :, None] * odds[..., None, :]
    found: Array = 0.5 * (product + product.swapaxes(-1, -2))
    return _without_diagonal(found)


def relatedness(
    events: ArrayLike,
    prior: ArrayLike | None = None,
    kappa: float = KAPPA,
    event_weights: ArrayLike | None = None,
) -> Array:
    """The relatedness φ of every pair of domains, from 0 (none) towards 1.

    λ_ab = (C_ab + κ μ_ab) / (E_ab + κ) is the lift of naming both over chance, drawn towards the
    prior lift μ by κ imagined events; φ_ab = max(0, (λ_ab − 1) / (λ_ab + 1)), φ_aa = 0.

    Source: association strength after van Eck & Waltman (2009) with the probability of Steijn
    (2021); relatedness after Hidalgo et al. (2007).

    Args:
        events: events × domains of 0 and 1 (E × A).
        prior: the lift μ that an expert grants each pair (A × A, symmetric, positive); None is 1.
        kappa: how many events the prior weighs, not negative.
        event_weights: as in ``cooccurrence``.

    Returns:
        A × A (or D × A × A), symmetric, 0 on the diagonal. A pair about which nothing is known
        has its prior's; what rounding leaves (below the tolerance) is none.

    Raises:
        ValueError: as ``cooccurrence``; a prior or kappa that cannot be.

    Example:
        >>> relatedness([[1, 1, 0], [0, 0, 1]], kappa=1.0).round(2).tolist()
        [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    """
    return relatedness_of(cooccurrence(events, event_weights), prior, kappa)


def relatedness_of(observed: Array, prior: ArrayLike | None = None, kappa: float = KAPPA) -> Array:
    """As ``relatedness``, of what is counted already: see ``cooccurrence``."""
    mu = np.ones(observed.shape[-2:]) if prior is None else np.asarray(prior, dtype=float)
    if mu.shape != observed.shape[-2:] or not np.isfinite(mu).all() or (mu <= 0).any():
        raise ValueError("the prior must be domains × domains, finite and positive")
    if not np.array_equal(mu, mu.T):
        raise ValueError("the prior must be symmetric")
    if not (np.isfinite(kappa) and kappa >= 0):
        raise ValueError("kappa must be finite and not negative")
    expected = expected_cooccurrence(observed) + kappa
    unknown = np.ones_like(observed)
    lift = np.divide(observed + kappa * mu, expected, out=unknown, where=expected > 0)
    phi: Array = np.maximum(0.0, (lift - 1) / (lift + 1))
    phi[phi < TOLERANCE] = 0.0
    return _without_diagonal(phi)


def relatedness_to(
    events: ArrayLike | csr_array,
    domains: ArrayLike,
    event_weights: ArrayLike,
    prior: ArrayLike | None = None,
    kappa: float = KAPPA,
) -> Array:
    """Columns of ``relatedness`` for rows of weights, without the others.

    What one region is worth to others needs the columns of its own domains: of six hundred domains
    ten. The numbers are those of ``relatedness`` but for the order in which they are added up.

    Args:
        events: events × domains of 0 and 1 (E × A), most of them 0; also in the sparse form, which
            who asks for many blocks of weights makes once.
        domains: the positions of the columns (B,).
        event_weights: rows of weights (D × E).
        prior: as in ``relatedness``.
        kappa: as in ``relatedness``.

    Returns:
        D × A × B.
    """
    named = in_form(events, 0)
    columns = np.asarray(domains, dtype=int)
    omega = np.atleast_2d(np.asarray(event_weights, dtype=float))
    draws, width = len(omega), len(columns)
    # of very many events few name one of the domains
    hit = np.flatnonzero(named[:, columns].sum(axis=1))
    own = named[hit][:, columns].toarray()
    weighted = (omega.T[hit, :, None] * own[:, None, :]).reshape(len(own), draws * width)
    observed = (named[hit].T @ weighted).reshape(named.shape[1], draws, width).swapaxes(0, 1)
    same = (slice(None), columns, np.arange(width))
    observed[same] = 0.0
    # an event of k domains names each together with k − 1 others
    others = named * (named.sum(axis=1) - 1)[:, None]
    sums = (others.T @ omega.T).T
    rest = sums.sum(axis=-1, keepdims=True) - sums
    odds = np.divide(sums, rest, out=np.zeros_like(sums), where=rest > 0)
    expected = sums[:, :, None] * odds[:, None, columns] + odds[:, :, None] * sums[:, None, columns]
    expected *= 0.5
    expected += kappa
    mu = 1.0 if prior is None else np.asarray(prior, dtype=float)[:, columns]
    lift = np.divide(
        observed + kappa * mu, expected, out=np.ones_like(expected), where=expected > 0
    )
    phi: Array = np.maximum(0.0, (lift - 1) / (lift + 1))
    phi[phi < TOLERANCE] = 0.0
    phi[same] = 0.0
    return phi


def share_of_data(expected: Array, kappa: float = KAPPA) -> Array:
    """How much of the relatedness of a pair comes from the data and not from the prior: E/(E + κ).

    Args:
        expected: E of ``expected_cooccurrence`` (A × A).
        kappa: as in ``relatedness``, positive.
    """
    return expected / (expected + kappa)
