"""A region as it is and as a scenario makes it: what every part of the answer compares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.measures.profiles import changed_profiles
from s3dash.analysis.partners.plan import Plan, members_of
from s3dash.analysis.question import Question


@dataclass(frozen=True, eq=False)
class BeforeAfter:
    """All pairs of regions on both sides of a plan.

    Attributes:
        question: what is asked.
        plan: what is changed.
        before: the pairs as they are.
    """

    question: Question
    plan: Plan
    before: Pairs

    @property
    def region(self) -> str:
        """The region that is changed."""
        return self.plan.change.region

    @cached_property
    def after(self) -> Pairs:
        """The pairs as the plan makes them."""
        regions = self.before.profiles.regions
        changed = changed_profiles(self.question, regions, self.plan.change)
        return Pairs(changed, self.before.evidence)

    @property
    def sides(self) -> tuple[Pairs, Pairs]:
        """Before and after."""
        return self.before, self.after

    @cached_property
    def held(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The domains that the region has, by code, before and after."""
        before, after = (pairs.profiles.held(self.region) for pairs in self.sides)
        return before, after

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Who is in what the region joins, by code; nobody where it joins nothing."""
        return members_of(self.question, self.plan.join) if self.plan.join else ()
