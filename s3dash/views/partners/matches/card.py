"""A card: a need and its answer, whom to contact, what is done together, and what is folded."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Contact, Match
from s3dash.analysis.conversations.side import Line
from s3dash.analysis.conversations.together import Work
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.matches.card import Card
from s3dash.analysis.partners.matches.caveats import Caveat
from s3dash.analysis.partners.matches.fold import Fold
from s3dash.analysis.partners.matches.score_parts import ScorePart
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import as_read, per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import outward, source_words
from s3dash.ui.widgets.links import initiative_link, region_link
from s3dash.views.partners.matches.opening import opening_body

# So many pairs of domains are told one by one on a card; the rest in sum.
TOLD = 5


def match_card(card: Card, question: Question) -> Component:
    """The card of a conversation."""
    lead = card.conversation.lead
    parts = [
        _head(card, question),
        *match_lines(lead, question.t),
        *(line_words(match.also) for match in card.conversation.also),
        _contact(card, question.t),
        *(line_words(match.in_turn) for match in card.conversation.in_turn),
        html.H4(question.t("match-together")),
        *work_list(card.together, card.groups, question),
        caveat_list(card.caveats),
        fold_details(card.fold, question),
        _links(card, question),
    ]
    shown = [part for part in parts if part is not None]
    return html.Article(shown, className="match-card", **attributes(aria_label=card.name))


def match_lines(match: Match, t: Translator) -> list[Component]:
    """A need, its answer, and why."""
    why = t("match-why-basis", why=match.why, basis=match.basis_words)
    lines = [line_words(match.need_line), line_words(match.answer_line), html.P(why)]
    return [html.Div(lines, className="match-why")]


def line_words(line: Line) -> Component:
    """A line with its label in bold."""
    dated = f" ({line.dated})" if line.dated else ""
    return html.P([html.Strong(line.label), f" {line.text}{dated}."])


def _head(card: Card, question: Question) -> Component:
    t = question.t
    where = [card.country] if card.country else []
    if card.distance_km is not None:
        where.append(t("match-distance", km=t.number(round(card.distance_km))))
    name = region_link(card.conversation.partner, card.name, question.state)
    return html.Div(
        [html.H3(name), html.Span(", ".join(where), className="quiet")], className="match-head"
    )


def _contact(card: Card, t: Translator) -> Component:
    contact = card.conversation.lead.contact
    parts: list[Component] = []
    if contact is not None:
        label = t("match-contact" if card.has_contact else "match-contact-own")
        parts.append(html.P([html.Strong(label), " ", *contact_words(contact)]))
    if not card.has_contact:
        label = t("match-read-more")
        parts.append(html.P([html.Strong(label), " ", source_words(card.read_more)]))
    return html.Div(parts)


def contact_words(contact: Contact) -> list[Component | str]:
    """An environment, linked to its own page, and what it does."""
    name = outward(contact.name, contact.url) if contact.url else html.Span(contact.name)
    said: list[Component | str] = [name]
    if contact.does:
        said.append(f" – {contact.does}")
    if contact.source_url:
        said += [" ", outward(contact.source_url, contact.source_url)]
    return said


def work_list(
    together: Iterable[Work], groups: Iterable[str], question: Question
) -> list[Component]:
    """What the two do together already."""
    items = [html.Li(words) for words in groups]
    works = list(together)
    for work in works:
        years = f" {work.years}" if work.years else ""
        link = initiative_link(work.code, work.name, question.state)
        said = html.Span(f"{years} – {work.words}", className="quiet")
        items.append(html.Li([link, said, *_sources(work.sources)]))
    parts: list[Component] = [html.Ul(items, className="plain-list")] if items else []
    if not works:
        parts.append(html.P(question.t("match-together-none"), className="quiet"))
    return parts


def caveat_list(caveats: Iterable[Caveat]) -> Component | None:
    """What speaks against it, with the sources; None where nothing does."""
    items = [html.Li([one.words, *_sources(one.sources)]) for one in caveats]
    return html.Ul(items, className="doubts") if items else None


def _sources(sources: Iterable[SourceNote]) -> list[Component]:
    return [
        html.Span([" ", source_words(source)], className="match-source quiet") for source in sources
    ]


# ---- folded -----------------------------------------------------------------------------------


def fold_details(fold: Fold, question: Question) -> Component:
    """Sources and numbers, behind a line."""
    t = question.t
    shared = in_quotes([part.name for part in fold.shared], t)
    words = [
        "; ".join(fold.basis),
        fold.coverage_words,
        t("match-shared", domains=shared) if shared else t("match-shared-none"),
        fold.rank_words,
        *fold.robustness,
    ]
    parts = [
        html.Ul([html.Li(source_words(source)) for source in fold.sources]),
        *(html.P(sentence) for sentence in words if sentence),
        caveat_list(fold.caveats),
        _made_of(fold, t),
        opening_body(fold.opening, question) if fold.opening else None,
    ]
    shown = [part for part in parts if part is not None]
    return html.Details([html.Summary(t("match-know")), *shown], className="match-more")


def _made_of(fold: Fold, t: Translator) -> Component | None:
    """The parts of G by pair of domains; the rest in sum."""
    if not fold.parts or fold.score is None:
        return None
    total = per_cent(fold.score, t)
    items = [html.Li(_part(part, total, t)) for part in fold.parts[:TOLD]]
    if rest := fold.parts[TOLD:]:
        value = t("match-of", value=as_read(sum(part.points for part in rest), t), total=total)
        items.append(html.Li(t("match-rest", count=len(rest), value=value), className="quiet"))
    heading = html.P(t("match-parts", total=total))
    return html.Div([heading, html.Ol(items, className="match-reasons")])


def _part(part: ScorePart, total: str, t: Translator) -> list[Component | str]:
    words = t("match-parts-words", own=part.own[1], offered=part.offered[1])
    value = t("match-of", value=as_read(part.points, t), total=total)
    evidence = html.P(part.relation.evidence, className="quiet")
    return [f"{words}: {value}", evidence]


def _links(card: Card, question: Question) -> Component:
    t, state = question.t, question.state
    both = (card.conversation.region, card.conversation.partner)
    pair = to_url(state.but(partner=card.conversation.partner))
    consortium = to_url(state.but(show="consortium", regions=both, partner=None))
    items = [
        html.Li(dcc.Link(t("partners-pair", region=card.name), href=pair)),
        html.Li(dcc.Link(t("partners-consortium", region=card.name), href=consortium)),
    ]
    if card.fold.url:
        items.append(html.Li(outward(t("match-strategy", region=card.name), card.fold.url)))
    return html.Ul(items, className="page-links")
