"""A set of regions that the reader puts together: who is in it, and who may be added."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.rows import RegionRow
from s3dash.state import ViewState, to_url
from s3dash.ui.core.icon import icon


def chosen_item(row: RegionRow, without: ViewState, t: Translator) -> Component:
    """A region that is chosen, with the way to its page and the way out, to ``without`` it."""
    name = t.name(row)
    page = to_url(without.elsewhere("region", region=row.region_code, regions=()))
    remove = dcc.Link(
        [icon("x-lg"), html.Span(t("compare-remove", region=name), className="visually-hidden")],
        href=to_url(without),
        className="remove",
        title=t("compare-remove", region=name),
    )
    return html.Li([dcc.Link(name, href=page), remove])


def offered_regions(question: Question, taken: Iterable[str]) -> Component:
    """Sweden's regions that are not taken yet, by name, each as the way to choose it."""
    t = question.t
    there = set(taken)
    rows = [
        question.dataset.row("regions", code)
        for code in question.dataset.regions_of_kind("region")
        if code not in there
    ]
    rows.sort(key=lambda row: t.sort_key(t.name(row)))
    links = [
        dcc.Link(
            t.name(row),
            href=to_url(question.state.but(regions=(*question.state.regions, row.region_code))),
        )
        for row in rows
    ]
    return html.Ul([html.Li(link) for link in links], className="offered-regions")
