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


def shares_of(held: list[Row]) -> dict[str, float]:
    """Every area shared out over its domains, by the largest sum: the fractional counting."""
    sums: dict[str, float] = {}
    for row in held:
        codes = codes_in(row["domain_codes"]) if row["status"] != "deselected" else []
        for code in codes:
            sums[code] = sums.get(code, 0.0) + 1 / len(codes)
    return {code: value / max(sums.values()) for code, value in sums.items()}


def held_of(region: str, round_code: str = LATEST) -> dict[str, float]:
    """What a region does not lack: the larger of its own weights and those of its groups."""
    found = dict(_weights(priorities_of(region, round_code)))
    for group in groups_of(region):
        for code, weight in _weights(priorities_of(group, round_code)).items():
            found[code] = max(weight, found.get(code, 0.0))
    return found


@cache
def relatedness() -> dict[tuple[str, str], float]:
    """How related every two domains are, from statements, clusters and the links that are granted.

    A statement kept under its name counts once, one that is deselected or names more than three
    domains not at all; a link of lift 0 grants nothing.
    """
    gone = {row["priority_code"] for row in rows_of("priorities") if row["status"] == "deselected"}
    gone |= {
        row["earlier_code"]
        for row in rows_of("lineage")
        if row["basis"] == "same_name" and row["later_code"] not in gone
    }
    statements = [row for row in rows_of("priorities") if row["priority_code"] not in gone]
    events = [set(codes_in(row["domain_codes"])) for row in statements]
    events = [event for event in events if len(event) <= 3]
    events += [set(codes_in(row["domain_codes"])) for row in rows_of("clusters")]
    domains = sorted(row["domain_code"] for row in rows_of("domains"))
    together = {
        pair: sum(event.issuperset(pair) for event in events) for pair in combinations(domains, 2)
    }
    sums = {code: sum(n for pair, n in together.items() if code in pair) for code in domains}
    total = sum(sums.values())
    granted = {
        tuple(sorted((row["domain_code_a"], row["domain_code_b"]))): float(row["lift"])
        for row in rows_of("domain_links")
        if float(row["lift"])
    }
    phi = {}
    for (a, b), count in together.items():
        expected = sums[a] * sums[b] * (1 / (total - sums[a]) + 1 / (total - sums[b])) / 2
        lift = (count + 2 * granted.get((a, b), 1.0)) / (expected + 2)
        phi[a, b] = phi[b, a] = max(0.0, (lift - 1) / (lift + 1))
    return phi


def closeness_of(region: str, domain: str) -> float:
    """How close a domain is to what a region has itself."""
    own = {code: weight for code, weight in own_weights()[region].items() if code != domain}
    total = sum(own.values())
    phi = relatedness()
    return sum(phi[domain, code] * weight for code, weight in own.items()) / total if total else 0.0


def coverage_of(region: str, other: str) -> float:
    """How much of what a region could build on, and lacks, another has."""
    return _gain(region, other) / _need(region)


def value_of(region: str, other: str) -> float:
    """What another region is worth to one with areas of its own."""
    offer = sum(own_weights()[other].values())
    return _gain(region, other) / math.sqrt(_need(region) * offer)


def _gain(region: str, other: str) -> float:
    held = held_of(region)
    return sum(
        max(0.0, weight - held.get(code, 0.0)) * closeness_of(region, code)
        for code, weight in own_weights()[other].items()
    )


def _need(region: str) -> float:
    """Over the domains that any Swedish region has itself."""
    held = held_of(region)
    active = {code for one in codes_of_kind("region") for code in own_weights().get(one, {})}
    return sum((1 - held.get(code, 0.0)) * closeness_of(region, code) for code in active)


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
    """(code, rank, overlap) of the complete regions that are like one, the most alike first.

    Regions of its own group are not among them.
    """
    own = set(groups_of(region))
    found = {
        code: overlap_of(region, code)
        for code in codes_of_kind("region")
        if code != region
        and priorities_of(code)
        and not incomplete(code)
        and own.isdisjoint(groups_of(code))
    }
    order = sorted(
        (code for code in found if found[code]), key=lambda code: (-round(found[code], 9), code)
    )
    ranks = {
        code: 1 + sum(round(found[other], 9) > round(found[code], 9) for other in order)
        for code in order
    }
    return [(code, ranks[code], found[code]) for code in order]
