"""The small map as a picture in the page, with its words for those who do not see it."""

from __future__ import annotations

from urllib.parse import quote

import pandas as pd
from dash import html
from dash.development.base_component import Component

from s3dash.columns import COUNTY_CODE
from s3dash.figures.maps.small import small_map
from s3dash.ui.core.request import Page

# What may stand in an address as it is; fewer signs escaped is a lighter page.
PLAIN = " =:/,;()'-."


def small_map_picture(page: Page, table: pd.DataFrame, label: str) -> Component | None:
    """The picture of a table with the columns of the map's answers; None when it has no region.

    ``label`` says what is seen, in words: what the picture shows must also stand beside it.
    """
    if table.empty or table[COUNTY_CODE].isna().all():
        return None
    drawn = small_map(
        table,
        page.app.store.shapes,
        theme=page.theme,
        label=label,
        selected=page.state.region,
    )
    address = f"data:image/svg+xml,{quote(drawn, safe=PLAIN)}"
    picture = html.Img(src=address, alt=label, className="small-map-picture")
    source = page.t("map-attribution", source=page.app.store.shapes.attribution)
    return html.Figure(
        [picture, html.Figcaption(source, className="attribution")],
        className="small-map",
    )
