"""The form that every matrix has, which regions are its rows, and in what order."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from s3dash.analysis.matrix.branches import TreeLink
from s3dash.analysis.matrix.panel import MatrixPanel, matrix_panel
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, never_empty
from s3dash.metrics.ordering import seriate
from s3dash.metrics.overlap import overlap
from s3dash.model import Dataset
from s3dash.state import OF_PAIRS

# What the data table says of a pair: words, or a number; None is no data.
Words = str | float | None


class MatrixRow(NamedTuple):
    """A region down the side.

    Attributes:
        code, name: the region.
        band: its group's name; empty without bands.
        total: what stands at the end of the row.
        counted: the same as a number, where it is one; None is no data.
    """

    code: str
    name: str
    band: str
    total: str
    counted: int | None = None


class MatrixColumn(NamedTuple):
    """A domain, an initiative or a region across the top; ``total`` stands below it."""

    code: str
    name: str
    total: str


class MatrixCell(NamedTuple):
    """What a row has in a column.

    Attributes:
        row, column: their codes.
        cell, mark, words: what it is drawn as, the sign that tells it without colour, in words.
        several: how many facts stand behind it, 0 when it is one.
        joint: whether a group of the region adds to what is its own.
        hatched: whether it rests on some of a region's areas only.
    """

    row: str
    column: str
    cell: str
    mark: str
    words: str
    several: int = 0
    joint: bool = False
    hatched: bool = False


@dataclass(frozen=True)
class MatrixAnswer(Answer):
    """What a matrix shows.

    Attributes:
        question: what is asked.
        measure: what is shown: ``status``, ``membership``, ``overlap`` or ``complementarity``.
        rows, columns: in their order.
        cells: one for every row and column.
        branches: the parts of the tree that can be opened, where initiatives are the columns.
    """

    question: Question = field(kw_only=True, repr=False)
    measure: str = field(kw_only=True)
    rows: tuple[MatrixRow, ...] = ()
    columns: tuple[MatrixColumn, ...] = ()
    cells: tuple[MatrixCell, ...] = ()
    branches: tuple[TreeLink, ...] = ()

    @cached_property
    def panel(self) -> MatrixPanel | None:
        """What the panel says of the selection; None before anything of it is chosen."""
        return matrix_panel(self.question)


def regions_in(question: Question, has_something: Callable[[str], bool]) -> list[str]:
    """The regions of the scope, by code: Sweden's all, Europe's as far as there is something."""
    swedish = {*question.regions_of_kind("region")}
    return sorted(code for code in question.regions if code in swedish or has_something(code))


def regions_with_priorities(question: Question) -> list[str]:
    """The regions of the scope, as ``regions_in``: those of Europe that have data in the round."""
    return regions_in(question, lambda code: question.dataset.has_data(code, question.round_code))


def by_priorities(question: Question) -> Callable[[str], float]:
    """What regions are large by in a picture of what they prioritise.

    Where one is chosen in a picture of pairs: how many domains they share with it.
    """
    dataset, round_code, chosen = question.dataset, question.round_code, question.state.region

    def domains(code: str) -> set[str]:
        return {
            one for row in dataset.shown_priorities(code, round_code) for one in row.domain_codes
        }

    if chosen is not None and question.state.shown_measure in OF_PAIRS:
        own = domains(chosen)
        return lambda code: len(own & domains(code))
    return lambda code: dataset.priority_count(code, round_code)


def ordered_rows(
    question: Question, profiles: pd.DataFrame, totals: Mapping[str, float | None]
) -> list[str]:
    """The regions in the order that is chosen; with bands, the regions of a group together.

    Args:
        question: what is asked.
        profiles: regions, by code, × columns: what similarity is measured on.
        totals: what each region is counted by; None is no data and goes last.
    """
    dataset, t, state = question.dataset, question.t, question.state
    names = {code: question.region_name(code) for code in profiles.index}
    if state.shown_order == "likeness":
        order = by_similarity(profiles)
    elif state.shown_order == "north":
        order = sorted(profiles.index, key=lambda code: (_southness(dataset, code), code))
    elif state.shown_order == "count":
        order = sorted(
            profiles.index, key=lambda code: (_fewness(totals[code]), t.sort_key(names[code]))
        )
    else:
        order = sorted(profiles.index, key=lambda code: t.sort_key(names[code]))
    if not state.bands:
        return order
    first = {band: at for at, band in reversed(list(enumerate(band_of(dataset, c) for c in order)))}
    return sorted(order, key=lambda code: first[band_of(dataset, code)])


def ordered_columns(
    question: Question, profiles: pd.DataFrame, totals: Mapping[str, int], names: Mapping[str, str]
) -> list[str]:
    """The columns by similarity or name where the rows are so ordered, else by their totals."""
    t = question.t
    if question.state.shown_order == "likeness":
        return by_similarity(profiles.T)
    if question.state.shown_order == "name":
        return sorted(profiles.columns, key=lambda code: t.sort_key(names[code]))
    return sorted(profiles.columns, key=lambda code: (-totals[code], t.sort_key(names[code])))


def by_similarity(profiles: pd.DataFrame) -> list[str]:
    """The labels of the rows with like beside like; rows without anything go last."""
    if profiles.empty:
        return list(profiles.index)
    return [str(profiles.index[at]) for at in seriate(1 - overlap(profiles))]


def band_of(dataset: Dataset, region: str) -> str:
    """The code of the group that a region is shown with, or empty."""
    return next(iter(dataset.groups_of(region)), "")


def _southness(dataset: Dataset, region: str) -> float:
    latitude = dataset.row("regions", region).latitude
    return math.inf if latitude is None else -latitude


def _fewness(total: float | None) -> float:
    return math.inf if total is None else -total


def matrix_rows(
    question: Question,
    order: Sequence[str],
    totals: Mapping[str, str],
    counts: Mapping[str, int | None] | None = None,
) -> tuple[MatrixRow, ...]:
    """The regions as rows, in their order; ``counts`` are the totals where those are counted."""
    numbers = counts or {}

    def band(code: str) -> str:
        if not question.state.bands:
            return ""
        group = band_of(question.dataset, code)
        return question.region_name(group) if group else question.t("matrix-no-group")

    return tuple(
        MatrixRow(code, question.region_name(code), band(code), totals[code], numbers.get(code))
        for code in order
    )


def wide_table(
    rows: Sequence[tuple[str, str, Words]],
    columns: Sequence[MatrixColumn],
    words: Mapping[tuple[str, str], Words],
    count: str,
) -> pd.DataFrame:
    """The data table of a matrix: regions × columns, in words.

    Args:
        rows: code, name and total of every region.
        columns: the columns.
        words: by row and column; a pair without words is ``-``.
        count: the name of the column with the rows' totals.
    """
    codes = [column.code for column in columns]
    table = pd.DataFrame(
        [
            [code, name, total, *(words.get((code, column), "") for column in codes)]
            for code, name, total in rows
        ],
        columns=["region_code", "region_name", count, *codes],
    )
    return never_empty(table)


def counted_rows(rows: Iterable[MatrixRow]) -> list[tuple[str, str, Words]]:
    """The rows as the data table has them where their totals are counted."""
    return [(row.code, row.name, row.counted) for row in rows]


def column_headings(columns: Iterable[MatrixColumn]) -> dict[str, str]:
    """The headings of the data table's columns."""
    return {column.code: column.name for column in columns}
