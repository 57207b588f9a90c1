"""What a workbook says it was begun from: its properties, and where a program dropped them, words.

Nothing here refuses a file: what cannot be read is as good as not stated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from defusedxml.ElementTree import ParseError, fromstring

from s3dash.data.reading.ooxml import relations
from s3dash.model.origin import Origin, origin_of, stated_in

# What a program writes of a document is short.
LARGEST_PROPERTIES = 2**20
# As strict OOXML and everybody else call what holds them.
_KINDS = {"custom-properties", "customProperties"}


def read_origin(parts: Mapping[str, bytes], words: Callable[[], Iterable[str]]) -> Origin:
    """What a workbook was begun from.

    Args:
        parts: the parts of the workbook.
        words: gives the texts of its sheets for people; asked where no property says anything.
    """
    found = origin_of(_properties(parts))
    return found if found.properties else origin_of(stated_in(words()))


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The custom properties by name; one that stands twice is none."""
    found: dict[str, list[str]] = {}
    for relation in relations(parts, ""):
        if relation.kind in _KINDS and not relation.outside:
            for name, value in _stated(parts.get(relation.target, b"")):
                found.setdefault(name, []).append(value)
    return {name: values[0] for name, values in found.items() if len(values) == 1}


def _stated(content: bytes) -> Iterable[tuple[str, str]]:
    if not content or len(content) > LARGEST_PROPERTIES:
        return
    try:
        tree = fromstring(content, forbid_dtd=True)
    except (ParseError, ValueError):
        return
    for one in tree.iter():
        if one.tag.rpartition("}")[2] == "property":
            yield one.get("name", ""), "".join(one.itertext())
