"""All pairs of regions in a round, measured: what every question about partners is answered from.

What belongs here is bringing profiles, evidence and metrics together once, so that a map, a match
card and a scenario cannot have different numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.measures.profiles import Profiles, profiles
from s3dash.analysis.measures.relatedness import DomainEvidence, domain_evidence
from s3dash.analysis.question import Question
from s3dash.metrics.complementarity import (
    Complementarity,
    Contributions,
    complementarity,
    contributions_of,
    mutual,
)
from s3dash.metrics.exchange import Exchange, exchange
from s3dash.metrics.mix import fit, mean_of_pairs
from s3dash.metrics.overlap import overlap, overlap_parts
from s3dash.metrics.profiles import intensity_array
from s3dash.metrics.stability import LeaveOneOut, Stability, bootstrap, leave_one_out
from s3dash.model import Dataset

Array = NDArray[np.float64]

# what is sought -> θ of the mix
THETA = {"complementary": 0.0, "both": 0.5, "similar": 1.0}
# Below this balance, one of the two has nearly all of the gain.
ONE_SIDED = 0.33
# From which share of recalculations among the first a match is robust, and from which in part.
ROBUST, ROBUST_IN_PART = 0.8, 0.5


@dataclass(frozen=True, eq=False)
class Pairs:
    """Every pair of the regions of ``profiles``; arrays are ``[receiver, giver]``.

    Regions that are shown by the joint priorities of their groups have values, but no part in any
    mean. Nor do they count among those that any domain is held by: what two regions with
    priorities of their own are to each other is measured among such regions alone, a pair with a
    joint one among all.

    What a region's groups hold jointly it does not lack (``Profiles.held_x``): nobody is worth
    anything to it for that. Two that are not compared (``Profiles.compared``) have no numbers.
    """

    profiles: Profiles
    evidence: DomainEvidence

    @cached_property
    def overlap(self) -> Array:
        """J, see ``metrics.overlap``."""
        return np.where(self.profiles.compared, overlap(self.profiles.x, scale=1), np.nan)

    @cached_property
    def complementarity(self) -> Complementarity:
        """G, see ``metrics.complementarity``.

        The need of a region with priorities of its own is the one among such regions; coverage
        and focus are those of pairs of them.
        """
        found, phi = self.profiles, self.evidence.phi
        among_own = complementarity(found.own_x, phi, scale=1, held=found.held_x)
        if not found.joint:
            return among_own
        among_all = complementarity(found.x, phi, scale=1, held=found.held_x)
        score = np.where(np.isnan(among_own.score), among_all.score, among_own.score)
        score[~found.compared] = np.nan
        need = np.where(found.own, among_own.need, among_all.need)
        return Complementarity(score, need, among_all.offer)

    @cached_property
    def mutual(self) -> tuple[Array, Array]:
        """The mean of both directions and their balance."""
        return mutual(self.complementarity.score)

    @cached_property
    def means(self) -> tuple[float, float]:
        """The mean overlap and the mean complementarity of pairs with priorities of their own."""
        own = np.ix_(self.profiles.own, self.profiles.own)
        return mean_of_pairs(self.overlap[own]), mean_of_pairs(self.complementarity.score[own])

    @cached_property
    def mean_coverage(self) -> float:
        """The mean of what one of a pair covers of the other's lack, among the same pairs."""
        own = np.ix_(self.profiles.own, self.profiles.own)
        return mean_of_pairs(self.complementarity.coverage[own])

    def fit(self, match: str) -> Array:
        """How well each pair fits what is sought, in per cent of the mean."""
        return fit(self.overlap, self.complementarity.score, THETA[match], self.means)

    def overlap_parts(self, r: int, s: int) -> Array:
        """What each domain adds to the overlap of a pair."""
        parts = overlap_parts(self.profiles.x[[r, s]], 0, 1, scale=1)
        return parts if self.profiles.compared[r, s] else np.full_like(parts, np.nan)

    def contributions(self, r: int, s: int) -> Contributions:
        """What each pair of domains adds to the value of s for r."""
        found = self.profiles
        parts = contributions_of(self._exchange_among[bool(found.own[[r, s]].all())], r, s)
        if found.compared[r, s]:
            return parts
        return Contributions(parts.by_pair * np.nan, parts.stated * np.nan)

    @cached_property
    def _exchange_among(self) -> dict[bool, Exchange]:
        """What enters the numbers of pairs: among regions with priorities of their own, or all."""
        found, phi = self.profiles, self.evidence.phi
        return {
            own: exchange(intensity_array(x, 1), phi, held=found.held_x)
            for own, x in ((True, found.own_x), (False, found.x))
        }

    def stability(self, r: int, among: Sequence[int]) -> Stability:
        """How the scores of one receiver stand up to recalculation.

        Args:
            r: the receiver.
            among: the givers that are ranked; the others have no share among the first.
        """
        x, found = self._among(r, *among), self.evidence
        held, prior = self.profiles.held_x, found.prior
        return bootstrap(x, found.events, r, prior=prior, scale=1, held=held, among=among)

    def leave_one_out(self, r: int, s: int) -> LeaveOneOut:
        """How much the value of s for r hangs on a single domain of either."""
        x, joint = self._among(r, s), self.profiles.shared
        return leave_one_out(x, self.evidence.phi, r, s, scale=1, joint=joint)

    def _among(self, *regions: int) -> Array:
        """The intensities of those among which some regions are measured."""
        found = self.profiles
        return found.own_x if found.own[list(regions)].all() else found.x


def known(value: float) -> float | None:
    """A number of a pair, or None where there is none."""
    return None if np.isnan(value) else float(value)


def pairs_of(dataset: Dataset, round_code: str, regions: Sequence[str], scheme: str) -> Pairs:
    """All pairs of some regions in a round, measured once per edition."""
    return dataset.remembered(
        ("pairs", round_code, tuple(regions), scheme),
        lambda: Pairs(profiles(dataset, round_code, regions, scheme), domain_evidence(dataset)),
    )


def selected_pairs(question: Question) -> Pairs:
    """All pairs of the regions of the scope, counted as the selection says; by code.

    The chosen region is among them, also when the scope does not have it.
    """
    state, dataset = question.state, question.dataset
    codes = set(question.regions)
    if state.region and dataset.row("regions", state.region).region_kind != "group":
        codes.add(state.region)
    return pairs_of(dataset, question.round_code, sorted(codes), state.shown("weights"))
