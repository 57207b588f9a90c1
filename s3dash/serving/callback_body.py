"""The one validator of what a browser posts to a callback: Dash itself checks nothing.

Every callback that runs on the server takes text or nothing: addresses, codes and choices. Codes
are looked up in the dataset later, like those of any link; here is checked that the body has the
form of a callback that exists, and that no value is anything but short text.
"""

from __future__ import annotations

from typing import Annotated, Any

from dash import Dash
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from s3dash.errors import BadRequest

CALLBACK_PATH = "/_dash-update-component"
LONGEST_VALUE = 4000
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
        and all(isinstance(end.id, dict) and end.property == place["property"] for end in ends)
    )
