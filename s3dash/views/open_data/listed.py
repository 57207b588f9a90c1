"""What there is: every resource of the interface with its forms and its keys."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.changes.editions.words import heading_of
from s3dash.analysis.interface.resources import (
    EDITION_KEY,
    FORMAT_KEY,
    LANGUAGE_KEY,
    OWN,
    RESOURCES,
    SHAPES,
    TABLE,
    VIEW,
    Resource,
)
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.ui.core.request import Page

# The kinds of resources, in the order of the page; the messages are ``open-kind-…``.
KINDS = (VIEW, SHAPES, TABLE, OWN)


def resource_lists(page: Page) -> list[Component]:
    """A list a kind of resource."""
    parts: list[Component] = []
    for kind in KINDS:
        items = [_item(one, page) for one in RESOURCES.values() if one.kind == kind]
        heading = html.H3(page.t(f"open-kind-{kind}"))
        parts += [heading, html.Ul(items, className="resources")]
    return parts


def _item(resource: Resource, page: Page) -> Component:
    """What it is and where, what it can be had in, and what can be chosen."""
    t = page.t
    name = html.Div(
        [html.Strong(_title(resource, t)), html.Code(resource.address)], className="resource-name"
    )
    parts = [name, html.Div(list(_formats(resource, page)), className="resource-formats")]
    if resource.keys:
        label = html.Span(t("open-keys"), className="fact-label")
        parts.append(html.Div([label, " ", *_keys(resource)], className="resource-keys"))
    return html.Li(parts)


def _title(resource: Resource, t: Translator) -> str:
    if resource.kind == VIEW:
        return t(f"view-{resource.subject}")
    if resource.kind == TABLE:
        return heading_of(resource.subject, t)
    return t(f"open-resource-{resource.name.replace('.', '-')}")


def _formats(resource: Resource, page: Page) -> Iterator[Component | str]:
    """Each form as a link to what it is, with something chosen where that has to be."""
    t = page.t
    for form in resource.formats:
        asked = {FORMAT_KEY: form, LANGUAGE_KEY: t.language} | _chosen(resource, page.question)
        if page.state.edition is not None and EDITION_KEY in resource.keys:
            asked[EDITION_KEY] = str(page.state.edition)
        of = html.Span(f" {_title(resource, t)}", className="visually-hidden")
        yield html.A([form, of], href=f"{resource.address}?{urlencode(asked, safe=',')}")
        yield " "


def _keys(resource: Resource) -> Iterator[Component | str]:
    for key in resource.keys:
        yield html.Code(key)
        yield " "


def _chosen(resource: Resource, question: Question) -> dict[str, str]:
    """What has to be chosen before a resource answers: the first that there is."""
    regions = question.regions_of_kind("region")
    if resource.subject == "compare":
        return {"regions": ",".join(regions[:2])}
    if resource.subject == "partner":
        return {"region": regions[0]} if regions else {}
    return {}
