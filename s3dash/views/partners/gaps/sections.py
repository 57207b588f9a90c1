"""The three lists of gaps."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.answer import (
    GapsAnswer,
    SoughtGap,
    pair_reason,
    sought_reason,
)
from s3dash.analysis.partners.gaps.domains import DomainGap, domain_reason
from s3dash.analysis.partners.gaps.pairs import BOTH, MUTUAL, OVERLAP, PairGap, PairGaps
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link

# So many pairs are shown at once; the rest stand behind a button.
SHOWN = 10


def gap_lists(answer: GapsAnswer, state: ViewState, t: Translator) -> Component:
    """Pairs, domains, and what is sought."""
    sections = [
        html.Section(
            [html.H2(t("gaps-pairs")), *_pairs(answer.pairs, state, t)], className="page-section"
        ),
        html.Section(
            [html.H2(t("gaps-domains")), *_domains(answer.domains, state, t)],
            className="page-section",
        ),
        html.Section(
            [html.H2(t("gaps-sought")), *_sought(answer.sought, state, t)],
            className="page-section",
        ),
    ]
    return html.Div(sections, className="partner-set")


# ---- pairs ------------------------------------------------------------------------------------


def _pairs(pairs: PairGaps, state: ViewState, t: Translator) -> list[Component]:
    if not pairs.measured:
        return [html.P(t("gaps-pairs-unknown"))]
    high_mutual, high_overlap = (per_cent(one, t) for one in pairs.thresholds)
    words = t(
        "gaps-pairs-words",
        count=pairs.measured,
        mutual=high_mutual,
        overlap=high_overlap,
        both=pairs.both,
        together=pairs.together,
    )
    found: list[Component] = [html.P(words, className="section-words")]
    lists = [
        html.Div([html.H3(t(f"gaps-kind-{kind}")), *_listed(rows, state, t)])
        for kind in (BOTH, MUTUAL, OVERLAP)
        if (rows := pairs.of_kind(kind))
    ]
    if grouped := pairs.in_groups:
        words = html.P(t("gaps-group-words", count=len(grouped)))
        lists.append(html.Div([html.H3(t("gaps-pairs-group")), words, *_listed(grouped, state, t)]))
    return [*found, html.Div(lists, className="set-columns")]


def _listed(rows: tuple[PairGap, ...], state: ViewState, t: Translator) -> list[Component]:
    items = [_pair(row, state, t) for row in rows]
    found: list[Component] = [html.Ul(items[:SHOWN], className="plain-list gap-list")]
    if items[SHOWN:]:
        rest = html.Ul(items[SHOWN:], className="plain-list gap-list")
        summary = html.Summary(t("gaps-more", count=len(items) - SHOWN))
        found.append(html.Details([summary, rest], className="remark gap-rest"))
    return found


def _pair(row: PairGap, state: ViewState, t: Translator) -> Component:
    one, other = row.codes
    href = to_url(state.but(show=None, region=one, partner=other))
    name = dcc.Link(t("two-regions", one=row.names[0], other=row.names[1]), href=href)
    distance = []
    if row.distance_km is not None:
        words = t("match-distance", km=t.number(round(row.distance_km)))
        distance.append(html.Span(words, className="quiet"))
    return html.Li([html.P([name, *distance], className="gap-name"), html.P(pair_reason(row, t))])


# ---- domains ----------------------------------------------------------------------------------


def _domains(gaps: tuple[DomainGap, ...], state: ViewState, t: Translator) -> list[Component]:
    found: list[Component] = [html.P(t("gaps-domains-words"), className="section-words")]
    lists = [
        html.Div(
            [
                html.H3(t(f"gaps-kind-{kind}")),
                html.Ul(
                    [_domain(gap, state, t) for gap in listed], className="plain-list gap-list"
                ),
            ]
        )
        for kind, listed in (
            ("domain", [gap for gap in gaps if gap.whole]),
            ("partly", [gap for gap in gaps if not gap.whole]),
        )
        if listed
    ]
    if not lists:
        return [*found, html.P(t("gaps-none"))]
    return [*found, html.Div(lists, className="set-columns")]


def _domain(gap: DomainGap, state: ViewState, t: Translator) -> Component:
    links = [html.Li(initiative_link(code, name, state)) for code, name in gap.lacking]
    return html.Li(
        [
            html.P(domain_link(gap.code, gap.name, state), className="gap-name"),
            html.P(domain_reason(gap, t)),
            html.P(t("gaps-lacking"), className="fact-label"),
            html.Ul(links, className="plain-list gap-links"),
        ]
    )


# ---- what is sought ---------------------------------------------------------------------------


def _sought(gaps: tuple[SoughtGap, ...], state: ViewState, t: Translator) -> list[Component]:
    found: list[Component] = [html.P(t("gaps-sought-words"), className="section-words")]
    if not gaps:
        return [*found, html.P(t("gaps-none"))]
    items = [
        html.Li(
            [
                html.P(domain_link(gap.code, gap.name, state), className="gap-name"),
                html.P(sought_reason(gap, t)),
                html.Ul(
                    [html.Li(region_link(code, name, state)) for code, name in gap.seeking],
                    className="plain-list gap-links",
                ),
            ]
        )
        for gap in gaps
    ]
    return [*found, html.Ul(items, className="plain-list gap-list")]
