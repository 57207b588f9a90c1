"""Messages as data, for a program elsewhere that fills them in as the catalogue would.

A template is a list of texts, of slots that a value goes into (``Slot``), and of choices by a
value (``Choice``). Whole numbers are written as they are: who fills in has none above 999.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict

from fluent.syntax import ast

from s3dash.i18n.translator import Translator


class Slot(TypedDict):
    """Where the value of a name goes."""

    slot: str


class Choice(TypedDict):
    """One of several templates, by the value of a name.

    A number is compared with the keys as it is, then by its plural form; ``other`` is the rest.
    """

    by: str
    of: dict[str, list[Any]]
    other: str


def message_template(key: str, t: Translator) -> list[Any]:
    """A message of the catalogue as a template.

    Raises:
        TypeError: it has something in it that only the catalogue's library can work out.
    """
    return _pattern(t.pattern(key))


def _pattern(pattern: Any) -> list[Any]:
    """A pattern; the library has one of a single element as that element."""
    elements = getattr(pattern, "elements", [pattern])
    return _joined(part for element in elements for part in _parts(element))


def _parts(element: Any) -> list[Any]:
    if isinstance(element, ast.Placeable):
        return _parts(element.expression)
    if isinstance(element, ast.TextElement):
        return [element.value]
    if isinstance(element, ast.StringLiteral):
        return [element.parse()["value"]]
    if isinstance(element, ast.VariableReference):
        return [Slot(slot=element.id.name)]
    if isinstance(element, ast.SelectExpression):
        return [_choice(element)]
    raise TypeError(f"{type(element).__name__} in a message that is filled in elsewhere")


def _choice(element: Any) -> Choice:
    if not isinstance(element.selector, ast.VariableReference):
        raise TypeError("a choice that is not by a value")
    of, other = {}, ""
    for variant in element.variants:
        key = str(getattr(variant.key, "name", None) or variant.key.value)
        of[key] = _pattern(variant.value)
        other = key if variant.default else other
    return Choice(by=element.selector.id.name, of=of, other=other)


def _joined(parts: Iterable[Any]) -> list[Any]:
    """The parts, texts that follow each other as one."""
    found: list[Any] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        else:
            found.append(part)
    return found
