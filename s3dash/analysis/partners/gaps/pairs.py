"""Pairs of regions that have most to give each other, or most in common, and do not work together.

A high mutual value asks for strengths that the other lacks, much in common for the same ones, so
hardly any pair is in the top tenth of both: where few are, those of either are shown, apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.taking_part.working_together import working_pairs
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value, joined
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first, leveled_array

# The tenth with the greatest values begins at this share.
TOP = 0.9
# With fewer pairs in both top tenths, those in one of them are shown besides.
FEW = 5
# So many domains are named as what makes a value.
NAMED = 3
BOTH, MUTUAL, OVERLAP = "both", "mutual", "overlap"

Values = NDArray[np.float64]
# Two regions by code, and by their places among the regions.
Codes = tuple[str, str]
Place = tuple[int, int]


@dataclass(frozen=True)
class NamedDomains:
    """Names of the domains that add most to a value, equal ones by code, and how many more do."""

    names: tuple[str, ...] = ()
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.names)


@dataclass(frozen=True)
class PairWords:
    """Why a pair is a gap, in sentences.

    Attributes:
        values: its values, that which makes it a gap first.
        domains: what they have in common, and what each can bring.
        remarks: that they share a strategy already, and whose material is incomplete.
    """

    values: str = ""
    domains: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """All of it."""
        return " ".join((self.values, *self.domains, *self.remarks))


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
        words: why they are a gap.
    """

    codes: Codes
    names: tuple[str, str]
    kind: str
    mutual: float
    overlap: float
    shared: NamedDomains
    gives: tuple[NamedDomains, NamedDomains]
    distance_km: float | None
    incomplete: tuple[str, ...]
    groups: tuple[str, ...]
    words: PairWords = PairWords()

    @property
    def code(self) -> str:
        """Both codes, as a table has them."""
        return ",".join(self.codes)

    @property
    def value(self) -> float:
        """The value that puts them in the top tenth; of both, the mutual one."""
        return self.overlap if self.kind == OVERLAP else self.mutual

    @property
    def place(self) -> tuple[bool, bool, float, str]:
        """What it is listed by: no shared strategy first, then complete, the highest value."""
        return bool(self.groups), bool(self.incomplete), *highest_first(self.value, self.code)


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
    """Pairs with both values, as places and arrays."""

    places: tuple[Place, ...]
    mutual: Values
    overlap: Values

    @property
    def thresholds(self) -> tuple[float, float]:
        """Where the top tenths of mutual value and of overlap begin; NaN without pairs."""
        if not self.places:
            return float("nan"), float("nan")
        return float(np.quantile(self.mutual, TOP)), float(np.quantile(self.overlap, TOP))

    @property
    def tops(self) -> dict[str, NDArray[np.bool_]]:
        """Which pairs are in both top tenths, in that of mutual value only, of overlap only."""
        high_mutual, high_overlap = self.thresholds
        mutual, overlap = self.mutual >= high_mutual, self.overlap >= high_overlap
        return {BOTH: mutual & overlap, MUTUAL: mutual & ~overlap, OVERLAP: overlap & ~mutual}


def pair_gaps(question: Question, pairs: Pairs, joining: Collection[Codes] = ()) -> PairGaps:
    """The strong pairs without work together; at least one of the two is Swedish if any can be.

    The top tenths are those of all pairs of regions with priorities of their own.

    Args:
        question: what is asked.
        pairs: of the regions to look at.
        joining: pairs that a scenario makes work together, the smaller code first.
    """
    regions, measured = pairs.profiles.regions, _measured(pairs)
    working = working_pairs(question, regions)
    rows, together = [], set()
    for kind, place in _strong(question, regions, measured):
        codes = (regions[place[0]], regions[place[1]])
        if codes in working or codes in joining:
            together.add(codes)
        else:
            rows.append(_gap(question, pairs, place, kind))
    rows.sort(key=lambda row: row.place)
    both = int(measured.tops[BOTH].sum())
    return PairGaps(tuple(rows), len(measured.places), measured.thresholds, both, len(together))


def _measured(pairs: Pairs) -> _Measured:
    """The pairs with both values, rounded so that equal ones are in a top tenth together."""
    own, mutual = pairs.profiles.own, pairs.mutual[0]
    upper = np.triu(np.outer(own, own), k=1) & np.isfinite(mutual) & np.isfinite(pairs.overlap)
    rows, columns = np.nonzero(upper)
    places = tuple(zip(rows.tolist(), columns.tolist(), strict=True))
    return _Measured(places, leveled_array(mutual[upper]), leveled_array(pairs.overlap[upper]))


def _strong(
    question: Question, regions: Sequence[str], measured: _Measured
) -> Iterator[tuple[str, Place]]:
    """Kind and place of the pairs in a top tenth that the page is about."""
    swedish = set(question.regions_of_kind("region"))
    at_home = bool(swedish & set(regions))
    tops = measured.tops
    for kind in (BOTH, MUTUAL, OVERLAP) if tops[BOTH].sum() < FEW else (BOTH,):
        for at in np.flatnonzero(tops[kind]):
            place = measured.places[at]
            if not at_home or swedish & {regions[place[0]], regions[place[1]]}:
                yield kind, place


def _gap(question: Question, pairs: Pairs, place: Place, kind: str) -> PairGap:
    dataset, regions = question.dataset, pairs.profiles.regions
    swedish = question.regions_of_kind("region")
    r, s = sorted(place, key=lambda at: (regions[at] not in swedish, regions[at]))
    codes = (regions[r], regions[s])

    def given(receiver: int, giver: int) -> NamedDomains:
        parts = pairs.contributions(receiver, giver)
        return _named(question, pairs, parts.by_pair.sum(axis=1))

    in_common = NamedDomains()
    if kind != MUTUAL:
        in_common = _named(question, pairs, pairs.overlap_parts(r, s))
    gap = PairGap(
        codes=codes,
        names=(question.region_name(codes[0]), question.region_name(codes[1])),
        kind=kind,
        mutual=float(pairs.mutual[0][r, s]),
        overlap=float(pairs.overlap[r, s]),
        shared=in_common,
        gives=(NamedDomains(),) * 2 if kind == OVERLAP else (given(s, r), given(r, s)),
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
    return replace(gap, words=_words(gap, question.t))


def _named(question: Question, pairs: Pairs, values: Values) -> NamedDomains:
    """The domains that add most."""
    by_domain = dict(zip(pairs.profiles.domains, values.tolist(), strict=True))
    names = [name for _, name, _ in domains_by_value(question, by_domain)]
    return NamedDomains(tuple(names[:NAMED]), len(names[NAMED:]))


# ---- in words ---------------------------------------------------------------------------------


def _words(gap: PairGap, t: Translator) -> PairWords:
    mutual, overlap = per_cent(gap.mutual, t), per_cent(gap.overlap, t)
    domains, remarks = [], []
    if gap.shared:
        domains.append(t("gaps-pair-shared", domains=_in_words(gap.shared, t)))
    if all(gap.gives):
        first, second = (_in_words(given, t) for given in gap.gives)
        one, other = gap.names
        domains.append(t("gaps-pair-gives", one=one, other=other, first=first, second=second))
    if gap.groups:
        remarks.append(t("gaps-in-group", groups=joined(list(gap.groups), t)))
    if gap.incomplete:
        remarks.append(t("gaps-incomplete", regions=joined(list(gap.incomplete), t)))
    values = t("gaps-pair-values", kind=gap.kind, mutual=mutual, overlap=overlap)
    return PairWords(values, tuple(domains), tuple(remarks))


def _in_words(domains: NamedDomains, t: Translator) -> str:
    """The domains that are named, and how many are not: ”a”, ”b”, ”c” och 2 till."""
    more = [t("and-more", count=domains.more)] if domains.more else []
    return joined([*(t("quoted", words=name) for name in domains.names), *more], t)
