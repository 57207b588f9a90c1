"""The marks in the middle of a network's lines: what can be clicked, and what the line says."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.network.labels import NAME_PX, Size
from s3dash.i18n import Translator

HOVER_LETTERS = 60
# So many lines have room for what they say, even when nothing is chosen.
FEW = 30
# Lines that say a number of two digits need more.
FEW_NUMBERS = 12
NUMBERED = "mutual"
# The dots of lines, told apart without colour; other cells have a plain one.
DOTS = {
    "developing": "circle-open-dot",
    "horizontal": "square",
    "unspecified": "circle-open",
    "deselected": "x",
    "joint": "diamond-open",
    "lead": "diamond",
    "observer": "circle-open",
    "ended": "triangle-up-open",
}


def middle_traces(
    edges: pd.DataFrame,
    places: Mapping[str, Size],
    names: Mapping[str, str],
    bright: pd.Series,
    marks: Mapping[str, str],
    theme: str,
    t: Translator,
) -> list[go.Scatter]:
    """The marks in the middle of the lines that can be chosen: a dot, or what the line says."""
    shown = edges.assign(bright=bright)[edges["pick"].map(len) > 0]
    numbered = int((edges["cell"].eq(NUMBERED) & bright).sum())
    is_told = (not bright.all() or len(edges) <= FEW) and numbered <= FEW_NUMBERS
    traces = []
    for (is_bright, keys), rows in shown.groupby(
        ["bright", shown["pick"].map(lambda pick: tuple(name for name, _ in pick))]
    ):
        middles = [_middle(places[row.source], places[row.target]) for row in rows.itertuples()]
        told = bool(is_bright) and is_told
        sign = _signs(rows, marks, theme) if told else _dots(rows, bool(is_bright), theme)
        traces.append(
            go.Scatter(
                x=[x for x, _ in middles],
                y=[y for _, y in middles],
                meta=list(keys),
                customdata=[[code for _, code in pick] for pick in rows["pick"]],
                hovertext=[
                    hover_words(f"{names[row.source]} – {names[row.target]}", row.words)
                    for row in rows.itertuples(index=False)
                ],
                hovertemplate=hover_form(t),
                **sign,
            )
        )
    return traces


def _signs(rows: pd.DataFrame, marks: Mapping[str, str], theme: str) -> dict[str, Any]:
    """What lines say: the mark of their cell, or else how strong they are."""
    text = [
        marks.get(cell) or str(size) for cell, size in zip(rows["cell"], rows["size"], strict=True)
    ]
    colours = [look.line(theme, cell) for cell in rows["cell"]]
    paper = look.colour(theme, "paper")
    inks = [
        colour if cell in marks else look.colour(theme, "ink")
        for cell, colour in zip(rows["cell"], colours, strict=True)
    ]
    return {
        "mode": "markers+text",
        "marker": {"size": 18, "color": paper, "line": {"color": colours, "width": 1}},
        "text": text,
        "textfont": {"family": look.FONT, "size": NAME_PX, "color": inks},
    }


def _dots(rows: pd.DataFrame, is_bright: bool, theme: str) -> dict[str, Any]:
    colours = [
        look.line(theme, cell) if is_bright else look.colour(theme, "line") for cell in rows["cell"]
    ]
    rim = {"color": look.colour(theme, "paper"), "width": 1}
    marker = {
        "symbol": [DOTS.get(cell, "circle") for cell in rows["cell"]] if is_bright else "circle",
        "size": 8 if is_bright else 5,
        "color": colours,
        "line": rim,
    }
    return {"mode": "markers", "marker": marker}


def _middle(start: Size, end: Size) -> Size:
    return round((start[0] + end[0]) / 2, 4), round((start[1] + end[1]) / 2, 4)


def hover_words(name: str, words: str) -> str:
    """A name and what is said of it, in lines."""
    lines = textwrap.wrap(words, HOVER_LETTERS)
    return "<br>".join([f"<b>{name}</b>", *lines])


def hover_form(t: Translator) -> str:
    """How plotly shows the words of what the pointer is on."""
    return f"%{{hovertext}}<br><i>{t('network-hover')}</i><extra></extra>"
