"""The shape that every view has: heading, sentence, figure, data table, sources, link and file.

A view says what fills the shape (``Parts``); how it is laid out, and that all of it changes at once
when the selection does, is decided here.
"""

from __future__ import annotations

from typing import Any, cast

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from s3dash.figures.theme import CONFIG
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Figure, Written
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import title_mark
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.frame.page_parts import NOTHING_WRITTEN, Drawing, PageParts, outputs

# Views whose drawing keeps a width of its own.
WIDE = {"matrix"}


def layout(page: Page, parts: PageParts) -> list[Component]:
    """The whole page, drawn."""
    words = [
        html.H1(parts.heading, id=ids.HEADING, tabIndex=-1),
        html.P(parts.sentence, id=ids.SENTENCE, className="sentence"),
        html.Button(page.t("sentence-whole"), className="tool sentence-more", hidden=True),
    ]
    head = [
        html.P(parts.eyebrow, id=ids.EYEBROW, className="eyebrow"),
        html.Div(words, className="head-words"),
        html.Div(parts.problems, id=ids.PROBLEMS),
    ]
    figure_column = [
        _figure_area(page, parts),
        html.Div(parts.table, id=ids.TABLE),
        html.Div(parts.tools, id=ids.TOOLS, className="tools"),
        html.Div(parts.body, id=ids.BODY),
    ]
    return [
        title_mark(page, parts.title),
        html.Div(
            [
                html.Div(head, className="page-head"),
                _controls(page, parts.controls),
                html.Div(figure_column, className="figure-column"),
                html.Div(parts.panel, id=ids.PANEL, className="panel"),
            ],
            className=f"view view-{page.state.view}",
        ),
    ]


def _figure_area(page: Page, parts: PageParts) -> Component:
    """Legend, what stands beside the drawing, and the drawing with its light twin and its ground.

    The drawing is one picture with a name; what it shows is in the list and the table.
    """
    label = page.t("figure-label", view=page.state.view)
    graph = dcc.Graph(
        id=ids.FIGURE,
        figure=parts.figure,
        config=cast("dcc.Graph.Config", CONFIG),
        className="map-graph",
        clear_on_unhover=True,
    )
    frame = html.Div(
        graph,
        role="img",
        className="map-frame",
        style=_room(parts.figure),
        **attributes(aria_label=label),
    )
    # a matrix is wider than a phone and scrolls there, by keyboard too
    scrolls = attributes(tabIndex=0, role="region", aria_label=label)
    column = [
        html.Div(parts.small, id=ids.SMALL, className="small-figure"),
        html.Div(**_names("names-above")),
        html.Div(
            [html.Div(**_names("names-beside")), frame],
            className="map-scroll",
            **(scrolls if _is_wide(page) else {}),
        ),
        html.P(parts.attribution, id=ids.ATTRIBUTION, className="attribution"),
    ]
    return html.Div(
        [
            html.Div(parts.legend, id=ids.LEGEND, className="legend"),
            html.Div(parts.beside, id=ids.BESIDE, className="region-list"),
            html.Div(column, className="map-column"),
        ],
        id=ids.FIGURE_AREA,
        className=parts.figure_class,
        hidden=parts.figure_hidden,
    )


def _names(kind: str) -> dict[str, Any]:
    """A strip for names that stay in sight while a large drawing is scrolled; see figures.js."""
    return {"className": kind, **attributes(aria_hidden="true")}


def _room(figure: Figure) -> dict[str, Any]:
    """The height that a drawing asks for, which its frame has before it is drawn."""
    height = figure["layout"].get("height")
    return {"--figure-height": str(height)} if height else {}


def _is_wide(page: Page) -> bool:
    return page.state.view in WIDE


def _controls(page: Page, offered: list[Component]) -> Component:
    summary = html.Summary([icon("sliders"), html.Span(page.t("controls"))])
    return html.Details(
        [summary, html.Div(offered, id=ids.CONTROLS, className="rail")],
        className="controls",
    )


def register(app: Dash, context: AppContext, drawing: Drawing) -> None:
    """Add the callbacks: redraw when the URL's selection changes, choose by a click."""

    @app.callback(
        Input(ids.URL, "search"),
        State(ids.URL, "pathname"),
        State(ids.THEME, "data"),
        State(ids.control(ALL), "name"),
        output=outputs(),
        prevent_initial_call=True,
    )
    def redraw(
        search: str, pathname: str, theme: str | None, there: list[str]
    ) -> dict[str, Written]:
        page = read_page(context, pathname, search, theme)
        parts = None if page is None else drawing(page)
        return NOTHING_WRITTEN if parts is None else parts.written(there)

    _register_browser(app)


def _register_browser(app: Dash) -> None:
    """What the browser does for itself: keep the focus, lift a line, tell what was clicked."""
    app.clientside_callback(
        ClientsideFunction("s3", "keepFocus"),
        Input(ids.BESIDE, "children"),
        Input(ids.TABLE, "children"),
        Input(ids.TOOLS, "children"),
        Input(ids.BODY, "children"),
        Input(ids.PANEL, "children"),
        Input(ids.CONTROLS, "children"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("s3_network", "lift"),
        Input(ids.FIGURE, "hoverData"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("s3", "pick"),
        Output(ids.PICK, "data"),
        Input(ids.FIGURE, "clickData"),
        State(ids.FIGURE, "figure"),
        prevent_initial_call=True,
    )
