"""What a picture is to be, besides what it shows."""

from __future__ import annotations

from dataclasses import dataclass

# format -> what browsers call it
MIMETYPES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}
FORMATS = tuple(MIMETYPES)
# 16:9, the width of a page's text and as high as it has to be, and the drawing of a slide.
SHAPES = ("wide", "page", "slide")
SCALES = (1, 2)


@dataclass(frozen=True)
class PictureForm:
    """The form of a picture.

    Attributes:
        format: ``png``, ``svg`` or ``pdf``.
        shape: ``wide`` (16:9, 1280 × 720), ``page`` (as wide as a page's text) or ``slide`` (the
            drawing with its legend alone, 800 × 544).
        scale: how many pixels of a PNG stand for one.
    """

    format: str = "png"
    shape: str = "wide"
    scale: int = 1

    def __post_init__(self) -> None:
        if self.format not in FORMATS or self.shape not in SHAPES or self.scale not in SCALES:
            raise ValueError(f"no form of a picture: {self}")
