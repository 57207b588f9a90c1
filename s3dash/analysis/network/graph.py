"""The nodes and edges of a network, and what choosing one of them sets."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, replace

from s3dash.analysis.question import Question
from s3dash.model import Dataset

# Pairs of key and code, as in the URL; an empty code clears the key.
Pick = tuple[tuple[str, str], ...]

REGION, PARTNER = "region", "partner"
DOMAIN, INITIATIVE, CLUSTER = "domain", "initiative", "cluster"
SHARED, MUTUAL, TREE = "shared", "mutual", "tree"
# Measures whose lines join two regions.
OF_REGIONS = (SHARED, MUTUAL)
# Longest line of a name in the drawing.
LABEL_LETTERS = 30


@dataclass(frozen=True)
class Node:
    """A region, or what regions are joined to.

    Attributes:
        key: kind and code (``region:SE110``).
        kind: ``region``, ``partner``, ``domain``, ``initiative`` or ``cluster``.
        name, label: the full name, and the one that stands in the drawing, in lines.
        cell, words: what it is drawn as, and that in words.
        pick: what choosing it sets in the URL.
        x, y: its place, y upwards, once the network has places.
        column: whether it stands in a column beside the map.
    """

    key: str
    kind: str
    name: str
    label: str
    cell: str
    words: str
    pick: Pick
    x: float = 0.0
    y: float = 0.0
    column: bool = False


@dataclass(frozen=True)
class Edge:
    """A line between two nodes.

    Attributes:
        key: the codes of what it joins.
        source, target: keys of nodes.
        cell: what it is drawn as.
        size: how strong it is.
        words: why it is there.
        pick: what choosing it sets in the URL; empty for a line that cannot be chosen.
        dashed: whether it holds through a group only.
        domains: codes of the domains that it is about.
        place: lines with a higher one are listed after the others, however strong they are.
        value: how strong it is in per cent with a decimal, where ``size`` is rounded.
    """

    key: str
    source: str
    target: str
    cell: str
    size: int
    words: str
    pick: Pick
    dashed: bool = False
    domains: tuple[str, ...] = ()
    place: int = 0
    value: float = 0.0

    @property
    def ends(self) -> frozenset[str]:
        """Keys of its two nodes."""
        return frozenset({self.source, self.target})


def listed_nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes by key, their labels in lines."""
    labelled = (replace(node, label="\n".join(even_lines(node.label))) for node in nodes)
    return tuple(sorted(labelled, key=lambda node: node.key))


def even_lines(label: str) -> list[str]:
    """A name in as few lines as it takes, none longer than it need be: so it has room sooner."""
    lines = textwrap.wrap(label, LABEL_LETTERS)
    for letters in range(math.ceil(len(label) / (len(lines) or 1)) or 1, LABEL_LETTERS):
        even = textwrap.wrap(label, letters, break_long_words=False)
        if len(even) == len(lines):
            return even
    return lines


def listed_edges(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The edges by key."""
    return tuple(sorted(edges, key=lambda edge: edge.key))


def key_of(kind: str, code: str) -> str:
    """The key of a node."""
    return f"{kind}:{code}"


def code_of(key: str) -> str:
    """The code of what a node stands for."""
    return key.split(":", maxsplit=1)[1]


def region_key(dataset: Dataset, region: str) -> str:
    """The key of a region's node, whichever kind of region it is."""
    kind = dataset.row("regions", region).region_kind
    return key_of(PARTNER if kind == "partner" else REGION, region)


def chosen_nodes(question: Question) -> frozenset[str]:
    """Keys of the nodes that the selection names; a chosen initiative is the picture itself."""
    state = question.state
    named = [state.region] if state.region else []
    if state.shown_measure in OF_REGIONS:
        named += state.regions
    keys = {region_key(question.dataset, code) for code in named}
    if state.domain and state.shown_measure == "status":
        keys.add(key_of(DOMAIN, state.domain))
    return frozenset(keys)
