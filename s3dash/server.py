"""What every answer and every request passes: addresses, headers, limits, errors in words, files.

The pages themselves are Dash's; here is what a web server owes around them.
"""

from __future__ import annotations

import hashlib
import json
import logging
from urllib.parse import quote
from wsgiref.headers import Headers

from dash import Dash
from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, g, redirect, request
from flask.typing import ResponseReturnValue
from flask_compress import Compress
from markupsafe import escape
from werkzeug.exceptions import HTTPException
from whitenoise import WhiteNoise

from s3dash.callback_body import check_callback
from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.shapes import Shapes
from s3dash.downloads import table_file
from s3dash.errors import BadRequest, NoEdition, NoSuchPage
from s3dash.figures.maps.swedish import COUNTIES_KEY
from s3dash.i18n import Translator, translator
from s3dash.state import ViewState, to_path
from s3dash.state.url import parse_path
from s3dash.ui.core.request import AppContext

log = logging.getLogger(__name__)

# What may stand in a query as it is; other bytes are escaped, as UTF-8.
SAFE_IN_QUERY = "%/:?=&;+,@!$'()*~"
A_YEAR = 365 * 24 * 3600
LARGEST_BODY = 64 * 1024
CALLBACK_PATH = "/_dash-update-component"
# Dash answers every address that nobody else does with the index page.
CATCH_ALL = "/<path:path>"

ERROR_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{product}</title>
<link rel="stylesheet" href="/assets/lib/fonts.css">
<link rel="stylesheet" href="/assets/site/tokens.css">
<link rel="stylesheet" href="/assets/site/site.css"></head>
<body><main class="error-page">{sections}</main></body></html>
"""
ERROR_KEYS = {
    400: "error-bad-request",
    404: "error-not-found",
    405: "error-method",
    413: "error-too-large",
}


def guard(app: Dash, context: AppContext) -> None:
    """Add addresses, headers, limits and errors to the app's server. Comes after all callbacks."""
    flask: Flask = app.server
    flask.secret_key = context.settings.secret_key
    flask.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    flask.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    flask.config["COMPRESS_BR_LEVEL"] = 5
    flask.config["COMPRESS_STREAMS"] = False
    Compress(flask)
    flask.after_request(_whole)
    _add_addresses(flask, app, context)
    _add_errors(flask)
    headers = security_headers(app, context.settings)
    _serve_large_files(flask, headers)

    @flask.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers[name] = value
        return response


def _whole(response: Response) -> Response:
    """A file as bytes instead of a stream, which would pass uncompressed.

    One that is asked for by a name that changes with it (``?m=``) is kept for a year.
    """
    if request.path.startswith("/assets/") and "m" in request.args:
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = A_YEAR
    if response.direct_passthrough:
        response.direct_passthrough = False
        response.get_data()
    return response


def _serve_large_files(flask: Flask, headers: dict[str, str]) -> None:
    """Third-party files as they were compressed when they were built, kept for a year.

    Dash asks for scripts and style sheets by a name that changes with them (``?m=``).
    """

    def add(response_headers: Headers, _path: str, _url: str) -> None:
        for name, value in headers.items():
            response_headers[name] = value

    flask.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        flask.wsgi_app,
        root=ROOT / "assets" / "lib",
        prefix="assets/lib/",
        max_age=A_YEAR,
        add_headers_function=add,
        allow_all_origins=False,
    )


def security_headers(app: Dash, settings: Settings) -> dict[str, str]:
    """The headers of every answer."""
    scripts = " ".join(f"'{one}'" if not one.startswith("'") else one for one in app.csp_hashes())
    policy = (
        "default-src 'self'",
        f"script-src 'self' {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        f"frame-ancestors {settings.frame_ancestors}",
    )
    headers = {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if settings.behind_tls:
        headers["Strict-Transport-Security"] = f"max-age={A_YEAR}; includeSubDomains"
    return headers


# ---- addresses ------------------------------------------------------------------------------


def _add_addresses(flask: Flask, app: Dash, context: AppContext) -> None:
    @flask.before_request
    def find_place() -> ResponseReturnValue | None:
        g.language = _language()
        if request.path == CALLBACK_PATH and request.method == "POST":
            check_callback(app, request.get_data())
            return None
        rule = request.url_rule.rule if request.url_rule else ""
        return _page(app, context) if rule in {"/", CATCH_ALL} else None

    @flask.get("/health")
    def health() -> ResponseReturnValue:
        return _health(context)

    @flask.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nAllow: /\n", mimetype="text/plain")

    @flask.get("/<language>/<slug>.csv")
    def table(language: str, slug: str) -> Response:
        query = quote(request.query_string, safe=SAFE_IN_QUERY)
        return table_file(context, f"/{language}/{slug}", query)

    script = _shapes_script(context.store.shapes)

    @flask.get(shapes_path(context.store.shapes))
    def shapes() -> Response:
        return _kept(Response(script, mimetype="text/javascript"))

    @flask.get(context.store.shapes.europe_address)
    def europe() -> Response:
        return _kept(Response(context.store.shapes.europe_text, mimetype="application/json"))


def _kept(answer: Response) -> Response:
    """An answer whose name changes with its content: the browser keeps it for a year."""
    answer.cache_control.max_age = A_YEAR
    answer.cache_control.public = True
    answer.cache_control.immutable = True
    return answer


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


def _health(context: AppContext) -> ResponseReturnValue:
    problems = sorted(context.store.problems)
    try:
        edition = context.store.current()
    except NoEdition:
        return {"status": "no edition", "problems": problems}, 503
    return {
        "status": "ready",
        "edition": edition.number,
        "published_on": edition.published_on.isoformat(),
        "age_days": edition.age_days,
        "problems": problems,
    }, 200


def shapes_path(shapes: Shapes) -> str:
    """Where the browser gets the counties: the name changes with the content."""
    return f"/shapes-{hashlib.sha256(_shapes_script(shapes).encode()).hexdigest()[:16]}.js"


def _shapes_script(shapes: Shapes) -> str:
    collection = json.dumps(shapes.counties, separators=(",", ":"))
    shelf = "(window.PlotlyGeoAssets = window.PlotlyGeoAssets || {})"
    return f"{shelf}.{COUNTIES_KEY} = {collection};\n"


# ---- errors ---------------------------------------------------------------------------------


def _add_errors(flask: Flask) -> None:
    @flask.errorhandler(BadRequest)
    def bad_request(error: BadRequest) -> Response:
        return _error_response(400, error.key, **error.params)

    @flask.errorhandler(NoSuchPage)
    def no_such_page(error: NoSuchPage) -> Response:
        return _error_response(404, error.key)

    @flask.errorhandler(NoEdition)
    def no_edition(error: NoEdition) -> Response:
        return _error_response(503, error.key)

    @flask.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue | HTTPException:
        key = ERROR_KEYS.get(error.code or 500)
        return _error_response(error.code or 500, key) if key else error

    @flask.errorhandler(DependencyException)
    @flask.errorhandler(InvalidResourceError)
    def no_such_component_file(_: Exception) -> Response:
        return _error_response(404, "error-not-found")

    @flask.errorhandler(Exception)
    def failure(error: Exception) -> Response:
        log.exception("request failed", exc_info=error)
        return _error_response(500, "error-page")


def _error_response(code: int, key: str, **params: object) -> Response:
    """An error in words: a page for a reader, JSON for a callback."""
    t = translator(g.get("language", LANGUAGES[0]))
    if request.path == CALLBACK_PATH:
        answer = Response(json.dumps({"error": t(key, **params)}), mimetype="application/json")
    else:
        answer = Response(error_page(t, key, **params), mimetype="text/html")
    answer.status_code = code
    answer.cache_control.no_store = True
    return answer


def error_page(t: Translator, key: str, **params: object) -> str:
    """A page that needs no script and no data."""
    section = f"<h1>{escape(t('product'))}</h1><p class='sentence'>{escape(t(key, **params))}</p>"
    return ERROR_PAGE.format(language=t.language, product=t("product"), sections=section)
