"""The small edition counted again in plain Python from its files, without the code under test.

It follows the published definitions: a main domain weighs 1, a side domain ½, a deselected area
nothing; what two regions have in common is the sum of the smaller by the sum of the larger weights.
"""

from __future__ import annotations

import csv
import math
from functools import cache
from itertools import combinations

from tests.conftest import SMALL_EDITION

LATEST, EARLIER = "2021-2027", "2014-2020"

Row = dict[str, str]


@cache
def rows_of(table: str) -> tuple[Row, ...]:
    """The rows of a table as text."""
    with (SMALL_EDITION / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def codes_in(cell: str) -> list[str]:
    """The codes that a cell lists."""
    return [code for code in cell.split(";") if code]


def priorities_of(region: str, round_code: str = LATEST) -> list[Row]:
    """A region's own areas in a round, the deselected ones too."""
    held = {"region_code": region, "round_code": round_code}
    return [row for row in rows_of("priorities") if held.items() <= row.items()]


def groups_of(region: str) -> list[str]:
    return [row["group_code"] for row in rows_of("group_members") if row["region_code"] == region]


def weights_of(region: str, round_code: str = LATEST) -> dict[str, float]:
    """1 for the first domain of any area, a half for one that is only named beside another.

    A region without areas of its own has those of its groups.
    """
    held = priorities_of(region, round_code) or [
        row for group in groups_of(region) for row in priorities_of(group, round_code)
    ]
    return _weights(held)


def _weights(held: list[Row]) -> dict[str, float]:
    lists = [codes_in(row["domain_codes"]) for row in held if row["status"] != "deselected"]
    main = {codes[0] for codes in lists if codes}
    return {code: 1.0 if code in main else 0.5 for codes in lists for code in codes}


@cache
def own_weights() -> dict[str, dict[str, float]]:
    """Region or group -> its weights by its own areas of the latest round, if it has any."""
    weights = {
        row["region_code"]: _weights(priorities_of(row["region_code"]))
        for row in rows_of("regions")
    }
    return {code: held for code, held in weights.items() if held}


def overlap_of(region: str, other: str, round_code: str = LATEST) -> float:
    """What two regions have in common: the lesser weights by the greater ones."""
    return in_common(weights_of(region, round_code), weights_of(other, round_code))


def in_common(one: dict[str, float], other: dict[str, float]) -> float:
    pairs = [(one.get(code, 0.0), other.get(code, 0.0)) for code in {*one, *other}]
    return sum(map(min, pairs)) / sum(map(max, pairs))


def mean_in_common() -> float:
    """Of Sweden's regions with areas of their own."""
    own = [own_weights()[code] for code in codes_of_kind("region") if code in own_weights()]
    values = [in_common(one, other) for one, other in combinations(own, 2)]
    return sum(values) / len(values)


def kilometres(one: str, other: str) -> float:
    """On a sphere, by the law of cosines."""
    places = {row["region_code"]: row for row in rows_of("regions")}
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
            row["initiative_code"] for row in rows_of("initiatives") if row["parent_code"] in parts
        }
        if more <= parts:
            return parts
        parts |= more


def incomplete(region: str, round_code: str = LATEST) -> bool:
    """Whether the strategies in force state more areas than are held."""
    stated = [
        int(row["areas_stated"])
        for row in rows_of("strategies")
        if row["region_code"] == region and row["areas_stated"]
    ]
    held = [
        row
        for row in priorities_of(region, round_code)
        if row["status"] != "deselected" and not row["part_of"]
    ]
    return any(number > len(held) for number in stated)


def codes_of_kind(kind: str) -> list[str]:
    return [row["region_code"] for row in rows_of("regions") if row["region_kind"] == kind]


def ranked_overlaps(region: str) -> list[tuple[str, int, float]]:
    """(code, rank, overlap) of the complete regions that are like one, the most alike first."""
    found = {
        code: overlap_of(region, code)
        for code in codes_of_kind("region")
        if code != region and priorities_of(code) and not incomplete(code)
    }
    order = sorted(
        (code for code in found if found[code]), key=lambda code: (-round(found[code], 9), code)
    )
    ranks = {
        code: 1 + sum(round(found[other], 9) > round(found[code], 9) for other in order)
        for code in order
    }
    return [(code, ranks[code], found[code]) for code in order]
