"""The map: where is it? Sweden's regions with what they prioritise or take part in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.crowd import MOST_SHOWN, MOST_WHOLE
from s3dash.analysis.map.answer import EUROPE, MapAnswer, european, shapeless, swedish
from s3dash.analysis.map.panel import MapPanel
from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.panels.region import CoveragePanel
from s3dash.analysis.words.answer import without_notes
from s3dash.figures.maps.europe import europe_map
from s3dash.figures.maps.europe_points import ABSENT
from s3dash.figures.maps.region_markup import Named
from s3dash.figures.maps.regions import DrawnRegion, drawn_regions
from s3dash.figures.maps.swedish import region_map
from s3dash.figures.maps.tile_grid import tile_grid
from s3dash.markup import Markup
from s3dash.state import OF_PAIRS, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.links import domain_link
from s3dash.ui.widgets.panels.pair_panel import pair_panel
from s3dash.ui.widgets.panels.region_panel import coverage_panel, region_panel


def parts(page: Page, answer: MapAnswer) -> Parts:
    """The map, the list of regions beside it, and the panel of the selected region."""
    shapes = page.app.store.shapes
    return Parts(
        not_drawn=_not_drawn(page, answer),
        eyebrow=_eyebrow(page, answer),
        more=_more(page, answer),
        figure=_europe(page, answer) if _is_european(page) else None,
        svg=None if _is_european(page) else _sweden(page, answer),
        figure_class=_figure_class(page),
        beside=_region_list(page, answer),
        attribution=page.t(
            "europe-attribution" if _is_european(page) else "map-attribution",
            source=shapes.attribution,
        ),
        panel=_panel(page, answer.panel),
        tools=() if answer.table.empty or _is_european(page) else (_form_link(page),),
    )


def controls(page: Page) -> list[Component]:
    """Measure, region, domain, initiative and round, and how priorities are counted where they are.

    The region comes first where it is what the measure is about.
    """
    region = [offered.whole_region_control("region", page.question, groups=False)]
    is_first = page.state.shown_measure in OF_PAIRS
    return [
        offered.measure_control(page.question),
        *(region if is_first else []),
        offered.choice_control("scope", page.question),
        *offered.weights_controls(page.question),
        offered.domain_control(page.question),
        *offered.transition_controls(page.question),
        offered.initiative_control(page.question),
        offered.round_control(page.question),
        *([] if is_first else region),
    ]


def _is_crowd(answer: MapAnswer) -> bool:
    return len(answer.table) > MOST_WHOLE


def _not_drawn(page: Page, answer: MapAnswer) -> str | None:
    """The counties that cannot be drawn; on a map of Europe, that there are too many to name."""
    if _is_european(page):
        total = len(answer.table)
        return page.t("map-crowd", total=total) if _is_crowd(answer) else None
    shapes, form = page.app.store.shapes, "tile" if page.state.grid else "shape"
    drawn = shapes.tiles if page.state.grid else shapes.label_points
    return shapeless(answer.table, drawn, page.t, form)


def _chosen_as(page: Page) -> str:
    """What a region is chosen as: where one is compared with all others, whom it is seen with."""
    return "partner" if page.state.shown_measure in OF_PAIRS and page.state.region else "region"


def _partner(page: Page) -> str | None:
    """The region that the chosen one is compared with."""
    return page.state.partner if _chosen_as(page) == "partner" else None


def _marked(page: Page) -> set[str]:
    """The regions that are marked, on the map and in the list."""
    return {code for code in (page.state.region, _partner(page)) if code}


def _is_european(page: Page) -> bool:
    return page.state.shown_scope != "sweden"


def _figure_class(page: Page) -> str:
    if _is_european(page):
        return "europe"
    return "tiled" if page.state.grid else ""


def _europe(page: Page, answer: MapAnswer) -> dict[str, Any]:
    """The map as plain data: building it anew costs more than all the rest of an answer."""
    drawn = europe_map(
        answer.table,
        page.app.store.shapes,
        extent=EUROPE,
        theme=page.theme,
        marked=_marked(page),
        chosen_as=_chosen_as(page),
        is_crowd=_is_crowd(answer),
        t=page.t,
    )
    return dict(drawn.to_plotly_json())


def _sweden(page: Page, answer: MapAnswer) -> Markup:
    """The counties or their tiles, each a link as in the list beside them."""
    named = Named(
        page.t("figure-label", view="map"),
        page.state.region,
        lambda code: _address(page, code),
        page.t("map-hover-click"),
        _partner(page),
    )
    draw = tile_grid if page.state.grid else region_map
    return draw(answer.table, page.app.store.shapes, named)


def _address(page: Page, region_code: str) -> str:
    """Where choosing a region leads; the one that others are compared with sets them aside."""
    is_self = _chosen_as(page) == "partner" and region_code == page.state.region
    return to_url(page.state.but(**{_chosen_as(page): None if is_self else region_code}))


def _eyebrow(page: Page, answer: MapAnswer) -> str:
    """The round, where the measure depends on one; for membership the kind of initiative."""
    initiative = page.state.initiative
    if answer.measure == "membership" and initiative is not None:
        kind = page.question.dataset.row("initiatives", initiative).initiative_kind
        return page.t("kind-any-round", kind=page.t(f"kind-{kind}"))
    return page.question.round_name


def _more(page: Page, answer: MapAnswer) -> Component | None:
    """The way to what else is known: of the domain whose status is shown, of age and sureness."""
    if answer.measure == "age":
        href = to_url(page.state.elsewhere("data", measure=None))
        return dcc.Link(page.t("freshness-list"), href=href)
    domain = page.state.domain
    if answer.measure != "status" or domain is None:
        return None
    return domain_link(domain, page.t("domain-more"), page.state)


def _region_list(page: Page, answer: MapAnswer) -> Component:
    """All regions with their marks; Enter on one selects it."""
    t, table = page.t, answer.table
    own, partners = (
        (drawn_regions(swedish(table)), drawn_regions(european(table))) if len(table) else ([], [])
    )
    parts: list[Component] = _items(page, own)
    told = [row for row in partners if row.cell not in ABSENT]
    if told:
        heading = html.P(t("region-list-europe"), className="fact-label")
        parts += [heading, *_items(page, told)]
    if rest := len(partners) - len(told):
        parts.append(html.P(t("region-list-rest", count=rest), className="fact-label"))
    return html.Nav(parts, **attributes(aria_label=t("region-list-label")))


def _items(page: Page, rows: Sequence[DrawnRegion]) -> list[Component]:
    """Regions as a list; of very many those chosen and the first, and how many more there are."""
    if not rows:
        return []
    shown = list(rows)
    if len(rows) > MOST_WHOLE:
        marked = _marked(page)
        shown = [row for row in rows if row.region_code in marked]
        shown += [row for row in rows if row.region_code not in marked][: MOST_SHOWN - len(shown)]
    listed = html.Ul([_region_item(page, row) for row in shown])
    rest = len(rows) - len(shown)
    more = [html.P(page.t("region-list-more", count=rest), className="fact-label")] if rest else []
    return [listed, *more]


def _region_item(page: Page, row: DrawnRegion) -> Component:
    """A region with the sign of its cell; that a status is inferred stands after the name."""
    here = row.region_code in _marked(page)
    mark = without_notes(row.mark)
    words = [
        swatch(row.cell, mark),
        html.Span(row.region_name, className="region-name"),
        html.Span(row.mark[len(mark) :], **attributes(aria_hidden="true")),
        html.Span(f", {row.words}", className="visually-hidden"),
    ]
    if here:
        words.append(html.Span(f" {page.t('chosen')}", className="visually-hidden"))
    kind = "region-link here" if here else "region-link"
    return html.Li(dcc.Link(words, href=_address(page, row.region_code), className=kind))


def _form_link(page: Page) -> Component:
    """From counties to tiles of one size and back."""
    state, t = page.state, page.t
    words = t("tool-counties" if state.grid else "tool-grid")
    href = to_url(state.but(table=False, grid=not state.grid))
    return dcc.Link([icon("grid-3x3-gap"), html.Span(words)], href=href, className="tool")


def _panel(page: Page, panel: MapPanel) -> Component:
    if isinstance(panel, PairNote):
        return pair_panel(panel, page.question)
    if isinstance(panel, CoveragePanel):
        return coverage_panel(panel, page.t)
    return region_panel(panel, page.question)
