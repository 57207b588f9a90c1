"""What holds of the metrics for any data."""

from __future__ import annotations

import doctest
from itertools import permutations
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from s3dash.metrics import ordering, overlap, profiles, relatedness

shapes = st.tuples(st.integers(1, 8), st.integers(1, 6))
two_levels = arrays(float, shapes, elements=st.sampled_from([0.0, 0.5, 1.0]))
any_weights = arrays(float, shapes, elements=st.floats(0, 10).map(lambda x: round(x, 3)))
any_events = arrays(
    int, st.tuples(st.integers(1, 20), st.integers(2, 6)), elements=st.integers(0, 1)
)


@pytest.mark.parametrize("module", [profiles, overlap, relatedness, ordering])
def test_the_examples_in_the_docstrings_are_true(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert found.attempted > 0 and found.failed == 0


# ---- profiles ---------------------------------------------------------------------------------


ROWS = pd.DataFrame(
    [
        ("A", ["wood", "water"], "established"),
        ("A", ["water", "wood"], "developing"),
        ("A", ["wood"], "established"),
        ("B", ["ore", "water", "wood"], "established"),
        ("B", ["wood"], "deselected"),
        ("G", ["wood"], "established"),
        ("A", [], "established"),
    ],
    columns=["region_code", "domain_codes", "status"],
)
REGIONS, DOMAINS = ["A", "B", "C"], ["wood", "water", "ore"]


def test_a_main_domain_weighs_one_and_a_side_domain_half_however_often_they_are_named() -> None:
    found = profiles.weights(ROWS, REGIONS, DOMAINS)
    assert found.loc["A"].tolist() == [1.0, 1.0, 0.0]
    assert found.loc["B"].tolist() == [0.5, 0.5, 1.0]


def test_a_group_stands_outside_and_a_region_without_priorities_keeps_its_row() -> None:
    found = profiles.weights(ROWS, REGIONS, DOMAINS, scheme="equal")
    assert list(found.index) == REGIONS
    assert found.loc["C"].tolist() == [0.0, 0.0, 0.0]


def test_a_deselected_domain_adds_nothing() -> None:
    found = profiles.weights(ROWS[ROWS["status"] == "deselected"], REGIONS, DOMAINS)
    assert (found == 0).all(axis=None)


def test_a_priority_is_shared_between_its_domains_when_counted_in_fractions() -> None:
    found = profiles.weights(ROWS, REGIONS, DOMAINS, scheme="fractional")
    assert found.sum(axis=1).round(9).tolist() == [3.0, 1.0, 0.0]


def test_an_unknown_domain_or_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="ore"):
        profiles.weights(ROWS, REGIONS, ["wood", "water"])
    with pytest.raises(ValueError, match="scheme"):
        profiles.weights(ROWS, REGIONS, DOMAINS, scheme="guess")


@given(any_weights)
def test_intensity_is_between_nought_and_one_and_has_a_one_in_every_row(found: np.ndarray) -> None:
    x = profiles.intensity(found).to_numpy()
    assert ((x >= 0) & (x <= 1)).all()
    assert (x.max(axis=1)[found.any(axis=1)] == 1).all()
    assert (x[~found.any(axis=1)] == 0).all()


# ---- overlap ----------------------------------------------------------------------------------


def assert_overlap(w: np.ndarray) -> None:
    j = overlap.overlap(w)
    held = w.any(axis=1)
    inner = j[np.ix_(held, held)]
    assert np.isnan(j[~held]).all() and np.isnan(j[:, ~held]).all()
    assert ((inner >= 0) & (inner <= 1)).all()
    np.testing.assert_allclose(inner, inner.T, atol=1e-12)
    assert (np.diag(inner) == 1).all()
    for r in range(len(w)):
        for s in range(len(w)):
            parts = overlap.overlap_parts(w, r, s)
            np.testing.assert_allclose(parts.sum(), j[r, s], atol=1e-12)


@given(two_levels)
def test_overlap_is_bounded_symmetric_and_the_sum_of_its_parts(w: np.ndarray) -> None:
    assert_overlap(w)


@settings(max_examples=50)
@given(any_weights)
def test_overlap_holds_for_many_levels_too(w: np.ndarray) -> None:
    assert_overlap(w)


@pytest.mark.parametrize("shares", [[1 / 3, 0.7, 1], [1 / 3, 1 / 6, 0.9, 1], [0.1, 0.2, 0.3, 1]])
def test_equal_profiles_never_have_more_in_common_than_everything(shares: list[float]) -> None:
    w = np.array(list(permutations(shares)))
    j = overlap.overlap(np.vstack([w, w]))
    assert j.max() == 1 and (np.diag(j) == 1).all()
    assert sorted(ordering.seriate(1 - j)) == list(range(2 * len(w)))


@given(two_levels)
def test_both_ways_of_computing_overlap_agree(w: np.ndarray) -> None:
    x = profiles.intensity(w).to_numpy()
    by_levels = overlap._by_levels(x, np.unique(x[x > 0]))
    np.testing.assert_allclose(by_levels, overlap._by_rows(x), atol=1e-12)


@given(two_levels, st.randoms(use_true_random=False))
def test_overlap_does_not_depend_on_the_order_of_regions_and_domains(
    w: np.ndarray, chance: np.random.RandomState
) -> None:
    rows, columns = list(range(w.shape[0])), list(range(w.shape[1]))
    chance.shuffle(rows)
    chance.shuffle(columns)
    moved = overlap.overlap(w[rows][:, columns])
    np.testing.assert_allclose(moved, overlap.overlap(w)[np.ix_(rows, rows)], atol=1e-12)


@given(two_levels)
def test_a_domain_that_nobody_uses_and_another_scale_change_no_overlap(w: np.ndarray) -> None:
    wider = np.hstack([w, np.zeros((len(w), 1))])
    np.testing.assert_allclose(overlap.overlap(wider), overlap.overlap(w))
    np.testing.assert_allclose(overlap.overlap(w * 7), overlap.overlap(w))


# ---- relatedness --------------------------------------------------------------------------------


@given(any_events)
def test_relatedness_is_symmetric_between_nought_and_one_and_empty_on_the_diagonal(
    events: np.ndarray,
) -> None:
    phi = relatedness.relatedness(events)
    assert ((phi >= 0) & (phi < 1)).all()
    np.testing.assert_allclose(phi, phi.T)
    assert (np.diag(phi) == 0).all()


@given(any_events)
def test_an_event_that_names_one_domain_alone_says_nothing(events: np.ndarray) -> None:
    alone = np.zeros((1, events.shape[1]), dtype=int)
    alone[0, 0] = 1
    more = np.vstack([events, alone])
    np.testing.assert_allclose(relatedness.relatedness(more), relatedness.relatedness(events))


@given(any_events)
def test_an_event_of_weight_nought_is_as_if_it_were_not_there(events: np.ndarray) -> None:
    omega = np.ones(len(events))
    omega[0] = 0
    with_nought = relatedness.relatedness(events, event_weights=omega)
    if len(events) > 1:
        np.testing.assert_allclose(with_nought, relatedness.relatedness(events[1:]))
    else:
        assert (with_nought == 0).all()


def test_without_evidence_the_prior_speaks_alone() -> None:
    prior = np.array([[1.0, 3.0], [3.0, 1.0]])
    phi = relatedness.relatedness([[1, 0], [0, 1]], prior=prior)
    assert phi[0, 1] == pytest.approx((3 - 1) / (3 + 1))
    assert relatedness.share_of_data(np.zeros((2, 2)))[0, 1] == 0


@given(any_events, st.floats(1.1, 3))
def test_a_prior_never_lowers_relatedness(events: np.ndarray, lift: float) -> None:
    prior = np.ones((events.shape[1], events.shape[1]))
    prior[0, 1] = prior[1, 0] = lift
    raised = relatedness.relatedness(events, prior=prior)
    assert raised[0, 1] >= relatedness.relatedness(events)[0, 1]


@pytest.mark.parametrize(
    "wrong",
    [
        {"events": [[0, 2]]},
        {"events": [[0, 1]], "event_weights": [1, 2]},
        {"events": [[0, 1]], "event_weights": [-1]},
        {"events": [[0, 1]], "kappa": -1},
        {"events": [[0, 1]], "kappa": float("nan")},
        {"events": [[0, 1]], "prior": [[1]]},
        {"events": [[0, 1]], "prior": [[1, 2], [3, 1]]},
        {"events": [[0, 1]], "prior": [[1, 0], [0, 1]]},
    ],
)
def test_what_cannot_be_evidence_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        relatedness.relatedness(**wrong)  # type: ignore[arg-type]


# ---- ordering -----------------------------------------------------------------------------------


distances = st.integers(1, 9).flatmap(
    lambda n: arrays(float, (n, n), elements=st.floats(0, 1).map(lambda x: round(x, 2)))
)


@given(distances)
def test_every_row_is_placed_once_and_always_alike(found: np.ndarray) -> None:
    d = (found + found.T) / 2
    order = ordering.seriate(d)
    assert sorted(order) == list(range(len(d)))
    assert order == ordering.seriate(d.copy())
    assert order[0] <= order[-1]


def test_likes_stand_beside_each_other() -> None:
    w = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 1, 0], [0, 1, 1, 1]])
    order = ordering.seriate(1 - overlap.overlap(w))
    assert order in ([0, 2, 3, 1], [1, 3, 2, 0])


def test_undefined_rows_go_last_in_their_own_order() -> None:
    w = np.array([[0, 0], [1, 0], [0, 0], [1, 1]])
    assert ordering.seriate(1 - overlap.overlap(w)) == [1, 3, 0, 2]
    assert ordering.seriate(np.full((3, 3), np.nan)) == [0, 1, 2]


def test_many_rows_are_ordered_along_what_tells_them_apart() -> None:
    place = np.random.default_rng(0).permutation(1100)
    order = ordering.seriate(np.abs(place[:, None] - place[None, :]))
    along = place[order]
    assert (np.diff(along) > 0).all() or (np.diff(along) < 0).all()


@pytest.mark.parametrize(
    "wrong", [[[0, 1]], [[0, 1], [2, 0]], [[0, -1], [-1, 0]], [[0, np.inf], [np.inf, 0]]]
)
def test_what_is_no_distance_is_refused(wrong: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="distances"):
        ordering.seriate(wrong)
