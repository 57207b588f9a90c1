"""The start page: what this is, a map to choose one's region on, and the doors to the rest."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.entry.start import Door, OwnRegion, StartAnswer, start_answer
from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.words.answer import MARKS
from s3dash.columns import REGION_CODE, REGION_NAME
from s3dash.figures.maps.region_markup import Named
from s3dash.figures.maps.swedish import region_map
from s3dash.markup import Markup
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import outward
from s3dash.ui.widgets.legend import swatch
from s3dash.ui.widgets.lists.conversations import conversation_list
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import quoted

# The law that asks regions for such a strategy.
LAW = "https://eur-lex.europa.eu/eli/reg/2021/1060/oj"
# Views that go on from a region, in the order of the menu.
ONWARD = ("region", "partner", "changes", "network")


def text(page: Page) -> TextPage:
    """The map and the list of regions; beside them the chosen region's own part and the doors."""
    answer = start_answer(page.question)
    own = [] if answer.own is None else [_own(page, answer.own)]
    return TextPage(
        heading=answer.heading,
        sentence=answer.sentence,
        body=[*own, _doors(page, answer.doors), _about(page)],
        kind="start start-chosen" if own else "start",
        svg=_map(page, answer),
        beside=_regions(page, answer),
        attribution=page.t("map-attribution", source=page.app.store.shapes.attribution),
    )


def _map(page: Page, answer: StartAnswer) -> Markup:
    named = Named(
        page.t("start-map"),
        page.state.region,
        lambda code: _address(page, code),
        page.t("map-hover-click"),
    )
    return region_map(answer.table, page.app.store.shapes, named)


def _address(page: Page, region: str | None) -> str:
    return to_url(page.state.but(region=region))


def _regions(page: Page, answer: StartAnswer) -> Component:
    """The regions as links: they choose as the map does."""
    t = page.t
    links = [
        html.Li(_region(page, code, name))
        for code, name in zip(answer.table[REGION_CODE], answer.table[REGION_NAME], strict=True)
    ]
    heading = html.H2(t("start-choose"), id="start-choose", className="start-choose")
    return html.Nav([heading, html.Ul(links)], **attributes(aria_labelledby="start-choose"))


def _region(page: Page, code: str, name: str) -> Component:
    here = code == page.state.region
    words: list[Component | str] = [html.Span(name, className="region-name")]
    if here:
        words.append(html.Span(f" {page.t('chosen')}", className="visually-hidden"))
    kind = "region-link here" if here else "region-link"
    return dcc.Link(words, href=_address(page, code), className=kind)


def _doors(page: Page, doors: tuple[Door, ...]) -> Component:
    items = [
        html.Li(
            [
                html.H3(dcc.Link(door.heading, href=to_url(door.leads_to))),
                html.P(door.finding),
            ],
            className="door",
        )
        for door in doors
    ]
    heading = html.H2(page.t("start-doors"))
    return html.Section([heading, html.Ul(items, className="doors")], className="page-section")


def _own(page: Page, own: OwnRegion) -> Component:
    """The chosen region: its areas, its next meeting, and where to go on."""
    t, card = page.t, own.card
    groups = [
        part
        for group in card.groups
        for part in (
            html.H3(t("panel-joint", group=group.name)),
            _areas(page, group.priorities),
        )
    ]
    onward = [
        html.Li(
            dcc.Link(
                t(f"start-onward-{view}", region=card.name),
                href=to_url(page.state.elsewhere(view)),
            )
        )
        for view in ONWARD
    ]
    return page_section(
        t("start-own"),
        [
            _areas(page, card.priorities) if card.priorities else None,
            *groups,
            None if card.priorities or groups else html.P(t("start-own-nothing")),
            *_conversations(page, own),
            html.P(own.meeting, className="fact") if own.meeting else None,
            html.Ul(onward, className="onward"),
            html.P(dcc.Link(t("start-other"), href=_address(page, None))),
        ],
        "start-own",
    )


def _conversations(page: Page, own: OwnRegion) -> list[Component]:
    """Whom the region might call first, a sentence each; nothing where nobody is known."""
    if not own.conversations:
        return []
    listed = conversation_list(own.conversations, page.state)
    return [html.H3(page.t("conversations")), listed]


def _areas(page: Page, notes: tuple[PriorityNote, ...]) -> Component:
    """Areas in the region's own words with the signs of their status, a line each."""
    return html.Ul([html.Li(_area(page, note)) for note in notes], className="area-list")


def _area(page: Page, note: PriorityNote) -> list[Component | str]:
    own, *translations = note.wordings
    meant = [
        html.Span(f" ({one.text})", className="panel-remark", lang=one.language)
        for one in translations
    ]
    status = html.Span(f" {note.status_words}", className="panel-remark")
    words = html.Span([*quoted(own, page.t), *meant, status])
    return [swatch(note.status, MARKS[note.status]), words]


def _about(page: Page) -> Component:
    """What smart specialisation is, in three sentences with their source."""
    t = page.t
    steps = dcc.Link(t("start-steps"), href=to_url(page.state.elsewhere("steps")))
    source = [html.Span(t("panel-source"), className="fact-label"), outward(t("start-law"), LAW)]
    return page_section(
        t("start-what"),
        [html.P(t("start-what.words")), html.P(source, className="fact"), html.P(steps)],
    )
