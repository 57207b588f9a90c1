"""The openings of the small edition counted again in plain Python from its files.

It follows the published rules, from the rows to the five that are shown, without the code under
test: fractions and dicts in place of arrays.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from s3dash.config import ROOT
from tests import recount
from tests.recount import LATEST, Row, codes_in, rows_of

SWEDISH = tuple(sorted(recount.codes_of_kind("region")))


# ---- domains that belong together ---------------------------------------------------------------


@cache
def events() -> tuple[frozenset[str], ...]:
    """The domains of each distinct statement with at most three, and of each cluster."""
    counted = {
        row["priority_code"]: frozenset(codes_in(row["domain_codes"]))
        for row in rows_of("priorities")
        if row["status"] != "deselected" and 1 <= len(set(codes_in(row["domain_codes"]))) <= 3
    }
    kept = {
        row["earlier_code"]
        for row in rows_of("lineage")
        if row["basis"] == "same_name" and row["later_code"] in counted
    }
    clusters = [frozenset(codes_in(row["domain_codes"])) for row in rows_of("clusters")]
    return (
        *(named for code, named in counted.items() if code not in kept),
        *(named for named in clusters if named),
    )


@cache
def together() -> Counter[frozenset[str]]:
    return Counter(frozenset(pair) for named in events() for pair in combinations(sorted(named), 2))


@cache
def sums() -> Counter[str]:
    found: Counter[str] = Counter()
    for pair, count in together().items():
        for code in pair:
            found[code] += count
    return found


def expected(a: str, b: str) -> float:
    total, of_a, of_b = sum(sums().values()), sums()[a], sums()[b]
    if not total or not of_a or not of_b:
        return 0.0
    return 0.5 * of_a * of_b * (1 / (total - of_a) + 1 / (total - of_b))


@cache
def phi(a: str, b: str) -> float:
    if a == b:
        return 0.0
    links = {
        frozenset((row["domain_code_a"], row["domain_code_b"])): float(row["lift"])
        for row in rows_of("domain_links")
    }
    prior = links.get(frozenset((a, b)), 1.0) or 1.0
    lift = (together()[frozenset((a, b))] + 2 * prior) / (expected(a, b) + 2)
    return max(0.0, (lift - 1) / (lift + 1))


# ---- what regions have --------------------------------------------------------------------------


def areas(region: str) -> list[Row]:
    """A region's areas with a domain, or those of its groups where it has no row of its own."""
    rows = recount.priorities_of(region) or [
        row for group in recount.groups_of(region) for row in recount.priorities_of(group)
    ]
    return [row for row in rows if row["domain_codes"] and row["status"] != "deselected"]


def has_own(region: str) -> bool:
    return any(
        row["domain_codes"] and row["status"] != "deselected"
        for row in recount.priorities_of(region)
    )


@cache
def held(region: str) -> dict[str, float]:
    """What a region does not lack: the larger of its own weight and that of its groups."""
    found = dict(recount.weights_of(region)) if has_own(region) or areas(region) else {}
    for group in recount.groups_of(region):
        for code, weight in recount.weights_of(group).items():
            found[code] = max(found.get(code, 0.0), weight)
    return found


@cache
def holders(a: str) -> float:
    own = [recount.weights_of(region) for region in SWEDISH if has_own(region)]
    return sum(a in weights for weights in own) / len(own)


# ---- numbers ------------------------------------------------------------------------------------


def among(receiver: str, giver: str) -> list[str]:
    """The regions that the numbers of a pair are measured among."""
    both_own = has_own(receiver) and has_own(giver)
    return [code for code in SWEDISH if has_own(code) or (not both_own and areas(code))]


def closeness(region: str, a: str) -> float:
    others = {code: x for code, x in recount.weights_of(region).items() if code != a}
    total = sum(others.values())
    return sum(phi(a, code) * x for code, x in others.items()) / total if total else 0.0


@cache
def numbers(receiver: str, giver: str) -> tuple[float, dict[tuple[str, str], float]]:
    """K, and the part of G of each (offered, own) pair of domains."""
    active = {code for region in among(receiver, giver) for code in recount.weights_of(region)}
    ours, theirs, has = recount.weights_of(receiver), recount.weights_of(giver), held(receiver)
    need = sum((1 - has.get(a, 0.0)) * closeness(receiver, a) for a in sorted(active))
    offer = sum(theirs.values())
    parts: dict[tuple[str, str], float] = {}
    value = 0.0
    for a, x in sorted(theirs.items()):
        u = max(0.0, x - has.get(a, 0.0))
        rest = sum(y for code, y in ours.items() if code != a)
        for b, y in sorted(ours.items()):
            if b != a and rest:
                part = u * phi(a, b) * y / rest
                value += part
                parts[a, b] = part / (need * offer) ** 0.5 if need and offer else 0.0
    return (value / need if need else 0.0), parts


# ---- words --------------------------------------------------------------------------------------


@cache
def passed_over() -> tuple[set[str], list[str]]:
    with (ROOT / "data" / "stop_words.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return (
        {row["word"] for row in rows if row["prefix"] != "yes"},
        [row["word"] for row in rows if row["prefix"] == "yes"],
    )


def said(name: str) -> set[str]:
    words, beginnings = passed_over()
    return {
        word[:7]
        for word in re.split(r"[\W\d_]+", name.lower())
        if len(word) > 2
        and word not in words
        and not any(word.startswith(beginning) for beginning in beginnings)
    }


@cache
def word_counts() -> Counter[str]:
    wordings = {(row["region_code"], row["name_sv"]) for row in rows_of("priorities")}
    return Counter(word for _, name in wordings for word in said(name))


def is_umbrella(row: Row) -> bool:
    above = {other["part_of"] for other in rows_of("priorities")}
    return row["priority_code"] in above or len(set(codes_in(row["domain_codes"]))) > 3


def is_specific(row: Row) -> bool:
    rarest = min((word_counts()[word] for word in said(row["name_sv"])), default=99)
    return rarest <= 3 and not is_umbrella(row)


# ---- openings -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """An opening of ``giver`` for ``receiver``: (p, q, a, b) and which of the nine hold."""

    receiver: str
    giver: str
    p: str
    q: str
    a: str
    b: str
    environments: tuple[str, ...]
    reasons: frozenset[str]
    joins: bool
    is_main: bool
    part: float

    @property
    def place(self) -> tuple[object, ...]:
        codes = (self.a, self.b, self.q, self.p)
        parts = -round(self.part, 9)
        return -len(self.reasons), not self.joins, not self.is_main, parts, codes


def may_give(giver: str, receiver: str) -> bool:
    groups = set(recount.groups_of(giver)) & set(recount.groups_of(receiver))
    return giver != receiver and has_own(giver) and not recount.incomplete(giver) and not groups


def environments(giver: str, p: Row, q: Row, a: str) -> list[Row]:
    b = codes_in(p["domain_codes"])[0]
    both = {*codes_in(p["domain_codes"]), *codes_in(q["domain_codes"])}
    found = []
    for row in rows_of("clusters"):
        named = codes_in(row["domain_codes"])
        fits = a in named and (b in named or set(named) <= both)
        if row["region_code"] == giver and row["cluster_status"] == "active" and fits:
            order = (b not in named, named[0] != a, len(named), row["cluster_code"])
            found.append((order, row))
    return [row for _, row in sorted(found, key=lambda one: one[0])]


@cache
def cases(receiver: str, giver: str) -> tuple[Case, ...]:
    """All openings of a pair, without the ninth reason."""
    if not may_give(giver, receiver):
        return ()
    found = []
    for p in areas(receiver):
        for q in recount.priorities_of(giver):
            for a in dict.fromkeys(codes_in(q["domain_codes"])):
                case = one_case((receiver, giver), p, q, a)
                if case is not None and q["status"] != "deselected":
                    found.append(case)
    return tuple(found)


def one_case(pair: tuple[str, str], p: Row, q: Row, a: str) -> Case | None:
    receiver, giver = pair
    b, named = codes_in(p["domain_codes"])[0], codes_in(q["domain_codes"])
    joins = set(named) == {a, b} and not is_umbrella(q)
    count, chance = together()[frozenset((a, b))], expected(a, b)
    denied = any(
        {row["domain_code_a"], row["domain_code_b"]} == {a, b} and float(row["lift"]) == 0
        for row in rows_of("domain_links")
    )
    if a in held(receiver) or denied or phi(a, b) <= 0 or not chance:
        return None
    if count / chance < 1.5 - 1e-12 or not (count >= 3 or joins) or holders(a) > 2 / 3 + 1e-12:
        return None
    near = environments(giver, p, q, a)
    sought = {
        code
        for row in rows_of("statements")
        if (row["region_code"], row["kind"], row["round_code"]) == (receiver, "seeks", LATEST)
        for code in codes_in(row["domain_codes"])
    }
    domains = [set(codes_in(row["domain_codes"])) for row in near]
    holds = {
        "joins": joins or any({a, b} <= named and len(named) <= 3 for named in domains),
        "environment": bool(near),
        "strength": q["status"] == "established",
        "their-words": is_specific(q),
        "our-words": is_specific(p),
        "few": holders(a) <= 0.5 + 1e-12,
        "stated-need": a in sought,
        "near": recount.kilometres(receiver, giver) <= 300,
    }
    return Case(
        receiver,
        giver,
        p["priority_code"],
        q["priority_code"],
        a,
        b,
        tuple(row["cluster_code"] for row in near[:2]),
        frozenset(name for name, is_so in holds.items() if is_so),
        joins,
        named[0] == a,
        numbers(receiver, giver)[1].get((a, b), 0.0),
    )


def gives_back(case: Case) -> bool:
    back = cases(case.giver, case.receiver)
    if not back:
        return False
    best = min(back, key=lambda one: one.place)
    return len(best.reasons - {"stated-need", "near"}) >= 4


def reasons(case: Case) -> set[str]:
    return {*case.reasons, *(["give-back"] if gives_back(case) else [])}


def shown(region: str, direction: str) -> list[Case]:
    """The five of a region, by the greedy rule."""
    ways = [
        (region, other) if direction == "ours" else (other, region)
        for other in SWEDISH
        if other != region and (direction == "ours" or has_own(other))
    ]
    left = {
        pair: sorted(cases(*pair), key=lambda one: (not one.environments, one.place))
        for pair in ways
    }
    chosen: list[Case] = []
    while len(chosen) < 5:
        best = [case for options in left.values() if (case := allowed(options, chosen))]
        if not best:
            break
        first = min(best, key=order)
        chosen.append(first)
        del left[first.receiver, first.giver]
    return chosen


def order(case: Case) -> tuple[object, ...]:
    coverage = numbers(case.receiver, case.giver)[0]
    count = len(reasons(case))
    return not case.environments, -count, -round(coverage, 9), case.giver, case.receiver


def allowed(options: list[Case], chosen: list[Case]) -> Case | None:
    pairs = Counter((one.a, one.b) for one in chosen)
    offered, used = Counter(one.a for one in chosen), Counter(one.p for one in chosen)
    for level in range(3):
        for case in options:
            times = pairs[case.a, case.b]
            fresh = not times and offered[case.a] < 2 and used[case.p] < 2
            if (fresh, not times, times < 2)[level]:
                return case
    return None
