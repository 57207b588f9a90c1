"""The marks on a network's lines: what a line says or is, near its middle where there is room.

A line that has nothing to say but that it is there has a mark that is not seen: it is what the
script finds when the line is pointed at, anywhere (``assets/site/network.js``).
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.names.sides import NAME_PX, Mark, Size
from s3dash.figures.network.frames import FRAMES, shape_of
from s3dash.figures.network.picture import Edge, Node, Picture
from s3dash.i18n import Translator

HOVER_LETTERS = 60
# So many lines have room for what they say, even when nothing is chosen.
FEW = 30
# Lines that say a number of two digits need more.
FEW_NUMBERS = 12
NUMBERED = "mutual"
# Lines of which their colour says no more than that they are there.
PLAIN = {"shared", "mutual", "member", "participant"}
SIGN_PX, DOT_PX = 18, 8
# Where on its line a mark may stand, the best first: near the middle, or on the way to a column
# beside the map, where lines go apart and no names are. How far from others and from nodes.
SHARES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
TO_COLUMN = (0.72, 0.76, 0.68, 0.8, 0.64, 0.84, 0.6, 0.56, 0.5, 0.44, 0.38)
APART_PX = 3.0
NODE_PX = 7.0
# The dots of lines, told apart without colour; other cells have a plain one.
DOTS = {
    "developing": "circle-open-dot",
    "horizontal": "square",
    "unspecified": "circle-open",
    "deselected": "x",
    "joint": "diamond-open",
    "lead": "diamond",
    "observer": "circle-open",
    "ended": "triangle-up-open",
}


@dataclass(frozen=True)
class Placed:
    """A line that can be chosen, the place of its mark, and half of the mark's side in pixels.

    ``half`` is 0 where the mark is not seen.
    """

    edge: Edge
    x: float
    y: float
    half: float


def placed_marks(picture: Picture) -> list[Placed]:
    """The marks of the lines that can be chosen; those that say something keep clear of others."""
    is_told = _is_told(picture)
    unit = min(
        min(frame[0] / picture.size[0], frame[1] / picture.size[1])
        for frames in FRAMES[shape_of(picture.size)][1:]
        for frame in frames
    )
    taken = [(node.x, node.y, NODE_PX / unit) for node in picture.nodes]
    found = []
    for edge in sorted(picture.edges, key=lambda one: one.key):
        if not edge.pick:
            continue
        half = _half(picture, edge, is_told)
        # dots are many and small
        is_sign = half == SIGN_PX / 2
        reach = (half + APART_PX) / unit
        place = _free_place(*picture.ends(edge), reach, taken if is_sign else [])
        if is_sign:
            taken.append((*place, half / unit))
        found.append(Placed(edge, *place, half))
    return found


def seen_marks(placed: Sequence[Placed]) -> list[Mark]:
    """The marks that names keep clear of."""
    return [Mark(one.x, one.y, one.half) for one in placed if one.half]


def _half(picture: Picture, edge: Edge, is_told: bool) -> float:
    """Half of the side of a line's mark, 0 where it is not seen."""
    if not picture.is_bright(edge):
        return 0.0
    if is_told:
        return SIGN_PX / 2
    return 0.0 if edge.cell in PLAIN else DOT_PX / 2


def _free_place(
    start: Node, end: Node, reach: float, taken: Sequence[tuple[float, float, float]]
) -> Size:
    """The place on a line that is free of what is taken, else the freest."""

    def room(place: Size) -> float:
        gaps = (math.dist(place, (x, y)) - size - reach for x, y, size in taken)
        return min(gaps, default=0.0)

    if start.column:
        start, end = end, start
    places = [
        (
            round(start.x + (end.x - start.x) * share, 4),
            round(start.y + (end.y - start.y) * share, 4),
        )
        for share in (TO_COLUMN if end.column else SHARES)
    ]
    free = (place for place in places if room(place) >= 0)
    return next(free, None) or max(places, key=room)


def middle_traces(
    picture: Picture, placed: Sequence[Placed], marks: Mapping[str, str], t: Translator
) -> list[go.Scatter]:
    """The marks of the lines that can be chosen: a dot, what the line says, or nothing seen."""

    def kind(one: Placed) -> tuple[bool, float, tuple[str, ...]]:
        is_bright = picture.is_bright(one.edge)
        return is_bright, one.half, tuple(name for name, _ in one.edge.pick)

    traces = []
    for (_, half, keys), grouped in groupby(sorted(placed, key=kind), key=kind):
        ones = list(grouped)
        edges = [one.edge for one in ones]
        traces.append(
            go.Scatter(
                x=[one.x for one in ones],
                y=[one.y for one in ones],
                meta=list(keys),
                customdata=[[code for _, code in edge.pick] for edge in edges],
                hovertext=[_hover(picture, edge) for edge in edges],
                hovertemplate=hover_form(t),
                **_look(edges, half, marks, picture.theme),
            )
        )
    return traces


def _look(
    edges: Sequence[Edge], half: float, marks: Mapping[str, str], theme: str
) -> dict[str, Any]:
    """How marks of a size are drawn."""
    if half == SIGN_PX / 2:
        return _signs(edges, marks, theme)
    if half:
        return _dots(edges, theme)
    return {"mode": "markers", "marker": {"size": DOT_PX, "opacity": 0}}


def _is_told(picture: Picture) -> bool:
    """Whether there is room for what the bright lines say."""
    bright = [edge for edge in picture.edges if picture.is_bright(edge)]
    numbered = sum(edge.cell == NUMBERED for edge in bright)
    few = len(bright) < len(picture.edges) or len(picture.edges) <= FEW
    return few and numbered <= FEW_NUMBERS


def _hover(picture: Picture, edge: Edge) -> str:
    one, other = picture.ends(edge)
    return hover_words(f"{one.name} – {other.name}", edge.words)


def _signs(edges: Sequence[Edge], marks: Mapping[str, str], theme: str) -> dict[str, Any]:
    """What lines say: the mark of their cell, or else how strong they are."""
    colours = [look.line(theme, edge.cell) for edge in edges]
    ink, paper = look.colour(theme, "ink"), look.colour(theme, "paper")
    inks = [
        colour if edge.cell in marks else ink for edge, colour in zip(edges, colours, strict=True)
    ]
    return {
        "mode": "markers+text",
        "marker": {"size": SIGN_PX, "color": paper, "line": {"color": colours, "width": 1}},
        "text": [marks.get(edge.cell) or str(edge.size) for edge in edges],
        "textfont": {"family": look.FONT, "size": NAME_PX, "color": inks},
    }


def _dots(edges: Sequence[Edge], theme: str) -> dict[str, Any]:
    marker = {
        "symbol": [DOTS.get(edge.cell, "circle") for edge in edges],
        "size": DOT_PX,
        "color": [look.line(theme, edge.cell) for edge in edges],
        "line": {"color": look.colour(theme, "paper"), "width": 1},
    }
    return {"mode": "markers", "marker": marker}


def hover_words(name: str, words: str) -> str:
    """A name and what is said of it, in lines."""
    lines = textwrap.wrap(words, HOVER_LETTERS)
    return "<br>".join([f"<b>{name}</b>", *lines])


def hover_form(t: Translator) -> str:
    """How plotly shows the words of what the pointer is on."""
    return f"%{{hovertext}}<br><i>{t('network-hover')}</i><extra></extra>"
