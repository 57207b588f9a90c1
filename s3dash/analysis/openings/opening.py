"""An opening as a page shows it: two areas, what joins them, and the reasons for it by name."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.match import Contact
from s3dash.analysis.facts.evidence import PriorityNote

# The reasons, in the order in which they are told.
REASONS = (
    *("joins", "environment", "strength", "their-words", "our-words"),
    *("few", "stated-need", "near", "give-back"),
)


@dataclass(frozen=True)
class Reason:
    """One of the nine reasons: its name, whether it holds, and what it says, in words."""

    name: str
    holds: bool
    words: str


@dataclass(frozen=True)
class Opening:
    """Where an area of a giver lies close to one of a receiver.

    Attributes:
        receiver, giver: the codes of the two regions.
        partner, name: code and name of the one that is not asking.
        ours: the receiver's area (p); ``theirs`` the giver's (q).
        offered: code and name of the domain of q that the receiver does not have (a).
        own: code and name of the main domain of p (b).
        joins: whether q joins the two domains.
        sentence: the two areas in words.
        evidence: how often the two domains are named together, in words.
        together, expected: the same in numbers (C and E).
        environments: whom to contact, at most two.
        reasons: the nine, in their order.
        coverage: how much of what the receiver lacks the giver covers (K), 0 to 1; None where it
            is undefined.
    """

    receiver: str
    giver: str
    partner: str
    name: str
    ours: PriorityNote
    theirs: PriorityNote
    offered: tuple[str, str]
    own: tuple[str, str]
    joins: bool
    sentence: str
    evidence: str
    together: int
    expected: float
    environments: tuple[Contact, ...]
    reasons: tuple[Reason, ...]
    coverage: float | None

    @property
    def held(self) -> tuple[Reason, ...]:
        """The reasons that hold."""
        return tuple(reason for reason in self.reasons if reason.holds)
