"""The partners of one region as a question asks for them: everything that is worked out, once.

Cards, openings, list, table and sentences all take it from here, so that none has a number of its
own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.conversations.conversation import Conversations
from s3dash.analysis.conversations.conversations import OURS, THEIRS, conversations_of
from s3dash.analysis.conversations.together import shared_work
from s3dash.analysis.facts.taking_part.working_together import SharedWork
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.openings.openings import openings_of
from s3dash.analysis.partners.matches.filters import Filters
from s3dash.analysis.partners.matches.ranking import (
    GIVEN,
    RankedPartner,
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.question import Question
from s3dash.state.view_state import CHOICES


@dataclass(frozen=True, eq=False)
class Matching:
    """The partners of one region.

    Attributes:
        question: what is asked.
        region: who asks.
    """

    question: Question
    region: str

    @cached_property
    def name(self) -> str:
        """The name of the region that asks."""
        return self.question.region_name(self.region)

    @property
    def direction(self) -> str:
        """``OURS`` or ``THEIRS``."""
        return self.question.state.shown("direction")

    @property
    def is_ours(self) -> bool:
        """Whether it is asked what others have for the region."""
        return self.direction == OURS

    @cached_property
    def filters(self) -> Filters:
        """What the selection asks of a partner."""
        return Filters(self.question, self.region)

    # ---- conversations and openings ---------------------------------------------------------

    @cached_property
    def conversations(self) -> Conversations:
        """Whom the region might call, of those that pass the filters."""
        return conversations_of(
            self.question, self.region, self.direction, self.filters.keeps_match
        )

    @cached_property
    def openings(self) -> tuple[Opening, ...]:
        """The openings that pass the filters."""
        return openings_of(self.question, self.region, self.direction, self.filters.keeps_opening)

    # ---- the list ---------------------------------------------------------------------------

    @cached_property
    def ranking(self) -> Ranking:
        """Every other region with its numbers, filters aside."""
        sought = GIVEN if self.direction == THEIRS else None
        return ranking_of(self.question, self.region, sought)

    @property
    def pairs(self) -> Pairs:
        """What the numbers come from."""
        return self.ranking.pairs

    @cached_property
    def is_weighting_sensitive(self) -> bool:
        """Whether the first change with the way of counting."""
        others = other_rankings(self.question, self.ranking)
        return weighting_sensitive(self.ranking.places, others.values())

    @property
    def is_weighted_anew(self) -> bool:
        """Whether the list counts side domains otherwise than openings do."""
        return self.question.state.shown("weights") != CHOICES["weights"][0]

    @property
    def everybody(self) -> Iterator[tuple[str, RankedPartner | None]]:
        """Every other region with its numbers, in order, and those without any last."""
        yield from ((one.code, one) for one in self.ranking.partners)
        for code in self.ranking.undefined:
            if self.is_ours or self.question.dataset.has_data(code, self.question.round_code):
                yield code, None

    @cached_property
    def together(self) -> dict[str, tuple[SharedWork, ...]]:
        """What makes the region and each other work together, or did, where there is any."""
        found = {}
        for (first, second), rows in shared_work(self.question, self.region).items():
            counted = tuple(work for work in rows if work.counted)
            if counted and self.region in {first, second}:
                found[second if first == self.region else first] = counted
        return found
