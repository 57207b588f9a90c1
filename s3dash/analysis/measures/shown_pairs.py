"""What every picture of pairs has: the regions shown, their numbers and what these rest on."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.question import Question

# The cell of a region with itself.
SELF = "self"
SELF_MARK = "–"


@dataclass(frozen=True)
class ShownPairs:
    """The regions that a picture shows.

    Attributes:
        question: what is asked.
        pairs: the numbers of every two.
        bases: what the numbers of each region that is shown rest on, see ``basis``.
    """

    question: Question
    pairs: Pairs
    bases: dict[str, str]

    @property
    def measure(self) -> str:
        """The measure that is shown: ``overlap`` or ``complementarity``."""
        return self.question.state.shown_measure
