"""The matrix of regions and regions: what pairs share, and what the columns could add to the rows.

Both ways stand in one order, so that the diagonal is the diagonal. Where Europe's regions are shown
with Sweden's, the rows are Sweden's alone: who looks for a partner is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from s3dash.analysis.matrix.answer import (
    CELL_COLUMNS,
    COLUMN_COLUMNS,
    MatrixAnswer,
    band_of,
    ordered_rows,
    row_table,
    wide_table,
)
from s3dash.analysis.measures.evidence_basis import (
    BASES,
    BRACKETS,
    INCOMPLETE,
    OWN,
    WITH_OWN,
    evidence_basis,
    evidence_basis_words,
)
from s3dash.analysis.measures.pairs import known, selected_pairs
from s3dash.analysis.measures.shown_pairs import SELF, SELF_MARK, ShownPairs
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import JOINT, MARKS, NO_DATA_SIGN, LegendEntry, legend_of
from s3dash.analysis.words.percent import in_per_cent, per_cent, short
from s3dash.analysis.words.scale import step_cell, step_legend
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# What the numbers of the data table are in.
PER_CENT = "%"
# measure -> the name of the rows' totals
TOTALS = {"overlap": "shared_share", "complementarity": "received_share"}


@dataclass(frozen=True)
class _Square(ShownPairs):
    """The regions that are shown, with the number of every two."""

    @cached_property
    def numbers(self) -> dict[str, dict[str, float | None]]:
        """Rows receive, columns give; None where a number is undefined."""
        is_common = self.measure == "overlap"
        array = self.pairs.overlap if is_common else self.pairs.complementarity.score
        codes = self.pairs.profiles.regions
        return {
            row: {column: known(value) for column, value in zip(codes, values, strict=True)}
            for row, values in zip(codes, array, strict=True)
        }

    def number(self, row: str, column: str) -> float | None:
        return self.numbers[row][column]

    def mean(self, values: list[float | None]) -> float | None:
        held = [value for value in values if value is not None]
        return sum(held) / len(held) if held else None

    def mean_of_row(self, region: str, columns: list[str]) -> float | None:
        """The mean over the other regions with priorities of their own."""
        others = [one for one in columns if one != region and self.bases[one] in WITH_OWN]
        return self.mean([self.number(region, one) for one in others])

    def mean_of_column(self, region: str, rows: list[str]) -> float | None:
        others = [one for one in rows if one != region and self.bases[one] in WITH_OWN]
        return self.mean([self.number(one, region) for one in others])

    @cached_property
    def rows(self) -> list[str]:
        """Sweden's regions where there are any, else all."""
        swedish = [
            one for one in self.bases if one in self.question.dataset.regions_of_kind("region")
        ]
        return swedish or list(self.bases)

    @cached_property
    def order(self) -> list[str]:
        """All regions in the order of rows and columns."""
        state, found = self.question.state, self.pairs.profiles
        codes = sorted(self.bases)
        profiles = pd.DataFrame(
            [found.x[found.at(code)] for code in codes], index=codes, columns=found.domains
        )
        totals = {code: self.mean_of_row(code, codes) for code in codes}
        order = ordered_rows(self.question, profiles, totals)
        if state.shown_order not in {"likeness", "count"}:
            return order

        def place(code: str) -> tuple[int, int]:
            band = band_of(self.question.dataset, code) if state.bands else ""
            return firsts.get(band, 0), BASES.index(self.bases[code])

        bands = [band_of(self.question.dataset, code) for code in order] if state.bands else []
        firsts = {band: at for at, band in reversed(list(enumerate(bands)))}
        return sorted(order, key=place)


def pair_matrix(question: Question) -> MatrixAnswer:
    """Every two regions of the scope: the overlap, or what the column could add to the row."""
    t = question.t
    square = _square(question)
    order = square.order
    down = [code for code in order if code in set(square.rows)]
    cells = _cells(square, down, order)
    totals = {code: _short(square.mean_of_row(code, order), t) for code in down}
    rows = row_table(question, down, totals)
    rows["region_name"] = [_name(square, code) for code in down]
    below = {code: _short(square.mean_of_column(code, down), t) for code in order}
    columns = pd.DataFrame(
        [(code, _name(square, code), below[code]) for code in order], columns=COLUMN_COLUMNS
    )
    measure = square.measure
    data_table = _data_table(square, rows, columns, cells)
    data_table["region_name"] = [_told_name(square, code) for code in down]
    return MatrixAnswer(
        heading=t(f"matrix-heading-{measure}", scope=question.state.shown_scope),
        sentence=_sentence(square, down),
        legend=tuple(_legend(square, cells, t)),
        data_table=data_table,
        headings={
            str(one.column_code): t("with-brackets", words=one.column_name, more=PER_CENT)
            for one in columns.itertuples(index=False)
        },
        measure=measure,
        rows=rows,
        columns=columns,
        cells=cells,
    )


def _data_table(
    square: _Square, rows: pd.DataFrame, columns: pd.DataFrame, cells: pd.DataFrame
) -> pd.DataFrame:
    """The data table: numbers in per cent, and words where a pair has none."""

    def told(cell: Any) -> float | str | None:
        row, column = str(cell.region_code), str(cell.column_code)
        value = square.number(row, column)
        if row == column or value is None:
            return None if cell.cell == NO_DATA else str(cell.words)
        return in_per_cent(value)

    order = list(columns["column_code"])
    means = [square.mean_of_row(code, order) for code in rows["region_code"]]
    told_of = {(str(c.region_code), str(c.column_code)): told(c) for c in cells.itertuples()}
    in_numbers = rows.assign(
        total=pd.Series(
            [None if mean is None else in_per_cent(mean) for mean in means],
            index=rows.index,
            dtype=object,
        )
    )
    return wide_table(in_numbers, columns, told_of, TOTALS[square.measure])


def _square(question: Question) -> _Square:
    """Sweden's regions all, Europe's as far as there is something."""
    dataset = question.dataset
    pairs = selected_pairs(question)
    swedish, round_code = dataset.regions_of_kind("region"), question.round_code
    shown = [
        code
        for code in regions_of(dataset, question.state.shown_scope)
        if code in swedish or dataset.has_data(code, round_code)
    ]
    bases = {code: evidence_basis(question, pairs.profiles, code) for code in sorted(shown)}
    return _Square(question, pairs, bases)


def _name(square: _Square, region: str) -> str:
    """A region's name, marked where its numbers do not rest on all of its own priorities."""
    t, name = square.question.t, square.question.region_name(region)
    if square.bases[region] == INCOMPLETE:
        return t("in-brackets", words=name)
    return f"{name} {MARKS[JOINT]}" if square.bases[region] == JOINT else name


def _told_name(square: _Square, region: str) -> str:
    """A region's name with what its numbers rest on, where that is not its own priorities."""
    t, basis = square.question.t, square.bases[region]
    name = square.question.region_name(region)
    if basis == OWN:
        return name
    rests = evidence_basis_words(square.question, region, basis)
    return t("with-brackets", words=name, more=rests)


def _short(value: float | None, t: Translator) -> str:
    return NO_DATA_SIGN if value is None else short(value, t)


def _cells(square: _Square, rows: list[str], columns: list[str]) -> pd.DataFrame:
    kinds = square.bases
    held = [
        value
        for row in rows
        for column in columns
        if row != column and kinds[row] in WITH_OWN and kinds[column] in WITH_OWN
        if (value := square.number(row, column)) is not None
    ]
    most = max(held, default=0.0)
    found = [
        (row, column, *_cell(square, row, column, most), False)
        for row in rows
        for column in columns
    ]
    return pd.DataFrame(found, columns=CELL_COLUMNS)


def _cell(square: _Square, row: str, column: str, most: float) -> tuple[str, str, int, str]:
    """Cell, mark, ``several`` and words of a pair."""
    t, value = square.question.t, square.number(row, column)
    if row == column:
        return SELF, SELF_MARK, 0, t("self-pair")
    if value is None:
        bases = {square.bases[row], square.bases[column]}
        if NO_DATA in bases:
            return NO_DATA, NO_DATA_SIGN, 0, t("status-no-data")
        return NOT_MENTIONED, "", 0, t("rests-not-mentioned")
    is_joint = JOINT in {square.bases[row], square.bases[column]}
    cell = JOINT if is_joint else step_cell(value, most)
    return cell, short(value, t), 0, per_cent(value, t)


def _legend(square: _Square, cells: pd.DataFrame, t: Translator) -> list[LegendEntry]:
    """The steps, and the signs of regions; they stand for cells, so nothing is counted."""
    steps = [
        (str(row.cell), value)
        for row in cells.itertuples(index=False)
        if str(row.cell).startswith("step-")
        and (value := square.number(str(row.region_code), str(row.column_code))) is not None
    ]
    signs = legend_of(cells, (JOINT, NOT_MENTIONED, NO_DATA), "rests", t)
    few = INCOMPLETE in square.bases.values()
    return [
        *step_legend(steps, False, t),
        *([LegendEntry("", BRACKETS, t("basis-incomplete"), None)] if few else []),
        *(LegendEntry(one.cell, one.mark, one.words, None) for one in signs),
    ]


def _sentence(square: _Square, rows: list[str]) -> str:
    question = square.question
    t, dataset = question.t, question.dataset
    parts = [t(f"matrix-sentence-{square.measure}")]
    best = _best(square, rows)
    if best is not None:
        parts.append(best)
    empty = sum(square.bases[code] == NO_DATA for code in rows)
    if empty:
        parts.append(t("matrix-sentence", held=len(rows) - empty, total=len(rows)))
    if question.state.shown_scope != "sweden":
        partners = dataset.regions_of_kind("partner")
        held = sum(dataset.has_data(code, question.round_code) for code in partners)
        is_mixed = len(rows) < len(square.bases)
        words = "matrix-rows-swedish" if is_mixed else "partners-with-data"
        parts.append(t(words, count=held, total=len(partners)))
    return " ".join(parts)


def _best(square: _Square, rows: list[str]) -> str | None:
    """The pair with the highest number among complete regions, in words."""
    found = [
        (value, row, column)
        for row in rows
        for column, basis in square.bases.items()
        if row != column and square.bases[row] == basis == OWN
        if (value := square.number(row, column)) is not None
    ]
    if not found:
        return None
    value, row, column = max(found, key=lambda one: (one[0], one[1], one[2]))
    t = square.question.t
    names = [square.question.region_name(code) for code in (row, column)]
    words = {"receiver": names[0], "giver": names[1], "value": per_cent(value, t)}
    return t(f"matrix-best-{square.measure}", **words)
