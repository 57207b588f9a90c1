"""Words on a slide: in a placeholder, or as paragraphs of a size at which all of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.slide import Slide as Page
from pptx.util import Pt

from s3dash.exports.slides import places
from s3dash.exports.slides.fitting import Box, Fitted, shortened
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.signs import on_one_line

# A label, which is set in bold and may be empty, and what follows it.
Told = tuple[str, str]


def stand(shape: Any, box: Box) -> None:
    """Put a shape into a box."""
    shape.left, shape.top = Pt(box.left), Pt(box.top)
    shape.width, shape.height = Pt(box.width), Pt(box.height)


def say(shape: Any, text: Fitted) -> None:
    """Write a fitted text into a placeholder."""
    paragraph = shape.text_frame.paragraphs[0]
    for old in list(paragraph.runs):
        paragraph._p.remove(old._r)
    run = paragraph.add_run()
    run.text, run.font.size = text.text, Pt(text.type.size)


def say_all(shape: Any, told: Sequence[Told], size: float) -> None:
    """Write paragraphs into a shape, half a line apart."""
    frame = shape.text_frame
    for at, pair in enumerate(told):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        if at:
            paragraph.space_before = Pt(size / 2)
        for words, bold in zip(_apart(pair), (True, None), strict=True):
            if words:
                run = paragraph.add_run()
                run.text, run.font.size, run.font.bold = words, Pt(size), bold


def add_words(page: Page, box: Box, told: Sequence[Told], size: float) -> None:
    """Paragraphs in a box of their own."""
    shape = page.shapes.add_textbox(0, 0, 0, 0)
    stand(shape, box)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    say_all(shape, told, size)


def cleaned(told: Sequence[Told]) -> list[Told]:
    """Paragraphs as a file can hold them; those that say nothing are none."""
    lines = [(on_one_line(label), on_one_line(text)) for label, text in told]
    return [pair for pair in lines if any(pair)]


def fitting(told: Sequence[Told], box: Box) -> tuple[list[Told], float]:
    """The paragraphs that fit a box, as many as do at the least size, and the size."""
    for size in places.TEXT_SIZES:
        if _height(told, box.width, size) <= box.height:
            return list(told), size
    kept, least = list(told), places.TEXT_SIZES[-1]
    while len(kept) > 1 and _height(kept, box.width, least) > box.height:
        kept.pop()
    if _height(kept, box.width, least) > box.height:
        whole = "".join(_apart(kept[0]))
        kept = [("", shortened(whole, box, Type(least, bold=True)).text)]
    return kept, least


def _apart(pair: Told) -> Told:
    label, text = pair
    return (f"{label} " if label and text else label), text


def _height(told: Sequence[Told], width: float, size: float) -> float:
    lines = (Type(size, bold=bool(pair[0])).height("".join(_apart(pair)), width) for pair in told)
    return sum(lines) + max(0, len(told) - 1) * size / 2
