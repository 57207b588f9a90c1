"""A network as it is drawn: its nodes and lines, and what of them stands out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from s3dash.figures.names.sides import Size

Pick = tuple[tuple[str, str], ...]


class Node(Protocol):
    """A node with its place; ``analysis.network.graph`` tells what each part means."""

    @property
    def key(self) -> str:
        """Kind and code."""

    @property
    def kind(self) -> str:
        """What it is drawn as a shape for."""

    @property
    def name(self) -> str:
        """The full name."""

    @property
    def label(self) -> str:
        """The name in the drawing, in lines."""

    @property
    def cell(self) -> str:
        """What it is drawn as."""

    @property
    def words(self) -> str:
        """What is said of it."""

    @property
    def pick(self) -> Pick:
        """What choosing it sets."""

    @property
    def x(self) -> float:
        """Its place, eastwards."""

    @property
    def y(self) -> float:
        """Its place, upwards."""

    @property
    def column(self) -> bool:
        """Whether it stands in a column beside the map."""


class Edge(Protocol):
    """A line between two nodes; ``analysis.network.graph`` tells what each part means."""

    @property
    def key(self) -> str:
        """The codes of what it joins."""

    @property
    def source(self) -> str:
        """The key of one node."""

    @property
    def target(self) -> str:
        """The key of the other."""

    @property
    def cell(self) -> str:
        """What it is drawn as."""

    @property
    def size(self) -> int:
        """How strong it is."""

    @property
    def words(self) -> str:
        """Why it is there."""

    @property
    def pick(self) -> Pick:
        """What choosing it sets; empty where it cannot be chosen."""

    @property
    def dashed(self) -> bool:
        """Whether it holds through a group only."""


@dataclass(frozen=True)
class Picture:
    """A network with what is chosen in it.

    Attributes:
        nodes: with places; one that no edge names stands alone.
        edges: both ends of each are among the nodes.
        size: width and height of the drawing in the unit of the places.
        chosen: keys of nodes; those that are not in the drawing choose nothing.
        theme: one of ``theme.THEMES``.
    """

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    size: Size
    chosen: Collection[str]
    theme: str

    @cached_property
    def by_key(self) -> dict[str, Node]:
        """The nodes by their keys."""
        return {node.key: node for node in self.nodes}

    @cached_property
    def drawn_and_chosen(self) -> frozenset[str]:
        """Keys of the nodes in the drawing that are chosen."""
        return frozenset(self.chosen) & self.by_key.keys()

    @cached_property
    def bright_edges(self) -> frozenset[str]:
        """Keys of the lines that are not faint: all when nothing is chosen, else those of what is.

        When the two ends of one line are chosen, only that line is meant. Clusters are drawn only
        for what is chosen, so their lines are never faint.
        """
        chosen = self.drawn_and_chosen
        if not chosen:
            return frozenset(edge.key for edge in self.edges)
        ends = {edge.key: len({edge.source, edge.target} & chosen) for edge in self.edges}
        meant = max([1, *ends.values()])
        return frozenset(
            edge.key for edge in self.edges if ends[edge.key] >= meant or edge.cell == "cluster"
        )

    @cached_property
    def bright_nodes(self) -> frozenset[str]:
        """Keys of the nodes that are not faint: what is chosen and where its lines go, or all."""
        if not self.drawn_and_chosen:
            return frozenset(self.by_key)
        lit = [edge for edge in self.edges if edge.key in self.bright_edges]
        return frozenset(self.chosen).union(*({edge.source, edge.target} for edge in lit))

    def is_bright(self, edge: Edge) -> bool:
        """Whether a line is not faint."""
        return edge.key in self.bright_edges

    def ends(self, edge: Edge) -> tuple[Node, Node]:
        """The two nodes of a line."""
        return self.by_key[edge.source], self.by_key[edge.target]
