"""A scenario on its page: striped, before and after side by side, and what may be changed."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.evidence_basis import remark
from s3dash.analysis.partners.scenario.answer import ScenarioAnswer
from s3dash.analysis.partners.scenario.parts import (
    Count,
    DomainChange,
    Joined,
    Move,
    NextDomain,
    Partner,
    PartnerChange,
)
from s3dash.analysis.partners.scenario.words import move_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link
from s3dash.views.partners.scenario.before_after import moved, section, sides
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


def before_and_after(answer: ScenarioAnswer, question: Question) -> Component:
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
    if answer.domains:
        parts.append(_counts(answer.domains, question))
    member = (
        {code for code, _ in answer.join.swedish + answer.join.elsewhere} if answer.join else set()
    )
    parts += [_partners(one, answer, member, question) for one in answer.partners]
    parts.append(_next(answer, question))
    parts.append(gaps_before_and_after(answer, question))
    if answer.join is not None:
        parts.append(_join(answer.join, question))
    return html.Div(html.Div(parts, className="scenario-inner"), className="scenario")


# ---- what is changed -----------------------------------------------------------------------------


def _notes(answer: ScenarioAnswer) -> list[Component]:
    return [html.P(words, className="panel-warning") for words in answer.notes]


def _chosen(answer: ScenarioAnswer, question: Question) -> list[Component]:
    """What is added, dropped and joined, each with a way out; what is left out of it says so."""
    t, state = question.t, question.state
    plan = answer.plan
    items = []
    for part in ("add", "drop"):
        codes = getattr(state, part)
        for code in codes:
            rest = tuple(one for one in codes if one != code)
            counts = plan is not None and code in getattr(plan.change, part)
            name = question.domain_name(code)
            items.append(_change(part, name, counts, state.but(**{part: rest}), t))
    if state.join:
        counts = plan is not None and plan.join is not None
        name = question.initiative_name(state.join)
        items.append(_change("join", name, counts, state.but(join=None), t))
    if not items:
        return []
    label = attributes(aria_label=t("scenario-changes"))
    return [html.Ul(items, className="chosen-regions scenario-changes", **label)]


def _change(part: str, name: str, counts: bool, without: ViewState, t: Translator) -> Component:
    words = t("scenario-undo", name=name)
    remove = dcc.Link(
        [icon("x-lg"), html.Span(words, className="visually-hidden")],
        href=to_url(without),
        className="remove",
        title=words,
    )
    ignored = [] if counts else [html.Span(t("scenario-ignored"), className="tag")]
    return html.Li([html.Span(t(f"scenario-change-{part}", name=name)), *ignored, remove])


def _offers(answer: ScenarioAnswer, question: Question) -> list[Component]:
    """Domains as links: those to add, and those to drop."""
    t, state = question.t, question.state
    rows = sorted(question.dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    changed = {*state.add, *state.drop}
    free = [row for row in rows if row.domain_code not in changed]
    parts: list[Component] = []
    for part, is_held in (("add", False), ("drop", True)):
        links = [
            dcc.Link(
                t.name(row),
                href=to_url(state.but(**{part: (*getattr(state, part), row.domain_code)})),
            )
            for row in free
            if (row.domain_code in answer.held) == is_held
        ]
        if links:
            parts.append(html.H2(t(f"scenario-offer-{part}"), className="offer-heading"))
            parts.append(html.Ul([html.Li(link) for link in links], className="offered-regions"))
    return parts


# ---- before and after ----------------------------------------------------------------------------


def _moved(move: Move | None, t: Translator) -> list[Component]:
    words = move_words(move, t)
    return moved(move.kind, words) if move and words else []


def _partners(
    change: PartnerChange, answer: ScenarioAnswer, member: set[str], question: Question
) -> Component:
    t = question.t
    name = answer.region[1] if answer.region else ""
    note = html.P(t(f"scenario-note-{change.kind}", region=name), className="panel-remark")
    listed = [
        [
            _listed(side, member, question)
            if side
            else html.P(t("scenario-none"), className="missing")
        ]
        for side in (change.before, change.after)
    ]
    return section(t(f"scenario-{change.kind}"), [note, sides(listed[0], listed[1], t)])


def _listed(partners: tuple[Partner, ...], member: set[str], question: Question) -> Component:
    return html.Ol([_partner(one, member, question) for one in partners], className="scenario-list")


def _partner(one: Partner, member: set[str], question: Question) -> Component:
    t = question.t
    ranked = one.ranked
    parts: list[Component] = [
        html.Span(region_link(ranked.code, one.name, question.state)),
        html.Span(per_cent(ranked.value, t), className="value"),
        *_moved(one.move, t),
    ]
    if rests := remark(ranked.joint, ranked.incomplete, t):
        parts.append(html.Span(rests, className="move"))
    if ranked.code in member:
        parts.append(html.Span(t("scenario-is-member"), className="tag"))
    return (
        html.Li(parts, className="no-rank")
        if ranked.rank is None
        else html.Li(parts, value=str(ranked.rank))
    )


def _counts(domains: tuple[DomainChange, ...], question: Question) -> Component:
    t = question.t
    items = [
        html.Li(
            [
                html.P([domain_link(one.code, one.name, question.state), " ", _is(one, t)]),
                html.P(_how_many(one.before, one.after, t), className="fact"),
                html.P(_how_alone(one.before, one.after, t), className="fact"),
            ]
        )
        for one in domains
    ]
    return section(t("scenario-counts"), [html.Ul(items, className="priority-list")])


def _is(one: DomainChange, t: Translator) -> Component:
    words = t("scenario-added") if one.is_added else t("scenario-dropped")
    return html.Span(words, className="tag")


def _how_many(before: Count, after: Count, t: Translator) -> str:
    if before.total == after.total:
        return t("scenario-how-many", before=before.count, after=after.count, total=after.total)
    was, becomes = (t("count-of", count=one.count, total=one.total) for one in (before, after))
    return t("scenario-how-many-of", before=was, after=becomes)


def _how_alone(before: Count, after: Count, t: Translator) -> str:
    was, becomes = (
        t("scenario-nobody") if one.uniqueness is None else per_cent(one.uniqueness, t)
        for one in (before, after)
    )
    return t("scenario-how-alone", before=was, after=becomes)


def _next(answer: ScenarioAnswer, question: Question) -> Component:
    t = question.t
    before, after = answer.lacking
    none = html.P(t("scenario-next-none"), className="missing")
    listed = [
        [html.Ol([_nearest(one, question) for one in side], className="scenario-list")]
        if side
        else [none]
        for side in (before, after)
    ]
    note = html.P(t("scenario-note-next"), className="panel-remark")
    return section(t("scenario-next"), [note, sides(listed[0], listed[1], t)])


def _nearest(one: NextDomain, question: Question) -> Component:
    t = question.t
    return html.Li(
        [
            html.Span(domain_link(one.code, one.name, question.state)),
            html.Span(per_cent(one.close, t), className="value"),
            *_moved(one.move, t),
            html.Span(t("scenario-near", domains=in_quotes(one.near, t)), className="near"),
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
        parts.append(html.P(t("scenario-members-groups", groups=", ".join(join.groups))))
    if join.partners:
        words = t("scenario-partners-in", regions=", ".join(join.partners))
    else:
        words = t("scenario-no-partners-in")
    return section(t("scenario-would-meet", initiative=join.name), [*parts, html.P(words)])
