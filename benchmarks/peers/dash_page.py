"""The map as a plain Dash page with Dash's defaults: what every ratio is to."""

from __future__ import annotations

import plotly.graph_objects as go
from county_map import DOMAINS, FIRST_DOMAIN, figure
from dash import Dash, Input, Output, dcc, html

app = Dash(__name__)
server = app.server
app.layout = html.Div(
    [
        html.H1("S3"),
        dcc.Dropdown(DOMAINS, FIRST_DOMAIN, id="d", clearable=False),
        dcc.Graph(id="g"),
    ]
)


@app.callback(Output("g", "figure"), Input("d", "value"))
def draw(domain: str) -> go.Figure:
    """The map of the chosen domain."""
    return figure(domain)
