"""The three lists of gaps."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.gaps.answer import GapsAnswer
from s3dash.analysis.partners.gaps.domains import DomainGap
from s3dash.analysis.partners.gaps.needs import NeedGap
from s3dash.analysis.partners.gaps.pairs import BOTH, MUTUAL, OVERLAP, PairGap, PairGaps
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.state import to_url
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section, section_words

# So many pairs are shown at once; the rest stand behind a button.
SHOWN = 10


def gap_lists(answer: GapsAnswer, question: Question) -> Component:
    """Pairs, domains, and what is sought."""
    t = question.t
    sections = {
        "gaps-pairs": _pairs(answer.pairs, question),
        "gaps-domains": _domains(answer.domains, question),
        "gaps-sought": _needs(answer.needs, question),
    }
    drawn = [page_section(t(heading), parts) for heading, parts in sections.items()]
    if answer.region:
        every = to_url(question.state.but(region=None))
        drawn.append(html.P(dcc.Link(t("gaps-all"), href=every, className="tool")))
    return html.Div(drawn, className="partner-set")


# ---- pairs ------------------------------------------------------------------------------------


def _pairs(pairs: PairGaps, question: Question) -> list[Component]:
    t = question.t
    if not pairs.measured:
        return [html.P(t("gaps-pairs-unknown"))]
    high_mutual, high_overlap = (per_cent(value, t) for value in pairs.thresholds)
    words = t(
        "gaps-pairs-words",
        count=pairs.measured,
        mutual=high_mutual,
        overlap=high_overlap,
        both=pairs.both,
        together=pairs.together,
    )
    lists = [
        html.Div([html.H3(t(f"gaps-kind-{kind}")), *_listed(rows, question)])
        for kind in (BOTH, MUTUAL, OVERLAP)
        if (rows := pairs.of_kind(kind))
    ]
    if grouped := pairs.in_groups:
        remark = section_words(t("gaps-group-words", count=len(grouped)), t)
        heading = html.H3(t("gaps-pairs-group"))
        lists.append(html.Div([heading, *remark, *_listed(grouped, question)]))
    found = html.Div(lists, className="set-columns") if lists else html.P(t("gaps-pairs-none"))
    return [*section_words(words, t), found]


def _listed(rows: tuple[PairGap, ...], question: Question) -> list[Component]:
    return list_with_rest(
        [_pair(row, question) for row in rows],
        SHOWN,
        lambda rest: question.t("gaps-more", count=rest),
        kind="plain-list gap-list",
        rest_kind="remark gap-rest",
    )


def _pair(row: PairGap, question: Question) -> Component:
    t = question.t
    one, other = row.codes
    href = to_url(question.state.but(show=None, region=one, partner=other))
    name = dcc.Link(t("two-regions", one=row.names[0], other=row.names[1]), href=href)
    distance = []
    if row.distance_km is not None:
        away = t("match-distance", km=t.number(round(row.distance_km)))
        distance.append(html.Span(away, className="quiet"))
    words = html.P(row.words.reason)
    return html.Li([html.P([name, *distance], className="gap-name"), words])


# ---- domains ----------------------------------------------------------------------------------


def _domains(gaps: tuple[DomainGap, ...], question: Question) -> list[Component]:
    t = question.t
    lead = html.P(t("gaps-domains-words"), className="section-words")
    lists = [
        html.Div(
            [
                html.H3(t(f"gaps-kind-{kind}")),
                html.Ul(
                    [_domain(gap, question) for gap in listed], className="plain-list gap-list"
                ),
            ]
        )
        for kind in ("domain", "partly")
        if (listed := [gap for gap in gaps if gap.kind == kind])
    ]
    return [lead, html.Div(lists, className="set-columns") if lists else html.P(t("gaps-none"))]


def _domain(gap: DomainGap, question: Question) -> Component:
    t = question.t
    links = [html.Li(initiative_link(code, name, question.state)) for code, name in gap.lacking]
    return html.Li(
        [
            html.P(domain_link(gap.code, gap.name, question.state), className="gap-name"),
            html.P(gap.reason),
            html.P(t("gaps-lacking"), className="fact-label"),
            html.Ul(links, className="plain-list gap-links"),
        ]
    )


# ---- what is sought ---------------------------------------------------------------------------


def _needs(gaps: tuple[NeedGap, ...], question: Question) -> list[Component]:
    t = question.t
    lead = html.P(t("gaps-sought-words"), className="section-words")
    if not gaps:
        return [lead, html.P(t("gaps-none"))]
    items = [_need(gap, question) for gap in gaps]
    return [lead, html.Ul(items, className="plain-list gap-list")]


def _need(gap: NeedGap, question: Question) -> Component:
    links = [html.Li(region_link(code, name, question.state)) for code, name in gap.seeking]
    return html.Li(
        [
            html.P(domain_link(gap.code, gap.name, question.state), className="gap-name"),
            html.P(gap.reason),
            html.Ul(links, className="plain-list gap-links"),
        ]
    )
