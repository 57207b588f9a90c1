"""The addresses of the interface. What is none of them is told so as the interface tells errors."""

from __future__ import annotations

from functools import partial, update_wrapper
from urllib.parse import quote

from flask import Flask, Response, g, request

from s3dash.analysis.interface.resources import RESOURCES, ROOT
from s3dash.errors import NoSuchPage
from s3dash.serving.api import formats
from s3dash.serving.api.answers import ApiAnswers
from s3dash.serving.api.asking import SAFE_IN_QUERY
from s3dash.serving.api.picture_files import PictureFiles
from s3dash.serving.door.language import API, is_api
from s3dash.stage.pictures.pictures import Pictures

# The facts are open, and nobody is known by a cookie: any page may ask.
ANY_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, Content-Language, ETag, Link, "
    "Retry-After",
}
# What a page is told that asks first whether it may ask; it need not ask again for a day.
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def add_api(flask: Flask, pictures: Pictures) -> None:
    """Add the interface to a server."""
    formats.check()
    files = PictureFiles(pictures)
    answers = ApiAnswers(pictures.context)

    for resource in RESOURCES.values():
        answer = partial(answers.answer, resource)
        # what counts floods asks every view for its name, and a partial function has none
        update_wrapper(answer, answers.answer)
        flask.add_url_rule(resource.address, resource.address, answer, methods=["GET"])
    for path in (ROOT, f"{ROOT}/"):
        flask.add_url_rule(path, path, answers.index, methods=["GET"])

    @flask.get(f"{ROOT}/picture/<view>")
    def picture(view: str) -> Response:
        return files.answer(g.language, view, quote(request.query_string, safe=SAFE_IN_QUERY))

    @flask.route(API)
    @flask.route(f"{API}/")
    @flask.route(f"{API}/<path:rest>")
    def nothing(rest: str = "") -> Response:
        raise NoSuchPage

    @flask.after_request
    def open_to_all(response: Response) -> Response:
        if is_api(request.path):
            response.headers.update(ANY_ORIGIN)
            if request.method == "OPTIONS":
                response.headers.update(PREFLIGHT)
        return response
