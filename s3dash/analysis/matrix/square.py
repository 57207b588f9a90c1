"""The regions of a matrix of pairs, in their order, with the number of every two and its means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from s3dash.analysis.matrix.answer import band_of, ordered_rows
from s3dash.analysis.measures.evidence_basis import BASES, WITH_OWN
from s3dash.analysis.measures.pair_rows import PairRows
from s3dash.analysis.measures.pairs import Array, known
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Square:
    """The regions that are shown, with the number of every two: rows receive, columns give.

    Attributes:
        question: what is asked.
        pairs: the regions, and every two of them.
    """

    question: Question
    pairs: PairRows

    @property
    def measure(self) -> str:
        """The measure that is asked for."""
        return self.question.state.shown_measure

    @property
    def bases(self) -> dict[str, str]:
        """What the numbers of every region rest on."""
        return self.pairs.bases

    def number(self, row: str, column: str) -> float | None:
        """The number of two, or None where there is none."""
        return self.pairs.row(row, column).value(self.measure)

    def mean_of_row(self, region: str, columns: Iterable[str]) -> float | None:
        """The mean over the other regions with priorities of their own."""
        return _mean(self._numbers[self._at[region], self._counted(region, columns)])

    def mean_of_column(self, region: str, rows: Iterable[str]) -> float | None:
        """The mean over the other regions with priorities of their own."""
        return _mean(self._numbers[self._counted(region, rows), self._at[region]])

    def _counted(self, region: str, codes: Iterable[str]) -> list[int]:
        return [self._at[code] for code in codes if code != region and self.bases[code] in WITH_OWN]

    @cached_property
    def _numbers(self) -> Array:
        """The number of every two, NaN where there is none."""
        pairs = self.pairs.pairs
        return pairs.overlap if self.measure == "overlap" else pairs.complementarity.score

    @cached_property
    def _at(self) -> dict[str, int]:
        return {code: at for at, code in enumerate(self.pairs.pairs.profiles.regions)}

    @cached_property
    def row_means(self) -> dict[str, float | None]:
        """The mean of each row over all columns."""
        return {code: self.mean_of_row(code, self.columns) for code in self.rows}

    @cached_property
    def columns(self) -> list[str]:
        """All regions in the order that both ways stand in."""
        state, found = self.question.state, self.pairs.pairs.profiles
        codes = list(self.bases)
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

    @cached_property
    def rows(self) -> list[str]:
        """Sweden's regions where there are any, else all; in their order."""
        regions = self.question.regions_of_kind("region")
        return [code for code in self.columns if code in regions] or self.columns


def _mean(values: Array) -> float | None:
    held = [value for value in values.tolist() if known(value) is not None]
    return sum(held) / len(held) if held else None
