"""The other regions with their numbers, ranked, without words.

A number is directed: of what the giver has for the receiver.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.measures.pairs import Pairs, known, selected_pairs
from s3dash.analysis.measures.ranking import FIRST, Ranked, ranked
from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.state import CHOICES

# What is sought where a region asks what it has for others.
GIVEN = "given"
# When so many of the first change with the way of counting, the ranking is sensitive to it.
MANY = 3


@dataclass(frozen=True)
class RankedPartner:
    """The numbers of another region for the one that asks.

    Attributes:
        code: the other region.
        section: where it stands, see ``measures.ranking``.
        rank: 1 for the best; equal values have equal ranks; None for what is not ranked.
        fit: what it is ranked by, in per cent: of the mean, or of the receiver's need.
        overlap: what the two have in common, 0 to 1.
        score: the value of the giver for the receiver (G), 0 to 1.
        coverage: how much of what the receiver lacks the giver covers (K), 0 to 1, or None.
        back: the value the other way; None where it is undefined.
        mutual: the mean of both; None where ``back`` is.
        balance: the smaller of both by the larger; None when both are 0 or ``back`` is None.
        distance_km: from seat to seat, or None.
    """

    code: str
    section: str
    rank: int | None
    fit: float
    overlap: float
    score: float
    coverage: float | None
    back: float | None
    mutual: float | None
    balance: float | None
    distance_km: float | None


@dataclass(frozen=True, eq=False)
class Places:
    """Who has which place for one region, without any other number.

    Attributes:
        listed: as ``Ranking.partners``.
    """

    listed: tuple[Ranked, ...]

    @property
    def best(self) -> frozenset[str]:
        """The codes of those in the first place."""
        return frozenset(place.code for place in self.listed if place.rank == 1)

    def first(self) -> tuple[str, ...]:
        """The codes of the best."""
        return tuple(place.code for place in self.listed[:FIRST] if place.rank is not None)

    def rank(self, region: str) -> int | None:
        """The rank of a region; None where it has none."""
        return next((place.rank for place in self.listed if place.code == region), None)


@dataclass(frozen=True, eq=False)
class Ranking:
    """All other regions for one.

    Attributes:
        region: which.
        match: what is sought: ``complementary``, ``both``, ``similar``, or ``given``: what the
            region has for the others, by what each of them lacks.
        pairs: what the numbers come from.
        places: who has which place.
        partners: ranked ones first, the best first, then those of the own group, then the
            incomplete, then the joint.
    """

    region: str
    match: str
    pairs: Pairs
    places: Places
    partners: tuple[RankedPartner, ...]

    @cached_property
    def ranked(self) -> tuple[RankedPartner, ...]:
        """Those with a rank."""
        return tuple(one for one in self.partners if one.rank is not None)

    @cached_property
    def undefined(self) -> tuple[str, ...]:
        """The regions that have no values, by code."""
        known = {self.region, *(one.code for one in self.partners)}
        return tuple(code for code in self.pairs.profiles.regions if code not in known)

    def partner(self, region: str | None) -> RankedPartner | None:
        """The numbers of a region, or None."""
        return next((one for one in self.partners if one.code == region), None)

    @cached_property
    def top_share(self) -> dict[str, float]:
        """In how many recalculations each ranked region is among the first.

        Recalculation tells of complementary partners only; of others there is nothing.
        """
        if self.match != "complementary" or not self.ranked:
            return {}
        profiles = self.pairs.profiles
        among = sorted(profiles.at(match.code) for match in self.ranked)
        shares = self.pairs.stability(profiles.at(self.region), among).top_share
        return {profiles.regions[at]: float(shares[at]) for at in among}


def ranking_of(question: Question, region: str, match: str | None = None) -> Ranking:
    """The other regions of the selection's scope for one, worked out once per edition.

    Args:
        question: what is asked; it says how priorities are counted.
        region: for whom.
        match: what is sought, by default what the selection says.
    """
    pairs, state = selected_pairs(question), question.state
    sought = match or state.shown("match")
    asked = (question.round_code, pairs.profiles.regions, state.shown("weights"))
    return question.dataset.remembered(
        ("ranking", *asked, sought, region), lambda: _ranking(question, pairs, region, sought)
    )


def _ranking(question: Question, pairs: Pairs, region: str, match: str) -> Ranking:
    places = _places(question, region, match)
    found = [
        _partner(
            question.dataset,
            pairs,
            (place.code, region) if match == GIVEN else (region, place.code),
            place,
        )
        for place in places.listed
    ]
    return Ranking(region, match, pairs, places, tuple(found))


def _places(question: Question, region: str, match: str) -> Places:
    """The places of a ranking, found once per edition."""
    pairs = selected_pairs(question)
    asked = (question.round_code, pairs.profiles.regions, question.state.shown("weights"))
    return question.dataset.remembered(
        ("places", *asked, match, region), lambda: _found_places(question, pairs, region, match)
    )


def _found_places(question: Question, pairs: Pairs, region: str, match: str) -> Places:
    if region not in pairs.profiles.regions:
        return Places(())
    is_given = match == GIVEN
    values = 100 * pairs.complementarity.coverage.T if is_given else pairs.fit(match)
    return Places(
        tuple(
            place
            for place in ranked(question, pairs, region, values)
            # who receives has areas of its own
            if not (is_given and place.code in pairs.profiles.joint)
        )
    )


def _partner(dataset: Dataset, pairs: Pairs, pair: tuple[str, str], place: Ranked) -> RankedPartner:
    (receiver, giver), code = pair, place.code
    region = giver if receiver == code else receiver
    r, s = pairs.profiles.at(receiver), pairs.profiles.at(giver)
    both, balance = pairs.mutual
    found = pairs.complementarity
    return RankedPartner(
        code=code,
        section=place.section,
        rank=place.rank,
        fit=place.value,
        overlap=float(pairs.overlap[r, s]),
        score=float(found.score[r, s]),
        coverage=known(found.coverage[r, s]),
        back=known(found.score[s, r]),
        mutual=known(both[r, s]),
        balance=known(balance[r, s]),
        distance_km=distance_km(dataset, region, code),
    )


def other_rankings(question: Question, shown: Ranking) -> dict[str, Places]:
    """The places of the ranking that is shown by each other way of counting."""
    return {
        scheme: _places(question.but(weights=scheme), shown.region, shown.match)
        for scheme in CHOICES["weights"]
        if scheme != question.state.shown("weights")
    }


def weighting_sensitive(shown: Places, others: Iterable[Places]) -> bool:
    """Whether the first, or three of the first five, change with the way of counting."""
    first = shown.first()
    return any(
        other.best != shown.best or len(set(first) - set(other.first())) >= MANY for other in others
    )
