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

# What a resource is of: the answer of a view, the regions of a map with their shapes, a table of
# the dataset, or something of its own.
VIEW, SHAPES, TABLE, OWN = "view", "shapes", "table", "own"
JSON, CSV, XLSX, JSON_STAT = "json", "csv", "xlsx", "json-stat"
GEOJSON, GPKG = "geojson", "gpkg"
MIMETYPES = {
    JSON: "application/json",
    CSV: "text/csv",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    # readers of cubes know no other; it is asked for by its name
    JSON_STAT: "application/json",
    GEOJSON: "application/geo+json",
    GPKG: "application/geopackage+sqlite3",
}
# The views whose answers are offered.
VIEWS = (
    *("map", "matrix", "network", "region", "domain"),
    *("initiatives", "compare", "partner", "changes"),
)
# Those that a cube can be made of.
WITH_CUBES = ("map", "matrix", "changes")
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
        kind: ``VIEW``, ``SHAPES``, ``TABLE`` or ``OWN``.
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
        return self.subject if self.is_answer else "data"

    @property
    def is_answer(self) -> bool:
        """Whether it is the answer of a view, in whatever form."""
        return self.kind in {VIEW, SHAPES}


def _of_view(view: str) -> Resource:
    slug = SLUGS[view]["en"]
    cube = (JSON_STAT,) if view in WITH_CUBES else ()
    return Resource(slug, VIEW, view, (*keys_of(view), EDITION_KEY), (JSON, CSV, XLSX, *cube))


def _of_regions(form: str) -> Resource:
    keys = (*keys_of("map"), EDITION_KEY)
    return Resource(f"regions.{form}", SHAPES, "map", keys, (form,))


def _of_table(table: str) -> Resource:
    keys = {FILTERED[column] for column in TABLES[table].columns if column in FILTERED}
    named = (*sorted(keys), EDITION_KEY)
    return Resource(f"tables/{table}", TABLE, table, named, (JSON, CSV, XLSX))


RESOURCES: dict[str, Resource] = {
    one.name: one
    for one in (
        *map(_of_view, VIEWS),
        *map(_of_regions, (GEOJSON, GPKG)),
        *map(_of_table, TABLES),
        Resource("editions", OWN, "editions", (), (JSON, CSV)),
        Resource("config", OWN, "config", (), (JSON,)),
        Resource("openapi.json", OWN, "openapi.json", (), (JSON,)),
    )
}
