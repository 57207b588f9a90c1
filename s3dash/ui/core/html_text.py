"""Components as HTML text: how the tree that widgets build is written out.

What stands in a page as text needs no component in the browser. Names of attributes are those of
HTML here, those of React in the tree. Controls are written as the browser's components draw them,
so that nothing moves when those take over. All text is escaped by ``s3dash.markup``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc
from dash.development.base_component import Component

from s3dash.i18n.unbroken import unbroken
from s3dash.markup import Markup, element, escaped, joined
from s3dash.ui.core.browser_components import Folded, Select
from s3dash.ui.core.content import Content

# Attributes whose names differ by more than capital letters.
NAMES = {"className": "class", "htmlFor": "for"}
# Attributes that any element may have.
WILD = ("aria-", "data-")
# Properties of components that are no attributes.
SILENT = frozenset({"children", "key", "options", "value", "debounce"})


def html_text(content: Content) -> Markup:
    """What a component, a list of them, or plain words look like as HTML."""
    if isinstance(content, Component):
        return WRITERS.get(content._type, _element)(content)
    if isinstance(content, (list, tuple)):
        return joined(*map(html_text, content))
    return Markup() if content is None else plain_text(content)


def plain_text(text: object) -> Markup:
    """Words as they stand in HTML: escaped, and their numbers in one piece."""
    return escaped(unbroken(text) if type(text) is str else text)


def element_id(identity: str | dict[str, str]) -> str:
    """A component's id as the browser has it."""
    if isinstance(identity, str):
        return identity
    return json.dumps(identity, sort_keys=True, separators=(",", ":"))


def _attributes(component: Component) -> dict[str, Any]:
    """The attributes that a component's properties are, by the names of HTML."""
    given = vars(component)
    found = {
        NAMES.get(name, name.lower()): given[name]
        for name in component._prop_names
        if name in given and name not in SILENT and not (name == "className" and not given[name])
    }
    if "id" in found:
        found["id"] = element_id(found["id"])
    if "style" in found:
        found["style"] = ";".join(f"{name}:{value}" for name, value in found["style"].items())
    # Dash has those of its wildcards in another order in every process that is started
    found |= {name: given[name] for name in sorted(given) if name.startswith(WILD)}
    return found


def _element(component: Component) -> Markup:
    return element(
        component._type.lower(),
        _attributes(component),
        html_text(getattr(component, "children", None)),
    )


def _link(component: dcc.Link) -> Markup:
    """A link within the app: a plain one until the browser's script follows it."""
    named = {"data-in": True, **_attributes(component)}
    return element("a", named, html_text(component.children))


def _select(component: Select) -> Markup:
    named = _attributes(component)
    options = _options(component.options, component.value)
    return element("select", {**named, "class": "form-select"}, *options)


def _options(options: list[dict[str, Any]], chosen: str) -> list[Markup]:
    """Options, and groups of them, which have options of their own."""
    return [
        element("optgroup", {"label": one["label"]}, *_options(one["options"], chosen))
        if "options" in one
        else element(
            "option", {"value": one["value"], "selected": one["value"] == chosen}, one["label"]
        )
        for one in options
    ]


def _radio_items(component: dbc.RadioItems) -> Markup:
    name = element_id(component.id)
    items = [_radio_item(name, one, component) for one in component.options]
    return element("div", {"id": name}, *items)


def _radio_item(name: str, option: dict[str, str], component: dbc.RadioItems) -> Markup:
    own, value = f"_dbcprivate_radioitems_{name}_input_{option['value']}", option["value"]
    button = element(
        "input",
        {
            "id": own,
            "name": component.name,
            "class": "form-check-input",
            "type": "radio",
            "value": value,
            "checked": value == component.value,
        },
    )
    words = element("label", {"class": "form-check-label", "for": own}, option["label"])
    return element("div", {"class": "form-check"}, button, words)


def _folded(component: Folded) -> Markup:
    given: dict[str, Any] = vars(component)
    named = {"id": given["id"], "class": "folded-controls", "open": given["isOpen"]}
    summary = element("summary", {}, given["words"])
    return element("details", named, summary, html_text(given["children"]))


def _field(component: Component) -> Markup:
    named = _attributes(component)
    return element("input", {**named, "class": f"{named.get('class', '')} form-control"})


# component -> how it is written; every other is an element of its name
WRITERS: dict[str, Callable[[Any], Markup]] = {
    "Link": _link,
    "Select": _select,
    "RadioItems": _radio_items,
    "Folded": _folded,
    "Input": _field,
}
