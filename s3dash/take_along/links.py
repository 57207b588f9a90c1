"""Links as what they change of the page's own selection, so that they say the same on every page.

``/sv/karta?domain=digital&region=SE311`` on the page of ``domain=digital`` is its path, and that
the region is set. What is written between two ``LINK`` signs is the path and each change after a
``CHANGE`` sign: ``key=value``, or ``key`` for one that the page has and the link has not.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import parse_qsl, urlencode

from s3dash.config import LANGUAGES

LINK, CHANGE = "\x05", "\x06"
HREF = re.compile(
    rf'(?<= href=")(/(?:{"|".join(LANGUAGES)})(?:/[\w-]*)?(?:\.\w+)?)(\?[^"#]*)?(?=["#])'
)


def relative_links(markup: str, query: str) -> str:
    """Markup whose links within the file are told by what they change of the page's query."""
    own = _values(query)

    def told(found: re.Match[str]) -> str:
        wanted = _values(unescape(found[2] or ""))
        if escape(_query(wanted)) != (found[2] or ""):
            return found[0]
        gone = [key for key in own if key not in wanted]
        new = [f"{key}={value}" for key, value in wanted.items() if own.get(key) != value]
        return LINK + CHANGE.join([found[1], *gone, *new]) + LINK

    return HREF.sub(told, markup)


def _values(query: str) -> dict[str, str]:
    return dict(parse_qsl(query.removeprefix("?"), keep_blank_values=True))


def _query(values: dict[str, str]) -> str:
    text = urlencode(sorted(values.items()), safe=",")
    return f"?{text}" if text else ""
