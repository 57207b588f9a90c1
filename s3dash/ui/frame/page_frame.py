"""The shape that every view has: heading, sentence, figure, data table, sources, link and file.

A view says what fills the shape (``Parts``); how it is laid out, and that all of it changes at once
when the selection does, is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.selection import problem_words
from s3dash.analysis.words.answer import Answer
from s3dash.data.store import Edition
from s3dash.figures.theme import CONFIG
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import Parts, title_mark
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.frame.tools import page_tools
from s3dash.ui.widgets.legend import legend
from s3dash.ui.widgets.tables import data_table

REMEMBERED = 256
# Views whose drawing keeps a width of its own.
WIDE = {"matrix"}
# What a view shows: its own form of an answer.
Shown_contra = TypeVar("Shown_contra", contravariant=True)
NOTHING_DRAWN: dict[str, Any] = {"data": [], "layout": {}}


# edition, path, query and theme -> the values of OUTPUTS
Remembered = Callable[[Edition, str, str, str | None], list[Any]]


class View(Protocol[Shown_contra]):
    """A module of ``views`` that shows a selection."""

    def parts(self, page: Page, answer: Shown_contra) -> Parts:
        """What the view shows of the answer to the page's question."""

    def controls(self, page: Page) -> list[Component]:
        """The controls that the view offers."""


# Everything on the page that depends on the selection: (id, property), in the order of `_values`.
OUTPUTS = (
    (ids.TITLE, "children"),
    (ids.EYEBROW, "children"),
    (ids.HEADING, "children"),
    (ids.SENTENCE, "children"),
    (ids.PROBLEMS, "children"),
    (ids.LEGEND, "children"),
    (ids.BESIDE, "children"),
    (ids.FIGURE, "figure"),
    (ids.FIGURE_AREA, "hidden"),
    (ids.FIGURE_AREA, "className"),
    (ids.SMALL, "children"),
    (ids.ATTRIBUTION, "children"),
    (ids.TABLE, "children"),
    (ids.BODY, "children"),
    (ids.TOOLS, "children"),
    (ids.PANEL, "children"),
    (ids.CONTROLS, "children"),
)


def _values(page: Page, view: View[Any]) -> list[Any]:
    """The values of ``OUTPUTS`` for a page."""
    answer = ANSWERS[page.state.view](page.question)
    parts = view.parts(page, answer)
    table = parts.table or _table(page, answer)
    return [
        page.t("page-title", heading=parts.title or answer.heading),
        _eyebrow(parts),
        answer.heading,
        answer.sentence,
        _problems(page, answer, parts),
        legend(answer.legend, page.t),
        parts.beside,
        NOTHING_DRAWN if parts.figure is None else parts.figure,
        table is not None or parts.figure is None,
        f"figure-area {parts.figure_class}".strip(),
        _small(page, parts),
        parts.attribution,
        table,
        parts.body,
        page_tools(page, answer, parts),
        parts.panel,
        view.controls(page),
    ]


def layout(page: Page, view: View[Any], drawn: list[Any] | None = None) -> list[Component]:
    """The whole page, drawn; ``drawn`` are the values of ``OUTPUTS`` when they are at hand."""
    values = dict(zip(OUTPUTS, drawn or _values(page, view), strict=True))

    def part(name: str, prop: str = "children") -> Any:
        return values[name, prop]

    head = [
        html.P(part(ids.EYEBROW), id=ids.EYEBROW, className="eyebrow"),
        html.H1(part(ids.HEADING), id=ids.HEADING, tabIndex=-1),
        html.P(part(ids.SENTENCE), id=ids.SENTENCE, className="sentence"),
        html.Div(part(ids.PROBLEMS), id=ids.PROBLEMS),
    ]
    figure_column = [
        _figure_area(page, part),
        html.Div(part(ids.TABLE), id=ids.TABLE),
        html.Div(part(ids.TOOLS), id=ids.TOOLS, className="tools"),
        html.Div(part(ids.BODY), id=ids.BODY),
    ]
    return [
        title_mark(page, part(ids.TITLE)),
        html.Div(
            [
                html.Div(head, className="page-head"),
                _controls(page, part(ids.CONTROLS)),
                html.Div(figure_column, className="figure-column"),
                html.Div(part(ids.PANEL), id=ids.PANEL, className="panel"),
            ],
            className=f"view view-{page.state.view}",
        ),
    ]


def _figure_area(page: Page, part: Callable[..., Any]) -> Component:
    """Legend, what stands beside the drawing, and the drawing with its light twin and its ground.

    The drawing is one picture with a name; what it shows is in the list and the table.
    """
    label = page.t("figure-label", view=page.state.view)
    graph = dcc.Graph(
        id=ids.FIGURE,
        figure=part(ids.FIGURE, "figure"),
        config=CONFIG,
        className="map-graph",
        clear_on_unhover=True,
    )
    column = [
        html.Div(part(ids.SMALL), id=ids.SMALL, className="small-figure"),
        html.Div(graph, role="img", className="map-frame", **attributes(aria_label=label)),
        html.P(part(ids.ATTRIBUTION), id=ids.ATTRIBUTION, className="attribution"),
    ]
    # a matrix is wider than a phone and scrolls there, by keyboard too
    scrolls = {"tabIndex": 0, "role": "region", "aria-label": label}
    return html.Div(
        [
            html.Div(part(ids.LEGEND), id=ids.LEGEND, className="legend"),
            html.Div(part(ids.BESIDE), id=ids.BESIDE, className="region-list"),
            html.Div(column, className="map-column", **(scrolls if _is_wide(page) else {})),
        ],
        id=ids.FIGURE_AREA,
        className=part(ids.FIGURE_AREA, "className"),
        hidden=part(ids.FIGURE_AREA, "hidden"),
    )


def _is_wide(page: Page) -> bool:
    return page.state.view in WIDE


def register(app: Dash, context: AppContext, remembered: Remembered) -> None:
    """Add the callbacks: redraw when the URL's selection changes, choose by a click."""

    @app.callback(
        *(Output(name, prop) for name, prop in OUTPUTS),
        Input(ids.URL, "search"),
        State(ids.URL, "pathname"),
        State(ids.THEME, "data"),
        State(ids.control(ALL), "name"),
        prevent_initial_call=True,
    )
    def redraw(search: str, pathname: str, theme: str | None, there: list[str]) -> list[Any]:
        return _keeping(there, remembered(context.store.current(), pathname, search, theme))

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


def remembering(context: AppContext, views: Mapping[str, View[Any]]) -> Remembered:
    """What draws a page: the same question of the same edition is answered once."""

    @lru_cache(maxsize=REMEMBERED)
    def remembered(edition: Edition, pathname: str, search: str, theme: str | None) -> list[Any]:
        page = read_page(context, pathname, search, theme, edition)
        if page is None or page.state.view not in views:
            return [no_update] * len(OUTPUTS)
        return _values(page, views[page.state.view])

    return remembered


def _keeping(there: list[str], values: list[Any]) -> list[Any]:
    """The values with the controls left as they are, unless the selection calls for others.

    ``there`` are the keys of the controls on the page; they show the selection already.
    """
    *rest, offered = values
    if offered is no_update or [key for one in offered for key in keys_of(one)] == there:
        return [*rest, no_update]
    return values


def keys_of(control: Component) -> list[str]:
    """The keys of the controls in a part of the rail."""
    return [one.name for one in control._traverse() if isinstance(getattr(one, "id", None), dict)]


def _eyebrow(parts: Parts) -> Any:
    if parts.more is None:
        return parts.eyebrow
    return [parts.eyebrow, html.Span(parts.more, className="eyebrow-more")]


def _small(page: Page, parts: Parts) -> list[Component] | None:
    """The light picture with the way to the large drawing."""
    if parts.small is None:
        return None
    button = html.Button(page.t("show-large"), className="tool show-large")
    return [parts.small, button]


def _controls(page: Page, offered: list[Component]) -> Component:
    summary = html.Summary([icon("sliders"), html.Span(page.t("controls"))])
    return html.Details(
        [summary, html.Div(offered, id=ids.CONTROLS, className="rail")],
        open=True,
        className="controls",
    )


def _problems(page: Page, answer: Answer, parts: Parts) -> Component | None:
    """What of the link was left aside, and what the drawing has no place for."""
    dataset, t = page.question.dataset, page.t
    words = [problem_words(problem, dataset, t) for problem in page.problems]
    words += [sentence for sentence in (answer.not_drawn, parts.not_drawn) if sentence]
    if not words:
        return None
    items = [html.Li(sentence) for sentence in words]
    return html.Ul(items, className="problems", **attributes(aria_label=t("notice-label")))


def _table(page: Page, answer: Answer) -> list[Component] | None:
    if not page.state.table or answer.data_table.empty:
        return None
    return data_table(answer, page.state.region, page.t)
