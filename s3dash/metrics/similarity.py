"""Places in a plane such that what is alike stands close: the layout of a network by similarity."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Nodes that are alike in everything still stand this part of the greatest distance apart.
CLOSEST = 0.35
# Nodes that no path joins stand so much further apart than the longest path.
BEYOND = 1.25
DECIMALS = 4
# So many layouts are kept: a page in the other language, or with its table, has the same. One of
# thirty nodes is some ten kilobytes.
MOST_KEPT = 32


def path_distances(nodes: list[str], edges: list[tuple[str, str]]) -> pd.DataFrame:
    """How many edges lie between every two nodes; more than the longest path where none does.

    Args:
        nodes: the nodes.
        edges: pairs of them; the direction says nothing.

    Returns:
        Nodes × nodes, symmetric, in the order of the nodes' names.
    """
    import networkx as nx  # noqa: PLC0415 (10 MB, for one layout of one view)

    graph = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted(tuple(sorted(edge)) for edge in edges))
    names = list(graph)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    longest = max((max(one.values()) for one in lengths.values()), default=0)
    beyond = max(1.0, longest) * BEYOND
    table = [[float(lengths[one].get(other, beyond)) for other in names] for one in names]
    return pd.DataFrame(table, index=names, columns=names, dtype=float)


def similarity_places(distances: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """A place in the unit square for every node, close to each other where the distance is small.

    Minimises the energy of springs between all pairs (Kamada & Kawai 1989). The same distances
    always give the same places, whatever the order of rows and columns: nodes are sorted first,
    begin on a circle in that order, and the places are rounded.

    Args:
        distances: nodes × nodes, symmetric, not negative, nothing missing.

    Returns:
        node -> (x, y), both 0 to 1. One node stands in the middle; none gives nothing.
    """
    names = sorted(distances.index)
    table = distances.loc[names, names].to_numpy(dtype=float)
    return dict(zip(names, laid_out(tuple(names), table.tobytes()), strict=True))


@lru_cache(MOST_KEPT)
def laid_out(names: tuple[str, ...], distances: bytes) -> tuple[tuple[float, float], ...]:
    """The places of nodes in order, kept; ``distances`` are the bytes of the square of doubles."""
    if len(names) < 2:
        return ((0.5, 0.5),) * len(names)
    import networkx as nx  # noqa: PLC0415 (10 MB, for one layout of one view)

    table = np.frombuffer(distances).reshape(len(names), -1)
    greatest = table.max() or 1.0
    floored = CLOSEST + (1 - CLOSEST) * table / greatest
    lengths = {
        one: {other: floored[at, to] for to, other in enumerate(names) if to != at}
        for at, one in enumerate(names)
    }
    graph = nx.complete_graph(names)
    found = nx.kamada_kawai_layout(graph, dist=lengths, pos=nx.circular_layout(graph))
    places: Array = np.array([found[name] for name in names])
    low, high = places.min(axis=0), places.max(axis=0)
    places = np.round((places - low) / np.where(high > low, high - low, 1.0), DECIMALS)
    return tuple((float(x), float(y)) for x, y in places)
