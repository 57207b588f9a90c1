"""The head of what can be closed, and the way out of it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.icon import icon


def closable_head(
    heading: str, closed: ViewState, t: Translator, href: str | None = None
) -> Component:
    """A heading and the way out of the panel.

    Args:
        heading: what the panel is about.
        closed: the selection without it.
        t: the page's language.
        href: where the heading leads, if it leads anywhere.
    """
    name = html.H2(heading if href is None else dcc.Link(heading, href=href))
    label = t("panel-close-label", region=heading)
    way_out = close_link(t("panel-close"), closed, "panel-close", label)
    return html.Div([name, way_out], className="panel-head")


def close_link(words: str, closed: ViewState, kind: str, label: str | None = None) -> Component:
    """The way out: to the selection ``closed``; ``label`` tells what is closed, beside the words.

    ``kind`` is the class of the link.
    """
    inside = [icon("x-lg"), html.Span(words)]
    return dcc.Link(inside, href=to_url(closed), className=kind, title=label)
