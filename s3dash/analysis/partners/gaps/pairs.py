"""Pairs of regions that have most to give each other, or most in common, and do not work together.

A high mutual value asks for strengths that the other lacks, much in common for the same ones, so
hardly any pair is in the top tenth of both: where few are, those of either are shown, apart.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.working_together import working_pairs
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value
from s3dash.metrics.equality import leveled_array

# The tenth with the greatest values begins at this share.
TOP = 0.9
# With fewer pairs in both top tenths, those in one of them are shown besides.
FEW = 5
# So many domains are named as what makes a value.
NAMED = 3
BOTH, MUTUAL, OVERLAP = "both", "mutual", "overlap"

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Named:
    """Names of the domains that add most to a value, equal ones by code, and how many more do."""

    names: tuple[str, ...] = ()
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.names)


@dataclass(frozen=True)
class PairGap:
    """Two regions that are strong together on paper and are in no work together.

    Attributes:
        codes, names: of the two, Sweden's first, then by code.
        kind: the top tenth of what they are in.
        mutual, overlap: their values.
        shared: the domains that add most to what they have in common; none where that is not
            why they are here.
        gives: the same of what each of the two can give the other.
        distance_km: from seat to seat, or None.
        incomplete: names of those of the two whose material is incomplete.
        groups: names of the groups that both are in and that have joint priorities in the round:
            there they share a strategy already.
    """

    codes: tuple[str, str]
    names: tuple[str, str]
    kind: str
    mutual: float
    overlap: float
    shared: Named
    gives: tuple[Named, Named]
    distance_km: float | None
    incomplete: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def value(self) -> float:
        """The value that puts them in the top tenth; of both, the mutual one."""
        return self.overlap if self.kind == OVERLAP else self.mutual

    @property
    def place(self) -> tuple[bool, bool, float, tuple[str, str]]:
        """What it is listed by: no shared strategy first, then complete, the highest value."""
        return bool(self.groups), bool(self.incomplete), -self.value, self.codes


@dataclass(frozen=True)
class PairGaps:
    """The pairs, and how they were found.

    Attributes:
        rows: those that share no strategy first, then complete ones, then the highest value.
        measured: how many pairs have both values.
        thresholds: where the top tenth of mutual value and of overlap begins.
        both: how many pairs are in both top tenths, whether or not they work together.
        together: how many of the top pairs work together already and are left out.
    """

    rows: tuple[PairGap, ...]
    measured: int
    thresholds: tuple[float, float]
    both: int
    together: int

    def of_kind(self, kind: str) -> tuple[PairGap, ...]:
        """The pairs of one kind that share no strategy."""
        return tuple(row for row in self.apart if row.kind == kind)

    @property
    def apart(self) -> tuple[PairGap, ...]:
        """The pairs that share no strategy."""
        return tuple(row for row in self.rows if not row.groups)

    @property
    def in_groups(self) -> tuple[PairGap, ...]:
        """The pairs that are in one group with joint priorities."""
        return tuple(row for row in self.rows if row.groups)


NO_PAIRS = PairGaps((), 0, (0.0, 0.0), 0, 0)


@dataclass(frozen=True)
class _Measured:
    """Pairs with both values, as positions and arrays."""

    places: tuple[tuple[int, int], ...]
    mutual: Values
    overlap: Values

    @property
    def thresholds(self) -> tuple[float, float]:
        if not self.places:
            return float("nan"), float("nan")
        return float(np.quantile(self.mutual, TOP)), float(np.quantile(self.overlap, TOP))


def pair_gaps(
    question: Question, pairs: Pairs, joining: Collection[tuple[str, str]] = ()
) -> PairGaps:
    """The strong pairs without work together; at least one of the two is Swedish if any can be.

    The top tenths are those of all pairs of regions with priorities of their own.

    Args:
        question: what is asked.
        pairs: of the regions to look at.
        joining: pairs that a scenario makes work together, the smaller code first.
    """
    regions = pairs.profiles.regions
    measured = _measured(pairs)
    high_mutual, high_overlap = measured.thresholds
    tops = {
        MUTUAL: measured.mutual >= high_mutual,
        OVERLAP: measured.overlap >= high_overlap,
    }
    in_both = tops[MUTUAL] & tops[OVERLAP]
    both = int(in_both.sum())
    either = {kind: top & ~in_both for kind, top in tops.items()} if both < FEW else {}
    swedish = set(question.dataset.regions_of_kind("region"))
    at_home = bool(swedish & set(regions))
    working = working_pairs(question, regions)
    found, together = [], set()
    for kind, top in {BOTH: in_both, **either}.items():
        for place, (r, s) in enumerate(measured.places):
            pair = (regions[r], regions[s])
            if not top[place] or (at_home and not swedish & set(pair)):
                continue
            if pair in working or pair in joining:
                together.add(pair)
                continue
            found.append(_gap(question, pairs, (r, s), kind))
    found.sort(key=lambda row: row.place)
    return PairGaps(tuple(found), len(measured.places), measured.thresholds, both, len(together))


def _measured(pairs: Pairs) -> _Measured:
    """The pairs with both values, rounded so that equal ones are in a top tenth together."""
    own, mutual = pairs.profiles.own, pairs.mutual[0]
    upper = np.triu(np.outer(own, own), k=1) & np.isfinite(mutual) & np.isfinite(pairs.overlap)
    rows, columns = np.nonzero(upper)
    places = tuple(zip(rows.tolist(), columns.tolist(), strict=True))
    return _Measured(places, leveled_array(mutual[upper]), leveled_array(pairs.overlap[upper]))


def _gap(question: Question, pairs: Pairs, place: tuple[int, int], kind: str) -> PairGap:
    dataset = question.dataset
    regions = pairs.profiles.regions
    swedish = dataset.regions_of_kind("region")
    r, s = sorted(place, key=lambda at: (regions[at] not in swedish, regions[at]))
    codes = (regions[r], regions[s])

    def given(receiver: int, giver: int) -> Named:
        parts = pairs.contributions(receiver, giver)
        return _named(question, pairs, parts.by_pair.sum(axis=1))

    return PairGap(
        codes=codes,
        names=(question.region_name(codes[0]), question.region_name(codes[1])),
        kind=kind,
        mutual=float(pairs.mutual[0][r, s]),
        overlap=float(pairs.overlap[r, s]),
        shared=Named() if kind == MUTUAL else _named(question, pairs, pairs.overlap_parts(r, s)),
        gives=(Named(), Named()) if kind == OVERLAP else (given(s, r), given(r, s)),
        distance_km=distance_km(dataset, *codes),
        incomplete=tuple(
            question.region_name(code)
            for code in codes
            if dataset.incomplete(code, question.round_code)
        ),
        groups=tuple(
            question.region_name(group)
            for group in dataset.groups_of(codes[0])
            if group in dataset.groups_of(codes[1]) and dataset.has_data(group, question.round_code)
        ),
    )


def _named(question: Question, pairs: Pairs, values: Values) -> Named:
    """The domains that add most."""
    by_domain = dict(zip(pairs.profiles.domains, values.tolist(), strict=True))
    names = [name for _, name, _ in domains_by_value(question, by_domain)]
    return Named(tuple(names[:NAMED]), len(names[NAMED:]))
