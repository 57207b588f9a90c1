"""Addresses: pages, their files, health, robots, and what is sent elsewhere."""

from __future__ import annotations

from urllib.parse import quote

from dash import Dash
from flask import Flask, Response, g, redirect, request
from flask.typing import ResponseReturnValue

from s3dash.config import LANGUAGES
from s3dash.serving.callback_body import CALLBACK_PATH, check_callback
from s3dash.serving.files import table_file
from s3dash.serving.health import health
from s3dash.state import ViewState, to_path
from s3dash.state.url import parse_path
from s3dash.ui.core.request import AppContext

# What may stand in a query as it is; other bytes are escaped, as UTF-8.
SAFE_IN_QUERY = "%/:?=&;+,@!$'()*~"
# Dash answers every address that nobody else does with the index page.
CATCH_ALL = "/<path:path>"


def add_addresses(flask: Flask, app: Dash, context: AppContext) -> None:
    """Add what is no page of Dash's, and what a page's address has to be."""

    @flask.before_request
    def find_place() -> ResponseReturnValue | None:
        g.language = _language()
        if request.path == CALLBACK_PATH and request.method == "POST":
            check_callback(app, request.get_data())
            return None
        rule = request.url_rule.rule if request.url_rule else ""
        return _page(app, context) if rule in {"/", CATCH_ALL} else None

    @flask.get("/health")
    def ready() -> ResponseReturnValue:
        return health(context)

    @flask.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nAllow: /\n", mimetype="text/plain")

    @flask.get("/<language>/<slug>.csv")
    def table(language: str, slug: str) -> Response:
        query = quote(request.query_string, safe=SAFE_IN_QUERY)
        return table_file(context, f"/{language}/{slug}", query)


def _language() -> str:
    """The language of the address, else the one the browser asks for, Swedish when in doubt."""
    first = request.path.strip("/").split("/")[0]
    if first in LANGUAGES:
        return first
    return request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]


def _page(app: Dash, context: AppContext) -> ResponseReturnValue | None:
    """Send an address that is not quite a page's to the page; 404 for what is none."""
    path = request.path
    query = f"?{quote(request.query_string, safe=SAFE_IN_QUERY)}" if request.query_string else ""
    if path.strip("/") in {"", *LANGUAGES}:
        return redirect(to_path(ViewState(g.language)) + query, 302)
    place = parse_path(path)
    if place is None:
        return (app.index(), 404) if request.method in {"GET", "HEAD"} else None
    own = to_path(ViewState(*place))
    if path != own:
        return redirect(own + query, 301)
    context.store.current()
    return None
