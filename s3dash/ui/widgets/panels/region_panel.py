"""The panel of the selected region: what it prioritises, in its own words, and who says so."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.freshness.in_words import FreshnessNote
from s3dash.analysis.facts.region_card import RegionCard
from s3dash.analysis.facts.taking_part.membership import MembershipNote
from s3dash.analysis.panels.region import CoveragePanel, RegionPanel
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import outward, remark, source_line, source_words
from s3dash.ui.widgets.links import region_link, separated
from s3dash.ui.widgets.panels.closable import closable_head
from s3dash.ui.widgets.priorities import priority_list, uncertain


def region_panel(panel: RegionPanel, question: Question) -> Component:
    """The panel: first its part in the initiative shown, if one is, then its priorities."""
    card, memberships = panel.card, panel.memberships
    t = question.t
    parts: list[Component | None] = [
        panel_head(card.code, card.name, question),
        html.P(card.authority, className="panel-authority") if card.authority else None,
        html.P(t("panel-members", regions=", ".join(t.fitting(card.members))))
        if card.members
        else None,
        None if memberships is None else membership_list(memberships, t),
        None if panel.freshness is None else freshness_list(panel.freshness, t),
        own_count(card, question),
        incomplete_note(card, t),
        priority_list(card.priorities, question),
    ]
    for group in card.groups:
        parts += [
            html.H3(t("panel-joint", group=group.name), className="panel-group"),
            html.P(t("panel-joint-note"), className="panel-remark"),
            priority_list(group.priorities, question),
        ]
    if card.strategy_url:
        parts.append(html.P(outward(t("panel-strategy"), card.strategy_url)))
    parts += [former_line(card, question), contact_line(card, t)]
    compare = to_url(
        question.state.elsewhere(
            "compare", region=None, regions=(*question.state.regions, card.code)
        )
    )
    parts.append(html.P(dcc.Link(t("panel-compare", region=card.name), href=compare)))
    return html.Section(
        [part for part in parts if part is not None], **attributes(aria_label=card.name)
    )


def contact_line(card: RegionCard, t: Translator) -> Component | None:
    """The way to the region's page for contacts, a function's and nobody's own; None without."""
    if card.contact_url is None:
        return None
    return html.P(outward(t("region-contact"), card.contact_url))


def former_line(card: RegionCard, question: Question) -> Component | None:
    """That a region is no more, and which go on in its place; None of one that still is."""
    if card.ended is None:
        return None
    t = question.t
    words = t("former-region-here", year=str(card.ended), count=len(card.successors))
    latest = question.state.but(round=None)
    links = [region_link(code, name, latest) for code, name in card.successors]
    return html.P([words, " ", *separated(links)], className="panel-warning")


def panel_head(code: str, name: str, question: Question) -> Component:
    """The region's name, which leads to its page, and the way out of the panel."""
    state = question.state
    whole = to_url(state.elsewhere("region", region=code))
    return closable_head(name, state.but(region=None), question.t, href=whole)


def coverage_panel(panel: CoveragePanel, t: Translator) -> Component:
    """What the panel says before a region is chosen: how many there is data about."""
    return html.Section(
        [
            html.H2(t("panel-empty-heading")),
            html.P(t("panel-empty")),
            html.P(panel.words, className="panel-remark"),
        ],
        className="panel-empty",
        **attributes(aria_label=t("panel-empty-heading")),
    )


def membership_list(notes: tuple[MembershipNote, ...], t: Translator) -> Component:
    """The region's part in the initiative that is shown, each row with its source and remark."""
    heading = html.H3(t("panel-memberships"))
    if not notes:
        return html.Div([heading, html.P(t("role-none-known"))])
    return html.Div([heading, membership_evidence(notes, t)])


def freshness_list(note: FreshnessNote, t: Translator) -> Component:
    """How fresh and sure what is held of the region is, and the sources it rests on."""
    parts: list[Component] = [html.H3(t("freshness-heading"))]
    parts.append(html.Ul([html.Li(line) for line in note.lines], className="plain-list"))
    if note.sources:
        rests = [
            html.Li([source_words(source), html.Span(f" – {count}", className="quiet")])
            for source, count in note.sources
        ]
        parts += [
            html.P(t("freshness-sources"), className="fact-label"),
            html.Ul(rests, className="plain-list"),
        ]
    return html.Div(parts, className="panel-freshness")


def membership_evidence(notes: tuple[MembershipNote, ...], t: Translator) -> Component:
    """Parts in an initiative with role, years and source."""
    return html.Ul([_membership(note, t) for note in notes], className="priority-list")


def _membership(note: MembershipNote, t: Translator) -> Component:
    words = t("role-in", initiative=note.initiative, words=note.words)
    if note.group:
        words = t("via-group", group=note.group, words=words)
    caveats = [uncertain(t)] if note.uncertain else []
    return html.Li([html.P([words, *caveats]), source_line(note.source, t), remark(note.note, t)])


def own_count(card: RegionCard, question: Question) -> Component:
    """How many areas of its own the region has; where nobody knows, a way to other rounds."""
    t = question.t
    if not card.priorities:
        words: list[Component | str] = [t("panel-no-data", round=card.round_name)]
        for code, name in card.other_rounds:
            href = to_url(question.state.but(round=code))
            words += [" ", dcc.Link(t("panel-other-round", round=name), href=href)]
        return html.P(words, className="panel-count")
    count = html.Span(t("panel-count", count=card.count))
    return html.P(
        [count, html.Span(card.round_name, className="panel-round")], className="panel-count"
    )


def incomplete_note(card: RegionCard, t: Translator) -> Component | None:
    """That the region's strategy states more areas than are held, or None."""
    if card.incomplete is None:
        return None
    held, stated = card.incomplete
    return html.P(t("panel-incomplete", held=held, stated=stated), className="panel-warning")
