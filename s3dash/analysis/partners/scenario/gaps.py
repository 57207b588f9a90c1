"""The gaps of a region, as they are and as a scenario makes them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from s3dash.analysis.facts.working_together import working_initiatives
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.partners.gaps.domains import DomainGap, domain_gaps, joins_of
from s3dash.analysis.partners.gaps.pairs import PairGap, PairGaps, pair_gaps
from s3dash.analysis.partners.plan import Plan, members_of
from s3dash.analysis.question import Question

# What becomes of a gap: there on both sides, there only after, filled by what is joined, or no
# longer among what is strong.
SAME, NEW, FILLED, WEAKER = "same", "new", "filled", "weaker"

Codes = tuple[str, str]


@dataclass(frozen=True)
class PairChange:
    """A strong pair that is a gap before or after, or both.

    Attributes:
        code, name: of the other region.
        top: the top tenth that they are in; the one after, when they are in one.
        before, after: the pair on that side, or None where it is no gap.
        kind: ``SAME``, ``NEW``, ``FILLED`` or ``WEAKER``.
    """

    code: str
    name: str
    top: str
    before: PairGap | None
    after: PairGap | None
    kind: str


@dataclass(frozen=True)
class DomainGapChange:
    """A domain whose gap differs; None where it is no gap."""

    code: str
    name: str
    before: DomainGap | None
    after: DomainGap | None
    kind: str


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
        rows = [(one, one.after if is_after else one.before) for one in self.pairs]
        found = [(one, row) for one, row in rows if row is not None]
        return tuple(sorted(found, key=lambda pair: pair[1].place))

    @property
    def filled(self) -> tuple[int, int]:
        """How many gaps what is joined fills: pairs of the region, and domains."""
        pairs, domains = (
            sum(one.kind == FILLED for one in listed) for listed in (self.pairs, self.domains)
        )
        return pairs, domains

    @property
    def counts(self) -> tuple[int, int]:
        """How many pairs of the region are gaps, before and after."""
        return len(self.side(False)), len(self.side(True))


NO_GAPS = GapChanges()


def gap_changes(question: Question, before: Pairs, after: Pairs, plan: Plan) -> GapChanges:
    """The gaps of the region before and after a plan.

    What is sought and offered is what regions have stated; a scenario does not change it.
    """
    region = plan.change.region
    joining = joined_pairs(question, plan)
    was = pair_gaps(question, before)
    becomes = pair_gaps(question, after, joining)
    others = [
        {row.codes for row in side.rows if region not in row.codes} for side in (was, becomes)
    ]
    return GapChanges(
        _pair_changes(region, was, becomes, joining),
        (len(others[1] - others[0]), len(others[0] - others[1])),
        _domain_changes(
            domain_gaps(question),
            domain_gaps(question, plan),
            joins_of(question.dataset, plan),
        ),
        (_is_compared(before, region), _is_compared(after, region)),
    )


def _is_compared(pairs: Pairs, region: str) -> bool:
    return bool(pairs.profiles.own[pairs.profiles.at(region)])


def joined_pairs(question: Question, plan: Plan) -> frozenset[Codes]:
    """The pairs that work together once the region has joined: none in a mere network."""
    if plan.join is None or plan.join not in working_initiatives(question.dataset):
        return frozenset()
    region = plan.change.region
    members = members_of(question, plan.join)
    return frozenset((min(region, one), max(region, one)) for one in members)


def _pair_changes(
    region: str, before: PairGaps, after: PairGaps, joining: Collection[Codes]
) -> tuple[PairChange, ...]:
    was, becomes = (
        {row.codes: row for row in side.rows if region in row.codes} for side in (before, after)
    )
    found = []
    for codes in (*becomes, *(codes for codes in was if codes not in becomes)):
        here, there = was.get(codes), becomes.get(codes)
        at = 1 - codes.index(region)
        shown = there or was[codes]
        kind = SAME if here else NEW
        if there is None:
            kind = FILLED if tuple(sorted(codes)) in joining else WEAKER
        found.append(PairChange(codes[at], shown.names[at], shown.kind, here, there, kind))
    return tuple(found)


def _domain_changes(
    before: tuple[DomainGap, ...], after: tuple[DomainGap, ...], joins: Collection[str]
) -> tuple[DomainGapChange, ...]:
    was, becomes = ({gap.code: gap for gap in side} for side in (before, after))
    found = []
    for code in (*was, *(code for code in becomes if code not in was)):
        here, there = was.get(code), becomes.get(code)
        if here == there:
            continue
        kind = SAME if here else NEW
        if here is not None and there is None:
            kind = FILLED if all(one in joins for one, _ in here.lacking) else WEAKER
        found.append(DomainGapChange(code, (here or becomes[code]).name, here, there, kind))
    return tuple(found)
