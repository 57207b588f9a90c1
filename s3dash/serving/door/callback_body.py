"""The one validator of what a browser posts to a callback: Dash itself checks nothing.

Every callback that runs on the server takes text or nothing: addresses, codes and choices. Codes
are looked up in the dataset later, like those of any link; here is checked that the body has the
form of a callback that exists, and that no value is anything but short text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

from dash import Dash
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from s3dash.errors import BadRequest
from s3dash.ui.core.html_text import element_id

CALLBACK_PATH = "/_dash-update-component"
# An address may be as long as is read of one; what a page shows takes about 1,500 characters.
LONGEST_VALUE = 8000
MOST_ITEMS = 64

Value = Annotated[str, StringConstraints(max_length=LONGEST_VALUE)] | None
Id = str | dict[str, str]


class End(BaseModel):
    """One property of one component; an output has no value."""

    model_config = ConfigDict(extra="ignore", strict=True)
    id: Id
    property: str
    value: Value = None


Ends = list[End | list[End]]


# Properties that a callback cannot do without; a control or the theme may still be unset.
NEVER_EMPTY = {"pathname", "search"}


class Body(BaseModel):
    """What the browser posts."""

    model_config = ConfigDict(extra="ignore", strict=True)
    output: str
    outputs: End | Ends
    inputs: Ends
    changedPropIds: list[str] = []  # noqa: N815 (Dash's name)
    state: Ends = []


def check_callback(app: Dash, body: bytes) -> None:
    """Pass a body that one of the app's callbacks can take.

    Raises:
        BadRequest: anything else.
    """
    try:
        posted = Body.model_validate_json(body)
    except ValidationError as found:
        raise BadRequest("error-bad-request") from found
    known = app.callback_map.get(posted.output)
    if known is None or not _as_registered(posted, known):
        raise BadRequest("error-bad-request")


def _as_registered(posted: Body, known: dict[str, Any]) -> bool:
    """Whether outputs, inputs and states are those the callback has, in order."""
    outputs: Ends = posted.outputs if isinstance(posted.outputs, list) else [posted.outputs]
    return (
        isinstance(posted.outputs, list) == posted.output.startswith("..")
        and _same_places(outputs, _places_of(posted.output), is_output=True)
        and _same_places(posted.inputs, known["inputs"])
        and _same_places(posted.state, known["state"])
        and _same_controls(outputs, posted.inputs)
        and all(_has_fired(one, known["inputs"]) for one in posted.changedPropIds)
    )


def _places_of(output: str) -> list[dict[str, str]]:
    """The ends that Dash's name of a callback's output lists: ``..a.children...b.value..``."""
    places = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    return [{"id": place[0], "property": place[-1].split("@")[0]} for place in places]


def _same_places(posted: Ends, known: list[dict[str, Any]], is_output: bool = False) -> bool:
    return len(posted) == len(known) and all(
        _same_place(one, place, is_output) for one, place in zip(posted, known, strict=True)
    )


def _same_place(one: End | list[End], place: dict[str, Any], is_output: bool) -> bool:
    if not str(place["id"]).startswith("{"):
        return (
            isinstance(one, End)
            and (one.id, one.property) == (place["id"], place["property"])
            and (is_output or one.value is not None or one.property not in NEVER_EMPTY)
        )
    ends = one if isinstance(one, list) else []
    return (
        isinstance(one, list)
        and len(ends) <= MOST_ITEMS
        and len(set(_names(ends))) == len(ends)
        and all(_is_one_of(end, place) for end in ends)
    )


def _is_one_of(end: End, place: dict[str, Any]) -> bool:
    """Whether an end is one of those that a pattern means: ``{"key": ["ALL"], "type": "control"}``.

    A list in a pattern stands for any text.
    """
    pattern: dict[str, str | list[str]] = json.loads(place["id"])
    return (
        isinstance(end.id, dict)
        and end.property == place["property"]
        and end.id.keys() == pattern.keys()
        and all(isinstance(text, list) or end.id[name] == text for name, text in pattern.items())
    )


def _has_fired(changed: str, known: list[dict[str, Any]]) -> bool:
    """Whether a callback is called when this changes: ``url.search``, ``{"key":…}.value``.

    It may be of a control that has left the page since.
    """
    name, _, of_it = changed.rpartition(".")
    if not name.startswith("{"):
        return any((place["id"], place["property"]) == (name, of_it) for place in known)
    try:
        end = End(id=json.loads(name), property=of_it)
    except ValueError:
        return False
    return any(_is_one_of(end, place) for place in known if place["id"].startswith("{"))


def _same_controls(outputs: Ends, inputs: Ends) -> bool:
    """Whether the controls that are written are those that are read, in the same order."""
    written, read = (
        [list(_names(one)) for one in ends if isinstance(one, list)] for ends in (outputs, inputs)
    )
    return written == read


def _names(ends: Ends | list[End]) -> Iterator[str]:
    """The ids of ends as a browser has them in text."""
    for one in ends:
        if isinstance(one, list):
            yield from _names(one)
        else:
            yield element_id(one.id)
