"""The panel of a region on a domain's page: what carries the area there, and what is not known."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.domain_support import Support, SupportingCluster, Work
from s3dash.analysis.pages.region_sections import StatementNote
from s3dash.i18n import Translator
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import cluster_name, source_line
from s3dash.ui.widgets.links import initiative_link, region_link, separated
from s3dash.ui.widgets.priorities import priority_list
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import quoted


def support_panel(page: Page, support: Support) -> Component:
    """What stands behind the area, part by part; a part with nothing in it is among the unknown."""
    t = page.t
    others = [region_link(code, name, page.state) for code, name in support.others]
    known = [
        ("support-areas", priority_list(support.areas, page.question)),
        ("support-clusters", _list([_cluster(one, t) for one in support.clusters])),
        ("support-work", _list([_work(one, page) for one in support.work])),
        ("support-statements", _list([_statement(one, t) for one in support.statements])),
    ]
    content: list[Component | None] = [html.P(t("support-words"), className="section-words")]
    for key, part in known:
        if part is not None:
            content += [html.H3(t(key)), part]
    content += [html.H3(t("support-other-regions")), html.P(support.others_words)]
    content.append(html.P(separated(others)) if others else None)
    if support.unknown:
        content.append(html.H3(t("support-unknown")))
        content.append(_list([html.Li(words) for words in support.unknown]))
    return page_section(t("support-heading", region=support.region), content, "domain-support")


def _list(items: list[Component]) -> Component | None:
    return html.Ul(items, className="plain-list") if items else None


def _cluster(cluster: SupportingCluster, t: Translator) -> Component:
    """A cluster with what it does, and which area it is responsible for."""
    note = cluster.note
    words = t("support-leads", areas=", ".join(cluster.leads)) if cluster.leads else note.kind
    does = [] if note.does is None else [html.P(quoted(note.does, t))]
    named = html.P([cluster_name(note), html.Span(f", {words}" if words else "")])
    return html.Li([named, *does, source_line(note.source, t)])


def _work(work: Work, page: Page) -> Component:
    return html.Li([initiative_link(work.code, work.name, page.state), f", {work.words}"])


def _statement(statement: StatementNote, t: Translator) -> Component:
    kind = html.Span(t(f"region-{statement.kind}"), className="fact-label")
    return html.Li([html.P([kind, statement.text]), source_line(statement.source, t)])
