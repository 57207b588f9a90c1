"""The regions: all on one page, or one with everything that is known of it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.changes.of_region import has_lines
from s3dash.analysis.pages.region import RegionAnswer
from s3dash.analysis.pages.region_overview import OverviewAnswer
from s3dash.figures.lineage import lineage_flow
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.region.briefing.page import briefing_link, briefing_parts
from s3dash.views.region.lineage_list import lineage_list
from s3dash.views.region.overview import region_overview
from s3dash.views.region.sections import section_columns


def parts(page: Page, answer: RegionAnswer | OverviewAnswer | BriefingAnswer) -> Parts:
    """One region when one is chosen, or the briefing before a meeting; else all of Sweden's."""
    if isinstance(answer, BriefingAnswer):
        return briefing_parts(page, answer)
    if isinstance(answer, RegionAnswer):
        return _one(page, answer)
    return _all(page, answer)


def controls(page: Page) -> list[Component]:
    """Region and round."""
    return [
        offered.whole_region_control("region", page.question),
        offered.round_control(page.question),
    ]


def _all(page: Page, answer: OverviewAnswer) -> Parts:
    body = None if page.state.table else region_overview(answer, page.question)
    return Parts(eyebrow=page.question.round_name, body=body)


def _one(page: Page, answer: RegionAnswer) -> Parts:
    """The flow of its areas, where there is one, and below it all the rest."""
    figure = None
    if answer.changes:
        drawn = lineage_flow(answer.flow, rounds=answer.rounds, theme=page.theme)
        figure = dict(drawn.to_plotly_json())
    changes = None if page.state.table else lineage_list(answer.changes, page.t)
    if changes is not None:
        changes = html.Div([changes, html.P(_changes_link(page, answer))])
    return Parts(
        eyebrow=_eyebrow(page, answer.sections.card.authority),
        more=_ways(page),
        figure=figure,
        figure_class="lineage",
        attribution=page.t("lineage-lines") if has_lines(answer.changes) else "",
        body=section_columns(answer.sections, changes, page.question),
    )


def _ways(page: Page) -> Component:
    """To the briefing before a meeting with the region, and back to all regions on one page."""
    whole = to_url(page.state.but(region=None, table=False))
    links = [briefing_link(page), dcc.Link(page.t("region-all"), href=whole)]
    return html.Span([link for link in links if link is not None], className="ways")


def _changes_link(page: Page, answer: RegionAnswer) -> Component:
    """The way to the same of all regions, up to the later of the two rounds."""
    latest = answer.later_round == page.question.dataset.latest_round
    to_round = None if latest else answer.later_round
    href = to_url(page.state.elsewhere("changes", region=None, domain=None, to_round=to_round))
    return dcc.Link(page.t("region-changes-more"), href=href)


def _eyebrow(page: Page, authority: str) -> str:
    """The round, and whose page this is."""
    return ", ".join(part for part in (authority, page.question.round_name) if part)
