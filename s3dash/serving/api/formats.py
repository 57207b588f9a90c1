"""What writes a resource in a format: the one table of it.

A writer takes what is asked (``Asked``) and gives the bytes. One more format of a resource is its
name in ``analysis.interface.resources`` and its writer here, by the kind of the resource or by its
name; the program does not start where one is missing.
"""

from __future__ import annotations

from collections.abc import Callable

from s3dash.analysis.interface.resources import (
    CSV,
    GEOJSON,
    GPKG,
    JSON,
    JSON_STAT,
    RESOURCES,
    SHAPES,
    TABLE,
    VIEW,
    XLSX,
    Resource,
)
from s3dash.serving.api import open_forms, openapi, own, written
from s3dash.serving.api.asking import Asked

Writer = Callable[[Asked], bytes]

# (kind or name of a resource, format) -> what writes it; a name goes before a kind
WRITERS: dict[tuple[str, str], Writer] = {
    (VIEW, JSON): written.view_json,
    (VIEW, CSV): written.view_csv,
    (VIEW, XLSX): written.view_xlsx,
    (VIEW, JSON_STAT): open_forms.cube_json,
    (SHAPES, GEOJSON): open_forms.regions_geojson,
    (SHAPES, GPKG): open_forms.regions_geopackage,
    (TABLE, JSON): written.table_json,
    (TABLE, CSV): written.table_csv,
    (TABLE, XLSX): written.table_xlsx,
    ("editions", JSON): own.editions_json,
    ("editions", CSV): own.editions_csv,
    ("config", JSON): own.config_json,
    ("openapi.json", JSON): openapi.openapi_json,
}
# Formats that compression does not make smaller.
PACKED_ALREADY = frozenset({XLSX})
# Formats that another process writes: they wait in a line of their own.
BY_PROCESS = frozenset({GPKG})
# What a file of a format ends with, where that is not its name.
ENDINGS = {JSON_STAT: "json"}


def writer_of(resource: Resource, form: str) -> Writer:
    """What writes a resource in a format.

    Raises:
        LookupError: nothing does, though it is offered.
    """
    for name in (resource.name, resource.kind):
        if (name, form) in WRITERS:
            return WRITERS[name, form]
    raise LookupError(f"{resource.name} is offered as {form}, which nothing writes")


def check() -> None:
    """See that everything that is offered can be written.

    Raises:
        LookupError: something cannot.
    """
    for resource in RESOURCES.values():
        for form in resource.formats:
            writer_of(resource, form)
