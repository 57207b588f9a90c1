"""The description of the interface (OpenAPI 3.1), made from what the interface is made of.

The paths are the resources, the parameters the key table of addresses, with the codes of the
edition that is described; what answers look like is in ``schemas``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from s3dash import __version__
from s3dash.analysis.interface.parts import WITH_PARTS
from s3dash.analysis.interface.resources import (
    FORMAT_KEY,
    JSON,
    LANGUAGE_KEY,
    MIMETYPES,
    RESOURCES,
    ROOT,
    TABLE,
    VIEW,
    Resource,
)
from s3dash.analysis.interface.told import LICENCE
from s3dash.analysis.selection import LABEL_OF
from s3dash.config import LANGUAGES
from s3dash.i18n import Translator
from s3dash.model.tables import TABLES
from s3dash.serving.api import own, refusals, schemas
from s3dash.serving.api.asking import Asked
from s3dash.serving.api.picture_files import FORM_KEYS
from s3dash.serving.api.picture_files import VIEWS as PICTURED
from s3dash.serving.api.schemas import Schema, ref
from s3dash.serving.api.written import json_bytes
from s3dash.stage.pictures.form import MIMETYPES as OF_PICTURES
from s3dash.state import KEYS
from s3dash.state.keys import CHOICE_KIND, CODES_KIND, NUMBER_KIND, form_of
from s3dash.state.url import CODE, EDITION_KEYS

# table -> the schema of its codes, for the tables whose codes keys take
CODES_OF = {"regions": "RegionCode", "domains": "DomainCode", "initiatives": "InitiativeCode",
            "rounds": "RoundCode"}  # fmt: skip
# The keys without which a view answers nothing at all.
REQUIRED = {"compare": ("regions",)}
LEAST_COMPARED = 2
# status -> the message that says when it comes
PROBLEMS = {
    400: "api-status-400",
    404: "api-status-404",
    406: "api-status-406",
    414: "error-address-too-long",
    429: "api-status-429",
    431: "error-too-large",
    500: "api-status-500",
    503: "api-status-503",
}
LATER = (429, 503)
TEXT_OF_FILE = {"text/csv": schemas.TEXT, "image/svg+xml": schemas.TEXT}


def openapi_json(asked: Asked) -> bytes:
    """The description."""
    return json_bytes(Described(asked).told())


class Described:
    """The description of the interface on one edition, in one language.

    Args:
        asked: what is asked: language, edition and address.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._t: Translator = asked.t
        self._latest = asked.page.edition.number
        self._dataset = asked.page.question.dataset

    def told(self) -> dict[str, Any]:
        """The whole of it."""
        t = self._t
        return {
            "openapi": "3.1.0",
            "info": {
                "title": t("api-title", product=t("product")),
                "version": __version__,
                "description": t("api-description"),
                "license": {"name": t("data-licence-name"), "url": LICENCE},
            },
            "servers": [{"url": self._asked.base or "/"}],
            "paths": dict(self._paths()),
            "components": {
                "schemas": dict(self._schemas()),
                "responses": {f"Problem{code}": self._problem(code) for code in PROBLEMS},
            },
        }

    # ---- paths ------------------------------------------------------------------------------

    def _paths(self) -> Iterator[tuple[str, Any]]:
        index = Resource("", "own", "index", (), (JSON,))
        for resource in (index, *RESOURCES.values()):
            parameters = [self._key(resource.view, key) for key in resource.keys]
            parameters += [
                self._choice(FORMAT_KEY, resource.formats),
                self._choice(LANGUAGE_KEY, LANGUAGES),
            ]
            for one in parameters:
                one["required"] = one["name"] in REQUIRED.get(resource.subject, ())
            content = {
                MIMETYPES[form]: self._content(resource, form)
                for form in reversed(resource.formats)
            }
            summary = own.title_of(resource, self._t)
            yield resource.address, self._operation(resource.name, summary, parameters, content)
        yield f"{ROOT}/picture/{{view}}", self._picture()

    def _operation(
        self, name: str, summary: str, parameters: list[Any], content: dict[str, Any]
    ) -> dict[str, Any]:
        done = {
            "description": self._t("api-status-200"),
            "headers": {
                "ETag": {"schema": schemas.TEXT},
                "Cache-Control": {"schema": schemas.TEXT},
                "Content-Language": {"schema": schemas.TEXT},
            },
            "content": content,
        }
        problems = {
            str(code): {"$ref": f"#/components/responses/Problem{code}"} for code in PROBLEMS
        }
        return {
            "get": {
                "operationId": name.replace("/", "-").replace(".", "-") or "index",
                "tags": [name.partition("/")[0] or "index"],
                "summary": summary,
                "parameters": parameters,
                "responses": {
                    "200": done,
                    "304": {"description": self._t("api-status-304")},
                    **problems,
                },
            }
        }

    def _content(self, resource: Resource, form: str) -> dict[str, Any]:
        """What a resource looks like in a format."""
        if MIMETYPES[form] != MIMETYPES[JSON]:
            schema = TEXT_OF_FILE.get(MIMETYPES[form])
            return {"schema": schema} if schema else {}
        others = [one for one in resource.formats if one != JSON]
        own_schema = ref(_document_name(resource))
        if any(MIMETYPES[one] == MIMETYPES[JSON] for one in others):
            # another kind of JSON answers at the same address
            return {"schema": {"anyOf": [own_schema, {"type": "object"}]}}
        return {"schema": own_schema if JSON in resource.formats else {"type": "object"}}

    def _picture(self) -> dict[str, Any]:
        view = {"name": "view", "in": "path", "required": True, "example": "map",
                "schema": {"type": "string", "enum": list(PICTURED)}}  # fmt: skip
        forms = [self._choice(name, known) for name, known in FORM_KEYS.items()]
        content = {
            kind: {"schema": TEXT_OF_FILE[kind]} if kind in TEXT_OF_FILE else {}
            for kind in OF_PICTURES.values()
        }
        keys = [self._key("map", key) for key in KEYS if key not in {"embed"}]
        summary = self._t("api-picture")
        return self._operation("picture", summary, [view, *forms, *keys], content)

    # ---- keys -------------------------------------------------------------------------------

    def _choice(self, name: str, known: Iterable[str]) -> dict[str, Any]:
        schema = {"type": "string", "enum": list(known)}
        words = self._t(f"api-key-{name}")
        return {"name": name, "in": "query", "description": words, "schema": schema}

    def _key(self, view: str, key: str) -> dict[str, Any]:
        """A key of addresses as a parameter."""
        form = form_of(view, key)
        told: dict[str, Any] = {"name": key, "in": "query", "description": self._words(key)}
        if form.kind == CHOICE_KIND:
            return {**told, "schema": {"type": "string", "enum": list(form.choices)}}
        if form.kind == NUMBER_KIND:
            most = self._latest if key in EDITION_KEYS else form.most
            limits = {"minimum": form.least, "maximum": most}
            return {**told, "schema": {"type": "integer", **limits}}
        table = refusals.table_of(key)
        code = ref(CODES_OF[table])
        if form.kind != CODES_KIND:
            return {**told, "schema": code}
        least = LEAST_COMPARED if key in REQUIRED.get(view, ()) else 1
        listed = {"type": "array", "items": code, "minItems": least, "uniqueItems": True}
        told |= {"example": self._codes(table)[:least]} if least > 1 else {}
        return {**told, "schema": listed, "style": "form", "explode": False}

    def _words(self, key: str) -> str:
        return self._t(LABEL_OF.get(key, f"control-{key}"))

    # ---- components -------------------------------------------------------------------------

    def _problem(self, code: int) -> dict[str, Any]:
        told: dict[str, Any] = {
            "description": self._t(PROBLEMS[code]),
            "content": {"application/problem+json": {"schema": ref("Problem")}},
        }
        if code in LATER:
            told["headers"] = {"Retry-After": {"schema": schemas.WHOLE}}
        return told

    def _schemas(self) -> Iterator[tuple[str, Schema]]:
        yield from schemas.COMMON.items()
        yield from schemas.parts_schemas().items()
        for table, name in CODES_OF.items():
            codes = self._codes(table)
            # an edition may have no initiative, and a choice of nothing is no choice
            known = {"enum": codes} if codes else {"pattern": f"^{CODE.pattern}$"}
            yield name, {"type": "string", **known}
        yield "Answer", schemas.answer_schema(())
        yield "PartnersDocument", schemas.answer_schema(WITH_PARTS)
        for table in TABLES:
            yield schemas.row_name(table), schemas.row_schema(table)
            yield _table_name(table), schemas.table_schema(table)
        yield from own.documents().items()

    def _codes(self, table: str) -> list[str]:
        """The codes of a table that may be chosen."""
        codes = self._dataset.names_of(table)
        return [one for one in codes if table != "regions" or self._dataset.is_shown(one)]


def _document_name(resource: Resource) -> str:
    """What the schema of a resource's document is called."""
    if resource.kind == VIEW:
        return "PartnersDocument" if resource.subject == "partner" else "Answer"
    if resource.kind == TABLE:
        return _table_name(resource.subject)
    return own.DOCUMENT_OF[resource.subject]


def _table_name(table: str) -> str:
    return schemas.row_name(table).replace("RowOf", "TableOf", 1)
