"""The initiatives: the tree of networks, platforms and programmes, and who takes part in each."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.facts.taking_part.initiative_tree import InitiativeNote, LackingIn
from s3dash.analysis.map.answer import shapeless
from s3dash.analysis.pages.initiatives import InitiativeAnswer, SubInitiative
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.evidence import outward, source_line
from s3dash.ui.widgets.legend import legend
from s3dash.ui.widgets.links import domain_link, drawn_as, initiative_link, separated
from s3dash.ui.widgets.lists.initiative_list import initiative_facts, initiative_list
from s3dash.ui.widgets.lists.media import media
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.small_map import has_region, small_map
from s3dash.views.initiatives.members import members_by_kind, members_in_short


def parts(page: Page, answer: InitiativeAnswer) -> Parts:
    """The initiative that is chosen, or the tree of all."""
    note = answer.note
    return Parts(
        not_drawn=shapeless(answer.map_table, page.app.store.shapes.label_points, page.t),
        eyebrow=page.t("initiatives-eyebrow") if note is None else note.kind,
        body=_all(page, answer) if note is None else _one(page, answer, note),
        has_map=note is not None and has_region(answer.map_table),
    )


def controls(page: Page) -> list[Component]:
    """The initiative."""
    return [offered.initiative_control(page.question)]


def _all(page: Page, answer: InitiativeAnswer) -> list[Component]:
    t = page.t
    content: list[Component] = [
        html.P(t("initiatives-tree-words"), className="section-words"),
    ]
    if page.state.domain:
        href = to_url(page.state.but(domain=None))
        content.append(html.P(dcc.Link(t("initiatives-all"), href=href)))
    if answer.tree:
        content.append(initiative_list(answer.tree, page.question, parts=True))
    tree = page_section(t("initiatives-tree"), content)
    sections = [tree, _projects(page, answer), _lacking(page, answer.lacking)]
    return [section for section in sections if section is not None]


def _projects(page: Page, answer: InitiativeAnswer) -> Component | None:
    """The projects, which are no networks and are counted apart."""
    if not answer.projects:
        return None
    words = page.t("projects-words", count=len(answer.projects))
    listed = initiative_list(answer.projects, page.question, named=True)
    return page_section(
        page.t("projects-heading"), [html.P(words, className="section-words"), listed]
    )


def _lacking(page: Page, lacking: tuple[LackingIn, ...]) -> Component:
    """Thematic initiatives without a known Swedish participant, by domain."""
    t = page.t
    content: list[Component] = [
        html.P(t("lacking-words"), className="section-words"),
    ]
    if not lacking:
        content.append(html.P(t("lacking-nothing")))
    for domain in lacking:
        content.append(html.H3(domain_link(domain.code, domain.name, page.state)))
        items = [
            html.Li(
                [
                    initiative_link(note.code, note.name, page.state),
                    html.Span(f", {note.kind}", className="quiet"),
                ]
            )
            for note in domain.notes
        ]
        content.append(html.Ul(items, className="plain-list"))
    return page_section(t("lacking-heading"), content)


def _one(page: Page, answer: InitiativeAnswer, note: InitiativeNote) -> list[Component]:
    t = page.t
    parts: list[Component | None] = [
        _place(page, answer, note),
        _about(page, answer, note),
        page_section(t("members-heading"), [_members(page, answer)]),
        _parts(page, answer.parts),
        *media(answer.media, t),
    ]
    return [part for part in parts if part is not None]


def _place(page: Page, answer: InitiativeAnswer, note: InitiativeNote) -> Component:
    """Where in the tree it stands: the links that lead up, then itself."""
    t, state = page.t, page.state
    up = dcc.Link(t("initiatives-heading"), href=to_url(state.but(initiative=None)))
    above = [html.Li(initiative_link(code, name, state)) for code, name in answer.path]
    here = html.Li(note.name, **attributes(aria_current="page"))
    return html.Nav(
        html.Ol([html.Li(up), *above, here], className="path"),
        **attributes(aria_label=t("initiatives-place")),
    )


def _about(page: Page, answer: InitiativeAnswer, note: InitiativeNote) -> Component:
    """What it is, its years, domains, own page and source."""
    t, state, about = page.t, page.state, answer.description
    domains = separated([domain_link(code, name, state) for code, name in note.domains])
    label = html.Span(t("panel-domains"), className="fact-label")
    parts = [
        html.P(initiative_facts(note, page.question)),
        html.P(about.text, lang=about.language) if about else None,
        html.P([label, html.Span(domains)], className="fact") if domains else None,
        source_line(note.source, t),
        _links(page, answer),
    ]
    return page_section(t("initiative-about"), parts, "text-column")


def _links(page: Page, answer: InitiativeAnswer) -> Component:
    """Its own page, and where else it can be seen."""
    t, state = page.t, page.state.but(domain=None, region=None, measure=None)
    found = [
        outward(t("initiative-own-page"), answer.url) if answer.url else None,
        drawn_as("map", t("show-on-map"), state),
    ]
    return html.Ul([html.Li(link) for link in found if link], className="page-links")


def _members(page: Page, answer: InitiativeAnswer) -> Component:
    """The small map with its signs, and the members beside it."""
    picture = small_map(page, answer.map_table, answer.sentence)
    left = [one for one in (picture, legend(answer.map_legend, page.t)) if one is not None]
    return html.Div(
        [
            html.Div(left, className="beside-map"),
            html.Div(members_by_kind(answer.members, answer.via, page.question)),
        ],
        className="with-map",
    )


def _parts(page: Page, below: tuple[SubInitiative, ...]) -> Component | None:
    """The initiatives below it, each with its own members and what is below it in turn."""
    if not below:
        return None
    items: list[Component] = []
    for part in below:
        note = part.note
        items += [
            html.H3(initiative_link(note.code, note.name, page.state)),
            html.P(initiative_facts(note, page.question), className="quiet"),
            html.P(note.count_words),
            *members_in_short(part.members, page.question),
        ]
        if note.parts:
            items.append(initiative_list(note.parts, page.question, parts=True))
    return page_section(page.t("initiative-parts"), items)
