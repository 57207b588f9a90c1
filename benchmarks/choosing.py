"""A choice as a browser posts it: the callback is found in what the server tells of all."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.readers import Answer, browser

CALLBACK_PATH = "/_dash-update-component"
DEPENDENCIES_PATH = "/_dash-dependencies"
DATA = re.compile(r"<script type=\"application/json\"[^>]*>(.*?)</script>", re.S)


@dataclass
class Shown:
    """What a browser shows: an address, controls with their values, and what scripts keep of it."""

    path: str
    search: str = ""
    controls: dict[str, Any] = field(default_factory=dict)
    parts: str | None = None

    def read(self, page: str) -> None:
        """Take what stands as data in a page."""
        for text in DATA.findall(page):
            self._take(json.loads(text))

    def take(self, answer: Answer) -> None:
        """Take what a choice was answered with."""
        written = json.loads(answer.text).get("response", {})
        self.search = written.get("url", {}).get("search", self.search)
        self._take(written)

    def _take(self, found: Any) -> None:
        """Look for controls and for what the page shows, in data and in the data within it."""
        if isinstance(found, str) and found.startswith(("[{", "{")):
            self._take(json.loads(found))
        elif isinstance(found, list):
            for one in found:
                self._take(one)
        elif isinstance(found, dict):
            own = found.get("id")
            if isinstance(own, dict) and own.get("type") == "control" and own.get("key"):
                self.controls[own["key"]] = found.get("value")
            if isinstance(found.get("shown"), str):
                self.parts = found["shown"]
            for one in found.values():
                self._take(one)


@dataclass(frozen=True)
class Choosing:
    """The callback that a browser asks when something is chosen, as it stands in the page."""

    callback: dict[str, Any]

    @classmethod
    def of(cls, dependencies: Sequence[dict[str, Any]]) -> Choosing:
        """The one that reads the address on the server and writes most.

        Raises:
            LookupError: there is none.
        """
        found = [
            one
            for one in dependencies
            if not one.get("clientside_function")
            and any(end["id"] == "url" and end["property"] == "search" for end in one["inputs"])
        ]
        if not found:
            raise LookupError("no callback reads the address")
        return cls(max(found, key=lambda one: one["output"].count("...")))

    def body(self, shown: Shown, control: str | None = None) -> dict[str, Any]:
        """What the browser posts when a control was set, or the address has become this one."""
        output = self.callback["output"]
        places = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
        outputs = [
            _controls(shown, prop) if name.startswith("{") else {"id": name, "property": prop}
            for name, prop in ((name, prop.split("@")[0]) for name, prop in places)
        ]
        changed = f"{_written(control)}.value" if control else "url.search"
        return {
            "output": output,
            "outputs": outputs if output.startswith("..") else outputs[0],
            "inputs": [_sent(shown, end) for end in self.callback["inputs"]],
            "state": [_sent(shown, end) for end in self.callback.get("state", [])],
            "changedPropIds": [changed],
        }


def _sent(shown: Shown, end: dict[str, Any]) -> Any:
    """An input or a state with its value; nothing was clicked, and the theme is the first."""
    name, prop = str(end["id"]), end["property"]
    if name.startswith("{"):
        return [
            {**one, "value": value}
            for one, value in zip(_controls(shown, prop), shown.controls.values(), strict=True)
        ]
    address = {"pathname": shown.path, "search": shown.search}
    value = address.get(prop) if name == "url" else shown.parts if prop == "shown" else None
    return {"id": name, "property": prop, "value": value}


def _controls(shown: Shown, prop: str) -> list[dict[str, Any]]:
    return [{"id": {"type": "control", "key": key}, "property": prop} for key in shown.controls]


def _written(key: str) -> str:
    """The id of a control as Dash writes it."""
    return json.dumps({"key": key, "type": "control"}, separators=(",", ":"))


async def choosing(port: int) -> Choosing:
    """The callback of a choice, as the server tells it."""
    async with browser(port) as own:
        return Choosing.of(json.loads((await own.get(DEPENDENCIES_PATH)).text))


def texts_in(found: Any) -> str:
    """All texts in data, and in the data within it, one after the other."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        return "\n".join(texts_in(one) for one in found)
    if isinstance(found, str) and found.startswith(("[{", "{")):
        return texts_in(json.loads(found))
    return str(found)
