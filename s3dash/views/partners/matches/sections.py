"""The parts of the page of partners: cards, the others in a list, builders, what is sought."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.matches.answer import Listed, PartnersAnswer
from s3dash.analysis.partners.matches.build_domain import HAVING, Builder, Builders
from s3dash.analysis.partners.matches.stated_needs import Holder, StatedNeed
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.widgets.evidence import source_line
from s3dash.ui.widgets.links import domain_link, method_url, region_link, separated
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.panels.closable import close_link
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.stated_partners import with_whom
from s3dash.ui.widgets.tables import NUMBER, Column, Look, Row, table
from s3dash.views.partners.matches.card import match_card

# So many who can help to build a domain are listed at once.
BUILDERS = 8
LISTED = Look("listed-matches", "listed-frame", heading_at=1)


def partner_sections(answer: PartnersAnswer, question: Question) -> list[Component]:
    """The whole body, from the chosen card to what others seek."""
    sections = [
        partner_links(question),
        _chosen(answer, question),
        _builders(answer.builders, question) if answer.builders else None,
        _cards(answer, question),
        _listed(answer, question),
        _stated_needs(answer, question),
        _needs_met(answer, question),
    ]
    return [section for section in sections if section is not None]


def _chosen(answer: PartnersAnswer, question: Question) -> Component | None:
    t = question.t
    if answer.chosen is None:
        return None
    close = close_link(t("partners-close"), question.state.but(partner=None), "close")
    card = match_card(answer.chosen, answer.most, answer.ranked, question, whole=True)
    return page_section(t("partners-chosen"), [close, card], "chosen-match")


def _cards(answer: PartnersAnswer, question: Question) -> Component | None:
    t = question.t
    if not answer.ranked:
        return None
    if not answer.cards:
        whole = question.state.but(distance=None, together=None, group=False, initiative=None)
        clear = dcc.Link(t("partners-unfiltered"), href=to_url(whole))
        return page_section(t("partners-cards"), [html.P([t("partners-empty"), " ", clear])])
    cards = [
        html.Li(match_card(card, answer.most, answer.ranked, question)) for card in answer.cards
    ]
    words = html.P(t("partners-how"), className="section-words")
    return page_section(t("partners-cards"), [words, html.Ol(cards, className="match-cards")])


def _listed(answer: PartnersAnswer, question: Question) -> Component | None:
    """The other regions as rows, each with the way to its card."""
    t = question.t
    if not answer.listed:
        return None
    names = ("rank-words", "region-name", "score", "overlap")
    columns = [Column(t(f"listed-{name}")) for name in names]
    rows = [_listed_row(listed, question) for listed in answer.listed]
    words = html.P(t("partners-listed-words"), className="section-words")
    heading = t("partners-listed")
    return page_section(heading, [words, table(heading, columns, rows, LISTED)])


def _listed_row(listed: Listed, question: Question) -> Row:
    t = question.t
    match = listed.match
    name = f"{listed.name}, {listed.country}" if listed.country else listed.name
    basis = "joint" if match.joint else "incomplete" if match.incomplete else ""
    remark = [html.Span(t(f"basis-{basis}"), className="listed-remark")] if basis else []
    link = dcc.Link(
        [name, html.Span(f" – {t('partners-more')}", className="visually-hidden")],
        href=to_url(question.state.but(partner=match.code)),
    )
    values = [
        html.Td(per_cent(value, t), className=NUMBER) for value in (match.score, match.overlap)
    ]
    return Row(["–" if match.rank is None else str(match.rank), [link, *remark], *values])


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
    link = dcc.Link(builder.name, href=to_url(question.state.but(partner=builder.code)))
    words = [builder.words]
    if builder.gain is not None:
        words.append(t("build-gain", gain=per_cent(builder.gain, t)))
    if builder.remark:
        words.append(builder.remark)
    return html.Li([link, html.Span(f" – {', '.join(words)}", className="quiet")])


def _stated_needs(answer: PartnersAnswer, question: Question) -> Component:
    t = question.t
    if not answer.stated_needs:
        none = html.P(t("partners-seeks-none", region=answer.name), className="quiet")
        return page_section(t("partners-seeks"), [none])
    items = [_own_need(need, question) for need in answer.stated_needs]
    return page_section(t("partners-seeks"), [html.Ul(items, className="priority-list")])


def _needs_met(answer: PartnersAnswer, question: Question) -> Component:
    t = question.t
    if not answer.needs_met:
        none = html.P(t("partners-asked-none", region=answer.name), className="quiet")
        return page_section(t("partners-asked"), [none])
    items = [_need_of_others(need, question) for need in answer.needs_met]
    return page_section(t("partners-asked"), [html.Ul(items, className="priority-list")])


def _own_need(need: StatedNeed, question: Question) -> Component:
    """What the region seeks: of which domains, with whom, who has it, and the source."""
    t = question.t
    domains = ", ".join(need.domains) or t("sought-cross")
    return html.Li(
        [
            _text(need, t),
            _fact(t("panel-domains"), [domains]),
            *with_whom(need.partners, t),
            *_elsewhere(need, question),
            _holders(need, question),
            source_line(need.source, t),
        ]
    )


def _need_of_others(need: StatedNeed, question: Question) -> Component:
    """What others seek: whose it is, what of it the region has, with whom, and the source."""
    t = question.t
    links = [region_link(code, name, question.state) for code, name in need.seekers]
    return html.Li(
        [
            _text(need, t),
            _fact(t("partners-seekers"), separated(links)),
            _fact(t("partners-yours"), [need.holders[0].words]),
            *with_whom(need.partners, t),
            source_line(need.source, t),
        ]
    )


def _text(need: StatedNeed, t: Translator) -> Component:
    tag = [html.Span(t("panel-uncertain"), className="tag")] if need.uncertain else []
    return html.P([need.text, *tag])


def _elsewhere(need: StatedNeed, question: Question) -> list[Component]:
    """That European partners are sought where only Swedish regions are shown, and the way there."""
    t = question.t
    if not need.abroad or question.state.shown_scope != "sweden":
        return []
    href = to_url(question.state.but(scope="europe"))
    shown = dcc.Link(t("partners-seeks-show-europe"), href=href)
    return [html.P([t("partners-seeks-europe"), " ", shown], className="panel-remark")]


def _fact(label: str, content: list[Component | str]) -> Component:
    return html.P([html.Span(label, className="fact-label"), *content], className="fact")


def _holders(need: StatedNeed, question: Question) -> Component:
    """Those of the kind that is sought, who offers it, and who has the same domains."""
    t, state = question.t, question.state
    fitting, offering, same = (
        [_holder(holder, state) for holder in holders]
        for holders in (need.fitting, need.offering, need.others)
    )
    parts: list[Component] = []
    if fitting:
        label = html.P(t("partners-holders-europe", count=len(fitting)), className="fact-label")
        parts += [label, html.Ul(fitting, className="plain-list")]
    if offering:
        label = html.P(t("partners-holders"), className="fact-label")
        parts += [label, html.Ul(offering, className="plain-list")]
    if same:
        summary = html.Summary(t("partners-holders-same", count=len(same)))
        listed = html.Ul(same, className="plain-list")
        parts.append(html.Details([summary, listed], className="match-more"))
    return html.Div(parts or [html.P(t("partners-no-holder"), className="quiet")])


def _holder(holder: Holder, state: ViewState) -> Component:
    link = region_link(holder.code, holder.name, state)
    return html.Li([link, html.Span(f" – {holder.words}", className="quiet")])


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
