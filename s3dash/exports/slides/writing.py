"""A presentation as a file: what each slide holds is given its place, and written."""

from __future__ import annotations

import copy
import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pptx.opc.package import Part
from pptx.presentation import Presentation as File
from pptx.slide import Slide as Page

from s3dash.exports.slides import places
from s3dash.exports.slides.columns import laid_out
from s3dash.exports.slides.contents import Bars, Paragraphs, Picture, Presentation, Slide, Table
from s3dash.exports.slides.dated import dated
from s3dash.exports.slides.fitting import Box, Fitted, fitted, shortened
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.shapes import (
    Ink,
    add_bars,
    add_picture,
    add_table,
    add_words,
    say,
    stand,
)
from s3dash.exports.slides.template import (
    FOOT,
    NUMBER,
    OPENING,
    SENTENCE,
    VIEW,
    paint_notes,
    speak,
    template,
    with_breaks,
    without_breaks,
)

# A table of more slides ends with a line on where the rest is.
MOST_SLIDES_A_TABLE = 4
# The height of a bar with its name.
BAR = 21.0
SENTENCE_HEIGHT = 50.0
APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def presentation_bytes(
    presentation: Presentation, tokens: Mapping[str, str], words: Mapping[str, str]
) -> bytes:
    """The presentation as a .pptx file; the same one is the same bytes.

    Args:
        presentation: what it holds.
        tokens: colours by the names of the look.
        words: what the places of its layouts are called, see ``template``.
    """
    file = template(tokens, words, presentation.language)
    writer = _Writer(file, presentation, Ink(tokens))
    writer.open()
    for slide in presentation.slides:
        writer.add(slide)
    if len(file.slides):
        paint_notes(file, tokens, words["theme"])
    for page in file.slides:
        speak(page.element, presentation.language)
        speak(page.notes_slide.element, presentation.language)
    speak(file.notes_master.element, presentation.language)
    _sign(file, presentation)
    target = io.BytesIO()
    file.save(target)
    return dated(target.getvalue(), presentation.at)


class _Writer:
    """Writes slides into a file, one after the other."""

    def __init__(self, file: File, presentation: Presentation, ink: Ink) -> None:
        self._file, self._presentation, self._ink = file, presentation, ink

    # ---- the opening -------------------------------------------------------------------------

    def open(self) -> None:
        """The first slide, where the presentation has a title."""
        one = self._presentation
        if not one.title:
            return
        page = self._file.slides.add_slide(self._file.slide_layouts[OPENING])
        title = without_breaks(one.title)
        shown = fitted(title, places.OPENING_TITLE, places.OPENING_SIZES, bold=True)
        say(page.shapes.title, shown)
        box, lines = places.OPENING_LINES, [without_breaks(line) for line in one.lines if line]
        told, size = _paragraphs([("", line) for line in lines], box)
        _write_lines(page.placeholders[1], [text for _, text in told], size)
        self._finish(page, "", [*([] if shown.whole else [title]), *one.notes])

    # ---- one slide, or as many as its content takes ---------------------------------------------

    def add(self, slide: Slide) -> None:
        """A slide, and those on which it goes on."""
        title = without_breaks(slide.title)
        slide = replace(slide, title=title, sentence=without_breaks(slide.sentence))
        content = slide.content
        if isinstance(content, Picture):
            self._picture(slide, content)
        elif isinstance(content, Table) and content.rows:
            self._table(slide, content)
        elif isinstance(content, Bars) and content.names:
            self._bars(slide, content)
        else:
            told = content.told if isinstance(content, Paragraphs) else ()
            self._words(slide, [(without_breaks(a), without_breaks(b)) for a, b in told])

    def _begun(self, slide: Slide, part: int = 1, parts: int = 1) -> tuple[Page, float, list[str]]:
        """A slide with its title: where the title ends, and what it has no room for."""
        page = self._file.slides.add_slide(self._file.slide_layouts[VIEW])
        title = slide.title
        if parts > 1:
            told = {"title": title, "part": str(part), "parts": str(parts)}
            title = self._presentation.continued.format_map(told)
        shown = fitted(title, places.TITLE, places.TITLE_SIZES, bold=True)
        say(page.shapes.title, shown)
        stand(page.shapes.title, replace(places.TITLE, height=shown.height))
        return page, places.TITLE.top + shown.height + places.GAP, [] if shown.whole else [title]

    def _sentence(self, page: Page, slide: Slide, box: Box) -> tuple[float, list[str]]:
        """The sentence of a slide in a box: where it ends, and what it has no room for."""
        shape = page.placeholders[SENTENCE]
        if not slide.sentence:
            shape._element.getparent().remove(shape._element)
            return box.top, []
        shown = fitted(slide.sentence, box, places.SENTENCE_SIZES)
        say(shape, shown)
        stand(shape, replace(box, height=shown.height))
        unsaid = [] if shown.whole else [slide.sentence]
        return box.top + shown.height + places.GAP, unsaid

    def _picture(self, slide: Slide, picture: Picture) -> None:
        page, top, unsaid = self._begun(slide)
        words = places.below(top, width=places.ASIDE)
        _, more = self._sentence(page, slide, words)
        left = places.MARGIN + places.ASIDE + 2 * places.GAP
        add_picture(
            page, picture, places.below(top, left=left, width=places.WIDTH - places.MARGIN - left)
        )
        self._finish(page, slide.foot, [*unsaid, *more, *slide.notes])

    def _words(self, slide: Slide, told: list[tuple[str, str]]) -> None:
        page, top, unsaid = self._begun(slide)
        room = SENTENCE_HEIGHT if told else places.LAST - top
        top, more = self._sentence(page, slide, replace(places.below(top), height=room))
        if told:
            box = places.below(top)
            shown, size = _paragraphs(told, box)
            add_words(page, box, shown, size)
            if shown != told:
                more += [" ".join(one for one in pair if one) for pair in told]
        self._finish(page, slide.foot, [*unsaid, *more, *slide.notes])

    def _table(self, slide: Slide, table: Table) -> None:
        # the titles of all slides of it are as high as the highest
        title = fitted(slide.title + " (99/99)", places.TITLE, places.TITLE_SIZES, bold=True)
        others = places.TITLE.top + title.height + places.GAP
        box = replace(places.below(others), height=SENTENCE_HEIGHT)
        said = fitted(slide.sentence, box, places.SENTENCE_SIZES).height + places.GAP
        first = others + (said if slide.sentence else 0)
        line = Type(places.LEAST).line * 2 + places.GAP
        laid = laid_out(table, places.LAST - first - line)
        room = places.LAST - first - (line if laid.columns_left_out else 0)
        ranges = list(laid.parted(room, places.LAST - others - (line if laid.columns_left_out else 0)))
        if len(ranges) > MOST_SLIDES_A_TABLE:
            ranges = list(laid.parted(room, places.LAST - others - line))[:MOST_SLIDES_A_TABLE]
        is_whole = ranges[-1].stop == len(laid.rows) and not laid.columns_left_out
        for part, rows in enumerate(ranges, start=1):
            page, top, unsaid = self._begun(slide, part, len(ranges))
            told = slide if part == 1 else replace(slide, sentence="")
            top, more = self._sentence(page, told, replace(box, top=top))
            add_table(page, laid, rows, top, self._ink)
            if part == len(ranges) and not is_whole and table.left_out:
                end = Box(places.MARGIN, top + laid.height(rows) + places.GAP / 2,
                          places.WIDTH - 2 * places.MARGIN, line - places.GAP / 2)  # fmt: skip
                add_words(page, end, [("", table.left_out)], places.LEAST)
            notes = slide.notes if part == 1 else ()
            self._finish(page, slide.foot, [*unsaid, *more, *notes])

    def _bars(self, slide: Slide, bars: Bars) -> None:
        most = int((places.LAST - 160.0) / BAR) if slide.sentence else int(360 / BAR)
        count = -(-len(bars.names) // most)
        each = -(-len(bars.names) // count)
        for part in range(count):
            shown = slice(part * each, (part + 1) * each)
            page, top, unsaid = self._begun(slide, part + 1, count)
            told = slide if part == 0 else replace(slide, sentence="")
            box = replace(places.below(top), height=SENTENCE_HEIGHT)
            top, more = self._sentence(page, told, box)
            own = replace(bars, names=[without_breaks(name) for name in bars.names[shown]],
                          numbers=bars.numbers[shown])  # fmt: skip
            add_bars(page, own, places.below(top), self._ink, self._presentation.at)
            self._finish(page, slide.foot, [*unsaid, *more, *(slide.notes if part == 0 else ())])

    def _finish(self, page: Page, foot: str, notes: list[str]) -> None:
        """Source, number and notes of a slide."""
        for placeholder in page.slide_layout.placeholders:
            idx = placeholder.placeholder_format.idx
            if idx not in {FOOT, NUMBER}:
                continue
            shape = copy.deepcopy(placeholder._element)
            page.shapes._spTree.append(shape)
            shape.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
            if idx == FOOT:
                type_ = Type(places.LEAST)
                shown = shortened(without_breaks(foot), places.FOOT, type_)
                say(page.shapes[-1], Fitted(shown.text, type_, shown.height))
        page.notes_slide.notes_text_frame.text = with_breaks("\n".join(notes))


def _paragraphs(told: list[tuple[str, str]], box: Box) -> tuple[list[tuple[str, str]], float]:
    """The paragraphs that fit a box, and the size at which they do."""
    for size in places.TEXT_SIZES:
        if _height(told, box.width, size) <= box.height:
            return told, size
    least = places.TEXT_SIZES[-1]
    kept = list(told)
    while len(kept) > 1 and _height(kept, box.width, least) > box.height:
        kept.pop()
    if _height(kept, box.width, least) > box.height:
        kept = [("", shortened(" ".join(kept[0]), box, Type(least, bold=True)).text)]
    return kept, least


def _height(told: list[tuple[str, str]], width: float, size: float) -> float:
    heights = (Type(size, bold=bool(label)).height(label + text, width) for label, text in told)
    return sum(heights) + max(0, len(told) - 1) * size / 2


def _write_lines(shape: Any, lines: list[str], size: float) -> None:
    """Lines into a placeholder, a paragraph each."""
    frame = shape.text_frame
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        say_in(paragraph, line, size, space=bool(at))


def say_in(paragraph: Any, text: str, size: float, *, space: bool) -> None:
    """A text in a paragraph of its own."""
    from pptx.util import Pt  # noqa: PLC0415

    run = paragraph.add_run()
    run.text, run.font.size = text, Pt(size)
    if space:
        paragraph.space_before = Pt(size / 2)


def _sign(file: File, presentation: Presentation) -> None:
    """Who made the file, which is no person, when, and in which language."""
    one, at = file.core_properties, presentation.at
    one.author = one.last_modified_by = presentation.maker
    one.title = without_breaks(presentation.title)[:250]
    one.language, one.revision = presentation.language, 1
    one.created = one.modified = at.replace(tzinfo=None)
    for text in ("subject", "keywords", "comments", "category"):
        setattr(one, text, "")
    for relation in file.part.package._rels.values():
        part = relation.target_part
        if isinstance(part, Part) and str(part.partname) == "/docProps/app.xml":
            part._blob = APP.encode()
