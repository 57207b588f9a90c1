"""Regions as profiles: which domains they prioritise, as the metrics take them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from s3dash.metrics.profiles import weights
from s3dash.model import Dataset


def domain_weights(dataset: Dataset, regions: Sequence[str], round_code: str) -> pd.DataFrame:
    """The weight of every domain in the own priorities of each region in a round.

    Regions in the given order × all domains by code; a deselected priority adds nothing.
    """
    table = dataset.table("priorities")
    held = table[(table["round_code"] == round_code) & table["region_code"].isin(list(regions))]
    domains = sorted(row.domain_code for row in dataset.rows("domains"))
    return weights(held, list(regions), domains)
