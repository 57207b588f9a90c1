"""The data table of a matrix: the same cells in words, to walk through with the arrow keys."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.measures.pair_rows import SELF
from s3dash.analysis.words.answer import NONE_KNOWN, NONE_SIGN
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.tables import table_frame

# What the empty sign says well enough to those who see it.
UNSAID = {NOT_MENTIONED, NO_DATA, NONE_KNOWN, SELF}


def grid(
    answer: MatrixAnswer,
    selected: tuple[str | None, str | None],
    names: tuple[str, str],
    t: Translator,
) -> list[Component]:
    """What the signs mean, and the matrix as a grid; only one of its cells is a tab stop.

    Args:
        answer: the matrix.
        selected: the codes of the row and the column that are chosen.
        names: what a column is in a selection (``domain`` …), and the name of the totals.
        t: the page's language.
    """
    cells = {(one.region_code, one.column_code): one for one in answer.cells.itertuples()}
    codes = list(answer.columns["column_code"])
    shown = dict(zip(codes, answer.columns["column_name"], strict=True))
    places = {(region, code) for region in answer.rows["region_code"] for code in codes}
    stop = selected if selected in places else _first(answer)
    head = [t("column-region_name"), *(shown[code] for code in codes), t(f"column-{names[1]}")]
    body = [
        html.Tr(
            [
                html.Th(row.region_name, scope="row", role="rowheader"),
                *(
                    _cell(cells.get((row.region_code, code)), stop, selected, names[0])
                    for code in codes
                ),
                html.Td(row.total, role="gridcell", tabIndex=-1, className="number"),
            ],
            role="row",
        )
        for row in answer.rows.itertuples()
    ]
    table = html.Table(
        [
            html.Caption(answer.heading, className="visually-hidden"),
            html.Thead(html.Tr([_heading(words) for words in head], role="row"), role="rowgroup"),
            html.Tbody(body, role="rowgroup"),
        ],
        className="data-table grid-table",
        role="grid",
        **attributes(aria_label=answer.heading),
    )
    return [html.P(t("grid-keys"), className="table-words"), table_frame(table, answer.heading)]


def _told(cell: Any) -> str:
    """Mark and words; a number that the words have need not stand twice."""
    return str(cell.words) if cell.mark.isdecimal() else f"{cell.mark} {cell.words}"


def _first(answer: MatrixAnswer) -> tuple[str | None, str | None]:
    """The first cell; no cell where there is no column."""
    if answer.rows.empty or answer.columns.empty:
        return None, None
    return answer.rows["region_code"].iloc[0], answer.columns["column_code"].iloc[0]


def _heading(words: str) -> Component:
    return html.Th(words, scope="col", role="columnheader")


def _cell(
    cell: Any,
    stop: tuple[str | None, str | None],
    selected: tuple[str | None, str | None],
    column: str,
) -> Component:
    place = (cell.region_code, cell.column_code)
    # one component a cell: a table of Europe has some hundreds of them
    words = (cell.mark or NONE_SIGN) if cell.cell in UNSAID else _told(cell)
    return html.Td(
        words,
        role="gridcell",
        tabIndex=0 if place == stop else -1,
        className=f"sign-{cell.cell}",
        **{
            **({"aria-label": cell.words} if cell.cell in UNSAID else {}),
            "aria-selected": str(place == selected).lower(),
            "data-pick": urlencode({"region": place[0], column: place[1]}),
        },
    )
