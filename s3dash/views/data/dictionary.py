"""The dictionary: a fold a table, in it a row a column."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.dictionary import ColumnNote, TableNote, dictionary
from s3dash.i18n import Translator
from s3dash.ui.core.content import Content
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import Column, Look, Row, table
from s3dash.views.data.contents import DICTIONARY

LOOK = Look(table="data-table dictionary-table")
HEADINGS = ("column", "kind", "required")


def dictionary_section(t: Translator) -> Component:
    """Every table and column."""
    words = html.P(t("data-dictionary-words"), className="section-words")
    folds = [_table(one, t) for one in dictionary(t)]
    return page_section(t("data-dictionary"), [words, *folds], "data-dictionary", DICTIONARY)


def _table(note: TableNote, t: Translator) -> Component:
    counted = t("data-table-columns", count=len(note.columns))
    summary = html.Summary(
        [
            html.Span([note.heading, " ", html.Code(note.name)]),
            html.Span(counted, className="heading-counts"),
        ]
    )
    says = f"{note.says} {t('table-optional')}" if note.optional else note.says
    columns = [Column(t(f"dictionary-{one}")) for one in HEADINGS]
    rows = [_row(one, t) for one in note.columns]
    return html.Details(
        [
            summary,
            html.P(says, className="section-words"),
            table(note.heading, columns, rows, LOOK),
        ],
        className="data-fold",
    )


def _row(note: ColumnNote, t: Translator) -> Row:
    required = "key" if note.is_key and note.required else "yes" if note.required else "no"
    name = html.Code(note.name, className="column-name")
    return Row([[note.heading, " ", name], _kind(note), t(f"dictionary-{required}")])


def _kind(note: ColumnNote) -> Content:
    """What stands in the column: its kind, where it points, and the words that may stand there."""
    parts: list[Component | str] = [note.kind]
    if note.says:
        parts.append(html.Span(note.says, className="column-says"))
    if note.values:
        items = [html.Li([html.Code(code), f" {meaning}"]) for code, meaning in note.values]
        parts.append(html.Ul(items, className="plain-list column-values"))
    return parts
