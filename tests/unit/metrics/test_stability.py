"""How a match stands up to recalculation: the same as computing everything anew each time."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from s3dash.metrics import stability
from s3dash.metrics.complementarity import complementarity
from s3dash.metrics.profiles import intensity_array
from s3dash.metrics.relatedness import cooccurrence, expected_cooccurrence, relatedness

often = settings(max_examples=40)

World = tuple[np.ndarray, np.ndarray, int, int]


@st.composite
def worlds(draw: Any) -> World:
    """Weights, statements, a receiver and a giver."""
    shape = (draw(st.integers(1, 6)), draw(st.integers(1, 5)))
    weights = draw(arrays(float, shape, elements=st.sampled_from([0.0, 0.25, 0.5, 1.0])))
    events = (draw(st.integers(1, 12)), shape[1])
    position = st.integers(0, shape[0] - 1)
    return (
        weights,
        draw(arrays(int, events, elements=st.integers(0, 1))),
        draw(position),
        draw(position),
    )


def symmetric(found: np.ndarray) -> np.ndarray:
    half = np.triu(found, 1)
    return half + half.T


@often
@given(worlds())
def test_relatedness_of_many_draws_is_that_of_each(world: World) -> None:
    _, events, *_ = world
    omega = np.random.default_rng(0).standard_exponential((4, len(events)))
    observed = cooccurrence(events, omega)
    together = relatedness(events, event_weights=omega)
    for at, one in enumerate(omega):
        np.testing.assert_allclose(observed[at], cooccurrence(events, one), atol=1e-12)
        expected = expected_cooccurrence(observed[at])
        np.testing.assert_allclose(expected_cooccurrence(observed)[at], expected, atol=1e-12)
        np.testing.assert_allclose(together[at], relatedness(events, event_weights=one), atol=1e-9)


def test_what_rounding_leaves_of_a_lift_of_one_is_no_relatedness() -> None:
    omega = np.random.default_rng(0).standard_exponential((500, 1))
    assert (relatedness([[1, 1]], event_weights=omega) == 0).all()


@often
@given(worlds(), st.sampled_from([None, 1.0]), st.integers(1, 3))
def test_a_bootstrap_is_the_scores_computed_anew_for_every_draw(
    world: World, scale: float | None, top: int
) -> None:
    w, events, r, _ = world
    found = stability.bootstrap(w, events, r, draws=9, seed=5, scale=scale, top=top)
    omega = np.random.default_rng(5).standard_exponential((9, len(events)))
    omega *= len(events) / omega.sum(axis=1, keepdims=True)
    phis = [relatedness(events, event_weights=one) for one in omega]
    scores = np.array([complementarity(w, phi, scale=scale).score[r] for phi in phis])
    known = np.isfinite(scores[0])
    assert (np.isnan(found.low) == ~known).all() and (np.isnan(found.high) == ~known).all()
    if known.any():
        low, high = np.percentile(scores[:, known], (5, 95), axis=0)
        np.testing.assert_allclose(found.low[known], low, atol=1e-9)
        np.testing.assert_allclose(found.high[known], high, atol=1e-9)
    assert (found.low[known] <= found.high[known]).all()
    assert ((found.top_share >= 0) & (found.top_share <= 1)).all()
    assert (found.top_share[~known] == 0).all()
    assert found.top_share.sum() == pytest.approx(min(top, known.sum()))


REGIONS, EVENTS = np.random.default_rng(6).choice([0, 0.5, 1], (8, 6)), np.eye(6, dtype=int)
EVENTS = np.vstack([np.roll(EVENTS, at, axis=1) | EVENTS for at in (1, 2, 2)])


def test_the_same_seed_gives_the_same_interval_and_another_seed_another() -> None:
    one, again, other = (stability.bootstrap(REGIONS, EVENTS, 0, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.low, again.low)
    np.testing.assert_array_equal(one.top_share, again.top_share)
    assert not np.array_equal(one.low, other.low, equal_nan=True)


def test_two_hundred_draws_are_made_unless_told_otherwise() -> None:
    omega = np.random.default_rng(0).standard_exponential((200, len(EVENTS)))
    as_given = stability.bootstrap(REGIONS, EVENTS, 0, omega=omega)
    np.testing.assert_array_equal(as_given.low, stability.bootstrap(REGIONS, EVENTS, 0).low)


def test_draws_give_the_same_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = stability.bootstrap(REGIONS, EVENTS, 0, draws=11)
    monkeypatch.setattr(stability, "BLOCK", 4 * EVENTS.size)
    parts = stability.bootstrap(REGIONS, EVENTS, 0, draws=11)
    np.testing.assert_allclose(parts.low, whole.low, atol=1e-12)
    np.testing.assert_array_equal(parts.top_share, whole.top_share)


def test_of_givers_who_are_alike_the_first_is_among_the_first() -> None:
    twins = np.vstack([REGIONS, REGIONS])
    found = stability.bootstrap(twins, EVENTS, 0, top=1)
    assert (found.top_share[len(REGIONS) + 1 :] == 0).all()
    np.testing.assert_array_equal(found.low[1 : len(REGIONS)], found.low[len(REGIONS) + 1 :])


def test_the_prior_and_its_weight_count_in_every_draw() -> None:
    prior = np.ones((6, 6)) + 2 * (1 - np.eye(6))
    with_prior = stability.bootstrap(REGIONS, EVENTS, 0, prior=prior)
    assert not np.allclose(with_prior.low, stability.bootstrap(REGIONS, EVENTS, 0).low, equal_nan=1)
    heavy = stability.bootstrap(REGIONS, EVENTS, 0, prior=prior, kappa=1e9)
    expected = complementarity(REGIONS, (1 - np.eye(6)) / 2).score[0]
    np.testing.assert_allclose(heavy.low, expected, atol=1e-6)


@often
@given(worlds(), st.sampled_from([None, 1.0]))
def test_a_score_without_a_domain_is_the_one_computed_from_weights_without_it(
    world: World, scale: float | None
) -> None:
    w, events, r, s = world
    phi = symmetric(np.random.default_rng(len(events)).random((w.shape[1], w.shape[1])))
    found = stability.leave_one_out(w, phi, r, s, scale=scale)
    x = intensity_array(w, scale)
    full = complementarity(x, phi, scale=1).score[r, s]
    np.testing.assert_allclose(found.full, full, atol=1e-9)
    named = [(at, domain) for at in (r, s) for domain in np.flatnonzero(w[at])]
    assert [(at, domain) for at, domain, _ in found.values] == named
    for at, domain, score in found.values:
        without = x.copy()
        without[at, domain] = 0
        expected = complementarity(without, phi, scale=scale).score[r, s]
        np.testing.assert_allclose(score, expected, atol=1e-9)
    known = [score for *_, score in found.values if np.isfinite(score)] or [found.full]
    assert (found.low, found.high) == (min(known), max(known)) or np.isnan(found.full)


@pytest.mark.filterwarnings("error")
def test_without_events_every_draw_is_the_same() -> None:
    found = stability.bootstrap(REGIONS, np.zeros((0, 6)), 0, draws=3)
    np.testing.assert_array_equal(found.low, found.high)
    prior = np.ones((6, 6)) + 2 * (1 - np.eye(6))
    given_ = stability.bootstrap(REGIONS, np.zeros((0, 6)), 0, draws=3, prior=prior)
    expected = complementarity(REGIONS, (1 - np.eye(6)) / 2).score[0]
    np.testing.assert_allclose(given_.low, expected)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"draws": 0}, "at least one draw"),
        ({"omega": np.zeros((0, 2))}, "at least one draw"),
        ({"omega": [[1, 1], [0, 0]]}, "sum to 0"),
    ],
)
def test_what_gives_no_draw_is_refused_in_words(wrong: dict[str, Any], words: str) -> None:
    given_ = {"events": [[1, 1], [1, 0]], "r": 0, **wrong}
    with pytest.raises(ValueError, match=words):
        stability.bootstrap(np.eye(2), **given_)


@pytest.mark.parametrize(
    "wrong",
    [
        {"events": [[0, 2]]},
        {"events": [[1, 1, 1]]},
        {"omega": [[1, 2, 3]]},
        {"omega": [[-1, 2]]},
        {"kappa": -1},
        {"prior": [[1, 2], [3, 1]]},
    ],
)
def test_what_cannot_be_drawn_from_is_refused(wrong: dict[str, Any]) -> None:
    given_ = {"events": [[1, 1], [1, 0]], "r": 0, **wrong}
    with pytest.raises(ValueError, match=r"\w"):
        stability.bootstrap(np.eye(2), **given_)
