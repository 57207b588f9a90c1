"""Formulas as readable HTML, from a small notation.

``x_{ra}`` is an index, ``x^{2}`` a power, ``[a|b]`` a fraction; letters are variables, and words of
several letters (``max``) and what stands for an operation (Σ) are not. Everything else is shown as
it is. Read aloud or copied, a fraction is ``(a) / (b)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

Part = Component | str

# a word of one letter, a combining stroke included, or of several; an index or a power; a bracket
_SIGN = re.compile(r"([^\W\d_]\u0304?)+|[_^]\{[^}]*\}|[\[|\]]|[^\w\[\]|^_]+|[\d]+|.")
_OPERATIONS = {"Σ"}


def formula(notation: str) -> Component:
    """A formula, or a calculation with numbers."""
    return html.Span(list(_parts(iter(_signs(notation)))), className="formula")


def _signs(notation: str) -> list[str]:
    return [found.group() for found in _SIGN.finditer(notation)]


def _parts(signs: Iterator[str], until: str = "") -> Iterator[Part]:
    for sign in signs:
        if sign == until:
            return
        if sign == "[":
            yield _fraction(list(_parts(signs, "|")), list(_parts(signs, "]")))
        elif sign.startswith(("_{", "^{")):
            element = html.Sub if sign[0] == "_" else html.Sup
            yield element(list(_parts(iter(_index(sign[2:-1])))))
        elif sign[0].isalpha() and sign not in _OPERATIONS and _is_one_letter(sign):
            yield html.Var(sign)
        else:
            yield sign


def _index(inside: str) -> list[str]:
    """The letters of an index, each a variable of its own."""
    return [letter for sign in _signs(inside) for letter in sign]


def _is_one_letter(sign: str) -> bool:
    return sum(letter.isalpha() for letter in sign) == 1


def _fraction(above: list[Part], below: list[Part]) -> Component:
    def hidden(read: str) -> Component:
        return html.Span(read, className="visually-hidden")

    return html.Span(
        [
            html.Span([hidden("("), *above, hidden(")")], className="fraction-above"),
            hidden(" / "),
            html.Span([hidden("("), *below, hidden(")")], className="fraction-below"),
        ],
        className="fraction",
    )
