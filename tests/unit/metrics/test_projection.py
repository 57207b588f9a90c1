"""Projections against PROJ 9, whose numbers stand here."""

from __future__ import annotations

import numpy as np
import pytest

from s3dash.metrics.projection import laea_europe, sweref_99_tm

# longitude, latitude, then east and north in EPSG:3006 and in EPSG:3035, by pyproj
POINTS = [
    (18.1, 59.3, 676509.23, 6577565.32, 4782322.71, 4048456.13),
    (11.9746, 57.7089, 319758.02, 6400326.04, 4438851.31, 3846848.09),
    (22.1547, 65.5848, 829432.44, 7292393.93, 4882541.25, 4768654.20),
    (13.0, 55.6, 373988.37, 6163377.12, 4510149.50, 3614545.77),
    (-8.61, 41.15, -1487421.92, 4833321.53, 2769980.00, 2197840.99),
    (28.95, 60.45, 1263561.11, 6782989.51, 5352362.98, 4289168.17),
    (10.0, 52.0, 156852.78, 5772850.03, 4321000.00, 3210000.00),
]


@pytest.mark.parametrize("point", POINTS)
def test_a_place_has_the_metres_of_the_official_maps(point: tuple[float, ...]) -> None:
    longitude, latitude, *metres = point
    found = (*sweref_99_tm(longitude, latitude), *laea_europe(longitude, latitude))
    assert [float(one) for one in found] == pytest.approx(metres, abs=0.1)


def test_many_places_are_projected_at_once() -> None:
    longitudes, latitudes = np.array(POINTS)[:, 0], np.array(POINTS)[:, 1]
    for project in (sweref_99_tm, laea_europe):
        east, north = project(longitudes, latitudes)
        one = project(longitudes[0], latitudes[0])
        assert east.shape == north.shape == (len(POINTS),)
        assert (east[0], north[0]) == one
