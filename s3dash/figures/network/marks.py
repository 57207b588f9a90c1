"""The marks in the middle of a network's lines: what can be clicked, and what the line says."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from s3dash.figures import theme as look
from s3dash.figures.network.labels import NAME_PX, Size
from s3dash.figures.network.picture import Edge, Node, Picture
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


def middle_traces(picture: Picture, marks: Mapping[str, str], t: Translator) -> list[go.Scatter]:
    """The marks in the middle of the lines that can be chosen: a dot, or what the line says."""

    def kind(edge: Edge) -> tuple[bool, tuple[str, ...]]:
        return picture.is_bright(edge), tuple(name for name, _ in edge.pick)

    shown = sorted((edge for edge in picture.edges if edge.pick), key=kind)
    is_told = _is_told(picture)
    traces = []
    for (is_bright, keys), grouped in groupby(shown, key=kind):
        edges = list(grouped)
        middles = [_middle(*picture.ends(edge)) for edge in edges]
        sign = (
            _signs(edges, marks, picture.theme)
            if is_bright and is_told
            else _dots(edges, is_bright, picture.theme)
        )
        traces.append(
            go.Scatter(
                x=[x for x, _ in middles],
                y=[y for _, y in middles],
                meta=list(keys),
                customdata=[[code for _, code in edge.pick] for edge in edges],
                hovertext=[_hover(picture, edge) for edge in edges],
                hovertemplate=hover_form(t),
                **sign,
            )
        )
    return traces


def _is_told(picture: Picture) -> bool:
    """Whether there is room for what the bright lines say."""
    bright = [edge for edge in picture.edges if picture.is_bright(edge)]
    numbered = sum(edge.cell == NUMBERED for edge in bright)
    few = len(bright) < len(picture.edges) or len(picture.edges) <= FEW
    return few and numbered <= FEW_NUMBERS


def _hover(picture: Picture, edge: Edge) -> str:
    one, other = picture.ends(edge)
    return hover_words(f"{one.name} – {other.name}", edge.words)


def _signs(edges: Sequence[Edge], marks: Mapping[str, str], theme: str) -> dict[str, Any]:
    """What lines say: the mark of their cell, or else how strong they are."""
    colours = [look.line(theme, edge.cell) for edge in edges]
    ink, paper = look.colour(theme, "ink"), look.colour(theme, "paper")
    inks = [
        colour if edge.cell in marks else ink for edge, colour in zip(edges, colours, strict=True)
    ]
    return {
        "mode": "markers+text",
        "marker": {"size": 18, "color": paper, "line": {"color": colours, "width": 1}},
        "text": [marks.get(edge.cell) or str(edge.size) for edge in edges],
        "textfont": {"family": look.FONT, "size": NAME_PX, "color": inks},
    }


def _dots(edges: Sequence[Edge], is_bright: bool, theme: str) -> dict[str, Any]:
    faint, rim = look.colour(theme, "line"), look.colour(theme, "paper")
    marker = {
        "symbol": [DOTS.get(edge.cell, "circle") for edge in edges] if is_bright else "circle",
        "size": 8 if is_bright else 5,
        "color": [look.line(theme, edge.cell) if is_bright else faint for edge in edges],
        "line": {"color": rim, "width": 1},
    }
    return {"mode": "markers", "marker": marker}


def _middle(start: Node, end: Node) -> Size:
    return round((start.x + end.x) / 2, 4), round((start.y + end.y) / 2, 4)


def hover_words(name: str, words: str) -> str:
    """A name and what is said of it, in lines."""
    lines = textwrap.wrap(words, HOVER_LETTERS)
    return "<br>".join([f"<b>{name}</b>", *lines])


def hover_form(t: Translator) -> str:
    """How plotly shows the words of what the pointer is on."""
    return f"%{{hovertext}}<br><i>{t('network-hover')}</i><extra></extra>"
