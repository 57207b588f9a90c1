"""A table laid out: how wide its columns are, how high its rows, and which go on which slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from s3dash.exports.slides import places
from s3dash.exports.slides.contents import Table
from s3dash.exports.slides.fitting import Box, shortened
from s3dash.exports.slides.measure import Type
from s3dash.exports.slides.signs import on_one_line

# Left and right of a text, and above and below it.
PADDING = Box(0, 0, 6.0, 3.5)
WIDTH = places.WIDTH - 2 * places.MARGIN
# No column is narrower, and none is for texts of several lines that is narrower than the second.
LEAST_WIDTH, READABLE = 44.0, 190.0
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
    widths = _widths(list(zip(*texts, strict=True)), size)
    kept = len(widths)
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


def _widths(columns: Sequence[Sequence[str]], size: float) -> list[float]:
    """The widths of as many of the first columns as have room, two at least.

    No word is broken, but one that fills half a slide; long texts have a width to be read in, and
    what is left goes to those that stand on several lines.
    """
    type_ = Type(size, bold=True)
    around = 2 * PADDING.width + 1
    whole = [max(map(type_.width, column)) + around for column in columns]
    words = [min(max(map(type_.longest_word, column)) + around, WIDTH / 2) for column in columns]
    least = [
        max(LEAST_WIDTH, word, min(one, READABLE)) for one, word in zip(whole, words, strict=True)
    ]
    kept = max(2, sum(used <= WIDTH for used in accumulate(least)))
    return _widened(least[:kept], whole[:kept])


def _widened(least: list[float], whole: list[float]) -> list[float]:
    """Widths that fill the slide as far as there is something to fill it with."""
    widths = [width * min(1.0, WIDTH / sum(least)) for width in least]
    for _ in widths:
        lacking = [max(0.0, one - width) for one, width in zip(whole, widths, strict=True)]
        spare = WIDTH - sum(widths)
        if spare < 1 or not any(lacking):
            break
        # by the root: else the longest text takes all
        roots = [one**0.5 for one in lacking]
        given = [
            min(one, spare * root / sum(roots)) for one, root in zip(lacking, roots, strict=True)
        ]
        widths = [sum(pair) for pair in zip(widths, given, strict=True)]
    return widths


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
