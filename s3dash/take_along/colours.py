"""The colours of a figure in the themes that it is not drawn in.

A figure is the same in every theme but for its colours. The file has it as the light one has it,
and for each other theme its colours, in the order in which the figure names them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from s3dash.analysis.words.answer import Answer
from s3dash.drawn.drawing import figure_text
from s3dash.figures.theme import THEMES
from s3dash.ui.core.request import Page

# The part of a page: each theme's colours, a letter for each, and what the letters mean.
FIGURE_COLOURS = "figure-colours"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
FIRST_LETTER = ord("A")
# A figure stands on several pages: with its table and without.
_MOST_KEPT = 64
_kept: dict[str, str] = {}


def figure_colours(page: Page, figure: str, answer: Answer) -> str:
    """What stands in the part for a page whose figure, as the light theme has it, is given."""
    if figure not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        found = {theme: _colours(page, theme, (figure, answer)) for theme in THEMES[1:]}
        _kept[figure] = _told(found)
    return _kept[figure]


def _told(found: Mapping[str, Sequence[str]]) -> str:
    palette = sorted({colour for colours in found.values() for colour in colours})
    letters = {colour: chr(FIRST_LETTER + at) for at, colour in enumerate(palette)}
    told = {theme: "".join(letters[one] for one in colours) for theme, colours in found.items()}
    return json.dumps({"palette": palette, **told}, separators=(",", ":"))


def _colours(page: Page, theme: str, drawn: tuple[str, Answer]) -> Sequence[str]:
    """The colours in a theme; none where the figure differs in more than colours."""
    figure, answer = drawn
    other = figure_text(replace(page, theme=theme), answer) or ""
    is_same = COLOUR.sub("", other) == COLOUR.sub("", figure)
    return COLOUR.findall(other) if is_same else ()
