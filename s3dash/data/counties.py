"""Which county codes the map has a shape for: those of ``counties.geojson`` in the data folder.

The file is the operator's own where boundaries were put in the place of the shipped ones.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from s3dash.config import read_settings

FILE = "counties.geojson"


def counties_with_a_shape() -> frozenset[str] | None:
    """The codes; None when the shapes cannot be read, which is told elsewhere."""
    path = read_settings().data_folder / FILE
    try:
        return _codes(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, TypeError, LookupError):
        return None


@cache
def _codes(path: Path, changed: int) -> frozenset[str]:
    """The codes in a file, read again only when it has changed."""
    del changed
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return frozenset(str(one["id"]) for one in features)
