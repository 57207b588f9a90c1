"""What a document holds: headings, paragraphs, lists, tables and pictures, without their looks."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

# What makes the picture of a page: its address in, a PNG out.
PictureOf = Callable[[str], bytes]


@dataclass(frozen=True)
class Run:
    """Text of one kind.

    Attributes:
        text: what is read.
        language: its own, where it is not the document's.
        href: where it leads, or empty.
        bold: whether it stands out.
    """

    text: str
    language: str = ""
    href: str = ""
    bold: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading: 1 to 3, below the title."""

    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """A paragraph.

    Attributes:
        runs: its text.
        label: what stands before it, in a list: a number, or a sign.
        depth: how many lists it stands in.
        keeps: whether it stands on the same sheet as what follows.
    """

    runs: Runs
    label: str = ""
    depth: int = 0
    keeps: bool = False


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        head: its headings.
        rows: its rows, with a cell a heading; a cell is a paragraph or several.
    """

    head: tuple[Runs, ...]
    rows: tuple[tuple[tuple[Runs, ...], ...], ...]


@dataclass(frozen=True)
class Picture:
    """A picture as wide as the text: PNG, and what it shows in words."""

    body: bytes
    words: str


Block = Heading | Paragraph | Grid | Picture


@dataclass(frozen=True)
class PageDocument:
    """A document.

    Attributes:
        title: its title, which is its first line too.
        author: who it is from, which is no person.
        language: of its words.
        at: when what it says was published.
        footer: what stands at the foot of every sheet, before its number.
        address: where it is shown, on a line of its own below that.
        blocks: what it says.
    """

    title: str
    author: str
    language: str
    at: datetime.datetime
    footer: str
    address: str
    blocks: Sequence[Block]
