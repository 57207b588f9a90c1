"""The search box of the header: a combobox whose list the server fills; keys are the browser's.

What is typed goes to the server and nowhere else: not into the address, not into a log.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Dash, Input, Output, State, html
from dash.development.base_component import Component
from flask import g

from s3dash.analysis.pages.search import (
    LONGEST_TEXT,
    Entry,
    Findings,
    Found,
    entries,
    find,
    place_of,
)
from s3dash.data.editions.store import Edition
from s3dash.i18n import Translator, translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Content
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame.shell import language_of

PAUSE_MS = 150
REMEMBERED_EDITIONS = 2


def box() -> Component:
    """The box as it stays while pages come and go; header and callback fill it."""
    field = dbc.Input(
        id=ids.SEARCH_TEXT,
        type="text",
        debounce=PAUSE_MS,
        maxlength=LONGEST_TEXT,
        autocomplete="off",
        className="search-text",
    )
    label = html.Label(
        [icon("search"), html.Span(id=ids.SEARCH_LABEL, className="visually-hidden")],
        htmlFor=ids.SEARCH_TEXT,
        className="search-label",
    )
    key = html.Kbd("/", className="search-key", **attributes(aria_hidden="true"))
    options = html.Div(id=ids.SEARCH_LIST, role="listbox", className="search-list")
    count = html.P(id=ids.SEARCH_COUNT, role="status", className="search-count")
    popup = html.Div([options, count], className="search-popup")
    return html.Div([label, field, key, popup], id=ids.SEARCH, role="search", className="search")


def register(app: Dash, context: AppContext) -> None:
    """Add the callbacks: find what was typed, and show the list."""
    index = _remembering()

    @app.callback(
        Output(ids.SEARCH_LIST, "children"),
        Output(ids.SEARCH_LIST, "data-text"),
        Output(ids.SEARCH_COUNT, "children"),
        Input(ids.SEARCH_TEXT, "value"),
        State(ids.URL, "pathname"),
        State(ids.URL, "search"),
        prevent_initial_call=True,
    )
    def find_places(text: str | None, pathname: str, search: str) -> list[Content]:
        return _found(index(context.store.current()), text or "", _state(context, pathname, search))

    app.clientside_callback(
        ClientsideFunction("search", "show"),
        Input(ids.SEARCH_LIST, "data-text"),
        Input(ids.SEARCH_LABEL, "children"),
    )


def _remembering() -> Callable[[Edition], tuple[Entry, ...]]:
    """The index of an edition, made once."""

    @lru_cache(maxsize=REMEMBERED_EDITIONS)
    def index(edition: Edition) -> tuple[Entry, ...]:
        return entries(edition.dataset)

    return index


def _state(context: AppContext, pathname: str, search: str) -> ViewState:
    """The selection that a result is added to; where no view answers, an empty one."""
    page = read_page(context, pathname, search, None)
    return page.state if page else ViewState(language_of(pathname, g.language))


def _found(index: tuple[Entry, ...], text: str, state: ViewState) -> list[Content]:
    """The options, what they were looked for with, and how many there are, in words."""
    t = translator(state.language)
    findings = find(index, text, t)
    groups = [_group(at, kind, found, state, t) for at, (kind, found) in enumerate(findings.groups)]
    return [groups, text, _count(findings, t) if text.strip() else None]


def _count(findings: Findings, t: Translator) -> str:
    if not findings.total:
        return t("search-nothing")
    if findings.total == findings.shown:
        return t("search-count", total=findings.total)
    return t("search-count-shown", total=findings.total, shown=findings.shown)


def _group(
    at: int, kind: str, found: tuple[Found, ...], state: ViewState, t: Translator
) -> Component:
    """The results of one kind under its name."""
    name = ids.search_group(at)
    heading = html.Div(t(f"found-{kind}"), id=name, className="search-kind")
    options = [
        _option(ids.search_option(at, number), one, state) for number, one in enumerate(found)
    ]
    return html.Div([heading, *options], role="group", **attributes(aria_labelledby=name))


def _option(name: str, one: Found, state: ViewState) -> Component:
    """One result: a real link, so that it can be opened in a window of its own."""
    words: list[Component] = [html.Span(one.name, className="search-name")]
    if one.other_name:
        language, other = one.other_name
        words.append(html.Span(other, lang=language, className="search-beside"))
    if one.beside:
        words.append(html.Span(one.beside, className="search-beside"))
    return html.A(
        words,
        id=name,
        href=to_url(place_of(one.entry, state)),
        role="option",
        tabIndex=-1,
        className="search-option",
        **attributes(aria_selected="false"),
    )
