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

# At the left and the right of a text, and above and below it.
PADDING = Box(0, 0, 6.0, 3.5)
# At the right of a number, which ends where the next column begins.
BEHIND_NUMBER = 20.0
# Headings of numbers are wider than numbers: they stand on several lines.
WIDEST_HEADING = 100.0
WIDTH = places.WIDTH - 2 * places.MARGIN
# Long texts are no narrower than the first, and are no column more where they cannot have the
# second; shorter texts than the third stand on one line.
NARROW, READABLE, SHORT = 110.0, 150.0, 200.0
DAMPED = 0.5
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

    @property
    def all(self) -> range:
        """All rows."""
        return range(len(self.rows))

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
    """The table in letters as large as they can be on one slide; else in the least.

    Args:
        table: what is laid out.
        most_height: the room of a slide: no row is higher, with the headings above it.
    """
    for size in places.TABLE_SIZES:
        laid = _laid_out(table, most_height, size)
        if len(laid.widths) == len(table.headings) and laid.height(laid.all) <= most_height:
            return laid
    return _laid_out(table, most_height, places.LEAST)


def _laid_out(table: Table, most_height: float, size: float) -> Laid:
    """The table with as many of its columns as stand side by side with no word broken."""
    texts = [[on_one_line(cell) for cell in row] for row in (table.headings, *table.rows)]
    widths = _widths(list(zip(*texts, strict=True)), table.numbers, size)
    kept = len(widths)
    numbers = tuple(table.numbers[:kept])
    rooms = [width - around(one) for width, one in zip(widths, numbers, strict=True)]
    head, *rows = [_cut(row[:kept], rooms, most_height / 2, size) for row in texts]
    return Laid(
        headings=head,
        rows=rows,
        numbers=numbers,
        widths=widths,
        head_height=_row_height(head, rooms, Type(size, bold=True)),
        heights=[_row_height(row, rooms, Type(size)) for row in rows],
        size=size,
        is_whole=table.is_whole and [head, *rows] == texts,
    )


def around(is_number: bool) -> float:
    """The room at both sides of a column's texts."""
    return PADDING.width + (BEHIND_NUMBER if is_number else PADDING.width)


def _widths(columns: Sequence[Sequence[str]], numbers: Sequence[bool], size: float) -> list[float]:
    """The widths of as many of the first columns as have room, two at least.

    No word is broken, but one that fills half a slide; long texts have a width to be read in, and
    what is left goes to those that stand on several lines.
    """
    type_ = Type(size, bold=True)
    whole, words = [], []
    for (head, *cells), is_number in zip(columns, numbers, strict=True):
        room = around(is_number) + 1
        heading = min(type_.width(head), WIDEST_HEADING) if is_number else type_.width(head)
        word = max(map(type_.longest_word, (head, *cells)))
        words.append(min(word + room, WIDTH / 2))
        whole.append(max([heading, word, *map(type_.width, cells)]) + room)
    readable = [max(word, min(one, READABLE)) for one, word in zip(whole, words, strict=True)]
    kept = max(2, sum(used <= WIDTH for used in accumulate(readable)))
    return _widened(words[:kept], whole[:kept])


def _widened(words: list[float], whole: list[float]) -> list[float]:
    """Widths that fill the slide as far as there is something to fill it with.

    Short texts stand on one line; what is left is shared by the others as they have to say.
    """
    least = [
        one if one <= SHORT else max(word, NARROW) for one, word in zip(whole, words, strict=True)
    ]
    if sum(least) > WIDTH:
        least = words
    if sum(least) > WIDTH:
        return [width * WIDTH / sum(least) for width in least]

    def shared(share: float) -> list[float]:
        # damped: else one long text makes all others narrow
        wanted = (min(one, share * one**DAMPED) for one in whole)
        return [max(pair) for pair in zip(least, wanted, strict=True)]

    low, high = 0.0, max(whole) ** (1 - DAMPED)
    for _ in range(30):
        share = (low + high) / 2
        low, high = (share, high) if sum(shared(share)) <= WIDTH else (low, share)
    return shared(low)


def _cut(row: Sequence[str], rooms: Sequence[float], most: float, size: float) -> list[str]:
    """A row whose cells have so many lines at most."""
    type_ = Type(size, bold=True)
    height = min(most, MOST_LINES * type_.line)
    return [
        shortened(cell, Box(0, 0, room, height), type_).text
        for cell, room in zip(row, rooms, strict=True)
    ]


def _row_height(row: Sequence[str], rooms: Sequence[float], type_: Type) -> float:
    heights = (type_.height(cell, room) for cell, room in zip(row, rooms, strict=True))
    return max(heights) + 2 * PADDING.height
