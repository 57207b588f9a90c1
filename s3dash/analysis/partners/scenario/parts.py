"""A region's partners, its domains and its next ones, as they are and as a scenario makes them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from s3dash.analysis.measures.pairs import Array, Pairs, known
from s3dash.analysis.measures.ranking import FIRST, Ranked, first_of, ranked
from s3dash.analysis.partners.plan import domains_of, members_of
from s3dash.analysis.question import Question
from s3dash.metrics.equality import highest_first
from s3dash.metrics.exchange import closeness
from s3dash.metrics.uniqueness import domain_uniqueness

KINDS = ("complementary", "similar")
NEW, UP, DOWN, SAME, OUT = "new", "up", "down", "same", "out"
# A domain that is no next one on the other side, because the region has it there.
HAD, GETS = "had", "gets"
# How many of a region's strengths say why a domain is close to them.
REASONS = 2


@dataclass(frozen=True)
class Move:
    """What became of a place in a list, and the place on the other side, where there is one."""

    kind: str
    other: int | None = None


@dataclass(frozen=True)
class Partner:
    """A region among the first of one side, and what became of its place; None without a rank."""

    name: str
    ranked: Ranked
    move: Move | None


@dataclass(frozen=True)
class PartnerChange:
    """The first partners of a kind, before and after."""

    kind: str
    before: tuple[Partner, ...]
    after: tuple[Partner, ...]


@dataclass(frozen=True)
class Count:
    """How many of how many regions prioritise a domain, and how few that is, if it can be said."""

    count: int
    total: int
    uniqueness: float | None


@dataclass(frozen=True)
class DomainChange:
    """A domain that is added or dropped."""

    code: str
    name: str
    is_added: bool
    before: Count
    after: Count


@dataclass(frozen=True)
class NextDomain:
    """A domain that the region lacks: how close it is to its strengths, and to which."""

    code: str
    name: str
    close: float
    near: tuple[str, ...]
    move: Move | None


@dataclass(frozen=True)
class Joined:
    """An initiative that the region joins.

    Attributes:
        code, name: of the initiative.
        swedish, elsewhere: (code, name) of the regions in it.
        groups: names of the groups in it.
        partners: names of the region's first partners, of either kind, that are in it.
    """

    code: str
    name: str
    swedish: tuple[tuple[str, str], ...]
    elsewhere: tuple[tuple[str, str], ...]
    groups: tuple[str, ...]
    partners: tuple[str, ...]


# ---- partners ------------------------------------------------------------------------------------


def partner_changes(
    question: Question, before: Pairs, after: Pairs, region: str
) -> tuple[PartnerChange, ...]:
    """The first partners of both kinds, before and after."""
    found = []
    for kind in KINDS:
        was, becomes = (
            ranked(question, pairs, region, _values(pairs, kind)) for pairs in (before, after)
        )
        found.append(
            PartnerChange(
                kind,
                _partners(question, was, becomes, False),
                _partners(question, becomes, was, True),
            )
        )
    return tuple(found)


def _values(pairs: Pairs, kind: str) -> Array:
    return pairs.complementarity.score if kind == KINDS[0] else pairs.overlap


def _partners(
    question: Question, listed: tuple[Ranked, ...], others: tuple[Ranked, ...], is_after: bool
) -> tuple[Partner, ...]:
    """The first of a side, and every region without a rank that is shown on the other."""
    places = {one.code: one.rank for one in others if one.value > 0}
    there = {one.code for one in _first(others)}
    shown = {one.code for one in _first(listed)}
    also = {one.code for one in _first(others) if one.rank is None} if shown else set()
    return tuple(
        Partner(
            question.region_name(one.code),
            one,
            _move(one.rank, places.get(one.code), one.code in there, is_after),
        )
        for one in listed
        if one.code in shown or (one.code in also and one.rank is None)
    )


def _first(listed: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    return first_of(tuple(one for one in listed if one.value > 0))


def _move(rank: int | None, other: int | None, is_there: bool, is_after: bool) -> Move | None:
    """What became of a place: told on the side of after, and before where it is lost."""
    if rank is None:
        return None
    if not is_after:
        return None if is_there else Move(OUT, other)
    if not is_there or other is None:
        return Move(NEW, other)
    if rank == other:
        return Move(SAME, other)
    return Move(UP if rank < other else DOWN, other)


# ---- domains -------------------------------------------------------------------------------------


def domain_changes(
    question: Question,
    before: Pairs,
    after: Pairs,
    added: tuple[str, ...],
    dropped: tuple[str, ...],
) -> tuple[DomainChange, ...]:
    """How many prioritise each domain that is added or dropped, before and after."""
    was, becomes = _counts(before), _counts(after)
    return tuple(
        DomainChange(
            code,
            question.domain_name(code),
            code in added,
            was[code],
            becomes[code],
        )
        for code in (*added, *dropped)
    )


def _counts(pairs: Pairs) -> dict[str, Count]:
    own = pairs.profiles.x[pairs.profiles.own]
    alone = domain_uniqueness(own, scale=1)
    return {
        code: Count(
            int((own[:, at] > 0).sum()),
            len(own),
            known(alone[at]),
        )
        for at, code in enumerate(pairs.profiles.domains)
    }


def next_domains(
    question: Question, before: Pairs, after: Pairs, region: str
) -> tuple[tuple[NextDomain, ...], tuple[NextDomain, ...]]:
    """What the region lacks that is closest to its strengths, at most five, before and after."""
    was, becomes = _nearest(question, before, region), _nearest(question, after, region)
    has, will_have = domains_of(before.profiles, region), domains_of(after.profiles, region)
    return _placed(was, becomes, will_have, False), _placed(becomes, was, has, True)


def _placed(
    listed: list[NextDomain], others: list[NextDomain], held: tuple[str, ...], is_after: bool
) -> tuple[NextDomain, ...]:
    places = {one.code: place for place, one in enumerate(others, 1)}
    found = []
    for place, one in enumerate(listed[:FIRST], 1):
        other = places.get(one.code)
        is_there = other is not None and other <= FIRST
        move = _move(place, other, is_there, is_after)
        if one.code in held:
            move = Move(HAD if is_after else GETS)
        found.append(NextDomain(one.code, one.name, one.close, one.near, move))
    return tuple(found)


def _nearest(question: Question, pairs: Pairs, region: str) -> list[NextDomain]:
    profiles, phi = pairs.profiles, pairs.evidence.phi
    row = profiles.x[profiles.at(region)]
    close = closeness(row[None, :], phi)[0]
    names = [question.domain_name(code) for code in profiles.domains]
    lacking = [at for at in range(len(row)) if row[at] == 0 and close[at] > 0]
    lacking.sort(key=lambda at: highest_first(close[at], profiles.domains[at]))
    found = []
    for at in lacking:
        parts = phi[at] * row
        order = [one for one in np.argsort(-parts, kind="stable")[:REASONS] if parts[one] > 0]
        near = tuple(names[one] for one in order)
        found.append(NextDomain(profiles.domains[at], names[at], float(close[at]), near, None))
    return found


# ---- joining -------------------------------------------------------------------------------------


def joined_by(question: Question, initiative: str, partners: tuple[PartnerChange, ...]) -> Joined:
    """Whom the region would work together with in an initiative."""
    t = question.t
    members = [question.dataset.row("regions", code) for code in members_of(question, initiative)]
    members.sort(key=lambda row: t.sort_key(t.name(row)))
    first = {one.ranked.code: one.name for change in partners for one in change.after}
    codes = {row.region_code for row in members}

    def of_kind(kind: str) -> tuple[tuple[str, str], ...]:
        return tuple((row.region_code, t.name(row)) for row in members if row.region_kind == kind)

    return Joined(
        code=initiative,
        name=question.initiative_name(initiative),
        swedish=of_kind("region"),
        elsewhere=of_kind("partner"),
        groups=tuple(name for _, name in of_kind("group")),
        partners=tuple(name for code, name in first.items() if code in codes),
    )
