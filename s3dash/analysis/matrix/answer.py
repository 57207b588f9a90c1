"""The form that every matrix has, which regions are its rows, and in what order.

A matrix is three tables:

- ``rows``: ``region_code``, ``region_name``, ``band`` (the region's group, empty without bands),
  ``total`` (what stands at the end of the row)
- ``columns``: ``column_code``, ``column_name``, ``total`` (what stands below the column)
- ``cells``: ``region_code``, ``column_code``, ``cell``, ``mark``, ``several`` (how many rows stand
  behind it, 0 when it is one), ``words``, ``joint`` (whether a group of the region adds to what is
  its own); one row for every pair
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from s3dash.analysis.matrix.branches import TreeLink
from s3dash.analysis.matrix.panel import MatrixPanel, matrix_panel
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, never_empty
from s3dash.i18n import Translator
from s3dash.metrics.ordering import seriate
from s3dash.metrics.overlap import overlap
from s3dash.model import Dataset

ROW_COLUMNS = ["region_code", "region_name", "band", "total"]
COLUMN_COLUMNS = ["column_code", "column_name", "total"]
# What the data table says of a pair: words, or a number; None is no data.
Words = str | float | None
CELL_COLUMNS = ["region_code", "column_code", "cell", "mark", "several", "words", "joint"]


@dataclass(frozen=True)
class MatrixAnswer(Answer):
    """What a matrix shows; ``rows``, ``columns`` and ``cells`` as the module says.

    Attributes:
        question: what is asked.
        measure: what is shown: ``status``, ``membership``, ``overlap`` or ``complementarity``.
        branches: the parts of the tree that can be opened, where initiatives are the columns.
    """

    question: Question = field(kw_only=True, repr=False)
    measure: str = field(kw_only=True)
    branches: tuple[TreeLink, ...] = ()
    rows: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=ROW_COLUMNS))
    columns: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COLUMN_COLUMNS))
    cells: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=CELL_COLUMNS))

    @cached_property
    def panel(self) -> MatrixPanel | None:
        """What the panel says of the selection; None before anything of it is chosen."""
        return matrix_panel(self.question)


def regions_in(question: Question, has_something: Callable[[str], bool]) -> list[str]:
    """The regions of the scope, by code: Sweden's all, Europe's as far as there is something."""
    swedish = question.dataset.regions_of_kind("region")
    return sorted(code for code in question.regions if code in swedish or has_something(code))


def ordered_rows(
    question: Question, profiles: pd.DataFrame, totals: Mapping[str, float | None]
) -> list[str]:
    """The regions in the order that is chosen; with bands, the regions of a group together.

    Args:
        question: what is asked.
        profiles: regions, by code, × columns: what likeness is measured on.
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
    """The columns by likeness or name when that is the order of the rows, else by their totals."""
    t = question.t
    if question.state.shown_order == "likeness":
        return by_similarity(profiles.T)
    if question.state.shown_order == "name":
        return sorted(profiles.columns, key=lambda code: t.sort_key(names[code]))
    return sorted(profiles.columns, key=lambda code: (-totals[code], t.sort_key(names[code])))


def column_table(
    order: Sequence[str], names: Mapping[str, str], totals: Mapping[str, int], t: Translator
) -> pd.DataFrame:
    """The columns of a matrix in their order."""
    return pd.DataFrame(
        [
            {"column_code": code, "column_name": names[code], "total": t.number(totals[code])}
            for code in order
        ],
        columns=COLUMN_COLUMNS,
    )


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


def row_table(question: Question, order: Sequence[str], totals: Mapping[str, str]) -> pd.DataFrame:
    """The rows of a matrix in their order."""
    dataset, t = question.dataset, question.t

    def band(code: str) -> str:
        group = band_of(dataset, code)
        return question.region_name(group) if group else t("matrix-no-group")

    return pd.DataFrame(
        [
            {
                "region_code": code,
                "region_name": question.region_name(code),
                "band": band(code) if question.state.bands else "",
                "total": totals[code],
            }
            for code in order
        ],
        columns=ROW_COLUMNS,
    )


def wide_table(
    rows: pd.DataFrame, columns: pd.DataFrame, words: Mapping[tuple[str, str], Words], count: str
) -> pd.DataFrame:
    """The data table of a matrix: regions × columns, in words.

    ``count`` is the name of the column with the rows' totals; a pair without words is ``-``.
    """
    codes = list(columns["column_code"])
    table = pd.DataFrame(
        [
            [row.region_code, row.region_name, row.total]
            + [words.get((str(row.region_code), code), "") for code in codes]
            for row in rows.itertuples()
        ],
        columns=["region_code", "region_name", count, *codes],
    )
    return never_empty(table)
