"""What answers look like to a program (JSON Schema 2020-12), read from what they are made of.

Rows of answers from the endings that names of columns have, rows of tables from the tables'
columns, and what an answer holds beside its table from the attributes of its dataclasses: nothing
is described by hand that is defined elsewhere.
"""

from __future__ import annotations

import datetime
import re
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from s3dash import columns
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.interface.cells import KINDS, MARKS, SOURCE_CODES, UNITS
from s3dash.analysis.interface.drawn_codes import CELL, CELLS, MARK
from s3dash.analysis.interface.of_table import LISTS_OF, VALUES
from s3dash.analysis.interface.parts import OF_EVERY_ANSWER, WITH_PARTS
from s3dash.analysis.tables.about import ABSENCE
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.wording import Wording
from s3dash.config import LANGUAGES
from s3dash.model.fields import about
from s3dash.model.tables import TABLES

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
DAY: Schema = {"type": "string", "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
_PLAIN: dict[Any, Schema] = {
    str: TEXT,
    int: WHOLE,
    float: {"type": "number"},
    bool: {"type": "boolean"},
    datetime.date: DAY,
    Any: {},
    SourceNote: {"type": "string", "description": "The code of a source, see sources."},
}
# What a docstring says of an attribute: `name: words`, or of several at once.
_SAID = re.compile(r"^ {8}([a-z_][a-z_, ]*): (.*)$")


def ref(name: str) -> Schema:
    """Points to a schema of the description."""
    return {"$ref": f"#/components/schemas/{name}"}


def array(of: Schema) -> Schema:
    """A list of something."""
    return {"type": "array", "items": of}


def or_null(schema: Schema) -> Schema:
    """The same, or nothing."""
    if isinstance(schema.get("type"), str):
        nullable = {**schema, "type": [schema["type"], "null"]}
        return {**nullable, "enum": [*schema["enum"], None]} if "enum" in schema else nullable
    return {"anyOf": [schema, {"type": "null"}]}


def record(properties: Mapping[str, Schema], optional: Iterable[str] = (), **more: Any) -> Schema:
    """An object with these members, all of which are there but some."""
    required = [name for name in properties if name not in {*optional}]
    return {"type": "object", "properties": dict(properties), "required": required, **more}


# ---- what every document has --------------------------------------------------------------------

OF_HEAD: dict[str, Schema] = {
    "resource": TEXT,
    "title": TEXT,
    "language": {"type": "string", "enum": list(LANGUAGES)},
    "edition": record({"number": {"type": "integer", "minimum": 1}, "published_on": DAY}),
    "licence": record({"name": TEXT, "url": ADDRESS, "words": TEXT}),
    "attribution": TEXT,
    "address": ADDRESS,
    "page": ADDRESS,
    MARKS: ref("Marks"),
}
_MARK: Schema = {"type": "string", "enum": list(ABSENCE)}
COMMON: dict[str, Schema] = {
    "Marks": {
        **record(dict.fromkeys(ABSENCE, TEXT)),
        "description": "What the marks mean that stand for what is not there.",
    },
    "Wording": record(
        {"text": TEXT, "language": {"enum": list(LANGUAGES)}, "translated": {"type": "boolean"}}
    ),
    "Column": record(
        {
            "name": TEXT,
            "title": TEXT,
            "kind": {"enum": list(KINDS)},
            "unit": {"enum": [*UNITS, None]},
        }
    ),
    "Source": record(
        {
            "code": TEXT,
            "title": TEXT,
            "publisher": or_null(TEXT),
            "published_year": or_null(WHOLE),
            "held_on": or_null(DAY),
            "seen_on": or_null(DAY),
            "url": or_null(ADDRESS),
        }
    ),
    "Row": {
        "type": "object",
        "description": "A cell by the name of its column. One that is null has a mark in marks.",
        "properties": {
            MARKS: {"type": "object", "additionalProperties": _MARK},
            SOURCE_CODES: {**array(TEXT), "description": "The sources that the row rests on."},
            CELL: {**TEXT, "description": "What a region is drawn as on the map: a code."},
            MARK: {**TEXT, "description": "Its sign; * is what the compilers inferred."},
            CELLS: {"type": "object", "additionalProperties": TEXT,
                    "description": "What stands in the columns of a matrix: a code each."},
        },
        "required": [SOURCE_CODES],
        "patternProperties": {
            f"{columns.COUNT}$": or_null(WHOLE),
            f"({columns.SHARE}|{columns.NUMBER})$": {"type": ["number", "null"]},
            f"{columns.CODE}$": or_null(TEXT),
        },
        "additionalProperties": {
            "anyOf": [{"type": ["string", "number", "null"]}, array(ref("Wording"))]
        },
    },
    "Table": record(
        {"code": TEXT, "title": TEXT, "columns": array(ref("Column")), "rows": array(ref("Row"))}
    ),
    "Problem": record(
        {
            "type": ADDRESS,
            "title": TEXT,
            "status": WHOLE,
            "detail": TEXT,
            "errors": array(
                record({"key": TEXT, "value": TEXT, "words": TEXT, "allowed": array(TEXT),
                        "allowed_at": TEXT})
            ),
            "offered": array(TEXT),
        },
        optional=("errors", "offered"),
        description="An error in the reader's language (RFC 9457).",
    ),
}  # fmt: skip


def answer_schema(view_answers: Iterable[type[Answer]]) -> Schema:
    """The document of a view, whose answer has one of these forms."""
    parts = [ref(kind.__name__) for kind in view_answers]
    return record(
        {
            **OF_HEAD,
            "sentence": TEXT,
            "selection": {"type": "object", "additionalProperties": TEXT},
            "legend": array(
                record({"cell": TEXT, "mark": TEXT, "words": TEXT, "count": or_null(WHOLE)})
            ),
            "columns": array(ref("Column")),
            "rows": array(ref("Row")),
            "tables": array(ref("Table")),
            "parts": {"anyOf": [*parts, {"type": "null"}]} if parts else {"type": "null"},
            "sources": array(ref("Source")),
        }
    )


def list_schema(rows: Schema) -> Schema:
    """A document that is a list of rows."""
    return record({**OF_HEAD, "rows": array(rows)})


# ---- tables -------------------------------------------------------------------------------------


def table_schema(table: str) -> Schema:
    """The document of a table of the dataset."""
    column = {"name": TEXT, "title": TEXT, "kind": TEXT, "references": or_null(TEXT),
              "values": {"type": "object", "additionalProperties": TEXT}}  # fmt: skip
    return record(
        {
            **OF_HEAD,
            "name": TEXT,
            "null_means": _MARK,
            "columns": array(record(column)),
            "rows": array(ref(row_name(table))),
            "sources": array(ref("Source")),
        }
    )


def row_name(table: str) -> str:
    """What the schema of a table's row is called: ``RowOfGroupMembers``."""
    return "RowOf" + "".join(part.capitalize() for part in table.split("_"))


def row_schema(table: str) -> Schema:
    """A row of a table of the dataset, as its columns have it."""
    cells = {}
    for name, column in TABLES[table].columns.items():
        what = about(column)
        limits = {key: value for key, value in what.constraints.items() if key != "enum"}
        schema: Schema = {"type": VALUES.get(what.kind, "string"), **limits}
        if what.kind in LISTS_OF:
            schema = array({**TEXT, "enum": list(what.choices)} if what.choices else TEXT)
        elif what.kind == "choice":
            schema["enum"] = list(what.choices)
        elif what.kind == "date":
            schema["format"] = "date"
        is_given = what.kind in LISTS_OF or not column.nullable
        cells[name] = schema if is_given else or_null(schema)
    return record(cells, additionalProperties=False)


# ---- dataclasses --------------------------------------------------------------------------------


def parts_schemas() -> dict[str, Schema]:
    """What answers hold beside their tables, by name; every part of a part, too."""
    found: dict[str, Schema] = {}
    for answer, drawn in WITH_PARTS.items():
        _add(answer, found, {*OF_EVERY_ANSWER, *drawn})
    return found


def _add(kind: type, found: dict[str, Schema], left_out: set[str]) -> Schema:
    """Add the schema of a dataclass, if it is not there, and point to it."""
    if kind is not Wording and kind.__name__ not in found:
        found[kind.__name__] = {}
        hints, said = typing.get_type_hints(kind), _said(kind)
        members = {}
        for name in (one.name for one in fields(kind)):
            if name not in left_out:
                schema = _schema_of(hints[name], found)
                members[name] = {**schema, "description": said[name]} if name in said else schema
        first = (kind.__doc__ or "").partition("\n")[0]
        found[kind.__name__] = record(members, description=first)
    return ref(kind.__name__)


def _schema_of(hint: Any, found: dict[str, Schema]) -> Schema:
    """What a value of a type looks like."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        known = [_schema_of(part, found) for part in parts if part is not types.NoneType]
        schema = known[0] if len(known) == 1 else {"anyOf": known}
        return or_null(schema) if types.NoneType in parts else schema
    if origin in {list, frozenset} or (origin is tuple and parts[-1] is ...):
        return array(_schema_of(parts[0], found))
    if origin is tuple:
        listed = [_schema_of(part, found) for part in parts]
        return {"type": "array", "prefixItems": listed, "minItems": len(listed),
                "maxItems": len(listed)}  # fmt: skip
    if is_dataclass(hint) and isinstance(hint, type):
        return _add(hint, found, set())
    raise LookupError(f"no schema says what {hint} looks like")


def _said(kind: type) -> dict[str, str]:
    """What the docstring of a dataclass says of its attributes."""
    found: dict[str, str] = {}
    names: list[str] = []
    for line in (kind.__doc__ or "").partition("Attributes:")[2].splitlines():
        if match := _SAID.match(line):
            names = [name.strip() for name in match[1].split(",")]
        words = match[2] if match else line.strip()
        found |= {name: f"{found.get(name, '')} {words}".strip() for name in names}
    return found
