"""A matrix: regions down, domains or initiatives across, a cell for what a region says or is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.matrix.lines import hatching, outlines, selection
from s3dash.i18n import Translator

ROW_PX = 30
NAME_PX = 14
MARK_PX = 13
RIGHT_PX = 24
BOTTOM_PX = 34
GAP_PX = 2
# A column's name longer than this gives way to a short form.
LONGEST_NAME = 36
LETTER_PX = 6.8


def matrix(
    rows: pd.DataFrame,
    columns: pd.DataFrame,
    cells: pd.DataFrame,
    *,
    theme: str,
    selected: tuple[str | None, str | None],
    names: tuple[str, str],
    corner: str = "",
    t: Translator,
) -> go.Figure:
    """The matrix of the tables of ``analysis.matrix.answer``.

    The first trace is the one to click: its ``customdata`` are the codes of row and column.

    Args:
        rows: regions in order; a change of ``band`` begins a new band.
        columns: domains or initiatives in order.
        cells: one row a pair.
        theme: one of ``theme.THEMES``.
        selected: the codes of the row and the column that are marked.
        names: what a column is in a selection (``domain`` …), and the message of the totals.
        corner: what rows and columns are to each other, where that has to be said.
        t: the page's language.
    """
    down = _positions(rows)
    across = {code: at for at, code in enumerate(columns["column_code"])}
    placed = cells[cells["column_code"].isin(across)]
    names_of = {row.column_code: _column_name(row.column_name) for row in columns.itertuples()}
    left, top = _width(rows["region_name"]), _width(names_of.values())
    height = (max(down.values(), default=0) + 2) * ROW_PX + top + BOTTOM_PX
    return go.Figure(
        data=[
            _cells(placed, down, across, theme, names[0], t),
            _marks(placed, down, across, theme),
            _totals(rows, columns, down, theme),
        ],
        layout={
            **look.base_layout(theme),
            "height": height,
            "margin": {
                "l": left,
                "r": RIGHT_PX,
                "t": top,
                "b": BOTTOM_PX,
                "pad": 4,
            },
            "shapes": [
                *outlines(placed, down, across, theme),
                *hatching(placed, down, across, theme),
                *selection(selected, down, across, theme),
            ],
            "annotations": [
                *_headings(rows, columns, down, theme, names[1], t),
                *_corner(corner, theme),
            ],
            **_axes(rows, names_of, down, selected),
        },
    )


def _positions(rows: pd.DataFrame) -> dict[str, int]:
    """The line of every region; a band has a line of its own above its first region."""
    found: dict[str, int] = {}
    line, band = 0, ""
    for row in rows.itertuples(index=False):
        if row.band != band:
            line, band = line + 1, row.band
        found[row.region_code] = line
        line += 1
    return found


def _cells(
    cells: pd.DataFrame,
    down: dict[str, int],
    across: dict[str, int],
    theme: str,
    column_name: str,
    t: Translator,
) -> go.Heatmap:
    """The fills, as a heatmap whose colours are the kinds of cells in use."""
    kinds = sorted(set(cells["cell"]))
    height = max(down.values(), default=-1) + 1
    z: list[list[int | None]] = [[None] * len(across) for _ in range(height)]
    words: list[list[str]] = [[""] * len(across) for _ in range(height)]
    codes: list[list[tuple[str, str] | None]] = [[None] * len(across) for _ in range(height)]
    for cell in cells.itertuples(index=False):
        line, at = down[cell.region_code], across[cell.column_code]
        z[line][at] = kinds.index(cell.cell)
        words[line][at] = cell.words
        codes[line][at] = (cell.region_code, cell.column_code)
    hint = f"<br><i>{t('matrix-hover-click')}</i>"
    return go.Heatmap(
        z=z,
        x=list(range(len(across))),
        y=list(range(height)),
        text=words,
        meta=["region", column_name],
        customdata=codes,
        hovertemplate="<b>%{y}</b><br>%{x}<br>%{text}" + hint + "<extra></extra>",
        hoverongaps=False,
        zmin=0,
        zmax=max(len(kinds) - 1, 1),
        colorscale=_scale([look.fill(theme, kind) for kind in kinds]),
        showscale=False,
        xgap=GAP_PX,
        ygap=GAP_PX,
    )


def _scale(colours: list[str]) -> list[list[Any]]:
    """A scale of as many steps as there are colours, the first at 0 and the last at 1."""
    if len(colours) < 2:
        return [[at, colour] for colour in colours or ["#000000"] for at in (0, 1)]
    most = len(colours) - 1
    edges = [0.0, *((at + 0.5) / most for at in range(most)), 1.0]
    return [
        [edge, colour]
        for colour, pair in zip(colours, pairwise(edges), strict=True)
        for edge in pair
    ]


def _marks(
    cells: pd.DataFrame, down: dict[str, int], across: dict[str, int], theme: str
) -> go.Scatter:
    """The signs, and below a sign how many rows stand behind it when they are several."""
    marked = cells[(cells["mark"] != "") & (cells["cell"] != "no_data")]
    several = marked[marked["several"] > 0]
    lines = [down[row.region_code] - (0.2 if row.several else 0) for row in marked.itertuples()]
    return go.Scatter(
        x=[across[code] for code in [*marked["column_code"], *several["column_code"]]],
        y=[*lines, *(down[code] + 0.24 for code in several["region_code"])],
        mode="text",
        text=[*marked["mark"], *several["several"].astype(str)],
        textfont={
            "family": look.FONT,
            "size": MARK_PX,
            "color": [look.words_on(theme, cell) for cell in [*marked["cell"], *several["cell"]]],
            "weight": 600,
        },
        hoverinfo="skip",
    )


def _totals(
    rows: pd.DataFrame, columns: pd.DataFrame, down: dict[str, int], theme: str
) -> go.Scatter:
    """How many at the end of every row and below every column."""
    bottom = max(down.values(), default=0) + 1
    return go.Scatter(
        x=[*([len(columns)] * len(rows)), *range(len(columns))],
        y=[*(down[code] for code in rows["region_code"]), *([bottom] * len(columns))],
        mode="text",
        text=[*rows["total"], *columns["total"]],
        textfont={"family": look.FONT, "size": NAME_PX, "color": look.colour(theme, "ink-soft")},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _headings(
    rows: pd.DataFrame,
    columns: pd.DataFrame,
    down: dict[str, int],
    theme: str,
    total: str,
    t: Translator,
) -> list[dict[str, Any]]:
    """What the totals count, and the names of the bands."""
    soft = {"family": look.FONT, "size": NAME_PX, "color": look.colour(theme, "ink-soft")}
    plain = {"showarrow": False, "font": soft, "yref": "y", "xref": "x"}
    bottom = max(down.values(), default=0) + 1
    found = [
        {
            **plain,
            "x": len(columns),
            "y": -0.5,
            "text": t(f"matrix-total-{total}"),
            "textangle": -90,
            "yanchor": "bottom",
        },
        {
            **plain,
            "xref": "paper",
            "x": 0,
            "xshift": -8,
            "y": bottom,
            "text": t("matrix-total-regions", of=total),
            "xanchor": "right",
        },
    ]
    firsts = rows.drop_duplicates("band") if len(rows) else rows
    for row in firsts[firsts["band"] != ""].itertuples(index=False):
        found.append(
            {
                **plain,
                "x": -0.5,
                "y": down[row.region_code] - 1,
                "text": row.band,
                "xanchor": "left",
                "yshift": -2,
            }
        )
    return found


def _corner(words: str, theme: str) -> list[dict[str, Any]]:
    """What rows and columns are to each other, above the rows' names."""
    soft = {"family": look.FONT, "size": NAME_PX, "color": look.colour(theme, "ink-soft")}
    place = {"xref": "paper", "yref": "y", "x": 0, "y": -0.5, "xshift": -8}
    shown = {"showarrow": False, "xanchor": "right", "yanchor": "bottom", "align": "right"}
    lines = words.replace("; ", "<br>")
    return [{**place, **shown, "font": soft, "text": lines}] if words else []


def _width(names: Iterable[str]) -> int:
    """Room for the longest of the names, in pixels."""
    return int(max(map(len, names), default=0) * LETTER_PX) + 16


def _column_name(name: str) -> str:
    """The name; a long one without what stands in brackets, or only that when it is the shorter."""
    if len(name) <= LONGEST_NAME:
        return name
    before, _, rest = name.partition(" (")
    return before if len(before) <= LONGEST_NAME or not rest else rest.partition(")")[0]


def _axes(
    rows: pd.DataFrame,
    columns: dict[str, str],
    down: dict[str, int],
    selected: tuple[str | None, str | None],
) -> dict[str, Any]:
    bottom = max(down.values(), default=0) + 1
    plain = {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "showline": False,
        "ticks": "",
    }

    def told(code: str, name: str) -> str:
        return f"<b>{name}</b>" if code in selected else name

    return {
        "xaxis": {
            **plain,
            "side": "top",
            "range": [-0.5, len(columns) + 0.5],
            "tickvals": list(range(len(columns))),
            "ticktext": [told(code, name) for code, name in columns.items()],
            "tickangle": -90,
            "tickfont": {"size": NAME_PX},
        },
        "yaxis": {
            **plain,
            "range": [bottom + 0.5, -0.5],
            "tickvals": list(down.values()),
            "ticktext": [
                told(row.region_code, row.region_name) for row in rows.itertuples(index=False)
            ],
            "tickfont": {"size": NAME_PX},
        },
    }
