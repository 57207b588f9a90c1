"""A part of a page under a heading of its own."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.ui.core.content import Content, Single


def page_section(heading: Content, content: Iterable[Single], kind: str = "") -> Component:
    """The part; what is None is left out, and ``kind`` is a class of its own."""
    shown = [part for part in content if part is not None]
    return html.Section([html.H2(heading), *shown], className=f"page-section {kind}".strip())
