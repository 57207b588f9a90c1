"""The parts of the page of partners: cards, what stands below them, openings, the list."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.side import Side
from s3dash.analysis.partners.matches.answer import PartnersAnswer
from s3dash.analysis.partners.matches.build_domain import HAVING, Builder, Builders
from s3dash.analysis.partners.matches.listed import RANKED, ListRow
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.state import to_url
from s3dash.ui.widgets.evidence import source_words
from s3dash.ui.widgets.links import domain_link, method_url
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import NUMBER, Column, Look, Row, table
from s3dash.views.partners.matches.card import caveat_list, line_words, match_card
from s3dash.views.partners.matches.opening import opening_body

# So many who can help to build a domain are listed at once.
BUILDERS = 8
LISTED = Look("listed-matches", "listed-frame", heading_at=1)


def partner_sections(answer: PartnersAnswer, question: Question) -> list[Component]:
    """The whole body, from the cards to the list."""
    sections = [
        _cards(answer, question),
        _maybe(answer, question),
        _unanswered(answer, question),
        _builders(answer.builders, question) if answer.builders else None,
        _openings(answer, question),
        _listed(answer, question),
        partner_links(question),
    ]
    return [section for section in sections if section is not None]


def _cards(answer: PartnersAnswer, question: Question) -> Component:
    t = question.t
    parts: list[Component | None] = [html.P(words) for words in answer.notes]
    if answer.hidden_words:
        parts.append(html.P(answer.hidden_words))
    if answer.empty_words:
        parts += [html.P(answer.empty_words), *_statements(answer, question)]
    if len(answer.cards) > 1 and answer.common:
        parts.append(html.P(t("partners-common"), className="fact-label"))
    parts.append(caveat_list(answer.common))
    cards = [html.Li(match_card(card, question)) for card in answer.cards]
    parts.append(html.Ol(cards, className="match-cards") if cards else None)
    if answer.further:
        links = [html.Li(_pair_link(one.partner, one.name, question)) for one in answer.further]
        parts += [html.P(t("partners-further"), className="fact-label"), html.Ul(links)]
    return page_section(answer.cards_heading, parts)


def _statements(answer: PartnersAnswer, question: Question) -> list[Component]:
    """What the region says that it seeks and offers, where nobody answers it."""
    t = question.t
    parts: list[Component] = []
    for label, sides in (("partners-needs", answer.needs), ("partners-offers", answer.offers)):
        parts.append(html.P(t(label), className="fact-label"))
        parts.append(
            side_list(sides) if sides else html.P(t("partners-no-statement"), className="quiet")
        )
    return parts


def side_list(sides: Iterable[Side]) -> Component:
    """What a region says that it seeks or offers, with its sources."""
    items = [
        html.Li([side.text, " ", html.Span(source_words(side.source), className="quiet")])
        for side in sides
    ]
    return html.Ul(items, className="plain-list")


def _maybe(answer: PartnersAnswer, question: Question) -> Component | None:
    if not answer.maybe:
        return None
    items = [html.Li(_maybe_line(match, answer, question)) for match in answer.maybe]
    heading = question.t("partners-maybe")
    return page_section(heading, [html.Ul(items, className="plain-list")])


def _maybe_line(match: Match, answer: PartnersAnswer, question: Question) -> list[Component]:
    side = match.answer if match.seeker == answer.region else match.need
    line = match.also
    return [_pair_link(side.region, side.name, question), line_words(line)]


def _unanswered(answer: PartnersAnswer, question: Question) -> Component | None:
    if not answer.unanswered or answer.empty_words:
        return None
    return page_section(question.t("partners-unanswered"), [side_list(answer.unanswered)])


def _openings(answer: PartnersAnswer, question: Question) -> Component:
    t = question.t
    words = html.P(t("partners-openings-words"), className="section-words")
    none = html.P(t("partners-openings-none"), className="quiet")
    items = [
        html.Li(
            [
                html.H3(_pair_link(opening.partner, opening.name, question)),
                opening_body(opening, question),
            ]
        )
        for opening in answer.openings
    ]
    listed = html.Ol(items, className="match-cards") if items else none
    return page_section(t("partners-openings"), [words, listed])


def _pair_link(code: str, name: str, question: Question) -> Component:
    return dcc.Link(name, href=to_url(question.state.but(partner=code)))


# ---- the list ---------------------------------------------------------------------------------


def _listed(answer: PartnersAnswer, question: Question) -> Component | None:
    """All regions as rows, each with the way to its pair."""
    t = question.t
    if not answer.listed:
        return None
    columns = [
        Column(t("column-rank_words")),
        Column(t("column-region_name")),
        Column(t("listed-coverage")),
        Column(t("listed-alike")),
    ]
    rows = [_listed_row(row, question) for row in answer.listed]
    words = [answer.listed_words, answer.weighting_words, answer.north_words]
    said = [html.P(sentence, className="section-words") for sentence in words if sentence]
    heading = t("partners-listed")
    return page_section(heading, [*said, table(heading, columns, rows, LISTED)])


def _listed_row(row: ListRow, question: Question) -> Row:
    t, partner = question.t, row.partner
    name = f"{row.name}, {row.country}" if row.country else row.name
    remark = []
    if row.section != RANKED:
        remark = [html.Span(t(f"listed-{row.section}"), className="listed-remark")]
    values = (partner.coverage, partner.overlap) if partner else (None, None)
    cells = [
        html.Td("–" if value is None else per_cent(value, t), className=NUMBER) for value in values
    ]
    rank = partner.rank if partner else None
    link = [_pair_link(row.code, name, question), *remark]
    return Row(["–" if rank is None else str(rank), link, *cells])


# ---- building a domain ------------------------------------------------------------------------


def _builders(builders: Builders, question: Question) -> Component:
    t = question.t
    having = [
        part
        for kind in HAVING
        if (listed := builders.of_kind(kind))
        for part in (
            html.H3(t(f"build-{kind}", count=len(listed))),
            *_listed_builders(listed, question),
        )
    ]
    having = having or [html.P(t("build-strong-none"), className="quiet")]
    related = _listed_builders(builders.related, question)
    related = related or [html.P(t("build-related-none"), className="quiet")]
    columns = [html.Div(having), html.Div([html.H3(t("build-related")), *related])]
    own = html.P([builders.own, " ", domain_link(builders.code, t("build-about"), question.state)])
    heading = t("partners-build", domain=builders.name)
    return page_section(heading, [own, html.Div(columns, className="two-columns")])


def _listed_builders(builders: tuple[Builder, ...], question: Question) -> list[Component]:
    """The first of them, and the rest behind a line that says how many they are; may be none."""
    t = question.t
    items = [_builder(builder, question) for builder in builders]
    if not items:
        return []
    return list_with_rest(
        items,
        BUILDERS,
        lambda rest: t("build-more", count=rest),
        rest_kind="match-more",
        ordered=True,
    )


def _builder(builder: Builder, question: Question) -> Component:
    t = question.t
    link = _pair_link(builder.code, builder.name, question)
    words = [builder.words]
    if builder.gain is not None:
        words.append(t("build-gain", gain=per_cent(builder.gain, t)))
    if builder.remark:
        words.append(builder.remark)
    return html.Li([link, html.Span(f" – {', '.join(words)}", className="quiet")])


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
