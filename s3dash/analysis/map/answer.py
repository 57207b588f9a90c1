"""The form that every answer of the map has.

Each answer is a table with one row a region in the order of the language, and the same first
columns, whatever the measure:

- ``region_code``, ``region_name``, ``region_kind``, ``country`` (its name), ``county_code``,
  ``longitude``, ``latitude``
- ``cell``: what the region is drawn as (a status, a role, a step of the scale, a kind of absence)
- ``mark``: the sign that tells the cell without colour
- ``words``: the cell in words

and then the columns of its own that the data table shows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_KNOWN, Answer, LegendEntry, never_empty
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

# What every table of an answer has, see the module.
COLUMNS = (
    *("region_code", "region_name", "region_kind", "country", "county_code"),
    *("longitude", "latitude", "cell", "mark", "words"),
)
# The part of the earth that the map of Europe shows: west, east, south, north.
EUROPE = (-12.0, 33.0, 34.5, 71.5)


@dataclass(frozen=True)
class MapAnswer(Answer):
    """What the map shows.

    Attributes:
        measure: ``status``, ``count`` or ``membership``.
        table: one row a region, see the module; no rows when the measure asks for something.
    """

    measure: str = ""
    table: pd.DataFrame = field(default_factory=pd.DataFrame)


def measured(
    measure: str,
    table: pd.DataFrame,
    own_columns: tuple[str, ...],
    legend: list[LegendEntry],
    words: tuple[str, str],
    t: Translator,
) -> MapAnswer:
    """The answer of a measure.

    Args:
        measure: its code.
        table: one row a region, see the module.
        own_columns: the columns that belong to the measure, in order.
        legend: the signs in use, in order.
        words: heading and sentence; an empty sentence says that there is no region.
        t: the page's language.
    """
    europe = "partner" in set(table["region_kind"])
    columns = ["region_code", "region_name", *(["country"] if europe else []), *own_columns]
    off_map = list(table.loc[_off_map(table, europe), "region_name"])
    return MapAnswer(
        heading=words[0],
        sentence=words[1] or t("map-no-regions"),
        legend=tuple(legend),
        data_table=never_empty(table.reindex(columns=columns)),
        not_drawn=t("map-outside" if europe else "map-off", regions=", ".join(off_map))
        if off_map
        else None,
        measure=measure,
        table=table,
    )


def _off_map(table: pd.DataFrame, europe: bool) -> pd.Series[bool]:
    """Which regions with something to show the map has no place for.

    A region of Sweden without a county code, a region outside the part of Europe that is shown.
    """
    if not europe:
        return table["county_code"].isna()
    west, east, south, north = EUROPE
    on_map = table["longitude"].between(west, east) & table["latitude"].between(south, north)
    return ~on_map & ~table["cell"].isin([NO_DATA, NOT_MENTIONED, NONE_KNOWN])


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
    counties = table["county_code"]
    left_out = table.loc[counties.notna() & ~counties.isin(list(drawn)), "region_name"]
    return None if left_out.empty else t("map-shapeless", form=form, regions=", ".join(left_out))


def swedish(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of Swedish regions."""
    return table[table["region_kind"] == "region"]


def european(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of regions elsewhere in Europe."""
    return table[table["region_kind"] == "partner"]


def answer_table(
    question: Question, rows: Mapping[str, Mapping[str, Any]], own_columns: tuple[str, ...] = ()
) -> pd.DataFrame:
    """The rows of an answer with the regions' names, in the order of the language.

    Without a row it has the columns that every answer has, and ``own_columns``.
    """
    t = question.t
    if not rows:
        return pd.DataFrame(columns=[*COLUMNS, *own_columns], dtype=object)
    regions = [question.dataset.row("regions", code) for code in rows]
    regions.sort(key=lambda region: t.sort_key(t.name(region)))
    return pd.DataFrame(
        [
            {
                "region_code": region.region_code,
                "region_name": t.name(region),
                "region_kind": region.region_kind,
                "country": t.country(region.country_code),
                "county_code": region.county_code,
                "longitude": region.longitude,
                "latitude": region.latitude,
                **rows[region.region_code],
            }
            for region in regions
        ]
    )
