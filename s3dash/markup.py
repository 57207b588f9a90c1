"""Text as HTML and SVG: the one escaping, and how an element is written.

Everything that leaves as markup passes here: what is not ``Markup`` already is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

# Elements of HTML that have no content and no end.
VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
NOTHING = Markup()

__all__ = ["NOTHING", "Markup", "element", "escaped", "joined"]


def escaped(text: object) -> Markup:
    """The text as it stands in markup, in an attribute too; ``Markup`` stays as it is."""
    return escape(text)


def joined(*parts: object) -> Markup:
    """Parts one after the other, each escaped unless it is ``Markup``; None is nothing."""
    written = [part if type(part) is Markup else escape(part) for part in parts if part is not None]
    return Markup("".join(written))  # noqa: S704


def element(tag: str, attributes: Mapping[str, object] | None = None, *content: object) -> Markup:
    """An element with its attributes and content.

    Args:
        tag: its name.
        attributes: by name as in HTML; True is an attribute without a value, and None or False
            leaves it out.
        content: what stands in it, see ``joined``.
    """
    written = [
        f" {name}" if value is True else f' {name}="{escape(value)}"'
        for name, value in (attributes or {}).items()
        if value is not None and value is not False
    ]
    start = f"<{tag}{''.join(written)}>"
    return Markup(start if tag in VOID else f"{start}{joined(*content)}</{tag}>")  # noqa: S704
