"""A card: a need and its answer, whom to contact, what is done together, and what is folded."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.matches.card import Card
from s3dash.analysis.question import Question
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.widgets.links import region_link
from s3dash.views.partners.matches.fold import fold_details
from s3dash.views.partners.matches.spoken import (
    caveat_list,
    contact_line,
    line_words,
    match_lines,
    pair_url,
    read_on,
    return_line,
    work_list,
)

# What stands by the words that it is about, and not among the objections.
AGES = ("old", "undated")


def match_card(card: Card, question: Question) -> Component:
    """The card of a conversation; it is read from top to bottom."""
    conversation = card.conversation
    parts = [
        _head(card, question),
        match_lines(conversation.lead, question.t),
        *(html.P(one.words, className="match-ask") for one in card.caveats if one.kind in AGES),
        *(line_words(line, [match.need, match.answer]) for match, line in conversation.also_lines),
        *_contact(card, question),
        *_in_turn(card, question),
        *work_list(card.together, card.groups, question),
        caveat_list((one for one in card.caveats if one.kind not in AGES), question.t),
        fold_details(card.fold, question),
        _links(card, question),
    ]
    shown = [part for part in parts if part is not None]
    return html.Article(shown, className="match-card", **attributes(aria_label=card.name))


def _head(card: Card, question: Question) -> Component:
    t = question.t
    where = [card.country] if card.country else []
    if card.distance_km is not None:
        where.append(t("match-distance", km=t.number(round(card.distance_km))))
    name = region_link(card.conversation.partner, card.name, question.state)
    return html.Div(
        [html.H3(name), html.Span(", ".join(where), className="quiet")], className="match-head"
    )


def _contact(card: Card, question: Question) -> list[Component]:
    """Whom to contact; where nobody of the partner's is known, where to read on."""
    t, contact = question.t, card.conversation.lead.contact
    parts: list[Component] = []
    if contact is not None:
        label = t("match-contact" if card.has_contact else "match-contact-own")
        parts.append(contact_line(label, contact, t))
    if not card.has_contact:
        parts += read_on(card.read_more, card.name, card.contact_url, t)
    return parts


def _in_turn(card: Card, question: Question) -> list[Component]:
    """What is sought in return, and whom of the partner's to contact about it."""
    t = question.t
    lines = [return_line(match) for match in card.conversation.in_turn]
    label = t("match-contact-return")
    return [*lines, *(contact_line(label, contact, t) for contact in card.return_contacts)]


def _links(card: Card, question: Question) -> Component:
    """What to do with the card: take the link of its pair along, or open that."""
    t = question.t
    address = pair_url(card.conversation.partner, question)
    copied = attributes(
        data_copy=address, data_done=t("tool-copied"), data_failed=t("tool-not-copied")
    )
    label = t("match-copy", region=card.name)
    copy = html.Button(
        [icon("link-45deg"), html.Span(t("tool-copy"))],
        className="tool",
        type="button",
        **copied,
        **attributes(aria_label=label),
    )
    opened = dcc.Link(t("partners-pair", region=card.name), href=address)
    return html.Ul([html.Li(opened), html.Li(copy)], className="page-links card-links")
