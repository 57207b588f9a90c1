"""Whom a region might call: one with all its matches, and all of them with what has no card."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.side import Line, Side


@dataclass(frozen=True)
class Conversation:
    """Two regions that a strong match brings together.

    Attributes:
        region: who asks.
        partner, name: whom it might call.
        lead: the match that opens the card.
        also: further matches of the pair in the same direction, plausible ones too.
        in_turn: the matches the other way.
    """

    region: str
    partner: str
    name: str
    lead: Match
    also: tuple[Match, ...]
    in_turn: tuple[Match, ...]

    @property
    def matches(self) -> tuple[Match, ...]:
        """The matches in the direction that is asked for, the leading one first."""
        return (self.lead, *self.also)

    @property
    def also_lines(self) -> tuple[tuple[Match, Line], ...]:
        """Each further match with its line, which does not repeat the need that leads."""
        return tuple(
            (match, match.also_same if match.need.code == self.lead.need.code else match.also)
            for match in self.also
        )

    @property
    def sentence(self) -> str:
        """The need that leads and its answer in one sentence, as the start page tells it."""
        text = self.lead.also.text
        return f"{text[:1].upper()}{text[1:]}."


@dataclass(frozen=True)
class Conversations:
    """Whom a region might call.

    Attributes:
        region, name: who asks.
        direction: ``ours`` (what others have for it) or ``theirs`` (what it has for others).
        first: the conversations that have a card, in order; at most five.
        further: those that are named below, in order.
        maybe: plausible matches of pairs that have no card, in order; at most five.
        unanswered: the needs of the region that no match answers; none in direction ``theirs``.
        needs, offers: all that the region says it seeks and offers, answered or not.
        hidden: how many conversations the filters hide.
    """

    region: str
    name: str
    direction: str
    first: tuple[Conversation, ...] = ()
    further: tuple[Conversation, ...] = ()
    maybe: tuple[Match, ...] = ()
    unanswered: tuple[Side, ...] = ()
    needs: tuple[Side, ...] = ()
    offers: tuple[Side, ...] = ()
    hidden: int = 0

    @property
    def all(self) -> tuple[Conversation, ...]:
        """Every conversation that passes the filters, in order."""
        return (*self.first, *self.further)
