"""What a reader would notice of covering: the best set, its rule for equals, and its guarantee."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import e

import numpy as np
import pytest

from s3dash.metrics.cover import additions, best_cover, covered

GENERATOR = np.random.default_rng(5)


def some(regions: int = 8, domains: int = 6) -> tuple[np.ndarray, np.ndarray]:
    x = GENERATOR.choice([0.0, 0.5, 1.0], p=[0.6, 0.2, 0.2], size=(regions, domains))
    return x, GENERATOR.random(domains)


def test_the_best_set_is_the_one_that_going_through_all_by_hand_finds() -> None:
    for size in (1, 3, 5):
        x, omega = some()
        by_hand = max(
            sum(omega[b] * max(x[s, b] for s in chosen) for b in range(6))
            for chosen in combinations(range(8), size)
        )
        found = best_cover(x, omega, size)
        assert found.exact and len(found.chosen) == size
        assert found.value == pytest.approx(by_hand)
        assert covered(x, omega, found.chosen) == pytest.approx(by_hand)


def test_the_greedy_search_keeps_its_guarantee_and_says_that_it_is_one() -> None:
    for _ in range(20):
        x, omega = some()
        exact, greedy = best_cover(x, omega, 3), best_cover(x, omega, 3, most_sets=1)
        assert not greedy.exact and len(greedy.chosen) == 3
        assert (1 - 1 / e) * exact.value - 1e-9 <= greedy.value <= exact.value + 1e-9


def test_a_fixed_region_is_in_the_set_even_if_it_adds_nothing() -> None:
    x = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=float)
    for most in (200_000, 1):
        found = best_cover(x, [3, 2, 1], 3, fixed=[0], most_sets=most)
        assert found.chosen == (0, 1, 2)


def test_among_equals_the_deepest_comes_first_and_then_the_first() -> None:
    x = np.array([[1, 0], [1, 0.5], [1, 0.5], [1, 1]])
    assert best_cover(x, [1, 0], 1).chosen == (0,)
    found = best_cover(x, [1, 1], 2)
    assert (found.chosen, found.equals) == ((1, 3), 2)
    assert best_cover(x, [1, 1], 2, most_sets=1).chosen == (1, 3)


def test_what_is_to_decide_among_equals_does_so_before_the_deepest() -> None:
    x = np.array([[1, 0], [0, 1], [1, 0.5], [0, 1]])
    assert best_cover(x, [1, 1], 2).chosen == (1, 2)
    rules = [[1, 0, 0, 1], [0, 0, 1, 0]]
    found = best_cover(x, [1, 1], 2, first=rules)
    assert (found.chosen, found.equals) == ((0, 3), 3)
    assert best_cover(x, [1, 1], 2, most_sets=1, first=rules).chosen == (2, 3)


def test_the_rule_for_equals_is_that_of_going_through_all_by_hand() -> None:
    for _ in range(5):
        x, omega = some()
        rules = GENERATOR.integers(0, 2, size=(2, 8)).astype(float)

        def place(
            chosen: tuple[int, ...],
            x: np.ndarray = x,
            omega: np.ndarray = omega,
            rules: np.ndarray = rules,
        ) -> tuple[float, ...]:
            depths = [rule[list(chosen)].sum() for rule in (*rules, x @ omega)]
            return (-round(covered(x, omega, chosen), 9), *(-round(d, 9) for d in depths))

        by_hand = min(combinations(range(8), 4), key=place)
        assert place(best_cover(x, omega, 4, first=rules).chosen) == place(by_hand)


def test_one_more_region_never_takes_anything_away() -> None:
    x, omega = some()
    values = [best_cover(x, omega, size).value for size in range(1, 9)]
    # but for the last digit, which hangs on how many regions are summed
    assert all(later >= before - 1e-12 for before, later in pairwise(values))
    assert values[-1] == pytest.approx(x.max(axis=0) @ omega)


def test_what_the_regions_add_is_together_what_the_set_covers() -> None:
    x, omega = some()
    chosen = (1, 4, 6)
    parts = additions(x, omega, chosen, fixed=[6])
    assert parts[0][0] == 6 and sorted(place for place, _ in parts) == [1, 4, 6]
    assert sum(part.sum() for _, part in parts) == pytest.approx(covered(x, omega, chosen))


def test_fewer_regions_than_asked_for_are_all_taken() -> None:
    assert best_cover([[1.0], [0.5]], [1], 4).chosen == (0, 1)
    assert covered([[1.0]], [1], []) == 0


@pytest.mark.parametrize(
    ("x", "omega", "fixed"),
    [([[2.0]], [1], ()), ([[1.0]], [-1], ()), ([[1.0]], [1, 1], ()), ([[1.0], [1.0]], [1], (0, 1))],
)
def test_what_cannot_be_is_refused(
    x: list[list[float]], omega: list[float], fixed: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError):
        best_cover(x, omega, 1, fixed=fixed)
