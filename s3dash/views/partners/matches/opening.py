"""An opening: two areas, how often their domains go together, and the reasons for it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.question import Question
from s3dash.ui.widgets.evidence import outward


def opening_body(opening: Opening, question: Question) -> Component:
    """What an opening says, its environments, and its reasons behind a line."""
    t = question.t
    environments = [
        html.P(
            [
                html.Strong(t("match-contact")),
                " ",
                outward(one.name, one.url) if one.url else one.name,
                f" – {one.does}" if one.does else "",
            ]
        )
        for one in opening.environments
    ]
    reasons = [
        html.Li(t("opening-holds", holds=str(reason.holds).lower(), words=reason.words))
        for reason in opening.reasons
    ]
    fold = html.Details(
        [html.Summary(t("opening-reasons")), html.Ul(reasons)], className="match-more"
    )
    return html.Div(
        [html.P(opening.sentence), html.P(opening.evidence, className="quiet"), *environments, fold]
    )
