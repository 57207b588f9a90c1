"""What holds of equal values, the order by value, and parts that are rounded to their sum."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from s3dash.metrics.cover import best_cover
from s3dash.metrics.equality import highest_first, leveled, rounded_parts, strongest
from tests.unit.metrics.worlds import often

# The same number, added up in another order: the last digit differs.
NOISY = (0.1 + 0.2, 0.3)


def test_the_same_sum_in_another_order_is_equal_and_stands_by_its_code() -> None:
    assert NOISY[0] > NOISY[1] and leveled(NOISY[0]) == leveled(NOISY[1])
    named = [("b", NOISY[0]), ("a", NOISY[1]), ("c", 0.4), ("d", 0.0)]
    order = sorted(named, key=lambda one: highest_first(one[1], one[0]))
    assert [code for code, _ in order] == ["c", "a", "b", "d"]


def test_the_strongest_parts_are_those_with_something_and_equal_ones_keep_their_order() -> None:
    parts = np.array([[NOISY[1], 0.0], [float("nan"), NOISY[0]], [0.5, 0.0]])
    assert strongest(parts) == [(2, 0), (0, 0), (1, 1)]
    assert strongest(parts, most=2) == [(2, 0), (0, 0)]
    assert strongest(np.zeros(3)) == []


def test_regions_that_cover_as_much_but_for_the_last_digit_are_equal() -> None:
    found = best_cover([[NOISY[1]], [NOISY[0]]], [1.0], 1)
    assert (found.chosen, found.equals) == ((0,), 1)


@often
@given(st.lists(st.floats(0, 1), max_size=30), st.integers(0, 2))
def test_rounded_parts_sum_to_the_rounded_whole_and_none_moves_by_more_than_a_unit(
    parts: list[float], decimals: int
) -> None:
    rounded = rounded_parts(parts, decimals)
    assert round(sum(rounded) * 10**decimals) == round(sum(part * 10**decimals for part in parts))
    for part, shown in zip(parts, rounded, strict=True):
        assert abs(part - shown) < 10**-decimals + 1e-9
        assert shown >= 0


def test_of_equal_remainders_the_first_goes_up() -> None:
    assert rounded_parts([0.5, 0.5], 0) == [1.0, 0.0]
    assert rounded_parts([1 / 3, 1 / 3, 1 / 3], 1) == [0.4, 0.3, 0.3]
    assert rounded_parts([2.5, 2.5], 0, whole=6) == [3.0, 3.0]
