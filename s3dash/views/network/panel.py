"""The panel of a network: why a line is there, and what is around a node."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.panel import (
    ClusterNote,
    DomainPanel,
    InitiativePanel,
    MembershipLine,
    SharedPanel,
    StatusLine,
)
from s3dash.analysis.panels.region import RegionPanel
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import source_line
from s3dash.ui.widgets.panels.closable import closable_head
from s3dash.ui.widgets.panels.pair_panel import pair_panel
from s3dash.ui.widgets.panels.region_panel import membership_evidence, region_panel
from s3dash.ui.widgets.priorities import priority_list


def network_panel(answer: NetworkAnswer) -> Component:
    """The panel of what is chosen: a line, a node, or how to choose."""
    question = answer.question
    match answer.panel:
        case SharedPanel() as panel:
            section = _shared_panel(panel, question)
        case PairNote() as note:
            section = pair_panel(note, question)
        case StatusLine() as panel:
            section = _status_line(panel, question)
        case MembershipLine() as panel:
            section = _membership_line(panel, question)
        case RegionPanel() as panel:
            section = region_panel(panel, question)
        case DomainPanel() as panel:
            section = _domain_panel(panel, question)
        case InitiativePanel() as panel:
            section = _initiative_panel(panel, question)
        case None:
            section = _how_to_choose(answer.measure, question.t)
    return section


def _how_to_choose(measure: str, t: Translator) -> Component:
    heading = t("network-panel-heading")
    words = html.P(t("network-panel", measure=measure))
    return html.Section(
        [html.H2(heading), words], className="panel-empty", **attributes(aria_label=heading)
    )


def _shared_panel(panel: SharedPanel, question: Question) -> Component:
    """Every domain that both have, with what each says of it and where."""
    t, state = question.t, question.state
    compare = to_url(state.elsewhere("compare", regions=panel.regions))
    parts: list[Component | None] = [
        closable_head(panel.heading, state.but(regions=()), t),
        html.P(panel.words),
        html.P(dcc.Link(t("network-compare"), href=compare)),
    ]
    for domain in panel.domains:
        parts.append(html.H3(domain.name, className="panel-group"))
        for said in domain.said:
            parts.append(html.H4(said.who, className="panel-who"))
            parts.append(priority_list(said.priorities, question))
    return _section(panel.heading, parts)


def _status_line(panel: StatusLine, question: Question) -> Component:
    """What the region says of the domain, and the clusters it has in it."""
    t, said = question.t, panel.said
    is_joint = said.cell == JOINT
    parts: list[Component | None] = [
        closable_head(panel.heading, question.state.but(domain=None), t)
    ]
    if is_joint:
        parts.append(html.P(said.words, className="panel-remark"))
    listed = priority_list(said.joint if is_joint else said.own, question)
    parts.append(listed or html.P(said.words))
    return _section(panel.heading, [*parts, *_clusters(panel.clusters, t)])


def _domain_panel(panel: DomainPanel, question: Question) -> Component:
    """Which regions name the domain, each with a link to what it says, and the clusters in it."""
    t, state = question.t, question.state
    parts: list[Component | None] = [closable_head(panel.heading, state.but(domain=None), t)]
    if panel.regions:
        items = [
            html.Li(
                [
                    dcc.Link(region.name, href=to_url(state.but(region=region.code))),
                    html.P(region.words),
                ]
            )
            for region in panel.regions
        ]
        parts.append(html.Ul(items, className="priority-list"))
    return _section(panel.heading, [*parts, *_clusters(panel.clusters, t)])


def _clusters(clusters: Sequence[ClusterNote], t: Translator) -> list[Component | None]:
    """The clusters in a domain, each with its region and source."""
    heading = html.H3(t("network-clusters"), className="panel-group")
    if not clusters:
        return [heading, html.P(t("network-clusters-empty"))]
    items = [
        html.Li([html.P(f"{cluster.name} ({cluster.region})"), source_line(cluster.source, t)])
        for cluster in clusters
    ]
    return [heading, html.Ul(items, className="priority-list")]


def _membership_line(panel: MembershipLine, question: Question) -> Component:
    t, notes = question.t, panel.part.notes
    head = closable_head(panel.heading, question.state.but(region=None), t)
    roles = membership_evidence(notes, t) if notes else html.P(t("role-none-known"))
    return _section(panel.heading, [head, roles, *_about(panel.initiative, question)])


def _initiative_panel(panel: InitiativePanel, question: Question) -> Component:
    head = closable_head(panel.heading, question.state.but(initiative=None), question.t)
    return _section(panel.heading, [head, *_about(panel, question)])


def _about(panel: InitiativePanel, question: Question) -> list[Component | None]:
    """What kind of initiative it is, what it is a part of, and who says so."""
    t = question.t
    parts: list[Component | None] = [html.P(panel.kind)]
    if panel.description is not None:
        parts.append(html.P(panel.description))
    if panel.parent:
        code, name = panel.parent
        href = to_url(question.state.but(initiative=code, region=None))
        parts.append(html.P(dcc.Link(t("network-part-of", parent=name), href=href)))
    parts.append(source_line(panel.source, t))
    return parts


def _section(heading: str, parts: list[Component | None]) -> Component:
    return html.Section(
        [part for part in parts if part is not None], **attributes(aria_label=heading)
    )
