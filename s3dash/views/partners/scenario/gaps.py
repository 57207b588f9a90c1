"""The gaps of a region before and after a scenario."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.pairs import PairGap
from s3dash.analysis.partners.scenario.gaps import DomainGapChange, GapChanges, PairChange
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.state import ViewState, to_url
from s3dash.ui.widgets.links import domain_link, region_link
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.scenario.before_after import moved, sides


def gaps_before_and_after(gaps: GapChanges, name: str, question: Question) -> Component:
    """The pairs of the region, what differs between domains, and what stays out of it.

    Args:
        gaps: what becomes of them.
        name: of the region.
        question: what is asked.
    """
    t = question.t
    link = dcc.Link(t("scenario-gaps-all"), href=to_url(_without(question.state)))
    if any(gaps.compared):
        before, after = gaps.counts
        words = t("scenario-gaps-words", region=name, before=before, after=after)
        shown = [sides(_side(gaps, False, name, question), _side(gaps, True, name, question), t)]
    else:
        words, shown = t("scenario-gaps-not-compared", region=name), []
    parts = [html.P([words, " ", link], className="panel-remark"), *shown]
    if any(gaps.others):
        new, gone = gaps.others
        parts.append(html.P(t("scenario-gaps-others", new=new, gone=gone), className="fact"))
    parts.append(html.H3(t("scenario-gaps-domains")))
    if gaps.domains:
        items = [_domain(domain, question) for domain in gaps.domains]
        parts.append(html.Ul(items, className="plain-list gap-list"))
    else:
        parts.append(html.P(t("scenario-gaps-domains-same")))
    parts.append(html.P(t("scenario-gaps-note"), className="panel-remark"))
    return page_section(t("scenario-gaps"), parts)


def _without(state: ViewState) -> ViewState:
    """The page of gaps as they are."""
    return state.but(show="gaps", region=None, add=(), drop=(), join=None)


def _side(gaps: GapChanges, is_after: bool, name: str, question: Question) -> list[Component]:
    t = question.t
    if not gaps.compared[is_after]:
        words = t("scenario-gaps-not-compared", region=name)
        return [html.P(words, className="missing")]
    items = [_pair(pair, gap, is_after, question) for pair, gap in gaps.side(is_after)]
    if not items:
        return [html.P(t("scenario-gaps-none"), className="missing")]
    return [html.Ul(items, className="scenario-list")]


def _pair(pair: PairChange, gap: PairGap, is_after: bool, question: Question) -> Component:
    t = question.t
    # What becomes of a gap is said where it can be seen: after, and before where it ends.
    is_told = is_after == (pair.after is not None)
    near = [t(f"gaps-kind-{gap.kind}") + ".", gap.words.values, *gap.words.remarks]
    parts: list[Component] = [
        html.Span(region_link(pair.code, pair.name, question.state)),
        html.Span(per_cent(gap.value, t), className="value"),
        *(moved(pair.kind, pair.words) if is_told else []),
        html.Span(" ".join(near), className="near"),
    ]
    return html.Li(parts)


def _domain(domain: DomainGapChange, question: Question) -> Component:
    t = question.t
    return html.Li(
        [
            html.P(domain_link(domain.code, domain.name, question.state), className="gap-name"),
            html.P([html.Strong(t("scenario-before") + ": "), domain.before_words]),
            html.P([html.Strong(t("scenario-after") + ": "), domain.after_words]),
        ]
    )
