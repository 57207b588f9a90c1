"""The partners of one region as a question asks for them: everything that is worked out, once.

Cards, list, table and sentences all take it from here, so that none has a number of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.taking_part.working_together import SharedWork, all_shared_work
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.partners.matches.filters import Filters, filter_matches
from s3dash.analysis.partners.matches.ranking import (
    Match,
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.caption import SEPARATOR, part_words
from s3dash.analysis.words.filtered import Filtered


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

    @cached_property
    def ranking(self) -> Ranking:
        """Every match, filters aside."""
        return ranking_of(self.question, self.region)

    @property
    def pairs(self) -> Pairs:
        """What the numbers come from."""
        return self.ranking.pairs

    @cached_property
    def others(self) -> dict[str, Ranking]:
        """The ranking by each other way of counting."""
        return other_rankings(self.question, self.ranking)

    @cached_property
    def is_weighting_sensitive(self) -> bool:
        """Whether the first change with the way of counting."""
        return weighting_sensitive(self.ranking, self.others.values())

    @cached_property
    def places(self) -> dict[str, dict[str, int | None]]:
        """The rank of every region by each other way of counting; empty where it says nothing."""
        places: dict[str, dict[str, int | None]] = {}
        for scheme, ranking in self.others.items() if self.is_weighting_sensitive else ():
            for match in ranking.matches:
                places.setdefault(match.code, {})[scheme] = match.rank
        return places

    # ---- work together ----------------------------------------------------------------------

    @cached_property
    def shared(self) -> dict[str, tuple[SharedWork, ...]]:
        """What the region shares with each other that has to do with work together."""
        pairs = all_shared_work(self.question, self.pairs.profiles.regions)
        return {
            second if first == self.region else first: work
            for (first, second), work in pairs.items()
            if self.region in {first, second}
        }

    @cached_property
    def together(self) -> dict[str, tuple[SharedWork, ...]]:
        """Of it what makes two regions work together, or did, where there is any."""
        counted = {
            code: tuple(work for work in rows if work.counted) for code, rows in self.shared.items()
        }
        return {code: work for code, work in counted.items() if work}

    # ---- filters ----------------------------------------------------------------------------

    @cached_property
    def filters(self) -> Filters:
        """What the selection asks of a partner."""
        return Filters(self.question, self.region, self.together)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The matches that pass the filters."""
        return filter_matches(self.ranking.matches, self.filters)

    @cached_property
    def without_values(self) -> tuple[str, ...]:
        """The regions that pass the filters and have no values, by code."""
        return tuple(code for code in self.ranking.undefined if self.filters.passes(code))

    @cached_property
    def filtered(self) -> Filtered | None:
        """What the filters leave of the other regions; None where none is chosen."""
        if not self.filters.chosen:
            return None
        words = SEPARATOR.join(part_words(part, self.question) for part in self.filters.chosen)
        total = len(self.ranking.matches) + len(self.ranking.undefined)
        return Filtered(words, len(self.matches) + len(self.without_values), total)
