"""A layer as a GeoPackage, written by a process of its own, which this module is.

It is given a layer as GeoJSON with the kinds of its columns, and answers with the file. Only this
module of what is written knows GDAL and GEOS, which cost memory that no serving process has to
spare.

Every column is handed over as an array of its kind, with a mask of what is unknown. From a data
frame, yes and no with a gap between them would become numbers, a day text, a list Python's text of
it. A list is written as JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from shapely.geometry import shape

from s3dash.child import OUT_OF_MEMORY, Limits, keep_within

# The system that GeoJSON has, as the format and its readers name it.
WGS_84 = "EPSG:4326"
# kind of a column -> the type of its array, and what stands where a cell is unknown
KINDS: dict[str, tuple[str, Any]] = {
    "text": ("object", ""),
    "whole": ("int64", 0),
    "number": ("float64", 0.0),
    "yes_no": ("bool", False),
    "day": ("datetime64[D]", "1970-01-01"),
    "list": ("object", ""),
}


def write(collection: dict[str, Any], kinds: dict[str, str], path: Path) -> None:
    """Write the file; the same layer gives the same file."""
    # the time of writing stands in the file: it is the edition's
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": collection["updated"]})
    features = collection["features"]
    cells = {name: [one["properties"][name] for one in features] for name in kinds}
    about = {key: str(said) for key, said in collection.items() if isinstance(said, str | int)}
    pyogrio.raw.write(
        path,
        np.array([_well_known(one["geometry"]) for one in features], dtype="object"),
        [_array(cells[name], kind) for name, kind in kinds.items()],
        list(kinds),
        [np.array([cell is None for cell in cells[name]]) for name in kinds],
        layer=collection["name"],
        driver="GPKG",
        # counties are shapes, seats are points
        geometry_type="Unknown",
        crs=WGS_84,
        layer_metadata=about,
        layer_options={"DESCRIPTION": str(collection["title"]), "FID": "fid"},
    )


def _array(cells: Sequence[Any], kind: str) -> Any:
    """The cells of a column; what stands where one is unknown is masked."""
    dtype, nothing = KINDS[kind]
    if kind == "list":
        cells = [None if cell is None else json.dumps(cell, ensure_ascii=False) for cell in cells]
    return np.array([nothing if cell is None else cell for cell in cells], dtype=dtype)


def _well_known(geometry: Any) -> bytes | None:
    """A geometry as the format takes it; None where there is none."""
    if geometry is None:
        return None
    found: bytes = shapely.to_wkb(shape(geometry))
    return found


def main() -> int:
    """Write what is asked for on the standard input to the standard output."""
    asked = json.loads(sys.stdin.buffer.read())
    keep_within(Limits(**asked["limits"]))
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "regions.gpkg"
            write(asked["collection"], asked["kinds"], path)
            sys.stdout.buffer.write(path.read_bytes())
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


if __name__ == "__main__":
    sys.exit(main())
