"""The legend: every sign of the figure with its mark, words and number of regions."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.words.answer import LegendEntry
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes


def swatch(cell: str, mark: str) -> Component:
    """The sign of a cell: its fill with its mark on it."""
    return html.Span(
        mark, className=f"swatch cell-{cell or 'none'}", **attributes(aria_hidden="true")
    )


def legend(entries: Iterable[LegendEntry], t: Translator) -> Component | None:
    """The legend as a list, or None when there is nothing to tell apart."""
    items = [_item(entry, t) for entry in entries]
    return (
        html.Ul(items, className="legend-list", **attributes(aria_label=t("legend-label")))
        if items
        else None
    )


def _item(entry: LegendEntry, t: Translator) -> Component:
    words = html.Span(entry.words, className="legend-words")
    if not entry.cell and not entry.mark:
        return html.Li(words, className="legend-note")
    parts = [swatch(entry.cell, entry.mark), words]
    if entry.count is not None:
        title = t("legend-count", count=entry.count)
        shown = title if entry.names_regions else t.number(entry.count)
        parts.append(html.Span(shown, className="legend-count", title=title))
    return html.Li(parts)
