"""The three lists of gaps."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.partners.gaps.answer import GapsAnswer
from s3dash.analysis.partners.gaps.domains import DomainGap
from s3dash.analysis.partners.gaps.needs import ANSWERED, UNANSWERED, NeedGap
from s3dash.analysis.partners.gaps.pairs import PairGap, PairGaps
from s3dash.analysis.partners.gaps.strong import BOTH, MUTUAL, OVERLAP
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section, section_words
from s3dash.views.partners.matches.spoken import spoken

# So many pairs, or needs, are shown at once; the rest stand behind a button.
SHOWN = 10


def gap_lists(answer: GapsAnswer, question: Question) -> Component:
    """Pairs, domains, and needs."""
    t = question.t
    sections = {
        "gaps-pairs": _pairs(answer.pairs, question),
        "gaps-domains": _domains(answer.domains, question),
        "gaps-needs": _needs(answer.needs, question),
    }
    drawn = [page_section(t(heading), parts) for heading, parts in sections.items()]
    if answer.region:
        every = to_url(question.state.but(region=None))
        drawn.append(html.P(dcc.Link(t("gaps-all"), href=every, className="tool")))
    return html.Div(drawn, className="partner-set")


# ---- pairs ------------------------------------------------------------------------------------


def _pairs(pairs: PairGaps, question: Question) -> list[Component]:
    t = question.t
    if not pairs.strong.measured:
        return [html.P(t("gaps-pairs-unknown"))]
    high_mutual, high_overlap = (per_cent(value, t) for value in pairs.strong.thresholds)
    words = t(
        "gaps-pairs-words",
        count=pairs.strong.measured,
        mutual=high_mutual,
        overlap=high_overlap,
        both=pairs.strong.both,
        together=pairs.strong.together,
    )
    lists = [
        html.Div(
            [
                html.H3(t(f"gaps-kind-{kind}")),
                *_listed([_pair(row, question) for row in rows], "gaps-more", t),
            ]
        )
        for kind in (BOTH, MUTUAL, OVERLAP)
        if (rows := pairs.of_kind(kind))
    ]
    if grouped := pairs.in_groups:
        remark = section_words(t("gaps-group-words", count=len(grouped)), t)
        heading = html.H3(t("gaps-pairs-group"))
        listed = _listed([_pair(row, question) for row in grouped], "gaps-more", t)
        lists.append(html.Div([heading, *remark, *listed]))
    found = html.Div(lists, className="set-columns") if lists else html.P(t("gaps-pairs-none"))
    return [*section_words(words, t), found]


def _listed(items: list[Component], more: str, t: Translator) -> list[Component]:
    """The first items, and the rest behind a line that says how many more there are."""
    return list_with_rest(
        items,
        SHOWN,
        lambda rest: t(more, count=rest),
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


# ---- needs ------------------------------------------------------------------------------------


def _needs(gaps: tuple[NeedGap, ...], question: Question) -> list[Component]:
    t = question.t
    lead = html.P(t("gaps-needs-words"), className="section-words")
    lists = [
        html.Div([html.H3(t(f"gaps-kind-{kind}")), *_listed(items, "gaps-needs-more", t)])
        for kind in (ANSWERED, UNANSWERED)
        if (items := [_need(gap, question) for gap in gaps if gap.kind == kind])
    ]
    none = html.P(t("gaps-needs-none"))
    return [lead, html.Div(lists, className="set-columns") if lists else none]


def _need(gap: NeedGap, question: Question) -> Component:
    """Whose need it is, in its own words; who answers, with the way to the page of the two."""
    need, t = gap.need, question.t
    year = t("match-undated") if need.year is None else str(need.year)
    said = html.Span(t("quoted", words=need.text), lang=need.wording.language)
    whose: list[Component | str] = [region_link(need.region, need.name, question.state), ": ", said]
    parts: list[Component] = [html.P([*whose, html.Span(f" ({year})", className="quiet")])]
    if gap.answers:
        answers = [html.Li(_answer(match, question)) for match in gap.answers]
        parts.append(html.Ul(answers, className="plain-list gap-links"))
    return html.Li(parts)


def _answer(match: Match, question: Question) -> list[Component | str]:
    """Who answers, with the way to the page of the two, and with what."""
    href = to_url(question.state.but(show=None, region=match.seeker, partner=match.giver))
    line = match.answer_line
    dated = html.Span(f" ({line.dated})", className="quiet")
    said = spoken(line.text, [match.answer])
    return [dcc.Link(match.answer.name, href=href), ": ", *said, dated]
