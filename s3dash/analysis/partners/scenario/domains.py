"""The domains that a scenario adds or drops, and the next ones, before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.analysis.measures.pairs import Pairs, known
from s3dash.analysis.measures.ranking import FIRST
from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.moves import GETS, HAD, Move, in_words, move_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first, strongest
from s3dash.metrics.exchange import closeness
from s3dash.metrics.uniqueness import domain_uniqueness

# How many of a region's strengths say why a domain is close to them.
REASONS = 2


@dataclass(frozen=True)
class Count:
    """How many of how many regions prioritise a domain, and how few that is, if it can be said."""

    count: int
    total: int
    uniqueness: float | None


@dataclass(frozen=True)
class DomainChange:
    """A domain that is added or dropped.

    Attributes:
        code, name: of the domain.
        is_added: or dropped.
        before, after: its count on either side.
        how_many, how_alone: the same in words.
    """

    code: str
    name: str
    is_added: bool
    before: Count
    after: Count
    how_many: str
    how_alone: str


@dataclass(frozen=True)
class NextDomain:
    """A domain that the region lacks: it has it neither itself nor jointly with its group.

    Attributes:
        code, name: of the domain.
        close: how close it is to the region's strengths.
        reason: to which, in words.
        move: what becomes of its place.
    """

    code: str
    name: str
    close: float
    reason: str
    move: Move | None = None


@dataclass(frozen=True)
class NextDomains:
    """What a region lacks that is closest to its strengths, before and after."""

    before: tuple[NextDomain, ...]
    after: tuple[NextDomain, ...]


# ---- added or dropped --------------------------------------------------------------------------


def domain_changes(scenario: BeforeAfter) -> tuple[DomainChange, ...]:
    """How many prioritise each domain that is added or dropped, before and after."""
    question, change = scenario.question, scenario.plan.change
    before, after = (_counts(pairs) for pairs in scenario.sides)
    return tuple(
        DomainChange(
            code=code,
            name=question.domain_name(code),
            is_added=code in change.add,
            before=before[code],
            after=after[code],
            how_many=_how_many(before[code], after[code], question.t),
            how_alone=_how_alone(before[code], after[code], question.t),
        )
        for code in (*change.add, *change.drop)
    )


def _counts(pairs: Pairs) -> dict[str, Count]:
    own = pairs.profiles.x[pairs.profiles.own]
    alone = domain_uniqueness(own, scale=1)
    return {
        code: Count(int((own[:, at] > 0).sum()), len(own), known(alone[at]))
        for at, code in enumerate(pairs.profiles.domains)
    }


def _how_many(before: Count, after: Count, t: Translator) -> str:
    if before.total == after.total:
        return t("scenario-how-many", before=before.count, after=after.count, total=after.total)
    was, becomes = (t("count-of", count=side.count, total=side.total) for side in (before, after))
    return t("scenario-how-many-of", before=was, after=becomes)


def _how_alone(before: Count, after: Count, t: Translator) -> str:
    was, becomes = (
        t("scenario-nobody") if side.uniqueness is None else per_cent(side.uniqueness, t)
        for side in (before, after)
    )
    return t("scenario-how-alone", before=was, after=becomes)


# ---- lacking -----------------------------------------------------------------------------------


def next_domains(scenario: BeforeAfter) -> NextDomains:
    """What the region lacks that is closest to its strengths, at most five, before and after."""
    was, becomes = (_nearest(scenario.question, pairs, scenario.region) for pairs in scenario.sides)
    return NextDomains(
        _placed(scenario, was, becomes, False), _placed(scenario, becomes, was, True)
    )


def _placed(
    scenario: BeforeAfter, listed: list[NextDomain], others: list[NextDomain], is_after: bool
) -> tuple[NextDomain, ...]:
    """The first of one side, with what becomes of their places."""
    places = {domain.code: place for place, domain in enumerate(others, 1)}
    has_there = scenario.held[0 if is_after else 1]
    placed = []
    for place, domain in enumerate(listed[:FIRST], 1):
        other = places.get(domain.code)
        is_there = other is not None and other <= FIRST
        move = move_of(place, other, is_there, is_after)
        if domain.code in has_there:
            move = Move(HAD if is_after else GETS)
        placed.append(replace(domain, move=in_words(move, scenario.question.t)))
    return tuple(placed)


def _nearest(question: Question, pairs: Pairs, region: str) -> list[NextDomain]:
    """All that the region lacks and that is related to what it has, the closest first."""
    profiles, phi, t = pairs.profiles, pairs.evidence.phi, question.t
    row, held = (array[profiles.at(region)] for array in (profiles.x, profiles.held_x))
    close = closeness(row[None, :], phi)[0]
    names = [question.domain_name(code) for code in profiles.domains]
    lacking = [at for at in range(len(row)) if held[at] == 0 and close[at] > 0]
    lacking.sort(key=lambda at: highest_first(close[at], profiles.domains[at]))
    nearest = []
    for at in lacking:
        strengths = [names[place] for (place,) in strongest(phi[at] * row, REASONS)]
        reason = t("scenario-near", domains=in_quotes(strengths, t))
        nearest.append(NextDomain(profiles.domains[at], names[at], float(close[at]), reason))
    return nearest
