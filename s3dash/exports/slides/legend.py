"""Where the legend is in a picture that has one beside its drawing."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What ``assets/site/pictures.js`` writes into a PNG: three shares.
_SHARE = rb"([01]\.[0-9]{4})"
_WRITTEN = re.compile(rb"iTXtLegend\0\0\0[a-z-]*\0\0" + rb" ".join([_SHARE] * 3))


@dataclass(frozen=True)
class Legend:
    """A legend in the top left corner of a picture, as shares of the picture's size.

    Attributes:
        width, height: how large it is.
        drawing: how far from the left the drawing begins.
    """

    width: float
    height: float
    drawing: float


def legend_of(png: bytes) -> Legend | None:
    """The legend of a picture; None where the whole picture is the drawing."""
    found = _WRITTEN.search(png)
    return None if found is None else Legend(*map(float, found.groups()))
