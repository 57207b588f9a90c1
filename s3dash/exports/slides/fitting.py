"""The size at which a text fits its box, and what is left of one that fits at none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from s3dash.exports.slides.measure import Type

SHORTENED = "…"


@dataclass(frozen=True)
class Box:
    """Where something stands on a slide, in points from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


@dataclass(frozen=True)
class Fitted:
    """A text at the size at which it fits.

    Attributes:
        text: what is shown.
        type: its letters.
        height: how high it is.
        whole: whether nothing of it is left out.
    """

    text: str
    type: Type
    height: float
    whole: bool = True


def fitted(text: str, box: Box, sizes: Sequence[float], *, bold: bool = False) -> Fitted:
    """The text at the largest of some sizes at which it stands in a box and breaks no word.

    At the least of them a word that is wider than the box is broken, and a text that is too long
    ends with a sign that it goes on.
    """
    for size in sizes:
        type_ = Type(size, bold)
        height = type_.height(text, box.width)
        if height <= box.height and type_.longest_word(text) <= box.width:
            return Fitted(text, type_, height)
    return shortened(text, box, Type(sizes[-1], bold))


def shortened(text: str, box: Box, type_: Type) -> Fitted:
    """As much of a text as a box has room for, to the last whole word."""
    height = type_.height(text, box.width)
    if height <= box.height:
        return Fitted(text, type_, height)
    most = max(1, int(box.height / type_.line))
    # so many letters never fit, however narrow: what is cut is not measured letter by letter
    text = text[: most * int(box.width / (type_.size * 0.15) + 1)]
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = type_.lines(text[:middle] + SHORTENED, box.width) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    kept = text[:low]
    if " " in kept and not text[low : low + 1].isspace():
        kept = kept.rsplit(" ", 1)[0]
    shown = kept.rstrip(" ,.;:–-") + SHORTENED
    return Fitted(shown, type_, type_.height(shown, box.width), whole=False)
