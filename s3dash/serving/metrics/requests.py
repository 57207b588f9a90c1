"""Counting requests: of which kind, how they were answered, how long it took. Nothing of who."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from s3dash.config import LANGUAGES
from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.serving.door.language import API
from s3dash.serving.metrics.counts import OTHER, REQUESTS, SECONDS, STATUSES, Counts

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Where a kind begins, the narrower before the wider.
_PLACES = {
    "choice": (CALLBACK_PATH,),
    "static": ("/static/", "/_dash-", "/assets/", "/robots.txt", "/favicon.ico"),
    "health": ("/health",),
    "picture": ("/api/v1/picture/",),
    "api": (API, "/datasets"),
}
_HANDED_IN = "/data/original"


def kind_of(path: str) -> str:
    """Which kind of thing is asked for at a path: one of a few, whatever is asked."""
    for kind, places in _PLACES.items():
        if path.startswith(places):
            return kind
    first, _, rest = path.strip("/").partition("/")
    if first and first not in LANGUAGES:
        return OTHER
    _, dot, ending = rest.rpartition(".")
    if ending == "atom":
        return "feed"
    return "file" if dot or path.endswith(_HANDED_IN) else "page"


def counted(application: WSGIApplication, counts: Counts) -> WSGIApplication:
    """An application that counts what another answers, until the answer is made."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        began, said = time.perf_counter(), ["500"]

        def start_noted(status: str, *rest: Any) -> Any:
            said[0] = status[:3]
            return start(status, *rest)

        try:
            return application(environ, start_noted)
        finally:
            kind = kind_of(environ.get("PATH_INFO", ""))
            counts.add((REQUESTS, kind, said[0] if said[0] in STATUSES else OTHER))
            counts.observe((SECONDS, kind), time.perf_counter() - began)

    return answer
