"""How far apart regions are, from seat to seat."""

from __future__ import annotations

import math

from s3dash.model import Dataset

EARTH_KM = 6371.0


def distance_km(dataset: Dataset, one: str, other: str) -> float | None:
    """The great-circle distance between the points of two regions, or None where one has none.

    Haversine formula on a sphere: within half a per cent of the ellipsoid.
    """
    rows = [dataset.row("regions", code) for code in (one, other)]
    degrees = [
        value for row in rows for value in (row.latitude, row.longitude) if value is not None
    ]
    if len(degrees) < 4:
        return None
    north, east, north_2, east_2 = map(math.radians, degrees)
    half = (
        math.sin((north_2 - north) / 2) ** 2
        + math.cos(north) * math.cos(north_2) * math.sin((east_2 - east) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
