"""The language that an answer speaks."""

from __future__ import annotations

import re

from flask import request

from s3dash.config import LANGUAGES


def asked_language() -> str:
    """The language of the address, else the first of ours that the browser asks for.

    A browser's ``sv-FI`` is Swedish; what it puts first counts, not what is spelt as ours.
    """
    first = request.path.strip("/").partition("/")[0]
    if first in LANGUAGES:
        return first
    for tag, quality in request.accept_languages:
        language = re.split("[-_]", tag.lower())[0]
        if language in LANGUAGES and quality > 0:
            return language
    return LANGUAGES[0]
