"""What a page, its table and its file hold, read from what the server gives."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient

Node = Any


def nodes(part: Node) -> Iterator[dict[str, Any]]:
    """Every component of a part of a page, in order."""
    if isinstance(part, list):
        for one in part:
            yield from nodes(one)
    elif isinstance(part, dict) and "props" in part:
        yield part
        yield from nodes(part["props"].get("children"))


def of_type(part: Node, kind: str, **props: str) -> list[dict[str, Any]]:
    """The components of a kind, ``Li``, that have the properties."""
    return [
        node
        for node in nodes(part)
        if node["type"] == kind and props.items() <= node["props"].items()
    ]


def text(part: Node) -> str:
    """What is read of a part, without what only a screen reader says."""
    if isinstance(part, list):
        return "".join(map(text, part))
    if isinstance(part, dict):
        props = part["props"]
        hidden = props.get("className") == "visually-hidden"
        return "" if hidden else text(props.get("children"))
    return "" if part is None else str(part)


def row_headings(part: Node) -> list[str]:
    """The headings of the rows of all tables in a part."""
    return [text(node) for node in of_type(part, "Th", scope="row")]


def csv_rows(client: FlaskClient, address: str) -> list[list[str]]:
    """The rows of a CSV file, its headings first."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))


def file_address(path: str, search: str) -> str:
    return f"{path}.csv{search}"


def with_table(search: str) -> str:
    return f"{search}&table=1" if search else "?table=1"
