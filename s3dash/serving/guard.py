"""What every answer and every request passes, around the pages, which are Dash's."""

from __future__ import annotations

from dash import Dash
from flask import Flask, Response
from flask_compress import Compress

from s3dash.serving.addresses import add_addresses
from s3dash.serving.api.routes import add_api
from s3dash.serving.door.errors import add_errors
from s3dash.serving.door.flood import add_toll
from s3dash.serving.door.headers import security_headers
from s3dash.serving.door.limits import LARGEST_BODY, add_door
from s3dash.serving.given_out.slides import add_slides
from s3dash.serving.pages import Pages
from s3dash.serving.present import add_presentations
from s3dash.serving.static import StaticFiles
from s3dash.stage.pictures.form import PictureForm
from s3dash.stage.pictures.pictures import Pictures

# As wide as the text of a document, and sharp on paper.
ON_PAPER = PictureForm("png", "drawing", 2)


def guard(app: Dash, pages: Pages, files: StaticFiles, pictures: Pictures) -> None:
    """Add addresses, headers, limits and errors to the app's server. Comes after all callbacks."""
    flask: Flask = app.server
    flask.secret_key = pages.context.settings.secret_key
    flask.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    flask.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    flask.config["COMPRESS_BR_LEVEL"] = 5
    flask.config["COMPRESS_STREAMS"] = False
    Compress(flask)
    add_door(flask)
    add_toll(flask, pages.context.settings)
    add_addresses(flask, app, pages, lambda address: pictures.picture(address, ON_PAPER))
    add_api(flask, pictures)
    add_presentations(flask, pages.context, files)
    add_slides(flask, pages, pictures)
    add_errors(flask, files.address("style"))
    headers = security_headers(pages.context.settings)
    flask.wsgi_app = files.before(flask.wsgi_app, headers)  # type: ignore[assignment,method-assign]

    @flask.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers[name] = value
        if response.location:
            # where to is in the header; the words are the library's, in English
            response.set_data(b"")
        return response
