"""The matrix of changes as a table to walk through with the arrow keys: region × domain."""

from __future__ import annotations

from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.changes.matrix import (
    CELLS,
    SIGNS,
    ChangeMatrix,
    DomainChange,
    status_then_now,
)
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import Column, Look, Row, table

GRID = Look("data-table grid-table changes-matrix", is_grid=True)


def matrix(shown: ChangeMatrix, question: Question) -> Component | None:
    """What the signs mean, and the table; None where nobody names a domain."""
    t = question.t
    if not shown.domains or not shown.regions:
        return None
    heading = t("changes-matrix")
    first = (shown.regions[0][0], shown.domains[0][0])
    words = _words(shown, t)

    def line(region: tuple[str, str]) -> Row:
        code, name = region
        found = [shown.cells[code, one] for one, _ in shown.domains]
        cells = [
            _cell(one, (code, one.domain) == first, words[one.cell, one.before, one.after])
            for one in found
        ]
        return Row([name, *cells], pick=urlencode({"region": code}))

    columns = [Column(t("column-region_name"))]
    columns += [
        Column(html.Span(name), pick=urlencode({"domain": code})) for code, name in shown.domains
    ]
    drawn = table(heading, columns, map(line, shown.regions), GRID)
    keys = html.Span(t("changes-matrix-keys"), className="not-printed")
    said = html.P([keys, " ", t("changes-matrix-joint")], className="table-words")
    left = t("changes-matrix-left", regions=shown.left_out[0], domains=shown.left_out[1])
    rest = [html.P(left, className="table-words")] if any(shown.left_out) else []
    return page_section(heading, [_legend(shown, t), said, *rest, drawn])


def _legend(shown: ChangeMatrix, t: Translator) -> Component:
    """The signs that occur, with their words."""
    found = {cell.cell for cell in shown.cells.values()}
    items = [
        html.Li([_sign(cell), html.Span(t(f"changes-cell-{_key(cell)}"))])
        for cell in CELLS
        if cell in found
    ]
    label = attributes(aria_label=t("legend-label"))
    return html.Div(html.Ul(items, className="legend-list", **label), className="legend-row")


def _sign(cell: str) -> Component:
    kind = f"swatch sign-change sign-{cell}"
    return html.Span(SIGNS[cell], className=kind, **attributes(aria_hidden="true"))


def _key(cell: str) -> str:
    return cell.replace("_", "-")


def _words(shown: ChangeMatrix, t: Translator) -> dict[tuple[str, str, str], str]:
    """What each kind of cell says: what it is, and the status then and now."""
    kinds = {(one.cell, one.before, one.after) for one in shown.cells.values()}
    return {kind: _cell_words(*kind, t) for kind in kinds}


def _cell_words(cell: str, before: str, after: str, t: Translator) -> str:
    status = status_then_now(before, after, t)
    return t("changes-cell-words", kind=t(f"changes-cell-{_key(cell)}"), status=status)


def _cell(cell: DomainChange, is_stop: bool, words: str) -> Component:
    """The sign of a cell, called by its words."""
    return html.Td(
        SIGNS[cell.cell],
        tabIndex=0 if is_stop else None,
        className=f"sign-change sign-{cell.cell}",
        title=words,
        **attributes(aria_label=words),
    )
