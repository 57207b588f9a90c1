"""How every other region matches one, ranked: the numbers, without words.

A match is directed: its score is the value of the other region for the one that asks. Regions
whose material is incomplete, or that are shown by the priorities of their groups, have values but
no rank.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.measures.pairs import Array, Pairs, known, selected_pairs
from s3dash.analysis.measures.ranking import FIRST, Ranked, ranked
from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.state import CHOICES

# When so many of the first change with the way of counting, the ranking is sensitive to it.
MANY = 3


@dataclass(frozen=True)
class Match:
    """How one region matches another.

    Attributes:
        code: the region that is matched.
        rank: 1 for the best; equal values have equal ranks; None for what is not ranked.
        fit: how well it fits what is sought, in per cent of the mean.
        overlap: what the two have in common, 0 to 1.
        score: the value of this region for the one that asks, 0 to 1.
        back: the value of the one that asks for this region; None where it is undefined.
        mutual: the mean of both; None where ``back`` is.
        balance: the smaller of both by the larger; None when both are 0 or ``back`` is None.
        distance_km: from seat to seat, or None.
        incomplete: (held, stated) when its strategy states more areas than are held.
        joint: whether it is shown by the joint priorities of its groups.
    """

    code: str
    rank: int | None
    fit: float
    overlap: float
    score: float
    back: float | None
    mutual: float | None
    balance: float | None
    distance_km: float | None
    incomplete: tuple[int, int] | None
    joint: bool


@dataclass(frozen=True, eq=False)
class Ranking:
    """All matches of a region.

    Attributes:
        region: whose.
        match: what is sought: ``complementary``, ``both`` or ``similar``.
        pairs: what the numbers come from.
        matches: ranked ones first, the best first, then the incomplete, then the joint.
    """

    region: str
    match: str
    pairs: Pairs
    matches: tuple[Match, ...]

    @cached_property
    def ranked(self) -> tuple[Match, ...]:
        """The matches with a rank."""
        return tuple(match for match in self.matches if match.rank is not None)

    @cached_property
    def undefined(self) -> tuple[str, ...]:
        """The regions that have no values though they are compared, by code."""
        known = {self.region, *self.not_compared, *(match.code for match in self.matches)}
        return tuple(code for code in self.pairs.profiles.regions if code not in known)

    @cached_property
    def not_compared(self) -> tuple[str, ...]:
        """Those of the region's own group, where that group shows the region or them."""
        profiles = self.pairs.profiles
        compared = profiles.compared[profiles.at(self.region)]
        return tuple(code for at, code in enumerate(profiles.regions) if not compared[at])

    def match_with(self, region: str | None) -> Match | None:
        """The match with a region, or None."""
        return next((match for match in self.matches if match.code == region), None)

    @property
    def best(self) -> frozenset[str]:
        """The codes of those in the first place."""
        return frozenset(match.code for match in self.ranked if match.rank == 1)

    def first(self) -> tuple[str, ...]:
        """The codes of the best."""
        return tuple(match.code for match in self.ranked[:FIRST])

    @cached_property
    def usual(self) -> Array:
        """What each domain adds to the value of a ranked match, in the mean."""
        profiles = self.pairs.profiles
        r = profiles.at(self.region)
        added = [
            self.pairs.contributions(r, profiles.at(match.code)).by_pair.sum(axis=1)
            for match in self.ranked
        ]
        return np.mean(added, axis=0) if added else np.zeros(len(profiles.domains))

    @cached_property
    def top_share(self) -> dict[str, float]:
        """In how many recalculations each ranked match is among the first.

        Recalculation tells of complementary partners only; of others there is nothing.
        """
        if self.match != "complementary" or not self.ranked:
            return {}
        profiles = self.pairs.profiles
        among = sorted(profiles.at(match.code) for match in self.ranked)
        shares = self.pairs.stability(profiles.at(self.region), among).top_share
        return {profiles.regions[at]: float(shares[at]) for at in among}


def ranking_of(question: Question, region: str) -> Ranking:
    """The matches of a region among those of the selection's scope, worked out once per edition."""
    pairs, state = selected_pairs(question), question.state
    asked = (question.round_code, pairs.profiles.regions, state.shown("weights"))
    return question.dataset.remembered(
        ("ranking", *asked, state.shown("match"), region),
        lambda: _ranking(question, pairs, region),
    )


def _ranking(question: Question, pairs: Pairs, region: str) -> Ranking:
    match = question.state.shown("match")
    listed = ranked(question, pairs, region, pairs.fit(match))
    matches = tuple(_match(question.dataset, pairs, region, place) for place in listed)
    return Ranking(region, match, pairs, matches)


def _match(dataset: Dataset, pairs: Pairs, region: str, place: Ranked) -> Match:
    r, s = pairs.profiles.at(region), pairs.profiles.at(place.code)
    both, balance = pairs.mutual
    return Match(
        code=place.code,
        rank=place.rank,
        fit=place.value,
        overlap=float(pairs.overlap[r, s]),
        score=float(pairs.complementarity.score[r, s]),
        back=known(pairs.complementarity.score[s, r]),
        mutual=known(both[r, s]),
        balance=known(balance[r, s]),
        distance_km=distance_km(dataset, region, place.code),
        incomplete=place.incomplete,
        joint=place.joint,
    )


def other_rankings(question: Question, shown: Ranking) -> dict[str, Ranking]:
    """The ranking that is shown by each other way of counting."""
    return {
        scheme: ranking_of(question.but(weights=scheme), shown.region)
        for scheme in CHOICES["weights"]
        if scheme != question.state.shown("weights")
    }


def weighting_sensitive(shown: Ranking, others: Iterable[Ranking]) -> bool:
    """Whether the first, or three of the first five, change with the way of counting."""
    first = shown.first()
    return any(
        other.best != shown.best or len(set(first) - set(other.first())) >= MANY for other in others
    )
