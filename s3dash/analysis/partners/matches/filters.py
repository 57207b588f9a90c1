"""Which partners the selection keeps: for cards, openings and the list alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.conversations.conversations import in_scope
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.together import work_together
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.taking_part.membership import has_ended
from s3dash.analysis.question import Question
from s3dash.model.dataset import covers_domain
from s3dash.state import CHOICES

# The parts of a selection that take partners away and change no number.
FILTERS = ("domain", "distance", "together", "group", "initiative")


@dataclass(frozen=True, eq=False)
class Filters:
    """What the selection asks of a partner, whether or not there is data about it.

    Attributes:
        question: what is asked.
        region: who asks.
    """

    question: Question
    region: str

    @property
    def chosen(self) -> tuple[str, ...]:
        """The parts of the selection that filter."""
        return tuple(part for part in FILTERS if getattr(self.question.state, part))

    # ---- of what ----------------------------------------------------------------------------

    def keeps_match(self, partner: str, match: Match) -> bool:
        """Whether a match passes: its partner, and the domain of the need or of the answer."""
        domain = self.question.state.domain
        is_in_scope = in_scope(self.question)(partner, match)
        return is_in_scope and self.passes(partner) and domain in {None, *match.domains}

    def keeps_opening(self, partner: str, offered: str, own: str) -> bool:
        """Whether an opening passes: its partner, and either of its two domains."""
        return self.passes(partner) and self.question.state.domain in {None, offered, own}

    def keeps_listed(self, code: str) -> bool:
        """Whether a region is listed: what it is, and that it has the domain asked for."""
        question, domain = self.question, self.question.state.domain
        rows = question.dataset.shown_priorities(code, question.round_code)
        has = (covers_domain(row, domain) and row.status != "deselected" for row in rows if domain)
        return self.passes(code) and (domain is None or any(has))

    # ---- of whom ----------------------------------------------------------------------------

    def passes(self, code: str) -> bool:
        """Whether a region passes every filter that asks who it is."""
        return (
            self._is_near(code)
            and self._is_of_group(code)
            and self._takes_part(code)
            and self._is_together(code)
        )

    def _is_near(self, code: str) -> bool:
        most_km = self.question.state.shown("distance")
        if most_km == CHOICES["distance"][0]:
            return True
        kilometres = distance_km(self.question.dataset, self.region, code)
        return kilometres is not None and kilometres <= int(most_km)

    def _is_of_group(self, code: str) -> bool:
        dataset = self.question.dataset
        groups = set(dataset.groups_of(self.region))
        return not self.question.state.group or not groups.isdisjoint(
            {code, *dataset.groups_of(code)}
        )

    def _takes_part(self, code: str) -> bool:
        return self.question.state.initiative is None or code in self._participants

    @cached_property
    def _participants(self) -> frozenset[str]:
        """The regions that are in the chosen initiative or a part of it themselves now."""
        rows = self.question.dataset.memberships(str(self.question.state.initiative))
        return frozenset(row.region_code for row in rows if not has_ended(self.question, row))

    def _is_together(self, code: str) -> bool:
        asked = self.question.state.shown("together")
        if asked == CHOICES["together"][0]:
            return True
        already = work_together(self.question.dataset, self.region, code)
        return already == (asked == "already")
