"""An opening: two areas, how often their domains go together, whom to contact, the reasons."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.question import Question
from s3dash.views.partners.matches.spoken import contact_line


def opening_body(opening: Opening, question: Question) -> Component:
    """What an opening says, its environments, and its reasons behind a line."""
    t = question.t
    label = t("match-contact")
    environments = [contact_line(label, one, t) for one in opening.environments]
    said = [html.P(opening.sentence), html.P(opening.evidence, className="quiet")]
    return html.Div([*said, *environments, _reasons(opening, question)], className="opening")


def _reasons(opening: Opening, question: Question) -> Component:
    """The nine reasons, each with whether it holds."""
    t = question.t
    items = [
        html.Li(t("opening-holds", holds=holds, words=reason.words), className=f"reason-{holds}")
        for reason in opening.reasons
        for holds in [str(reason.holds).lower()]
    ]
    summary = t("opening-reasons", count=len(opening.held), total=len(opening.reasons))
    return html.Details(
        [html.Summary(summary), html.Ul(items, className="plain-list reason-list")],
        className="match-more",
    )
