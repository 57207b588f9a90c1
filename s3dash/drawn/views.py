"""Which module shows which view."""

from __future__ import annotations

from s3dash.ui.frame.page_parts import answered
from s3dash.views import accessibility, start, steps
from s3dash.views import map as region_map
from s3dash.views.changes import page as changes
from s3dash.views.compare import page as compare
from s3dash.views.data import page as data
from s3dash.views.domain import page as domain
from s3dash.views.initiatives import page as initiatives
from s3dash.views.matrix import page as matrix
from s3dash.views.method import page as method
from s3dash.views.network import page as network
from s3dash.views.open_data import page as open_data
from s3dash.views.partners import page as partner
from s3dash.views.region import page as region

# the views of a selection, each with an answer of its name, and the pages that are only text
VIEWS = answered(
    {
        "map": region_map,
        "matrix": matrix,
        "network": network,
        "region": region,
        "compare": compare,
        "changes": changes,
        "data": data,
        "domain": domain,
        "initiatives": initiatives,
        "partner": partner,
    }
)
TEXTS = {
    "start": start,
    "steps": steps,
    "open-data": open_data,
    "method": method,
    "accessibility": accessibility,
}
