"""The network: lines between regions, domains and initiatives, on a map or by similarity.

What is chosen keeps its lines and neighbours; the rest is drawn faint. A line cannot be clicked in
plotly: each has a mark, seen or not, that stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.names.sides import Size
from s3dash.figures.network.marks import (
    hover_form,
    hover_words,
    middle_traces,
    placed_marks,
    seen_marks,
)
from s3dash.figures.network.names import LEADERS, name_traces
from s3dash.figures.network.picture import Edge, Node, Picture
from s3dash.i18n import Translator

SYMBOLS = {
    "region": ("circle", 12),
    "partner": ("circle", 9),
    "domain": ("square", 11),
    "initiative": ("square", 10),
    "cluster": ("triangle-up", 10),
}
REGIONS = {"region", "partner"}
# So near the pointer may be to a node or a mark to be on it; further off it may be on a line.
NEAR_PX = 8
# Europe is drawn smaller, and its nodes with it.
SMALL_PX = 9
# More lines than these are drawn lighter, that the whole can be seen.
MANY = 60
# A line is so much thicker for every step of its size, and at most so much in all.
STEP_PX, MOST_PX = 1.1, 4.5
FAINT, LIGHT, FULL = 0.5, 0.6, 1.0
Outline = tuple[list[float | None], list[float | None]]
# What lines look like: whether they are bright, whether they are dashed, their cell, their size.
Kind = tuple[bool, bool, str, int]


def network(
    picture: Picture, *, ground: Outline | None, marks: Mapping[str, str], t: Translator
) -> go.Figure:
    """The network of a picture.

    Args:
        picture: the nodes and lines, and what is chosen.
        ground: x and y of the outlines under it, rings separated by None; or None.
        marks: cell -> the mark that tells it without colour, where there is one.
        t: the page's language.
    """
    placed = placed_marks(picture)
    names = name_traces(picture, seen_marks(placed))
    leaders = [trace for trace in names if trace.uid in LEADERS]
    traces = [
        *([] if ground is None else [_ground(ground, picture.theme)]),
        *_lines(picture),
        *leaders,
        *_rings(picture),
        *middle_traces(picture, placed, marks, t),
        *_nodes(picture, t),
        *(trace for trace in names if trace.uid not in LEADERS),
    ]
    nearest = {"hovermode": "closest", "hoverdistance": NEAR_PX}
    meta = {"unnamed": _unnamed(picture, names[-1], t)}
    layout = {**look.base_layout(picture.theme), **nearest, **_axes(picture.size), "meta": meta}
    return go.Figure(data=traces, layout=layout)


def _unnamed(picture: Picture, widest: go.Scatter, t: Translator) -> str:
    """The regions that a picture, which has the widest windows' names, leaves unnamed, in words."""
    named = set(widest.text)
    told = sorted(
        (
            node.name
            for node in picture.nodes
            if node.kind in REGIONS and node.label.replace("\n", "<br>") not in named
        ),
        key=t.sort_key,
    )
    return t("picture-unnamed", regions=", ".join(t.fitting(told))) if told else ""


def _axes(size: Size) -> dict[str, Any]:
    """Unseen axes of one scale; the drawing stands at the top of its frame."""
    unseen = {"visible": False, "fixedrange": True, "constrain": "range"}
    upright = {"range": [0, size[1]], "scaleanchor": "x", "constraintoward": "top"}
    return {"xaxis": {**unseen, "range": [0, size[0]]}, "yaxis": {**unseen, **upright}}


def _ground(ground: Outline, theme: str) -> go.Scatter:
    return go.Scatter(
        x=ground[0],
        y=ground[1],
        mode="lines",
        fill="toself",
        fillcolor=look.colour(theme, "absent"),
        line={"color": look.colour(theme, "paper"), "width": 0.75},
        hoverinfo="skip",
    )


# ---- lines --------------------------------------------------------------------------------------


def _lines(picture: Picture) -> list[go.Scatter]:
    """The lines, a trace for those that look the same; the faint ones first."""

    def kind(edge: Edge) -> Kind:
        return picture.is_bright(edge), edge.dashed, edge.cell, edge.size

    return [
        _line_trace(picture, look_of, list(edges))
        for look_of, edges in groupby(sorted(picture.edges, key=kind), key=kind)
    ]


def _line_trace(picture: Picture, kind: Kind, edges: list[Edge]) -> go.Scatter:
    is_bright, dashed, cell, size = kind
    theme = picture.theme
    xs: list[float | None] = []
    ys: list[float | None] = []
    for edge in edges:
        for x, y in _course(picture, edge):
            xs.append(x)
            ys.append(y)
        xs.append(None)
        ys.append(None)
    line = {
        "color": look.line(theme, cell) if is_bright else look.colour(theme, "line"),
        "width": _width(picture, size) if is_bright else 1,
        "dash": _dash(dashed, cell),
    }
    many = len(picture.bright_edges) > MANY
    opacity = (LIGHT if many else FULL) if is_bright else FAINT
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, opacity=opacity, hoverinfo="skip")


def _course(picture: Picture, edge: Edge) -> list[Size]:
    """The points of a line; in a column, a part of something hangs on its parent as a branch."""
    start, end = picture.ends(edge)
    bend = [(end.x, start.y)] if edge.cell == "tree" and start.column else []
    return [(start.x, start.y), *bend, (end.x, end.y)]


def _width(picture: Picture, size: int) -> float:
    sizes = [edge.size for edge in picture.edges]
    step = min(STEP_PX, MOST_PX / max(1, max(sizes) - min(sizes)))
    return 1.25 + step * (size - min(sizes))


def _dash(dashed: bool, cell: str) -> str:
    if dashed:
        return "6px,4px"
    return "2px,3px" if cell in {"ended", "deselected"} else "solid"


# ---- nodes --------------------------------------------------------------------------------------


def _nodes(picture: Picture, t: Translator) -> list[go.Scatter]:
    """The nodes, a trace for each kind."""

    def kind(node: Node) -> str:
        return node.kind

    return [
        _node_trace(picture, kind_of, list(nodes), t)
        for kind_of, nodes in groupby(sorted(picture.nodes, key=kind), key=kind)
    ]


def _node_trace(picture: Picture, kind: str, nodes: list[Node], t: Translator) -> go.Scatter:
    symbol, size = SYMBOLS[kind]
    if any(node.kind == "partner" for node in picture.nodes):
        size = min(size, SMALL_PX)
    paints = [_paint(node.cell, node.key in picture.bright_nodes, picture.theme) for node in nodes]
    return go.Scatter(
        x=[node.x for node in nodes],
        y=[node.y for node in nodes],
        mode="markers",
        marker={
            "symbol": symbol,
            "size": size,
            "opacity": 1,
            "color": [fill for fill, _ in paints],
            "line": {"color": [rim for _, rim in paints], "width": 1.5},
        },
        meta=[name for name, _ in nodes[0].pick],
        customdata=[[code for _, code in node.pick] for node in nodes],
        hovertext=[hover_words(node.name, node.words) for node in nodes],
        hovertemplate=hover_form(t),
    )


def _paint(cell: str, is_bright: bool, theme: str) -> tuple[str, str]:
    """Fill and rim of a node: hollow where it has nothing of its own, or not all of it."""
    ink = look.colour(theme, "ink" if is_bright else "hatch")
    is_hollow = cell in {"joint", "incomplete", "no_data", "none_known"}
    return (look.colour(theme, "paper") if is_hollow else ink), ink


def _rings(picture: Picture) -> list[go.Scatter]:
    """A ring around each node that is chosen."""
    nodes = [node for node in picture.nodes if node.key in picture.chosen]
    if not nodes:
        return []
    line = {"color": look.colour(picture.theme, "accent"), "width": 3}
    paper = look.colour(picture.theme, "paper")
    marker = {"symbol": "circle", "size": 22, "color": paper, "line": line}
    x, y = [node.x for node in nodes], [node.y for node in nodes]
    return [go.Scatter(x=x, y=y, mode="markers", marker=marker, hoverinfo="skip")]
