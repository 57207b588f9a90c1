"""Words in another language that stand in words of the page's: they say which one they are in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from dash import html

from s3dash.ui.core.content import Content


def marker(spoken: Mapping[str, str]) -> Callable[[str], Content]:
    """What marks texts within a text, wherever they stand in it, the longer of two.

    Args:
        spoken: text -> its language.
    """
    if not spoken:
        return str
    longest_first = sorted(spoken, key=len, reverse=True)
    pattern = re.compile(f"({'|'.join(map(re.escape, longest_first))})")

    def marked(text: str) -> Content:
        parts = pattern.split(text)
        if len(parts) == 1:
            return text
        return [html.Span(one, lang=spoken[one]) if at % 2 else one
                for at, one in enumerate(parts)]  # fmt: skip

    return marked
