"""A matrix: regions down, domains or initiatives across, a cell for what a region says or is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.matrix.lines import hatching, outlines, selection
from s3dash.figures.matrix.picture import Picture
from s3dash.i18n import Translator

ROW_PX = 30
NAME_PX = 14
MARK_PX = 13
RIGHT_PX = 24
BOTTOM_PX = 34
GAP_PX = 2
# Between the frame and the names of rows and columns.
PAD_PX = 4
LETTER_PX = 6.8
# Between the frame and what stands at its left.
BESIDE_PX = 8


def matrix(
    picture: Picture, *, column: str, total: str, corner: str = "", t: Translator
) -> go.Figure:
    """The matrix of an answer of ``analysis.matrix``.

    The first trace is the one to click: its ``customdata`` are the codes of the rows, None for a
    line that is no row, and those of the columns.

    Args:
        picture: what is drawn.
        column: what a column is in a selection (``domain`` …).
        total: the message of what the totals are.
        corner: what rows and columns are to each other, where that has to be said.
        t: the page's language.
    """
    left, top = _width(row.name for row in picture.rows), _width(picture.names)
    return go.Figure(
        data=[_cells(picture, column, t), _marks(picture), _totals(picture)],
        layout={
            **look.base_layout(picture.theme),
            "height": (picture.bottom + 1) * ROW_PX + top + BOTTOM_PX,
            "margin": {"l": left, "r": RIGHT_PX, "t": top, "b": BOTTOM_PX, "pad": PAD_PX},
            "shapes": [*outlines(picture), *hatching(picture), *selection(picture)],
            "annotations": [
                *_total_headings(picture, total, t),
                *_band_names(picture),
                *_corner(corner, picture.theme),
                *_chosen_names(picture),
            ],
            "xaxis": _across(picture),
            "yaxis": _down(picture),
        },
    )


# ---- traces -------------------------------------------------------------------------------------


def _cells(picture: Picture, column: str, t: Translator) -> go.Heatmap:
    """The fills, as a heatmap whose colours are the kinds of cells in use."""
    kinds = sorted({cell.cell for cell in picture.cells})
    width, height = len(picture.columns), picture.bottom if picture.rows else 0
    z: list[list[int | None]] = [[None] * width for _ in range(height)]
    words: list[list[str]] = [[""] * width for _ in range(height)]
    lines = {line: code for code, line in picture.down.items()}
    for cell in picture.cells:
        line, at = picture.place(cell)
        z[line][at] = kinds.index(cell.cell)
        words[line][at] = cell.words
    hint = f"<br><i>{t('matrix-hover-click')}</i>"
    return go.Heatmap(
        z=z,
        x=list(range(width)),
        y=list(range(height)),
        text=words,
        meta=["region", column],
        customdata=[[*map(lines.get, range(height))], [one.code for one in picture.columns]],
        hovertemplate="<b>%{y}</b><br>%{x}<br>%{text}" + hint + "<extra></extra>",
        hoverongaps=False,
        zmin=0,
        zmax=max(len(kinds) - 1, 1),
        colorscale=_scale([look.fill(picture.theme, kind) for kind in kinds]),
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


def _marks(picture: Picture) -> go.Scatter:
    """The signs, and below a sign how many facts stand behind it when they are several."""
    marked = [cell for cell in picture.cells if cell.mark and cell.cell != "no_data"]
    several = [cell for cell in marked if cell.several]
    places = [picture.place(cell) for cell in [*marked, *several]]
    lines = [
        line - (0.2 if cell.several else 0) for cell, (line, _) in zip(marked, places, strict=False)
    ]
    return go.Scatter(
        x=[at for _, at in places],
        y=[*lines, *(line + 0.24 for line, _ in places[len(marked) :])],
        mode="text",
        text=[*(cell.mark for cell in marked), *(str(cell.several) for cell in several)],
        textfont={
            "family": look.FONT,
            "size": MARK_PX,
            "color": [look.words_on(picture.theme, cell.cell) for cell in [*marked, *several]],
            "weight": 600,
        },
        hoverinfo="skip",
    )


def _totals(picture: Picture) -> go.Scatter:
    """What stands at the end of every row and below every column."""
    rows, columns = picture.rows, picture.columns
    return go.Scatter(
        x=[*([len(columns)] * len(rows)), *range(len(columns))],
        y=[*picture.down.values(), *([picture.bottom] * len(columns))],
        mode="text",
        text=[one.total for one in (*rows, *columns)],
        textfont=_soft(picture.theme),
        hoverinfo="skip",
        cliponaxis=False,
    )


# ---- words --------------------------------------------------------------------------------------


def _soft(theme: str) -> dict[str, Any]:
    return {"family": look.FONT, "size": NAME_PX, "color": look.colour(theme, "ink-soft")}


def _note(theme: str, text: str, **placed: Any) -> dict[str, Any]:
    return {"showarrow": False, "font": _soft(theme), "yref": "y", "text": text, **placed}


def _total_headings(picture: Picture, total: str, t: Translator) -> list[dict[str, Any]]:
    """What the totals of the rows and of the columns are."""
    at_end = {"x": len(picture.columns), "xref": "x", "y": -0.5, "textangle": -90}
    below = {"x": 0, "xref": "paper", "xshift": -BESIDE_PX, "y": picture.bottom}
    of_rows, of_columns = t(f"matrix-total-{total}"), t("matrix-total-regions", of=total)
    return [
        _note(picture.theme, of_rows, **at_end, yanchor="bottom", name="of-rows"),
        _note(picture.theme, of_columns, **below, xanchor="right"),
    ]


def _band_names(picture: Picture) -> list[dict[str, Any]]:
    """The name of every band above its first row."""
    firsts = {row.band: row for row in reversed(picture.rows) if row.band}
    return [
        _note(
            picture.theme,
            row.band,
            x=-0.5,
            xref="x",
            y=picture.down[row.code] - 1,
            xanchor="left",
            yshift=-2,
        )
        for row in reversed(firsts.values())
    ]


def _corner(words: str, theme: str) -> list[dict[str, Any]]:
    """What rows and columns are to each other, above the rows' names."""
    if not words:
        return []
    place = {"x": 0, "xref": "paper", "y": -0.5, "xshift": -BESIDE_PX}
    shown = {"xanchor": "right", "yanchor": "bottom", "align": "right"}
    return [_note(theme, words.replace("; ", "<br>"), **place, **shown)]


def _chosen_names(picture: Picture) -> list[dict[str, Any]]:
    """The names of the chosen row and column in bold, on top of their plain ones.

    Always two, empty where nothing is chosen, and not in the axes: plotly then draws a choice
    without drawing the matrix again.
    """
    region, column = picture.selected
    down, across = picture.down.get(region or ""), picture.across.get(column or "")
    of_row = next((row.name for row in picture.rows if row.code == region), "")
    of_column = "" if across is None else picture.names[across]
    beside = {"xref": "paper", "x": 0, "xshift": -PAD_PX, "y": down or 0, "xanchor": "right"}
    above = {"xref": "x", "x": across or 0, "yref": "paper", "y": 1, "yshift": PAD_PX}
    upright = {"yanchor": "bottom", "textangle": -90}
    return [
        _bold(picture.theme, of_row, **beside, name="chosen-row"),
        _bold(picture.theme, of_column, **above, **upright, name="chosen-column"),
    ]


def _bold(theme: str, words: str, **placed: Any) -> dict[str, Any]:
    font = {**_soft(theme), "color": look.colour(theme, "ink"), "weight": 600}
    ground = {"bgcolor": look.colour(theme, "paper"), "borderpad": 0, "borderwidth": 0}
    return {**_note(theme, words, **placed), "font": font, **ground, "opacity": 1 if words else 0}


def _width(names: Iterable[str]) -> int:
    """Room for the longest of the names, in pixels."""
    return int(max(map(len, names), default=0) * LETTER_PX) + 16


# ---- axes ---------------------------------------------------------------------------------------


# Plotly measures every name to see whether it reaches beyond the axis, unless all may: a third of
# the drawing of a matrix, and more than half where there are many rows.
PLAIN = {
    "showgrid": False,
    "zeroline": False,
    "fixedrange": True,
    "showline": False,
    "ticks": "",
    "ticklabeloverflow": "allow",
}


def _across(picture: Picture) -> dict[str, Any]:
    """The columns' names."""
    count = len(picture.columns)
    return {
        **PLAIN,
        "side": "top",
        "range": [-0.5, count + 0.5],
        "tickvals": list(range(count)),
        "ticktext": picture.names,
        "tickangle": -90,
        "tickfont": {"size": NAME_PX},
    }


def _down(picture: Picture) -> dict[str, Any]:
    """The rows' names."""
    return {
        **PLAIN,
        "range": [picture.bottom + 0.5, -0.5],
        "tickvals": list(picture.down.values()),
        "ticktext": [row.name for row in picture.rows],
        "tickangle": 0,
        "tickfont": {"size": NAME_PX},
    }
