"""The network: how does it hang together? Regions by what they share, name and take part in."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.network.answer import PARTNER, REGION, NetworkAnswer, Pick
from s3dash.analysis.network.places import outline
from s3dash.analysis.words.answer import MARKS
from s3dash.analysis.words.percent import as_read
from s3dash.figures.network.figure import network
from s3dash.figures.network.labels import shape_of
from s3dash.state import ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts, round_name, titled
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.network.panel import network_panel

# The lines of a picture with more than these are listed for what is chosen only.
MOST_LISTED = 60
MOST_LEAST = 9
STRENGTHS = (5, 10, 12, 15, 18, 20, 22, 25, 30, 40)


def parts(page: Page, answer: NetworkAnswer) -> Parts:
    """The network, the lists of its nodes and lines, and the panel that tells why."""
    return Parts(
        eyebrow=_eyebrow(page, answer),
        figure=_figure(page, answer),
        figure_class=shape_of(answer.size),
        beside=_beside(page, answer),
        attribution=page.t("map-attribution", source=page.app.store.shapes.attribution)
        if answer.sheet
        else "",
        panel=network_panel(page),
        title=titled(page, answer.heading, ("regions", page.state.region)),
    )


def controls(page: Page) -> list[Component]:
    """Measure, its threshold, domain, initiative, round, region, scope and layout."""
    return [
        offered.measure_control(page.question),
        *_thresholds(page),
        offered.domain_control(page.question),
        offered.initiative_control(page.question),
        offered.whole_region_control("region", page.question, groups=False),
        offered.choice_control("layout", page.question),
        offered.choice_control("scope", page.question),
        offered.round_control(page.question),
    ]


def _thresholds(page: Page) -> list[Component]:
    """How strong a line between two regions must be, and how that is counted."""
    found = {
        "shared": [offered.least_control(page.question, MOST_LEAST)],
        "mutual": [
            offered.strength_control(page.question, STRENGTHS),
            *offered.weights_controls(page.question),
        ],
    }
    return found.get(page.state.shown_measure, [])


def _figure(page: Page, answer: NetworkAnswer) -> dict[str, Any]:
    ground = None
    if answer.sheet is not None:
        ground = outline(page.app.store.shapes.counties, answer.sheet)
    drawn = network(
        answer.nodes,
        answer.edges,
        answer.size,
        ground=ground,
        chosen=answer.chosen,
        marks=MARKS,
        theme=page.theme,
        t=page.t,
    )
    return dict(drawn.to_plotly_json())


def _eyebrow(page: Page, answer: NetworkAnswer) -> str:
    if answer.measure != "membership":
        return round_name(page)
    return page.t("any-round")


# ---- the same without the drawing ---------------------------------------------------------------


def _beside(page: Page, answer: NetworkAnswer) -> Component:
    """What is not drawn, the nodes by kind, and the lines of what is chosen."""
    sections = [
        _undrawn(page, answer),
        _line_list(page, answer),
        *(_node_list(page, answer, kind) for kind in ("region", "domain", "initiative")),
    ]
    return html.Nav(
        [one for one in sections if one is not None],
        className="network-lists",
        **attributes(aria_label=page.t("network-lists")),
    )


def _undrawn(page: Page, answer: NetworkAnswer) -> Component | None:
    """What nearly all are in, told instead of drawn."""
    if not answer.undrawn:
        return None
    t = page.t
    items = [
        _item(
            t("network-undrawn-item", name=one.name, count=one.count),
            "",
            to_url(page.state.but(initiative=one.code, region=None)),
            False,
            t,
        )
        for one in answer.undrawn
    ]
    return html.Section(
        [html.H2(t("network-undrawn")), html.P(t("network-undrawn-why")), _list(items)]
    )


def _node_list(page: Page, answer: NetworkAnswer, kind: str) -> Component | None:
    kinds = (REGION, PARTNER) if kind == REGION else (kind,)
    t, nodes = page.t, answer.nodes
    rows = sorted(
        nodes[nodes["kind"].isin(kinds)].itertuples(index=False),
        key=lambda row: t.sort_key(row.name),
    )
    if not rows:
        return None
    items = [
        _item(row.name, row.words, _href(page.state, row.pick), row.node in answer.chosen, t)
        for row in rows
    ]
    return html.Section([html.H2(t("network-list", kind=kind)), _list(items)])


def _line_list(page: Page, answer: NetworkAnswer) -> Component | None:
    """The lines that can be chosen, strongest first; with very many, those of what is chosen."""
    t, edges = page.t, answer.edges
    names = dict(zip(answer.nodes["node"], answer.nodes["name"], strict=True))
    rows = [row for row in edges.itertuples(index=False) if row.pick]
    here = [row for row in rows if {row.source, row.target} & answer.chosen]
    if not here and len(rows) > MOST_LISTED:
        return None
    shown = here or rows
    if not shown:
        return None
    shown.sort(
        key=lambda row: (
            row.place,
            *(-row.size, -row.value),
            t.sort_key(names[row.source]),
            names[row.target],
        )
    )
    items = [
        _item(
            f"{names[row.source]} – {names[row.target]}",
            _line_words(answer.measure, row, t),
            _href(page.state, row.pick),
            {row.source, row.target} <= answer.chosen,
            t,
        )
        for row in shown
    ]
    return html.Section([html.H2(t("network-list-lines")), _list(items)])


def _line_words(measure: str, row: Any, t: Any) -> str:
    """What a list says of a line: how strong it is, or else why it is there."""
    if measure == "shared":
        return str(t("network-domains", count=row.size))
    return str(t("percent", share=as_read(row.value, t)) if measure == "mutual" else row.words)


def _list(items: list[Component]) -> Component:
    return html.Ul(items)


def _item(name: str, words: str, href: str, here: bool, t: Any) -> Component:
    parts: list[Any] = [html.Span(name, className="region-name")]
    if words:
        parts.append(html.Span(words, className="network-words"))
    if here:
        parts.append(html.Span(f" {t('chosen')}", className="visually-hidden"))
    name_of = "region-link here" if here else "region-link"
    return html.Li(dcc.Link(parts, href=href, className=name_of))


def _href(state: ViewState, pick: Pick) -> str:
    """Where choosing a node or a line leads: its codes set, and those it clears cleared."""
    changes: dict[str, Any] = {name: code or None for name, code in pick}
    if "regions" in changes:
        changes["regions"] = tuple(code for code in (changes["regions"] or "").split(",") if code)
    return to_url(state.but(**changes))
