"""The sources that the facts rest on, a fold a publisher."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.sources import Publisher, SourceUse, sources
from s3dash.i18n import Translator
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import titled
from s3dash.ui.widgets.section import page_section


def sources_section(page: Page) -> Component:
    """The sources by publisher, then those that nothing rests on."""
    t, found = page.t, sources(page.question)
    count = sum(len(one.sources) for one in found.publishers)
    folds = [_publisher(one, t) for one in found.publishers]
    if found.unused:
        words = t("data-sources-unused", count=len(found.unused))
        folds.append(_fold(html.Span(words), "", found.unused))
    words = html.P(t("data-sources-words", count=count), className="section-words")
    return page_section(t("data-sources"), [words, *folds], "data-sources")


def _publisher(publisher: Publisher, t: Translator) -> Component:
    name = html.Span(publisher.name or t("data-publisher-none"))
    words = t("data-publisher", sources=len(publisher.sources), count=publisher.count)
    return _fold(name, words, publisher.sources)


def _fold(name: Component, words: str, uses: tuple[SourceUse, ...]) -> Component:
    counted = [html.Span(words, className="heading-counts")] if words else []
    summary = html.Summary([name, *counted])
    items = [html.Li(_source(one)) for one in uses]
    return html.Details([summary, html.Ul(items, className="source-list")], className="data-fold")


def _source(use: SourceUse) -> list[Component | str]:
    """A source with its date; what rests on it stands below."""
    title = titled(use.source.title, use.source.url, use.source.language)
    resting = [html.Span(use.resting, className="source-rests")] if use.resting else []
    return [title, f" ({use.dated})", *resting]
