"""The lines that are drawn over a matrix: outlines, hatching, and what is selected."""

from __future__ import annotations

from typing import Any

from s3dash.figures import theme as look
from s3dash.figures.matrix.picture import Picture

# Half the side of an outlined cell, in columns.
HALF = 0.42
# How far apart the lines of the hatching are, in columns.
HATCH_STEP = 0.25
EMPTY = ("not_mentioned", "none_known")


def outlines(picture: Picture) -> list[dict[str, Any]]:
    """Around cells whose kind has an outline, and around those with something joint besides.

    An empty cell needs none, in whatever theme: the others around it show where it is.
    """
    found = []
    for cell in picture.cells:
        colour = look.outline(picture.theme, "also-joint" if cell.joint else cell.cell)
        if colour and cell.cell not in EMPTY:
            line = {"color": colour, "width": 1.5}
            found.append({**_square(*picture.place(cell)), "line": line})
    return found


def _square(down: float, across: float) -> dict[str, Any]:
    """The bounds of a cell."""
    return {
        "type": "rect",
        "x0": across - HALF,
        "x1": across + HALF,
        "y0": down - HALF,
        "y1": down + HALF,
    }


def hatching(picture: Picture) -> list[dict[str, Any]]:
    """Lines across the cells without data, or with too little of it, one path a region."""
    line = {"color": look.colour(picture.theme, "hatch"), "width": 1}
    paths: dict[str, str] = {}
    for cell in picture.cells:
        if cell.cell == "no_data" or cell.hatched:
            paths[cell.row] = paths.get(cell.row, "") + _hatches(*picture.place(cell))
    return [{"type": "path", "path": paths[code], "line": line} for code in sorted(paths)]


def _hatches(down: int, across: int) -> str:
    steps = [across - 0.46 + HATCH_STEP * (step + 0.5) for step in range(4)]
    return "".join(
        f"M{x - 0.1:.2f},{down + 0.42:.2f}L{x + 0.1:.2f},{down - 0.42:.2f}" for x in steps
    )


def selection(picture: Picture) -> list[dict[str, Any]]:
    """Around the selected cell, else the selected row or column; one line, unseen without either.

    Plotly draws a line at another place without drawing the matrix again, but not one more or less.
    """
    region, column = picture.selected
    line = {"color": look.colour(picture.theme, "ink"), "width": 3}
    down = picture.down.get(region or "")
    across = picture.across.get(column or "")
    if down is None and across is None:
        return [{"type": "rect", "x0": 0, "x1": 0, "y0": 0, "y1": 0, "line": line, "opacity": 0}]
    width, height = len(picture.columns) - 0.5, picture.bottom - 0.5
    x = (-0.5, width) if across is None else (across - 0.5, across + 0.5)
    y = (-0.5, height) if down is None else (down - 0.5, down + 0.5)
    return [
        {"type": "rect", "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "line": line, "opacity": 1}
    ]
