"""A region's first partners as they are and as a scenario makes them."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Array, Pairs
from s3dash.analysis.measures.ranking import Ranked, first_of, ranked, remark
from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.moves import Move, in_words, move_of

KINDS = ("complementary", "similar")


@dataclass(frozen=True)
class Partner:
    """A region among the first of one side.

    Attributes:
        name: of the region.
        ranked: its value, and its place if it has one.
        move: what became of its place; None without a place, or where there is nothing to say.
        remark: why it has no place; empty when it has one.
        is_member: whether it is in what the region joins.
    """

    name: str
    ranked: Ranked
    move: Move | None
    remark: str
    is_member: bool

    @property
    def change(self) -> str:
        """What became of its place, or why it has none; may be empty."""
        return self.remark or (self.move.words if self.move else "")


@dataclass(frozen=True)
class PartnerChange:
    """The first partners of a kind, before and after."""

    kind: str
    before: tuple[Partner, ...]
    after: tuple[Partner, ...]


def partner_changes(scenario: BeforeAfter) -> tuple[PartnerChange, ...]:
    """The first partners of both kinds, before and after."""
    changes = []
    for kind in KINDS:
        was, becomes = (
            ranked(scenario.question, pairs, scenario.region, _values(pairs, kind))
            for pairs in scenario.sides
        )
        before = _partners(scenario, was, becomes, False)
        after = _partners(scenario, becomes, was, True)
        changes.append(PartnerChange(kind, before, after))
    return tuple(changes)


def _values(pairs: Pairs, kind: str) -> Array:
    return pairs.complementarity.score if kind == KINDS[0] else pairs.overlap


def _partners(
    scenario: BeforeAfter, listed: tuple[Ranked, ...], others: tuple[Ranked, ...], is_after: bool
) -> tuple[Partner, ...]:
    """The first of a side, and every region without a rank that is shown on the other."""
    t = scenario.question.t
    places = {row.code: row.rank for row in others if row.value > 0}
    there = {row.code for row in first_of(others)}
    shown = {row.code for row in first_of(listed)}
    also = {row.code for row in first_of(others) if row.rank is None} if shown else set()
    return tuple(
        Partner(
            name=scenario.question.region_name(row.code),
            ranked=row,
            move=in_words(move_of(row.rank, places.get(row.code), row.code in there, is_after), t),
            remark=remark(row.section, t),
            is_member=row.code in scenario.members,
        )
        for row in listed
        if row.code in shown or (row.code in also and row.rank is None)
    )
