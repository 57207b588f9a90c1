"""The panel of a cell: what a region says of a domain, or is in an initiative, and who says so."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.matrix.panel import MatrixPanel
from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.panels.cell import MembershipPanel, StatusPanel
from s3dash.analysis.words.answer import without_notes
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.panels.pair_panel import pair_panel
from s3dash.ui.widgets.panels.region_panel import membership_list, panel_head, region_panel
from s3dash.ui.widgets.priorities import priority_list


def matrix_panel(page: Page, panel: MatrixPanel | None) -> Component:
    """The panel of the selection, or how to choose."""
    if panel is None:
        return _choose_panel(page)
    if isinstance(panel, PairNote):
        return pair_panel(panel, page.question)
    if isinstance(panel, StatusPanel):
        return _cell_panel(page, panel, _status_parts(page, panel))
    if isinstance(panel, MembershipPanel):
        return _cell_panel(page, panel, [membership_list(panel.notes, page.t)])
    return region_panel(panel, page.question)


def _status_parts(page: Page, panel: StatusPanel) -> list[Component | None]:
    """The region's priorities that name the domain, its own and then those of its groups."""
    mark = without_notes(panel.mark)
    status = [swatch(panel.cell, mark), html.Span(panel.words)]
    parts: list[Component | None] = [
        html.H3(panel.domain_name),
        html.P(status, className="priority-status"),
        html.P(panel.round_name, className="panel-round"),
        priority_list(panel.own, page.question),
    ]
    if panel.joint:
        parts += [
            html.H3(page.t("panel-joint", group=panel.groups), className="panel-group"),
            html.P(page.t("panel-joint-note"), className="panel-remark"),
            priority_list(panel.joint, page.question),
        ]
    return parts


def _choose_panel(page: Page) -> Component:
    """What the panel says before a cell is chosen."""
    heading = page.t("choose-heading")
    return html.Section(
        [html.H2(heading), html.P(page.t("choose-words", measure=page.state.shown_measure))],
        className="panel-empty",
        **attributes(aria_label=heading),
    )


def _cell_panel(
    page: Page, panel: StatusPanel | MembershipPanel, parts: list[Component | None]
) -> Component:
    """The parts below the region's name, and the way to all that the region says."""
    href = to_url(page.state.but(domain=None, initiative=None, region=panel.region))
    words = page.t("matrix-cell-whole", region=panel.region_name)
    shown = [part for part in parts if part is not None]
    return html.Section(
        [
            panel_head(panel.region, panel.region_name, page.question),
            *shown,
            html.P(dcc.Link(words, href=href)),
        ],
        **attributes(aria_label=panel.region_name),
    )
