"""What became of every region's areas: a row a region, then and now on either side of a line.

Left of the line stand the areas that only the earlier round has, right of it those of the later
one. It is built as the maps of Sweden are: shapes in units of the drawing, which stretch with the
width of the page, and words in the page's own type, so that it reads on a phone, too.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from s3dash.figures import theme as look
from s3dash.figures.maps.region_markup import fill_style, ink_style, unseen, written
from s3dash.markup import Markup, element

# In units of the drawing; a picture of it has these proportions.
WIDTH, ROW = 760, 32
BAR, GAP = 22, 1.5
# Shares of the width: where the numbers stand, and from where to where areas are drawn.
NUMBERS, FIRST, LAST = 0.37, 0.45, 1.0
# So many areas beside one another at least: with few, one is not as wide as the page.
FEWEST = 8
# Longest line of a name, in letters: what fits on a phone.
NAME_LINE = 17
ARROW = "→"


class Segment(Protocol):
    """So many areas of one kind; ``analysis.changes.drawn_rows`` tells what a part means."""

    @property
    def cell(self) -> str:
        """What they are drawn as."""

    @property
    def mark(self) -> str:
        """The sign that tells it without colour."""

    @property
    def areas(self) -> int:
        """How many."""

    @property
    def star(self) -> str:
        """The sign of what is inferred, or empty."""


class Row(Protocol):
    """A region, or a group."""

    @property
    def code(self) -> str:
        """Its key."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def then(self) -> str:
        """How many areas it had."""

    @property
    def now(self) -> str:
        """How many it has."""

    @property
    def left(self) -> Sequence[Segment]:
        """Areas of the earlier round alone."""

    @property
    def right(self) -> Sequence[Segment]:
        """Areas of the later round."""

    @property
    def words(self) -> str:
        """All of it in words."""


@dataclass(frozen=True)
class Told:
    """What is written on the drawing, and where it leads.

    Attributes:
        label: what the drawing is.
        hint: what pressing a row does.
        counts, only_then, now: what stands above the numbers and on either side of the line.
        joint: what stands above the groups.
        address: where a row leads, by the region's code.
    """

    label: str
    hint: str
    counts: str
    only_then: str
    now: str
    joint: str
    address: Callable[[str], str]


def changes_rows(rows: Sequence[Row], joint: Sequence[Row], told: Told) -> Markup:
    """The drawing of regions, and of groups below them."""
    return _Rows(rows, joint, told).drawing()


class _Rows:
    """The rows with their places: heads take a line, too."""

    def __init__(self, rows: Sequence[Row], joint: Sequence[Row], told: Told) -> None:
        self._told = told
        self._placed = [*enumerate(rows, 1), *enumerate(joint, len(rows) + 2)]
        self._joint_at = len(rows) + 1 if joint else None
        self._lines = 1 + len(rows) + (1 + len(joint) if joint else 0)
        every = [*rows, *joint]
        self._left = max((_total(row.left) for row in every), default=0)
        right = max((_total(row.right) for row in every), default=0)
        self._unit = (LAST - FIRST) / max(self._left + right, FEWEST)

    def drawing(self) -> Markup:
        """The whole of it."""
        height = self._lines * ROW
        inner = {
            "viewBox": f"0 0 {WIDTH} {height}",
            "width": "100%",
            "height": "100%",
            "preserveAspectRatio": "none meet",
        }
        outer = {
            "class": "map-svg changes-rows",
            "role": "group",
            "aria-label": self._told.label,
            "data-hint": self._told.hint,
            "style": f"--lines:{self._lines}",
        }
        shapes = [*(self._link(at, row) for at, row in self._placed), self._line(height)]
        words = [
            unseen("changes-heads", *self._heads()),
            unseen("changes-names", *(self._name(at, row) for at, row in self._placed)),
            unseen("changes-counts", *(self._count(at, row) for at, row in self._placed)),
            unseen("marks", *(one for at, row in self._placed for one in self._marks(at, row))),
        ]
        return element("svg", outer, element("svg", inner, *shapes), *words)

    # ---- shapes ----

    def _link(self, at: int, row: Row) -> Markup:
        """A row as a link: its ground, and its areas on it."""
        ground = _box(0, at * ROW, WIDTH, ROW)
        areas = [
            element(
                "path",
                {
                    "d": _box(start * WIDTH, at * ROW + (ROW - BAR) / 2, width * WIDTH - GAP, BAR),
                    "style": fill_style(segment.cell) + _outline(segment.cell),
                    "vector-effect": "non-scaling-stroke",
                },
            )
            for segment, start, width in self._segments(row)
        ]
        link = {
            "data-in": "",
            "href": self._told.address(row.code),
            "aria-label": f"{row.name}: {row.words}",
        }
        clear = {"class": "row-ground", "style": "fill:transparent;stroke:transparent"}
        still = {"vector-effect": "non-scaling-stroke"}
        return element("a", link, element("path", {"d": ground, **clear, **still}), *areas)

    def _line(self, height: float) -> Markup:
        """The line between then and now."""
        style = "fill:none;stroke:var(--ink);stroke-width:1px"
        d = f"M{self._axis * WIDTH - GAP / 2:g} {ROW * 0.8:g}V{height}"
        return element("path", {"d": d, "style": style, "vector-effect": "non-scaling-stroke"})

    @property
    def _axis(self) -> float:
        return FIRST + self._left * self._unit

    def _segments(self, row: Row) -> list[tuple[Segment, float, float]]:
        """The kinds of a row with where they begin and how wide they are, as shares."""
        found = []
        at = self._axis
        for segment in row.left:
            width = segment.areas * self._unit
            at -= width
            found.append((segment, at, width))
        at = self._axis
        for segment in row.right:
            width = segment.areas * self._unit
            found.append((segment, at, width))
            at += width
        return found

    # ---- words ----

    def _heads(self) -> list[Markup]:
        told, up = self._told, self._middle(0)
        heads = [
            self._head(told.counts, _share(NUMBERS), up, "middle"),
            self._head(told.now, _share(self._axis + 0.01), up, "start"),
        ]
        if self._left:
            heads.append(self._head(told.only_then, _share(self._axis - 0.012), up, "end"))
        if self._joint_at is not None:
            heads.append(self._head(told.joint, "0%", self._middle(self._joint_at), "start"))
        return heads

    def _head(self, words: str, x: str, y: str, anchor: str) -> Markup:
        return element("g", {"text-anchor": anchor}, written([words], x, y))

    def _name(self, at: int, row: Row) -> Markup:
        lines = textwrap.wrap(row.name, NAME_LINE, break_long_words=False) or [row.name]
        return written(lines, "0%", self._middle(at))

    def _count(self, at: int, row: Row) -> Markup:
        return written([f"{row.then} {ARROW} {row.now}"], _share(NUMBERS), self._middle(at))

    def _marks(self, at: int, row: Row) -> list[Markup]:
        """The sign of every kind, and how many where there are several."""
        return [
            written(
                [_words(segment)],
                _share(start + (width - GAP / WIDTH) / 2),
                self._middle(at),
                ink_style(segment.cell),
            )
            for segment, start, width in self._segments(row)
        ]

    def _middle(self, at: int) -> str:
        return _share((at + 0.5) / self._lines)


def _total(segments: Sequence[Segment]) -> int:
    return sum(segment.areas for segment in segments)


def _words(segment: Segment) -> str:
    """The sign of the kind, how many where there are several, and the star."""
    number = f" {segment.areas}" if segment.areas > 1 else ""
    return f"{segment.mark}{number}{segment.star}"


def _share(part: float) -> str:
    return f"{100 * part:.2f}%"


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:.1f} {y:g}h{width:.1f}v{height:g}h{-width:.1f}z"


def _outline(cell: str) -> str:
    token = look.outline_property(cell)
    return f";stroke:var(--{token});stroke-width:1.5px" if token else ";stroke:none"
