"""The best matches on a region's page: those most like it, and those that can add most to it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.best_matches import Giver, Neighbour
from s3dash.analysis.measures.evidence_basis import remark
from s3dash.analysis.measures.ranking import Ranked
from s3dash.analysis.pages.region_sections import RegionPage
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.links import region_link

Parts = list[Component | None]


def uniqueness_line(found: RegionPage, t: Translator) -> Component | None:
    """How few share what the region prioritises; None where it cannot be said."""
    value = found.matches.uniqueness
    if value is None:
        return None
    words = t(
        "region-uniqueness",
        value=per_cent(value, t),
        share=per_cent(1 - value, t),
    )
    return html.P(words, className="panel-remark")


def similar(found: RegionPage, question: Question) -> Parts:
    """The regions that have most in common with this one."""
    t = question.t
    if not (found.card.priorities or found.matches.is_joint):
        return [html.P(t("region-neighbours-no-data"), className="missing")]
    if not found.matches.similar:
        return [html.P(t("region-no-neighbours"), className="missing")]
    listed = [_neighbour(one, found, question) for one in found.matches.similar]
    note = html.P(t("region-neighbours-note"), className="panel-remark")
    return [_joint(found, t), note, html.Ul(listed, className="priority-list match-list")]


def complementary(found: RegionPage, question: Question) -> Parts:
    """The regions that can add most to this one, and what carries that."""
    t = question.t
    if found.card.members:
        return [html.P(t("region-complementary-group"), className="missing")]
    if not (found.card.priorities or found.matches.is_joint):
        return [html.P(t("region-complementary-no-data"), className="missing")]
    if not found.matches.complementary:
        return [html.P(t("region-no-complementary"), className="missing")]
    listed = [_giver(one, found, question) for one in found.matches.complementary]
    mean = per_cent(found.matches.mean or 0, t)
    words = t("region-complementary-note", region=found.card.name, mean=mean)
    return [
        _joint(found, t),
        html.P(words, className="panel-remark"),
        html.Ul(listed, className="priority-list match-list"),
    ]


def _joint(found: RegionPage, t: Translator) -> Component | None:
    if not found.matches.is_joint:
        return None
    groups = ", ".join(group.name for group in found.card.groups)
    return html.P(t("region-matches-joint", groups=groups), className="panel-warning")


def _basis(one: Ranked, t: Translator) -> Component | None:
    """What the number rests on when the region is no match like the others."""
    words = remark(one.joint, one.incomplete, t)
    return html.P(html.Span(words, className="tag tag-first"), className="fact") if words else None


def _neighbour(one: Neighbour, found: RegionPage, question: Question) -> Component:
    t = question.t
    code = one.ranked.code
    pair = question.state.elsewhere("compare", region=None, regions=(found.card.code, code))
    share = t("region-likeness", share=per_cent(one.ranked.value, t))
    domains = ", ".join(name for _, name in one.domains)
    parts: Parts = [
        html.P([region_link(code, one.name, question.state), " ", html.Span(share)]),
        html.P(
            [html.Span(t("region-shared-domains"), className="fact-label"), domains],
            className="fact",
        ),
        _basis(one.ranked, t),
        html.P(
            dcc.Link(t("region-compare-with", region=one.name), href=to_url(pair)),
            className="fact not-printed",
        ),
    ]
    return html.Li([part for part in parts if part is not None])


def _giver(one: Giver, found: RegionPage, question: Question) -> Component:
    t = question.t
    code = one.ranked.code
    card = question.state.elsewhere("partner", region=found.card.code, partner=code)
    value = t("region-adds", value=per_cent(one.ranked.value, t))
    why = [t("region-adds-why", theirs=theirs, own=own) for theirs, own in one.reasons]
    parts: Parts = [
        html.P([region_link(code, one.name, question.state), " ", html.Span(value)]),
        html.Ul([html.Li(words) for words in why], className="plain-list fact"),
        _basis(one.ranked, t),
        html.P(
            dcc.Link(t("region-see-why", region=one.name), href=to_url(card)),
            className="fact not-printed",
        ),
    ]
    return html.Li([part for part in parts if part is not None])
