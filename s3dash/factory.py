"""Putting the app together: pages, router and callbacks on a server that guards itself."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, html, no_update, set_props
from dash.development.base_component import Component
from flask import Flask, g
from markupsafe import escape

from s3dash import server
from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.store import EditionStore
from s3dash.errors import NoEdition
from s3dash.i18n import translator
from s3dash.state import ViewState, to_path
from s3dash.ui.core import ids
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import page_frame, search, shell, url_sync
from s3dash.views import accessibility
from s3dash.views import map as region_map
from s3dash.views.compare import page as compare
from s3dash.views.domain import page as domain
from s3dash.views.initiatives import page as initiatives
from s3dash.views.matrix import page as matrix
from s3dash.views.method import page as method
from s3dash.views.network import page as network
from s3dash.views.partners import page as partner
from s3dash.views.region import page as region

log = logging.getLogger(__name__)

# the views of a selection, and the pages that are only text
VIEWS: dict[str, page_frame.View[Any]] = {
    "map": region_map,
    "matrix": matrix,
    "network": network,
    "region": region,
    "compare": compare,
    "domain": domain,
    "initiatives": initiatives,
    "partner": partner,
}
TEXTS = {"method": method, "accessibility": accessibility}

INDEX = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
{css}
</head>
<body data-failure-sv="{failure_sv}" data-failure-en="{failure_en}">
<a class="skip-link" href="#main">{skip}</a>
<noscript><p class="no-script">{no_script} <a href="{csv}">{no_script_link}</a></p></noscript>
{app_entry}
{config}{scripts}{renderer}
</body>
</html>
"""


class AtlasDash(Dash):
    """Dash with an index page that speaks the language of the address.

    Attributes:
        every_page: makes the layout that callbacks are held to; there may be nothing to draw pages
            from yet when the app starts.
    """

    every_page: Callable[[], Component]
    _is_described = False

    def describe(self) -> None:
        """Tell Dash every component that a callback may name, as soon as pages can be drawn."""
        if not self._is_described:
            with suppress(NoEdition):
                self.validation_layout = self.every_page()
                self._is_described = True

    def index(self, *args: Any, **options: Any) -> str:
        """The first HTML of a page."""
        self.describe()
        return str(super().index(*args, **options))

    def interpolate_index(self, **parts: str) -> str:
        """The first HTML of a page."""
        t = translator(g.get("language", LANGUAGES[0]))
        return INDEX.format(
            language=t.language,
            title=t("product"),
            description=t("description"),
            skip=t("skip-to-content"),
            no_script=t("no-script"),
            no_script_link=t("no-script-link"),
            csv=f"{to_path(ViewState(t.language))}.csv",
            css=parts["css"],
            app_entry=parts["app_entry"].replace("Loading...", t("loading")),
            failure_sv=escape(translator("sv")("error-reader")),
            failure_en=escape(translator("en")("error-reader")),
            config=parts["config"],
            scripts=parts["scripts"],
            renderer=parts["renderer"],
        )


def create_app(store: EditionStore, settings: Settings) -> Dash:
    """A whole app on a store; as many as one likes."""
    assessment = json.loads((ROOT / "data" / "accessibility.json").read_text(encoding="utf-8"))
    context = AppContext(store, settings, assessment)
    flask = Flask("s3dash")
    app = AtlasDash(
        "s3dash",
        server=flask,
        assets_folder=str(ROOT / "assets"),
        external_scripts=[server.shapes_path(store.shapes)],
        title=translator(LANGUAGES[0])("product"),
        update_title="",
        serve_locally=True,
        on_error=_tell_reader,
        enable_mcp=False,
    )
    app.layout = shell.frame(search.box())
    app.every_page = partial(_every_page, context)
    remembered = page_frame.remembering(context, VIEWS)
    _register_shell(app, context, remembered)
    url_sync.register(app, context)
    page_frame.register(app, context, remembered)
    search.register(app, context)
    server.guard(app, context)
    app.describe()
    return app


def _every_page(context: AppContext) -> Component:
    """Every component that a callback may name, bare: Dash sends this with each page.

    The pages that are only text have none that the others lack.
    """
    pages = [read_page(context, to_path(ViewState(view=view)), "", None) for view in VIEWS]
    drawn = [page_frame.layout(page, VIEWS[page.state.view]) for page in pages if page]
    layouts = [shell.frame(search.box()), *(part for layout in drawn for part in layout)]
    found = {
        str(component.id): type(component)(id=component.id)
        for layout in layouts
        for component in (layout, *layout._traverse())
        if getattr(component, "id", None) is not None
    }
    return html.Div(list(found.values()))


def _register_shell(app: Dash, context: AppContext, remembered: page_frame.Remembered) -> None:
    """The router, the header and footer, and what the browser does for itself."""

    @app.callback(
        Output(ids.MAIN, "children"),
        Input(ids.URL, "pathname"),
        Input(ids.THEME, "data"),
        State(ids.URL, "search"),
    )
    def show_page(pathname: str, theme: str | None, search: str) -> list[Component]:
        page = read_page(context, pathname, search, theme)
        if page is None:
            return shell.not_found(pathname, translator(shell.language_of(pathname, g.language)))
        view = page.state.view
        if view in TEXTS:
            return TEXTS[view].layout(page)
        drawn = remembered(page.edition, pathname, search, theme)
        return page_frame.layout(page, VIEWS[view], drawn)

    @app.callback(
        Output(ids.WORDMARK, "children"),
        Output(ids.NAV, "children"),
        Output(ids.NAV, "aria-label"),
        Output(ids.SEARCH_LABEL, "children"),
        Output(ids.SEARCH_TEXT, "placeholder"),
        Output(ids.SEARCH_LIST, "aria-label"),
        Output(ids.LANGUAGE, "children"),
        Output(ids.THEME_BUTTON, "children"),
        Output(ids.FOOTER, "children"),
        Output(ids.NEWER, "children"),
        Input(ids.URL, "pathname"),
        Input(ids.URL, "search"),
    )
    def show_shell(pathname: str, search: str) -> list[Any]:
        return _shell_parts(context, pathname, search)

    app.clientside_callback(
        ClientsideFunction("s3", "chooseTheme"),
        Output(ids.THEME, "data"),
        Input(ids.THEME_BUTTON, "n_clicks"),
    )
    app.clientside_callback(
        ClientsideFunction("s3", "arrive"),
        Output(ids.STATUS, "children"),
        Input(ids.TITLE, "children"),
        State(ids.URL, "pathname"),
    )
    for button, copied in ((ids.COPY, "copyLink"), (ids.COPY_TITLED, "copyTitled")):
        app.clientside_callback(
            ClientsideFunction("s3", copied),
            Output(ids.STATUS, "children", allow_duplicate=True),
            Input(button, "n_clicks"),
            State(button, "data-done"),
            State(button, "data-failed"),
            prevent_initial_call=True,
        )
    app.clientside_callback(
        ClientsideFunction("s3", "printPage"),
        Input(ids.PRINT, "n_clicks"),
        prevent_initial_call=True,
    )


def _shell_parts(context: AppContext, pathname: str, search: str) -> list[Any]:
    """Header and footer; where no view answers, those of the map, which is then not marked."""
    home = to_path(ViewState(shell.language_of(pathname, g.language)))
    asked_for = read_page(context, pathname, search, None)
    page = asked_for or read_page(context, home, "", None)
    t, state = page.t, page.state
    return [
        shell.wordmark(t),
        shell.menu(state, t, state.view if asked_for else None),
        t("nav-label"),
        t("search-label"),
        t("search-placeholder"),
        t("search-list-label"),
        shell.language_link(state, t),
        shell.theme_button(t),
        shell.footer(page),
        shell.newer(page),
    ]


def _tell_reader(error: Exception) -> Any:
    """A callback failed: note it, tell the reader in words, leave the page as it is."""
    log.exception("callback failed", exc_info=error)
    words = " / ".join(translator(language)("error-reader") for language in LANGUAGES)
    set_props(ids.NOTICE, {"children": words})
    return no_update
