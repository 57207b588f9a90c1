"""The regions of a map with their shapes and what is measured of them.

Regions of Sweden have the shape of their county. Those elsewhere, and one whose county has no shape
here, are points: their seats. One without either stands there without a place.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import pandas as pd

from s3dash import columns
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_plain_text
from s3dash.exports.geojson import Cell, Feature, Geometry, Kind, Layer
from s3dash.model.rows import RegionRow

LAYER = "regions"
# What the place of a feature is.
COUNTY, SEAT = "county", "seat"
OF_REGION: dict[str, Kind] = {
    "region_code": "text",
    "region_name": "text",
    "region_kind": "text",
    "country_code": "text",
    "county_code": "text",
    "group_codes": "list",
    "place": "text",
    "round_code": "text",
    "published_on": "day",
    "measure": "text",
    "cell": "text",
    "mark": "text",
    "words": "text",
}
# The columns of yes and no that some measures have.
YES_NO = ("inferred", "transition_inferred", "is_direct")
# The columns of a data table that stand there already.
KNOWN = {columns.REGION_CODE, columns.REGION_NAME, columns.COUNTRY}
KIND_OF: dict[str, Kind] = {columns.COUNT: "whole", columns.SHARE: "number"}


def map_layer(
    answer: MapAnswer,
    counties: Mapping[str, Any],
    published_on: datetime.date,
    about: Mapping[str, Any],
) -> Layer:
    """The regions of an answer of the map.

    Args:
        answer: of the map.
        counties: the shapes, a GeoJSON FeatureCollection with the county codes as ids.
        published_on: the day of the edition.
        about: what is to be known of the layer, by name.
    """
    shapes = {str(one["id"]): one["geometry"] for one in counties["features"]}
    told = in_plain_text(answer.data_table, answer.question.t)
    own = {str(name): _kind(str(name)) for name in told.columns if name not in KNOWN}
    yes_no: dict[str, Kind] = {name: "yes_no" for name in YES_NO if name in answer.table}
    said = told.to_dict("records")
    features = []
    for drawn, cells in zip(answer.table.to_dict("records"), said, strict=True):
        region = answer.question.dataset.row("regions", drawn[columns.REGION_CODE])
        place, geometry = _place(region, shapes)
        features.append(
            Feature(
                region.region_code,
                geometry,
                (
                    *_of_region(answer.question, region, place, published_on),
                    answer.measure,
                    *(drawn[name] for name in columns.DRAWN),
                    *(_yes_no(drawn[name]) for name in yes_no),
                    *(_cell(cells[name], kind) for name, kind in own.items()),
                ),
            )
        )
    return Layer(LAYER, {**OF_REGION, **yes_no, **own}, features, about)


def _of_region(
    question: Question, region: RegionRow, place: str | None, published_on: datetime.date
) -> tuple[Cell, ...]:
    return (
        region.region_code,
        question.region_name(region.region_code),
        region.region_kind,
        region.country_code,
        region.county_code,
        question.dataset.groups_of(region.region_code),
        place,
        question.round_code,
        published_on,
    )


def _place(region: RegionRow, shapes: Mapping[str, Geometry]) -> tuple[str | None, Geometry | None]:
    """What the place of a region is, and where."""
    if region.county_code in shapes:
        return COUNTY, shapes[str(region.county_code)]
    if region.longitude is None or region.latitude is None:
        return None, None
    return SEAT, {"type": "Point", "coordinates": [region.longitude, region.latitude]}


def _kind(column: str) -> Kind:
    """What stands in a column of the data table, which the end of its name tells."""
    if column.endswith(columns.NUMBER):
        return "number" if column in columns.DECIMALS else "whole"
    return next((kind for end, kind in KIND_OF.items() if column.endswith(end)), "text")


def _cell(cell: Any, kind: Kind) -> Cell:
    """A cell of the data table; in a column of numbers what is none is unknown."""
    if kind == "text":
        return str(cell)
    if isinstance(cell, str):
        return None
    return int(cell) if kind == "whole" else float(cell)


def _yes_no(cell: Any) -> bool | None:
    return None if pd.isna(cell) else bool(cell)
