"""The parts of the page of partners: cards, what stands below them, openings, the list."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.question import Question
from s3dash.state import to_url
from s3dash.ui.widgets.links import method_url
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.matches.builders import builders_section
from s3dash.views.partners.matches.card import match_card
from s3dash.views.partners.matches.listed import listed_section
from s3dash.views.partners.matches.opening import opening_body
from s3dash.views.partners.matches.spoken import (
    caveat_list,
    pair_link,
    side_list,
    spoken,
)


def partner_sections(answer: MatchesAnswer, question: Question) -> list[Component]:
    """The whole body, from the cards to the list."""
    sections = [
        cards_section(answer, question),
        _maybe(answer, question),
        _unanswered(answer, question),
        builders_section(answer.builders, question) if answer.builders else None,
        _openings(answer, question),
        listed_section(answer, question),
        partner_links(question),
    ]
    return [section for section in sections if section is not None]


def cards_section(answer: MatchesAnswer, question: Question) -> Component:
    """The cards with what holds for all of them, or what the region itself says."""
    t = question.t
    parts: list[Component | None] = [html.P(words) for words in answer.notes]
    if answer.hidden_words:
        parts.append(html.P(answer.hidden_words))
    if answer.empty_words:
        parts += [html.P(answer.empty_words), *_statements(answer, question)]
    if answer.common:
        label = html.P(t("partners-common"), className="fold-label")
        parts.append(html.Div([label, caveat_list(answer.common, t)], className="common-caveats"))
    cards = [html.Li(match_card(card, question)) for card in answer.cards]
    parts.append(html.Ol(cards, className="match-cards") if cards else None)
    if answer.further:
        further = [html.Li(_further(one, question)) for one in answer.further]
        label = html.P(t("partners-further"), className="fold-label")
        parts.append(html.Div([label, html.Ul(further, className="plain-list one-line-list")]))
    return page_section(answer.cards_heading, parts, "cards")


def _further(one: Conversation, question: Question) -> list[Component | str]:
    """A pair without a card, and what it is about."""
    side = one.lead.need if one.lead.giver == one.region else one.lead.answer
    words = html.Span(side.text, lang=side.wording.language, className="quiet")
    return [pair_link(one.partner, one.name, question), " – ", words]


def _statements(answer: MatchesAnswer, question: Question) -> list[Component]:
    """What the region says that it seeks and offers, where nobody answers it."""
    t = question.t
    columns = [
        html.Div(
            [
                html.H3(t(label)),
                side_list(sides)
                if sides
                else html.P(t("partners-no-statement"), className="quiet"),
            ]
        )
        for label, sides in (("partners-needs", answer.needs), ("partners-offers", answer.offers))
    ]
    return [html.Div(columns, className="two-columns")]


def _maybe(answer: MatchesAnswer, question: Question) -> Component | None:
    if not answer.maybe:
        return None
    items = [html.Li(_maybe_line(match, answer, question)) for match in answer.maybe]
    heading = question.t("partners-maybe")
    return page_section(heading, [html.Ul(items, className="plain-list one-line-list")])


def _maybe_line(match: Match, answer: MatchesAnswer, question: Question) -> list[Component | str]:
    """A plausible match: who it is with, the need, the answer."""
    side = match.answer if match.seeker == answer.region else match.need
    words = spoken(match.listed, [match.need, match.answer])
    return [pair_link(side.region, side.name, question), ": ", *words, "."]


def _unanswered(answer: MatchesAnswer, question: Question) -> Component | None:
    if not answer.unanswered or answer.empty_words:
        return None
    return page_section(question.t("partners-unanswered"), [side_list(answer.unanswered)])


def _openings(answer: MatchesAnswer, question: Question) -> Component:
    t = question.t
    words = html.P(answer.openings_words, className="section-words")
    none = html.P(t("partners-openings-none"), className="quiet")
    items = [
        html.Li(
            [
                html.H3(pair_link(opening.partner, opening.name, question)),
                opening_body(opening, question),
            ]
        )
        for opening in answer.openings
    ]
    listed = html.Ol(items, className="match-cards opening-list") if items else none
    return page_section(t("partners-openings"), [words, listed])


def partner_links(question: Question) -> Component:
    """Where else the values of the region can be seen, and how they are computed."""
    t, state = question.t, question.state
    elsewhere = state.but(domain=None, initiative=None)
    measure = "overlap" if state.shown("match") == "similar" else "complementarity"
    drawn = {
        "map": elsewhere.elsewhere("map", measure=measure),
        "matrix": elsewhere.elsewhere("matrix", measure=measure),
        "network": elsewhere.elsewhere("network", measure="mutual"),
    }
    links = [dcc.Link(t(f"partners-in-{view}"), href=to_url(to)) for view, to in drawn.items()]
    links.append(dcc.Link(t("partners-method"), href=method_url(state, "complementarity")))
    return html.Ul([html.Li(link) for link in links], className="page-links")
