"""The map: where is it? Sweden's regions with what they prioritise or take part in."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component

from s3dash.analysis.map_answer import INFERRED_MARK, MARKS, MapAnswer, equal_table
from s3dash.analysis.membership import MembershipNote, membership_notes
from s3dash.analysis.region_card import region_card
from s3dash.analysis.region_map import map_answer
from s3dash.analysis.selection import problem_words
from s3dash.data.store import Edition
from s3dash.figures.region_map import region_map
from s3dash.figures.theme import CONFIG
from s3dash.figures.tile_grid import tile_grid
from s3dash.i18n import Translator
from s3dash.state import to_path, to_query, to_url
from s3dash.ui import controls, ids
from s3dash.ui.atlas import Atlas, Page, read_page
from s3dash.ui.legend import legend, swatch
from s3dash.ui.panel import empty_panel, region_panel
from s3dash.ui.shell import icon
from s3dash.ui.tables import equal_table as table_element

VIEW = "map"
REMEMBERED = 256

# Everything on the page that depends on the selection: (id, property), in the order of `parts`.
OUTPUTS = (
    (ids.TITLE, "children"),
    (ids.EYEBROW, "children"),
    (ids.HEADING, "children"),
    (ids.SENTENCE, "children"),
    (ids.PROBLEMS, "children"),
    (ids.LEGEND, "children"),
    (ids.REGION_LIST, "children"),
    (ids.FIGURE, "figure"),
    (ids.FIGURE_AREA, "hidden"),
    (ids.FIGURE_AREA, "className"),
    (ids.TABLE, "children"),
    (ids.TOOLS, "children"),
    (ids.PANEL, "children"),
)


def parts(page: Page) -> list[Any]:
    """The values of ``OUTPUTS`` for a page."""
    answer = map_answer(page.edition.dataset, page.selection, page.as_of, page.t)
    table = _table(page, answer)
    return [
        _title(page, answer),
        _eyebrow(page, answer),
        answer.heading,
        answer.sentence,
        _problems(page, answer),
        legend(answer.legend, page.t),
        _region_list(page, answer),
        figure(page, answer),
        table is not None,
        "figure-area tiled" if page.state.grid else "figure-area",
        table,
        _tools(page, answer),
        _panel(page),
    ]


def figure(page: Page, answer: MapAnswer) -> dict[str, Any]:
    """The map as plain data: building it anew costs more than all the rest of an answer."""
    draw = tile_grid if page.state.grid else region_map
    drawn = draw(
        answer.table,
        page.atlas.store.shapes,
        theme=page.theme,
        selected=page.state.region,
        t=page.t,
    )
    return dict(drawn.to_plotly_json())


def layout(page: Page) -> list[Component]:
    """The whole page, drawn."""
    values = dict(zip(OUTPUTS, parts(page), strict=True))

    def part(name: str, prop: str = "children") -> Any:
        return values[name, prop]

    t = page.t
    attribution = html.P(t("map-attribution"), className="attribution")
    graph = dcc.Graph(
        id=ids.FIGURE, figure=part(ids.FIGURE, "figure"), config=CONFIG, className="map-graph"
    )
    head = [
        html.P(part(ids.EYEBROW), id=ids.EYEBROW, className="eyebrow"),
        html.H1(part(ids.HEADING), id=ids.HEADING, tabIndex=-1),
        html.P(part(ids.SENTENCE), id=ids.SENTENCE, className="sentence"),
        html.Div(part(ids.PROBLEMS), id=ids.PROBLEMS),
    ]
    area = [
        html.Div(part(ids.LEGEND), id=ids.LEGEND, className="legend"),
        html.Nav(
            part(ids.REGION_LIST),
            id=ids.REGION_LIST,
            className="region-list",
            **{"aria-label": t("region-list-label")},
        ),
        html.Div([_frame(graph, t), attribution], className="map-column"),
    ]
    figure_column = [
        html.Div(
            area,
            id=ids.FIGURE_AREA,
            className=part(ids.FIGURE_AREA, "className"),
            hidden=part(ids.FIGURE_AREA, "hidden"),
        ),
        html.Div(part(ids.TABLE), id=ids.TABLE),
        html.Div(part(ids.TOOLS), id=ids.TOOLS, className="tools"),
    ]
    return [
        html.Span(
            part(ids.TITLE), id=ids.TITLE, hidden=True, **{"data-edition": str(page.edition.number)}
        ),
        html.Div(
            [
                html.Div(head, className="page-head"),
                _controls(page),
                html.Div(figure_column, className="figure-column"),
                html.Div(part(ids.PANEL), id=ids.PANEL, className="panel"),
            ],
            className="map-view",
        ),
    ]


def _frame(graph: Component, t: Translator) -> Component:
    """The drawing as one picture with a name; what it shows is in the list and the table."""
    return html.Div(
        graph, role="img", className="map-frame", **{"aria-label": t("map-figure-label")}
    )


def register(app: Dash, atlas: Atlas) -> None:
    """Add the callbacks: redraw when the URL's selection changes, choose a region by a click."""

    @lru_cache(maxsize=REMEMBERED)
    def remembered(edition: Edition, pathname: str, search: str, theme: str | None) -> list[Any]:
        page = read_page(atlas, pathname, search, theme, edition)
        drawn = page is not None and page.state.view == VIEW
        return parts(page) if drawn and page else [no_update] * len(OUTPUTS)

    @app.callback(
        *(Output(name, prop) for name, prop in OUTPUTS),
        Input(ids.URL, "search"),
        State(ids.URL, "pathname"),
        State(ids.THEME, "data"),
        prevent_initial_call=True,
    )
    def redraw_map(search: str, pathname: str, theme: str | None) -> list[Any]:
        return remembered(atlas.store.current(), pathname, search, theme)

    app.clientside_callback(
        ClientsideFunction("s3", "keepFocus"),
        Input(ids.REGION_LIST, "children"),
        Input(ids.TOOLS, "children"),
        Input(ids.PANEL, "children"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("s3", "chooseRegion"),
        Input(ids.FIGURE, "clickData"),
        prevent_initial_call=True,
    )


def _controls(page: Page) -> Component:
    dataset, selection, t = page.edition.dataset, page.selection, page.t
    return html.Details(
        [
            html.Summary([icon("sliders"), html.Span(t("controls"))]),
            html.Div(
                [
                    controls.measure_control(selection, t),
                    controls.domain_control(selection, dataset, t),
                    controls.initiative_control(selection, dataset, t),
                    controls.round_control(selection, dataset, t),
                    controls.region_control(selection, dataset, t),
                ],
                className="rail",
            ),
        ],
        open=True,
        className="controls",
    )


def _round_name(page: Page) -> str:
    return page.t.name(page.edition.dataset.row("rounds", page.selection.round_code))


def _eyebrow(page: Page, answer: MapAnswer) -> str:
    """The round, where the measure depends on one; for membership the kind of initiative."""
    initiative = page.state.initiative
    if answer.measure != "membership" or initiative is None:
        return _round_name(page)
    kind = page.edition.dataset.row("initiatives", initiative).initiative_kind
    return page.t("kind-any-round", kind=page.t(f"kind-{kind}"))


def _title(page: Page, answer: MapAnswer) -> str:
    region = page.state.region
    heading = answer.heading
    if region:
        heading = f"{page.t.name(page.edition.dataset.row('regions', region))} – {heading}"
    return page.t("page-title", heading=heading)


def _problems(page: Page, answer: MapAnswer) -> Component | None:
    """What of the link was left aside, and who cannot be drawn."""
    dataset, t = page.edition.dataset, page.t
    words = [problem_words(problem, dataset, t) for problem in page.problems]
    if answer.off_map:
        words.append(t("map-off", regions=", ".join(answer.off_map)))
    if not words:
        return None
    items = [html.Li(sentence) for sentence in words]
    return html.Ul(items, className="problems", **{"aria-label": t("notice-label")})


def _region_list(page: Page, answer: MapAnswer) -> Component:
    """All regions with their marks; Enter on one selects it."""
    return html.Ul([_region_item(page, row) for row in answer.table.itertuples(index=False)])


def _region_item(page: Page, row: Any) -> Component:
    """A region with the sign of its cell; that a status is inferred stands after the name."""
    here = row.region_code == page.state.region
    mark = row.mark.removesuffix(INFERRED_MARK)
    words = [
        swatch(row.cell, mark),
        html.Span(row.region_name, className="region-name"),
        html.Span(row.mark[len(mark) :], **{"aria-hidden": "true"}),
        html.Span(f", {row.words}", className="visually-hidden"),
    ]
    if here:
        words.append(html.Span(f" {page.t('chosen')}", className="visually-hidden"))
    href = to_url(page.state.but(region=row.region_code))
    return html.Li(
        dcc.Link(words, href=href, className="region-link here" if here else "region-link")
    )


def _table(page: Page, answer: MapAnswer) -> list[Component] | None:
    if not page.state.table or answer.table.empty:
        return None
    return table_element(equal_table(answer), answer.heading, page.state.region, page.t)


def _tools(page: Page, answer: MapAnswer) -> list[Component]:
    """Table or map, copy the link, the table as a file."""
    state, t = page.state, page.t
    words = t("tool-map") if state.table else t("tool-table")
    copy = html.Button(
        [icon("link-45deg"), html.Span(t("tool-copy"))],
        id=ids.COPY,
        n_clicks=0,
        className="tool",
        **{"data-done": t("tool-copied"), "data-failed": t("tool-not-copied")},
    )
    if answer.table.empty:
        return [copy]
    other = to_url(state.but(table=not state.table))
    file = f"{to_path(state)}.csv{to_query(state.but(table=False, grid=False, region=None))}"
    form = to_url(state.but(table=False, grid=not state.grid))
    form_words = t("tool-counties" if state.grid else "tool-grid")
    return [
        dcc.Link([icon("table"), html.Span(words)], href=other, className="tool"),
        dcc.Link([icon("grid-3x3-gap"), html.Span(form_words)], href=form, className="tool"),
        copy,
        html.A([icon("download"), html.Span(t("tool-csv"))], href=file, className="tool"),
    ]


def _panel(page: Page) -> Component:
    dataset, state, t = page.edition.dataset, page.state, page.t
    if state.region:
        card = region_card(dataset, state.region, page.selection.round_code, t)
        return region_panel(card, _memberships(page), MARKS, state, t)
    regions = dataset.regions_of_kind("region")
    held = sum(dataset.has_data(region, page.selection.round_code) for region in regions)
    counts = {"round": _round_name(page), "with": held, "total": len(regions)}
    return empty_panel(t("panel-coverage", **counts), t)


def _memberships(page: Page) -> tuple[MembershipNote, ...] | None:
    """The selected region's part in the initiative that the map shows, if it shows one."""
    state = page.state
    if state.shown_measure != "membership" or not (state.initiative and state.region):
        return None
    return membership_notes(
        page.edition.dataset, state.initiative, state.region, page.as_of, page.t
    )
