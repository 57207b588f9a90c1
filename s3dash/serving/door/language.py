"""The language that an answer speaks."""

from __future__ import annotations

import re

from flask import request
from werkzeug.datastructures import LanguageAccept

from s3dash.config import LANGUAGES

# Languages whose readers read one of ours. A reader of any other is taken to read English.
READ_BY = {"sv": "sv", "nb": "sv", "nn": "sv", "no": "sv", "da": "sv", "en": "en"}
OTHERS = "en"
# Where the programming interface is.
API = "/api"
# A tag begins with the language: the two or three letters that others may follow.
_TAG = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)


def asked_language() -> str:
    """The language of the address, else the one that the browser asks for."""
    if is_api(request.path) and request.args.get("language") in LANGUAGES:
        return request.args["language"]
    first = request.path.strip("/").partition("/")[0]
    return first if first in LANGUAGES else preferred_language(request.accept_languages)


def is_api(path: str) -> bool:
    """Whether a program asks, at the interface, and no reader."""
    return path == API or path.startswith(f"{API}/")


def preferred_language(accepted: LanguageAccept) -> str:
    """The language of ours for a browser that asks for these, the one it likes best first.

    A browser's ``sv-FI`` is Swedish; what it likes best counts, not what is spelt as ours. One that
    asks for none, or for any, gets the first of ours.
    """
    tags = [_TAG.fullmatch(tag) for tag, quality in accepted if quality > 0]
    named = [tag[1].lower() for tag in tags if tag]
    ours = (READ_BY[one] for one in named if one in READ_BY)
    return next(ours, OTHERS if named else LANGUAGES[0])
