"""The edition that is shown: who published it, what it holds, and its files."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.changes.editions.words import held_rows
from s3dash.analysis.editions.history import EditionNote
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.section import page_section
from s3dash.views.data.files import file_links, whole_file_link
from s3dash.views.data.published import published_words


def shown_section(page: Page, note: EditionNote) -> Component:
    """The edition that is shown."""
    t = page.t
    held = [
        html.Li([html.Span(heading), " ", html.Span(t.number(count), className="number")])
        for heading, count in held_rows(note.record.counts, t)
    ]
    return page_section(
        t("data-shown"),
        [
            html.P(html.Strong(note.title), className="fact"),
            *published_words(note, t),
            file_links(note, t),
            *([] if page.latest else whole_file_link(t)),
            html.Details(
                [html.Summary(t("data-held")), html.Ul(held, className="edition-counts")],
                className="data-fold",
            ),
        ],
        "edition-shown",
    )
