"""Signs that cannot be seen: those that say nothing are left out, blanks of other kinds are plain.

A name or title stands on one line, with plain blanks. A longer text keeps its line breaks and its
no-break spaces (between a number and its unit). A text with a sign that may deceive stays as it is:
it is a fault.
"""

from __future__ import annotations

import re

from s3dash.model.fields import About
from s3dash.model.typed import is_hidden

# Soft hyphen, zero width space, word joiner, byte order mark: without them the text says the same.
_SAY_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# Line breaks as other programs write them.
_BREAKS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n")
_RUN = re.compile(r"\s*[^\S ]\s*")
_RUN_ON_LINE = re.compile(r"[ ]*[^\S \n][^\S\n]*")


def plain(text: str, what: About) -> str:
    """A cell's text with plain signs.

    Args:
        text: the text.
        what: what its column is.
    """
    if text.isprintable():
        return text
    made = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)
    made = made.translate(_SAY_NOTHING)
    if any(map(is_hidden, made)):
        return text
    if what.kind == "text" and not what.is_short:
        return made.replace("\t", " ")
    if what.kind == "url":
        return made
    if what.kind in {"codes", "choices"}:
        return _RUN_ON_LINE.sub(" ", made)
    return _RUN.sub(" ", made)
