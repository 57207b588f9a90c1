"""Points that do not lie in the country they are said to be in; exchanged coordinates among them.

Which of the two is wrong cannot be told from outside, so both cells are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from s3dash.faults import Fault
from s3dash.model.checks.reading import fault_at, rows_in
from s3dash.model.foreign_keys import Tables

# West, south, east, north in degrees.
Frame = tuple[float, float, float, float]

# Country -> where it lies, generously; far parts that can be regions of their own in frames apart.
FRAMES: dict[str, tuple[Frame, ...]] = {
    "AL": ((19, 39, 22, 43),),
    "AT": ((9, 46, 18, 50),),
    "BA": ((15, 42, 20, 46),),
    "BE": ((2, 49, 7, 52),),
    "BG": ((22, 41, 29, 45),),
    "CH": ((5, 45, 11, 48),),
    "CY": ((32, 34, 35, 36),),
    "CZ": ((12, 48, 19, 52),),
    "DE": ((5, 47, 16, 56),),
    "DK": ((7, 54, 16, 58),),
    "EE": ((21, 57, 29, 60),),
    "ES": ((-19, 27, 5, 44),),
    "FI": ((19, 59, 32, 71),),
    "FR": ((-6, 41, 10, 52), (-63, 2, -51, 19), (44, -22, 56, -12)),
    "GB": ((-9, 49, 2, 61),),
    "GR": ((19, 34, 30, 42),),
    "HR": ((13, 42, 20, 47),),
    "HU": ((16, 45, 23, 49),),
    "IE": ((-11, 51, -5, 56),),
    "IS": ((-25, 63, -13, 67),),
    "IT": ((6, 35, 19, 48),),
    "LT": ((20, 53, 27, 57),),
    "LU": ((5, 49, 7, 51),),
    "LV": ((20, 55, 29, 59),),
    "MD": ((26, 45, 31, 49),),
    "ME": ((18, 41, 21, 44),),
    "MK": ((20, 40, 24, 43),),
    "MT": ((14, 35, 15, 37),),
    "NL": ((3, 50, 8, 54),),
    "NO": ((4, 57, 32, 81),),
    "PL": ((14, 49, 25, 55),),
    "PT": ((-32, 32, -6, 43),),
    "RO": ((20, 43, 30, 49),),
    "RS": ((18, 41, 24, 47),),
    "SE": ((10, 55, 25, 70),),
    "SI": ((13, 45, 17, 47),),
    "SK": ((16, 47, 23, 50),),
    "TR": ((25, 35, 45, 43),),
    "UA": ((22, 44, 41, 53),),
}
# The country of a region that says none.
HOME = "SE"


def astray(tables: Tables) -> Iterator[Fault]:
    """Points outside their country: with what to exchange, where that brings them into it."""
    regions = tables["regions"]
    for row in rows_in(regions, regions["latitude"].notna() & regions["longitude"].notna()):
        frames = FRAMES.get(_country(row))
        if frames is None or _within(frames, row.longitude, row.latitude):
            continue
        is_exchanged = _within(frames, row.latitude, row.longitude)
        key = "warning-exchanged" if is_exchanged else "warning-outside"
        for column, other in (("latitude", "longitude"), ("longitude", "latitude")):
            near = float(getattr(row, other)) if is_exchanged else ""
            params = {"country": _country(row), "near": near}
            yield fault_at(key, "regions", row, column, **params)


def _country(row: Any) -> str:
    if not pd.isna(row.country_code):
        return str(row.country_code)
    return HOME if row.region_kind == "region" else ""


def _within(frames: tuple[Frame, ...], longitude: float, latitude: float) -> bool:
    return any(
        west <= longitude <= east and south <= latitude <= north
        for west, south, east, north in frames
    )
