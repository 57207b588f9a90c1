"""A list whose first items are shown, and whose others stand behind a line that counts them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component


def list_with_rest(
    items: Sequence[Component],
    shown: int,
    more: Callable[[int], str],
    *,
    kind: str = "plain-list",
    rest_kind: str = "remark",
    ordered: bool = False,
) -> list[Component]:
    """The first ``shown`` items, then how many more there are, and those.

    Args:
        items: the items, ``html.Li`` each.
        shown: how many stand there at once.
        more: the line that the others stand behind, from how many they are.
        kind: the class of both lists.
        rest_kind: the class of what the others stand behind.
        ordered: whether the place in the list means something; the second list counts on.
    """
    first, rest = list(items[:shown]), list(items[shown:])
    parts: list[Component] = [
        html.Ol(first, className=kind) if ordered else html.Ul(first, className=kind)
    ]
    if rest:
        others = (
            html.Ol(rest, className=kind, start=str(shown + 1))
            if ordered
            else html.Ul(rest, className=kind)
        )
        parts.append(html.Details([html.Summary(more(len(rest))), others], className=rest_kind))
    return parts
