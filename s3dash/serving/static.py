"""Files that every reader gets: third-party ones as they were compressed when built."""

from __future__ import annotations

from wsgiref.headers import Headers

from flask import Flask, Response, request
from whitenoise import WhiteNoise

from s3dash.config import ROOT
from s3dash.serving.headers import A_YEAR


def whole(response: Response) -> Response:
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


def serve_large_files(flask: Flask, headers: dict[str, str]) -> None:
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


def kept(answer: Response) -> Response:
    """An answer whose name changes with its content: the browser keeps it for a year."""
    answer.cache_control.max_age = A_YEAR
    answer.cache_control.public = True
    answer.cache_control.immutable = True
    return answer
