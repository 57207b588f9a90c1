"""pandera, without geopandas.

pandera takes geopandas in wherever it is installed, when it is imported and again for every kind
of column that it has not met, to tell geometries from other values. No table here has any, and a
serving process would start half a second later and hold 75 MB more.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _absent(name: str) -> Iterator[None]:
    """A while in which a module that has not been imported cannot be."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


with _absent("geopandas"):
    import pandera.pandas as pa
    from pandera.engines import pandas_engine

pandas_engine.is_geopandas_dtype = lambda pd_dtype: False

__all__ = ["pa"]
