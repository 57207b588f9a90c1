"""The lines that are drawn over a matrix: outlines, hatching, and what is selected.

``down`` and ``across`` are the places of rows and columns, by code.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from s3dash.figures import theme as look

# How far apart the lines of the hatching are, in columns.
HATCH_STEP = 0.25
EMPTY = ("not_mentioned", "none_known")


def _rectangle(down: float, across: float, **drawn: Any) -> dict[str, Any]:
    inset = 0.42
    return {
        "type": "rect",
        "x0": across - inset,
        "x1": across + inset,
        "y0": down - inset,
        "y1": down + inset,
        **drawn,
    }


def outlines(
    cells: pd.DataFrame, down: dict[str, int], across: dict[str, int], theme: str
) -> list[dict[str, Any]]:
    """Around cells whose kind has an outline, and around those with something joint besides.

    An empty cell needs none, in whatever theme: the others around it show where it is.
    """
    found = []
    for cell in cells[~cells["cell"].isin(EMPTY)].itertuples(index=False):
        colour = look.outline(theme, "also-joint" if cell.joint else cell.cell)
        if colour:
            line = {"color": colour, "width": 1.5}
            place = (down[cell.region_code], across[cell.column_code])
            found.append(_rectangle(*place, line=line))
    return found


def hatching(
    cells: pd.DataFrame, down: dict[str, int], across: dict[str, int], theme: str
) -> list[dict[str, Any]]:
    """Lines across the cells without data, one path a region."""
    line = {"color": look.colour(theme, "hatch"), "width": 1}
    found = []
    for region, held in cells[cells["cell"] == "no_data"].groupby("region_code"):
        middle = down[str(region)]
        steps = [
            (across[code] - 0.46 + HATCH_STEP * (step + 0.5))
            for code in held["column_code"]
            for step in range(4)
        ]
        path = "".join(
            f"M{x - 0.1:.2f},{middle + 0.42:.2f}L{x + 0.1:.2f},{middle - 0.42:.2f}" for x in steps
        )
        found.append({"type": "path", "path": path, "line": line})
    return found


def selection(
    selected: tuple[str | None, str | None],
    down: dict[str, int],
    across: dict[str, int],
    theme: str,
) -> list[dict[str, Any]]:
    """Around the selected cell, else the selected row or column."""
    region, column = selected
    line = {"color": look.colour(theme, "ink"), "width": 3}
    line_at = down.get(region or "")
    column_at = across.get(column or "")
    if line_at is None and column_at is None:
        return []
    bottom = max(down.values(), default=0)
    x = (-0.5, len(across) - 0.5) if column_at is None else (column_at - 0.5, column_at + 0.5)
    y = (-0.5, bottom + 0.5) if line_at is None else (line_at - 0.5, line_at + 0.5)
    return [{"type": "rect", "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "line": line}]
