"""What a slide holds gets its place: one page of the file, or as many as its content takes."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.presentation import Presentation as File
from pptx.slide import Slide as Page

from s3dash.exports.slides import places
from s3dash.exports.slides.columns import laid_out
from s3dash.exports.slides.contents import Bars, Paragraphs, Picture, Presentation, Slide, Table
from s3dash.exports.slides.fitting import Box, Fitted, fitted, shortened
from s3dash.exports.slides.legend import legend_of
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.shapes import Ink, add_bars, add_legend, add_picture, add_table
from s3dash.exports.slides.signs import in_lines, on_one_line
from s3dash.exports.slides.template import FOOT, NUMBER, OPENING, SENTENCE, VIEW
from s3dash.exports.slides.texts import add_words, cleaned, fitting, say, say_all, stand

# A table of more pages ends with a line on where the rest is.
MOST_PAGES = 4
SENTENCE_HEIGHT = 50.0
# The share of a page's height that the sentence leaves to a legend at most.
MOST_LEGEND = 0.6
# The height of a bar with its name.
BAR = 17.5
# What stands behind a title that goes on, at its longest.
LONGEST_PART = " (99 av 99)"


@dataclass(frozen=True)
class Begun:
    """A page with its title and its sentence.

    Attributes:
        page: of the file.
        top: where there is room below them.
        unsaid: what they had no room for, for the notes.
    """

    page: Page
    top: float
    unsaid: Sequence[str] = ()


class Pages:
    """Writes slides into a file, one after the other.

    Args:
        file: the template.
        presentation: whose slides they are.
        ink: the colours.
    """

    def __init__(self, file: File, presentation: Presentation, ink: Ink) -> None:
        self._file, self._presentation, self._ink = file, presentation, ink

    def open(self) -> None:
        """The first page, with the title of the presentation and what stands below it."""
        one = self._presentation
        page = self._file.slides.add_slide(self._file.slide_layouts[OPENING])
        title = on_one_line(one.title)
        shown = fitted(title, places.OPENING_TITLE, places.OPENING_SIZES, bold=True)
        say(page.shapes.title, shown)
        lines = cleaned([("", line) for line in one.lines])
        kept, size = fitting(lines, places.OPENING_LINES)
        say_all(page.placeholders[1], kept, size)
        unsaid = [] if shown.whole else [title]
        self._finish(Begun(page, 0.0, unsaid), "", one.notes)

    def add(self, slide: Slide) -> None:
        """The page of a slide, and those on which it goes on."""
        slide = replace(slide, title=on_one_line(slide.title), sentence=on_one_line(slide.sentence))
        content = slide.content
        if isinstance(content, Picture):
            self._picture(slide, content)
        elif isinstance(content, Table) and content.rows:
            self._table(slide, content)
        elif isinstance(content, Bars) and content.names:
            self._bars(slide, content)
        else:
            self._words(slide, content.told if isinstance(content, Paragraphs) else ())

    # ---- what stands above -------------------------------------------------------------------

    def _begun(self, slide: Slide, part: int = 1, parts: int = 1) -> Begun:
        """A page with its title."""
        page = self._file.slides.add_slide(self._file.slide_layouts[VIEW])
        title = slide.title
        if parts > 1:
            told = {"title": title, "part": str(part), "parts": str(parts)}
            title = self._presentation.continued.format_map(told)
        shown = _title(title)
        say(page.shapes.title, shown)
        stand(page.shapes.title, replace(places.TITLE, height=shown.height))
        top = places.TITLE.top + shown.height + places.GAP
        return Begun(page, top, [] if shown.whole else [title])

    def _with_sentence(self, begun: Begun, sentence: str, box: Box) -> Begun:
        """The page with a sentence in a box."""
        shape = begun.page.placeholders[SENTENCE]
        if not sentence:
            shape._element.getparent().remove(shape._element)
            return begun
        shown = fitted(sentence, box, places.SENTENCE_SIZES)
        say(shape, shown)
        stand(shape, replace(box, height=shown.height))
        unsaid = [*begun.unsaid, *([] if shown.whole else [sentence])]
        return Begun(begun.page, box.top + shown.height + places.GAP, unsaid)

    def _across(self, begun: Begun, sentence: str) -> Begun:
        """The page with a sentence of its whole width."""
        box = replace(places.below(begun.top), height=SENTENCE_HEIGHT)
        return self._with_sentence(begun, sentence, box)

    # ---- what stands below -------------------------------------------------------------------

    def _picture(self, slide: Slide, picture: Picture) -> None:
        """Sentence and legend at the left, and the drawing in what is left of the page."""
        begun = self._begun(slide)
        left = places.MARGIN + places.ASIDE + 2 * places.GAP
        space = places.below(begun.top, left=left, width=places.WIDTH - places.MARGIN - left)
        words = places.below(begun.top, width=places.ASIDE)
        legend = legend_of(picture.png)
        if legend is not None:
            # as large as the drawing beside it, if the sentence leaves so much
            high = space.height * min(legend.height, MOST_LEGEND)
            words = replace(words, height=words.height - high - places.GAP)
        begun = self._with_sentence(begun, slide.sentence, words)
        add_picture(begun.page, picture, space)
        if legend is not None and legend.height:
            add_legend(begun.page, picture, legend, places.below(begun.top, width=places.ASIDE))
        self._finish(begun, slide.foot, slide.notes)

    def _words(self, slide: Slide, given: Sequence[tuple[str, str]]) -> None:
        told = cleaned(given)
        begun = self._begun(slide)
        if not told:
            begun = self._with_sentence(begun, slide.sentence, places.below(begun.top))
            return self._finish(begun, slide.foot, slide.notes)
        begun = self._across(begun, slide.sentence)
        box = places.below(begun.top)
        kept, size = fitting(told, box)
        add_words(begun.page, box, kept, size)
        unsaid = [] if kept == told else [" ".join(filter(None, pair)) for pair in told]
        return self._finish(begun, slide.foot, [*unsaid, *slide.notes])

    def _table(self, slide: Slide, table: Table) -> None:
        """As many rows a page as have room; what has none is told on the last."""
        title = _title(slide.title + LONGEST_PART)
        top = places.TITLE.top + title.height + places.GAP
        said = fitted(slide.sentence, replace(places.below(top), height=SENTENCE_HEIGHT),
                      places.SENTENCE_SIZES).height + places.GAP  # fmt: skip
        line = 2 * Type(places.LEAST).line + places.GAP / 2
        room = places.LAST - top - line
        first = room - (said if slide.sentence else 0.0)
        laid = laid_out(table, first)
        ranges = list(laid.parted(first, room))
        shown = ranges[:MOST_PAGES]
        is_whole = laid.is_whole and len(shown) == len(ranges)
        for part, rows in enumerate(shown, start=1):
            begun = self._begun(slide, part, len(shown))
            begun = self._across(begun, slide.sentence if part == 1 else "")
            add_table(begun.page, laid, rows, begun.top, self._ink)
            if rows is shown[-1] and not is_whole and table.left_out:
                self._left_out(begun, laid.height(rows), table.left_out)
            self._finish(begun, slide.foot, slide.notes if part == 1 else ())

    def _left_out(self, begun: Begun, height: float, words: str) -> None:
        """What is told below a table."""
        box = places.below(begun.top + height + places.GAP / 2)
        add_words(begun.page, box, fitting([("", on_one_line(words))], box)[0], places.LEAST)

    def _bars(self, slide: Slide, bars: Bars) -> None:
        """Bars on as few pages as they take, as many on each."""
        parts, pages = 1, [bars]
        room = places.LAST - places.TITLE.bottom - SENTENCE_HEIGHT
        while len(pages[0].names) * BAR > room:
            parts += 1
            pages = list(_parted(bars, parts))
        for part, own in enumerate(pages, start=1):
            begun = self._begun(slide, part, parts)
            begun = self._across(begun, slide.sentence if part == 1 else "")
            add_bars(begun.page, own, places.below(begun.top), self._ink, self._presentation.at)
            self._finish(begun, slide.foot, slide.notes if part == 1 else ())

    # ---- what stands under it ----------------------------------------------------------------

    def _finish(self, begun: Begun, foot: str, notes: Sequence[str]) -> None:
        """Source, number and notes of a page."""
        page, unsaid = begun.page, [*begun.unsaid]
        for placeholder in page.slide_layout.placeholders:
            idx = placeholder.placeholder_format.idx
            if idx not in {FOOT, NUMBER}:
                continue
            shape = copy.deepcopy(placeholder._element)
            shape.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
            page.shapes._spTree.append(shape)
            if idx == FOOT:
                words = on_one_line(foot)
                shown = shortened(words, places.FOOT, Type(places.LEAST))
                say(page.shapes[-1], shown)
                unsaid += [] if shown.whole else [words]
        text = "\n".join(in_lines(one) for one in (*unsaid, *notes))
        page.notes_slide.notes_text_frame.text = text


def _title(text: str) -> Fitted:
    """A title on one line, where it is not too small for that; else on two."""
    line = replace(places.TITLE, height=Type(places.TITLE_SIZES[0]).line)
    shown = fitted(text, line, places.ONE_LINE_SIZES, bold=True)
    if shown.whole and shown.height <= shown.type.line:
        return shown
    return fitted(text, places.TITLE, places.TITLE_SIZES, bold=True)


def _parted(bars: Bars, parts: int) -> Sequence[Bars]:
    """The bars in so many parts of as many bars each, the last perhaps of fewer."""
    each = -(-len(bars.names) // parts)
    return [
        replace(bars, names=bars.names[at : at + each], numbers=bars.numbers[at : at + each])
        for at in range(0, len(bars.names), each)
    ]
