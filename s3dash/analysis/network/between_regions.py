"""A network whose lines are between regions, two and two: what all of its measures say alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from s3dash.analysis.crowd import crowd_words, told
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.graph import Edge, listed_edges, listed_nodes
from s3dash.analysis.network.regions import (
    MOST_IN_FILE,
    RegionPriorities,
    compared_node,
    network_heading,
    regions_joined,
    too_many_words,
)
from s3dash.analysis.question import Question


class Lines(Protocol):
    """What is drawn."""

    @property
    def held(self) -> Sequence[RegionPriorities]:
        """The regions."""

    @property
    def asked(self) -> int | None:
        """The threshold that was asked for, where it would leave too many lines; else None."""


def between_regions(
    question: Question, drawn: Lines, edges: Sequence[Edge], sentence: str
) -> NetworkAnswer:
    """The answer, without places and without its data table."""
    listed = listed_edges(edges)
    shown = regions_joined(question, drawn.held, listed)
    return NetworkAnswer(
        heading=network_heading(question),
        sentence=sentence,
        not_drawn=told(
            question,
            crowd_words(question, "joined", len(shown), len(drawn.held)),
            too_many_words(question, question.state.shown_measure, drawn.asked),
            lines=MOST_IN_FILE,
        ),
        question=question,
        nodes=listed_nodes(compared_node(question, held) for held in shown),
        edges=listed,
    )
