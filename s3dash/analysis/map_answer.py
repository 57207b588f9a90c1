"""The form that every answer of the map has.

Each answer is a table with one row a region in the order of the language, and the same first
columns, whatever the measure:

- ``region_code``, ``region_name``, ``county_code``
- ``cell``: what the region is drawn as (a status, a role, a step of the scale, a kind of absence)
- ``mark``: the sign that tells the cell without colour
- ``words``: the cell in words

and then the columns of its own that the equal table shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.answer import Answer, LegendEntry, never_empty
from s3dash.i18n import Translator
from s3dash.model import Dataset


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
        words: heading and sentence.
        t: the page's language.
    """
    off_map = list(table.loc[table["county_code"].isna(), "region_name"])
    return MapAnswer(
        heading=words[0],
        sentence=words[1],
        legend=tuple(legend),
        equal=never_empty(table.reindex(columns=["region_code", "region_name", *own_columns])),
        unplaced=t("map-off", regions=", ".join(off_map)) if off_map else None,
        measure=measure,
        table=table,
    )


def answer_table(
    dataset: Dataset, rows: Mapping[str, Mapping[str, Any]], t: Translator
) -> pd.DataFrame:
    """The rows of an answer with the regions' names, in the order of the language."""
    regions = [dataset.row("regions", code) for code in rows]
    regions.sort(key=lambda region: t.sort_key(t.name(region)))
    return pd.DataFrame(
        [
            {
                "region_code": region.region_code,
                "region_name": t.name(region),
                "county_code": region.county_code,
                **rows[region.region_code],
            }
            for region in regions
        ]
    )
