"""A drawn page as it is kept: its long texts packed, a sixth as large.

Packing a page takes a millisecond, and unpacking all of it half of one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from sys import getsizeof
from typing import NamedTuple

from s3dash.drawn.drawn_page import Drawn
from s3dash.markup import NOTHING, Markup

# A text with fewer letters stays as it is: packed with what it takes besides it is hardly smaller.
LEAST_LETTERS = 300
# How hard to pack: harder takes twice as long, and saves a tenth.
LEVEL = 1


class PackedText(NamedTuple):
    """A text that is packed.

    Attributes:
        is_markup: whether it is HTML.
        content: the text.
    """

    is_markup: bool
    content: bytes

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return getsizeof(self) + getsizeof(self.content)

    @property
    def text(self) -> str:
        """The text."""
        text = zlib.decompress(self.content).decode()
        return Markup(text) if self.is_markup else text


# A text as it is kept: packed, or as it is.
Folding = str | PackedText | None


class Unfolding(Mapping[str, str | None]):
    """Texts by name, each unpacked when it is looked at."""

    def __init__(self, texts: Mapping[str, Folding]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> str | None:
        """The text of a name."""
        return _unpacked(self._texts[name])

    def __iter__(self) -> Iterator[str]:
        """The names, in their order."""
        return iter(self._texts)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._texts)


@dataclass(frozen=True)
class Folded:
    """A drawn page, packed.

    Attributes:
        size: how many bytes of memory its texts take.
    """

    size: int
    _rest: Drawn
    _texts: Mapping[str, Folding]
    _plain: Folding
    _controls: Folding

    @classmethod
    def of(cls, drawn: Drawn) -> Folded:
        """Pack a page."""
        texts = {name: _packed(text) for name, text in drawn.texts.items()}
        plain, controls = _packed(drawn.plain), _packed(drawn.controls)
        rest = replace(drawn, texts={}, plain=NOTHING, controls=NOTHING)
        vars(rest)["digests"] = drawn.digests
        size = rest.size + sum(_size(one) for one in (*texts.values(), plain, controls))
        return cls(size, rest, texts, plain, controls)

    @property
    def drawn(self) -> Drawn:
        """The page; of its texts only those are unpacked that somebody looks at."""
        found = replace(
            self._rest,
            texts=Unfolding(self._texts),
            plain=Markup(_unpacked(self._plain) or ""),
            controls=Markup(_unpacked(self._controls) or ""),
        )
        vars(found)["digests"] = self._rest.digests
        return found


def _packed(text: str | None) -> Folding:
    if text is None or len(text) < LEAST_LETTERS:
        return text
    return PackedText(isinstance(text, Markup), zlib.compress(text.encode(), LEVEL))


def _unpacked(one: Folding) -> str | None:
    return one.text if isinstance(one, PackedText) else one


def _size(one: Folding) -> int:
    return one.size if isinstance(one, PackedText) else getsizeof(one)
