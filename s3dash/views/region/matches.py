"""The best matches on a region's page: those most like it, and those that can add most to it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.best_matches import Giver, Neighbour
from s3dash.analysis.pages.region_sections import RegionSections
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.links import region_link
from s3dash.ui.widgets.section import section_words

Parts = list[Component | None]


def uniqueness_line(sections: RegionSections, t: Translator) -> Component | None:
    """How few share what the region prioritises; None where it cannot be said."""
    value, shared = sections.matches.uniqueness, sections.matches.shared
    if value is None or shared is None:
        return None
    words = t("region-uniqueness", value=per_cent(value, t), share=per_cent(shared, t))
    return html.P(words, className="panel-remark")


def similar(sections: RegionSections, question: Question) -> Parts:
    """The regions that have most in common with this one."""
    t = question.t
    if not (sections.card.priorities or sections.matches.is_joint):
        return [html.P(t("region-neighbours-no-data"), className="missing")]
    if not sections.matches.similar:
        return [html.P(t("region-no-neighbours"), className="missing")]
    listed = [_neighbour(match, sections, question) for match in sections.matches.similar]
    note = html.P(t("region-neighbours-note"), className="panel-remark")
    return [_joint(sections, t), note, html.Ul(listed, className="priority-list match-list")]


def complementary(sections: RegionSections, question: Question) -> Parts:
    """The regions that can add most to this one, and what carries that."""
    t = question.t
    if sections.card.members:
        return [html.P(t("region-complementary-group"), className="missing")]
    if not (sections.card.priorities or sections.matches.is_joint):
        return [html.P(t("region-complementary-no-data"), className="missing")]
    if not sections.matches.complementary:
        return [html.P(t("region-no-complementary"), className="missing")]
    listed = [_giver(match, sections, question) for match in sections.matches.complementary]
    mean = per_cent(sections.matches.mean or 0, t)
    words = t("region-complementary-note", region=sections.card.name, mean=mean)
    return [
        _joint(sections, t),
        *section_words(words, t),
        html.Ul(listed, className="priority-list match-list"),
    ]


def _joint(sections: RegionSections, t: Translator) -> Component | None:
    if not sections.matches.is_joint:
        return None
    groups = ", ".join(group.name for group in sections.card.groups)
    return html.P(t("region-matches-joint", groups=groups), className="panel-warning")


def _remark(words: str) -> Component | None:
    """What the number rests on when the region is no match like the others."""
    return html.P(html.Span(words, className="tag tag-first"), className="fact") if words else None


def _neighbour(match: Neighbour, sections: RegionSections, question: Question) -> Component:
    t = question.t
    code = match.ranked.code
    pair = question.state.elsewhere("compare", region=None, regions=(sections.card.code, code))
    share = t("region-likeness", share=per_cent(match.ranked.value, t))
    domains = ", ".join(name for _, name in match.domains)
    parts: Parts = [
        html.P([region_link(code, match.name, question.state), " ", html.Span(share)]),
        html.P(
            [html.Span(t("region-shared-domains"), className="fact-label"), domains],
            className="fact",
        ),
        _remark(match.remark),
        html.P(
            dcc.Link(t("region-compare-with", region=match.name), href=to_url(pair)),
            className="fact not-printed",
        ),
    ]
    return html.Li([part for part in parts if part is not None])


def _giver(match: Giver, sections: RegionSections, question: Question) -> Component:
    t = question.t
    code = match.ranked.code
    card = question.state.elsewhere("partner", region=sections.card.code, partner=code)
    covered = t("region-adds", share=per_cent(match.coverage, t))
    why = [t("region-adds-why", theirs=theirs, own=own) for theirs, own in match.reasons]
    parts: Parts = [
        html.P([region_link(code, match.name, question.state), " ", html.Span(covered)]),
        html.Ul([html.Li(words) for words in why], className="plain-list fact"),
        _remark(match.remark),
        html.P(
            dcc.Link(t("region-see-why", region=match.name), href=to_url(card)),
            className="fact not-printed",
        ),
    ]
    return html.Li([part for part in parts if part is not None])
