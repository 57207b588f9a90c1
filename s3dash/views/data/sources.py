"""The sources that the facts rest on, a fold a publisher."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.sources import Publisher, SourceUse, sources
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.section import page_section
from s3dash.views.data.contents import SOURCES

# A page lists no more: it stays below 400 kB. The workbook has all.
MOST_SOURCES = 700


def sources_section(page: Page) -> Component:
    """The sources by publisher, then those that nothing rests on."""
    t, found = page.t, sources(page.question)
    count = sum(len(one.sources) for one in found.publishers)
    shown, folds = 0, []
    for one in found.publishers:
        kept = replace(one, sources=one.sources[: MOST_SOURCES - shown])
        shown += len(kept.sources)
        if kept.sources:
            folds.append(_publisher(one, kept.sources, t))
    if found.unused:
        words = t("data-sources-unused", count=len(found.unused))
        folds.append(_fold(html.Span(words), "", found.unused[:MOST_SOURCES]))
    about = [html.P(t("data-sources-words", count=count), className="section-words")]
    if shown < count:
        words = t("data-sources-cut", shown=shown, count=count)
        about.append(html.P(words, className="section-words"))
    return page_section(t("data-sources"), [*about, *folds], "data-sources", SOURCES)


def _publisher(publisher: Publisher, shown: tuple[SourceUse, ...], t: Translator) -> Component:
    """A fold of a publisher, with as many of its sources as a page has room for."""
    name = html.Span(publisher.name or t("data-publisher-others"))
    words = t("data-publisher", sources=len(publisher.sources), count=publisher.count)
    return _fold(name, words, shown, is_named=publisher.name is not None)


def _fold(
    name: Component, words: str, uses: tuple[SourceUse, ...], *, is_named: bool = False
) -> Component:
    counted = [html.Span(words, className="heading-counts")] if words else []
    summary = html.Summary([name, *counted])
    items = [html.Li(_source(one, is_named=is_named)) for one in uses]
    return html.Details([summary, html.Ul(items, className="sources-held")], className="data-fold")


def _source(use: SourceUse, *, is_named: bool) -> list[Component | str]:
    """A source with its date; what rests on it stands below.

    There may be hundreds: the style sheet draws the sign that a link leads elsewhere.
    """
    source = use.source
    language = {} if source.language is None else attributes(lang=source.language)
    title = (
        html.A(source.title, href=source.url, rel="noopener noreferrer", **language)
        if source.url
        else html.Span(source.title, **language)
    )
    told = [use.dated] if is_named or not source.publisher else [source.publisher, use.dated]
    resting = [html.Span(use.resting, className="source-rests")] if use.resting else []
    return [title, f" ({', '.join(told)})", *resting]
