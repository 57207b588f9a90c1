"""What a group holds jointly its members do not lack: counted from the rows by hand."""

from __future__ import annotations

from itertools import permutations

import pytest

from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.measures.profiles import profiles
from s3dash.analysis.measures.relatedness import domain_evidence
from s3dash.model import Dataset
from s3dash.model.tables import TABLES
from tests import recount

ROUND = recount.LATEST


@pytest.fixture(scope="module")
def pairs(small: Dataset) -> Pairs:
    return pairs_of(small, ROUND, small.regions_of_kind("region"), "main")


def own_regions() -> list[str]:
    return [code for code in recount.codes_of_kind("region") if code in recount.own_weights()]


def test_what_a_region_does_not_lack_is_the_larger_of_its_own_and_its_groups(pairs: Pairs) -> None:
    found, more = pairs.profiles, set()
    for region in recount.codes_of_kind("region"):
        held = recount.held_of(region)
        row = found.held_x[found.at(region)]
        assert {code: row[at] for at, code in enumerate(found.domains) if row[at]} == held
        more |= {region} if held != recount.weights_of(region) else set()
    # of the regions with areas of their own those of the two groups that have some
    assert more == {"SE123", "SE124", "SE211", "SE213", "SE214"}


def test_a_groups_own_row_is_the_joint_part_in_every_way_of_counting(small: Dataset) -> None:
    regions = small.regions_of_kind("region")
    group = recount.shares_of(recount.priorities_of("SE12"))
    found = profiles(small, ROUND, regions, "fractional")
    # its areas are shared out over five domains: three whole ones, and two halves
    assert sorted(group.values()) == [0.5, 0.5, 1.0, 1.0, 1.0]
    mine = recount.shares_of(recount.priorities_of("SE123"))
    row, held = (array[found.at("SE123")] for array in (found.shared, found.held_x))
    for at, code in enumerate(found.domains):
        assert row[at] == pytest.approx(group.get(code, 0.0))
        assert held[at] == pytest.approx(max(group.get(code, 0.0), mine.get(code, 0.0)))
    equal = profiles(small, ROUND, regions, "equal")
    row = equal.shared[equal.at("SE123")]
    assert {code for at, code in enumerate(equal.domains) if row[at] == 1} == set(group)


def test_every_value_is_that_of_the_rows(pairs: Pairs) -> None:
    at, found = pairs.profiles.at, pairs.complementarity
    for one, other in permutations(own_regions(), 2):
        place = at(one), at(other)
        assert found.score[place] == pytest.approx(recount.value_of(one, other), abs=1e-12)
        assert found.coverage[place] == pytest.approx(recount.coverage_of(one, other), abs=1e-12)
        parts = pairs.contributions(*place).by_pair
        assert parts.sum() == pytest.approx(recount.value_of(one, other), abs=1e-12)


def test_no_part_of_a_value_is_of_what_the_receiver_has_with_its_group(pairs: Pairs) -> None:
    profiles = pairs.profiles
    for one, other in permutations(own_regions(), 2):
        gained = pairs.contributions(profiles.at(one), profiles.at(other)).by_pair.sum(axis=1)
        held = recount.held_of(one)
        for domain, value in zip(profiles.domains, gained, strict=True):
            assert not (value and held.get(domain, 0) >= recount.own_weights()[other][domain])


def test_leaving_out_an_own_domain_that_the_group_has_too_opens_no_gap(pairs: Pairs) -> None:
    # Kalmar has food itself and with Småland: without its own it still does not lack it
    at, phi = pairs.profiles.at, recount.relatedness()
    own, giver = dict(recount.own_weights()["SE213"]), recount.own_weights()["SE124"]
    group = recount.own_weights()["SE21"]
    assert own.pop("food") == group["food"] == giver["food"] == 1
    close = {
        code: sum(phi[code, b] * weight for b, weight in own.items() if b != code)
        / sum(weight for b, weight in own.items() if b != code)
        for code in pairs.profiles.domains
    }
    held = {code: max(own.get(code, 0), group.get(code, 0)) for code in close}
    active = {code for region in own_regions() for code in recount.own_weights()[region]}
    need = sum((1 - held[code]) * close[code] for code in active)
    gained = sum(max(0, weight - held[code]) * close[code] for code, weight in giver.items())
    without = pairs.leave_one_out(at("SE213"), at("SE124")).values
    food = pairs.profiles.domains.index("food")
    (found,) = (score for r, domain, score in without if (r, domain) == (at("SE213"), food))
    assert close["food"] > 0 and found == pytest.approx(
        gained / (need * sum(giver.values())) ** 0.5
    )


def test_stability_is_that_of_the_values_that_are_shown(pairs: Pairs) -> None:
    at = pairs.profiles.at
    r = at("SE123")
    among = [at(code) for code in own_regions() if code != "SE123"]
    found = pairs.stability(r, among)
    score = pairs.complementarity.score[r, among]
    inside = (found.low[among] <= score + 0.1) & (score - 0.1 <= found.high[among])
    assert inside.all()
    # whoever has only what the group has too is worth nothing in every recalculation
    nothing = [one for one in among if pairs.complementarity.score[r, one] == 0]
    assert all(found.high[one] == 0 for one in nothing)


def test_a_link_that_is_denied_leaves_the_pair_as_related_as_the_sources_have_it(
    small: Dataset,
) -> None:
    tables = {name: small.table(name) for name in TABLES}
    links = tables["domain_links"].copy()
    links.loc[0, "lift"] = 0.0
    one, other = links.loc[0, ["domain_code_a", "domain_code_b"]]
    found = domain_evidence(Dataset({**tables, "domain_links": links}))
    granted = domain_evidence(small)
    place = found.domains.index(one), found.domains.index(other)
    assert found.prior[place] == 1 and found.denied[place] and found.denied[place[::-1]]
    assert found.denied.sum() == 2 and not granted.denied.any()
    assert found.phi[place] == pytest.approx(granted.phi_without_judgement[place])
    assert found.phi[place] < granted.phi[place]
