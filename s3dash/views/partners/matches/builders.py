"""Who can help a region to build a domain: those that have it, and those close to it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.partners.matches.build_domain import HAVING, Builder, Builders
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import per_cent
from s3dash.ui.widgets.links import domain_link
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section
from s3dash.views.partners.matches.spoken import pair_link

# So many who can help to build a domain are listed at once.
BUILDERS = 8


def builders_section(builders: Builders, question: Question) -> Component:
    """How the region stands in the domain, and who can help."""
    t = question.t
    having = [
        part
        for kind in HAVING
        if (listed := builders.of_kind(kind))
        for part in (
            html.H3(t(f"build-{kind}", count=len(listed))),
            *_listed_builders(listed, question),
        )
    ]
    having = having or [html.P(t("build-strong-none"), className="quiet")]
    related = _listed_builders(builders.related, question)
    related = related or [html.P(t("build-related-none"), className="quiet")]
    columns = [html.Div(having), html.Div([html.H3(t("build-related")), *related])]
    own = html.P([builders.own, " ", domain_link(builders.code, t("build-about"), question.state)])
    heading = t("partners-build", domain=builders.name)
    return page_section(heading, [own, html.Div(columns, className="two-columns")])


def _listed_builders(builders: tuple[Builder, ...], question: Question) -> list[Component]:
    """The first of them, and the rest behind a line that says how many they are; may be none."""
    t = question.t
    items = [_builder(builder, question) for builder in builders]
    if not items:
        return []
    return list_with_rest(
        items,
        BUILDERS,
        lambda rest: t("build-more", count=rest),
        rest_kind="match-more",
        ordered=True,
    )


def _builder(builder: Builder, question: Question) -> Component:
    t = question.t
    link = pair_link(builder.code, builder.name, question)
    words = [builder.words]
    if builder.gain is not None:
        words.append(t("build-gain", gain=per_cent(builder.gain, t)))
    if builder.remark:
        words.append(builder.remark)
    return html.Li([link, html.Span(f" – {', '.join(words)}", className="quiet")])
