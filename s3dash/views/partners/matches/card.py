"""A match card: two values as bars, why, what is done together, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.matches.answer import Longest
from s3dash.analysis.partners.matches.card import Evidence, MatchCard
from s3dash.analysis.partners.matches.reasons import Part, Reason
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import as_read, per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import outward, source_words
from s3dash.ui.widgets.links import initiative_link, region_link
from s3dash.ui.widgets.priorities import priority_list

# So many pairs of domains are told one by one on a card in a list; the rest in sum.
LISTED = 5


def match_card(
    card: MatchCard,
    most: Longest,
    ranked: int,
    question: Question,
    *,
    whole: bool = False,
) -> Component:
    """The card of a match.

    Args:
        question: what is asked.
        card: what it says.
        most: the overlap and the score that fill a bar.
        ranked: how many are ranked.
        whole: whether every part of the score is told one by one, and nothing is folded.
    """
    first = [
        html.Div(html.P(card.sentences[0]), className="match-why"),
        _bars(card, most, question.t, question.state.shown("match") == "similar"),
    ]
    return html.Article(
        [
            _head(card, ranked, question),
            html.Div([html.Div(first), _fold(card, question, whole)], className="match-body"),
        ],
        className="match-card",
        **attributes(aria_label=card.name),
    )


def _fold(card: MatchCard, question: Question, whole: bool) -> Component:
    """All but the sentence and the bars; the style sheet folds it on narrow windows only."""
    t = question.t
    facts = [
        html.Div([html.P(words) for words in card.sentences[1:]]),
        _block(t("match-against"), _caveats(card, t)),
        _block(t("match-together"), _together(card, question)),
    ]
    if card.robustness:
        lines: list[Component] = [html.P(words) for words in card.robustness]
        facts.append(_block(t("match-stands-heading"), lines))
    more = [
        _made_of(card, t, len(card.reasons) if whole else LISTED),
        _written(card, question),
        _links(card, question),
    ]
    return html.Details(
        [
            _summary(card, t),
            html.Div(facts, className="match-facts"),
            html.Div([part for part in more if part is not None], className="match-rest"),
        ],
        className="match-fold",
        open=whole,
    )


def _summary(card: MatchCard, t: Translator) -> Component:
    """What opens the rest of a card on a phone: it tells how much speaks against the match."""
    whose = html.Span(t("match-fold-of", region=card.name), className="visually-hidden")
    return html.Summary([t("match-fold", count=len(card.caveats)), whose])


def _head(card: MatchCard, ranked: int, question: Question) -> Component:
    t = question.t
    match = card.match
    if match.rank is None:
        rank = html.Span(t("match-unranked"), className="match-rank match-unranked")
    else:
        words = t("match-rank-words", rank=match.rank, total=ranked)
        rank = html.Span(
            [
                html.Span(str(match.rank), **attributes(aria_hidden="true")),
                html.Span(words, className="visually-hidden"),
            ],
            className="match-rank",
        )
    where = [card.country] if card.country else []
    if match.distance_km is not None:
        where.append(t("match-distance", km=t.number(round(match.distance_km))))
    return html.Div(
        [
            rank,
            html.H3(region_link(match.code, card.name, question.state)),
            html.Span(", ".join(where), className="quiet"),
        ],
        className="match-head",
    )


def _bars(card: MatchCard, most: Longest, t: Translator, similar: bool) -> Component:
    rows = [
        _bar("score", card.added, card.match.score, most.score, t),
        _bar("overlap", card.shared, card.match.overlap, most.overlap, t),
    ]
    return html.Div(rows[::-1] if similar else rows)


def _bar(kind: str, parts: tuple[Part, ...], value: float, most: float, t: Translator) -> Component:
    """A bar of a segment a domain, with the same in words below."""
    segments = [
        html.Span(
            className=f"segment segment-{kind}", style={"width": f"{100 * part.value / most:.2f}%"}
        )
        for part in parts
    ]
    words = [
        t("match-part", domain=part.name, value=as_read(part.points, t)) for part in parts
    ] or [t("match-no-part")]
    return html.Div(
        [
            html.P(
                [
                    html.Span(t(f"match-{kind}"), className="match-label"),
                    html.Span(per_cent(value, t), className="match-number"),
                ]
            ),
            html.Div(segments, className="match-track", **attributes(aria_hidden="true")),
            html.P(" · ".join(words), className="match-parts quiet"),
        ],
        className="match-bar",
    )


def _block(heading: str, content: list[Component]) -> Component:
    return html.Div([html.H4(heading), *content])


def _together(card: MatchCard, question: Question) -> list[Component]:
    items = [html.Li(words) for words in card.groups]
    items += [
        html.Li(
            [
                initiative_link(work.code, work.name, question.state),
                html.Span(f" – {work.words}", className="quiet"),
                *_sources(work.sources),
            ]
        )
        for work in card.together
    ]
    parts: list[Component] = [html.Ul(items, className="plain-list")] if items else []
    if not card.together:
        parts.append(html.P(question.t("match-together-none"), className="quiet"))
    return parts


def _caveats(card: MatchCard, t: Translator) -> list[Component]:
    if not card.caveats:
        return [html.P(t("match-against-none"), className="quiet")]
    items = [html.Li([caveat.words, *_sources(caveat.sources)]) for caveat in card.caveats]
    return [html.Ul(items, className="doubts")]


def _sources(sources: Iterable[SourceNote]) -> list[Component]:
    return [
        html.Span([" ", source_words(source)], className="match-source quiet") for source in sources
    ]


def _made_of(card: MatchCard, t: Translator, told: int) -> Component | None:
    """The parts of the score by pair of domains, with the evidence of each; the rest in sum."""
    if not card.reasons:
        return None
    total = per_cent(card.match.score, t)
    items = [
        _reason(reason, t("match-of", value=as_read(reason.points, t), total=total), t)
        for reason in card.reasons[:told]
    ]
    if rest := len(card.reasons[told:]):
        value = t("match-of", value=as_read(card.rest_of(told), t), total=total)
        items.append(html.Li(t("match-rest", count=rest, value=value), className="quiet"))
    return html.Details(
        [html.Summary(t("match-parts")), html.Ol(items, className="match-reasons")],
        className="match-more",
    )


def _reason(reason: Reason, value: str, t: Translator) -> Component:
    relation = reason.relation
    words = t("match-parts-words", own=reason.own[1], offered=reason.offered[1])
    lines: list[Component] = [
        html.P(
            [html.Strong(words), html.Span(value, className="match-number")],
            className="match-reason",
        ),
        html.P(relation.evidence, className="quiet"),
    ]
    if relation.judgement:
        tag = html.Span(t("related-judgement"), className="tag tag-first")
        lines.append(html.P([tag, relation.judgement], className="quiet"))
    if relation.rests_on_judgement:
        lines.append(html.P(t("related-only-judgement"), className="quiet"))
    return html.Li(lines)


def _written(card: MatchCard, question: Question) -> Component:
    """What the two say themselves of the domains behind the match, with their sources."""
    t = question.t
    columns = [
        html.Div([html.H4(t(f"match-{who}")), *_evidence(evidence, question)])
        for who, evidence in (("theirs", card.theirs), ("ours", card.ours))
        if evidence
    ]
    return html.Details(
        [html.Summary(t("match-written")), html.Div(columns, className="match-written")],
        className="match-more",
    )


def _evidence(evidence: Evidence, question: Question) -> list[Component]:
    parts: list[Component] = []
    for name, notes in evidence:
        parts.append(html.H5(name))
        listed = priority_list(notes, question)
        if listed is not None:
            parts.append(listed)
    return parts


def _links(card: MatchCard, question: Question) -> Component:
    t, state = question.t, question.state
    both = (str(state.region), card.match.code)
    pair = to_url(state.elsewhere("compare", region=None, regions=both))
    consortium = to_url(state.but(show="consortium", regions=both, partner=None))
    whom = html.Span(t("match-with", region=card.name), className="visually-hidden")
    items = [
        html.Li(dcc.Link([t("partners-compare"), whom], href=pair)),
        html.Li(dcc.Link([t("partners-consortium"), whom], href=consortium)),
    ]
    if card.url:
        items.append(html.Li(outward(t("match-strategy", region=card.name), card.url)))
    return html.Ul(items, className="page-links")
