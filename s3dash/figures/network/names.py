"""The names of a network's nodes as traces, one for each range of windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.network.labels import (
    FRAMES,
    LEFT_FIRST,
    NAME_PX,
    RIGHT,
    SIDES,
    UNSEEN_PX,
    Spot,
    name_sides,
    shape_of,
)
from s3dash.figures.network.picture import Picture

# The traces of names for narrow, middling and wide windows. Plotly makes ``trace`` and the uid a
# class of what it draws, and the style sheet, which alone knows the width, shows one of the three.
NAMES = ("names-narrow", "names-middling", "names-wide")


def name_traces(picture: Picture) -> list[go.Scatter]:
    """The names, a trace for each range of windows, called after it."""
    spots = label_spots(picture)
    ink, soft = look.colour(picture.theme, "ink"), look.colour(picture.theme, "ink-soft")
    colours = [ink if node.key in picture.bright_nodes else soft for node in picture.nodes]
    return [
        _name_trace(uid, spots, name_sides(spots, picture.size, frames), colours, picture.theme)
        for uid, frames in zip(NAMES, FRAMES[shape_of(picture.size)], strict=True)
    ]


def label_spots(picture: Picture) -> list[Spot]:
    """The nodes as their names see them: what is chosen first, then its neighbours.

    Of Europe's regions only those are named that the rest leaves room for.
    """
    # where lines go off to a column, the names keep out of their way
    free = LEFT_FIRST if any(node.column for node in picture.nodes) else SIDES
    degrees = Counter(end for edge in picture.edges for end in (edge.source, edge.target))
    return [
        Spot(
            x=node.x,
            y=node.y,
            label=node.label.replace("\n", "<br>"),
            rank=(
                float(node.key not in picture.chosen),
                float(node.key not in picture.bright_nodes),
                float(node.kind == "partner"),
                -float(degrees[node.key]),
                float(at),
            ),
            sides=(RIGHT,) if node.column else SIDES if node.kind == "cluster" else free,
        )
        for at, node in enumerate(picture.nodes)
    ]


def _name_trace(
    uid: str,
    spots: Sequence[Spot],
    sides: Sequence[str | None],
    colours: Sequence[str],
    theme: str,
) -> go.Scatter:
    shown = [
        (spot, side, colour)
        for spot, side, colour in zip(spots, sides, colours, strict=True)
        if side
    ]
    paper = look.colour(theme, "paper")
    halo = ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 1) for y in (-1, 1))
    return go.Scatter(
        uid=uid,
        x=[spot.x for spot, _, _ in shown],
        y=[spot.y for spot, _, _ in shown],
        mode="markers+text",
        text=[spot.label for spot, _, _ in shown],
        textposition=[side for _, side, _ in shown],
        textfont={
            "family": look.FONT,
            "size": NAME_PX,
            "color": [colour for _, _, colour in shown],
            "shadow": halo,
        },
        marker={"size": UNSEEN_PX, "opacity": 0},
        cliponaxis=False,
        hoverinfo="skip",
    )
