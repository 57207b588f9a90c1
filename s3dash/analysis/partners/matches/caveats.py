"""What speaks against a card, against most of them, and what is to be said of numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.freshness.in_words import freshness_words
from s3dash.analysis.facts.freshness.of_region import AGE_OVER, AGE_UNDATED, region_freshness
from s3dash.analysis.facts.stated_partners import stated_partners
from s3dash.analysis.measures.ranking import FIRST
from s3dash.analysis.partners.matches.score_parts import ScorePart
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.percent import whole_per_cent
from s3dash.i18n import Translator

# What holds for a larger share of the cards than this is said once above them.
COMMON = 0.6
# A share of a score that is worth a word, and places that are far apart.
NOTABLE = 0.1
FAR = 3
# How a statement says that partners elsewhere in Europe are sought; nothing is read into others.
SAYS_EUROPE = re.compile(
    r"europeiska (partner|regioner)\b|\beu-partner\b"
    r"|\beuropean (partners|regions)\b|\beu partners\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Caveat:
    """Something that speaks against a card.

    Attributes:
        words: what, as a sentence.
        sources: the sources that it is about.
        kind: its name, by which those of several cards are the same.
    """

    words: str
    sources: tuple[SourceNote, ...] = ()
    kind: str = ""


def common_caveats(
    cards: Sequence[Sequence[Caveat]], t: Translator
) -> tuple[tuple[Caveat, ...], tuple[tuple[Caveat, ...], ...]]:
    """What holds for most cards, in general words, and what is left of each card's own.

    A card that stands alone keeps all of its own.
    """
    if len(cards) == 1:
        return (), (tuple(cards[0]),)
    counts = Counter(kind for caveats in cards for kind in {one.kind for one in caveats})
    common = [kind for kind, count in counts.items() if count > COMMON * len(cards)]
    order = dict.fromkeys(one.kind for caveats in cards for one in caveats)
    told = tuple(Caveat(t(f"common-{kind}"), kind=kind) for kind in order if kind in common)
    return told, tuple(tuple(one for one in caveats if one.kind not in common) for caveats in cards)


def card_caveats(question: Question, conversation: Conversation) -> tuple[Caveat, ...]:
    """What speaks against a conversation: what its need and its answer rest on."""
    lead = conversation.lead
    return (
        *_age_caveats(lead),
        *_unsure_caveats(lead, question.t),
        *_abroad_caveats(question, conversation),
    )


def _age_caveats(lead: Match) -> tuple[Caveat, ...]:
    """That one should ask whether what is old or undated still holds."""
    undated = any(side.age is None for side in (lead.need, lead.answer))
    return (Caveat(lead.ask, kind="undated" if undated else "old"),) if lead.ask else ()


def _unsure_caveats(lead: Match, t: Translator) -> tuple[Caveat, ...]:
    sides = {"need": lead.need, "answer": lead.answer}
    unsure = [role for role, side in sides.items() if side.uncertain]
    if not unsure:
        return ()
    # what has a year is not undated; what has none says so beside this
    dated = all(sides[role].age is not None for role in unsure)
    side = "both" if len(unsure) == len(sides) else unsure[0]
    words = t("doubt-unsure-side", side=side, dated=str(dated).lower())
    sources = dict.fromkeys(sides[role].source for role in unsure)
    return (Caveat(words, tuple(sources), "unsure"),)


def _abroad_caveats(question: Question, conversation: Conversation) -> tuple[Caveat, ...]:
    """That partners in other countries are sought, and this is none."""
    dataset = question.dataset
    row = dataset.row("statements", conversation.lead.need.code)
    giver = dataset.row("regions", conversation.lead.giver)
    if giver.region_kind == "partner":
        return ()
    named = [one.region for one in stated_partners(question, row) if one.region is not None]
    texts = (row.text_sv, row.text_en, row.partners_text)
    says = any(text is not None and SAYS_EUROPE.search(text) for text in texts)
    if says or any(region.region_kind == "partner" for region in named):
        return (Caveat(question.t("doubt-abroad"), kind="abroad"),)
    return ()


# ---- of numbers -------------------------------------------------------------------------------


def material_caveats(question: Question, region: str) -> tuple[Caveat, ...]:
    """What is weak in what is known of a region's areas, which its numbers rest on."""
    t, name = question.t, question.region_name(region)
    found = region_freshness(question, region)
    shown = found.shown
    if shown is None:
        return ()
    caveats = []
    if found.short is not None:
        held, stated = found.short
        caveats.append(Caveat(t("doubt-incomplete", region=name, held=held, stated=stated)))
    if shown.cell in {AGE_OVER, AGE_UNDATED}:
        caveats.append(Caveat(t("doubt-age", region=name, age=freshness_words(shown, t))))
    if shown.inferred_count == shown.statement_count:
        caveats.append(Caveat(t("doubt-inferred", region=name)))
    if shown.unclassified_count:
        caveats.append(Caveat(t("doubt-unclassified", count=shown.unclassified_count)))
    if len(shown.sources) == 1 and shown.uncertain_count == shown.statement_count:
        code, _ = shown.sources[0]
        caveats.append(Caveat(t("doubt-one-source"), (source_note(question, code),)))
    return tuple(caveats)


def joint_caveats(question: Question, region: str) -> tuple[Caveat, ...]:
    """That the numbers of a region rest on the joint areas of its groups."""
    rows = question.dataset.shown_priorities(region, question.round_code)
    if not rows or question.dataset.has_data(region, question.round_code):
        return ()
    groups = joined(group_names(question, rows), question.t)
    return (Caveat(question.t("doubt-joint", group=groups)),)


def judgement_caveats(parts: Sequence[ScorePart], t: Translator) -> tuple[Caveat, ...]:
    """How much of the score rests on links that judgement alone grants, or one mention with it."""
    alone = sum(part.share for part in parts if part.relation.rests_on_judgement)
    once = sum(
        part.share
        for part in parts
        if not part.relation.rests_on_judgement
        and part.relation.statements + part.relation.clusters == 1
    )
    return tuple(
        Caveat(t(name, share=whole_per_cent(share, t)))
        for name, share in (("doubt-judgement", alone), ("doubt-once", once))
        if share >= NOTABLE
    )


def weighting_caveats(
    rank: int | None, places: Mapping[str, int | None], t: Translator
) -> tuple[Caveat, ...]:
    """That the region is among the first only by some ways of counting, or far from its place.

    ``places`` are its ranks by each other way of counting.
    """
    other = [
        t("doubt-place", place=place, weights=scheme)
        for scheme, place in places.items()
        if place is not None and rank is not None and _moves(rank, place)
    ]
    if not other:
        return ()
    return (Caveat(t("doubt-counting", place=rank, others=joined(other, t))),)


def _moves(place: int, other: int) -> bool:
    """Whether a region comes in among the first or drops out of them, or moves by far."""
    return (place <= FIRST) != (other <= FIRST) or abs(place - other) >= FAR
