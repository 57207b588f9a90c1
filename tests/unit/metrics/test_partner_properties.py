"""What holds of the value of one region for another, and of its first partners, for any data."""

from __future__ import annotations

import doctest
import math
import random
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from s3dash.metrics import complementarity as partners
from s3dash.metrics import mix, parties, ranking, uniqueness
from s3dash.metrics.overlap import overlap
from s3dash.metrics.profiles import intensity_array

World = tuple[np.ndarray, np.ndarray]

level = st.sampled_from([0.0, 0.0, 0.5, 1.0])
share = st.one_of(level, st.floats(0, 1).map(lambda x: round(x, 3)))
often = settings(max_examples=40, deadline=None)


def symmetric(found: np.ndarray) -> np.ndarray:
    half = np.triu(found, 1)
    return half + half.T


@st.composite
def worlds(draw: Any, least: int = 1) -> World:
    """Weights from 0 to 1 of up to seven regions, and the relatedness of up to five domains."""
    shape = (draw(st.integers(least, 7)), draw(st.integers(1, 5)))
    weights = draw(arrays(float, shape, elements=draw(st.sampled_from([level, share]))))
    return weights, symmetric(draw(arrays(float, (shape[1], shape[1]), elements=share)))


@st.composite
def statements(draw: Any, shape: tuple[int, int]) -> dict[str, Any]:
    """Seeks and offers, and how much the seeks count."""
    seeks, offers = (draw(arrays(float, shape, elements=level)) for _ in range(2))
    return {"seeks": seeks, "offers": offers, "eta": draw(st.sampled_from([0.0, 0.3, 0.5, 1.0]))}


def by_hand(x: np.ndarray, phi: np.ndarray, r: int, s: int, said: dict[str, Any]) -> float:
    """The score of one pair as the definition has it, one number after the other."""
    domains = range(x.shape[1])
    seeks, offers = said.get("seeks", 0 * x), said.get("offers", 0 * x)
    y = np.maximum(x, offers)
    h = said.get("eta", 0.5) if seeks[r].any() else 0.0
    if r == s or not x[s].any() or not (x[r].any() or h > 0):
        return math.nan
    close = []
    for a in domains:
        rest = sum(x[r, b] for b in domains if b != a)
        close.append(sum(phi[a, b] * x[r, b] for b in domains if b != a) / rest if rest else 0.0)
    gained = (1 - h) * sum(max(0, y[s, a] - x[r, a]) * close[a] for a in domains)
    gained += h * sum(seeks[r, a] * y[s, a] for a in domains)
    need = (1 - h) * sum((1 - x[r, a]) * close[a] for a in domains if y[:, a].any())
    need += h * sum(seeks[r, a] for a in domains)
    return gained / math.sqrt(need * sum(y[s])) if need > 0 else 0.0


@pytest.mark.parametrize("module", [partners, ranking, mix, uniqueness])
def test_the_examples_in_the_docstrings_are_true(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert found.attempted > 0 and found.failed == 0


@often
@given(worlds(), st.data())
def test_every_score_is_the_one_of_the_definition_with_and_without_statements(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    for said in ({}, data.draw(statements(w.shape))):
        found = partners.complementarity(w, phi, **said, scale=1).score
        pairs = [[by_hand(w, phi, r, s, said) for s in range(len(w))] for r in range(len(w))]
        np.testing.assert_allclose(found, pairs, atol=1e-9)


@often
@given(worlds(), st.data())
def test_a_score_is_between_nought_and_one_and_the_mean_of_coverage_and_focus(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    found = partners.complementarity(w, phi, **data.draw(statements(w.shape)))
    for values in (found.score, found.coverage, found.focus):
        known = values[~np.isnan(values)]
        assert ((known >= 0) & (known <= 1)).all()
    np.testing.assert_allclose(found.score, np.sqrt(found.coverage * found.focus), atol=1e-9)
    assert (found.need >= 0).all() and (found.offer >= 0).all()


def test_rounding_lifts_no_score_above_one() -> None:
    chance = np.random.default_rng(0)
    for _ in range(100):
        count = chance.integers(2, 7)
        w = np.zeros((2, count))
        w[0, 0], w[1, 1:] = chance.random(), 1
        phi = 1 - np.eye(count)
        found = partners.complementarity(w, phi, scale=1)
        assert found.score[0, 1] == pytest.approx(1)
        for values in (found.score, found.coverage, found.focus):
            assert values[0, 1] <= 1
        assert partners.top_partners(w, phi, scale=1)[1][0, 0] <= 1


@often
@given(worlds(), st.data())
def test_the_parts_of_every_score_sum_to_it_and_none_is_negative(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    said = data.draw(statements(w.shape))
    score = partners.complementarity(w, phi, **said).score
    for r in range(len(w)):
        for s in range(len(w)):
            parts = partners.contributions(w, phi, r, s, **said)
            total = parts.by_pair.sum() + parts.stated.sum()
            np.testing.assert_allclose(total, score[r, s], atol=1e-9)
            assert not (parts.by_pair < 0).any() and not (parts.stated < 0).any()


def test_a_relatedness_of_one_direction_is_read_from_what_is_offered_to_what_is_held() -> None:
    w, phi = np.eye(2), [[0, 0], [0.5, 0]]
    assert partners.complementarity(w, phi).score[0, 1] == pytest.approx(0.5**0.5)
    assert partners.contributions(w, phi, 0, 1).by_pair[1, 0] == pytest.approx(0.5**0.5)
    assert partners.complementarity(w, phi).score[1, 0] == 0


@often
@given(worlds(), st.data())
def test_a_region_without_priorities_is_a_gap_and_receives_only_what_it_seeks(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    w = np.vstack([w, np.zeros(w.shape[1])])
    seeks = np.zeros_like(w)
    for sought in (0.0, 1.0):
        seeks[-1, 0] = sought
        score = partners.complementarity(w, phi, seeks=seeks).score
        assert np.isnan(score[:, -1]).all()
        defined = w[:-1].any(axis=1) if sought else np.zeros(len(w) - 1, dtype=bool)
        assert (np.isfinite(score[-1, :-1]) == defined).all()


@often
@given(worlds(), st.randoms(use_true_random=False))
def test_scores_do_not_depend_on_the_order_of_regions_and_domains(
    world: World, chance: random.Random
) -> None:
    w, phi = world
    rows, columns = list(range(w.shape[0])), list(range(w.shape[1]))
    chance.shuffle(rows)
    chance.shuffle(columns)
    there = partners.complementarity(w, phi)
    moved = partners.complementarity(w[rows][:, columns], phi[np.ix_(columns, columns)])
    for name in ("score", "coverage", "focus"):
        expected = getattr(there, name)[np.ix_(rows, rows)]
        np.testing.assert_allclose(getattr(moved, name), expected, atol=1e-9)


@often
@given(worlds(), st.data())
def test_how_large_the_weights_of_a_region_are_changes_nothing_when_each_is_its_own_scale(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    factors = data.draw(arrays(float, len(w), elements=st.sampled_from([0.25, 1.0, 2.0, 8.0])))
    scaled = w * factors[:, None]
    for measure in (
        lambda v: partners.complementarity(v, phi).score,
        lambda v: partners.top_partners(v, phi)[1],
        lambda v: partners.target_gain(v, phi, 0, 0),
        uniqueness.domain_uniqueness,
        uniqueness.region_uniqueness,
        lambda v: uniqueness.critical_mass(v)[0],
    ):
        np.testing.assert_allclose(measure(scaled), measure(w), atol=1e-9)


@often
@given(worlds())
def test_regions_with_the_same_profile_overlap_wholly_and_have_nothing_to_give(
    world: World,
) -> None:
    w, phi = world
    w = np.vstack([w, w[:1]])
    assume(w[0].any())
    score = partners.complementarity(w, phi).score
    assert score[0, -1] == score[-1, 0] == 0
    assert overlap(w)[0, -1] == pytest.approx(1)
    parts = partners.contributions(w, phi, 0, len(w) - 1)
    assert (parts.by_pair == 0).all() and (parts.stated == 0).all()
    assert np.isnan(partners.mutual(score)[1][0, -1])


@often
@given(worlds(least=2), st.data())
def test_one_more_offered_domain_never_lowers_what_is_covered(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    giver = data.draw(st.integers(0, len(w) - 1))
    domain = data.draw(st.integers(0, w.shape[1] - 1))
    more = w.copy()
    more[giver, domain] = 1.0
    before, after = (partners.complementarity(v, phi, scale=1).coverage for v in (w, more))
    others = np.arange(len(w)) != giver
    gone = np.isfinite(before[others, giver])
    assert (after[others, giver][gone] >= before[others, giver][gone] - 1e-12).all()


@often
@given(worlds(), st.data())
def test_a_domain_that_nobody_has_changes_no_score_however_related_it_is(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    related = data.draw(arrays(float, len(phi), elements=share))
    wider = np.hstack([w, np.zeros((len(w), 1))])
    more = np.block([[phi, related[:, None]], [related[None, :], np.zeros((1, 1))]])
    before, after = partners.complementarity(w, phi), partners.complementarity(wider, more)
    for name in ("score", "coverage", "focus", "need"):
        np.testing.assert_allclose(getattr(after, name), getattr(before, name), atol=1e-9)


def test_who_holds_everything_needs_nothing_and_who_knows_nothing_related_gains_nothing() -> None:
    w = np.array([[1.0, 1.0], [1.0, 0.0]])
    found = partners.complementarity(w, [[0, 0.4], [0.4, 0]])
    assert found.need[0] == found.score[0, 1] == found.coverage[0, 1] == found.focus[0, 1] == 0
    unrelated = partners.complementarity(w, np.zeros((2, 2)))
    assert unrelated.score[1, 0] == unrelated.coverage[1, 0] == unrelated.focus[1, 0] == 0


# ---- the ways of computing, and the first partners ---------------------------------------------


@pytest.mark.parametrize(
    "way",
    [
        {"MOST_LEVELS": 0},
        {"MOST_LEVELS": 1000},
        {"MOST_LEVELS": 1000, "LARGE": 0, "SPARSE": 1.0},
    ],
    ids=["by domain", "by level", "sparse"],
)
@pytest.mark.parametrize("values", [[0.0, 1.0], [0.0, 0.5, 1.0], list(np.arange(12) / 11)])
def test_every_way_of_computing_gives_the_same_scores(
    way: dict[str, float], values: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(2)
    w, phi = chance.choice(values, (40, 12)), symmetric(chance.random((12, 12)))
    w[3], w[5] = 0, w[4]
    expected = [[by_hand(w, phi, r, s, {}) for s in range(40)] for r in range(40)]
    for name, value in way.items():
        monkeypatch.setattr(parties, name, value)
    score = partners.complementarity(w, phi, scale=1).score
    np.testing.assert_allclose(score, expected, atol=1e-9)
    assert score[4, 5] == score[5, 4] == 0
    for dtype, tolerance in ((np.float64, 1e-9), (np.float32, 5e-6)):
        assert_first(w, phi, 7, dtype, tolerance)


def assert_first(w: np.ndarray, phi: np.ndarray, k: int, dtype: Any, tolerance: float) -> None:
    """The first partners are those with the largest scores, in order, and nobody else."""
    score = partners.complementarity(w, phi, scale=1).score
    positions, scores = partners.top_partners(w, phi, k, dtype=dtype, scale=1)
    assert positions.shape == scores.shape == (len(w), k)
    assert scores.dtype == dtype
    for r, row in enumerate(score):
        best = np.sort(row[np.isfinite(row)])[::-1][:k]
        at, found = positions[r][: len(best)], scores[r][: len(best)]
        np.testing.assert_allclose(found, best, atol=tolerance)
        np.testing.assert_allclose(row[at], found, atol=tolerance)
        assert len(set(at)) == len(best) and r not in at
        ties = found[1:] == found[:-1]
        assert (at[1:][ties] > at[:-1][ties]).all() and (found[1:] <= found[:-1]).all()
        assert (positions[r][len(best) :] == -1).all()
        assert np.isnan(scores[r][len(best) :]).all()


@often
@given(worlds(), st.integers(1, 9))
def test_the_first_partners_are_those_with_the_largest_scores(world: World, k: int) -> None:
    assert_first(*world, k, np.float64, 1e-9)
    assert_first(*world, k, np.float32, 1e-5)


def test_the_first_partners_are_the_same_a_few_regions_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(3)
    w, phi = chance.choice([0, 0.5, 1], (50, 8)), symmetric(chance.random((8, 8)))
    whole = partners.top_partners(w, phi, 4)
    monkeypatch.setattr(ranking, "BLOCK", 150)
    np.testing.assert_array_equal(partners.top_partners(w, phi, 4)[0], whole[0])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("large", [0, 10**9], ids=["sparse", "dense"])
def test_of_partners_who_are_alike_those_of_smaller_position_come_first(
    dtype: Any, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parties, "LARGE", large)
    monkeypatch.setattr(parties, "SPARSE", 1.0)
    chance = np.random.default_rng(4)
    kinds = chance.choice([0, 0, 0, 0.5, 1], (9, 30))
    kinds[:, 0] = 1
    w, phi = np.tile(kinds, (13, 1)), symmetric(chance.random((30, 30)))
    positions, scores = partners.top_partners(w, phi, len(w) - 1, dtype=dtype)
    fewer = partners.top_partners(w, phi, 20, dtype=dtype)[0]
    np.testing.assert_array_equal(fewer, positions[:, :20])
    score = partners.complementarity(w, phi).score
    for r, at in enumerate(positions):
        for kind in range(9):
            alike = at % 9 == kind
            assert (np.diff(at[alike]) > 0).all()
            assert np.ptp(scores[r][alike]) == np.ptp(score[r, at[alike]]) == 0


def test_scores_in_single_precision_are_good_to_five_digits() -> None:
    chance = np.random.default_rng(5)
    w, phi = chance.choice([0, 0, 0.5, 1], (120, 60)), symmetric(chance.random((60, 60)))
    single, double = (partners.top_partners(w, phi, 9, dtype=dtype)[1] for dtype in ("f4", "f8"))
    np.testing.assert_allclose(single, double, rtol=1e-5)


# ---- mutual, mix, target, uniqueness ------------------------------------------------------------


@often
@given(worlds())
def test_what_two_are_to_each_other_is_the_same_from_both_sides(world: World) -> None:
    score = partners.complementarity(*world).score
    both, balance = partners.mutual(score)
    np.testing.assert_array_equal(both, both.T)
    np.testing.assert_array_equal(balance, balance.T)
    np.testing.assert_allclose(both, (score + score.T) / 2)
    known = balance[~np.isnan(balance)]
    assert ((known >= 0) & (known <= 1)).all()
    assert (np.isnan(balance) == ~(both > 0)).all()


@often
@given(worlds(least=2), st.sampled_from([0.0, 0.25, 0.5, 1.0]))
def test_the_mean_fit_is_a_hundred_and_follows_what_is_asked_for(
    world: World, theta: float
) -> None:
    w, phi = world
    j, g = overlap(w), partners.complementarity(w, phi).score
    means = mix.mean_of_pairs(j), mix.mean_of_pairs(g)
    assume(all(mean > 1e-6 for mean in means))
    found = mix.fit(j, g, theta)
    assert mix.mean_of_pairs(found) == pytest.approx(100)
    expected = 100 * (theta * j / means[0] + (1 - theta) * g / means[1])
    np.testing.assert_allclose(found, expected)


@often
@given(worlds(), st.data())
def test_what_a_region_adds_to_a_target_is_the_sum_of_what_its_strengths_add(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    r = data.draw(st.integers(0, len(w) - 1))
    domain = data.draw(st.integers(0, len(phi) - 1))
    gain = partners.target_gain(w, phi, r, domain, scale=1)
    held = w.any(axis=1)
    assert np.isnan(gain[~held]).all()
    assert ((gain[held] >= 0) & (gain[held] <= 1 + 1e-12)).all()
    assert not held[r] or gain[r] == 0
    parts = partners.target_gain_parts(w, phi, r, domain)
    np.testing.assert_allclose(parts[held].sum(axis=1), gain[held], atol=1e-12)
    total = sum(phi[domain])
    for s in np.flatnonzero(held):
        each = [phi[domain, b] * max(0, w[s, b] - w[r, b]) for b in range(len(phi))]
        assert gain[s] == pytest.approx(sum(each) / total if total else 0, abs=1e-12)


@often
@given(worlds())
def test_uniqueness_is_between_nought_and_one_and_a_region_is_between_its_domains(
    world: World,
) -> None:
    w, _ = world
    domains, regions = uniqueness.domain_uniqueness(w), uniqueness.region_uniqueness(w)
    holders, held = (w > 0).sum(axis=0), w.any(axis=1)
    if held.sum() < 2:
        assert np.isnan(domains).all() and np.isnan(regions).all()
        return
    assert (np.isnan(domains) == (holders == 0)).all()
    assert (np.isnan(regions) == ~held).all()
    assert (domains[holders == 1] == 1).all()
    assert (domains[holders == held.sum()] == 0).all()
    for region in np.flatnonzero(held):
        own = domains[w[region] > 0]
        assert own.min() - 1e-12 <= regions[region] <= own.max() + 1e-12


@often
@given(worlds())
def test_a_mass_is_spread_between_one_and_all_of_its_holders(world: World) -> None:
    w, _ = world
    mass, effective = uniqueness.critical_mass(w)
    holders = (w > 0).sum(axis=0)
    np.testing.assert_allclose(mass, intensity_array(w).sum(axis=0))
    assert (mass <= holders + 1e-12).all()
    assert (effective <= holders + 1e-9).all()
    assert (effective[holders > 0] >= 1 - 1e-9).all()
    assert (effective[holders == 0] == 0).all()


# ---- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"phi": [[0, 0.5]]},
        {"phi": [[0, 1.5], [1.5, 0]]},
        {"phi": [[0, float("nan")], [0.1, 0]]},
        {"phi": [[0.1, 0.5], [0.5, 0]]},
        {"phi": [[0]]},
        {"eta": 1.5},
        {"seeks": [[1, 0]]},
        {"seeks": [[1, 0], [0, 2]]},
        {"offers": [[1, 0], [0, -1]]},
    ],
)
def test_what_cannot_be_known_of_partners_is_refused(wrong: dict[str, Any]) -> None:
    given_ = {"weights": np.eye(2), "phi": [[0, 0.5], [0.5, 0]], **wrong}
    with pytest.raises(ValueError, match=r"\w"):
        partners.complementarity(**given_)
    with pytest.raises(ValueError, match=r"\w"):
        partners.contributions(**given_, r=0, s=1)


def test_no_partners_and_a_mix_beyond_its_ends_are_refused() -> None:
    with pytest.raises(ValueError, match="k must"):
        partners.top_partners(np.eye(2), [[0, 0.5], [0.5, 0]], k=0)
    with pytest.raises(ValueError, match="theta"):
        mix.fit(np.eye(2), np.eye(2), 1.1)
