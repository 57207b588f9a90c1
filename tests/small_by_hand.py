"""The small edition counted again from its files, with nothing of the program but their folder.

It follows the published definitions: a main domain weighs 1, a side domain ½, a deselected area
nothing; what two regions have in common is the sum of the smaller by the sum of the larger weights.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from functools import cache
from itertools import combinations

from tests.conftest import SMALL_EDITION

ROUND = "2021-2027"
Weights = dict[str, dict[str, float]]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (SMALL_EDITION / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def domains_of(row: dict[str, str]) -> list[str]:
    return [code for code in row["domain_codes"].split(";") if code]


@cache
def swedish() -> tuple[str, ...]:
    return tuple(
        sorted(row["region_code"] for row in rows("regions") if row["region_kind"] == "region")
    )


@cache
def weights() -> Weights:
    """Region or group -> domain -> its weight, of the own areas of the latest round."""
    found: Weights = defaultdict(dict)
    for row in rows("priorities"):
        if row["round_code"] == ROUND and row["status"] != "deselected":
            for place, code in enumerate(domains_of(row)):
                held = found[row["region_code"]]
                held[code] = max(held.get(code, 0.0), 1.0 if place == 0 else 0.5)
    return dict(found)


def groups_of(region: str) -> set[str]:
    return {row["group_code"] for row in rows("group_members") if row["region_code"] == region}


def in_common(one: dict[str, float], other: dict[str, float]) -> float:
    codes = {*one, *other}
    pairs = [(one.get(code, 0.0), other.get(code, 0.0)) for code in codes]
    return sum(map(min, pairs)) / sum(map(max, pairs))


def mean_in_common() -> float:
    """Of Sweden's regions with areas of their own."""
    own = [weights()[code] for code in swedish() if code in weights()]
    values = [in_common(one, other) for one, other in combinations(own, 2)]
    return sum(values) / len(values)


def kilometres(one: str, other: str) -> float:
    """On a sphere, by the law of cosines."""
    places = {row["region_code"]: row for row in rows("regions")}
    (north, east), (north_2, east_2) = (
        [math.radians(float(places[code][part])) for part in ("latitude", "longitude")]
        for code in (one, other)
    )
    cosine = math.sin(north) * math.sin(north_2)
    cosine += math.cos(north) * math.cos(north_2) * math.cos(east - east_2)
    return 6371 * math.acos(cosine)


def with_parts(initiative: str) -> set[str]:
    """The initiative with all that is part of it."""
    parts = {initiative}
    while True:
        more = {
            row["initiative_code"] for row in rows("initiatives") if row["parent_code"] in parts
        }
        if more <= parts:
            return parts
        parts |= more
