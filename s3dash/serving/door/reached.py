"""The address that a request reached the service by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request
from werkzeug.urls import uri_to_iri

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

SCHEME, HOST = "wsgi.url_scheme", "HTTP_HOST"


def named_in_letters(app: WSGIApplication) -> WSGIApplication:
    """The app, to which a host that no letters stand for is none, and which only the web reaches.

    Of ``xn--`` and what follows it letters are made; where that cannot be, a library fails.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        if environ[SCHEME] not in {"http", "https"}:
            environ[SCHEME] = "http"
        try:
            uri_to_iri(f"http://{environ.get(HOST, '')}/")
        except ValueError:
            environ[HOST] = ""
        return app(environ, start_response)

    return answer


def reached_by(public_url: str) -> str:
    """What stands before the path of every address: the setting, else what the request says.

    Empty where it does not say: what is written behind it would lead nowhere. What proxies add to a
    request counts as said by it where the settings trust them (``S3DASH_PROXIES``).
    """
    if public_url:
        return public_url
    return request.url_root.rstrip("/") if request.host else ""
