"""What a region holds jointly it does not lack: settled cases, and what always holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from s3dash.metrics import complementarity as partners
from s3dash.metrics import stability
from s3dash.metrics.profiles import intensity_array
from s3dash.metrics.relatedness import relatedness
from tests.unit.metrics.worlds import World, by_hand, level, often, statements, worlds

GOLDEN = Path(__file__).parents[2] / "golden" / "held.json"
CASES: list[dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
TOLERANCE = 1e-9
PHI = np.array([[0, 0.5, 0.2], [0.5, 0, 0.4], [0.2, 0.4, 0]])


def numbers(values: Any) -> np.ndarray:
    return np.array(values, dtype=float)


@st.composite
def holding(draw: Any) -> tuple[World, np.ndarray]:
    """A world, and what its regions hold jointly."""
    world = draw(worlds(least=2))
    return world, draw(arrays(float, world[0].shape, elements=level))


def test_there_are_settled_cases_and_joint_areas_count_in_them() -> None:
    assert len(CASES) >= 5
    changed = [
        case
        for case in CASES
        if not np.allclose(
            partners.complementarity(case["weights"], case["phi"]).score,
            numbers(case["score"]),
            equal_nan=True,
        )
    ]
    assert changed


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_value_of_who_holds_more_is_as_settled(case: dict[str, Any]) -> None:
    found = partners.complementarity(case["weights"], case["phi"], held=case["held"])
    for name in ("score", "coverage"):
        np.testing.assert_allclose(
            getattr(found, name), numbers(case[name]), atol=TOLERANCE, rtol=0
        )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_first_partners_of_who_holds_more_are_as_settled(
    case: dict[str, Any], dtype: Any
) -> None:
    expected = numbers(case["score"])
    at, scores = partners.top_partners(
        case["weights"], case["phi"], k=len(expected), dtype=dtype, held=case["held"]
    )
    for r, row in enumerate(expected):
        best = np.sort(row[np.isfinite(row)])[::-1]
        np.testing.assert_allclose(scores[r][: len(best)], best, atol=1e-5)
        np.testing.assert_allclose(row[at[r][: len(best)]], best, atol=1e-5)


@often
@given(holding(), st.data())
def test_every_score_is_the_one_of_the_definition(
    given_: tuple[World, np.ndarray], data: st.DataObject
) -> None:
    (x, phi), joint = given_
    held, said = np.maximum(x, joint), data.draw(statements(x.shape))
    for stated in ({}, said):
        found = partners.complementarity(x, phi, **stated, scale=1, held=held).score
        expected = [
            [by_hand(x, phi, r, s, {**stated, "held": held}) for s in range(len(x))]
            for r in range(len(x))
        ]
        np.testing.assert_allclose(found, expected, atol=TOLERANCE)


@often
@given(holding())
def test_the_parts_of_every_score_sum_to_it_and_by_the_need_to_the_coverage(
    given_: tuple[World, np.ndarray],
) -> None:
    (x, phi), joint = given_
    held = np.maximum(x, joint)
    found = partners.complementarity(x, phi, scale=1, held=held)
    for r in range(len(x)):
        for s in range(len(x)):
            parts = partners.contributions(x, phi, r, s, scale=1, held=held)
            total = parts.by_pair.sum() + parts.stated.sum()
            if np.isnan(found.score[r, s]):
                assert np.isnan(total)
                continue
            assert total == pytest.approx(found.score[r, s], abs=1e-12)
            assert not parts.by_pair[held[r] >= x[s]].any()
            # the same parts, measured by the need alone
            by_need = total * np.sqrt(found.offer[s] / found.need[r]) if found.need[r] else 0.0
            assert by_need == pytest.approx(found.coverage[r, s], abs=1e-9)


@often
@given(worlds(least=2))
def test_who_holds_only_its_own_has_the_same_numbers_as_ever(world: World) -> None:
    x, phi = world
    plain, held = (partners.complementarity(x, phi, scale=1, held=of) for of in (None, x))
    np.testing.assert_array_equal(plain.score, held.score)
    np.testing.assert_array_equal(plain.coverage, held.coverage)
    for dtype in (np.float32, np.float64):
        one, other = (
            partners.top_partners(x, phi, dtype=dtype, scale=1, held=of) for of in (None, x)
        )
        np.testing.assert_array_equal(one[0], other[0])
        np.testing.assert_array_equal(one[1], other[1])
    one, other = (stability.leave_one_out(x, phi, 0, 1, scale=1, joint=of) for of in (None, 0 * x))
    np.testing.assert_equal((one.full, one.values), (other.full, other.values))


@often
@given(worlds(least=2))
def test_to_who_holds_everything_nobody_has_anything_to_add(world: World) -> None:
    x, phi = world
    found = partners.complementarity(x, phi, scale=1, held=np.ones_like(x))
    assert not found.need.any()
    for array in (found.score, found.coverage, found.focus):
        assert not np.nan_to_num(array).any()
    assert np.isnan(found.score).sum() == np.isnan(partners.complementarity(x, phi).score).sum()


@often
@given(holding())
def test_a_score_with_joint_areas_stays_between_nought_and_one(
    given_: tuple[World, np.ndarray],
) -> None:
    (x, phi), joint = given_
    score = partners.complementarity(x, phi, scale=1, held=np.maximum(x, joint)).score
    known = score[np.isfinite(score)]
    assert ((known >= 0) & (known <= 1)).all()


@often
@given(holding())
def test_a_bootstrap_of_who_holds_more_is_the_scores_computed_anew(
    given_: tuple[World, np.ndarray],
) -> None:
    (x, _), joint = given_
    held, events = np.maximum(x, joint), (x > 0).astype(int)
    omega = np.ones((1, len(events)))
    phi = relatedness(events)
    found = stability.bootstrap(x, events, 0, omega=omega, scale=1, held=held)
    expected = partners.complementarity(x, phi, scale=1, held=held).score[0]
    np.testing.assert_allclose(found.low, expected, atol=1e-9)
    np.testing.assert_allclose(found.high, expected, atol=1e-9)


@often
@given(holding(), st.sampled_from([None, 1.0]))
def test_a_domain_that_is_left_out_is_still_held_where_the_group_has_it(
    given_: tuple[World, np.ndarray], scale: float | None
) -> None:
    (x, phi), joint = given_
    found = stability.leave_one_out(x, phi, 0, 1, scale=scale, joint=joint)
    full = np.array(x)
    assert_score(full, phi, scale, joint, found.full)
    for at, domain, score in found.values:
        without = np.array(x)
        without[at, domain] = 0
        assert_score(without, phi, scale, joint, score)


def assert_score(
    weights: np.ndarray, phi: np.ndarray, scale: float | None, joint: np.ndarray, score: float
) -> None:
    intensities = np.array(intensity_array(weights, scale))
    held = np.maximum(intensities, joint)
    # what only the giver holds jointly is no matter
    expected = partners.complementarity(weights, phi, scale=scale, held=held).score[0, 1]
    np.testing.assert_allclose(score, expected, atol=1e-9)


def test_leaving_out_what_the_group_has_too_leaves_no_gap() -> None:
    x, joint = np.array([[1.0, 1, 0], [0, 1, 1]]), np.array([[0.0, 1, 0], [0, 0, 0]])
    phi = PHI
    alone, together = (stability.leave_one_out(x, phi, 0, 1, joint=of) for of in (None, joint))
    assert alone.full == together.full
    # with the second domain gone, the giver's is a gain only to who has it from nobody
    assert together.values[1][2] < alone.values[1][2]


ENTRANCES = {
    "complementarity": lambda x, held: partners.complementarity(x, PHI, scale=1, held=held),
    "contributions": lambda x, held: partners.contributions(x, PHI, 0, 1, scale=1, held=held),
    "top_partners": lambda x, held: partners.top_partners(x, PHI, scale=1, held=held),
    "bootstrap": lambda x, held: stability.bootstrap(
        x, [[1, 1, 0]], 0, draws=2, scale=1, held=held
    ),
}
X = np.array([[1.0, 0.5, 0], [0, 1, 1]])
WRONG = {
    "less than it has": X - [[0.1, 0, 0], [0, 0, 0]],
    "above one": np.add(X, [[0, 0, 1.1], [0, 0, 0]]),
    "unknown": np.add(X, [[0, 0, np.nan], [0, 0, 0]]),
    "another shape": X[:, :2],
    "of one region": X[:1],
}


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_held_is_refused(entrance: str, wrong: str) -> None:
    with pytest.raises(ValueError, match="held"):
        ENTRANCES[entrance](X, WRONG[wrong])


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_what_is_less_by_rounding_only_is_taken_as_what_it_has(entrance: str) -> None:
    ENTRANCES[entrance](X, X - 1e-13 * (X > 0))


@pytest.mark.parametrize("wrong", [name for name in WRONG if name != "less than it has"])
def test_joint_areas_that_cannot_be_are_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="joint"):
        stability.leave_one_out(X, PHI, 0, 1, scale=1, joint=WRONG[wrong])
    with pytest.raises(ValueError, match="joint"):
        stability.leave_one_out(X, PHI, 0, 1, scale=1, joint=-X)
