"""Pairs of regions that have most to give each other, or most in common, and do not work together.

A high mutual value asks for strengths that the other lacks, much in common for the same ones, so
hardly any pair is in the top tenth of both: where few are, those of either are shown, apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.partners.gaps.strong import (
    MUTUAL,
    OVERLAP,
    Codes,
    StrongPair,
    StrongPairs,
    Values,
    strong_pairs,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import domains_by_value, joined
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator

# Which of some pairs are told of.
Told = Callable[[Sequence[StrongPair]], Iterable[StrongPair]]
# So many domains are named as what makes a value.
NAMED = 3


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
        found: which two, their values, and where they stand.
        names: of the two, Sweden's first, then by code.
        shared: the domains that add most to what they have in common; none where that is not
            why they are here.
        gives: the same of what each of the two can give the other.
        distance_km: from seat to seat, or None.
        incomplete: names of those of the two whose material is incomplete.
        groups: names of the groups that both are in and that have joint priorities in the round:
            there they share a strategy already.
        words: why they are a gap.
    """

    found: StrongPair
    names: tuple[str, str]
    shared: NamedDomains
    gives: tuple[NamedDomains, NamedDomains]
    distance_km: float | None
    incomplete: tuple[str, ...]
    groups: tuple[str, ...]
    words: PairWords = PairWords()

    @property
    def codes(self) -> Codes:
        """The codes of the two, as their names."""
        return self.found.codes

    @property
    def code(self) -> str:
        """Both codes, as a table has them."""
        return ",".join(self.codes)

    @property
    def kind(self) -> str:
        """The top tenth of what they are in."""
        return self.found.kind

    @property
    def mutual(self) -> float:
        """What they have to give each other."""
        return self.found.mutual

    @property
    def overlap(self) -> float:
        """What they have in common."""
        return self.found.overlap

    @property
    def value(self) -> float:
        """The value that puts them in the top tenth; of both, the mutual one."""
        return self.found.value

    @property
    def place(self) -> tuple[bool, bool, float, str]:
        """What it is listed by: no shared strategy first, then complete, the highest value."""
        return self.found.place


@dataclass(frozen=True)
class PairGaps:
    """The pairs, and how they were found.

    Attributes:
        rows: those that are told of, in the order of ``strong``.
        strong: all of them, and how they were found.
    """

    rows: tuple[PairGap, ...]
    strong: StrongPairs

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


NO_PAIRS = PairGaps((), StrongPairs((), 0, (0.0, 0.0), 0, 0))


def pair_gaps(
    question: Question, pairs: Pairs, joining: Collection[Codes] = (), told: Told = tuple
) -> PairGaps:
    """The strong pairs without work together.

    Args:
        question: what is asked.
        pairs: of the regions to look at.
        joining: pairs that a scenario makes work together, the smaller code first.
        told: which of them are told of: by default all.
    """
    strong = strong_pairs(question, pairs, joining)
    return PairGaps(tuple(_gap(question, pairs, one) for one in told(strong.rows)), strong)


def _gap(question: Question, pairs: Pairs, found: StrongPair) -> PairGap:
    r, s = found.at

    def given(receiver: int, giver: int) -> NamedDomains:
        parts = pairs.contributions(receiver, giver)
        return _named(question, pairs, parts.by_pair.sum(axis=1))

    def names(codes: Sequence[str]) -> tuple[str, ...]:
        return tuple(question.region_name(code) for code in codes)

    one, other = names(found.codes)
    in_common = NamedDomains()
    if found.kind != MUTUAL:
        in_common = _named(question, pairs, pairs.overlap_parts(r, s))
    gap = PairGap(
        found=found,
        names=(one, other),
        shared=in_common,
        gives=(NamedDomains(),) * 2 if found.kind == OVERLAP else (given(s, r), given(r, s)),
        distance_km=distance_km(question.dataset, *found.codes),
        incomplete=names(found.incomplete),
        groups=names(found.groups),
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
