"""A match: a need that one region states, and what of another answers it."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.side import Line, Side

STRONG = "strong"


@dataclass(frozen=True)
class Contact:
    """An environment to contact.

    Attributes:
        code, name: of the cluster.
        region: the code of the region that it is in.
        does: what it does, in a line; empty where nobody says.
        url: its own page, else None.
        source_url: the page of its source, for one without a page of its own; else None.
    """

    code: str
    name: str
    region: str
    does: str
    url: str | None
    source_url: str | None


@dataclass(frozen=True)
class Match:
    """A need and its answer, as one of the two regions reads it.

    Attributes:
        code: the key of its row.
        seeker, giver: the codes of the two regions.
        strength: ``STRONG``, or ``plausible``.
        basis: ``compiled`` or ``dialogue``; ``basis_words`` the same in words.
        need, answer: its two sides.
        need_line, answer_line: the two as the reader is told them.
        also: both as a further line of a card: ``Även:`` ``ni söker ”…”, Kronoberg erbjuder ”…”``.
        also_same: the answer alone, as a further line of a card that leads with the need.
        listed: both in a list, behind the name of the other region.
        in_turn: both as what is sought in return: ``De söker i sin tur:`` ``”…”, och ni har ”…”``.
        why: why it answers the need, in a sentence.
        contact: whom to contact, or None: then the source of the answer is where to read more.
        age: the whole years since the older of the two sides was said; None for undated.
        ask: that one should ask whether the need, the answer or both still hold, as a sentence;
            empty where both are recent.
    """

    code: str
    seeker: str
    giver: str
    strength: str
    basis: str
    basis_words: str
    need: Side
    answer: Side
    need_line: Line
    answer_line: Line
    also: Line
    also_same: Line
    listed: str
    in_turn: Line
    why: str
    contact: Contact | None
    age: int | None
    ask: str

    @property
    def is_strong(self) -> bool:
        """Whether it may lead a card."""
        return self.strength == STRONG

    @property
    def pair(self) -> tuple[str, str]:
        """Who seeks, and who answers."""
        return self.seeker, self.giver

    @property
    def domains(self) -> frozenset[str]:
        """The codes of the domains of the need and of the answer."""
        return frozenset(code for side in (self.need, self.answer) for code, _ in side.domains)
