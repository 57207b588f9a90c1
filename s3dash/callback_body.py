"""The one validator of what a browser posts to a callback: Dash itself checks nothing.

Every callback that runs on the server takes text or nothing: addresses, codes and choices. Codes are
looked up in the dataset later, like those of any link; here is checked that the body has the form
of a callback that exists, and that no value is anything but short text.
"""

from __future__ import annotations

from typing import Annotated, Any

from dash import Dash
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from s3dash.errors import BadRequest

LONGEST_VALUE = 4000
MOST_ITEMS = 64

Value = Annotated[str, StringConstraints(max_length=LONGEST_VALUE)] | None
Id = str | dict[str, str]


class Item(BaseModel):
    """One property of one component."""

    model_config = ConfigDict(extra="ignore", strict=True)
    id: Id
    property: str
    value: Value = None


class Target(BaseModel):
    """One output of one component."""

    model_config = ConfigDict(extra="ignore", strict=True)
    id: Id
    property: str


class Body(BaseModel):
    """What the browser posts."""

    model_config = ConfigDict(extra="ignore", strict=True)
    output: str
    outputs: Target | list[Target | list[Target]]
    inputs: list[Item | list[Item]]
    changedPropIds: list[str] = []  # noqa: N815 (Dash's name)
    state: list[Item | list[Item]] = []


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
    """Whether inputs and states are those the callback was registered with, in order."""
    return _same_places(posted.inputs, known["inputs"]) and _same_places(
        posted.state, known["state"]
    )


def _same_places(posted: list[Item | list[Item]], known: list[dict[str, Any]]) -> bool:
    if len(posted) != len(known):
        return False
    return all(_same_place(one, place) for one, place in zip(posted, known, strict=True))


def _same_place(one: Item | list[Item], place: dict[str, Any]) -> bool:
    is_pattern = str(place["id"]).startswith("{")
    if isinstance(one, list):
        return is_pattern and len(one) <= MOST_ITEMS and all(
            item.property == place["property"] and isinstance(item.id, dict) for item in one
        )
    return not is_pattern and one.id == place["id"] and one.property == place["property"]
