"""The points of the map of Europe: how they look, and what each says of its region."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd
import plotly.graph_objects as go

from s3dash import columns
from s3dash.figures import theme as look
from s3dash.figures.maps.place_hover import place_hover
from s3dash.i18n import Translator

Value = TypeVar("Value", str, float)

POINT_PX = 16
NO_DATA = "no_data"
# Regions about which the map has nothing to say stand back.
ABSENT_SHARE = 0.6
ABSENT = {"not_mentioned", NO_DATA, "none_known"}
# What a point carries of its region.
PLACE = [columns.REGION_CODE, columns.REGION_NAME, columns.COUNTRY]


@dataclass(frozen=True)
class Look:
    """What the points are drawn with; see ``europe_map``."""

    theme: str
    marked: Collection[str]
    chosen_as: str
    scale: float
    is_crowd: bool

    def once(self, values: Iterable[Value]) -> list[Value] | Value:
        """What points have: a value a point, or of a crowd once what all have."""
        every: list[Value] = list(values)
        return every[0] if self.is_crowd and len({*every}) == 1 else every

    def degrees(self, values: pd.Series[float]) -> pd.Series[float]:
        """Degrees, of a crowd to the metre: half as many bytes."""
        return values.astype("float32") if self.is_crowd else values


def points_of(drawn: pd.DataFrame, with_look: Look, t: Translator) -> list[go.Scattergeo]:
    """The points, those with something to say above the others, the marked ones of a crowd on top.

    Those of a crowd that look alike are a trace: it tells once what all of them have.
    """
    absent = drawn[columns.CELL].isin(ABSENT)
    rows = pd.concat([drawn[absent], drawn[~absent]])
    if not with_look.is_crowd:
        return [_alike(rows, with_look, t)]
    marked = rows[columns.REGION_CODE].isin(list(with_look.marked))
    groups = rows.groupby([marked, ~absent, rows[columns.CELL]])
    return [_alike(alike, with_look, t) for _, alike in groups]


def _alike(rows: pd.DataFrame, with_look: Look, t: Translator) -> go.Scattergeo:
    """Points as one trace."""
    theme, once = with_look.theme, with_look.once
    words: list[str] | str = once(rows[columns.WORDS])
    hover = place_hover(t, " (%{customdata[2]})")
    if isinstance(words, str):
        # "%{text}" means one of a list: words that all points have stand in the template itself
        hover = hover.replace("%{text}", words)
        words = []
    chosen = rows[columns.REGION_CODE].isin(list(with_look.marked))
    plain = {cell: look.colour(theme, "edge") for cell in ABSENT}
    lines = [
        look.colour(theme, "ink")
        if here
        else look.outline(theme, cell) or plain.get(cell, look.colour(theme, "border"))
        for here, cell in zip(chosen, rows[columns.CELL], strict=True)
    ]
    return go.Scattergeo(
        lon=with_look.degrees(rows[columns.LONGITUDE]),
        lat=with_look.degrees(rows[columns.LATITUDE]),
        mode="markers",
        marker={
            "size": once(
                round(POINT_PX * with_look.scale * (ABSENT_SHARE if cell in ABSENT else 1), 1)
                for cell in rows[columns.CELL]
            ),
            # no data is a slanting line, as in the hatching of the other maps
            "symbol": once(
                "line-ne" if cell == NO_DATA else "circle" for cell in rows[columns.CELL]
            ),
            "color": once(look.fill(theme, cell) for cell in rows[columns.CELL]),
            "opacity": 1,
            "line": {"color": once(lines), "width": once(3 if here else 1.2 for here in chosen)},
        },
        meta=[with_look.chosen_as],
        customdata=rows[PLACE].to_numpy().tolist(),
        text=words,
        hovertemplate=hover,
    )
