"""pandera, without geopandas.

Asked for a kind of column that it has not met, pandera imports geopandas wherever it is installed,
to tell geometries from other values. No table here has any, and a serving process would start half
a second later and hold 75 MB more.
"""

from __future__ import annotations

import pandera.pandas as pa
from pandera.engines import pandas_engine

pandas_engine.is_geopandas_dtype = lambda pd_dtype: False

__all__ = ["pa"]
