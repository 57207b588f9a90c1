"""What a picture is to be, besides what it shows."""

from __future__ import annotations

from dataclasses import dataclass

# format -> what browsers call it
MIMETYPES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}
FORMATS = tuple(MIMETYPES)
# 16:9, the width of a page's text and as high as it has to be, the same without its words, and the
# drawing of a slide.
SHAPES = ("wide", "page", "drawing", "slide")
SCALES = (1, 2)


@dataclass(frozen=True)
class PictureForm:
    """The form of a picture.

    Attributes:
        format: ``png``, ``svg`` or ``pdf``.
        shape: ``wide`` (16:9, 1280 × 720), ``page`` (as wide as a page's text), ``drawing`` (the
            same with legend and drawing alone, for a document) or ``slide`` (a legend and a
            drawing beside each other, 1170 × 544).
        scale: how many pixels of a PNG stand for one.
    """

    format: str = "png"
    shape: str = "wide"
    scale: int = 1

    def __post_init__(self) -> None:
        if self.format not in FORMATS or self.shape not in SHAPES or self.scale not in SCALES:
            raise ValueError(f"no form of a picture: {self}")
