"""The network: lines between regions, domains and initiatives, on a map, beside it or by likeness.

What is chosen keeps its lines and neighbours; the rest is drawn faint. A line cannot be clicked in
plotly, so each has a mark in its middle that can.

The last three traces are the names, for narrow, middling and wide windows: the style sheet shows
one of them, as only it knows the width.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.network.labels import Size
from s3dash.figures.network.marks import hover_form, hover_words, middle_traces
from s3dash.figures.network.names import name_traces
from s3dash.i18n import Translator

SYMBOLS = {
    "region": ("circle", 12),
    "partner": ("circle", 9),
    "domain": ("square", 11),
    "initiative": ("square", 10),
    "cluster": ("triangle-up", 10),
}
# More lines than these are drawn lighter, that the whole can be seen.
MANY = 60
# A line is so much thicker for every step of its size, and at most so much in all.
STEP_PX, MOST_PX = 1.1, 4.5
FAINT, LIGHT, FULL = 0.5, 0.6, 1.0
Outline = tuple[list[float | None], list[float | None]]


def network(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    size: Size,
    *,
    ground: Outline | None,
    chosen: Collection[str],
    marks: Mapping[str, str],
    theme: str,
    t: Translator,
) -> go.Figure:
    """The network of tables with the columns of ``analysis.network.answer``.

    Args:
        nodes: with places; one that no edge names stands alone.
        edges: both ends of each are among the nodes.
        size: width and height of the drawing in the unit of the places.
        ground: x and y of the outlines under it, rings separated by None; or None.
        chosen: keys of nodes; those that are not in the drawing choose nothing.
        marks: cell -> the mark that tells it without colour, where there is one.
        theme: one of ``theme.THEMES``.
        t: the page's language.
    """
    places = {row.node: (row.x, row.y) for row in nodes.itertuples(index=False)}
    names = dict(zip(nodes["node"], nodes["name"], strict=True))
    column = {row.node for row in nodes.itertuples(index=False) if row.column}
    bright_edges = _bright_edges(edges, set(chosen) & set(places))
    kept = set(edges.loc[bright_edges, "source"]) | set(edges.loc[bright_edges, "target"])
    bright = kept | set(chosen) if set(chosen) & set(places) else set(places)
    traces = [
        *([] if ground is None else [_ground(ground, theme)]),
        *_lines(edges, places, column, bright_edges, theme),
        *_rings(nodes, chosen, theme),
        *middle_traces(edges, places, names, bright_edges, marks, theme, t),
        *_nodes(nodes, bright, theme, t),
        *name_traces(nodes, edges, bright, chosen, size, theme),
    ]
    layout = {**look.base_layout(theme), "hovermode": "closest", **_axes(size)}
    return go.Figure(data=traces, layout=layout)


def _axes(size: Size) -> dict[str, Any]:
    """Unseen axes of one scale; the drawing stands at the top of its frame."""
    unseen = {"visible": False, "fixedrange": True, "constrain": "range"}
    upright = {"range": [0, size[1]], "scaleanchor": "x", "constraintoward": "top"}
    return {"xaxis": {**unseen, "range": [0, size[0]]}, "yaxis": {**unseen, **upright}}


def _bright_edges(edges: pd.DataFrame, chosen: set[str]) -> pd.Series:
    """Which lines are not faint: all when nothing is chosen, else those of what is.

    When the two ends of one line are chosen, only that line is meant. Clusters are drawn only for
    what is chosen, so their lines are never faint.
    """
    ends = edges["source"].isin(list(chosen)).astype(int) + edges["target"].isin(list(chosen))
    if not chosen:
        return ends == 0
    return (ends >= max(1, *ends, 0)) | (edges["cell"] == "cluster")


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


def _lines(
    edges: pd.DataFrame,
    places: Mapping[str, Size],
    column: Collection[str],
    bright: pd.Series,
    theme: str,
) -> list[go.Scatter]:
    """The lines, a trace for those that look the same; the faint ones first."""
    groups = edges.assign(bright=bright).groupby(["bright", "dashed", "cell", "size"])
    many = int(bright.sum()) > MANY
    thinnest, thickest = (
        (int(edges["size"].min()), int(edges["size"].max())) if len(edges) else (0, 0)
    )
    step = min(STEP_PX, MOST_PX / max(1, thickest - thinnest))
    traces = []
    for (is_bright, dashed, cell, size), rows in groups:
        xs: list[float | None] = []
        ys: list[float | None] = []
        for row in rows.itertuples(index=False):
            start, end = places[row.source], places[row.target]
            # in a column, a part of something hangs on its parent as a branch does
            hangs = cell == "tree" and row.source in column
            bend = [(end[0], start[1])] if hangs else []
            for x, y in (start, *bend, end):
                xs.append(x)
                ys.append(y)
            xs.append(None)
            ys.append(None)
        line = {
            "color": look.line(theme, cell) if is_bright else look.colour(theme, "line"),
            "width": 1.25 + step * (size - thinnest) if is_bright else 1,
            "dash": _dash(bool(dashed), cell),
        }
        opacity = (LIGHT if many else FULL) if is_bright else FAINT
        traces.append(
            go.Scatter(x=xs, y=ys, mode="lines", line=line, opacity=opacity, hoverinfo="skip")
        )
    return traces


def _dash(dashed: bool, cell: str) -> str:
    if dashed:
        return "6px,4px"
    return "2px,3px" if cell in {"ended", "deselected"} else "solid"


# ---- nodes --------------------------------------------------------------------------------------


def _nodes(
    nodes: pd.DataFrame, bright: Collection[str], theme: str, t: Translator
) -> list[go.Scatter]:
    """The nodes, a trace for each kind."""
    traces = []
    for kind, rows in nodes.groupby("kind"):
        symbol, size = SYMBOLS[str(kind)]
        fills, rims = zip(
            *(
                _paint(cell, node in bright, theme)
                for cell, node in zip(rows["cell"], rows["node"], strict=True)
            ),
            strict=True,
        )
        traces.append(
            go.Scatter(
                x=list(rows["x"]),
                y=list(rows["y"]),
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": size,
                    "opacity": 1,
                    "color": list(fills),
                    "line": {"color": list(rims), "width": 1.5},
                },
                meta=[name for name, _ in rows["pick"].iloc[0]],
                customdata=[[code for _, code in pick] for pick in rows["pick"]],
                hovertext=[
                    hover_words(row.name, row.words)
                    for row in rows[["name", "words"]].itertuples(index=False)
                ],
                hovertemplate=hover_form(t),
            )
        )
    return traces


def _paint(cell: str, is_bright: bool, theme: str) -> tuple[str, str]:
    """Fill and rim of a node: hollow where it has nothing of its own."""
    ink = look.colour(theme, "ink" if is_bright else "hatch")
    is_hollow = cell in {"joint", "no_data", "none_known"}
    return (look.colour(theme, "paper") if is_hollow else ink), ink


def _rings(nodes: pd.DataFrame, chosen: Collection[str], theme: str) -> list[go.Scatter]:
    rows = nodes[nodes["node"].isin(list(chosen))]
    if rows.empty:
        return []
    line = {"color": look.colour(theme, "accent"), "width": 3}
    marker = {"symbol": "circle", "size": 22, "color": look.colour(theme, "paper"), "line": line}
    return [
        go.Scatter(
            x=list(rows["x"]), y=list(rows["y"]), mode="markers", marker=marker, hoverinfo="skip"
        )
    ]
