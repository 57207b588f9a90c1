"""The layout by similarity: the same for the same nodes, and close for what is alike."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from s3dash.metrics.similarity import laid_out, path_distances, similarity_places


def distances_of(points: list[tuple[float, float]]) -> pd.DataFrame:
    names = [f"n{at:02}" for at in range(len(points))]
    places = np.array(points, dtype=float).reshape(-1, 2)
    table = np.linalg.norm(places[:, None] - places[None], axis=2)
    return pd.DataFrame(table, index=names, columns=names)


coordinates = st.floats(0, 1, allow_nan=False)


@settings(max_examples=25)
@given(st.lists(st.tuples(coordinates, coordinates), max_size=12), st.randoms())
def test_the_order_of_rows_does_not_change_the_picture(
    points: list[tuple[float, float]], shuffler: random.Random
) -> None:
    distances = distances_of(points)
    names = list(distances.index)
    expected = similarity_places(distances)
    shuffler.shuffle(names)
    columns = sorted(names, reverse=True)
    laid_out.cache_clear()
    assert similarity_places(distances.loc[names, columns]) == expected
    assert all(0 <= value <= 1 for place in expected.values() for value in place)


def test_what_is_alike_stands_closer_than_what_is_not() -> None:
    places = similarity_places(distances_of([(0, 0), (0, 0.1), (1, 1), (1, 0.9)]))

    def gap(one: str, other: str) -> float:
        return float(np.hypot(*np.subtract(places[one], places[other])))

    near = [gap("n00", "n01"), gap("n02", "n03")]
    far = [gap(one, other) for one in ("n00", "n01") for other in ("n02", "n03")]
    assert max(near) < min(far)


def test_nodes_that_are_alike_in_everything_do_not_lie_on_each_other() -> None:
    places = similarity_places(distances_of([(0, 0)] * 5))
    gaps = [np.hypot(*np.subtract(*pair)) for pair in combinations(places.values(), 2)]
    assert min(gaps) > 0.1


def test_one_node_and_none_have_places_too() -> None:
    assert similarity_places(distances_of([])) == {}
    assert similarity_places(distances_of([(3, 4)])) == {"n00": (0.5, 0.5)}


@given(st.randoms())
def test_paths_are_counted_the_same_whatever_the_order(shuffler: random.Random) -> None:
    nodes, edges = ["a", "b", "c", "d"], [("a", "b"), ("b", "c")]
    expected = path_distances(nodes, edges)
    shuffled = [tuple(shuffler.sample(edge, 2)) for edge in shuffler.sample(edges, 2)]
    found = path_distances(shuffler.sample(nodes, 4), [(one, other) for one, other in shuffled])
    pd.testing.assert_frame_equal(found, expected)
    assert expected.loc["a", "c"] == 2
    assert expected.loc["a", "d"] > 2
