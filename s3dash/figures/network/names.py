"""The names of a network's nodes as traces, one for each range of windows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd
import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.network.labels import (
    FRAMES,
    LEFT_FIRST,
    NAME_PX,
    RIGHT,
    SIDES,
    UNSEEN_PX,
    Size,
    Spot,
    name_sides,
    shape_of,
)


def name_traces(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    bright: Collection[str],
    chosen: Collection[str],
    size: Size,
    theme: str,
) -> list[go.Scatter]:
    """The names, a trace for each range of windows."""
    spots = label_spots(nodes, edges, bright, chosen)
    colours = [
        look.colour(theme, "ink" if node in bright else "ink-soft") for node in nodes["node"]
    ]
    return [
        _name_trace(spots, name_sides(spots, size, frames), colours, theme)
        for frames in FRAMES[shape_of(size)]
    ]


def label_spots(
    nodes: pd.DataFrame, edges: pd.DataFrame, bright: Collection[str], chosen: Collection[str]
) -> list[Spot]:
    """The nodes as their names see them: what is chosen first, then its neighbours.

    Of Europe's regions only those are named that the rest leaves room for.
    """
    # where lines go off to a column, the names keep out of their way
    free = LEFT_FIRST if nodes["column"].any() else SIDES
    degrees = pd.concat([edges["source"], edges["target"]]).value_counts()
    return [
        Spot(
            x=row.x,
            y=row.y,
            label=row.label.replace("\n", "<br>"),
            rank=(
                float(row.node not in chosen),
                float(row.node not in bright),
                float(row.kind == "partner"),
                -float(degrees.get(row.node, 0)),
                float(at),
            ),
            sides=(RIGHT,) if row.column else SIDES if row.kind == "cluster" else free,
        )
        for at, row in enumerate(nodes.itertuples(index=False))
    ]


def _name_trace(
    spots: Sequence[Spot], sides: Sequence[str | None], colours: Sequence[str], theme: str
) -> go.Scatter:
    # plotly leaves out a trace without points, and the style sheet counts on the place of this one
    shown = [
        (spot, side, colour)
        for spot, side, colour in zip(spots, sides, colours, strict=True)
        if side
    ]
    paper = look.colour(theme, "paper")
    halo = ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 1) for y in (-1, 1))
    return go.Scatter(
        x=[None, *(spot.x for spot, _, _ in shown)],
        y=[None, *(spot.y for spot, _, _ in shown)],
        mode="markers+text",
        text=["", *(spot.label for spot, _, _ in shown)],
        textposition=[RIGHT, *(side for _, side, _ in shown)],
        textfont={
            "family": look.FONT,
            "size": NAME_PX,
            "color": [paper, *(colour for _, _, colour in shown)],
            "shadow": halo,
        },
        marker={"size": UNSEEN_PX, "opacity": 0},
        cliponaxis=False,
        hoverinfo="skip",
    )
