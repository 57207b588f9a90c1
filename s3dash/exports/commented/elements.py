"""XML as bytes with the places of its elements, so that what is not touched stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_REST_OF_TAG = re.compile(rb"""(?:[^>"']|"[^"]*"|'[^']*')*>""")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Splice(NamedTuple):
    """Bytes that take the place of those from ``start`` to ``end``."""

    start: int
    end: int
    content: bytes


class Tag(NamedTuple):
    """A start tag.

    Attributes:
        space, name, prefix: its namespace, its name without prefix, and the prefix.
        attributes: by name; one with a namespace as ``namespace}name``.
        start, end: where its bytes are.
        is_closed: whether it is the whole element (``<row/>``).
    """

    space: str
    name: str
    prefix: str
    attributes: dict[str, str]
    start: int
    end: int
    is_closed: bool

    def qualified(self, name: str) -> str:
        """Another name of the same namespace, as it is written beside this tag."""
        return f"{self.prefix}:{name}" if self.prefix else name

    def relation(self) -> str:
        """The key of the relation that the element names (``r:id``)."""
        keys = (value for name, value in self.attributes.items() if name.endswith("}id"))
        return next(keys, "")

    def inside(self, closes: int, content: bytes) -> Splice:
        """The content put at the end of the element, whose end tag begins at ``closes``."""
        if not self.is_closed:
            return Splice(closes, closes, content)
        end = f"</{self.qualified(self.name)}>".encode()
        return Splice(self.end - 2, self.end, b">" + content + end)


@dataclass
class Element:
    """An element of a tree: its tag, its children, where its end tag begins and where it ends."""

    tag: Tag
    children: list[Element] = field(default_factory=list)
    closes: int = 0
    end: int = 0

    def named(self, name: str) -> list[Element]:
        """The children of a name."""
        return [one for one in self.children if one.tag.name == name]

    def walk(self) -> Iterator[Element]:
        """The element and all that lie in it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def append(self, content: bytes) -> Splice:
        """The content as the last of the element."""
        return self.tag.inside(self.closes, content)


def in_utf_8(part: bytes) -> bytes:
    """The part in the encoding that all that is put into it has."""
    if part.startswith(_UTF_16):
        text = part.decode("utf-16")
    else:
        declared = _DECLARED.match(part)
        if declared is None or declared[1].lower() in {b"utf-8", b"utf8", b"us-ascii"}:
            return part
        text = part.decode(declared[1].decode())
    return re.sub(r"^<\?xml[^>]*\?>", '<?xml version="1.0" encoding="UTF-8"?>', text).encode()


def scan(
    xml: bytes, started: Callable[[Tag], None], ended: Callable[[Tag, int, int], None]
) -> None:
    """Go through the elements of a part once.

    Args:
        xml: the part, in UTF-8.
        started: is given the tag of every element.
        ended: is given it again, where its end tag begins, and where the element ends.

    Raises:
        ValueError: it is not well-formed, or declares a document type.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.namespace_prefixes = True
    open_: list[Tag] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        rest = _REST_OF_TAG.match(xml, at)
        if rest is None:
            raise ValueError(name)
        is_closed = xml[rest.end() - 2 : rest.end() - 1] == b"/"
        plain = {_without_prefix(key): value for key, value in attributes.items()}
        open_.append(Tag(*_names(name), plain, at, rest.end(), is_closed))
        started(open_[-1])

    def end(_: str) -> None:
        tag = open_.pop()
        # of a closed tag the parser tells where it ends
        closes = tag.end if tag.is_closed else parser.CurrentByteIndex
        ended(tag, closes, tag.end if tag.is_closed else xml.index(b">", closes) + 1)

    def refuse(*_: object) -> None:
        raise ValueError("document type")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as found:
        raise ValueError(str(found)) from found


def tree(xml: bytes) -> Element:
    """The elements of a part that is not large."""
    outer = Element(Tag("", "", "", {}, 0, 0, False))
    open_ = [outer]

    def started(tag: Tag) -> None:
        element = Element(tag)
        open_[-1].children.append(element)
        open_.append(element)

    def ended(_: Tag, closes: int, end: int) -> None:
        element = open_.pop()
        element.closes, element.end = closes, end

    scan(xml, started, ended)
    return outer.children[0]


def spliced(xml: bytes, splices: Iterable[Splice]) -> bytes:
    """The part with bytes put in; those for one place stand in the order that they are given in."""
    pieces, done = [], 0
    for one in sorted(splices, key=lambda splice: splice.start):
        pieces += [xml[done : one.start], one.content]
        done = one.end
    return b"".join([*pieces, xml[done:]])


def with_attributes(xml: bytes, tag: Tag, values: dict[str, str]) -> Splice:
    """The tag with other values of plain attributes."""
    head = xml[tag.start : tag.end]
    for name, value in values.items():
        new = f'{name}="{value}"'.encode()
        there = rb"""(?<=\s)%s\s*=\s*("[^"]*"|'[^']*')""" % name.encode()
        head, found = re.subn(there, new, head)
        if not found:
            end = -2 if tag.is_closed else -1
            head = head[:end].rstrip() + b" " + new + head[end:]
    return Splice(tag.start, tag.end, head)


def _names(name: str) -> tuple[str, str, str]:
    """Namespace, name and prefix of what the parser calls ``namespace}name}prefix``."""
    space, _, rest = name.partition("}")
    if not rest:
        return "", space, ""
    local, _, prefix = rest.partition("}")
    return space, local, prefix


def _without_prefix(key: str) -> str:
    space, name, _ = _names(key)
    return f"{space}}}{name}" if space else name
