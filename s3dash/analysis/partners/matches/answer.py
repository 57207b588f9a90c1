"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.conversations import OURS
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.side import Side
from s3dash.analysis.crowd import MOST_SHOWN, crowd_words, is_crowd, told
from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.partners.matches import sentences
from s3dash.analysis.partners.matches.build_domain import Builders, building_of
from s3dash.analysis.partners.matches.card import Card, cards_of
from s3dash.analysis.partners.matches.caveats import Caveat
from s3dash.analysis.partners.matches.listed import ListRow, list_of
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.table import filtered_table
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, joined


@dataclass(frozen=True)
class MatchesAnswer(Answer):
    """What the page of a region's partners shows, in its order from the cards down.

    Attributes:
        region, name: the code and name of the region that asks, or None and empty.
        direction: ``ours`` (what others have for it) or ``theirs`` (what it has for others).
        notes: what else is to be known of the region's own areas, a sentence each.
        cards_heading: what stands over the cards: ``Ni söker – de har``.
        common: what speaks against most of the cards, said once above them.
        cards: at most five.
        further: conversations without a card, to be named in a line each, linked to their pair.
        hidden_words: how many cards the filters hide, as a sentence; empty where they hide none.
        maybe: plausible matches of pairs without a card (``Kanske också``), at most five.
        empty_words: that no need is known that anybody answers, as a sentence; empty where one is.
        needs, offers: what the region says it seeks and offers; told where there is no card at all.
        unanswered: needs without a match (``Behov som ingen svarar på ännu``).
        openings: at most five (``Närliggande ingångar, utan uttalad efterfrågan``).
        openings_words: what is to be known of them all, and how they count where the list counts
            otherwise.
        listed_words: the one line above the list: likeness predicts partnerships, this does not.
        listed: all other regions that pass the filters, by section.
        ranked: how many of all are ranked.
        north_words: that nobody is near, and that regions abroad may be shown; or empty.
        weighting_words: that the order of the list hangs on the way of counting; or empty.
        builders: who can help to build the chosen domain, or None.
    """

    region: str | None = None
    name: str = ""
    direction: str = OURS
    notes: tuple[str, ...] = ()
    cards_heading: str = ""
    common: tuple[Caveat, ...] = ()
    cards: tuple[Card, ...] = ()
    further: tuple[Conversation, ...] = ()
    hidden_words: str = ""
    maybe: tuple[Match, ...] = ()
    empty_words: str = ""
    needs: tuple[Side, ...] = ()
    offers: tuple[Side, ...] = ()
    unanswered: tuple[Side, ...] = ()
    openings: tuple[Opening, ...] = ()
    openings_words: str = ""
    listed_words: str = ""
    listed: tuple[ListRow, ...] = ()
    ranked: int = 0
    north_words: str = ""
    weighting_words: str = ""
    builders: Builders | None = None


def matches_answer(question: Question) -> MatchesAnswer:
    """Whom the chosen region might call, or what to choose."""
    t, region = question.t, question.state.region
    if region is None:
        return required_region(question, t("partners-choose"))
    if question.dataset.row("regions", region).region_kind == "group":
        return required_region(question, group_words(question, region))
    matching = Matching(question, region)
    building, conversations = building_of(matching), matching.conversations
    common, cards = cards_of(question, conversations.first)
    every = list_of(matching)
    listed = every[:MOST_SHOWN] if is_crowd(question, [row.code for row in every]) else every
    table = filtered_table(matching, listed, building, len(every) - len(listed))
    return MatchesAnswer(
        heading=sentences.heading(matching),
        sentence=sentences.sentence(matching, building),
        data_table=table.rows,
        headings=table.headings,
        tables=table.tables,
        not_drawn=told(question, crowd_words(question, "partners", len(listed), len(every))),
        region=region,
        name=matching.name,
        direction=matching.direction,
        notes=tuple(sentences.basis(question, region)[1:]),
        cards_heading=t("partners-cards", direction=matching.direction),
        common=common,
        cards=cards,
        further=conversations.further,
        hidden_words=sentences.hidden(matching),
        maybe=conversations.maybe,
        empty_words=sentences.empty(matching),
        needs=conversations.needs,
        offers=conversations.offers,
        unanswered=conversations.unanswered,
        openings=matching.openings,
        openings_words=sentences.openings(matching),
        listed_words=t("partners-listed-words"),
        listed=listed,
        ranked=len(matching.ranking.ranked),
        north_words=sentences.north(matching),
        weighting_words=t("partners-hangs") if matching.is_weighting_sensitive else "",
        builders=building.builders if building else None,
    )


def group_words(question: Question, group: str) -> str:
    """That a group is no partner by itself, and who is in it."""
    members = [question.region_name(code) for code in question.dataset.members_of(group)]
    name = question.region_name(group)
    return question.t("partners-group", group=name, members=joined(members, question.t))


def required_region(question: Question, words: str) -> MatchesAnswer:
    """The answer before a region is chosen that can have partners."""
    return MatchesAnswer(question.t("partners-heading-none"), words, required_choice="region")
