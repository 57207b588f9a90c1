"""The cube of a matrix: regions × domains × status, × initiatives × role, or × regions."""

from __future__ import annotations

from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.measures.pair_rows import SELF
from s3dash.analysis.open_data.of_map import roles_side
from s3dash.analysis.open_data.sides import (
    IS_SO,
    cube_of,
    is_so_side,
    notes_behind,
    numbers_side,
    regions_side,
    round_side,
    statuses_side,
)
from s3dash.analysis.tables.about import NOT_APPLICABLE_SIGN
from s3dash.analysis.words.answer import JOINT, NO_DATA_SIGN, NONE_SIGN
from s3dash.exports.json_stat import Cube, Dimension, Place
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# What the columns of a matrix are, by what is measured.
COLUMNS = {"status": "domain", "membership": "initiative"}
# The marks of pairs of regions that have no number.
OF_PAIRS = {
    SELF: NOT_APPLICABLE_SIGN,
    JOINT: NOT_APPLICABLE_SIGN,
    NO_DATA: NO_DATA_SIGN,
    NOT_MENTIONED: NONE_SIGN,
}


def matrix_cube(answer: MatrixAnswer) -> Cube:
    """The cube of an answer of the matrix."""
    return _of_cells(answer) if answer.measure in COLUMNS else _of_pairs(answer)


def _of_cells(answer: MatrixAnswer) -> Cube:
    """A 1 at what a region is to a column; the other places say that it is nothing else."""
    question, t = answer.question, answer.question.t
    has_round = answer.measure == "status"
    drawn_as = statuses_side(t) if has_round else roles_side(t)
    known = [code for code, _ in drawn_as.categories]
    after = (IS_SO, question.round_code) if has_round else (IS_SO,)
    silent = {row.code for row in answer.rows if row.counted is None}
    values: dict[Place, float] = {}
    signs: dict[Place, str] = {}
    for cell in answer.cells:
        if cell.row in silent:
            others = (one for one in known if one != JOINT)
            signs |= {(cell.row, cell.column, one, *after): NO_DATA_SIGN for one in others}
        if cell.cell in known:
            place = (cell.row, cell.column, cell.cell, *after)
            values[place], signs[place] = 1, notes_behind(cell.mark)
    name = COLUMNS[answer.measure]
    named = [(column.code, column.name) for column in answer.columns]
    sides = [
        regions_side(question, [row.code for row in answer.rows]),
        Dimension(name, t(f"column-{name}_name"), named),
        drawn_as,
        is_so_side(t),
        *([round_side(question)] if has_round else []),
    ]
    notes = [answer.sentence, t("open-note-is-so")]
    return cube_of(question, (answer.heading, notes), sides, (values, signs))


def _of_pairs(answer: MatrixAnswer) -> Cube:
    """The numbers of pairs as the data table has them: rows receive, columns give."""
    question, t = answer.question, answer.question.t
    measured = f"{answer.measure}_share"
    drawn = {(cell.row, cell.column): cell.cell for cell in answer.cells}
    values: dict[Place, float] = {}
    signs: dict[Place, str] = {}
    codes = [column.code for column in answer.columns]
    told = answer.data_table[codes].itertuples(index=False, name=None)
    for row, cells in zip(answer.rows, told, strict=True):
        for code, cell in zip(codes, cells, strict=True):
            place = (row.code, code, measured, question.round_code)
            if isinstance(cell, str):
                signs[place] = OF_PAIRS[drawn[row.code, code]]
            else:
                values[place] = cell
    sides = [
        regions_side(question, [row.code for row in answer.rows]),
        regions_side(question, codes, "partner"),
        numbers_side({measured: t(f"open-{answer.measure}")}, t),
        round_side(question),
    ]
    return cube_of(question, (answer.heading, [answer.sentence]), sides, (values, signs))
