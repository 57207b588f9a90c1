"""Writing ``datapackage.json`` (Frictionless Data Package 2.0) from the models.

``python -m s3dash.data.descriptor DATA_FOLDER`` writes it anew; what the models do not know stands
in ``about.json`` (title, licences, sources) and ``headings.csv`` (titles in both languages).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from s3dash.data.reading.package import DESCRIPTOR, file_hash
from s3dash.model.fields import LIST_SEPARATOR, NO, YES, About, about
from s3dash.model.headings import headings
from s3dash.model.schemas import pa
from s3dash.model.tables import OPTIONAL_TABLES, TABLES

# kind of column -> type and further properties in Table Schema
_TYPES: dict[str, dict[str, Any]] = {
    "code": {"type": "string"},
    "choice": {"type": "string"},
    "text": {"type": "string"},
    "url": {"type": "string", "format": "uri"},
    "codes": {"type": "list", "delimiter": LIST_SEPARATOR, "itemType": "string"},
    "choices": {"type": "list", "delimiter": LIST_SEPARATOR, "itemType": "string"},
    "yes_no": {"type": "boolean", "trueValues": [YES], "falseValues": [NO]},
    "year": {"type": "year"},
    "date": {"type": "date"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
}

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_NATURAL_EARTH = {"name": "PDDL-1.0", "title": "Natural Earth (public domain)"}
_SHAPES = (
    ("counties", "Länsgränser, förenklade", "County boundaries, simplified"),
    ("europe", "Landsgränser, förenklade", "Country boundaries, simplified"),
)


def descriptor(folder: Path) -> dict[str, Any]:
    """The descriptor of the data package in a folder, as it should be now.

    Shapes are no facts: a package without them is whole.
    """
    package: dict[str, Any] = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    tables = [
        _table((folder / f"{name}.csv").read_bytes(), name, model)
        for name, model in TABLES.items()
        if name not in OPTIONAL_TABLES or (folder / f"{name}.csv").is_file()
    ]
    held = [shape for shape in _SHAPES if (folder / f"{shape[0]}.geojson").is_file()]
    shapes = [_shape(folder, *shape) for shape in held]
    return {**package, "resources": tables + shapes}


def descriptor_text(folder: Path) -> str:
    """The descriptor as the file has it."""
    return _text(descriptor(folder))


def descriptor_of_tables(files: Mapping[str, bytes]) -> str:
    """The descriptor of all tables and nothing else, each by the content of its CSV file.

    It gives no day: the same rows have the same descriptor, whenever they are published.
    """
    tables = [_table(files[f"{name}.csv"], name, model) for name, model in TABLES.items()]
    return _text({"$schema": _PROFILE, "name": "s3-edition", "resources": tables})


def _text(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _titles(name: str) -> dict[str, str]:
    words = headings()[name]
    return {"title": words.sv, "title_en": words.en}


def renewed_descriptor(folder: Path, shapes: Mapping[str, bytes]) -> dict[str, bytes]:
    """The descriptor in a folder as it is with new files of shapes, by its name.

    Nothing where there is none that could be renewed: what is wrong with it is told when the
    package is read.
    """
    try:
        found = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        resources = [
            {**one, **_shape_file(one["path"], shapes[one["path"]])}
            if one["path"] in shapes
            else one
            for one in found["resources"]
        ]
        return {DESCRIPTOR: _text({**found, "resources": resources}).encode("utf-8")}
    except (OSError, ValueError, TypeError, LookupError):
        return {}


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"path": name, "bytes": len(content), "hash": f"sha256:{file_hash(content)}"}


def _table(content: bytes, name: str, model: pa.DataFrameSchema) -> dict[str, Any]:
    return {
        "name": name,
        **_titles(name),
        "type": "table",
        **_file(f"{name}.csv", content),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(name, model),
    }


def _shape(folder: Path, name: str, title: str, title_en: str) -> dict[str, Any]:
    path = folder / f"{name}.geojson"
    stated = _shape_file(path.name, path.read_bytes())
    licences = stated.pop("licenses")
    return {
        "name": name,
        "title": title,
        "title_en": title_en,
        **stated,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "licenses": licences,
    }


def _shape_file(name: str, content: bytes) -> dict[str, Any]:
    """What a file of shapes says of itself: an operator's own names its source, no licence."""
    about = json.loads(content)
    stated = {"name": "notspecified", "title": about.get("attribution", name)}
    licence = _NATURAL_EARTH if name == "europe.geojson" else about.get("license", stated)
    return {**_file(name, content), "licenses": [licence]}


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
    required = {} if field.nullable or what.kind in {"codes", "choices"} else {"required": True}
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
