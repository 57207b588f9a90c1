"""The items of a domain's page: a holder, a related domain, the clusters of a region."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.clusters import ClusterNote
from s3dash.analysis.facts.domain_holders import ClusterPlace, DomainHolder, JointHolder
from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.measures.related_domains import RelatedDomain
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import MARKS
from s3dash.analysis.words.percent import whole_per_cent
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import cluster_name, remark, source_line, wording_lines
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import domain_link, region_link
from s3dash.ui.widgets.priorities import uncertain
from s3dash.ui.widgets.tables import quoted


def holder_item(holder: DomainHolder, question: Question) -> Component:
    """A region with its status, and each of its priorities in its own words, with its source."""
    head = html.P(holder_head(holder, question), className="priority-status")
    return html.Li(
        [head, *(part for note in holder.priorities for part in _priority(note, question.t))]
    )


def holder_head(holder: DomainHolder, question: Question) -> list[Component]:
    """A region with its status."""
    return [
        swatch(holder.status, MARKS[holder.status]),
        region_link(holder.code, holder.name, question.state),
        html.Span(holder.status_words, className="quiet"),
    ]


def joint_item(joint: JointHolder, t: Translator) -> Component:
    """A group with its regions and its joint priorities."""
    head = html.P([swatch("joint", MARKS["joint"]), joint.name], className="priority-status")
    members = html.P(t("panel-members", regions=", ".join(joint.members)), className="quiet")
    words = [part for note in joint.priorities for part in _priority(note, t)]
    return html.Li([head, members, html.P(t("panel-joint-note"), className="quiet"), *words])


def _priority(note: PriorityNote, t: Translator) -> list[Component]:
    """A priority and its sub-areas that name the domain."""
    caveat = html.P(html.Span(t("panel-uncertain"), className="tag tag-first"))
    lines = [
        wording_lines(note.wordings, t),
        caveat if note.uncertain else None,
        source_line(note.source, t),
        remark(note.note, t),
    ]
    shown = [line for line in lines if line is not None]
    return shown + [line for part in note.parts for line in _priority(part, t)]


def related_item(related: RelatedDomain, question: Question) -> Component:
    """A related domain: how related as a bar, and what it rests on in words."""
    t = question.t
    bar = html.Span(style={"width": f"{100 * related.phi:.0f}%"}, className="bar bar-shared")
    share = whole_per_cent(related.data_share, t)
    words: list[Component] = [
        html.P(related.evidence),
        html.P(t("related-share", share=share), className="quiet"),
    ]
    if related.judgement:
        label = html.Span(t("related-judgement"), className="tag tag-first")
        words.append(html.P([label, related.judgement]))
    if related.rests_on_judgement:
        words.append(html.P(t("related-only-judgement"), className="quiet"))
    return html.Li(
        [
            html.P(domain_link(related.code, related.name, question.state), className="bar-name"),
            html.P(
                [
                    html.Span(bar, className="bar-track", **attributes(aria_hidden="true")),
                    html.Span(t("related-phi", phi=t.number(round(related.phi, 2)))),
                ],
                className="bar-line",
            ),
            html.Div(words, className="bar-words"),
        ]
    )


def cluster_place(place: ClusterPlace, question: Question) -> Component:
    """The clusters of a region, each with its kind and source."""
    clusters = [_cluster(cluster, question.t) for cluster in place.clusters]
    return html.Li(
        [
            html.H3(region_link(place.code, place.name, question.state)),
            html.Ul(clusters, className="plain-list"),
        ]
    )


def _cluster(cluster: ClusterNote, t: Translator) -> Component:
    kind = f" ({cluster.kind})" if cluster.kind else ""
    caveat = [uncertain(t)] if cluster.uncertain else []
    does = [] if cluster.does is None else [html.P(quoted(cluster.does, t))]
    named = html.P([cluster_name(cluster), kind, *caveat])
    return html.Li([named, *does, source_line(cluster.source, t)])
