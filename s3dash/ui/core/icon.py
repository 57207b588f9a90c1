"""Icons beside words."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.ui.core.attributes import attributes


def icon(name: str) -> Component:
    """An icon that says nothing a word beside it does not say."""
    return html.Span(className=f"icon icon-{name}", **attributes(aria_hidden="true"))
