"""The panel of a network: why a line is there, and what is around a node."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import priority_notes, source_note
from s3dash.analysis.facts.membership import membership_notes
from s3dash.analysis.facts.status_rows import status_row
from s3dash.analysis.facts.ties import parent_of
from s3dash.analysis.network.regions import held_words, region_priorities
from s3dash.analysis.network.shared import Pair, pair_words, regions_held
from s3dash.analysis.panels.pair import pair_panel as select_pair
from s3dash.analysis.panels.region import region_panel as select_region
from s3dash.analysis.words.answer import JOINT
from s3dash.i18n import Translator
from s3dash.state import SLUGS, ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import source_line
from s3dash.ui.widgets.pair_panel import pair_panel
from s3dash.ui.widgets.priorities import priority_list
from s3dash.ui.widgets.region_panel import (
    membership_evidence,
    region_panel,
)


def network_panel(page: Page) -> Component:
    """The panel of what is chosen: a line, a node, or how to choose."""
    state = page.state
    measure = state.shown_measure
    line = _line_panel(page)
    if line is not None:
        return line
    if state.region:
        return region_panel(select_region(page.question, state.region), page.question)
    if measure == "status" and state.domain:
        return _domain_panel(page, state.domain)
    if measure == "membership" and state.initiative:
        return _initiative_panel(page, state.initiative)
    heading = page.t("network-panel-heading")
    words = html.P(page.t("network-panel", measure=measure))
    return html.Section(
        [html.H2(heading), words], className="panel-empty", **attributes(aria_label=heading)
    )


def _line_panel(page: Page) -> Component | None:
    """The panel of the line whose two ends are chosen, if they are."""
    state = page.state
    measure = state.shown_measure
    if measure == "shared" and len(state.regions) == 2:
        return _pair_panel(page, *state.regions)
    if measure == "mutual" and len(state.regions) == 2:
        note = select_pair(page.question, *state.regions)
        return None if note is None else pair_panel(note, page.question)
    if measure == "status" and state.region and state.domain:
        return _status_panel(page, state.region, state.domain)
    if measure == "membership" and state.region and state.initiative:
        return _membership_panel(page, state.region, state.initiative)
    return None


def _pair_panel(page: Page, one: str, other: str) -> Component:
    """Every domain that both have, with what each says of it and where."""
    dataset, t = page.question.dataset, page.t
    held = [region_priorities(page.question, code) for code in (one, other)]
    names = [t.name(dataset.row("regions", code)) for code in (one, other)]
    shared = held[0].domains & held[1].domains
    heading = t("network-pair", one=names[0], other=names[1])
    parts: list[Component | None] = [_head(heading, page.state.but(regions=()), t)]
    parts.append(html.P(pair_words(page.question, Pair(*held))))
    if "compare" in SLUGS:
        href = to_url(page.state.elsewhere("compare", regions=(one, other)))
        parts.append(html.P(dcc.Link(t("network-compare"), href=href)))
    order = sorted(shared, key=lambda code: t.sort_key(t.name(dataset.row("domains", code))))
    for domain in order:
        parts.append(html.H3(t.name(dataset.row("domains", domain)), className="panel-group"))
        for name, has in zip(names, held, strict=True):
            rows = [
                row for row in has.rows if domain in row.domain_codes and row.status != "deselected"
            ]
            words = f"{name} ({held_words(page.question, has)})" if has.is_joint else name
            parts.append(html.H4(words, className="panel-who"))
            parts.append(priority_list(priority_notes(rows, page.question), page.question))
    return _section(heading, parts)


def _status_panel(page: Page, region: str, domain: str) -> Component:
    """What the region says of the domain, and the clusters it has in it."""
    dataset, t = page.question.dataset, page.t
    found = status_row(page.question, region, domain)
    is_joint = found.cell == JOINT
    names = (t.name(dataset.row("regions", region)), t.name(dataset.row("domains", domain)))
    heading = t("network-pair", one=names[0], other=names[1])
    rows = found.joint if is_joint else found.own
    parts: list[Component | None] = [_head(heading, page.state.but(domain=None), t)]
    if is_joint:
        parts.append(html.P(found.words, className="panel-remark"))
    if rows:
        parts.append(priority_list(priority_notes(rows, page.question), page.question))
    else:
        parts.append(html.P(found.words))
    return _section(heading, [*parts, *_clusters(page, domain, [region])])


def _domain_panel(page: Page, domain: str) -> Component:
    """Which regions name the domain, each with a link to what it says, and the clusters in it."""
    dataset, t = page.question.dataset, page.t
    heading = t.name(dataset.row("domains", domain))
    held = regions_held(page.question)
    cells = {one.region: status_row(page.question, one.region, domain) for one in held}
    naming = [code for code, found in cells.items() if found.own or found.joint]
    naming.sort(key=lambda code: t.sort_key(t.name(dataset.row("regions", code))))
    items = [
        html.Li(
            [
                dcc.Link(
                    t.name(dataset.row("regions", code)),
                    href=to_url(page.state.but(region=code)),
                ),
                html.P(cells[code].full_words),
            ]
        )
        for code in naming
    ]
    parts = [_head(heading, page.state.but(domain=None), t)]
    if items:
        parts.append(html.Ul(items, className="priority-list"))
    return _section(heading, [*parts, *_clusters(page, domain, [one.region for one in held])])


def _clusters(page: Page, domain: str, regions: list[str]) -> list[Component | None]:
    """The clusters in a domain, each with its region and source."""
    dataset, t = page.question.dataset, page.t
    rows = [
        row
        for row in dataset.rows("clusters")
        if row.region_code in regions and domain in row.domain_codes
    ]
    heading = html.H3(t("network-clusters"), className="panel-group")
    if not rows:
        return [heading, html.P(t("network-clusters-empty"))]
    items = [
        html.Li(
            [
                html.P(f"{row.name} ({t.name(dataset.row('regions', row.region_code))})"),
                source_line(source_note(page.question, row.source_code), t),
            ]
        )
        for row in sorted(rows, key=lambda row: t.sort_key(row.name))
    ]
    return [heading, html.Ul(items, className="priority-list")]


def _membership_panel(page: Page, region: str, initiative: str) -> Component:
    dataset, t = page.question.dataset, page.t
    row = dataset.row("initiatives", initiative)
    heading = t("network-pair", one=t.name(dataset.row("regions", region)), other=t.name(row))
    notes = membership_notes(page.question, initiative, region)
    found = membership_evidence(notes, t) if notes else html.P(t("role-none-known"))
    parts = [_head(heading, page.state.but(region=None), t), found]
    return _section(heading, [*parts, *_about(page, initiative)])


def _initiative_panel(page: Page, initiative: str) -> Component:
    dataset, t = page.question.dataset, page.t
    heading = t.name(dataset.row("initiatives", initiative))
    parts = [_head(heading, page.state.but(initiative=None), t)]
    return _section(heading, [*parts, *_about(page, initiative)])


def _about(page: Page, initiative: str) -> list[Component | None]:
    """What kind of initiative it is, what it is a part of, and who says so."""
    dataset, t = page.question.dataset, page.t
    row = dataset.row("initiatives", initiative)
    text = row.description_sv if t.language == "sv" else row.description_en
    parent = parent_of(dataset, initiative)
    parts: list[Component | None] = [html.P(t(f"kind-{row.initiative_kind}"))]
    if isinstance(text, str):
        parts.append(html.P(text))
    if parent:
        name = t.name(dataset.row("initiatives", parent))
        href = to_url(page.state.but(initiative=parent, region=None))
        parts.append(html.P(dcc.Link(t("network-part-of", parent=name), href=href)))
    parts.append(source_line(source_note(page.question, row.source_code), t))
    return parts


def _head(heading: str, closed: ViewState, t: Translator) -> Component:
    close = dcc.Link(
        [icon("x-lg"), html.Span(t("panel-close"))],
        href=to_url(closed),
        className="panel-close",
        title=t("panel-close-label", region=heading),
    )
    return html.Div([html.H2(heading), close], className="panel-head")


def _section(heading: str, parts: list[Component | None]) -> Component:
    return html.Section([one for one in parts if one is not None], **attributes(aria_label=heading))
