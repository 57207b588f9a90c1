"""Putting the app together: what Dash draws, its callbacks, and pages, on a guarded server."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, set_props
from dash.development.base_component import Component

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import S3DashError
from s3dash.i18n import translator
from s3dash.serving import choose
from s3dash.serving.first_answer import FirstAnswer
from s3dash.serving.guard import guard
from s3dash.serving.keeping.gate import GATE
from s3dash.serving.pages import Pages
from s3dash.serving.static import StaticFiles
from s3dash.stage.pictures.asking import PictureProcess
from s3dash.stage.pictures.pictures import Pictures
from s3dash.ui.core import ids
from s3dash.ui.core.browser_components import Island, PageText, Select
from s3dash.ui.core.content import KEPT, Written
from s3dash.ui.core.request import app_context
from s3dash.ui.frame import search

if TYPE_CHECKING:
    from s3dash.serving.metrics.measured import Metrics

log = logging.getLogger(__name__)

# Where an app keeps what makes pictures of its pages.
PICTURES = "s3-pictures"
# Where it keeps what is counted, if anything is.
METRICS = "s3-metrics"


def create_app(store: EditionStore, settings: Settings) -> Dash:
    """A whole app on a store; as many as one likes."""
    context = app_context(store, settings)
    app = Dash(
        "s3dash",
        include_assets_files=False,
        title=translator(LANGUAGES[0])("product"),
        update_title="",
        serve_locally=True,
        on_error=_tell_reader,
        enable_mcp=False,
    )
    app.layout = layout()
    # Dash has it as None
    app.validation_layout = _every_component()  # type: ignore[assignment]
    files = StaticFiles(store.shapes)
    pages = Pages(context, FirstAnswer(app, files))
    metrics = _metrics(store, settings)
    pictures = _pictures(pages, files, metrics)
    store.before_use.append(pages.make_ready)
    store.earlier.work_out, store.earlier.pay = GATE.work_out, GATE.pay
    choose.register(app, context, pages.drawn)
    search.register(app, context)
    _register_figure(app)
    guard(app, pages, files, pictures)
    app.server.extensions[PICTURES] = pictures
    if metrics is not None:
        app.server.extensions[METRICS] = metrics
        # outermost: files are answered before the app is asked
        app.server.wsgi_app = metrics.of_requests(app.server.wsgi_app)
    return app


def _metrics(store: EditionStore, settings: Settings) -> Metrics | None:
    """What is counted, where that is asked for; what tells it need not be loaded else."""
    if settings.metrics is None:
        return None
    from s3dash.serving.metrics.measured import Metrics  # noqa: PLC0415

    return Metrics(store)


def pictures_for(settings: Settings) -> Pictures:
    """What makes pictures without a server, of the editions that are set."""
    store = EditionStore(settings.database_url, settings.data_folder)
    return pictures_of(create_app(store, settings))


def pictures_of(app: Dash) -> Pictures:
    """What makes pictures of the pages of an app."""
    made: Pictures = app.server.extensions[PICTURES]
    return made


def _pictures(pages: Pages, files: StaticFiles, metrics: Metrics | None) -> Pictures:
    """Pictures of pages; the browser that makes them is started when one is asked for."""
    settings = pages.context.settings
    process = PictureProcess(settings.beside_database, files.file, settings.browser)
    ask = process if metrics is None else metrics.of_pictures(process)
    return Pictures(pages.context, lambda page: pages.first_of(page).body, ask)


def layout() -> Component:
    """What Dash draws of every page: nothing but the address, and islands for what it fills in."""
    return html.Div(
        [
            dcc.Location(id=ids.URL, refresh="callback-nav"),
            dcc.Store(id=ids.THEME),
            dcc.Store(id=ids.PICK),
            Island(children=[search.field()], id="search-island", at=ids.SEARCH_FIELD),
            Island(children=[], id=ids.CONTROLS, at=ids.RAIL),
            Island(children=[], id=ids.FIGURE_ISLAND, at=ids.FIGURE_BOX),
            PageText(id=ids.SEARCH_RESULTS),
            # the last, when all others are there
            PageText(id=ids.PAGE),
        ]
    )


def _every_component() -> Component:
    """Every component that a callback may name: a control and a figure come with a page."""
    return html.Div([layout(), Select(id=ids.control("")), dcc.Graph(id=ids.FIGURE)])


def _register_figure(app: Dash) -> None:
    """What the browser does for itself in a figure: lift a line, tell what was clicked."""
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


def _tell_reader(error: Exception) -> Written:
    """A callback failed: note it, tell the reader in words, leave the page as it is.

    What is no failure of ours, such as that too many wait, is answered as on a page.
    """
    if isinstance(error, S3DashError):
        raise error
    log.exception("callback failed", exc_info=error)
    words = " / ".join(translator(language)("error-reader") for language in LANGUAGES)
    set_props(ids.SEARCH_RESULTS, {"texts": {ids.NOTICE: words}})
    return KEPT
