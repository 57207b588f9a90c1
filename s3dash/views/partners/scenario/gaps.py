"""The gaps of a region before and after a scenario."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.answer import pair_values
from s3dash.analysis.partners.gaps.pairs import PairGap
from s3dash.analysis.partners.scenario.answer import ScenarioAnswer
from s3dash.analysis.partners.scenario.gaps import DomainGapChange, GapChanges, PairChange
from s3dash.analysis.partners.scenario.words import gap_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.analysis.words.percent import per_cent
from s3dash.state import ViewState, to_url
from s3dash.ui.widgets.links import domain_link, region_link
from s3dash.views.partners.scenario.before_after import moved, section, sides


def gaps_before_and_after(answer: ScenarioAnswer, question: Question) -> Component:
    """The pairs of the region, what differs between domains, and what stays out of it."""
    t = question.t
    gaps, name = answer.gaps, answer.region[1] if answer.region else ""
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
        items = [_domain(one, question) for one in gaps.domains]
        parts.append(html.Ul(items, className="plain-list gap-list"))
    else:
        parts.append(html.P(t("scenario-gaps-domains-same")))
    parts.append(html.P(t("scenario-gaps-note"), className="panel-remark"))
    return section(t("scenario-gaps"), parts)


def _without(state: ViewState) -> ViewState:
    """The page of gaps as they are."""
    return state.but(show="gaps", region=None, add=(), drop=(), join=None)


def _side(gaps: GapChanges, is_after: bool, name: str, question: Question) -> list[Component]:
    t = question.t
    if not gaps.compared[is_after]:
        words = t("scenario-gaps-not-compared", region=name)
        return [html.P(words, className="missing")]
    items = [_pair(one, row, is_after, question) for one, row in gaps.side(is_after)]
    if not items:
        return [html.P(t("scenario-gaps-none"), className="missing")]
    return [html.Ul(items, className="scenario-list")]


def _pair(one: PairChange, row: PairGap, is_after: bool, question: Question) -> Component:
    t = question.t
    # What becomes of a gap is said where it can be seen: after, and before where it ends.
    told = is_after == (one.after is not None)
    near = [t(f"gaps-kind-{row.kind}") + ".", pair_values(row, t)]
    if row.groups:
        near.append(t("gaps-in-group", groups=joined(list(row.groups), t)))
    if row.incomplete:
        near.append(t("gaps-incomplete", regions=joined(list(row.incomplete), t)))
    parts: list[Component] = [
        html.Span(region_link(one.code, one.name, question.state)),
        html.Span(per_cent(row.value, t), className="value"),
        *(moved(one.kind, t(f"gap-{one.kind}")) if told else []),
        html.Span(" ".join(near), className="near"),
    ]
    return html.Li(parts)


def _domain(one: DomainGapChange, question: Question) -> Component:
    t = question.t
    before, after = gap_words(one, t)
    return html.Li(
        [
            html.P(domain_link(one.code, one.name, question.state), className="gap-name"),
            html.P([html.Strong(t("scenario-before") + ": "), before]),
            html.P([html.Strong(t("scenario-after") + ": "), after]),
        ]
    )
