"""The accessibility statement that Swedish law asks for, made from the last assessment."""

from __future__ import annotations

import datetime

from dash import html

from s3dash.analysis.words.answer import joined
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page

DIGG = "https://www.digg.se/tdosanmalan"


def text(page: Page) -> TextPage:
    """The statement: who, how accessible, what is not, how assessed, where to report."""
    t = page.t
    settings, found = page.app.settings, page.app.assessment
    violations = int(found["violations"])
    degree = t("a11y-degree-partial", count=violations) if violations else t("a11y-degree-full")
    operator, contact = settings.operator, settings.contact
    how = t(
        "a11y-how",
        axe=found["axe"],
        widths=joined([str(width) for width in found["widths"]], t),
        pages=found["pages"],
        violations=violations,
        rules=", ".join(found["rules"]),
    )
    lacking = [t(f"a11y-lacking-{what}") for what in ("figure", "language", "manual")]
    return TextPage(
        heading=t("a11y-heading"),
        sentence=t("a11y-sentence"),
        body=[
            html.H2(t("a11y-actor-heading")),
            html.P(t("a11y-actor", operator=operator) if operator else t("a11y-actor-unset")),
            html.H2(t("a11y-degree-heading")),
            html.P(degree),
            html.H2(t("a11y-lacking-heading")),
            html.Ul([html.Li(words) for words in lacking]),
            html.H2(t("a11y-exempt-heading")),
            html.P(t("a11y-exempt")),
            html.H2(t("a11y-how-heading")),
            html.P(how),
            html.P(t("a11y-when", date=t.date(datetime.date.fromisoformat(found["date"])))),
            html.H2(t("a11y-report-heading")),
            html.P(t("a11y-report", contact=contact) if contact else t("a11y-report-unset")),
            html.H2(t("a11y-supervision-heading")),
            html.P([t("a11y-supervision"), " ", html.A(t("a11y-supervision-link"), href=DIGG)]),
        ],
    )
