"""The network: how does it hang together? Regions by what they share, name and take part in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.network.answer import MOST_LINES, ListItem, NetworkAnswer
from s3dash.analysis.network.graph import DOMAIN, INITIATIVE, REGION, Pick
from s3dash.analysis.network.places import outline
from s3dash.analysis.words.answer import MARKS
from s3dash.figures.network.figure import network
from s3dash.figures.network.frames import shape_of
from s3dash.figures.network.picture import Picture
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.views.network.panel import network_panel

MOST_LEAST = 9
STRENGTHS = (5, 10, 12, 15, 18, 20, 22, 25, 30, 40)


def parts(page: Page, answer: NetworkAnswer) -> Parts:
    """The network, the lists of its nodes and lines, and the panel that tells why."""
    return Parts(
        eyebrow=_eyebrow(page, answer),
        figure=_figure(page, answer),
        figure_class=shape_of(answer.size),
        beside=_beside(page, answer),
        attribution=_attribution(page, answer),
        left_out=answer.left_out,
        panel=network_panel(answer),
    )


def controls(page: Page) -> list[Component]:
    """Measure, its threshold, domain, initiative, round, region, scope and layout."""
    return [
        offered.measure_control(page.question),
        *_thresholds(page),
        *offered.incomplete_controls(page.question),
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
        "shared": [offered.least_control(page.question, MOST_LEAST, MOST_LINES["shared"])],
        "mutual": [
            offered.strength_control(page.question, STRENGTHS, MOST_LINES["mutual"]),
            *offered.weights_controls(page.question),
        ],
    }
    return found.get(page.state.shown_measure, [])


def _figure(page: Page, answer: NetworkAnswer) -> dict[str, Any]:
    ground = None
    if answer.sheet is not None:
        shapes = page.app.store.shapes
        areas = shapes.europe if answer.sheet.is_europe else shapes.counties
        ground = outline(areas, answer.sheet)
    picture = Picture(answer.nodes, answer.edges, answer.size, answer.chosen, page.theme)
    drawn = network(picture, ground=ground, marks=MARKS, t=page.t)
    return dict(drawn.to_plotly_json())


def _attribution(page: Page, answer: NetworkAnswer) -> str:
    """Whose the ground under the network is."""
    if answer.sheet is None:
        return ""
    if answer.sheet.is_europe:
        return page.t("network-europe-attribution")
    return page.t("map-attribution", source=page.app.store.shapes.attribution)


def _eyebrow(page: Page, answer: NetworkAnswer) -> str:
    if answer.measure != "membership":
        return page.question.round_name
    return page.t("any-round")


# ---- the same without the drawing ---------------------------------------------------------------


def _beside(page: Page, answer: NetworkAnswer) -> Component:
    """What is not drawn, the nodes by kind, and the lines of what is chosen."""
    t, state = page.t, page.state
    sections = [
        _undrawn(answer, t),
        _list(t("network-list-lines"), answer.line_list, state, t),
        *(
            _list(t("network-list", kind=kind), answer.node_list(kind), state, t)
            for kind in (REGION, DOMAIN, INITIATIVE)
        ),
    ]
    return html.Nav(
        [section for section in sections if section is not None],
        className="network-lists",
        **attributes(aria_label=t("network-lists")),
    )


def _undrawn(answer: NetworkAnswer, t: Translator) -> Component | None:
    """What nearly all are in, told instead of drawn."""
    if not answer.undrawn:
        return None
    items = [
        ListItem(
            t("network-undrawn-item", name=one.name, count=one.count),
            "",
            (("initiative", one.code), ("region", "")),
            chosen=False,
        )
        for one in answer.undrawn
    ]
    why = html.P(t("network-undrawn-why"))
    return html.Section(
        [html.H2(t("network-undrawn")), why, _items(items, answer.question.state, t)]
    )


def _list(
    heading: str, items: Sequence[ListItem], state: ViewState, t: Translator
) -> Component | None:
    return html.Section([html.H2(heading), _items(items, state, t)]) if items else None


def _items(items: Sequence[ListItem], state: ViewState, t: Translator) -> Component:
    return html.Ul([_item(item, state, t) for item in items])


def _item(item: ListItem, state: ViewState, t: Translator) -> Component:
    parts = [html.Span(item.name, className="region-name")]
    if item.words:
        parts.append(html.Span(item.words, className="network-words"))
    if item.chosen:
        parts.append(html.Span(f" {t('chosen')}", className="visually-hidden"))
    class_name = "region-link here" if item.chosen else "region-link"
    return html.Li(dcc.Link(parts, href=_href(state, item.pick), className=class_name))


def _href(state: ViewState, pick: Pick) -> str:
    """Where choosing a node or a line leads: its codes set, and those it clears cleared."""
    changes: dict[str, Any] = {name: code or None for name, code in pick}
    if "regions" in changes:
        changes["regions"] = tuple(code for code in (changes["regions"] or "").split(",") if code)
    return to_url(state.but(**changes))
