"""From longitude and latitude to the metres of a map.

Two projections, both on the ellipsoid GRS 80: that of Sweden's official maps and the one that the
EU draws statistics in.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

# GRS 80: semi-major axis in metres and flattening.
AXIS = 6_378_137.0
FLATTENING = 1 / 298.257222101
SQUARED = FLATTENING * (2 - FLATTENING)
ECCENTRICITY = float(np.sqrt(SQUARED))

# SWEREF 99 TM (EPSG:3006).
TM_MERIDIAN, TM_SCALE, TM_EAST = 15.0, 0.9996, 500_000.0
# ETRS89-LAEA Europe (EPSG:3035).
LAEA_MERIDIAN, LAEA_PARALLEL, LAEA_EAST, LAEA_NORTH = 10.0, 52.0, 4_321_000.0, 3_210_000.0


def sweref_99_tm(longitude: ArrayLike, latitude: ArrayLike) -> tuple[Array, Array]:
    """East and north in metres in SWEREF 99 TM.

    The transverse Mercator projection as series in the third flattening (Krüger; Lantmäteriet's
    "Gauss Conformal Projection"), within a metre on the whole of Europe.

    Args:
        longitude: degrees, WGS 84.
        latitude: degrees, WGS 84.
    """
    n = FLATTENING / (2 - FLATTENING)
    radius = AXIS / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    factors = (
        n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180,
        13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440,
        61 * n**3 / 240 - 103 * n**4 / 140,
        49561 * n**4 / 161280,
    )
    phi, delta = np.radians(latitude), np.radians(np.asarray(longitude) - TM_MERIDIAN)
    # tangent of the conformal latitude
    tangent = np.sinh(
        np.arctanh(np.sin(phi)) - ECCENTRICITY * np.arctanh(ECCENTRICITY * np.sin(phi))
    )
    xi = np.arctan2(tangent, np.cos(delta))
    eta = np.arcsinh(np.sin(delta) / np.hypot(tangent, np.cos(delta)))
    north = xi + sum(
        one * np.sin(2 * k * xi) * np.cosh(2 * k * eta) for k, one in enumerate(factors, 1)
    )
    east = eta + sum(
        one * np.cos(2 * k * xi) * np.sinh(2 * k * eta) for k, one in enumerate(factors, 1)
    )
    return TM_SCALE * radius * east + TM_EAST, TM_SCALE * radius * north


def laea_europe(longitude: ArrayLike, latitude: ArrayLike) -> tuple[Array, Array]:
    """East and north in metres in ETRS89-LAEA Europe, where areas keep their size.

    The oblique Lambert azimuthal equal-area projection of the ellipsoid (Snyder 1987, Map
    Projections: A Working Manual, p. 187, equations 24-17 to 24-22).

    Args:
        longitude: degrees, WGS 84.
        latitude: degrees, WGS 84.
    """
    middle = np.radians(LAEA_PARALLEL)
    pole = _authalic(np.asarray(np.pi / 2))
    beta = np.arcsin(_authalic(np.radians(latitude)) / pole)
    beta_middle = np.arcsin(_authalic(middle) / pole)
    radius = AXIS * np.sqrt(pole / 2)
    stretch = (
        AXIS
        * np.cos(middle)
        / np.sqrt(1 - SQUARED * np.sin(middle) ** 2)
        / (radius * np.cos(beta_middle))
    )
    delta = np.radians(np.asarray(longitude) - LAEA_MERIDIAN)
    along = np.sin(beta_middle) * np.sin(beta)
    across = np.cos(beta_middle) * np.cos(beta) * np.cos(delta)
    scale = radius * np.sqrt(2 / (1 + along + across))
    east = LAEA_EAST + scale * stretch * np.cos(beta) * np.sin(delta)
    north = LAEA_NORTH + scale / stretch * (
        np.cos(beta_middle) * np.sin(beta) - np.sin(beta_middle) * np.cos(beta) * np.cos(delta)
    )
    return east, north


def _authalic(phi: Array) -> Array:
    """Snyder's q (3-12), from which the authalic latitude follows."""
    sine = np.sin(phi)
    found: Array = (1 - SQUARED) * (
        sine / (1 - SQUARED * sine**2) + np.arctanh(ECCENTRICITY * sine) / ECCENTRICITY
    )
    return found
