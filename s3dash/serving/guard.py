"""What every answer and every request passes, around the pages, which are Dash's."""

from __future__ import annotations

from dash import Dash
from flask import Flask, Response
from flask_compress import Compress

from s3dash.serving.addresses import add_addresses
from s3dash.serving.door import LARGEST_BODY, add_door
from s3dash.serving.errors import add_errors
from s3dash.serving.headers import security_headers
from s3dash.serving.pages import Pages
from s3dash.serving.static import interim, serve_large_files, whole
from s3dash.ui.core.request import AppContext


def guard(app: Dash, context: AppContext, pages: Pages) -> None:
    """Add addresses, headers, limits and errors to the app's server. Comes after all callbacks."""
    flask: Flask = app.server
    flask.secret_key = context.settings.secret_key
    flask.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    flask.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    flask.config["COMPRESS_BR_LEVEL"] = 5
    flask.config["COMPRESS_STREAMS"] = False
    Compress(flask)
    flask.after_request(whole)
    add_door(flask)
    app._store = context.store
    interim(flask, app)
    add_addresses(flask, app, pages)
    add_errors(flask)
    headers = security_headers(app, context.settings)
    serve_large_files(flask, headers)

    @flask.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers[name] = value
        return response
