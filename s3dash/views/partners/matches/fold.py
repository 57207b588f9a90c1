"""What stands folded on a card and on the page of a pair: how we know, and the numbers."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.partners.matches.fold import Fold
from s3dash.analysis.partners.matches.score_parts import ScorePart
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import as_read, per_cent
from s3dash.i18n import Translator
from s3dash.ui.widgets.evidence import outward, source_words
from s3dash.views.partners.matches.opening import opening_body
from s3dash.views.partners.matches.spoken import caveat_list

# So many pairs of domains are told one by one; the rest in sum.
TOLD = 5


def fold_details(fold: Fold, question: Question, *, with_opening: bool = True) -> Component:
    """Sources and numbers behind a line; paper opens it.

    Args:
        fold: what is known.
        question: what is asked.
        with_opening: whether the best opening of the pair is told here.
    """
    t = question.t
    opening = fold.opening if with_opening else None
    parts = [_sources(fold, question), _numbers(fold, t), _made_of(fold, question)]
    if opening is not None:
        heading = html.P(t("fold-opening"), className="fold-label")
        parts.append(html.Div([heading, opening_body(opening, question)], className="fold-part"))
    shown = [part for part in parts if part is not None]
    body = html.Div(shown, className="fold-body")
    return html.Details([html.Summary(t("match-know")), body], className="match-more on-paper")


def _sources(fold: Fold, question: Question) -> Component | None:
    """The sources of both sides, and who says that the one answers the other."""
    t = question.t
    other = fold.giver if question.state.region == fold.receiver else fold.receiver
    items = [html.Li(source_words(source)) for source in fold.sources]
    if fold.url:
        words = t("match-strategy", region=question.region_name(other))
        items.append(html.Li(outward(words, fold.url)))
    if not items:
        return None
    label = "; ".join([t("fold-sources"), *fold.basis])
    listed = html.Ul(items, className="plain-list")
    return html.Div([html.P(label, className="fold-label"), listed], className="fold-part")


def _numbers(fold: Fold, t: Translator) -> Component:
    """How much of what is lacked is covered, what is shared, and the place in the list."""
    shared = in_quotes([part.name for part in fold.shared], t)
    # of a pair without numbers nobody knows what the two share
    none = "" if fold.score is None else t("match-shared-none")
    words = [
        fold.coverage_words,
        t("match-shared", domains=shared) if shared else none,
        t("match-rank", words=fold.rank_words),
        *fold.robustness,
    ]
    said = [html.P(sentence) for sentence in words if sentence]
    label = html.P(t("fold-numbers"), className="fold-label")
    caveats = caveat_list(fold.caveats, t)
    shown = [part for part in (label, *said, caveats) if part is not None]
    return html.Div(shown, className="fold-part")


def _made_of(fold: Fold, question: Question) -> Component | None:
    """The parts of G by pair of domains; the rest in sum."""
    t = question.t
    if not fold.parts or fold.score is None:
        return None
    total = per_cent(fold.score, t)
    who = "us" if question.state.region == fold.receiver else "them"
    items = [html.Li(_part(part, total, who, t)) for part in fold.parts[:TOLD]]
    if rest := fold.parts[TOLD:]:
        value = t("match-of", value=as_read(sum(part.points for part in rest), t), total=total)
        items.append(html.Li(t("match-rest", count=len(rest), value=value), className="quiet"))
    heading = html.P(t("match-parts", total=total), className="fold-label")
    return html.Div([heading, html.Ol(items, className="match-reasons")], className="fold-part")


def _part(part: ScorePart, total: str, who: str, t: Translator) -> list[Component | str]:
    """A pair of domains, the receiver's first; ``who`` says whether that is the one who asks."""
    words = t("match-parts-words", who=who, own=part.own[1], offered=part.offered[1])
    value = t("match-of", value=as_read(part.points, t), total=total)
    evidence = html.P(part.relation.evidence, className="quiet")
    return [f"{words}: {value}", evidence]
