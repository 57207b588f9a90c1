"""The flow of a region's areas from one round to the next: names on both sides, a line a link.

A Sankey diagram would have its widths say something, and there is nothing to measure here.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from s3dash import columns
from s3dash.figures import theme as look

LINE_PX = 18
GAP_PX = 14
HEAD_PX = 34
SIGN_PX = 22
# So long may a line of a name be; a window of 768 px then has room for it.
LETTERS = 34
LEFT, RIGHT = 0.4, 0.6
INNER = 0.025
EARLIER_CODE, LATER_CODE = (
    columns.of_side(side, "code") for side in (columns.EARLIER, columns.LATER)
)


@dataclass(frozen=True)
class Node:
    """An area on one side: code, name in lines, cell and mark of its status, its middle."""

    code: str
    lines: tuple[str, ...]
    cell: str
    mark: str
    y: float


def lineage_flow(flow: pd.DataFrame, *, rounds: tuple[str, str], theme: str) -> go.Figure:
    """The drawing of a table with the columns ``columns.FLOW``.

    Args:
        flow: one row a change; a code is empty where there is no such area.
        rounds: what stands above the two sides.
        theme: one of ``theme.THEMES``.
    """
    flow = flow.sort_values([LATER_CODE, EARLIER_CODE], kind="stable")
    later = _side(flow, columns.LATER)
    earlier = _side(_in_order_of(flow, later), columns.EARLIER)
    ends = [node.y + LINE_PX * len(node.lines) / 2 for side in (earlier, later) for node in side]
    height = max(ends, default=HEAD_PX) + GAP_PX
    traces = [
        _heads(rounds, theme),
        *_nodes(earlier, LEFT, "middle left", theme),
        *_nodes(later, RIGHT, "middle right", theme),
        _words(flow, earlier, later, theme),
    ]
    unseen = {"visible": False, "fixedrange": True}
    return go.Figure(
        data=traces,
        layout={
            **look.base_layout(theme),
            "height": height,
            "xaxis": {**unseen, "range": [0, 1]},
            "yaxis": {**unseen, "range": [height, 0]},
            "shapes": _links(flow, earlier, later, theme),
        },
    )


def _side(flow: pd.DataFrame, side: str) -> list[Node]:
    """The areas of one side from the top, each once, in the order of the rows."""
    nodes: list[Node] = []
    top = float(HEAD_PX)
    rows = flow[[columns.of_side(side, column) for column in columns.OF_AREA]]
    for code, name, cell, mark in rows.drop_duplicates().itertuples(index=False, name=None):
        if not code:
            continue
        lines = tuple(textwrap.wrap(name, LETTERS)) or (name,)
        size = LINE_PX * len(lines)
        nodes.append(Node(code, lines, cell, mark, top + size / 2))
        top += size + GAP_PX
    return nodes


def _in_order_of(flow: pd.DataFrame, later: list[Node]) -> pd.DataFrame:
    """The rows with every earlier area beside what became of it; what was left behind last."""
    place = {node.code: node.y for node in later}
    last = max(place.values(), default=0.0) + 1
    middle = {
        code: sum(place.get(one, last) for one in rows) / len(rows)
        for code, rows in flow.groupby(EARLIER_CODE)[LATER_CODE]
    }
    order = flow[EARLIER_CODE].map(middle)
    return flow.assign(order=order).sort_values(["order", EARLIER_CODE], kind="stable")


def _heads(rounds: tuple[str, str], theme: str) -> go.Scatter:
    return go.Scatter(
        x=[LEFT + INNER, RIGHT - INNER],
        y=[10, 10],
        mode="text",
        text=[f"<b>{name}</b>" for name in rounds],
        textposition=["middle left", "middle right"],
        textfont={"family": look.FONT, "size": look.LABEL_PX, "color": look.colour(theme, "ink")},
        hoverinfo="skip",
    )


def _nodes(nodes: list[Node], x: float, position: str, theme: str) -> list[go.Scatter]:
    """The signs of the areas, and their names outside of them."""
    outward = -INNER if position == "middle left" else INNER
    names = go.Scatter(
        x=[x + outward] * len(nodes),
        y=[node.y for node in nodes],
        mode="text",
        text=["<br>".join(node.lines) for node in nodes],
        textposition=position,
        textfont={"family": look.FONT, "size": look.LABEL_PX, "color": look.colour(theme, "ink")},
        hoverinfo="skip",
    )
    return [_signs(nodes, x, theme), names]


def _signs(nodes: list[Node], x: float, theme: str) -> go.Scatter:
    """The squares with the marks of the areas' statuses."""
    cells = [node.cell for node in nodes]
    return go.Scatter(
        x=[x] * len(nodes),
        y=[node.y for node in nodes],
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": SIGN_PX,
            "opacity": 1,
            "color": [look.fill(theme, cell) for cell in cells],
            "line": {"width": 1.5, "color": [_outline(theme, cell) for cell in cells]},
        },
        text=[node.mark for node in nodes],
        textfont={
            "family": look.FONT,
            "size": 12,
            "color": [look.text_on(theme, cell) for cell in cells],
        },
        hoverinfo="skip",
    )


def _outline(theme: str, cell: str) -> str:
    if cell in look.OUTLINE:
        return look.colour(theme, look.OUTLINE[cell])
    return look.fill(theme, cell)


def _words(flow: pd.DataFrame, earlier: list[Node], later: list[Node], theme: str) -> go.Scatter:
    """What is said beside an area that no line leads to or from."""
    alone = flow[(flow[EARLIER_CODE] == "") | (flow[LATER_CODE] == "")]
    words = dict(
        zip(alone[EARLIER_CODE] + alone[LATER_CODE], alone[columns.KIND_WORDS], strict=True)
    )
    placed = [(LEFT + INNER, "middle right", node) for node in earlier if node.code in words]
    placed += [(RIGHT - INNER, "middle left", node) for node in later if node.code in words]
    return go.Scatter(
        x=[x for x, _, _ in placed],
        y=[node.y for _, _, node in placed],
        mode="text",
        text=[f"<i>{words[node.code]}</i>" for _, _, node in placed],
        textposition=[position for _, position, _ in placed],
        textfont={
            "family": look.FONT,
            "size": look.LABEL_PX,
            "color": look.colour(theme, "ink-soft"),
        },
        hoverinfo="skip",
    )


def _links(
    flow: pd.DataFrame, earlier: list[Node], later: list[Node], theme: str
) -> list[dict[str, Any]]:
    """A curve a link; dashed where the compilers inferred it."""
    ends = {node.code: node.y for node in (*earlier, *later)}
    start, end = LEFT + INNER, RIGHT - INNER
    middle = (start + end) / 2
    linked = flow[(flow[EARLIER_CODE] != "") & (flow[LATER_CODE] != "")]
    return [
        {
            "type": "path",
            "path": f"M {start},{ends[one]} C {middle},{ends[one]} {middle},{ends[other]} "
            f"{end},{ends[other]}",
            "line": {
                "width": 2,
                "color": look.colour(theme, "edge"),
                "dash": "4px,4px" if inferred else "solid",
            },
            "layer": "below",
        }
        for one, other, inferred in zip(
            linked[EARLIER_CODE], linked[LATER_CODE], linked[columns.INFERRED], strict=True
        )
    ]
