"""The form that every answer of the map has.

Each answer is a table with one row a region in the order of the language. Whatever the measure, it
begins with ``columns.OF_REGION`` and ``columns.DRAWN``; then come the columns of the measure's own,
which the data table shows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.transition import absence_in
from s3dash.analysis.map.panel import MapPanel, map_panel
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_KNOWN, Answer, never_empty
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.rows import RegionRow

# The part of the earth that the map of Europe shows: west, east, south, north.
EUROPE = (-12.0, 33.0, 34.5, 71.5)


class MapRow(Protocol):
    """One region in an answer; the columns of its own are attributes, too."""

    @property
    def cell(self) -> str:
        """What the region is drawn as."""

    @property
    def mark(self) -> str:
        """The sign that tells the cell without colour."""

    @property
    def words(self) -> str:
        """The cell in words."""


@dataclass(frozen=True)
class MapAnswer(Answer):
    """What the map shows.

    Attributes:
        question: what is asked.
        measure: what is shown: ``count``, ``status``, ``membership``, ``uniqueness``, ``overlap``,
            ``complementarity`` or ``age``.
        table: one row a region, see the module; no rows when the measure asks for something.
    """

    question: Question = field(kw_only=True, repr=False)
    measure: str = field(kw_only=True)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)

    @cached_property
    def panel(self) -> MapPanel:
        """What the panel says of the selection."""
        return map_panel(self.question)


def answer_table(
    question: Question, rows: Mapping[str, MapRow], own_columns: tuple[str, ...]
) -> pd.DataFrame:
    """The rows of an answer, by region code, as a table in the order of the language.

    It has the columns that every answer has, and ``own_columns``, which are attributes of the rows.
    """
    names = [*columns.DRAWN, *own_columns]
    regions = [question.dataset.row("regions", code) for code in rows]
    regions.sort(key=lambda region: question.t.sort_key(question.t.name(region)))
    return pd.DataFrame(
        [
            [
                *_of_region(region, question.t),
                *(getattr(rows[region.region_code], name) for name in names),
            ]
            for region in regions
        ],
        columns=[*columns.OF_REGION, *names],
        dtype=None if rows else object,
    )


def _of_region(region: RegionRow, t: Translator) -> tuple[str | float | None, ...]:
    """The cells of ``columns.OF_REGION``."""
    return (
        region.region_code,
        t.name(region),
        region.region_kind,
        t.country(region.country_code),
        region.county_code,
        region.longitude,
        region.latitude,
    )


def data_table(table: pd.DataFrame, own_columns: tuple[str, ...]) -> pd.DataFrame:
    """The data table of an answer's table: the regions with the measure's columns."""
    country = [columns.COUNTRY] if _is_european(table) else []
    return never_empty(table[[columns.REGION_CODE, columns.REGION_NAME, *country, *own_columns]])


def not_drawn(table: pd.DataFrame, t: Translator) -> str | None:
    """The regions with something to show that the map has no place for, in words; None without.

    A region of Sweden without a county code, a region outside the part of Europe that is shown.
    """
    european_map = _is_european(table)
    if european_map:
        west, east, south, north = EUROPE
        on_map = table[columns.LONGITUDE].between(west, east) & table[columns.LATITUDE].between(
            south, north
        )
        off_map = ~on_map & ~table[columns.CELL].isin([NO_DATA, NOT_MENTIONED, NONE_KNOWN])
    else:
        off_map = table[columns.COUNTY_CODE].isna()
    names = ", ".join(t.fitting(table.loc[off_map, columns.REGION_NAME]))
    return t("map-outside" if european_map else "map-off", regions=names) if names else None


def _is_european(table: pd.DataFrame) -> bool:
    return "partner" in set(table[columns.REGION_KIND])


def shapeless(
    table: pd.DataFrame, drawn: Collection[str], t: Translator, form: str = "shape"
) -> str | None:
    """The regions whose county cannot be drawn, in words; None when there are none.

    Args:
        table: the rows of a map.
        drawn: the county codes that there is a shape, or a tile, for.
        t: the page's language.
        form: ``shape`` or ``tile``.
    """
    if table.empty:
        return None
    counties = table[columns.COUNTY_CODE]
    left_out = table.loc[counties.notna() & ~counties.isin(list(drawn)), columns.REGION_NAME]
    names = ", ".join(t.fitting(left_out))
    return t("map-shapeless", form=form, regions=names) if names else None


def abroad_words(question: Question) -> str:
    """How many regions in other countries have data for the round, and for some round."""
    dataset, partners = question.dataset, question.regions_of_kind("partner")
    return question.t(
        "map-sentence-europe-count",
        count=sum(dataset.has_data(code, question.round_code) for code in partners),
        total=len(partners),
        some=sum(any(dataset.has_data(code, one) for one in dataset.rounds) for code in partners),
        of=absence_in(question),
    )


def swedish(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of Swedish regions."""
    return table[table[columns.REGION_KIND] == "region"]


def european(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of regions elsewhere in Europe."""
    return table[table[columns.REGION_KIND] == "partner"]
