"""What every two regions are to each other: the rows that map, matrix, network and file project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from s3dash.analysis.measures.evidence_basis import INCOMPLETE, evidence_basis
from s3dash.analysis.measures.pairs import Array, Pairs, known, selected_pairs
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT

# The cell of a region with itself.
SELF = "self"
SELF_MARK = "–"


class PairRow(NamedTuple):
    """Two regions; a number is None where it is undefined.

    Attributes:
        one, other: their codes.
        overlap: what they share.
        gain: what the other could add to the one.
        given: what the one could add to the other.
        mutual, balance: the mean of both directions and how even they are.
        bases: what the numbers of the one and of the other rest on.
        compared: whether the two are compared, see ``Profiles.compared``.
    """

    one: str
    other: str
    overlap: float | None
    gain: float | None
    given: float | None
    mutual: float | None
    balance: float | None
    bases: tuple[str, str]
    compared: bool

    @property
    def is_self(self) -> bool:
        """Whether the two are one region."""
        return self.one == self.other

    @property
    def is_joint(self) -> bool:
        """Whether one of the two is there through its group only."""
        return JOINT in self.bases

    @property
    def is_incomplete(self) -> bool:
        """Whether less is held of one of the two than it states."""
        return INCOMPLETE in self.bases

    @property
    def place(self) -> int:
        """Complete pairs first, then incomplete, then joint ones."""
        return 2 if self.is_joint else int(self.is_incomplete)

    def value(self, measure: str) -> float | None:
        """The number of a measure of one direction: ``overlap`` or ``complementarity``."""
        return self.overlap if measure == "overlap" else self.gain


@dataclass(frozen=True, eq=False)
class PairRows:
    """The regions of a picture and every two of them.

    Attributes:
        pairs: the numbers of every two, and of regions that are not shown.
        bases: what the numbers of each region that is shown rest on, see ``evidence_basis``.
    """

    pairs: Pairs
    bases: dict[str, str]
    _made: dict[tuple[str, str], PairRow] = field(default_factory=dict, init=False, repr=False)

    def row(self, one: str, other: str) -> PairRow:
        """What two of the regions are to each other."""
        if (one, other) not in self._made:
            self._made[one, other] = self._row(one, other)
        return self._made[one, other]

    def _row(self, one: str, other: str) -> PairRow:
        at = self._places[one], self._places[other]
        score, (mutual, balance) = self.pairs.complementarity.score, self.pairs.mutual

        def number(array: Array, *place: int) -> float | None:
            return known(array[place])

        return PairRow(
            one,
            other,
            overlap=number(self.pairs.overlap, *at),
            gain=number(score, *at),
            given=number(score, *at[::-1]),
            mutual=number(mutual, *at),
            balance=number(balance, *at),
            bases=(self.bases[one], self.bases[other]),
            compared=bool(self.pairs.profiles.compared[at]),
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        return {code: at for at, code in enumerate(self.pairs.profiles.regions)}


def pair_rows(question: Question, regions: Iterable[str]) -> PairRows:
    """Every two of some regions, which must be among the selected pairs."""
    pairs = selected_pairs(question)
    bases = {code: evidence_basis(question, pairs.profiles, code) for code in sorted(regions)}
    return PairRows(pairs, bases)
