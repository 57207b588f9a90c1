"""The names of a network's nodes as traces, one for each range of windows; so the lines to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.names.leaders import Led, led_names
from s3dash.figures.names.sides import (
    FIRST,
    LEFT_FIRST,
    NAME_PX,
    NODE_PX,
    RIGHT,
    SIDES,
    Mark,
    Size,
    Spot,
    name_sides,
    unseen_px,
)
from s3dash.figures.network.frames import FRAMES, shape_of
from s3dash.figures.network.picture import Picture

# The traces of names for narrow, middling and wide windows. Plotly makes ``trace`` and the uid a
# class of what it draws, and the style sheet, which alone knows the width, shows one of the three.
NAMES = ("names-narrow", "names-middling", "names-wide")
# A name in Europe is so many times as far from any other node as from its own.
NEARER = 1.5
LEADERS = ("leaders-narrow", "leaders-middling", "leaders-wide")


@dataclass(frozen=True)
class _Name:
    """A name where it is written, and the node that it is the name of."""

    spot: Spot
    side: str
    of: Spot
    colour: str


def name_traces(picture: Picture, marks: Sequence[Mark] = ()) -> list[go.Scatter]:
    """The lines to names that stand apart, and the names: a trace for each range of windows.

    Args:
        picture: whose nodes are named.
        marks: the signs on the lines, which no name lies on.
    """
    traces = []
    ranges = FRAMES[shape_of(picture.size)]
    for uid, lines_uid, frames in zip(NAMES, LEADERS, ranges, strict=True):
        names = _names(picture, frames, marks)
        apart = [name for name in names if name.spot is not name.of]
        if apart:
            traces.append(_leader_trace(lines_uid, apart, picture.theme))
        traces.append(_name_trace(uid, names, picture.theme))
    return traces


def _names(picture: Picture, frames: Sequence[Size], marks: Sequence[Mark]) -> list[_Name]:
    """The names that there is room for, at their nodes or apart from them."""
    spots = label_spots(picture)
    ink, soft = look.colour(picture.theme, "ink"), look.colour(picture.theme, "ink-soft")
    sides, led = _placed(spots, picture.size, frames, marks)
    found = []
    for at, (node, spot, side) in enumerate(zip(picture.nodes, spots, sides, strict=True)):
        colour = ink if node.key in picture.bright_nodes else soft
        if side:
            found.append(_Name(spot, side, spot, colour))
        elif at in led:
            found.append(_Name(_moved(spot, led[at]), led[at].side, spot, colour))
    return found


def _placed(
    spots: Sequence[Spot], size: Size, frames: Sequence[Size], marks: Sequence[Mark]
) -> tuple[list[str | None], Mapping[int, Led]]:
    """The sides of names, and the names apart; what is chosen is told, though it be over a node."""
    sides = name_sides(spots, size, frames, marks)
    led = led_names(spots, sides, size, frames, marks)
    if all(sides[at] or at in led for at, spot in enumerate(spots) if spot.rank[0] == FIRST):
        return sides, led
    sides = name_sides(spots, size, frames, marks, over_nodes=True)
    return sides, led_names(spots, sides, size, frames, marks)


def _moved(spot: Spot, led: Led) -> Spot:
    return replace(spot, x=led.x, y=led.y)


def label_spots(picture: Picture) -> list[Spot]:
    """The nodes as their names see them: what is chosen first, then its neighbours.

    Of Europe's regions only those are named that the rest leaves room for.
    """
    # where lines go off to a column, the names keep out of their way
    free = LEFT_FIRST if any(node.column for node in picture.nodes) else SIDES
    is_europe = any(node.kind == "partner" for node in picture.nodes)
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
            # Europe is so crowded that lines and colours do not tell whose a name is
            nearer=NEARER if is_europe and node.kind in ("region", "partner") else 0.0,
        )
        for at, node in enumerate(picture.nodes)
    ]


def _leader_trace(uid: str, names: Sequence[_Name], theme: str) -> go.Scatter:
    """A hairline from each node to its name."""
    return go.Scatter(
        uid=uid,
        x=[x for name in names for x in (name.of.x, name.spot.x, None)],
        y=[y for name in names for y in (name.of.y, name.spot.y, None)],
        mode="lines",
        line={"color": look.colour(theme, "ink-soft"), "width": 0.75},
        hoverinfo="skip",
    )


def _name_trace(uid: str, names: Sequence[_Name], theme: str) -> go.Scatter:
    paper = look.colour(theme, "paper")
    halo = ", ".join(f"{x}px {y}px 1px {paper}" for x in (-1, 1) for y in (-1, 1))
    return go.Scatter(
        uid=uid,
        x=[name.spot.x for name in names],
        y=[name.spot.y for name in names],
        mode="markers+text",
        text=[name.spot.label for name in names],
        textposition=[name.side for name in names],
        textfont={
            "family": look.FONT,
            "size": NAME_PX,
            "color": [name.colour for name in names],
            "shadow": halo,
        },
        marker={"size": unseen_px(NODE_PX), "opacity": 0},
        cliponaxis=False,
        hoverinfo="skip",
    )
