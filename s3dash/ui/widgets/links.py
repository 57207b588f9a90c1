"""Links from one view to another."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.state import ViewState, to_url
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import Page


def region_link(code: str, name: str, state: ViewState) -> Component:
    """A link to the page of a region."""
    return dcc.Link(name, href=to_url(state.elsewhere("region", region=code)))


def domain_link(code: str | None, words: str, state: ViewState) -> Component:
    """A link to the page of a domain, or to the list of all for None."""
    href = to_url(state.elsewhere("domain", domain=code, initiative=None, measure=None))
    return dcc.Link(words, href=href)


def initiative_link(code: str, name: str, state: ViewState) -> Component:
    """A link to the page of an initiative."""
    href = to_url(state.elsewhere("initiatives", initiative=code, measure=None))
    return dcc.Link(name, href=href)


def separated(links: Sequence[Component]) -> list[Component | str]:
    """Links with commas between them."""
    return [part for link in links for part in (", ", link)][1:]


def table_link(page: Page) -> Component:
    """Shows the data table above what the page says, or hides it."""
    state, t = page.state, page.t
    words = t("tool-hide-table" if state.table else "tool-table")
    href = to_url(state.but(table=not state.table))
    return dcc.Link([icon("table"), html.Span(words)], href=href, className="tool")


def drawn_as(view: str, words: str, state: ViewState) -> Component:
    """A link to a view that draws the selection."""
    return dcc.Link(words, href=to_url(state.elsewhere(view, measure=None)))


def method_url(state: ViewState, part: str) -> str:
    """The address of a part of the method page."""
    page = ViewState(state.language, "method", edition=state.edition)
    return f"{to_url(page)}#{part}"
