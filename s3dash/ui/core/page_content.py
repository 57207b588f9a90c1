"""What a view puts into the shape that all views have; see ``drawn.frame``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from s3dash.markup import Markup
from s3dash.ui.core.content import Content, Figure


@dataclass(frozen=True)
class Parts:
    """What a view puts into the shape.

    Attributes:
        eyebrow: the line above the heading, mostly the round.
        more: a link beside it.
        figure: the drawing as plotly's plain data, or None where the view has none.
        svg: the drawing as markup, in place of ``figure``; it draws with the outlines of
            ``figures.maps.county_outlines``, which stand once on the page.
        figure_class: a class for the space around the drawing.
        beside: what stands beside the drawing, such as the list of regions.
        attribution: where the drawing's ground comes from, or empty.
        body: what the view shows besides a drawing, or in its place.
        embedded: what stands for the body in the page of another, where the view has a picture of
            its own there.
        panel: the evidence of what is selected.
        table: makes the data table, where the view has a form of its own for it.
        not_drawn: what the drawing's ground has no place for, in words.
        left_out: who is left out of the drawing for what it is of, in sentences, for pictures.
        tools: links of the view's own among the tools.
        on_picture: what is written on a picture in place of what the page is narrowed down to,
            where the view draws something besides ``figure`` and ``svg``.
        has_map: whether a map stands in the body, which is the view's picture.
        for_paper: whether the page is there to be printed: the button stands among the tools.
    """

    eyebrow: str
    more: Component | None = None
    figure: Figure | None = None
    svg: Markup | None = None
    figure_class: str = ""
    beside: Component | None = None
    attribution: str = ""
    body: Content = None
    embedded: Content = None
    panel: Component | None = None
    table: Callable[[], Content] | None = None
    not_drawn: str | None = None
    left_out: tuple[str, ...] = ()
    tools: tuple[Component, ...] = ()
    on_picture: str | None = None
    has_map: bool = False
    for_paper: bool = False

    @property
    def has_drawing(self) -> bool:
        """Whether the view draws something, in one way or the other."""
        return self.figure is not None or self.svg is not None


@dataclass(frozen=True)
class TextPage:
    """A page that is only text, and perhaps a map that leads on.

    Attributes:
        heading: what it is about; the browser calls the page so.
        sentence: what stands below it.
        body: the text.
        kind: a class for the space around the text.
        svg: a map as markup, see ``Parts``.
        beside: what stands beside it, such as the list of regions.
        attribution: where the map's ground comes from, or empty.
    """

    heading: str
    sentence: str
    body: Content
    kind: str = ""
    svg: Markup | None = None
    beside: Component | None = None
    attribution: str = ""
