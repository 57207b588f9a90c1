"""What a presentation holds: slides in words, each with a picture, a table, bars or paragraphs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A picture, with what it shows in words for who does not see it.

    Attributes:
        png: what is drawn, perhaps with its legend at the left (``legend_of``).
        alt: what it shows.
        legend_alt: what its legend is.
    """

    png: bytes
    alt: str
    legend_alt: str = ""


@dataclass(frozen=True)
class Table:
    """A table that can be edited; it goes on on further slides where it is long.

    Attributes:
        headings: of the columns; the first column has the rows' headings.
        rows: a text a column.
        numbers: which columns hold numbers.
        left_out: what the slide says where columns have no room, or rows no slide.
        is_whole: whether it is all that there is.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[bool]
    left_out: str = ""
    is_whole: bool = True


@dataclass(frozen=True)
class Bars:
    """A number a name, as bars that can be edited, the first on top.

    Attributes:
        series: what the numbers are.
        names, numbers: a bar each.
        most: the largest number that the scale has room for.
        alt: what they show, in words.
    """

    series: str
    names: Sequence[str]
    numbers: Sequence[float]
    most: float
    alt: str


@dataclass(frozen=True)
class Paragraphs:
    """Words below the title, a paragraph each; the label before the colon of each may be empty."""

    told: Sequence[tuple[str, str]]


Content = Picture | Table | Bars | Paragraphs | None


@dataclass(frozen=True)
class Slide:
    """One slide, before it is laid out.

    Attributes:
        title: what it is about.
        sentence: what is seen, in a sentence or two.
        content: what stands below.
        notes: what the presenter reads, a paragraph each.
        foot: what it is of: source, edition, day.
    """

    title: str
    sentence: str
    content: Content = None
    notes: Sequence[str] = ()
    foot: str = ""


@dataclass(frozen=True)
class Presentation:
    """A whole file.

    Attributes:
        title: of the file and its first slide; the first slide is left out where it is empty.
        lines: what stands below the title, a paragraph each.
        slides: the others, in order.
        language: ``sv`` or ``en``.
        maker: who made it, which is no person.
        at: when what it holds was published: the same slides are then the same bytes.
        notes: of the first slide.
        continued: the title of a slide that goes on, with ``{title}``, ``{part}`` and ``{parts}``.
    """

    title: str
    lines: Sequence[str]
    slides: Sequence[Slide]
    language: str
    maker: str
    at: datetime.datetime
    continued: str
    notes: Sequence[str] = ()
