"""The gaps of a region, as they are and as a scenario makes them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.working_together import working_initiatives
from s3dash.analysis.partners.gaps.domains import DomainGap, domain_gaps, joins_of
from s3dash.analysis.partners.gaps.pairs import PairGap, PairGaps, pair_gaps
from s3dash.analysis.partners.gaps.strong import Codes, StrongPair
from s3dash.analysis.partners.scenario.before_after import BeforeAfter

# What becomes of a gap: there on both sides, there only after, filled by what is joined, or no
# longer among what is strong.
SAME, NEW, FILLED, WEAKER = "same", "new", "filled", "weaker"


@dataclass(frozen=True)
class PairChange:
    """A strong pair that is a gap before or after, or both.

    Attributes:
        code, name: of the other region.
        top: the top tenth that they are in; the one after, when they are in one.
        before, after: the pair on that side, or None where it is no gap.
        kind: ``SAME``, ``NEW``, ``FILLED`` or ``WEAKER``.
        words: the same in words.
    """

    code: str
    name: str
    top: str
    before: PairGap | None
    after: PairGap | None
    kind: str
    words: str


@dataclass(frozen=True)
class DomainGapChange:
    """A domain whose gap differs.

    Attributes:
        code, name: of the domain.
        before, after: the gap on that side, or None where it is none.
        before_words, after_words: why it is a gap on that side, or that it is none.
        kind: ``SAME``, ``NEW``, ``FILLED`` or ``WEAKER``.
        words: the same in words.
    """

    code: str
    name: str
    before: DomainGap | None
    after: DomainGap | None
    before_words: str
    after_words: str
    kind: str
    words: str


@dataclass(frozen=True)
class GapChanges:
    """What becomes of gaps.

    Attributes:
        pairs: of the region with others; those after first, in their order.
        others: how many pairs of other regions become a gap, and how many are none any longer,
            because the top tenth begins elsewhere.
        domains: those whose gap differs.
        compared: whether the region is compared in pairs, before and after: it is with priorities
            of its own.
    """

    pairs: tuple[PairChange, ...] = ()
    others: tuple[int, int] = (0, 0)
    domains: tuple[DomainGapChange, ...] = ()
    compared: tuple[bool, bool] = (True, True)

    def side(self, is_after: bool) -> tuple[tuple[PairChange, PairGap], ...]:
        """The pairs that are gaps on one side, in the order of the page of gaps."""
        gaps = [(pair, pair.after if is_after else pair.before) for pair in self.pairs]
        there = [(pair, gap) for pair, gap in gaps if gap is not None]
        return tuple(sorted(there, key=lambda row: row[1].place))

    @property
    def filled(self) -> tuple[int, int]:
        """How many gaps what is joined fills: pairs of the region, and domains."""
        pairs, domains = (
            sum(gap.kind == FILLED for gap in listed) for listed in (self.pairs, self.domains)
        )
        return pairs, domains

    @property
    def counts(self) -> tuple[int, int]:
        """How many pairs of the region are gaps, before and after."""
        return len(self.side(False)), len(self.side(True))


def gap_changes(scenario: BeforeAfter) -> GapChanges:
    """The gaps of the region before and after.

    What is sought and offered is what regions have stated; a scenario does not change it.
    """
    question, region = scenario.question, scenario.region
    joining = joined_pairs(scenario)

    def told(rows: Iterable[StrongPair]) -> list[StrongPair]:
        return [row for row in rows if region in row.codes]

    was = pair_gaps(question, scenario.before, told=told)
    becomes = pair_gaps(question, scenario.after, joining, told)
    others_before, others_after = (
        {row.codes for row in gaps.strong.rows if region not in row.codes}
        for gaps in (was, becomes)
    )
    before, after = (
        bool(pairs.profiles.own[pairs.profiles.at(region)]) for pairs in scenario.sides
    )
    return GapChanges(
        pairs=_pair_changes(scenario, was, becomes, joining),
        others=(len(others_after - others_before), len(others_before - others_after)),
        domains=_domain_changes(scenario),
        compared=(before, after),
    )


def joined_pairs(scenario: BeforeAfter) -> frozenset[Codes]:
    """The pairs that work together once the region has joined: none in a mere network."""
    if scenario.plan.join not in working_initiatives(scenario.question.dataset):
        return frozenset()
    region = scenario.region
    return frozenset((min(region, code), max(region, code)) for code in scenario.members)


def _pair_changes(
    scenario: BeforeAfter, was: PairGaps, becomes: PairGaps, joining: Collection[Codes]
) -> tuple[PairChange, ...]:
    region = scenario.region
    before, after = (
        {gap.codes: gap for gap in gaps.rows if region in gap.codes} for gaps in (was, becomes)
    )
    changes = []
    for codes in dict.fromkeys((*after, *before)):
        here, there = before.get(codes), after.get(codes)
        other = 1 - codes.index(region)
        shown = there or before[codes]
        kind = SAME if here else NEW
        if there is None:
            kind = FILLED if tuple(sorted(codes)) in joining else WEAKER
        words = scenario.question.t(f"gap-{kind}")
        name = shown.names[other]
        changes.append(PairChange(codes[other], name, shown.kind, here, there, kind, words))
    return tuple(changes)


def _domain_changes(scenario: BeforeAfter) -> tuple[DomainGapChange, ...]:
    question, plan, t = scenario.question, scenario.plan, scenario.question.t
    joins = joins_of(question.dataset, plan)
    before, after = (
        {gap.code: gap for gap in gaps}
        for gaps in (domain_gaps(question), domain_gaps(question, plan))
    )
    changes = []
    for code, shown in {**before, **after}.items():
        here, there = before.get(code), after.get(code)
        if here == there:
            continue
        kind = _domain_kind(here, there, joins)
        words = t(f"gap-domain-{kind}")
        changes.append(
            DomainGapChange(
                code=code,
                name=shown.name,
                before=here,
                after=there,
                before_words=here.reason if here else t("gap-none"),
                after_words=there.reason if there else words,
                kind=kind,
                words=words,
            )
        )
    return tuple(changes)


def _domain_kind(
    before: DomainGap | None, after: DomainGap | None, joins: Mapping[str, str]
) -> str:
    if before is None:
        return NEW
    if after is not None:
        return SAME
    return FILLED if all(code in joins for code, _ in before.lacking) else WEAKER
