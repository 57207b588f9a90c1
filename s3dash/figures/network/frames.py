"""The sizes that a network is drawn in, by its shape; ``assets/site/site.css`` has them, too."""

from __future__ import annotations

from s3dash.figures.names.sides import Size

# Width and height of the drawing in pixels, from the smallest to the largest, in windows narrower
# than 768 px, narrower than 1440 px, and wider.
_PHONE = ((272.0, 460.0), (358.0, 460.0), (735.0, 460.0))
_TABLET = ((548.0, 620.0), (720.0, 620.0), (1152.0, 720.0))
_DESKTOP = ((664.0, 620.0), (760.0, 620.0), (1080.0, 760.0), (1500.0, 1000.0))
# A slender drawing has its legend beside it in the widest; a tall one is higher than the window.
_BESIDE = ((430.0, 580.0), (500.0, 660.0), (760.0, 760.0), (1200.0, 1000.0))
_HIGH = tuple(
    tuple((width, max(height, 900.0)) for width, height in sizes)
    for sizes in (_PHONE, _TABLET, _DESKTOP)
)
FRAMES = {
    "": (_PHONE, _TABLET, _DESKTOP),
    "slender": (_PHONE, _TABLET, _BESIDE),
    "tall": _HIGH,
}
# A drawing that is narrower than this, as a map of Sweden alone is, is slender.
SLENDER = 0.7


def shape_of(size: Size) -> str:
    """The shape of a drawing, the key of its frames, which the style sheet knows it by."""
    width, height = size
    if height > 1:
        return "tall"
    return "slender" if width < SLENDER else ""
