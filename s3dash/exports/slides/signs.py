"""Texts as a presentation can hold them: XML knows no control signs, a line has no breaks."""

from __future__ import annotations

import re

_BREAKS = re.compile("\\s*[\n\r\v\f\x85\u2028\u2029]\\s*")
_UNKNOWN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def on_one_line(text: str) -> str:
    """A text as one line."""
    return _known(_BREAKS.sub(" ", text)).strip()


def in_lines(text: str) -> str:
    """A text with its lines."""
    return _known(text.replace("\r\n", "\n").replace("\r", "\n"))


def _known(text: str) -> str:
    return _UNKNOWN.sub("", text)
