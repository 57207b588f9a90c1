"""Before and after, side by side: the frame of what a scenario shows."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes

SIGNS = {
    **{"new": "+", "up": "▲", "down": "▼", "same": "=", "out": "–", "had": "+", "gets": "–"},
    **{"filled": "–", "weaker": "–"},
}


def sides(before: list[Component], after: list[Component], t: Translator) -> Component:
    """What is before and what is after, each under its heading."""
    return html.Div(
        [
            html.Div([html.H3(t("scenario-before")), *before]),
            html.Div([html.H3(t("scenario-after")), *after], className="scenario-after"),
        ],
        className="before-after",
    )


def moved(kind: str, words: str) -> list[Component]:
    """What became of a line, with its sign."""
    sign = html.Span(f"{SIGNS[kind]} ", **attributes(aria_hidden="true"))
    return [html.Span([sign, words], className=f"move move-{kind}")]
