"""The set of regions that the program proposes for a domain, and what each of them adds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.partners.consortium.members import LEAST, MOST
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value
from s3dash.metrics.cover import Cover, additions, best_cover
from s3dash.metrics.equality import leveled
from s3dash.model.tables import STATUSES

# How many regions are proposed when the reader has not picked as many as a consortium has.
USUAL = 4


class DomainValue(NamedTuple):
    """A domain with a value: what is added of it, or how related it is."""

    code: str
    name: str
    value: float


@dataclass(frozen=True)
class ProposalStep:
    """A region of the proposal with what it adds to those before it.

    Attributes:
        code, name: as in the table regions.
        adds: the domains that it adds, by how much; values are shares of all that is wanted, and
            those of all steps sum to ``Proposal.share``.
        status: its status in the domain that the set is for, or None when it does not hold it.
        builds: whether it is the region that builds the consortium.
        counts: whether it has priorities of its own; what it has jointly is not counted.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
    """

    code: str
    name: str
    adds: tuple[DomainValue, ...]
    status: str | None
    builds: bool
    counts: bool
    incomplete: tuple[int, int] | None


@dataclass(frozen=True)
class Proposal:
    """The best set for a domain.

    Attributes:
        domain: (code, name).
        related: what is related to it, the most related first.
        joint: what of that is not sought, since who builds has it with its group, the most related
            first.
        steps: the regions, the one that builds first, then by what each adds.
        wanted: how many regions were asked for; fewer are proposed when more have no more.
        share: how much of all that is wanted they have.
        possible: how much all regions that can be chosen have together.
        cover: how it was found.
    """

    domain: tuple[str, str]
    related: tuple[DomainValue, ...]
    joint: tuple[DomainValue, ...]
    steps: tuple[ProposalStep, ...]
    wanted: int
    share: float
    possible: float
    cover: Cover

    @property
    def enough(self) -> int:
        """How many of the steps it takes to have all that the set has."""
        return max((at for at, step in enumerate(self.steps, start=1) if step.adds), default=0)

    @property
    def codes(self) -> tuple[str, ...]:
        """The regions, by code."""
        return tuple(sorted(step.code for step in self.steps))


def proposed_size(members: tuple[str, ...]) -> int:
    """As many regions as are picked, when a consortium can have so many; else ``USUAL``."""
    return len(members) if LEAST <= len(members) <= MOST else USUAL


@dataclass(frozen=True, eq=False)
class Among:
    """What a set is chosen from, and for what.

    Attributes:
        question: what is asked: the regions of its scope may be proposed, and who builds is in
            every set.
        pairs: the profiles of these regions, with others', and the evidence of relatedness.
        domain: the code of the domain that the set is for.
        size: how many regions a set has.
    """

    question: Question
    pairs: Pairs
    domain: str
    size: int

    @property
    def builder(self) -> str | None:
        """The region that builds the consortium, when it can."""
        region = self.question.state.region
        return region if region in self.pairs.profiles.regions else None

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The candidates with priorities of their own, and the builder, by code."""
        profiles, candidates = self.pairs.profiles, set(self.question.regions)
        return tuple(
            code
            for code, own in zip(profiles.regions, profiles.own, strict=True)
            if code == self.builder or (own and code in candidates)
        )

    @cached_property
    def x(self) -> Array:
        """What the candidates have themselves, regions × domains."""
        profiles = self.pairs.profiles
        return profiles.own_x[[profiles.at(code) for code in self.codes]]

    @property
    def at(self) -> int:
        """The position of the domain."""
        return self.pairs.profiles.domains.index(self.domain)

    @property
    def related(self) -> Array:
        """How related each domain is to the one that the set is for; that one is not to itself."""
        found: Array = self.pairs.evidence.phi[self.at]
        return found

    @cached_property
    def joint(self) -> Array:
        """How much of each domain who builds has with its group, beyond what it has itself."""
        profiles = self.pairs.profiles
        if self.builder is None:
            return np.zeros(len(profiles.domains))
        r = profiles.at(self.builder)
        found: Array = np.maximum(0.0, profiles.shared[r] - profiles.own_x[r])
        return found

    @cached_property
    def wanted(self) -> Array:
        """How much each domain is wanted: the domain in full, others by relatedness to it.

        Of these, what who builds has with its group is not wanted.
        """
        wanted: Array = self.related * (1 - self.joint)
        wanted[self.at] = 1.0
        return wanted

    @property
    def fixed(self) -> list[int]:
        """The position of who builds."""
        return [self.codes.index(self.builder)] if self.builder else []

    @cached_property
    def rules(self) -> Array:
        """Who comes first among equals, a row each rule.

        Who holds the domain; whose material is complete; who has it as established, and who as
        developing.
        """
        dataset, round_code = self.question.dataset, self.question.round_code
        statuses = [dataset.status(code, round_code, self.domain) for code in self.codes]
        holding = [status for status in STATUSES if status != "deselected"]
        held, *strong = [
            [float(status in kind) for status in statuses]
            for kind in (holding, ["established"], ["developing"])
        ]
        complete = [float(dataset.incomplete(code, round_code) is None) for code in self.codes]
        return np.array([held, complete, *strong])

    @cached_property
    def cover(self) -> Cover:
        """The best set of the fewest regions that has as much as any of the size, once an edition.

        Of a size whose best set is not known for sure, none is smaller.
        """
        state, round_code = self.question.state, self.question.round_code
        asked = (round_code, state.shown_scope, state.shown("weights"), self.builder)
        return self.question.dataset.remembered(
            ("cover", *asked, self.domain, self.size), self._smallest
        )

    def _smallest(self) -> Cover:
        best = self._best(self.size)
        if not best.exact and leveled(best.value) < leveled(self.possible):
            return best
        for fewer in range(LEAST, self.size):
            cover = self._best(fewer)
            if leveled(cover.value) >= leveled(best.value):
                return cover
        return best

    def _best(self, size: int) -> Cover:
        return best_cover(self.x, self.wanted, size, self.fixed, first=self.rules)

    @property
    def possible(self) -> float:
        """How much of what is wanted all candidates have together."""
        return float(self.x.max(axis=0) @ self.wanted)

    @property
    def steps(self) -> tuple[ProposalStep, ...]:
        """The regions of the best set with what each adds to those before it."""
        cover, total = self.cover, float(self.wanted.sum())
        added = additions(self.x, self.wanted, cover.chosen, self.fixed, self.rules)
        return tuple(self._step(self.codes[at], values / total) for at, values in added)

    def _step(self, code: str, adds: Array) -> ProposalStep:
        question, profiles = self.question, self.pairs.profiles
        status = question.dataset.status(code, question.round_code, self.domain)
        return ProposalStep(
            code=code,
            name=question.region_name(code),
            adds=self.by_value(adds),
            status=status if status in STATUSES and status != "deselected" else None,
            builds=code == self.builder,
            counts=bool(profiles.own[profiles.at(code)]),
            incomplete=question.dataset.incomplete(code, question.round_code),
        )

    def by_value(self, values: Array) -> tuple[DomainValue, ...]:
        """The domains that have a value, the largest first."""
        by_domain = dict(zip(self.pairs.profiles.domains, values, strict=True))
        return tuple(DomainValue(*found) for found in domains_by_value(self.question, by_domain))


def proposal(among: Among) -> Proposal | None:
    """The smallest set for a domain that has as much as any of the size; None with too few.

    The domain is wanted in full and every other by its relatedness to it. Regions that are shown
    by the joint priorities of their groups are not proposed.
    """
    if len(among.codes) < among.size:
        return None
    total = float(among.wanted.sum())
    return Proposal(
        domain=(among.domain, among.question.domain_name(among.domain)),
        related=among.by_value(among.related),
        joint=among.by_value(among.related * among.joint),
        steps=among.steps,
        wanted=among.size,
        share=among.cover.value / total,
        possible=among.possible / total,
        cover=among.cover,
    )
