"""The data table of a matrix: the same cells in words, to walk through with the arrow keys."""

from __future__ import annotations

from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.matrix.answer import MatrixAnswer, MatrixCell, MatrixRow
from s3dash.analysis.measures.pair_rows import SELF
from s3dash.analysis.words.answer import NONE_KNOWN, NONE_SIGN
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.tables import NUMBER, Column, Look, Row, table

GRID = Look("data-table grid-table", is_grid=True)
# What the empty sign says well enough to those who see it.
UNSAID = {NOT_MENTIONED, NO_DATA, NONE_KNOWN, SELF}


def grid(
    answer: MatrixAnswer,
    selected: tuple[str | None, str | None],
    column: str,
    total: str,
    t: Translator,
) -> list[Component]:
    """What the signs mean, and the matrix as a grid; only one of its cells is a tab stop.

    Args:
        answer: the matrix.
        selected: the codes of the row and the column that are chosen.
        column: what a column is in a selection (``domain`` …).
        total: the name of the totals.
        t: the page's language.
    """
    cells = {(cell.row, cell.column): cell for cell in answer.cells}
    stop = selected if selected in cells else _first(answer)

    def line(row: MatrixRow) -> Row:
        across = (cells[row.code, one.code] for one in answer.columns)
        drawn = (_cell(cell, stop, selected) for cell in across)
        at_end = html.Td(row.total, className=NUMBER)
        return Row([row.name, *drawn, at_end], pick=urlencode({"region": row.code}))

    columns = [
        Column(t("column-region_name")),
        *(Column(one.name, pick=urlencode({column: one.code})) for one in answer.columns),
        Column(t(f"column-{total}")),
    ]
    drawn = table(answer.heading, columns, map(line, answer.rows), GRID)
    return [html.P(t("grid-keys"), className="table-words"), drawn]


def _told(cell: MatrixCell) -> str:
    """Mark and words; a number that the words have need not stand twice."""
    return cell.words if cell.mark.isdecimal() else f"{cell.mark} {cell.words}"


def _first(answer: MatrixAnswer) -> tuple[str | None, str | None]:
    """The first cell; no cell where there is no column."""
    if not answer.cells:
        return None, None
    return answer.rows[0].code, answer.columns[0].code


def _cell(
    cell: MatrixCell, stop: tuple[str | None, str | None], selected: tuple[str | None, str | None]
) -> Component:
    """A cell; what is the same for all of them stands once, a table of Europe has thousands."""
    place = (cell.row, cell.column)
    words = (cell.mark or NONE_SIGN) if cell.cell in UNSAID else _told(cell)
    return html.Td(
        words,
        tabIndex=0 if place == stop else None,
        className=f"sign-{cell.cell}",
        **attributes(
            aria_label=cell.words if cell.cell in UNSAID else None,
            aria_selected="true" if place == selected else None,
        ),
    )
