"""A domain: who prioritises it and how, what it is related to, who works together on it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.domain_holders import DomainHolder, PartnerCountry
from s3dash.analysis.map.answer import shapeless
from s3dash.analysis.pages.domain import DomainAnswer, ListedDomain
from s3dash.analysis.words.answer import MARKS
from s3dash.state import ViewState
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.legend import legend, swatch
from s3dash.ui.widgets.links import domain_link, drawn_as, region_link
from s3dash.ui.widgets.lists.conversations import conversation_list
from s3dash.ui.widgets.lists.initiative_list import initiative_list
from s3dash.ui.widgets.section import page_section, section_words
from s3dash.ui.widgets.small_map import has_region, small_map
from s3dash.views.domain.categories import classification_list
from s3dash.views.domain.parts import (
    cluster_place,
    holder_head,
    holder_item,
    joint_item,
    related_item,
)
from s3dash.views.domain.support import support_panel

Content = list[Component | None]


def parts(page: Page, answer: DomainAnswer) -> Parts:
    """The page of the domain that is chosen, or the list of all."""
    return Parts(
        not_drawn=shapeless(answer.map_table, page.app.store.shapes.label_points, page.t),
        eyebrow=page.t("domain-eyebrow", round=page.question.round_name),
        body=_domain(page, answer) if page.state.domain else _list(page, answer.listed),
        embedded=_picture(page, answer) if page.state.domain else None,
        has_map=page.state.domain is not None and has_region(answer.map_table),
    )


def controls(page: Page) -> list[Component]:
    """Domain, transition and round; and of which region the page tells what carries the domain."""
    region = [offered.whole_region_control("region", page.question, groups=False)]
    return [
        offered.domain_control(page.question),
        *offered.transition_controls(page.question),
        offered.round_control(page.question),
        *(region if page.state.domain else []),
    ]


def _list(page: Page, listed: tuple[ListedDomain, ...]) -> Component:
    """All domains, with a bar for how many regions prioritise each."""
    items = [_listed(page, domain) for domain in listed]
    return html.Ul(
        items, className="bar-list", **attributes(aria_label=page.t("domain-heading-list"))
    )


def _listed(page: Page, domain: ListedDomain) -> Component:
    words: list[Component | str] = [domain.words]
    if domain.joint:
        joint = page.t("domain-also-joint", count=domain.joint)
        words.append(html.Span(joint, className="bar-remark"))
    bar = html.Span(style={"width": f"{100 * domain.share:.0f}%"}, className="bar bar-established")
    name = domain_link(domain.code, domain.name, page.state)
    return html.Li(
        [
            html.Span(name, className="bar-name"),
            html.Span(bar, className="bar-track", **attributes(aria_hidden="true")),
            html.Span(words, className="bar-words"),
        ]
    )


def _domain(page: Page, answer: DomainAnswer) -> list[Component]:
    return [
        _links(page),
        *_conversations(page, answer),
        *([] if answer.support is None else [support_panel(page, answer.support)]),
        _section("domain-regions", _regions(page, answer), page),
        _section("domain-related", _related(page, answer), page),
        _section("domain-initiatives", _initiatives(page, answer), page),
        _section("domain-clusters", _clusters(page, answer), page),
        _section("domain-partners", _partners(page, answer), page),
        *_categories(page, answer),
    ]


def _section(name: str, content: Content, page: Page) -> Component:
    """A part of the page under its heading, the message with the part's name."""
    return page_section(page.t(name), content)


def _conversations(page: Page, answer: DomainAnswer) -> list[Component]:
    """Whom the chosen region might call about it; nothing where nobody is known."""
    if not answer.conversations:
        return []
    name = page.question.region_name(answer.conversations[0].region)
    listed = conversation_list(answer.conversations, page.state)
    return [page_section(page.t("domain-conversations", region=name), [listed])]


def _links(page: Page) -> Component:
    """Where else the domain can be seen, and the way back to all."""
    t, state = page.t, page.state.but(initiative=None, region=None, measure=None)
    links = [
        drawn_as("map", t("show-on-map"), state),
        drawn_as("matrix", t("domain-in-matrix"), state),
        drawn_as("partner", t("domain-who-can-help"), state),
        domain_link(None, t("domain-all"), state),
    ]
    return html.Ul([html.Li(link) for link in links], className="page-links")


def _regions(page: Page, answer: DomainAnswer) -> Content:
    """The small map with its signs, and the regions with their own words beside it."""
    picture = small_map(page, answer.map_table, answer.sentence)
    left = [part for part in (picture, legend(answer.map_legend, page.t)) if part is not None]
    right = [part for part in _holders(page, answer) if part is not None]
    columns = [html.Div(left, className="beside-map"), html.Div(right)]
    return [html.Div(columns, className="with-map")]


def _picture(page: Page, answer: DomainAnswer) -> Component:
    """The small map with its signs, and who has the domain: no more than one looks at."""
    picture = small_map(page, answer.map_table, answer.sentence)
    mark = swatch("joint", MARKS["joint"])
    named = [
        html.Li([mark, joint.name, html.Span(", ".join(joint.members), className="quiet")])
        for joint in answer.joint
    ]
    holders = [html.Li(holder_head(holder, page.question)) for holder in answer.holders]
    words = [
        legend(answer.map_legend, page.t),
        html.Ul([*holders, *named], className="holder-heads"),
        _absent(page.t("domain-no-data", of=answer.absence), answer.no_data),
    ]
    left = html.Div(picture, className="embedded-map")
    right = html.Div([part for part in words if part is not None])
    return html.Div([left, right], className="embedded-picture")


def _holders(page: Page, answer: DomainAnswer) -> Content:
    """How much there is of it, who has it itself or jointly, and who has not."""
    t = page.t
    holders = [holder_item(holder, page.question) for holder in answer.holders]
    joint = [joint_item(holder, t) for holder in answer.joint]
    return [
        *(html.P(words, className="quiet") for words in answer.mass),
        html.Ul(holders, className="priority-list holder-list") if holders else None,
        html.H3(t("domain-joint")) if joint else None,
        html.Ul(joint, className="priority-list holder-list") if joint else None,
        _absent(t("domain-not-mentioned"), answer.not_mentioned),
        _absent(t("domain-no-data", of=answer.absence), answer.no_data),
    ]


def _absent(words: str, names: tuple[str, ...]) -> Component | None:
    if not names:
        return None
    label = html.Span(words, className="fact-label")
    return html.P([label, ", ".join(names)], className="absent")


def _related(page: Page, answer: DomainAnswer) -> Content:
    t = page.t
    if not answer.related:
        return [html.P(t("related-none"))]
    items = [related_item(domain, page.question) for domain in answer.related]
    return [
        *section_words(t("related-intro"), t),
        html.Ol(items, className="related-list"),
    ]


def _initiatives(page: Page, answer: DomainAnswer) -> Content:
    if not answer.initiatives:
        return [html.P(page.t("domain-initiatives-none"))]
    return [initiative_list(answer.initiatives, page.question, named=True)]


def _clusters(page: Page, answer: DomainAnswer) -> Content:
    if not answer.clusters:
        return [html.P(page.t("domain-clusters-none"))]
    items = [cluster_place(place, page.question) for place in answer.clusters]
    return [html.Ul(items, className="place-list")]


def _partners(page: Page, answer: DomainAnswer) -> Content:
    countries = [_country(country, page.state) for country in answer.partners]
    return [
        *section_words(answer.partners_words, page.t),
        html.Ul(countries, className="place-list") if countries else None,
    ]


def _categories(page: Page, answer: DomainAnswer) -> list[Component]:
    """Where the domain belongs in European classifications; nothing where nobody says."""
    if not answer.classifications:
        return []
    words = section_words(page.t("domain-categories-words"), page.t)
    content: Content = [*words, classification_list(answer.classifications)]
    return [_section("domain-categories", content, page)]


def _country(country: PartnerCountry, state: ViewState) -> Component:
    """The regions of a country; each leads to its own words and sources."""
    items = [_partner(holder, state) for holder in country.holders]
    return html.Li([html.H3(country.name), html.Ul(items, className="plain-list")])


def _partner(holder: DomainHolder, state: ViewState) -> Component:
    link = region_link(holder.code, holder.name, state)
    return html.Li([link, html.Span(f", {holder.status_words}", className="quiet")])
