"""The data table of a figure: the same rows and numbers, for reading and for screen readers."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from s3dash import columns
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.percent import as_read
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes


def data_table(answer: Answer, selected: str | None, t: Translator) -> list[Component]:
    """What the signs mean, and the table in a frame of its own that scrolls.

    Args:
        answer: whose data table it is.
        selected: the code of the region whose row is marked, or None.
        t: the page's language.
    """
    table, heading = answer.data_table, answer.heading
    shown = list(table.columns[1:])
    head = [
        html.Th(answer.column_heading(name, t), scope="col", className=_kind(name))
        for name in shown
    ]
    body = [
        _row(row[0] == selected, list(zip(shown, row[1:], strict=True)), t)
        for row in table.itertuples(index=False, name=None)
    ]
    caption = html.Caption(heading, className="visually-hidden")
    element = html.Table(
        [caption, html.Thead(html.Tr(head)), html.Tbody(body)], className="data-table"
    )
    return [html.P(t("table-signs"), className="table-words"), table_frame(element, heading)]


def table_frame(table: Component, heading: str) -> Component:
    """A table in a frame of its own that scrolls, called by the table's heading."""
    return html.Div(
        table, className="table-frame", tabIndex=0, role="region", **attributes(aria_label=heading)
    )


def _row(here: bool, cells: list[tuple[str, Any]], t: Translator) -> Component:
    (_, name), *others = cells
    words = [name, html.Span(f" {t('chosen')}", className="visually-hidden")] if here else name
    rest = [html.Td(_shown(column, cell, t), className=_kind(column)) for column, cell in others]
    return html.Tr([html.Th(words, scope="row"), *rest], className="here" if here else "")


def _kind(column: str) -> str:
    return "number" if column.endswith(columns.UNITS) else ""


def _shown(column: str, cell: Any, t: Translator) -> Any:
    if isinstance(cell, tuple) and len(cell) == 1:
        return quoted(cell[0], t)
    if isinstance(cell, tuple):
        return html.Ul([html.Li(quoted(wording, t)) for wording in cell], className="plain-list")
    if isinstance(cell, float) and not column.endswith((columns.COUNT, columns.NUMBER)):
        return as_read(cell, t)
    return cell if isinstance(cell, str) else t.number(cell, columns.DECIMALS.get(column))


def quoted(wording: Wording, t: Translator) -> list[Component]:
    """A name with its language; a translation is said to be one."""
    words = html.Span(wording.text, lang=wording.language, className="wording")
    return [words, html.Span(t("translated"), className="tag")] if wording.translated else [words]
