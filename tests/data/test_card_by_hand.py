"""The numbers of partners checked by hand: from the rows of the files with a pencil's arithmetic.

The computing part imports nothing of the program. It follows the published definitions: weights by
main and side domain, relatedness from statements, clusters and the granted links, overlap, and
complementarity with its parts.
"""

from __future__ import annotations

import csv
import math
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.partners.matches.answer import matches_answer
from s3dash.analysis.partners.matches.fold import fold_of
from s3dash.model import Dataset
from tests.asking import ask

FOLDER = Path(__file__).resolve().parents[2] / "data"
REGION, ROUND = "SE311", "2021-2027"
KAPPA = 2
Profile = dict[str, float]

# ---- by hand ------------------------------------------------------------------------------------


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def named(row: dict[str, str]) -> list[str]:
    return [code for code in row["domain_codes"].split(";") if code]


@cache
def domains() -> list[str]:
    return [row["domain_code"] for row in rows("domains")]


@cache
def profiles() -> dict[str, Profile]:
    """Sweden's regions with priorities of their own: 1 for a main domain, ½ for a side domain."""
    swedish = {row["region_code"] for row in rows("regions") if row["region_kind"] == "region"}
    found: dict[str, Profile] = {}
    for row in rows("priorities"):
        if row["round_code"] != ROUND or row["status"] == "deselected":
            continue
        if row["region_code"] in swedish and named(row):
            profile = found.setdefault(row["region_code"], dict.fromkeys(domains(), 0.0))
            for place, domain in enumerate(named(row)):
                profile[domain] = max(profile[domain], 1.0 if place == 0 else 0.5)
    return found


@cache
def relatedness() -> dict[tuple[str, str], float]:
    deselected = {
        row["priority_code"] for row in rows("priorities") if row["status"] == "deselected"
    }
    kept = {
        row["earlier_code"]
        for row in rows("lineage")
        if row["basis"] == "same_name" and row["later_code"] not in deselected
    }
    statements = [
        set(named(row))
        for row in rows("priorities")
        if row["priority_code"] not in kept | deselected
    ]
    events = [event for event in statements if len(event) <= 3]
    events += [set(named(row)) for row in rows("clusters")]

    together = dict.fromkeys(combinations(sorted(domains()), 2), 0)
    for event in events:
        for pair in combinations(sorted(event), 2):
            together[pair] += 1
    sums = {d: sum(n for pair, n in together.items() if d in pair) for d in domains()}
    total = sum(sums.values())
    granted = {
        tuple(sorted((row["domain_code_a"], row["domain_code_b"]))): float(row["lift"])
        for row in rows("domain_links")
        if float(row["lift"])
    }
    phi = {}
    for (a, b), count in together.items():
        expected = sums[a] * sums[b] * (1 / (total - sums[a]) + 1 / (total - sums[b])) / 2
        lift = (count + KAPPA * granted.get((a, b), 1.0)) / (expected + KAPPA)
        phi[a, b] = phi[b, a] = max(0.0, (lift - 1) / (lift + 1))
    return phi


def overlap(r: str, s: str) -> float:
    x, y = profiles()[r], profiles()[s]
    least = sum(min(x[d], y[d]) for d in domains())
    return least / sum(max(x[d], y[d]) for d in domains())


def closeness(r: str, a: str) -> float:
    x, phi = profiles()[r], relatedness()
    others = [b for b in domains() if b != a]
    rest = sum(x[b] for b in others)
    return sum(phi[a, b] * x[b] for b in others) / rest if rest else 0.0


@cache
def joint(region: str) -> Profile:
    """What the groups of a region hold jointly, counted as a region's own areas are."""
    groups = {row["group_code"] for row in rows("group_members") if row["region_code"] == region}
    profile = dict.fromkeys(domains(), 0.0)
    for row in rows("priorities"):
        if row["region_code"] in groups and row["round_code"] == ROUND:
            for place, domain in enumerate(named(row) if row["status"] != "deselected" else []):
                profile[domain] = max(profile[domain], 1.0 if place == 0 else 0.5)
    return profile


def holds(r: str, d: str) -> float:
    """What r does not lack of a domain: it has it, or its group does."""
    return max(profiles()[r][d], joint(r)[d])


def norm(r: str, s: str) -> float:
    """The root of what r needs times what s offers."""
    active = [d for d in domains() if any(profile[d] for profile in profiles().values())]
    need = sum((1 - holds(r, d)) * closeness(r, d) for d in active)
    return math.sqrt(need * sum(profiles()[s].values()))


def score(r: str, s: str) -> float:
    """What s is worth to r."""
    y = profiles()[s]
    return sum(max(0.0, y[d] - holds(r, d)) * closeness(r, d) for d in domains()) / norm(r, s)


def part(r: str, s: str, a: str, b: str) -> float:
    """What the offered domain a adds to the score because it is related to b, which r has."""
    x, y = profiles()[r], profiles()[s]
    rest = sum(weight for domain, weight in x.items() if domain != a)
    return max(0.0, y[a] - holds(r, a)) * relatedness()[a, b] * x[b] / (rest * norm(r, s))


def complete() -> list[str]:
    """The regions whose latest strategy of the round states no more areas than are held."""
    first_year, last_year = (int(year) for year in ROUND.split("-"))
    stated: dict[str, tuple[int, str]] = {}
    for row in rows("strategies"):
        first = int(row["starts_year"] or row["adopted_year"] or 0)
        in_round = first <= last_year and int(row["ends_year"] or 9999) >= first_year
        if in_round and first > stated.get(row["region_code"], (-1, ""))[0]:
            stated[row["region_code"]] = (first, row["areas_stated"])
    held = dict.fromkeys(profiles(), 0)
    for row in rows("priorities"):
        counts = row["status"] != "deselected" and not row["part_of"]
        if row["region_code"] in held and row["round_code"] == ROUND and counts:
            held[row["region_code"]] += 1
    return [r for r in held if held[r] >= int(stated.get(r, (0, ""))[1] or 0)]


def first_five(values: dict[str, float]) -> list[str]:
    ranked = [code for code in complete() if code != REGION]
    return sorted(ranked, key=lambda code: (-round(values[code], 12), code))[:5]


# ---- what the program says ----------------------------------------------------------------------


@pytest.fixture(scope="module")
def pairs(shipped: Dataset) -> Pairs:
    return pairs_of(shipped, ROUND, shipped.regions_of_kind("region"), "main")


def others() -> list[str]:
    return [code for code in profiles() if code != REGION]


def test_the_overlap_with_every_region_is_that_of_the_rows(pairs: Pairs) -> None:
    at = pairs.profiles.at
    for other in others():
        assert pairs.overlap[at(REGION), at(other)] == pytest.approx(overlap(REGION, other))


def test_the_value_of_every_region_is_that_of_the_rows_both_ways(pairs: Pairs) -> None:
    at, found = pairs.profiles.at, pairs.complementarity.score
    for other in others():
        assert found[at(REGION), at(other)] == pytest.approx(score(REGION, other))
        assert found[at(other), at(REGION)] == pytest.approx(score(other, REGION))


def test_what_a_group_holds_jointly_its_members_are_offered_by_nobody(pairs: Pairs) -> None:
    at, codes = pairs.profiles.at, pairs.profiles.domains
    members = [r for r in profiles() if any(joint(r)[d] > profiles()[r][d] for d in domains())]
    assert {"SE123", "SE124", "SE214"} <= set(members)
    for r in members:
        for s in profiles():
            if s == r:
                continue
            assert pairs.complementarity.score[at(r), at(s)] == pytest.approx(score(r, s))
            gained = pairs.contributions(at(r), at(s)).by_pair.sum(axis=1)
            for d in domains():
                if joint(r)[d] == 1:
                    assert gained[codes.index(d)] == 0


def test_the_best_pair_of_domains_and_all_others_add_up_to_the_score(pairs: Pairs) -> None:
    best = first_five({other: score(REGION, other) for other in others()})[0]
    by_hand = {(a, b): part(REGION, best, a, b) for a in domains() for b in domains() if a != b}
    assert sum(by_hand.values()) == pytest.approx(score(REGION, best))
    strongest = max(by_hand, key=lambda pair: by_hand[pair])
    at, codes = pairs.profiles.at, pairs.profiles.domains
    found = pairs.contributions(at(REGION), at(best)).by_pair
    a, b = divmod(int(found.argmax()), len(codes))
    assert (codes[a], codes[b]) == strongest
    for (one, other), expected in by_hand.items():
        assert found[codes.index(one), codes.index(other)] == pytest.approx(expected, abs=1e-12)


def test_the_first_five_of_both_kinds_are_those_of_the_rows(pairs: Pairs) -> None:
    r = pairs.profiles.at(REGION)
    for measure, by_hand in ((pairs.complementarity.score, score), (pairs.overlap, overlap)):
        shown = {code: float(measure[r, pairs.profiles.at(code)]) for code in others()}
        assert first_five(shown) == first_five({code: by_hand(REGION, code) for code in others()})


def test_the_hand_leaves_out_whom_the_files_say_too_little_of() -> None:
    missing = {row["region_code"] for row in rows("regions") if row["region_kind"] == "region"}
    assert missing - set(profiles()) == {"SE121"}
    assert set(profiles()) - set(complete()) == {"SE331"}


def test_the_published_list_says_what_the_rows_say(shipped: Dataset) -> None:
    question = ask(shipped, f"/sv/partner?region={REGION}")
    listed = [row for row in matches_answer(question).listed if row.section == "ranked"]
    groups = {row["group_code"] for row in rows("group_members") if row["region_code"] == REGION}
    own = {row["region_code"] for row in rows("group_members") if row["group_code"] in groups}
    best = first_five({other: -1 if other in own else score(REGION, other) for other in others()})
    assert [row.code for row in listed[:5]] == best
    for row in listed[:5]:
        assert row.partner is not None
        assert row.partner.score == pytest.approx(score(REGION, row.code))
        assert row.partner.back == pytest.approx(score(row.code, REGION))
        assert row.partner.overlap == pytest.approx(overlap(REGION, row.code))
        for one in fold_of(question, REGION, row.code, ()).parts:
            assert one.value == pytest.approx(part(REGION, row.code, one.offered[0], one.own[0]))
