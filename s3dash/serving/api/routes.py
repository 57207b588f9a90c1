"""The addresses of the interface. What is none of them is told so as the interface tells errors."""

from __future__ import annotations

from urllib.parse import quote

from flask import Flask, Response, g, request

from s3dash.errors import NoSuchPage
from s3dash.serving.api.picture_files import PictureFiles
from s3dash.serving.door.language import API
from s3dash.stage.pictures.pictures import Pictures

# What may stand in a query as it is; other bytes are escaped, as UTF-8.
SAFE_IN_QUERY = "%/:?=&;+,@!$'()*~"


def add_api(flask: Flask, pictures: Pictures) -> None:
    """Add the interface to a server."""
    files = PictureFiles(pictures)

    @flask.get(f"{API}/v1/picture/<view>")
    def picture(view: str) -> Response:
        return files.answer(g.language, view, quote(request.query_string, safe=SAFE_IN_QUERY))

    @flask.route(API)
    @flask.route(f"{API}/")
    @flask.route(f"{API}/<path:rest>")
    def nothing(rest: str = "") -> Response:
        raise NoSuchPage
