"""The form that every answer of the network has: nodes and edges, and the same as lists.

``graph`` tells what a node and an edge are, ``panel`` what is told of what is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.network.graph import (
    OF_REGIONS,
    PARTNER,
    REGION,
    Edge,
    Node,
    Pick,
    chosen_nodes,
)
from s3dash.analysis.network.panel import NetworkPanel, network_panel
from s3dash.analysis.network.places import Sheet
from s3dash.analysis.network.regions import left_out_in_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.percent import as_read

# The lines of a picture with more than these are listed for what is chosen only.
MOST_LISTED = 60
# The threshold that is taken by itself, by measure, is the lowest that leaves so many at most.
MOST_LINES = {"shared": 50, "mutual": 15}


@dataclass(frozen=True)
class Undrawn:
    """An initiative that nearly all are in: told, not drawn."""

    code: str
    name: str
    count: int


@dataclass(frozen=True)
class ListItem:
    """A node or a line as a list has it.

    Attributes:
        name, words: of the node, or both names of a line, and what is said of it.
        pick: what choosing it sets in the URL.
        chosen: whether it is what is chosen.
    """

    name: str
    words: str
    pick: Pick
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class NetworkAnswer(Answer):
    """What the network shows.

    Attributes:
        question: what it answers.
        nodes, edges: by key; both ends of an edge are among the nodes.
        size: width and height of the drawing in the unit of the places.
        sheet: the map under the nodes, or None when they stand by similarity.
        undrawn: what nearly all are in.
    """

    question: Question
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    size: tuple[float, float] = (1.0, 1.0)
    sheet: Sheet | None = None
    undrawn: tuple[Undrawn, ...] = ()

    @property
    def measure(self) -> str:
        """``shared``, ``mutual``, ``status`` or ``membership``."""
        return self.question.state.shown_measure

    @property
    def left_out(self) -> tuple[str, ...]:
        """Who is left out of a picture of pairs, in sentences."""
        return tuple(left_out_in_words(self.question)) if self.measure in OF_REGIONS else ()

    @cached_property
    def chosen(self) -> frozenset[str]:
        """Keys of the nodes that the selection names, in the drawing or not."""
        return chosen_nodes(self.question)

    @cached_property
    def panel(self) -> NetworkPanel | None:
        """What is told of the line or node that is chosen; None when none is."""
        return network_panel(self.question)

    def node_list(self, kind: str) -> tuple[ListItem, ...]:
        """The nodes of a kind by name; Europe's regions are among the regions."""
        kinds = {REGION, PARTNER} if kind == REGION else {kind}
        listed = sorted(
            (node for node in self.nodes if node.kind in kinds),
            key=lambda node: self.question.t.sort_key(node.name),
        )
        return tuple(
            ListItem(node.name, node.words, node.pick, node.key in self.chosen) for node in listed
        )

    @cached_property
    def line_list(self) -> tuple[ListItem, ...]:
        """The lines that can be chosen, strongest first; with very many, those of what is chosen.

        Nothing when there are very many and nothing is chosen.
        """
        lines = [edge for edge in self.edges if edge.pick]
        here = [edge for edge in lines if edge.ends & self.chosen]
        if not here and len(lines) > MOST_LISTED:
            return ()
        return tuple(self._line_items(here or lines))

    def _line_items(self, lines: Iterable[Edge]) -> Iterable[ListItem]:
        t = self.question.t
        names = {node.key: node.name for node in self.nodes}

        def order(edge: Edge) -> tuple[object, ...]:
            ends = t.sort_key(names[edge.source]), t.sort_key(names[edge.target])
            return edge.place, -edge.size, -edge.value, *ends

        for edge in sorted(lines, key=order):
            name = f"{names[edge.source]} – {names[edge.target]}"
            chosen = edge.ends <= self.chosen
            yield ListItem(name, self._line_words(edge), edge.pick, chosen)

    def _line_words(self, edge: Edge) -> str:
        """What a list says of a line: how strong it is, or else why it is there."""
        t = self.question.t
        if self.measure == "shared":
            return t("network-domains", count=edge.size)
        if self.measure == "mutual":
            return t("percent", share=as_read(edge.value, t))
        return edge.words
