"""What a request must be before anything answers it, files included."""

from __future__ import annotations

from flask import Flask, abort, g, request

from s3dash.config import LANGUAGES
from s3dash.deck import LARGEST_FILE
from s3dash.serving.door.language import asked_language
from s3dash.serving.door.reached import named_in_letters
from s3dash.state.showing import showing_path

# Characters of method, address and protocol.
LONGEST_LINE = 8190
# Bytes of what a browser posts.
LARGEST_BODY = 64 * 1024
# Bytes of a form with a deck in it: the same deck may be longer as JSON than as it was opened.
LARGEST_FORM = 2 * LARGEST_FILE
# Where such forms are sent, without a slash at the end.
_TAKES_DECKS = {path + ending for path in map(showing_path, LANGUAGES) for ending in ("", ".pptx")}
# Where the server tells the app that it refuses a request, as a status.
REFUSED = "s3dash.refused"


def largest_body(path: str) -> int:
    """Bytes of the largest body that is read of what is sent to a path."""
    return LARGEST_FORM if path.rstrip("/") in _TAKES_DECKS else LARGEST_BODY


def add_door(flask: Flask) -> None:
    """Refuse what is too long, and say in words what the server could not read. Comes first."""
    flask.wsgi_app = named_in_letters(flask.wsgi_app)  # type: ignore[assignment,method-assign]

    @flask.before_request
    def refuse() -> None:
        g.language = asked_language()
        refused = request.environ.get(REFUSED)
        if refused is not None:
            abort(refused)
        if _line_length() > LONGEST_LINE:
            abort(414)


def _line_length() -> int:
    address = request.environ.get("REQUEST_URI") or request.full_path
    protocol = request.environ.get("SERVER_PROTOCOL", "")
    return len(f"{request.method} {address} {protocol}")
