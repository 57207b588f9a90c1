"""The form that every answer of the network has: nodes and edges as tables, with words.

Nodes have one row each:

- ``node``: the key, kind and code (``region:SE110``)
- ``kind``: ``region``, ``partner``, ``domain``, ``initiative`` or ``cluster``
- ``name``, ``label``: the full name, and the one that stands in the drawing, in lines
- ``cell``: what it is drawn as; ``words``: that in words
- ``pick``: what choosing it sets in the URL, as pairs of key and code; an empty code clears the key
- ``x``, ``y``: its place, y upwards; ``column``: whether it stands in a column beside the map

Edges have one row each:

- ``edge``: the key; ``source``, ``target``: keys of nodes
- ``cell``: what it is drawn as; ``dashed``: whether it holds through a group only
- ``size``: how strong it is; ``words``: why it is there
- ``value``: how strong it is in per cent with a decimal, where ``size`` is rounded
- ``pick``: as with nodes, empty for an edge that cannot be chosen
- ``domains``: codes of the domains that it is about
- ``place``: lines with a higher one are listed after the others, however strong they are
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields

import pandas as pd

from s3dash.analysis.network.places import Sheet
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer
from s3dash.model import Dataset

Pick = tuple[tuple[str, str], ...]

REGION, PARTNER = "region", "partner"
DOMAIN, INITIATIVE, CLUSTER = "domain", "initiative", "cluster"
SHARED, MUTUAL, TREE = "shared", "mutual", "tree"
# Measures whose lines join two regions.
OF_REGIONS = (SHARED, MUTUAL)
# Longest line of a name in the drawing.
LABEL_LETTERS = 35


@dataclass(frozen=True)
class Node:
    """A row of the nodes, before it has a place."""

    node: str
    kind: str
    name: str
    label: str
    cell: str
    words: str
    pick: Pick


@dataclass(frozen=True)
class Edge:
    """A row of the edges."""

    edge: str
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


@dataclass(frozen=True)
class Undrawn:
    """An initiative that nearly all are in: told, not drawn."""

    code: str
    name: str
    count: int


@dataclass(frozen=True)
class NetworkAnswer(Answer):
    """What the network shows.

    Attributes:
        measure: ``shared``, ``mutual``, ``status`` or ``membership``.
        nodes, edges: see the module; no rows when there is nothing to draw.
        size: width and height of the drawing in the unit of the places.
        sheet: the map under the nodes, or None when they stand by likeness.
        chosen: keys of the nodes that the selection names, in the drawing or not.
        least: the fewest shared domains of an edge, None where edges are not of that kind.
        undrawn: what nearly all are in.
    """

    measure: str = ""
    nodes: pd.DataFrame = field(default_factory=pd.DataFrame)
    edges: pd.DataFrame = field(default_factory=pd.DataFrame)
    size: tuple[float, float] = (1.0, 1.0)
    sheet: Sheet | None = None
    chosen: frozenset[str] = frozenset()
    least: int | None = None
    undrawn: tuple[Undrawn, ...] = ()


def node_table(nodes: Iterable[Node]) -> pd.DataFrame:
    """The nodes by key, without places; their labels in lines."""
    rows = sorted((asdict(one) for one in nodes), key=lambda row: str(row["node"]))
    for row in rows:
        row["label"] = "\n".join(textwrap.wrap(row["label"], LABEL_LETTERS))
    return pd.DataFrame(rows, columns=[one.name for one in fields(Node)])


def edge_table(edges: Iterable[Edge]) -> pd.DataFrame:
    """The edges by key."""
    rows = sorted((asdict(one) for one in edges), key=lambda row: str(row["edge"]))
    return pd.DataFrame(rows, columns=[one.name for one in fields(Edge)])


def key_of(kind: str, code: str) -> str:
    """The key of a node."""
    return f"{kind}:{code}"


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
