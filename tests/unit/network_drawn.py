"""Drawings of networks, as the tests of their parts ask for them."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.words.answer import MARKS
from s3dash.figures.names.sides import Box, Spot, name_box
from s3dash.figures.network.figure import network
from s3dash.figures.network.names import NAMES
from s3dash.figures.network.picture import Picture
from s3dash.i18n import translator

PHONE, TABLET, DESKTOP = NAMES


def drawn(picture: Picture, ground: Any = None) -> go.Figure:
    return network(picture, ground=ground, marks=MARKS, t=translator("sv"))


def pictured(answer: NetworkAnswer) -> Picture:
    return Picture(answer.nodes, answer.edges, answer.size, answer.chosen, "light")


def drawing(answer: NetworkAnswer, ground: Any = None) -> go.Figure:
    return drawn(pictured(answer), ground)


def names(figure: go.Figure, window: str) -> go.Scatter:
    """The trace of names for a range of windows."""
    (trace,) = [trace for trace in figure.data if trace.uid == window]
    return trace


def boxes(figure: go.Figure, found: NetworkAnswer, window: str, frame: tuple[float, float]) -> Any:
    trace = names(figure, window)
    rows = list(zip(trace.x, trace.y, trace.text, trace.textposition, strict=True))
    spots = [(Spot(x, y, text, ()), side) for x, y, text, side in rows]
    return [name_box(spot, side, found.size, frame) for spot, side in spots]


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
