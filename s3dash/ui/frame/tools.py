"""The tools under a figure: table, links to copy, pictures, print, and the table as a file."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.words.answer import Answer
from s3dash.i18n import Translator
from s3dash.state import to_path, to_query, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame.pictures import picture_tools
from s3dash.ui.widgets.links import table_link


def page_tools(page: Page, answer: Answer, parts: Parts) -> list[Component]:
    """Table or drawing, the view's own, copy the link, picture, the table as a file."""
    state, t = page.state, page.t
    copies = [
        _copy(ids.COPY, t("tool-copy"), t("tool-copied"), t),
        _copy(ids.COPY_TITLED, t("tool-copy-titled"), t("tool-copied-titled"), t),
    ]
    printer = html.Button(
        [icon("printer"), html.Span(t("tool-print"))], id=ids.PRINT, className="tool"
    )
    if answer.data_table.empty:
        return [*copies, printer]
    words = t("tool-figure", view=state.view) if state.table else t("tool-table")
    other = to_url(state.but(table=not state.table))
    toggle = dcc.Link([icon("table"), html.Span(words)], href=other, className="tool")
    file = f"{to_path(state)}.csv{to_query(state.but(table=False, grid=False))}"
    download = html.A([icon("download"), html.Span(t("tool-csv"))], href=file, className="tool")
    toggles = [toggle if parts.has_drawing else table_link(page)]
    is_drawn = parts.has_drawing and not state.table
    pictures = [picture_tools(page, parts.eyebrow, parts.attribution)] if is_drawn else []
    return [*toggles, *parts.tools, *copies, *pictures, printer, download]


def _copy(name: str, words: str, done: str, t: Translator) -> Component:
    """A button that copies something of the page, and says so."""
    return html.Button(
        [icon("link-45deg"), html.Span(words)],
        id=name,
        className="tool",
        **attributes(data_done=done, data_failed=t("tool-not-copied")),
    )
