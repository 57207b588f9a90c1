"""The set of regions that the program proposes for a domain, and what each of them adds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.partners.consortium.members import LEAST, MOST
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value
from s3dash.metrics.cover import Cover, additions, best_cover
from s3dash.metrics.equality import TOLERANCE
from s3dash.model import Dataset
from s3dash.model.tables import STATUSES

# How many regions are proposed when the reader has not picked as many as a consortium has.
USUAL = 4


@dataclass(frozen=True)
class ProposalStep:
    """A region of the proposal with what it adds to those before it.

    Attributes:
        code, name: as in the table regions.
        adds: (code, name, share) of the domains that it adds, by how much; shares are of all that
            is wanted, and those of all steps sum to ``Proposal.share``.
        status: its status in the domain that the set is for, or None when it does not hold it.
        builds: whether it is the region that builds the consortium.
        counts: whether it has priorities of its own; what it has jointly is not counted.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
    """

    code: str
    name: str
    adds: tuple[tuple[str, str, float], ...]
    status: str | None
    builds: bool
    counts: bool
    incomplete: tuple[int, int] | None


@dataclass(frozen=True)
class Proposal:
    """The best set for a domain.

    Attributes:
        domain: (code, name).
        related: (code, name, relatedness) of what is related to it, the most related first.
        steps: the regions, the one that builds first, then by what each adds.
        wanted: how many regions were asked for; fewer are proposed when more have no more.
        share: how much of all that is wanted they have.
        possible: how much all regions that can be chosen have together.
        cover: how it was found.
    """

    domain: tuple[str, str]
    related: tuple[tuple[str, str, float], ...]
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
    """The regions to choose from.

    Attributes:
        pairs: their profiles, with others', and the evidence of relatedness.
        round_code: the round of the profiles.
        candidates: the codes of those that may be proposed.
        builder: the code of a region that is in every set, or None.
    """

    pairs: Pairs
    round_code: str
    candidates: frozenset[str]
    builder: str | None

    @property
    def places(self) -> list[int]:
        """Positions of the candidates with priorities of their own, and of the builder."""
        own, regions = self.pairs.profiles.own, self.pairs.profiles.regions
        return [
            at
            for at, code in enumerate(regions)
            if code == self.builder or (own[at] and code in self.candidates)
        ]


def proposal(question: Question, among: Among, domain: str, size: int) -> Proposal | None:
    """The smallest set for a domain that has as much as any of ``size`` regions; None with too few.

    The domain is wanted in full and every other by its relatedness to it. Regions that are shown
    by the joint priorities of their groups are not proposed.
    """
    pairs, places = among.pairs, among.places
    if len(places) < size:
        return None
    codes = [pairs.profiles.regions[at] for at in places]
    x = pairs.profiles.own_x[places]
    wanted = _wanted(pairs, domain)
    fixed = [codes.index(among.builder)] if among.builder else []
    first = _rules(question.dataset, among, codes, domain)
    cover = _smallest(x, wanted, size, fixed, first)
    total = float(wanted.sum())
    related = np.where(np.array(pairs.profiles.domains) == domain, 0.0, wanted)
    return Proposal(
        domain=(domain, question.domain_name(domain)),
        related=_named(question, pairs, related),
        steps=tuple(
            _step(question, among, codes[at], domain, added / total)
            for at, added in additions(x, wanted, cover.chosen, fixed, first)
        ),
        wanted=size,
        share=cover.value / total,
        possible=float(x.max(axis=0) @ wanted) / total,
        cover=cover,
    )


def _smallest(
    x: NDArray[np.float64],
    wanted: NDArray[np.float64],
    size: int,
    fixed: list[int],
    first: NDArray[np.float64],
) -> Cover:
    """The best set of the fewest regions, ``LEAST`` or more, that has as much as that of a size.

    Of a size whose best set is not known for sure, none is smaller.
    """
    best = best_cover(x, wanted, size, fixed, first=first)
    if not best.exact and best.value < float(x.max(axis=0) @ wanted) - TOLERANCE:
        return best
    for fewer in range(LEAST, size):
        found = best_cover(x, wanted, fewer, fixed, first=first)
        if found.value >= best.value - TOLERANCE:
            return found
    return best


def _rules(dataset: Dataset, among: Among, codes: list[str], domain: str) -> NDArray[np.float64]:
    """Who comes first among equals, a row each rule.

    Who holds the domain; whose material is complete; who has it as established, and who as
    developing.
    """
    statuses = [dataset.status(code, among.round_code, domain) for code in codes]
    kinds = ([one for one in STATUSES if one != "deselected"], ["established"], ["developing"])
    held, *strong = [[float(one in kind) for one in statuses] for kind in kinds]
    complete = [float(dataset.incomplete(code, among.round_code) is None) for code in codes]
    return np.array([held, complete, *strong])


def _step(
    question: Question, among: Among, code: str, domain: str, adds: NDArray[np.float64]
) -> ProposalStep:
    dataset = question.dataset
    profiles = among.pairs.profiles
    status = dataset.status(code, among.round_code, domain)
    return ProposalStep(
        code=code,
        name=question.t.name(dataset.row("regions", code)),
        adds=_named(question, among.pairs, adds),
        status=status if status in STATUSES and status != "deselected" else None,
        builds=code == among.builder,
        counts=bool(profiles.own[profiles.at(code)]),
        incomplete=dataset.incomplete(code, among.round_code),
    )


def _wanted(pairs: Pairs, domain: str) -> NDArray[np.float64]:
    """How much each domain is wanted: 1 for the domain itself, else its relatedness to it."""
    at = pairs.profiles.domains.index(domain)
    wanted: NDArray[np.float64] = pairs.evidence.phi[at].copy()
    wanted[at] = 1.0
    return wanted


def _named(
    question: Question, pairs: Pairs, values: NDArray[np.float64]
) -> tuple[tuple[str, str, float], ...]:
    return domains_by_value(question, dict(zip(pairs.profiles.domains, values, strict=True)))
