"""Pages and changes of selection, asked of the server as a browser asks."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dash import Dash
from dash.development.base_component import Component
from flask.testing import FlaskClient

from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.ui.core import ids
from s3dash.ui.core.html_text import element_id
from tests.app.held import Element, tree, unescaped, with_id

CHOOSE, SEARCH = f"..{ids.URL}.search", f"{ids.SEARCH_RESULTS}."


def output_of(app: Dash, start: str) -> str:
    """The name of a callback that begins so."""
    (found,) = (output for output in app.callback_map if output.startswith(start))
    return found


def body(app: Dash, output: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a browser posts for a callback.

    ``values`` are what its ends hold, ``url.search``; ``controls`` are those on its page with what
    they show, and ``changed`` is what fires it: its first input unless given.
    """
    callback = app.callback_map[output]
    on_page: Mapping[str, Any] = values.get("controls", {})

    def given(end: dict[str, Any]) -> Any:
        if not end["id"].startswith("{"):
            return {**end, "value": values.get(f"{end['id']}.{end['property']}")}
        place = {"property": end["property"]}
        return [{**place, "id": ids.control(key), "value": value} for key, value in on_page.items()]

    def written(end: str) -> Any:
        name, prop = end.rsplit(".", 1)
        if not name.startswith("{"):
            return {"id": name, "property": prop.split("@")[0]}
        return [{"id": ids.control(key), "property": prop} for key in on_page]

    first = "{id}.{property}".format(**callback["inputs"][0])
    outputs = [written(end) for end in output.strip(".").split("...")]
    return {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": [given(end) for end in callback["inputs"]],
        "changedPropIds": [values.get("changed", first)],
        "state": [given(end) for end in callback["state"]],
    }


def post(client: FlaskClient, posted: Any) -> Any:
    data = posted if isinstance(posted, bytes) else json.dumps(posted)
    return client.post(CALLBACK_PATH, data=data, content_type="application/json")


def changed_control(key: str) -> str:
    """How a browser says that a control was set."""
    return f"{element_id({'type': 'control', 'key': key})}.value"


@dataclass(frozen=True)
class Answer:
    """What a change of selection is answered with.

    Attributes:
        size: bytes of the answer.
        search: the query that is written, None for none.
        values: what controls are set to, by key.
        texts: the parts that are written, by name.
        shown: what the page shows then.
    """

    size: int
    search: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Any] = field(default_factory=dict)
    shown: str | None = None

    def __getitem__(self, name: str) -> Element:
        """A part as a tree."""
        return tree(self.texts[name])

    def read(self, *names: str) -> str:
        """The markup of parts, all unless named, with words and addresses as they are meant."""
        return "\n".join(unescaped(self.texts[name]) for name in names or self.texts)

    @property
    def has_drawing(self) -> bool:
        """Whether there is a drawing to see."""
        return self.texts[f"{ids.FIGURE_AREA}@hidden"] is None

    @property
    def figure(self) -> Any:
        return json.loads(self.texts[ids.FIGURE]) if self.texts[ids.FIGURE] else None


def assert_no_failure(answer: Any) -> None:
    """The callback did not fail: it would have been told in a notice."""
    assert answer.status_code in {200, 204}, answer.text
    assert answer.status_code == 204 or "sideUpdate" not in answer.json, answer.text


def answer_of(posted: Any) -> Answer:
    """What the response to a change of selection says."""
    assert_no_failure(posted)
    if posted.status_code == 204:
        return Answer(0)
    response: dict[str, Any] = posted.json["response"]
    page = response.get(ids.PAGE, {})
    values = {
        json.loads(name)["key"]: written["value"]
        for name, written in response.items()
        if name.startswith("{")
    }
    search = response.get(ids.URL, {}).get("search")
    return Answer(len(posted.data), search, values, page.get("texts", {}), page.get("shown"))


def choose(app: Dash, client: FlaskClient, path: str, search: str, **values: Any) -> Answer:
    """What a browser is answered whose page shows ``shown``: nothing yet, unless given."""
    given = {f"{ids.URL}.pathname": path, f"{ids.URL}.search": search}
    given[f"{ids.PAGE}.shown"] = values.pop("shown", "")
    given[f"{ids.THEME}.data"] = values.pop("theme", None)
    given[f"{ids.PICK}.data"] = values.pop("picked", None)
    return answer_of(post(client, body(app, output_of(app, CHOOSE), {**given, **values})))


# What a page holds for a picture of it, which nobody reads on the page.
FOR_PICTURES = re.compile(rf'<div id="{ids.PICTURE_WORDS}".*?</div></div>', re.DOTALL)


@dataclass(frozen=True)
class FirstPage:
    """A first answer, as a browser has it before any script."""

    text: str

    @cached_property
    def tree(self) -> Element:
        return tree(self.text)

    @property
    def main(self) -> Element:
        return with_id(self.tree, ids.MAIN)

    def read_main(self) -> str:
        """The markup of what is read on the page, with words and addresses as they are meant."""
        main = self.text.partition("<main ")[2].partition("</main>")[0]
        return unescaped(FOR_PICTURES.sub("", main))

    def data(self, name: str) -> Any:
        """What stands in it for the browser's script."""
        return json.loads(with_id(self.tree, name).words)

    @property
    def fetched(self) -> list[str]:
        """What a browser fetches for it, in order: what it is told where it looks, then scripts."""
        links = [one for one in self.tree if one.tag in {"link", "img"}]
        own = [
            one.attributes
            for one in links
            if one.attributes.get("rel") not in {"canonical", "alternate"}
        ]
        scripts = [one.attributes for one in self.tree if one.tag == "script"]
        return [
            *(given.get("href") or given["src"] for given in own),
            *(address for given in scripts for address in given.get("data-src", "").split()),
            *(given["src"] for given in scripts if "src" in given),
        ]

    def fields(self) -> list[tuple[str, str]]:
        """What its form sends as it stands."""
        form = next(one for one in self.tree if one.tag == "form")  # that of the controls
        return [pair for one in form for pair in _sent(one)]


def first_page(client: FlaskClient, address: str, status: int = 200) -> FirstPage:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    return FirstPage(answer.text)


def options_of(control: Component) -> list[dict[str, str]]:
    """The options of a control, or of those in what is given, those in groups too."""
    every = [control, *control._traverse()]
    given = [option for one in every for option in getattr(one, "options", None) or []]
    return [inside for one in given for inside in one.get("options", [one])]


def _sent(field: Element) -> list[tuple[str, str]]:
    """Name and value of a field as a browser sends it; nothing for what is no field."""
    given = field.attributes
    if field.tag == "select":
        options = [one for one in field if one.tag == "option"]
        chosen = [one for one in options if "selected" in one.attributes]
        return [(given["name"], (chosen or options)[0].attributes["value"])]
    if field.tag != "input" or "name" not in given:
        return []
    is_off = given.get("type") == "radio" and "checked" not in given
    return [] if is_off else [(given["name"], given["value"])]
