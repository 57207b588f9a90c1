"""What the programming interface offers: the one list of it.

Its addresses, the list at ``/api/v1/``, its description (OpenAPI) and the page about open data are
all made from ``RESOURCES``. What is written in which format, and by what, is bound to it where it
is served (``serving.api.formats``): a format that stands here and nowhere there keeps the program
from starting. One more resource or format is one more line here, and one there.
"""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.model.tables import TABLES
from s3dash.state import SLUGS
from s3dash.state.keys import keys_of

ROOT = "/api/v1"

# What a resource is of: the answer of a view, a table of the dataset, or something of its own.
VIEW, TABLE, OWN = "view", "table", "own"
JSON, CSV, XLSX = "json", "csv", "xlsx"
MIMETYPES = {
    JSON: "application/json",
    CSV: "text/csv",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# The views whose answers are offered.
VIEWS = (
    *("map", "matrix", "network", "region", "domain"),
    *("initiatives", "compare", "partner", "changes"),
)
# column of a table -> the key of addresses that keeps only the rows with its code
FILTERED = {
    "region_code": "region",
    "round_code": "round",
    "domain_code": "domain",
    "domain_codes": "domain",
    "initiative_code": "initiative",
}
# What every resource takes beside its own keys, and what all of one edition take.
EDITION_KEY, LANGUAGE_KEY, FORMAT_KEY = "edition", "language", "format"


@dataclass(frozen=True)
class Resource:
    """Something that a program can ask for.

    Attributes:
        name: its address below ``ROOT``.
        kind: ``VIEW``, ``TABLE`` or ``OWN``.
        subject: the view or the table; of ``OWN`` its name.
        keys: what of addresses it reads beside language and format, in one order.
        formats: what it can be had in, the default first.
    """

    name: str
    kind: str
    subject: str
    keys: tuple[str, ...]
    formats: tuple[str, ...]

    @property
    def address(self) -> str:
        """Its path."""
        return f"{ROOT}/{self.name}"

    @property
    def view(self) -> str:
        """The view whose keys it reads."""
        return self.subject if self.kind == VIEW else "data"


def _of_view(view: str) -> Resource:
    slug = SLUGS[view]["en"]
    return Resource(slug, VIEW, view, (*keys_of(view), EDITION_KEY), (JSON, CSV, XLSX))


def _of_table(table: str) -> Resource:
    keys = {FILTERED[column] for column in TABLES[table].columns if column in FILTERED}
    named = (*sorted(keys), EDITION_KEY)
    return Resource(f"tables/{table}", TABLE, table, named, (JSON, CSV, XLSX))


RESOURCES: dict[str, Resource] = {
    one.name: one
    for one in (
        *map(_of_view, VIEWS),
        *map(_of_table, TABLES),
        Resource("editions", OWN, "editions", (), (JSON, CSV)),
        Resource("config", OWN, "config", (), (JSON,)),
        Resource("openapi.json", OWN, "openapi.json", (), (JSON,)),
    )
}
