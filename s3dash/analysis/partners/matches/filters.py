"""Which matches the selection keeps: by distance, group, initiative, and what is done already."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.taking_part.membership import has_ended
from s3dash.analysis.partners.matches.ranking import Match
from s3dash.analysis.question import Question
from s3dash.state import CHOICES

# The parts of a selection that take regions away and change no number.
FILTERS = ("distance", "together", "group", "initiative")


@dataclass(frozen=True, eq=False)
class Filters:
    """What the selection asks of a partner, whether or not there is data about it.

    Attributes:
        question: what is asked.
        region: who asks.
        together: the regions that already work together with it.
    """

    question: Question
    region: str
    together: Collection[str]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The parts of the selection that filter."""
        return tuple(part for part in FILTERS if getattr(self.question.state, part))

    def passes(self, code: str) -> bool:
        """Whether a region passes every filter."""
        return (
            self._is_near(code)
            and self._is_of_group(code)
            and self._takes_part(code)
            and self._is_together(code)
        )

    def _is_near(self, code: str) -> bool:
        most = self.question.state.shown("distance")
        if most == CHOICES["distance"][0]:
            return True
        kilometres = distance_km(self.question.dataset, self.region, code)
        return kilometres is not None and kilometres <= int(most)

    def _is_of_group(self, code: str) -> bool:
        dataset = self.question.dataset
        groups = set(dataset.groups_of(self.region))
        return not self.question.state.group or not groups.isdisjoint(dataset.groups_of(code))

    def _takes_part(self, code: str) -> bool:
        return self.question.state.initiative is None or code in self._participants

    @cached_property
    def _participants(self) -> frozenset[str]:
        """The regions that are in the chosen initiative or a part of it themselves now."""
        rows = self.question.dataset.memberships(str(self.question.state.initiative))
        return frozenset(row.region_code for row in rows if not has_ended(self.question, row))

    def _is_together(self, code: str) -> bool:
        already = code in self.together
        return {"any": True, "new": not already, "already": already}[
            self.question.state.shown("together")
        ]


def filter_matches(matches: Iterable[Match], filters: Filters) -> tuple[Match, ...]:
    """The matches that pass every filter, in their order; ranks stay what they are."""
    return tuple(match for match in matches if filters.passes(match.code))
