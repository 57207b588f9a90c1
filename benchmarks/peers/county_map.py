"""The same map in every peer: the counties by how many priorities each has in a chosen domain."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import plotly.graph_objects as go

SHIPPED = Path(__file__).resolve().parents[2] / "data"
ROUND = "2021-2027"
FIRST_DOMAIN = "digital"
COLOURS = ("#eef2f5", "#9fc3de", "#3d7fb5", "#14456f")
# Transverse Mercator on a sphere, in kilometres, around the meridian of SWEREF 99 TM.
RADIUS = 6371.0
MERIDIAN = 15.0

Line = list[float | None]


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a shipped table."""
    with (SHIPPED / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Kilometres east of the meridian and north of the equator."""
    east, north = math.radians(longitude - MERIDIAN), math.radians(latitude)
    across = math.atanh(math.cos(north) * math.sin(east))
    along = math.atan2(math.tan(north), math.cos(east))
    return round(RADIUS * across, 1), round(RADIUS * along, 1)


def outlines() -> dict[str, tuple[Line, Line]]:
    """County code to the outline of its parts, with a gap between two."""
    collection = json.loads((SHIPPED / "counties.geojson").read_text(encoding="utf-8"))
    found: dict[str, tuple[Line, Line]] = {}
    for feature in collection["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        xs: Line = []
        ys: Line = []
        for part in parts:
            points = [projected(*point) for point in part[0]]
            xs += [*(x for x, _ in points), None]
            ys += [*(y for _, y in points), None]
        found[feature["id"]] = (xs, ys)
    return found


DOMAINS = [row["domain_code"] for row in rows("domains")]
REGIONS = [row for row in rows("regions") if row["county_code"]]
PRIORITIES = [row for row in rows("priorities") if row["round_code"] == ROUND]
OUTLINES = outlines()


def counts(domain: str) -> dict[str, int]:
    """How many priorities each region has in a domain."""
    found = {row["region_code"]: 0 for row in REGIONS}
    for row in PRIORITIES:
        if row["region_code"] in found and domain in row["domain_codes"].split(";"):
            found[row["region_code"]] += 1
    return found


def figure(domain: str) -> go.Figure:
    """The map of a domain: a filled polygon a county."""
    count = counts(domain)
    drawn = go.Figure()
    for row in REGIONS:
        x, y = OUTLINES[row["county_code"]]
        drawn.add_scatter(
            x=x,
            y=y,
            fill="toself",
            mode="lines",
            line={"width": 0.6, "color": "white"},
            fillcolor=COLOURS[min(count[row["region_code"]], len(COLOURS) - 1)],
            hoveron="fills",
            name=row["name_sv"],
            showlegend=False,
        )
    drawn.update_xaxes(visible=False)
    drawn.update_yaxes(visible=False, scaleanchor="x")
    drawn.update_layout(height=760, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    return drawn
