"""What every picture of pairs has: the regions shown, their numbers and what these rest on."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset

# The cell of a region with itself.
SELF = "self"
SELF_MARK = "–"


@dataclass(frozen=True)
class ShownPairs:
    """The regions that a picture shows.

    Attributes:
        dataset, selection, t: what is asked, and in which language.
        pairs: the numbers of every two.
        bases: what the numbers of each region that is shown rest on, see ``basis``.
    """

    dataset: Dataset
    selection: Selection
    pairs: Pairs
    bases: dict[str, str]
    t: Translator

    @property
    def measure(self) -> str:
        """The measure that is shown: ``overlap`` or ``complementarity``."""
        return self.selection.state.shown_measure

    def name(self, region: str) -> str:
        """The name of a region."""
        return self.t.name(self.dataset.row("regions", region))
