"""The components of our own that the browser knows, see ``assets/site/takeover.js``.

The page stands in the document as the server wrote it. What Dash draws of it, the controls, the
figure and the field of the search, it draws into the places that the page has for them
(``Island``); what a callback says anew of the rest is written there by ``PageText``. A list that
opens (``Select``) may have its options in groups, as no package of Dash's has it. Some
controls stand behind a line (``Folded``).
"""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

# A group of more options than this is sent as one text.
MOST_OPTIONS = 130


class _OwnComponent(Component):
    """A component of the namespace ``s3dash``: its properties are those of ``_prop_names``."""

    _namespace = "s3dash"
    _children_props: list[str] = []  # noqa: RUF012 (Dash's own components have lists)
    _base_nodes = ["children"]  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012

    def __init__(self, **properties: Any) -> None:
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        super().__init__(**properties)  # type: ignore[no-untyped-call]


class Island(_OwnComponent):
    """Components that stand at a place of the page that the server wrote.

    ``at`` is the id of the element; what the server wrote into it goes when the components come.
    """

    _type = "Island"
    _prop_names = ["id", "children", "at"]  # noqa: RUF012


class PageText(_OwnComponent):
    """What the page says: nothing of its own to see.

    ``texts`` are parts of the page to be written, by name; ``shown`` tells what all parts are that
    the page shows, see ``drawn.drawn_page``.
    """

    _type = "PageText"
    _prop_names = ["id", "texts", "shown"]  # noqa: RUF012


class Select(_OwnComponent):
    """A list that opens, whose options may stand in groups.

    ``options`` are dictionaries: an option has ``value`` and ``label``, a group ``label`` and
    ``options``.
    """

    _type = "Select"
    _prop_names = ["id", "name", "options", "value"]  # noqa: RUF012
    options: list[dict[str, Any]]
    value: str


def packed_options(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Options as they are sent: a group of very many as one text, a line each (``packed``).

    The value stands up to the first space, then the label. Written out, the regions of Europe are
    the heaviest part of every page.
    """
    return [
        {"label": one["label"], "packed": "\n".join(map(_line, one["options"]))}
        if len(one.get("options", ())) > MOST_OPTIONS
        else one
        for one in options
    ]


def _line(option: dict[str, str]) -> str:
    label = option["label"].replace("\n", " ")
    return f"{option['value']} {label}"


class Folded(_OwnComponent):
    """Controls behind a line.

    ``words`` are the line; ``isOpen`` says that something in it is chosen. What the reader has
    opened stays open.
    """

    _type = "Folded"
    _prop_names = ["id", "children", "words", "isOpen"]  # noqa: RUF012
