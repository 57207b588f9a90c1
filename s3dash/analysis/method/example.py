"""What a worked example is made of, and which regions and domains the examples are about.

The examples are computed from the edition that is shown whenever the page is, with the numbers
that every other page has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
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
class Grid:
    """A small table of an example.

    Attributes:
        caption: what it shows.
        headings: of the columns.
        rows: cells as text.
        total: the last row, which sums the columns; empty without one.
        texts: how many of the columns, from the left, are words; the others are numbers.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    texts: int = 1


Block = Step | Grid


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

    @property
    def x(self) -> Array:
        """The intensities of regions with priorities of their own, 0 elsewhere."""
        return self.pairs.profiles.own_x

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
    regions = regions_of(dataset, CHOICES["scope"][0])
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
        s = max(scores, key=lambda at: (scores[at], -at), default=r)
        if scores.get(s, 0.0) > 0:
            parts = pairs.contributions(r, s).by_pair
            a, b = divmod(int(parts.argmax()), len(held.domains))
            return Example(question.in_round(round_code), pairs, ranked, r, s, a, b)
    return None
