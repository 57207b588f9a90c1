"""The one answer to whom a region might call: a card a pair, in order, and what has no card.

Cards, the start page, a region's page, gaps and a domain's page all ask ``conversations_of``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.conversations.conversation import Conversation, Conversations
from s3dash.analysis.conversations.match import STRONG, Match
from s3dash.analysis.conversations.rows import (
    matched_pairs,
    naming_pairs,
    pairs_of_region,
    statements_of,
)
from s3dash.analysis.conversations.side import Side, statement_side
from s3dash.analysis.conversations.together import work_together
from s3dash.analysis.conversations.told import is_old, told
from s3dash.analysis.question import Question

OURS, THEIRS = "ours", "theirs"
# So many cards, so many cards that one need opens, so many plausible matches without a card.
MOST_CARDS = 5
MOST_OF_A_NEED = 2
MOST_MAYBE = 5
# Who reads what is told of all regions by name.
NOBODY = ""
# How many the start page tells of.
MOST_FIRST = 3

Keeps = Callable[[str, Match], bool]


def conversations_of(
    question: Question, region: str, direction: str = OURS, keeps: Keeps | None = None
) -> Conversations:
    """Whom a region might call.

    Args:
        question: what is asked; its filters say nothing here.
        region: who asks.
        direction: ``OURS`` or ``THEIRS``.
        keeps: which match with which partner passes the filters; by default those with a partner in
            the selection's scope.
    """
    return _Order(question, region, direction).conversations(keeps or in_scope(question))


def first_conversations(question: Question, region: str) -> tuple[Conversation, ...]:
    """The first few whom a region might call for what it seeks, as its first cards have them."""
    return conversations_of(question, region).first[:MOST_FIRST]


def conversations_about(question: Question, region: str, domain: str) -> tuple[Conversation, ...]:
    """Whom a region might call about a domain, of the need or of the answer, in order."""
    keeps = in_scope(question)
    return conversations_of(
        question,
        region,
        keeps=lambda partner, match: keeps(partner, match) and domain in match.domains,
    ).all


def answered_needs(question: Question) -> tuple[int, int]:
    """How many needs of Sweden's regions in the round somebody is known to answer, and of how many.

    Plausible answers do not count.
    """
    swedish = set(question.dataset.regions_of_kind("region"))
    needs = {
        row.statement_code
        for row in question.dataset.rows("statements")
        if (row.kind, row.round_code) == ("seeks", question.round_code)
        and row.region_code in swedish
    }
    pairs = matched_pairs(question)
    answered = {pair.row.seeks_code for pair in pairs if pair.row.strength == STRONG}
    return len(answered & needs), len(needs)


def in_scope(question: Question) -> Keeps:
    """That a partner is one of the selection's scope."""
    known = partners_in_scope(question)
    return lambda partner, match: partner in known


def partners_in_scope(question: Question) -> frozenset[str]:
    """The partners of the selection's scope; a group counts as Sweden's."""
    known = {*question.regions}
    if question.state.shown_scope != "partners":
        known |= {*question.dataset.regions_of_kind("group")}
    return frozenset(known)


def matches_between(question: Question, reader: str, partner: str) -> tuple[Match, ...]:
    """All matches of two regions in both directions, as the first reads them, in order."""
    found = [_Order(question, reader, way) for way in (OURS, THEIRS)]
    return tuple(
        match for order in found for match in order.sorted(order.matches) if partner in match.pair
    )


def matches_among(question: Question, regions: Collection[str]) -> tuple[Match, ...]:
    """All matches among some regions, told to none of them: strong ones first, then newer ones."""
    found = [
        told(question, pair.row, NOBODY)
        for pair in matched_pairs(question)
        if {pair.seeker, pair.giver} <= set(regions)
    ]
    return tuple(
        sorted(found, key=lambda one: (not one.is_strong, one.age is None, one.age or 0, one.code))
    )


@dataclass(frozen=True, eq=False)
class _Order:
    """The matches of a region in one direction, and the order in which they stand."""

    question: Question
    region: str
    direction: str

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The matches in the direction that is asked for."""
        return self._told(is_ours=self.direction == OURS)

    @cached_property
    def returned(self) -> tuple[Match, ...]:
        """The matches the other way."""
        return self._told(is_ours=self.direction != OURS)

    def _told(self, *, is_ours: bool) -> tuple[Match, ...]:
        sought, given = pairs_of_region(self.question, self.region)
        pairs = sought if is_ours else given
        return tuple(told(self.question, pair.row, self.region) for pair in pairs)

    def partner(self, match: Match) -> str:
        """The other region of a match."""
        return match.giver if match.seeker == self.region else match.seeker

    # ---- the order --------------------------------------------------------------------------

    def place(self, match: Match, used: Counter[str]) -> tuple[bool, bool, bool, bool, int, str]:
        """What a match stands by; ``used`` are the needs that have opened cards."""
        partner = self.partner(match)
        return (
            is_old(match.age),
            partner in self.known,
            used[match.need.code] > 0,
            partner not in self.returning,
            1000 if match.age is None else match.age,
            f"{partner} {match.code}",
        )

    def sorted(self, matches: Iterable[Match]) -> tuple[Match, ...]:
        """Matches in the order that holds where no need has opened a card."""
        return tuple(sorted(matches, key=lambda match: self.place(match, Counter())))

    @cached_property
    def known(self) -> frozenset[str]:
        """The partners whom one names already, or who name one, or who share work with one."""
        naming = naming_pairs(self.question)
        return frozenset(
            partner
            for partner in {self.partner(match) for match in self.matches}
            if frozenset((self.region, partner)) in naming
            or work_together(self.question.dataset, self.region, partner)
        )

    @cached_property
    def returning(self) -> frozenset[str]:
        """The partners that there is a match the other way with."""
        return frozenset(self.partner(match) for match in self.returned)

    # ---- the conversations ------------------------------------------------------------------

    def conversations(self, keeps: Keeps) -> Conversations:
        """A card a pair, in order; what is left over, and what nobody answers."""
        kept = [match for match in self.matches if keeps(self.partner(match), match)]
        leads = self._leads([match for match in kept if match.is_strong])
        with_card = {self.partner(match) for match in leads}
        strong = [match for match in kept if match.is_strong]
        further = self._first_of_pairs(
            match for match in strong if self.partner(match) not in with_card
        )
        maybe = [
            match for match in kept if not match.is_strong and self.partner(match) not in with_card
        ]
        pairs = {self.partner(match) for match in self.matches if match.is_strong}
        return Conversations(
            region=self.region,
            name=self.question.region_name(self.region),
            direction=self.direction,
            first=tuple(self._conversation(match, kept) for match in leads),
            further=tuple(self._conversation(match, kept) for match in further),
            maybe=self.sorted(maybe)[:MOST_MAYBE],
            unanswered=self._unanswered() if self.direction == OURS else (),
            needs=self._statements("seeks"),
            offers=self._statements("offers"),
            hidden=len(pairs - {self.partner(match) for match in strong}),
        )

    def _leads(self, strong: list[Match]) -> list[Match]:
        """The matches that open cards, in order: one a pair, and few of the same need."""
        used: Counter[str] = Counter()
        leads: list[Match] = []
        while strong and len(leads) < MOST_CARDS:
            lead = min(strong, key=lambda match: self.place(match, used))
            leads.append(lead)
            used[lead.need.code] += 1
            strong = [
                match
                for match in strong
                if self.partner(match) != self.partner(lead)
                and used[match.need.code] < MOST_OF_A_NEED
            ]
        return leads

    def _first_of_pairs(self, strong: Iterable[Match]) -> list[Match]:
        """The first match of each pair, in order."""
        found: dict[str, Match] = {}
        for match in self.sorted(strong):
            found.setdefault(self.partner(match), match)
        return list(found.values())

    def _conversation(self, lead: Match, kept: Iterable[Match]) -> Conversation:
        """A pair with all its matches: strong ones before plausible ones."""
        partner = self.partner(lead)
        rest = [match for match in kept if self.partner(match) == partner and match != lead]
        back = [match for match in self.returned if self.partner(match) == partner]
        name = self.question.region_name(partner)
        return Conversation(
            self.region, partner, name, lead, self._strong_first(rest), self._strong_first(back)
        )

    def _strong_first(self, matches: Iterable[Match]) -> tuple[Match, ...]:
        return tuple(sorted(self.sorted(matches), key=lambda match: not match.is_strong))

    # ---- what is said -----------------------------------------------------------------------

    def _statements(self, kind: str) -> tuple[Side, ...]:
        """What the region says in the round that it seeks, or offers."""
        rows = statements_of(self.question, self.region, kind)
        return tuple(statement_side(self.question, row) for row in rows)

    def _unanswered(self) -> tuple[Side, ...]:
        """The needs that no match answers, whatever the filters hide."""
        answered = {match.need.code for match in self.matches}
        return tuple(need for need in self._statements("seeks") if need.code not in answered)
