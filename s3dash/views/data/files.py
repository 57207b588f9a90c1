"""Where the files of an edition are, and links to them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.history import EditionNote
from s3dash.data.editions.rows import EditionRecord
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_path
from s3dash.ui.core.icon import icon


def file_address(kind: str, record: EditionRecord, language: str) -> str:
    """Where a file of an edition is: ``.xlsx``, ``.zip`` or ``/original``."""
    return f"{to_path(ViewState(language, 'data'))}{kind}?edition={record.number}"


def file_links(note: EditionNote, t: Translator) -> Component:
    """Links to the files of an edition; the one that was handed in, where it is kept."""
    record = note.record
    links = [
        _link(file_address(".xlsx", record, t.language), t("data-workbook"), note.title),
        _link(file_address(".zip", record, t.language), t("data-package"), note.title),
    ]
    if record.original_kept:
        address = file_address("/original", record, t.language)
        links.append(_link(address, t("data-original"), note.title))
    parts: list[Component] = [html.Div(links, className="edition-files")]
    if not record.original_kept:
        parts.append(html.P(t("data-original-unkept"), className="fact"))
    return html.Div(parts)


def whole_file_link(t: Translator) -> list[Component]:
    """A link to the file of all pages, of the edition in use, and what it is for."""
    address = f"{to_path(ViewState(t.language, 'data'))}.html"
    link = html.A(
        [icon("download"), html.Span(t("data-take-along"))], href=address, className="tool"
    )
    return [
        html.Div(link, className="edition-files"),
        html.P(t("data-take-along-words"), className="fact"),
    ]


def _link(address: str, words: str, of: str) -> Component:
    hidden = html.Span(f" {of}", className="visually-hidden")
    return html.A([icon("download"), html.Span([words, hidden])], href=address, className="tool")
