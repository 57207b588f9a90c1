"""The search box of the header: a combobox whose list the server fills; keys are the browser's.

It finds what there is in the edition that the page shows.

What is typed goes to the server and nowhere else: not into the address, not into a log.
"""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import Dash, Input, Output, State, html
from dash.development.base_component import Component
from flask import g

from s3dash.analysis.search.finding import LONGEST_TEXT, Findings, Result, find
from s3dash.analysis.search.index import address, entries
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.core.shown import edition_shown, shown_parts
from s3dash.ui.frame.shell import language_of

PAUSE_MS = 150


def field(**words: str) -> Component:
    """The field of the box; ``words`` are what it says of itself in a language."""
    placed: Component = dbc.Input(
        id=ids.SEARCH_TEXT,
        type="text",
        debounce=PAUSE_MS,
        maxlength=LONGEST_TEXT,
        autocomplete="off",
        className="search-text",
        **words,
    )
    return placed


def register(app: Dash, context: AppContext) -> None:
    """Add the callback: find what was typed."""

    @app.callback(
        Output(ids.SEARCH_RESULTS, "texts"),
        Input(ids.SEARCH_TEXT, "value"),
        State(ids.URL, "pathname"),
        State(ids.URL, "search"),
        State(ids.PAGE, "shown"),
        prevent_initial_call=True,
    )
    def find_places(
        text: str | None, pathname: str, search: str, shown: str | None
    ) -> dict[str, str | None]:
        page = read_page(context, pathname, search, None, edition_shown(shown_parts(shown)))
        # where no view answers, nothing is selected
        state = page.state if page else ViewState(language_of(pathname, g.language))
        edition = page.edition if page else context.store.current()
        index = entries(edition.dataset)
        findings = find(index, text or "", translator(state.language))
        return _shown(findings, text or "", state, edition.dataset)


def _shown(
    findings: Findings, text: str, state: ViewState, dataset: Dataset
) -> dict[str, str | None]:
    """The options, what they were looked for with, and how many there are, in words."""
    t = translator(state.language)
    groups = [
        results_group(at, kind, results, state)
        for at, (kind, results) in enumerate(findings.groups)
    ]
    return {
        ids.SEARCH_LIST: html_text(groups),
        f"{ids.SEARCH_LIST}@data-text": text,
        ids.SEARCH_COUNT: html_text(_count(findings, t, dataset) if text.strip() else None),
    }


def _count(findings: Findings, t: Translator, dataset: Dataset) -> str:
    if not findings.total:
        return t("search-nothing")
    count = t("search-count", total=findings.total)
    if findings.total > findings.shown:
        count = t("search-count-shown", total=findings.total, shown=findings.shown)
    if not findings.unprioritised:
        return count
    latest = t.name(dataset.row("rounds", dataset.latest_round))
    return f"{t('search-unprioritised', text=findings.unprioritised, round=latest)} {count}"


def results_group(at: int, kind: str, results: tuple[Result, ...], state: ViewState) -> Component:
    """The results of one kind under its name."""
    name = ids.search_group(at)
    words = translator(state.language)(f"found-{kind}")
    heading = html.Div(words, id=name, className="search-kind")
    options = [
        _option(ids.search_option(at, number), result, state)
        for number, result in enumerate(results)
    ]
    return html.Div([heading, *options], role="group", **attributes(aria_labelledby=name))


def _option(name: str, result: Result, state: ViewState) -> Component:
    """One result: a real link, so that it can be opened in a window of its own."""
    words: list[Component] = [html.Span(result.name, className="search-name")]
    if result.other_name:
        language, other = result.other_name
        words.append(html.Span(other, lang=language, className="search-beside"))
    if result.beside:
        words.append(html.Span(result.beside, className="search-beside"))
    return html.A(
        words,
        id=name,
        href=address(result.entry, state),
        role="option",
        tabIndex=-1,
        className="search-option",
        **attributes(aria_selected="false"),
    )
