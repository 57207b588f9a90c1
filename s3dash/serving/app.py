"""Putting the app together: pages, router and callbacks on a server that guards itself."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from dash import Dash, Input, Output, State, html, set_props
from dash.development.base_component import Component
from flask import g
from markupsafe import escape

from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.errors import NoEdition
from s3dash.i18n import translator
from s3dash.serving.guard import guard
from s3dash.serving.static import StaticFiles
from s3dash.state import ViewState, to_path
from s3dash.ui.core import ids
from s3dash.ui.core.content import KEPT, Written
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import page_frame, search, shell, url_sync
from s3dash.ui.frame.page_frame import layout
from s3dash.ui.frame.page_parts import Drawing, answered, page_parts, remembered_drawing
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

# the views of a selection, each with an answer of its name, and the pages that are only text
VIEWS = answered(
    {
        "map": region_map,
        "matrix": matrix,
        "network": network,
        "region": region,
        "compare": compare,
        "domain": domain,
        "initiatives": initiatives,
        "partner": partner,
    }
)
TEXTS = {"method": method, "accessibility": accessibility}

INDEX = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="{favicon}" type="image/svg+xml">
<link rel="stylesheet" href="{style}">
</head>
<body data-failure-sv="{failure_sv}" data-failure-en="{failure_en}">
<a class="skip-link" href="#main">{skip}</a>
<noscript><p class="no-script">{no_script} <a href="{csv}">{no_script_link}</a></p></noscript>
{app_entry}
{config}
<script src="{script}"></script>
<script id="_dash-renderer" src="{site}"></script>
</body>
</html>
"""


class AtlasDash(Dash):
    """Dash with an index page that speaks the language of the address.

    Attributes:
        every_page: makes the layout that callbacks are held to; there may be nothing to draw pages
            from yet when the app starts.
        files: what the pages fetch.
    """

    files: StaticFiles
    every_page: Callable[[], Component]
    _is_described = False

    def describe(self) -> None:
        """Tell Dash every component that a callback may name, as soon as pages can be drawn."""
        if not self._is_described:
            with suppress(NoEdition):
                # Dash has it as None, and its index without a type
                self.validation_layout = self.every_page()  # type: ignore[assignment]
                self._is_described = True

    def index(self, *args: Any, **options: Any) -> str:
        """The first HTML of a page."""
        self.describe()
        return str(super().index(*args, **options))  # type: ignore[no-untyped-call]

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
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
            favicon=self.files.address("favicon"),
            style=self.files.address("style"),
            script=self.files.address("script"),
            site=self.files.address("site"),
            app_entry=parts["app_entry"].replace("Loading...", t("loading")),
            failure_sv=escape(translator("sv")("error-reader")),
            failure_en=escape(translator("en")("error-reader")),
            config=parts["config"],
        )


def create_app(store: EditionStore, settings: Settings) -> Dash:
    """A whole app on a store; as many as one likes."""
    assessment = json.loads((ROOT / "data" / "accessibility.json").read_text(encoding="utf-8"))
    context = AppContext(store, settings, assessment)
    app = AtlasDash(
        "s3dash",
        include_assets_files=False,
        title=translator(LANGUAGES[0])("product"),
        update_title="",
        serve_locally=True,
        on_error=_tell_reader,
        enable_mcp=False,
    )
    app.files = StaticFiles(store.shapes)
    app.layout = shell.frame(search.box())
    app.every_page = partial(_every_page, context)
    drawing = remembered_drawing(VIEWS)
    _register_pages(app, context, drawing)
    shell.register(app, context)
    url_sync.register(app, context)
    page_frame.register(app, context, drawing)
    search.register(app, context)
    guard(app, context, app.files)
    app.describe()
    return app


def _every_page(context: AppContext) -> Component:
    """Every component that a callback may name, bare: Dash sends this with each page.

    The pages that are only text have none that the others lack.
    """
    pages = [read_page(context, to_path(ViewState(view=view)), "", None) for view in VIEWS]
    drawn = [layout(page, page_parts(page, VIEWS[page.state.view])) for page in pages if page]
    layouts = [shell.frame(search.box()), *(part for layout in drawn for part in layout)]
    bare = {
        str(component.id): type(component)(id=component.id)
        for layout in layouts
        for component in (layout, *layout._traverse())
        if getattr(component, "id", None) is not None
    }
    return html.Div(list(bare.values()))


def _register_pages(app: Dash, context: AppContext, drawing: Drawing) -> None:
    """The router: the page of an address, drawn."""

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
        parts = drawing(page)
        return TEXTS[page.state.view].layout(page) if parts is None else layout(page, parts)


def _tell_reader(error: Exception) -> Written:
    """A callback failed: note it, tell the reader in words, leave the page as it is."""
    log.exception("callback failed", exc_info=error)
    words = " / ".join(translator(language)("error-reader") for language in LANGUAGES)
    set_props(ids.NOTICE, {"children": words})
    return KEPT
