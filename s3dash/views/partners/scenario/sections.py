"""A scenario on its page: striped, before and after side by side, and what may be changed."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.scenario.answer import Chosen, ScenarioAnswer
from s3dash.analysis.partners.scenario.changes import Changes
from s3dash.analysis.partners.scenario.domains import DomainChange, NextDomain, NextDomains
from s3dash.analysis.partners.scenario.joining import Joined
from s3dash.analysis.partners.scenario.moves import Move
from s3dash.analysis.partners.scenario.partners import Partner, PartnerChange
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.scenario.before_after import moved, sides
from s3dash.views.partners.scenario.gaps import gaps_before_and_after


def band(t: Translator) -> Component:
    """The striped band that says what the page is."""
    return html.Div(html.Strong(t("scenario-label")), className="scenario-band")


def to_choose(answer: ScenarioAnswer, question: Question) -> list[Component]:
    """What may be changed, open; nothing before a region is chosen."""
    if answer.region is None:
        return []
    return [
        *_notes(answer),
        *_chosen(answer, question),
        *_offers(answer, question),
    ]


def before_and_after(answer: ScenarioAnswer, changes: Changes, question: Question) -> Component:
    """The whole scenario in its striped frame."""
    t = question.t
    offers = html.Details(
        [html.Summary(t("scenario-more")), *_offers(answer, question)],
        className="offered",
    )
    parts: list[Component] = [
        band(t),
        html.P(t("scenario-what"), className="panel-remark"),
        *_chosen(answer, question),
        offers,
        *_notes(answer),
    ]
    if changes.domains:
        parts.append(_counts(changes.domains, question))
    parts += [_partners(change, answer.name, question) for change in changes.partners]
    parts.append(_next(changes.lacking, question))
    parts.append(gaps_before_and_after(changes.gaps, answer.name, question))
    if changes.join is not None:
        parts.append(_join(changes.join, question))
    return html.Div(html.Div(parts, className="scenario-inner"), className="scenario")


# ---- what is changed -----------------------------------------------------------------------------


def _notes(answer: ScenarioAnswer) -> list[Component]:
    return [html.P(words, className="panel-warning") for words in answer.notes]


def _chosen(answer: ScenarioAnswer, question: Question) -> list[Component]:
    """What is added, dropped and joined, each with a way out; what is left out of it says so."""
    if not answer.chosen:
        return []
    items = [_change(chosen, question) for chosen in answer.chosen]
    label = attributes(aria_label=question.t("scenario-changes"))
    return [html.Ul(items, className="chosen-regions scenario-changes", **label)]


def _change(chosen: Chosen, question: Question) -> Component:
    t, name = question.t, chosen.name
    words = t("scenario-undo", name=name)
    remove = dcc.Link(
        [icon("x-lg"), html.Span(words, className="visually-hidden")],
        href=to_url(_without(chosen, question.state)),
        className="remove",
        title=words,
    )
    ignored = [] if chosen.counts else [html.Span(t("scenario-ignored"), className="tag")]
    return html.Li([html.Span(t(f"scenario-change-{chosen.part}", name=name)), *ignored, remove])


def _without(chosen: Chosen, state: ViewState) -> ViewState:
    if chosen.part == "join":
        return state.but(join=None)
    rest = tuple(code for code in getattr(state, chosen.part) if code != chosen.code)
    return state.but(**{chosen.part: rest})


def _offers(answer: ScenarioAnswer, question: Question) -> list[Component]:
    """Domains as links: those to add, and those to drop."""
    t, state = question.t, question.state
    parts: list[Component] = []
    for part, domains in (("add", answer.offers.add), ("drop", answer.offers.drop)):
        links = [
            dcc.Link(name, href=to_url(state.but(**{part: (*getattr(state, part), code)})))
            for code, name in domains
        ]
        if links:
            parts.append(html.H2(t(f"scenario-offer-{part}"), className="offer-heading"))
            parts.append(html.Ul([html.Li(link) for link in links], className="offered-regions"))
    return parts


# ---- before and after ----------------------------------------------------------------------------


def _moved(move: Move | None) -> list[Component]:
    return moved(move.kind, move.words) if move else []


def _partners(change: PartnerChange, name: str, question: Question) -> Component:
    t = question.t
    note = html.P(t(f"scenario-note-{change.kind}", region=name), className="panel-remark")
    before, after = (
        _listed([_partner(partner, question) for partner in side], t("scenario-none"))
        for side in (change.before, change.after)
    )
    return page_section(t(f"scenario-{change.kind}"), [note, sides(before, after, t)])


def _listed(items: list[Component], none: str) -> list[Component]:
    """One side's list, or that there is nothing on it."""
    if not items:
        return [html.P(none, className="missing")]
    return [html.Ol(items, className="scenario-list")]


def _partner(partner: Partner, question: Question) -> Component:
    t, ranked = question.t, partner.ranked
    parts: list[Component] = [
        html.Span(region_link(ranked.code, partner.name, question.state)),
        html.Span(per_cent(ranked.value, t), className="value"),
        *_moved(partner.move),
    ]
    if partner.remark:
        parts.append(html.Span(partner.remark, className="move"))
    if partner.is_member and question.state.join:
        initiative = question.initiative_name(question.state.join)
        parts.append(html.Span(t("scenario-member", initiative=initiative), className="tag"))
    if ranked.rank is None:
        return html.Li(parts, className="no-rank")
    return html.Li(parts, value=str(ranked.rank))


def _counts(domains: tuple[DomainChange, ...], question: Question) -> Component:
    items = [
        html.Li(
            [
                html.P(
                    [
                        domain_link(domain.code, domain.name, question.state),
                        " ",
                        _is(domain, question.t),
                    ]
                ),
                html.P(domain.how_many, className="fact"),
                html.P(domain.how_alone, className="fact"),
            ]
        )
        for domain in domains
    ]
    heading = question.t("scenario-counts")
    return page_section(heading, [html.Ul(items, className="priority-list")])


def _is(domain: DomainChange, t: Translator) -> Component:
    words = t("scenario-added") if domain.is_added else t("scenario-dropped")
    return html.Span(words, className="tag")


def _next(lacking: NextDomains, question: Question) -> Component:
    t = question.t
    before, after = (
        _listed([_nearest(domain, question) for domain in side], t("scenario-next-none"))
        for side in (lacking.before, lacking.after)
    )
    note = html.P(t("scenario-note-next"), className="panel-remark")
    return page_section(t("scenario-next"), [note, sides(before, after, t)])


def _nearest(domain: NextDomain, question: Question) -> Component:
    return html.Li(
        [
            html.Span(domain_link(domain.code, domain.name, question.state)),
            html.Span(per_cent(domain.close, question.t), className="value"),
            *_moved(domain.move),
            html.Span(domain.reason, className="near"),
        ]
    )


def _join(join: Joined, question: Question) -> Component:
    t = question.t
    parts: list[Component] = [
        html.P(initiative_link(join.code, join.name, question.state)),
        html.P(t("scenario-join-note"), className="panel-remark"),
    ]
    for kind, members in (("swedish", join.swedish), ("elsewhere", join.elsewhere)):
        parts.append(html.H3(t(f"scenario-members-{kind}", count=len(members))))
        links = [html.Li(region_link(code, name, question.state)) for code, name in members]
        if links:
            parts.append(html.Ul(links, className="offered-regions scenario-members"))
        else:
            parts.append(html.P(t("scenario-members-none"), className="missing"))
    if join.groups:
        parts.append(html.P(t("scenario-members-groups", groups=", ".join(t.fitting(join.groups)))))
    if join.partners:
        words = t("scenario-partners-in", regions=", ".join(t.fitting(join.partners)))
    else:
        words = t("scenario-no-partners-in")
    return page_section(t("scenario-would-meet", initiative=join.name), [*parts, html.P(words)])
