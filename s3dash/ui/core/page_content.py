"""What a view puts into the shape that all views have; see ``ui.frame.page_frame``."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Content, Figure
from s3dash.ui.core.request import Page


@dataclass(frozen=True)
class Parts:
    """What a view puts into the shape.

    Attributes:
        eyebrow: the line above the heading, mostly the round.
        more: a link beside it.
        figure: the drawing as plain data, or None where the view has none.
        figure_class: a class for the space around the drawing.
        small: a light picture that stands for the drawing on phones, until the large one is asked
            for.
        beside: what stands beside the drawing, such as the list of regions.
        attribution: where the drawing's ground comes from, or empty.
        body: what the view shows besides a drawing, or in its place.
        panel: the evidence of what is selected.
        table: the data table in a form of the view's own, when it is asked for.
        not_drawn: what the drawing's ground has no place for, in words.
        tools: links of the view's own among the tools.
    """

    eyebrow: str
    more: Component | None = None
    figure: Figure | None = None
    figure_class: str = ""
    small: Component | None = None
    beside: Component | None = None
    attribution: str = ""
    body: Content = None
    panel: Component | None = None
    table: list[Component] | None = None
    not_drawn: str | None = None
    tools: tuple[Component, ...] = ()


def title_mark(page: Page, title: str) -> Component:
    """What the browser is told to call the page, and the edition that it shows; never seen."""
    edition = attributes(data_edition=str(page.edition.number))
    return html.Span(title, id=ids.TITLE, hidden=True, **edition)
