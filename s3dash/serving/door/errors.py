"""Errors in words: a page for a reader, JSON for a callback and for the interface."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, g, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from s3dash.config import LANGUAGES
from s3dash.errors import (
    BadRequest,
    Busy,
    FileUnderWay,
    KeysRefused,
    NoBrowser,
    NoEdition,
    NoSuchFile,
    NoSuchPage,
    NotOffered,
    PictureFailed,
    S3DashError,
    StoreRefused,
    TooMuchAsked,
)
from s3dash.i18n import Translator, translator
from s3dash.markup import element, joined
from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.serving.door.language import is_api
from s3dash.state import ViewState, to_path

log = logging.getLogger(__name__)

ERROR_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{product}</title>
<link rel="stylesheet" href="{style}"></head>
<body><main class="error-page">{sections}</main></body></html>
"""
# After so long one who was told that the app is busy may try again.
SECONDS_TO_RETRY = 3
# And one who waits for a file that takes minutes to make.
SECONDS_TO_MAKE = 60
# Where an error leads back to, where that is not the map.
LEADS_TO = {"error-file-under-way": "data", "error-file-not-made": "data"}
ERROR_KEYS = {
    400: "error-bad-request",
    404: "error-not-found",
    405: "error-method",
    413: "error-too-large",
    414: "error-address-too-long",
    415: "error-bad-request",
    431: "error-too-large",
    500: "error-page",
    501: "error-bad-request",
}
# What is no failure of ours, and the status that says so.
REFUSED: dict[type[S3DashError], int] = {
    BadRequest: 400,
    NotOffered: 406,
    NoSuchPage: 404,
    NoSuchFile: 404,
    NoEdition: 503,
    NoBrowser: 503,
}


def add_errors(flask: Flask, style: str) -> None:
    """Answer every error in words.

    Args:
        flask: the app's server.
        style: the address of the style sheet.
    """
    respond = partial(_error_response, style)

    for kind, code in REFUSED.items():
        flask.register_error_handler(kind, partial(_refused, respond, code))

    _add_those_for_later(flask, respond)

    @flask.errorhandler(StoreRefused)
    def editions_away(error: StoreRefused) -> Response:
        # its own words name the database, which is nobody's business here
        log.error("editions away", extra={"why": error.params.get("why")})
        return _later(respond(503, "error-editions-away"))

    @flask.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue | HTTPException:
        code = error.code or 500
        if code not in ERROR_KEYS:
            return error
        answer = respond(code, ERROR_KEYS[code])
        if isinstance(error, MethodNotAllowed):
            answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        return answer

    @flask.errorhandler(DependencyException)
    @flask.errorhandler(InvalidResourceError)
    def no_such_component_file(_: Exception) -> Response:
        return respond(404, "error-not-found")

    @flask.errorhandler(Exception)
    def failure(error: Exception) -> Response:
        log.exception("request failed", exc_info=error)
        return respond(500, "error-page")


def _add_those_for_later(flask: Flask, respond: Callable[..., Response]) -> None:
    """Answer what can be had in a while with when to ask again."""

    @flask.errorhandler(FileUnderWay)
    def under_way(error: FileUnderWay) -> Response:
        answer = _later(respond(503, error.key), SECONDS_TO_MAKE)
        # the page asks for the file itself, which a browser saves without leaving the page
        answer.headers["Refresh"] = str(SECONDS_TO_MAKE)
        return answer

    @flask.errorhandler(Busy)
    @flask.errorhandler(PictureFailed)
    def busy(error: S3DashError) -> Response:
        return _later(respond(503, error.key))

    @flask.errorhandler(TooMuchAsked)
    def too_much(error: TooMuchAsked) -> Response:
        return _later(respond(429, error.key, **error.params), error.seconds)


def _refused(respond: Callable[..., Response], code: int, error: S3DashError) -> Response:
    answer = respond(code, error.key, **error.params)
    if is_api(request.path):
        _tell_more(answer, error)
    return answer


def _tell_more(answer: Response, error: S3DashError) -> None:
    """Add to a problem what a program needs to mend its request."""
    more: dict[str, object] = {}
    if isinstance(error, KeysRefused):
        more["errors"] = [one._asdict() for one in error.refused]
    if isinstance(error, NotOffered):
        more["offered"] = list(error.offered)
    if more:
        told = {**json.loads(answer.get_data()), **more}
        answer.set_data(json.dumps(told, ensure_ascii=False))


def _later(answer: Response, seconds: int = SECONDS_TO_RETRY) -> Response:
    """The answer with when to ask again."""
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _error_response(style: str, code: int, key: str, **params: object) -> Response:
    """An error in words: a page for a reader, JSON for a callback and for the interface."""
    t = translator(g.get("language", LANGUAGES[0]))
    if request.path == CALLBACK_PATH:
        answer = Response(json.dumps({"error": t(key, **params)}), mimetype="application/json")
    elif is_api(request.path):
        answer = _problem(code, t(key, **params), t.language)
    else:
        answer = Response(error_page(t, style, key, **params), mimetype="text/html")
    answer.status_code = code
    answer.cache_control.no_store = True
    return answer


def _problem(code: int, words: str, language: str) -> Response:
    """An error as the interface tells it (RFC 9457)."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(code).phrase,
        "status": code,
        "detail": words,
    }
    answer = Response(json.dumps(told, ensure_ascii=False), mimetype="application/problem+json")
    answer.headers["Content-Language"] = language
    return answer


def error_page(t: Translator, style: str, key: str, **params: object) -> str:
    """A page that needs no script and no data, with a way back."""
    words = element("p", {"class": "sentence"}, t(key, **params))
    view = LEADS_TO.get(key, "map")
    way = t("not-found-link" if view == "map" else f"error-back-{view}")
    ways = [(to_path(ViewState(t.language, view)), way)]
    if instead := params.get("instead"):
        ways.insert(0, (str(instead), t("error-file-instead")))
    links = joined(*(element("p", None, element("a", {"href": to}, said)) for to, said in ways))
    sections = joined(element("h1", None, t("product")), words, links)
    return ERROR_PAGE.format(
        language=t.language, product=t("product"), style=style, sections=sections
    )
