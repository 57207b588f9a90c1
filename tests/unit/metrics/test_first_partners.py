"""The first partners: the same scores in every way of computing them, in one order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.metrics import complementarity as partners
from s3dash.metrics import exchange, ranking
from tests.unit.metrics.worlds import (
    World,
    by_hand,
    often,
    symmetric,
    worlds,
)


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
        monkeypatch.setattr(exchange, name, value)
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
@given(worlds(), st.integers(1, 9), st.sampled_from([1, 10]))
def test_the_first_partners_are_those_with_the_largest_scores(
    world: World, k: int, groups: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "GROUPS", groups)
        assert_first(*world, k, np.float64, 1e-9)
        assert_first(*world, k, np.float32, 1e-5)


@pytest.mark.parametrize("groups", [1, 3, 100], ids=["large groups", "small groups", "no groups"])
def test_the_first_partners_are_the_same_a_few_regions_at_a_time_in_groups_or_not(
    groups: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(3)
    w, phi = chance.choice([0, 0.5, 1], (50, 8)), symmetric(chance.random((8, 8)))
    whole = partners.top_partners(w, phi, 49)
    monkeypatch.setattr(ranking, "BLOCK", 150)
    monkeypatch.setattr(ranking, "GROUPS", groups)
    for found, expected in zip(partners.top_partners(w, phi, 4), whole, strict=True):
        np.testing.assert_array_equal(found, expected[:, :4])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("large", [0, 10**9], ids=["sparse", "dense"])
def test_of_partners_who_are_alike_those_of_smaller_position_come_first(
    dtype: Any, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "LARGE", large)
    monkeypatch.setattr(exchange, "SPARSE", 1.0)
    chance = np.random.default_rng(4)
    kinds = chance.choice([0, 0, 0, 0.5, 1], (9, 30))
    kinds[:, 0] = 1
    w, phi = np.tile(kinds, (13, 1)), symmetric(chance.random((30, 30)))
    positions, scores = partners.top_partners(w, phi, len(w) - 1, dtype=dtype)
    monkeypatch.setattr(ranking, "GROUPS", 1)
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


def test_fewer_partners_than_one_are_refused() -> None:
    with pytest.raises(ValueError, match="k must"):
        partners.top_partners(np.eye(2), [[0, 0.5], [0.5, 0]], k=0)
