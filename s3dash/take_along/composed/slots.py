"""HTML with slots: what the program's own widgets write, made into templates for the browser.

A widget is given ``slot("name")`` where a value belongs; what it writes is then a template of
texts and slots as those of messages (``i18n.templates``), in which a part may also be repeated for
each of several values. Nothing of the data passes through here, so that no name can be a slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from s3dash.i18n.templates import Slot

# Signs that addresses and HTML leave as they are.
_MARK = re.compile(r"~~([a-z-]+:)?([a-z_]+)~~")
_EACH, _END = "each:", "end:"


def slot(name: str) -> str:
    """What stands where a value goes."""
    return f"~~{name}~~"


def each(name: str, text: str) -> str:
    """A part that is written for each value of a name; none for none."""
    return f"~~{_EACH}{name}~~{text}~~{_END}{name}~~"


def each_element(name: str, tag: str, mark: str, text: str) -> str:
    """The text with the element around a slot repeated for each value of a name."""
    plain = str(text)  # markup would escape what is put around it
    at, ending = plain.index(slot(mark)), f"</{tag}>"
    begun, end = plain.rindex(f"<{tag}", 0, at), plain.index(ending, at) + len(ending)
    return plain[:begun] + each(name, plain[begun:end]) + plain[end:]


def template(text: str) -> list[Any]:
    """The text as a template."""
    return _until_end(_tokens(text))


def _tokens(text: str) -> Iterator[str | re.Match[str]]:
    at = 0
    for mark in _MARK.finditer(text):
        yield text[at : mark.start()]
        yield mark
        at = mark.end()
    yield text[at:]


def _until_end(tokens: Iterator[str | re.Match[str]]) -> list[Any]:
    found: list[Any] = []
    for token in tokens:
        if isinstance(token, str):
            found += [token] if token else []
        elif token[1] == _END:
            break
        elif token[1] == _EACH:
            found.append({"each": token[2], "of": _until_end(tokens)})
        else:
            found.append(Slot(slot=token[2]))
    return found
