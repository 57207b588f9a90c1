"""A table laid out: how wide its columns are, how high its rows, and which go on which slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from s3dash.exports.slides import places
from s3dash.exports.slides.contents import Table
from s3dash.exports.slides.fitting import Box, shortened
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.signs import on_one_line

# Left and right of a text, and above and below it.
PADDING = Box(0, 0, 6.0, 3.5)
WIDTH = places.WIDTH - 2 * places.MARGIN
# What is left of a column of numbers or of the longest words is for those that have most to say.
LEAST_WIDTH = 44.0
# No text of a cell is longer than so many lines; the whole is in the table file.
MOST_LINES = 7


@dataclass(frozen=True)
class Laid:
    """A table with measures, in points.

    Attributes:
        headings, rows: the texts of the columns that have room.
        numbers: which columns hold numbers.
        widths: of the columns.
        head_height, heights: of the headings, and of each row.
        size: of the letters.
        is_whole: whether no column and no word of it is left out.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[bool]
    widths: Sequence[float]
    head_height: float
    heights: Sequence[float]
    size: float
    is_whole: bool

    def height(self, rows: range) -> float:
        """How high some rows with the headings are."""
        return self.head_height + sum(self.heights[at] for at in rows)

    def parted(self, first: float, others: float) -> Iterator[range]:
        """The rows of each slide, as many as have room on the first and on the others."""
        begun, room = 0, first
        while begun < len(self.rows):
            end = begun + 1
            while end < len(self.rows) and self.height(range(begun, end + 1)) <= room:
                end += 1
            yield range(begun, end)
            begun, room = end, others


def laid_out(table: Table, most_height: float) -> Laid:
    """The table with as many of its columns as stand side by side with no word broken.

    Args:
        table: what is laid out.
        most_height: the room of a slide: no row is higher, with the headings above it.
    """
    size = places.LEAST
    texts = [[on_one_line(cell) for cell in row] for row in (table.headings, *table.rows)]
    columns = list(zip(*texts, strict=True))
    least = [_least_width(column, size) for column in columns]
    kept = _kept(least)
    widths = _widths([columns[at] for at in range(kept)], least[:kept], size)
    head, *rows = [_cut(row[:kept], widths, most_height / 2, size) for row in texts]
    heights = [_row_height(row, widths, Type(size)) for row in rows]
    return Laid(
        headings=head,
        rows=rows,
        numbers=tuple(table.numbers[:kept]),
        widths=widths,
        head_height=_row_height(head, widths, Type(size, bold=True)),
        heights=heights,
        size=size,
        is_whole=[head, *rows] == texts,
    )


def _least_width(column: Sequence[str], size: float) -> float:
    """The width at which no word of a column is broken, but for words that fill the slide."""
    head, *cells = column
    words = [Type(size, bold=True).longest_word(head)]
    words += [Type(size).longest_word(cell) for cell in cells]
    return min(max(LEAST_WIDTH, max(words) + 2 * PADDING.width + 1), WIDTH / 2)


def _kept(least: Sequence[float]) -> int:
    """How many of the first columns have room, two at least."""
    used, kept = 0.0, 0
    for width in least:
        used += width
        if used > WIDTH and kept >= 2:
            break
        kept += 1
    return kept


def _widths(columns: Sequence[Sequence[str]], least: Sequence[float], size: float) -> list[float]:
    """The least widths, and of what is left to each as much as it lacks to stand on one line."""
    type_ = Type(size, bold=True)
    whole = [
        max(type_.width(cell) for cell in column) + 2 * PADDING.width + 1 for column in columns
    ]
    # long texts differ in length by their root: else one of them takes all
    lacking = [max(0.0, one - low) ** 0.5 * 10 for one, low in zip(whole, least, strict=True)]
    left = max(0.0, WIDTH - sum(least))
    share = min(1.0, left / sum(lacking)) if sum(lacking) else 0.0
    widths = [low + share * one for low, one in zip(least, lacking, strict=True)]
    for _ in columns:  # what a column does not need goes to those that need it
        widths = [
            min(width, one) for width, one in zip(widths, _at_least(whole, least), strict=True)
        ]
        spare = WIDTH - sum(widths)
        open_ = [at for at, one in enumerate(whole) if widths[at] < one]
        if spare < 1 or not open_:
            break
        for at in open_:
            widths[at] += spare / len(open_)
    return widths


def _at_least(whole: Sequence[float], least: Sequence[float]) -> list[float]:
    return [max(pair) for pair in zip(whole, least, strict=True)]


def _cut(row: Sequence[str], widths: Sequence[float], most: float, size: float) -> list[str]:
    """A row whose cells have so many lines at most."""
    type_ = Type(size, bold=True)
    height = min(most, MOST_LINES * type_.line)
    return [
        shortened(cell, Box(0, 0, width - 2 * PADDING.width, height), type_).text
        for cell, width in zip(row, widths, strict=True)
    ]


def _row_height(row: Sequence[str], widths: Sequence[float], type_: Type) -> float:
    heights = (
        type_.height(cell, width - 2 * PADDING.width)
        for cell, width in zip(row, widths, strict=True)
    )
    return max(heights) + 2 * PADDING.height
