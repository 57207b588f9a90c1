"""The matrix of regions and regions: what pairs share, and what the columns could add to the rows.

Both ways stand in one order, so that the diagonal is the diagonal. Where Europe's regions are shown
with Sweden's, the rows are Sweden's alone: who looks for a partner is here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from s3dash.analysis.crowd import crowd_words, largest, told
from s3dash.analysis.matrix.answer import (
    MatrixAnswer,
    MatrixCell,
    MatrixColumn,
    MatrixRow,
    Words,
    by_priorities,
    matrix_rows,
    regions_with_priorities,
    wide_table,
)
from s3dash.analysis.matrix.square import Square
from s3dash.analysis.measures.evidence_basis import (
    BRACKETS,
    INCOMPLETE,
    OWN,
    evidence_basis_words,
    left_out,
    left_out_sentences,
    with_basis,
)
from s3dash.analysis.measures.pair_rows import SELF, SELF_MARK, PairRow, pair_rows
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, MARKS, NO_DATA_SIGN, LegendEntry, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend, with_note
from s3dash.errors import BadRequest
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# What the numbers of the data table are in.
PER_CENT = "%"
# So many of a crowd stand in rows and columns.
MOST_PAIRED = 23
# A file has every two of so many regions; of more there is none, for it takes minutes to make.
MOST_IN_FILE = 400
# measure -> the name of the rows' totals
TOTALS = {"overlap": "shared_share", "complementarity": "received_share"}


def pairs_answer(question: Question) -> MatrixAnswer:
    """Every two regions of the scope: the overlap, or what the column could add to the row.

    Raises:
        BadRequest: a file is asked for, of more than ``MOST_IN_FILE`` regions.
    """
    t, listed = question.t, regions_with_priorities(question)
    compared = sorted({*listed} - left_out(question, listed))
    if question.is_whole and len(compared) > MOST_IN_FILE:
        total, most = t.number(len(compared)), t.number(MOST_IN_FILE)
        raise BadRequest("error-too-many-pairs", total=total, most=most)
    regions = largest(question, compared, by_priorities(question), MOST_PAIRED)
    square = Square(question, pair_rows(question, regions))
    columns, cells = _columns(square), _cells(square)
    return MatrixAnswer(
        heading=t(f"matrix-heading-{square.measure}", scope=question.state.shown_scope),
        sentence=" ".join([*_sentences(square), *left_out_sentences(question, listed)]),
        legend=tuple(_legend(square, cells)),
        data_table=_data_table(square, columns, cells),
        headings={
            column.code: t("with-brackets", words=column.name, more=PER_CENT) for column in columns
        },
        not_drawn=_left_out(question, len(regions), len(compared)),
        question=question,
        measure=square.measure,
        rows=_rows(square),
        columns=columns,
        cells=cells,
    )


def _left_out(question: Question, shown: int, total: int) -> str | None:
    """Which regions are shown of too many, and where the others are, if anywhere."""
    words = crowd_words(question, _kind(question), shown, total)
    if total > MOST_IN_FILE:
        return " ".join([*words, question.t("crowd-no-file", most=MOST_IN_FILE)])
    return told(question, words)


def _kind(question: Question) -> str:
    """Which message tells which regions of too many are shown."""
    return "alike" if question.state.region else "regions"


def _rows(square: Square) -> tuple[MatrixRow, ...]:
    t = square.question.t
    totals = {code: _short(mean, t) for code, mean in square.row_means.items()}
    rows = matrix_rows(square.question, square.rows, totals)
    return tuple(row._replace(name=_name(square, row.code)) for row in rows)


def _columns(square: Square) -> tuple[MatrixColumn, ...]:
    means = {code: square.mean_of_column(code, square.rows) for code in square.columns}
    return tuple(
        MatrixColumn(code, _name(square, code), _short(mean, square.question.t))
        for code, mean in means.items()
    )


def _data_table(
    square: Square, columns: Sequence[MatrixColumn], cells: Sequence[MatrixCell]
) -> pd.DataFrame:
    """The data table: numbers in per cent, and words where a pair has none."""
    means = square.row_means
    rows = [
        (code, _full_name(square, code), None if mean is None else in_per_cent(mean))
        for code, mean in means.items()
    ]
    words = {(cell.row, cell.column): _table_cell(square, cell) for cell in cells}
    return wide_table(rows, columns, words, TOTALS[square.measure])


def _table_cell(square: Square, cell: MatrixCell) -> Words:
    value = square.number(cell.row, cell.column)
    if cell.cell == SELF or value is None:
        return None if cell.cell == NO_DATA else cell.words
    return in_per_cent(value)


def _name(square: Square, region: str) -> str:
    """A region's name, marked where its numbers do not rest on all of its own priorities."""
    t, name = square.question.t, square.question.region_name(region)
    if square.bases[region] == INCOMPLETE:
        return t("in-brackets", words=name)
    return f"{name} {MARKS[JOINT]}" if square.bases[region] == JOINT else name


def _full_name(square: Square, region: str) -> str:
    """A region's name with what its numbers rest on, where that is not its own priorities."""
    t, basis = square.question.t, square.bases[region]
    rests = evidence_basis_words(square.question, region, basis)
    return with_basis(square.question.region_name(region), rests, basis, t)


def _short(value: float | None, t: Translator) -> str:
    return NO_DATA_SIGN if value is None else short(value, t)


def _cells(square: Square) -> tuple[MatrixCell, ...]:
    return tuple(
        _cell(square, square.pairs.row(row, column))
        for row in square.rows
        for column in square.columns
    )


def _cell(square: Square, pair: PairRow) -> MatrixCell:
    t, value = square.question.t, pair.value(square.measure)
    if pair.is_self:
        drawn = SELF, SELF_MARK, t("self-pair")
    elif not pair.compared:
        drawn = JOINT, SELF_MARK, t("pair-not-compared")
    elif value is not None:
        cell = JOINT if pair.is_joint else step_cell(value, square.measure)
        drawn = cell, short(value, t), per_cent(value, t)
    elif NO_DATA in pair.bases:
        drawn = NO_DATA, NO_DATA_SIGN, t("status-no-data")
    else:
        drawn = NOT_MENTIONED, "", t("rests-not-mentioned")
    hatched = value is not None and pair.is_incomplete
    return MatrixCell(pair.one, pair.other, *drawn, hatched=hatched)


def _legend(square: Square, cells: Sequence[MatrixCell]) -> list[LegendEntry]:
    """The steps, and the signs of regions; they stand for cells, so nothing is counted."""
    t = square.question.t
    shown = [cell.cell for cell in cells]
    signs = legend_of(shown, (JOINT, NOT_MENTIONED, NO_DATA), "rests", t)
    few = INCOMPLETE in square.bases.values()
    entries = [
        *step_legend(shown, square.measure, False, t),
        *([LegendEntry("", BRACKETS, t("basis-incomplete"), None)] if few else []),
        *(replace(sign, count=None) for sign in signs),
    ]
    return with_note(entries, t)


def _sentences(square: Square) -> list[str]:
    question = square.question
    t, dataset, rows = question.t, question.dataset, square.rows
    parts = [t(f"matrix-sentence-{square.measure}")]
    best = _best(square)
    if best is not None:
        parts.append(best)
    empty = sum(square.bases[code] == NO_DATA for code in rows)
    if empty:
        parts.append(t("matrix-sentence", held=len(rows) - empty, total=len(rows), of="data"))
    if question.state.shown_scope != "sweden":
        partners = question.regions_of_kind("partner")
        held = sum(dataset.has_data(code, question.round_code) for code in partners)
        is_mixed = len(rows) < len(square.bases)
        words = "matrix-rows-swedish" if is_mixed else "partners-with-data"
        parts.append(t(words, count=held, total=len(partners), of="data"))
    return parts


def _best(square: Square) -> str | None:
    """The pair with the highest number among complete regions, in words."""
    found = [
        (value, row, column)
        for row in square.rows
        for column, basis in square.bases.items()
        if row != column and square.bases[row] == basis == OWN
        if (value := square.number(row, column)) is not None
    ]
    if not found:
        return None
    value, row, column = min(found, key=lambda pair: highest_first(pair[0], f"{pair[1]} {pair[2]}"))
    t = square.question.t
    names = [square.question.region_name(code) for code in (row, column)]
    words = {"receiver": names[0], "giver": names[1], "value": per_cent(value, t)}
    return t(f"matrix-best-{square.measure}", **words)
