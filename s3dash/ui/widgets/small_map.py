"""The map as a small picture in the page, with its words for those who do not see it."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from s3dash.columns import COUNTY_CODE
from s3dash.figures.maps.region_markup import Named
from s3dash.figures.maps.swedish import region_map
from s3dash.ui.core.request import Page


def small_map(
    page: Page, table: pd.DataFrame, label: str, partner: str | None = None
) -> Component | None:
    """The picture of a table with the columns of the map's answers; None when it has no region.

    ``label`` says what is seen, in words: what the picture shows must also stand beside it. With a
    ``partner`` it is a map of two regions. Names are only on what is saved of it.
    """
    if not has_region(table):
        return None
    shapes = page.app.store.shapes
    drawn = region_map(table, shapes, Named(label, page.state.region, partner=partner, saved=True))
    source = page.t("map-attribution", source=shapes.attribution)
    return html.Figure(
        [drawn, html.Figcaption(source, className="attribution")], className="small-map"
    )


def has_region(table: pd.DataFrame) -> bool:
    """Whether a map of a table has a region to show."""
    return not table.empty and not table[COUNTY_CODE].isna().all()
