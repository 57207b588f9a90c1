"""The equal table of a figure: the same rows and numbers, for reading and for screen readers."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from s3dash.analysis.evidence import Wording
from s3dash.i18n import Translator


def equal_table(table: pd.DataFrame, heading: str, t: Translator) -> Component:
    """A table with a caption; the first column is the row's heading, numbers stand right."""
    columns = list(table.columns)
    head = html.Tr(
        [
            html.Th(t(f"column-{column}"), scope="col", className=_kind(table, column))
            for column in columns
        ]
    )
    body = [
        html.Tr(
            [html.Th(row[0], scope="row")]
            + [
                html.Td(_shown(cell, t), className=_kind(table, column))
                for column, cell in zip(columns[1:], row[1:], strict=True)
            ]
        )
        for row in table.itertuples(index=False, name=None)
    ]
    caption = html.Caption(t("table-caption", heading=heading))
    element = html.Table([caption, html.Thead(head), html.Tbody(body)], className="equal-table")
    return html.Div(
        element, className="table-frame", tabIndex=0, role="region", **{"aria-label": heading}
    )


def _kind(table: pd.DataFrame, column: str) -> str:
    return "number" if column.endswith("_count") else ""


def _shown(cell: Any, t: Translator) -> Any:
    if isinstance(cell, tuple):
        return html.Ul([html.Li(quoted(wording, t)) for wording in cell], className="plain-list")
    return cell if isinstance(cell, str) else t.number(cell)


def quoted(wording: Wording, t: Translator) -> list[Component]:
    """A name with its language; a translation is said to be one."""
    words = html.Span(wording.text, lang=wording.language, className="wording")
    return [words, html.Span(t("translated"), className="tag")] if wording.translated else [words]
