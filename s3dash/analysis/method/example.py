"""What a worked example is made of, and which regions and domains the examples are about.

The examples are computed from the edition that is shown whenever the page is, with the numbers
that every other page has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first, strongest
from s3dash.model import Dataset
from s3dash.state import CHOICES

Array = NDArray[np.float64]

DECIMALS = 3


@dataclass(frozen=True)
class Step:
    """One step of a calculation.

    Attributes:
        words: what is done.
        line: the calculation itself, in the notation of ``views.method.formula``; may be empty.
    """

    words: str
    line: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a small table.

    Attributes:
        name: what rows have its cell by.
        heading: what it is called.
        is_text: whether its cells are words; the others are numbers.
    """

    name: str
    heading: str
    is_text: bool


# The cells of a row, as text, by the name of their column.
Row = Mapping[str, str]


@dataclass(frozen=True)
class Grid:
    """A small table of an example.

    Attributes:
        caption: what it shows.
        columns: in their order; the first heads the rows.
        rows: the cells of every column.
        total: the last row, with the sums of those columns that are summed; empty without one.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row = field(default_factory=dict)


Block = Step | Grid


def columns_of(
    t: Translator, texts: Iterable[str], numbers: Iterable[str], headings: Mapping[str, str]
) -> tuple[Column, ...]:
    """The columns of a small table: those of words, then those of numbers.

    Args:
        t: the page's language.
        texts: names of those of words.
        numbers: names of those of numbers.
        headings: those that are not the messages ``method-column-name``.
    """
    return tuple(
        Column(name, headings.get(name) or t(f"method-column-{name}"), is_text)
        for names, is_text in ((texts, True), (numbers, False))
        for name in names
    )


@dataclass(frozen=True, eq=False)
class Example:
    """A receiver, a giver, and the pair of domains that carries the value of one for the other.

    Attributes:
        question: asked of the latest round.
        pairs: all pairs of Sweden's regions.
        ranked: positions of the regions that have rows of their own and a complete basis.
        r, s: positions of receiver and giver.
        a, b: positions of the domain that the giver offers and the receiver's that it is related
            to.
    """

    question: Question
    pairs: Pairs
    ranked: tuple[int, ...]
    r: int
    s: int
    a: int
    b: int

    @cached_property
    def x(self) -> Array:
        """The intensities of regions with priorities of their own, 0 elsewhere."""
        return self.pairs.profiles.own_x

    @cached_property
    def held(self) -> Array:
        """What each region does not lack: what it has, or its groups hold jointly."""
        return self.pairs.profiles.held_x

    @property
    def headings(self) -> dict[str, str]:
        """The headings of the columns that are of one of the two regions."""
        return {"receiver": self.region(self.r), "giver": self.region(self.s)}

    def region(self, at: int) -> str:
        """The name of a region."""
        return self.question.region_name(self.pairs.profiles.regions[at])

    def domain(self, at: int) -> str:
        """The name of a domain."""
        return self.question.domain_name(self.pairs.profiles.domains[at])

    def domains(self, positions: Iterable[int]) -> list[int]:
        """The domains in the order of their names."""
        return sorted(positions, key=lambda at: self.question.t.sort_key(self.domain(at)))

    def number(self, value: float, decimals: int = DECIMALS) -> str:
        """A number as the examples show it: with so many decimals at most, no nought at the end.

        What is whole is written whole: three noughts after a comma look like thousands.
        """
        rounded = round(float(value), decimals)
        needed = next(at for at in range(decimals + 1) if round(rounded, at) == rounded)
        return (
            self.question.t.number(rounded, needed)
            if needed
            else self.question.t.number(int(rounded))
        )


def swedish_pairs(dataset: Dataset) -> Pairs:
    """All pairs of Sweden's regions in the latest round, counted as by default."""
    regions = regions_of(dataset, CHOICES["scope"][0], dataset.latest_round)
    return pairs_of(dataset, dataset.latest_round, regions, CHOICES["weights"][0])


def find_example(question: Question, pairs: Pairs) -> Example | None:
    """The first region by code, and the one that complements it most; None when no pair does.

    Both have priorities of their own and as many areas as their strategies state.
    """
    held, round_code = pairs.profiles, question.dataset.latest_round
    ranked = tuple(
        at
        for at, region in enumerate(held.regions)
        if held.own[at] and question.dataset.incomplete(region, round_code) is None
    )
    for r in ranked:
        scores = {s: float(pairs.complementarity.score[r, s]) for s in ranked if s != r}
        s = min(scores, key=lambda at: highest_first(scores[at], at), default=r)
        if scores.get(s, 0.0) > 0:
            ((a, b),) = strongest(pairs.contributions(r, s).by_pair, 1)
            return Example(question.in_round(round_code), pairs, ranked, r, s, a, b)
    return None
