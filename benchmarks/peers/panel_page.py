"""The map as a plain Panel page."""

from __future__ import annotations

import panel as pn
from county_map import DOMAINS, FIRST_DOMAIN, figure

pn.extension("plotly")
chosen = pn.widgets.Select(name="Domän", options=DOMAINS, value=FIRST_DOMAIN)


def draw(domain: str) -> pn.pane.Plotly:
    """The map of the chosen domain."""
    return pn.pane.Plotly(figure(domain), width=600, height=760)


pn.Column("# S3", chosen, pn.bind(draw, chosen)).servable()
