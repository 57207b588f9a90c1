"""What holds of the value of one region for another, for any data."""

from __future__ import annotations

import doctest
import random
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from s3dash.metrics import complementarity as partners
from s3dash.metrics import mix, ranking, uniqueness
from s3dash.metrics.overlap import overlap
from tests.unit.metrics.worlds import (
    World,
    by_hand,
    often,
    share,
    statements,
    worlds,
)


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
