"""The panel of a cell: what a region says of a domain, or is in an initiative, and who says so."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.facts.membership import membership_notes
from s3dash.analysis.facts.status_cell import domain_cell
from s3dash.analysis.words.answer import INFERRED_MARK
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.priorities import priority_list
from s3dash.ui.widgets.region_panel import membership_list, panel_head


def domain_panel(page: Page, region: str, domain: str) -> Component:
    """The region's priorities that name the domain, its own and then those of its groups."""
    dataset, t = page.question.dataset, page.t
    found = domain_cell(page.question, region, domain)
    mark = found.mark.removesuffix(INFERRED_MARK)
    parts: list[Component | None] = [
        html.H3(t.name(dataset.row("domains", domain))),
        html.P(
            [swatch(found.cell, mark), html.Span(found.words(page.question))],
            className="priority-status",
        ),
        html.P(t.name(dataset.row("rounds", page.question.round_code)), className="panel-round"),
        _listed(page, priority_notes(found.own, page.question)),
    ]
    if found.joint:
        joint = t("panel-joint", group=found.groups(page.question))
        parts += [
            html.H3(joint, className="panel-group"),
            html.P(t("panel-joint-note"), className="panel-remark"),
            _listed(page, priority_notes(found.joint, page.question)),
        ]
    return _panel(page, region, [*parts, _whole(page, region)])


def initiative_panel(page: Page, region: str, initiative: str) -> Component:
    """The region's part in the initiative and what is below it, each row with its source."""
    notes = membership_notes(page.question, initiative, region)
    return _panel(page, region, [membership_list(notes, page.t), _whole(page, region)])


def choose_panel(page: Page) -> Component:
    """What the panel says before a cell is chosen."""
    heading = page.t("choose-heading")
    return html.Section(
        [html.H2(heading), html.P(page.t("choose-words", measure=page.state.shown_measure))],
        className="panel-empty",
        **attributes(aria_label=heading),
    )


def _panel(page: Page, region: str, parts: list[Component | None]) -> Component:
    name = page.t.name(page.question.dataset.row("regions", region))
    head = panel_head(region, name, page.question)
    return html.Section(
        [head, *(part for part in parts if part is not None)], **attributes(aria_label=name)
    )


def _listed(page: Page, notes: tuple[PriorityNote, ...]) -> Component | None:
    return priority_list(notes, page.question)


def _whole(page: Page, region: str) -> Component:
    """The way to all that the region says."""
    name = page.t.name(page.question.dataset.row("regions", region))
    href = to_url(page.state.but(domain=None, initiative=None, region=region))
    return html.P(dcc.Link(page.t("matrix-cell-whole", region=name), href=href))
