"""What a workbook was begun from, as it says itself: in its properties, and in words for people.

The file may have passed through any program and any hands: of what it states only what has the form
of it is taken, and it is found by the content's hash; the number of the edition is for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from s3dash.model.fields import CODE_PATTERN

# The custom properties of the document.
EDITION = "s3dash-edition"
CONTENT = "s3dash-content"
PART = "s3dash-part"
# The part that is the whole dataset, to be filled in.
ALL = "all"

LONGEST_CODE = 100

_CODE = re.compile(CODE_PATTERN)
_SHA256 = re.compile("[0-9a-f]{64}")
# As ``stated`` writes it; who edits the sheet may have added spaces.
_STATED = re.compile(rf"\b({CONTENT}|{PART})\s*:\s*([A-Za-z0-9][A-Za-z0-9._-]{{0,{LONGEST_CODE}}})")


@dataclass(frozen=True)
class Origin:
    """What a workbook was begun from.

    Attributes:
        edition: the edition's number.
        content: the SHA-256 of its content, in hexadecimal.
        part: what the workbook is to be filled in for: ``ALL`` or a region's code; None for one
            that holds the whole edition.
    """

    edition: int | None = None
    content: str | None = None
    part: str | None = None

    @property
    def properties(self) -> dict[str, str | int]:
        """Those of the document, by name; what is not known is left out."""
        every = {EDITION: self.edition, CONTENT: self.content, PART: self.part}
        return {name: value for name, value in every.items() if value is not None}

    @property
    def stated(self) -> str:
        """The same in text, as :func:`stated_in` reads it."""
        return "; ".join(f"{name}: {value}" for name, value in self.properties.items())


def stated_in(texts: Iterable[str]) -> dict[str, str]:
    """Content and part, by the names of their properties, where texts say one thing of them."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for name, value in _STATED.findall(text):
            found.setdefault(name, set()).add(value)
    return {name: values.pop() for name, values in found.items() if len(values) == 1}


def origin_of(stated: Mapping[str, str]) -> Origin:
    """What is stated, by the names of the properties, as far as it has the form of it."""
    content, part = stated.get(CONTENT, "").strip().lower(), stated.get(PART, "").strip()
    is_code = len(part) <= LONGEST_CODE and _CODE.match(part)
    return Origin(
        content=content if _SHA256.fullmatch(content) else None, part=part if is_code else None
    )
