"""The tables of what is drawn: what the drawing counts beside what the data table says."""

from __future__ import annotations

from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.changes.drawn_rows import ChangesRow
from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.tables.table import Table, data_tables, table_of
from s3dash.analysis.words.answer import NO_DATA_SIGN


def matrix_tables(answer: MatrixAnswer) -> list[Table]:
    """The matrix, and its columns with their codes."""
    t = answer.question.t
    columns = [(one.code, one.name) for one in answer.columns]
    return [
        *data_tables("sheet-matrix", answer, t),
        table_of("sheet-columns", ("code", "subject_name"), columns, t),
    ]


def network_tables(answer: NetworkAnswer) -> list[Table]:
    """The lines, and what they lead to."""
    t = answer.question.t
    nodes = [
        (",".join(code for _, code in node.pick if code), node.name, node.words)
        for node in answer.nodes
    ]
    return [
        *data_tables("sheet-lines", answer, t),
        table_of("sheet-nodes", ("code", "subject_name", "fact_words"), nodes, t),
    ]


def changes_tables(answer: ChangesAnswer) -> list[Table]:
    """What became of the areas in sum, region for region, then area for area."""
    t = answer.question.t
    columns = ("region_code", "region_name", "held_by", "then_count", "now_count", "change_words",
               "areas_count")  # fmt: skip
    rows = [
        *((row, "changes-table-own") for row in answer.rows),
        *((row, "changes-table-joint") for row in answer.joint),
    ]
    summed = [
        (row.code, row.name, t(whose), *map(_known, row.counted), *kind)
        for row, whose in rows
        for kind in _kinds(answer, row)
    ]
    return [
        table_of("sheet-in-sum", columns, summed, t),
        *data_tables("sheet-changes", answer, t),
    ]


def _known(count: int | None) -> int | str:
    """A number of areas, where there is data on them."""
    return NO_DATA_SIGN if count is None else count


def _kinds(answer: ChangesAnswer, row: ChangesRow) -> list[tuple[str, int]]:
    """How many areas of a region became what."""
    t = answer.question.t
    return [(t(f"lineage-{one.cell.replace('_', '-')}"), one.areas)
            for one in (*row.left, *row.right)]  # fmt: skip
