"""What the bytes of a deck's file hold, as YAML or JSON: mappings, lists and texts, and no more.

Whether they make a deck is asked in ``form``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import yaml

# Bytes of a deck's file, and of what an address unpacks to.
LARGEST_FILE = 200_000
# A deck is a list in a mapping: scenes of scalars.
DEEPEST = 4
# Text in UTF-16 begins so; what else has such bytes is no text.
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Unreadable(Exception):
    """What cannot be read, or that a deck has no use for and that may be meant ill.

    Attributes:
        key: the catalogue's message.
        params: what it names.
    """

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Mapped(dict[Any, Any]):
    """A mapping of a file. Of a key that is given twice it has the first.

    Attributes:
        twice: the keys that are given more than once.
    """

    def __init__(self, pairs: Iterable[tuple[Any, Any]]) -> None:
        super().__init__()
        self.twice: list[str] = []
        for key, value in pairs:
            if key in self:
                self.twice.append(str(key))
            else:
                self[key] = value


class _Loader(yaml.CBaseLoader):
    """Every scalar is the text that it is: it is safer than the safe loader."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Mapped:
        return Mapped(
            (self.construct_object(key, deep=True), self.construct_object(value, deep=True))
            for key, value in node.value
        )


def parsed(content: bytes) -> Any:
    """What a file holds.

    Raises:
        Unreadable: it cannot be read.
    """
    if len(content) > LARGEST_FILE:
        raise Unreadable("deck-too-large", most=LARGEST_FILE // 1000)
    try:
        text = content.decode("utf-8-sig")
        if text.lstrip().startswith("{"):
            return json.loads(text, object_pairs_hook=Mapped)
        return _yaml(text)
    except UnicodeDecodeError as refused:
        is_text = content.startswith(UTF_16) or b"\0" not in content
        raise Unreadable("deck-not-utf8" if is_text else "deck-none") from refused
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as refused:
        line = _line(refused)
        if line is None:
            raise Unreadable("deck-unreadable-whole") from refused
        raise Unreadable("deck-unreadable", line=line) from refused


def _line(refused: Exception) -> int | None:
    """The line that a file cannot be read from, where its reader says it."""
    if isinstance(refused, json.JSONDecodeError):
        return refused.lineno
    mark = refused.problem_mark if isinstance(refused, yaml.MarkedYAMLError) else None
    return None if mark is None else mark.line + 1


def _yaml(text: str) -> Any:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable("deck-alias")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise Unreadable("deck-deep")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - it makes nothing but texts
