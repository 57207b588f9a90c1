"""A card: a need and its answer, what the two do together, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.match import Contact
from s3dash.analysis.conversations.together import Work, joint_areas, work_of, work_words
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.matches.caveats import Caveat, card_caveats, common_caveats
from s3dash.analysis.partners.matches.fold import Fold, fold_of
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Card:
    """A conversation as the page of partners shows it.

    Attributes:
        conversation: the two regions and their matches; ``conversation.lead`` opens the card.
        name, country: of the partner; the country is empty for a Swedish one.
        distance_km: from seat to seat, or None.
        read_more: the partner's source, to read and get in touch by where the match has no
            environment of the partner to contact.
        contact_url: the page of the partner's function for such questions, or None.
        together: the projects, partnerships and pilots of the two; empty where none is known.
        groups: the groups that both are in, with what is joint there, a line each.
        caveats: what speaks against it and not against most of the cards.
        fold: what stands folded.
    """

    conversation: Conversation
    name: str
    country: str
    distance_km: float | None
    read_more: SourceNote
    contact_url: str | None
    together: tuple[Work, ...]
    groups: tuple[str, ...]
    caveats: tuple[Caveat, ...]
    fold: Fold

    @property
    def has_contact(self) -> bool:
        """Whether the match has an environment of the partner to contact."""
        contact = self.conversation.lead.contact
        return contact is not None and contact.region == self.conversation.partner

    @property
    def return_contacts(self) -> tuple[Contact, ...]:
        """The partner's environments that strong matches the other way name, each once."""
        named = [match.contact for match in self.conversation.in_turn if match.is_strong]
        of_partner = [one for one in named if one and one.region == self.conversation.partner]
        return tuple(dict.fromkeys(of_partner))


def cards_of(
    question: Question, conversations: Iterable[Conversation]
) -> tuple[tuple[Caveat, ...], tuple[Card, ...]]:
    """What speaks against most of the cards, and the cards."""
    listed = list(conversations)
    common, own = common_caveats([card_caveats(question, one) for one in listed], question.t)
    cards = (_card(question, *both) for both in zip(listed, own, strict=True))
    return common, tuple(cards)


def _card(question: Question, conversation: Conversation, caveats: tuple[Caveat, ...]) -> Card:
    t, region, partner = question.t, conversation.region, conversation.partner
    row = question.dataset.row("regions", partner)
    lead = conversation.lead
    theirs = lead.answer if lead.giver == partner else lead.need
    return Card(
        conversation=conversation,
        name=t.name(row),
        country=t.country(row.country_code) if row.region_kind == "partner" else "",
        distance_km=distance_km(question.dataset, region, partner),
        read_more=theirs.source,
        contact_url=row.contact_url,
        together=tuple(work_words(question, work) for work in work_of(question, region, partner)),
        groups=joint_areas(question, region, partner),
        caveats=caveats,
        fold=fold_of(question, lead.seeker, lead.giver, conversation.matches),
    )
