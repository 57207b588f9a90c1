"""What is of no view and of no table: the list of what there is, the editions, and the limits."""

from __future__ import annotations

from typing import Any

from s3dash.analysis.interface.resources import RESOURCES, ROOT, SHAPES, TABLE, VIEW, Resource
from s3dash.analysis.interface.told import head
from s3dash.config import LANGUAGES
from s3dash.data.editions.rows import EditionRecord, moment_text
from s3dash.exports.csv_table import plain_csv_bytes
from s3dash.i18n import Translator
from s3dash.serving.api.asking import Asked
from s3dash.serving.api.refusals import MOST_CODES
from s3dash.serving.api.schemas import (
    ADDRESS,
    OF_HEAD,
    TEXT,
    WHOLE,
    Schema,
    array,
    list_schema,
    or_null,
    record,
)
from s3dash.serving.api.written import json_bytes, place_of
from s3dash.serving.door.errors import SECONDS_TO_RETRY
from s3dash.serving.door.limits import LARGEST_BODY, LONGEST_LINE
from s3dash.serving.keeping import gate
from s3dash.state.keys import MOST_EDITION, MOST_NUMBER
from s3dash.state.url import LONGEST_QUERY

# What is told of an edition.
OF_EDITION = ("number", "published_at", "published_by", "note", "content_sha256", "restored_from")
# subject of a resource -> what the schema of its document is called
DOCUMENT_OF = {
    "index": "Index",
    "editions": "Editions",
    "config": "Config",
    "openapi.json": "Description",
}


def documents() -> dict[str, Schema]:
    """What these documents look like."""
    listed = record(
        {
            "name": TEXT,
            "title": TEXT,
            "address": ADDRESS,
            "keys": array(TEXT),
            "formats": array(TEXT),
        }
    )
    edition = record(
        {
            "number": WHOLE,
            "published_at": {"type": "string", "format": "date-time"},
            "published_by": TEXT,
            "note": TEXT,
            "content_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "restored_from": or_null(WHOLE),
            "counts": {"type": "object", "additionalProperties": WHOLE},
        }
    )
    index = {**OF_HEAD, "openapi": ADDRESS, "picture": ADDRESS, "resources": array(listed)}
    limits = {"type": "object", "additionalProperties": {"type": "number"}}
    return {
        "Index": record(index),
        "Editions": list_schema(edition),
        "Config": record({**OF_HEAD, "languages": array(TEXT), "limits": limits}),
        "Description": {"type": "object"},
    }


def index_told(asked: Asked) -> dict[str, Any]:
    """What there is: every resource with its address, its keys and its formats."""
    t = asked.t
    listed = [
        {
            "name": one.name,
            "title": title_of(one, t),
            "address": f"{asked.base}{one.address}",
            "keys": list(one.keys),
            "formats": list(one.formats),
        }
        for one in RESOURCES.values()
    ]
    told = head(place_of(asked), t("api-title", product=t("product")), t)
    return {
        **told,
        "openapi": f"{asked.base}{ROOT}/openapi.json",
        "picture": f"{asked.base}{ROOT}/picture/map",
        "resources": listed,
    }


def title_of(resource: Resource, t: Translator) -> str:
    """What a resource is, in words."""
    if resource.kind == VIEW:
        return t(f"view-{resource.subject}")
    if resource.kind == TABLE:
        return t(f"table-says-{resource.subject.replace('_', '-')}")
    named = resource.name if resource.kind == SHAPES else resource.subject
    return t(f"api-{named.replace('.', '-')}")


def editions_told(asked: Asked) -> dict[str, Any]:
    """Every edition, the newest first, with the rows that it has of each table."""
    t, records = asked.t, _records(asked)
    rows = [{**_of_edition(one), "counts": one.counts} for one in records]
    return {**head(place_of(asked), t("api-editions"), t), "rows": rows}


def editions_json(asked: Asked) -> bytes:
    """The document of the editions."""
    return json_bytes(editions_told(asked))


def editions_csv(asked: Asked) -> bytes:
    """The editions as rows."""
    rows = [_of_edition(one) for one in _records(asked)]
    return plain_csv_bytes(OF_EDITION, ([row[name] for name in OF_EDITION] for row in rows))


def _records(asked: Asked) -> list[EditionRecord]:
    history = asked.page.question.history
    return [] if history is None else list(reversed(history.records))


def _of_edition(record: EditionRecord) -> dict[str, Any]:
    return {
        "number": record.number,
        "published_at": moment_text(record.published_at),
        "published_by": record.published_by,
        "note": record.note,
        "content_sha256": record.content_sha256,
        "restored_from": record.restored_from,
    }


# What a program has to reckon with; each number is that of the module that holds to it.
LIMITS: dict[str, int] = {
    "address_bytes": LONGEST_LINE,
    "query_bytes": LONGEST_QUERY,
    "body_bytes": LARGEST_BODY,
    "highest_number": MOST_NUMBER,
    "highest_edition": MOST_EDITION,
    "codes_named_in_an_error": MOST_CODES,
    "quick_answers_at_once": gate.QUICK_AT_ONCE,
    "dear_answers_at_once": gate.DEAR_AT_ONCE,
    "waiting_for_dear_answers": gate.MOST_WAITING_FOR_DEAR,
    "waiting": gate.MOST_WAITING,
    "waiting_for_pictures": gate.MOST_WAITING_FOR_PICTURES,
    "seconds_to_retry": SECONDS_TO_RETRY,
}


def config_told(asked: Asked) -> dict[str, Any]:
    """The limits and the languages."""
    t = asked.t
    return {
        **head(place_of(asked), t("api-config"), t),
        "languages": list(LANGUAGES),
        "limits": LIMITS,
    }


def config_json(asked: Asked) -> bytes:
    """The document of the limits."""
    return json_bytes(config_told(asked))
