"""The set of regions that the program proposes for a domain, and what each of them adds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.answer import domains_by_value
from s3dash.analysis.consortium_members import LEAST, MOST
from s3dash.analysis.pairs import Pairs
from s3dash.analysis.region_card import incomplete
from s3dash.i18n import Translator
from s3dash.metrics.cover import Cover, additions, best_cover
from s3dash.model import Dataset

# How many regions are proposed when the reader has not picked as many as a consortium has.
USUAL = 4


@dataclass(frozen=True)
class Step:
    """A region of the proposal with what it adds to those before it.

    Attributes:
        code, name: as in the table regions.
        adds: (code, name, share) of the domains that it adds, by how much; shares are of all that
            is wanted, and those of all steps sum to ``Proposal.share``.
        builds: whether it is the region that builds the consortium.
        counts: whether it has priorities of its own; what it has jointly is not counted.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
    """

    code: str
    name: str
    adds: tuple[tuple[str, str, float], ...]
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
        share: how much of all that is wanted they have.
        possible: how much all regions that can be chosen have together.
        cover: how it was found.
    """

    domain: tuple[str, str]
    related: tuple[tuple[str, str, float], ...]
    steps: tuple[Step, ...]
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


def proposal(
    dataset: Dataset, among: Among, domain: str, size: int, t: Translator
) -> Proposal | None:
    """The best set of ``size`` regions for a domain; None when there are not enough regions.

    The domain is wanted in full and every other by its relatedness to it. Regions that are shown
    by the joint priorities of their groups are not proposed.
    """
    pairs, places = among.pairs, among.places
    if len(places) < size:
        return None
    codes = [pairs.profiles.regions[at] for at in places]
    x = np.where(pairs.profiles.own[:, None], pairs.profiles.x, 0.0)[places]
    wanted = _wanted(pairs, domain)
    fixed = [codes.index(among.builder)] if among.builder else []
    cover = best_cover(x, wanted, size, fixed)
    total = float(wanted.sum())
    related = np.where(np.array(pairs.profiles.domains) == domain, 0.0, wanted)
    return Proposal(
        domain=(domain, t.name(dataset.row("domains", domain))),
        related=_named(dataset, pairs, related, t),
        steps=tuple(
            _step(dataset, among, codes[at], added / total, t)
            for at, added in additions(x, wanted, cover.chosen, fixed)
        ),
        share=cover.value / total,
        possible=float(x.max(axis=0) @ wanted) / total,
        cover=cover,
    )


def _step(
    dataset: Dataset, among: Among, code: str, adds: NDArray[np.float64], t: Translator
) -> Step:
    profiles = among.pairs.profiles
    return Step(
        code=code,
        name=t.name(dataset.row("regions", code)),
        adds=_named(dataset, among.pairs, adds, t),
        builds=code == among.builder,
        counts=bool(profiles.own[profiles.at(code)]),
        incomplete=incomplete(dataset, code, among.round_code),
    )


def _wanted(pairs: Pairs, domain: str) -> NDArray[np.float64]:
    """How much each domain is wanted: 1 for the domain itself, else its relatedness to it."""
    at = pairs.profiles.domains.index(domain)
    wanted: NDArray[np.float64] = pairs.evidence.phi[at].copy()
    wanted[at] = 1.0
    return wanted


def _named(
    dataset: Dataset, pairs: Pairs, values: NDArray[np.float64], t: Translator
) -> tuple[tuple[str, str, float], ...]:
    return domains_by_value(dataset, dict(zip(pairs.profiles.domains, values, strict=True)), t)
