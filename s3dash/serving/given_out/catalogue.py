"""The catalogue of the data for harvesters, at one address, in the form that is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from flask import Response, request

from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.errors import BadRequest
from s3dash.exports.catalogue.contents import (
    CATALOGUE,
    RDF_XML,
    TURTLE,
    Catalogue,
    DataSet,
    Distribution,
    Service,
    Standard,
    Words,
)
from s3dash.i18n import translator
from s3dash.serving.door.reached import reached_by
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import FOR_A_PROGRAM, Packed
from s3dash.state import ViewState, to_path
from s3dash.ui.core.request import AppContext

# Bytes of catalogues that a process keeps: one for each address that the service is reached by.
MOST_KEPT = 500_000
API = "/api/v1"
JSON, CSV = "application/json", "text/csv"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON_STAT = Standard("https://json-stat.org/full/", "JSON-stat 2.0")
DATA_PACKAGE = Standard("https://datapackage.org/standard/data-package/", "Data Package 2.0")
GEOJSON = Standard("https://www.rfc-editor.org/rfc/rfc7946", "GeoJSON (RFC 7946)")
GEOPACKAGE = Standard("http://www.opengis.net/doc/IS/geopackage/1.3", "OGC GeoPackage 1.3")
# set of data -> its ways through the interface: (key, what is asked for, media type, form)
THROUGH_API: dict[str, tuple[tuple[str, str, str, Standard | None], ...]] = {
    "matrix": (
        ("json-stat", "matrix?format=json-stat", JSON, JSON_STAT),
        ("json", "matrix?format=json", JSON, None),
        ("csv", "matrix?format=csv", CSV, None),
        ("xlsx", "matrix?format=xlsx", WORKBOOK, None),
    ),
    "regions": (
        ("geojson", "regions.geojson", "application/geo+json", GEOJSON),
        ("gpkg", "regions.gpkg", "application/geopackage+sqlite3", GEOPACKAGE),
    ),
}
# What no address holds: it would be told of as one all the same.
_NOT_IN_ADDRESS = re.compile(r'[\s<>"{}|\\^`]')


@dataclass(frozen=True)
class Harvested:
    """The catalogue, made once an edition and address.

    Attributes:
        context: what it tells of.
    """

    context: AppContext
    _kept: Kept[tuple[str, int, str], Packed] = field(default_factory=lambda: Kept(MOST_KEPT))

    def negotiated(self) -> Response:
        """The catalogue in what the request likes best, Turtle where it likes all the same.

        Raises:
            BadRequest: the request does not say which host it was sent to, and nobody else does.
        """
        liked = request.accept_mimetypes.best_match([TURTLE, RDF_XML], TURTLE)
        answer = self.answer(liked)
        answer.vary.add("Accept")
        return answer

    def answer(self, mimetype: str) -> Response:
        """The catalogue in one of the forms; raises as ``negotiated`` does."""
        base = reached_by(self.context.settings.public_url)
        if not base or _NOT_IN_ADDRESS.search(base):
            raise BadRequest("error-bad-request")
        edition = self.context.store.current()
        answer = self._file(mimetype, edition, base).answer(request, FOR_A_PROGRAM)
        answer.headers["Access-Control-Allow-Origin"] = "*"
        return answer

    def _file(self, mimetype: str, edition: Edition, base: str) -> Packed:
        """The bytes. What names those of RDF/XML is made of Turtle, which are always the same."""

        def make() -> Packed:
            # rdflib with it, which no page needs
            from s3dash.exports.catalogue.graph import rdf_xml, turtle  # noqa: PLC0415

            told = self._told(edition, base)
            same = Packed.of(turtle(told), TURTLE)
            if mimetype == TURTLE:
                return same
            written = Packed.of(rdf_xml(told), RDF_XML)
            return Packed(RDF_XML, f"{same.etag}-rdf", written.bodies)

        return self._kept.ask((mimetype, edition.number, base), make, kind=("catalogue", mimetype))

    def _told(self, edition: Edition, base: str) -> Catalogue:
        settings = self.context.settings
        record = edition.record
        first = self.context.store.history_of(edition).records[0]
        rounds = edition.dataset.rows("rounds")
        starts = [one.starts_on for one in rounds if one.starts_on is not None]
        ends = [one.ends_on for one in rounds if one.ends_on is not None]
        landing = f"{base}{to_path(ViewState(LANGUAGES[0], 'data'))}"
        return Catalogue(
            address=f"{base}{CATALOGUE}",
            home=f"{base}/",
            landing=landing,
            pages=[f"{base}{to_path(ViewState(one, 'open-data'))}" for one in LANGUAGES],
            title=_words("catalogue-title"),
            description=_words("catalogue-words"),
            publisher=settings.operator or translator(LANGUAGES[0])("product"),
            contact=settings.contact,
            licence=_words("data-licence-name"),
            rights=_rights(),
            provenance=_words("data-compiled-words"),
            places=[_words("catalogue-sweden"), _words("catalogue-europe")],
            first=first.published_on,
            latest=record.published_on,
            version=str(record.number),
            notes=record.note,
            covers=(min(starts, default=None), max(ends, default=None)),
            sets=[_whole(base), *(_through_api(key, base) for key in THROUGH_API)],
            service=_service(base),
        )


def _words(key: str, **params: object) -> Words:
    return {language: translator(language)(key, **params) for language in LANGUAGES}


def _rights() -> Words:
    """The licence in words, which portals show where they do not know its address."""
    said = {one: translator(one) for one in LANGUAGES}
    return {one: f"{t('data-licence')} {t('data-licence-name')}." for one, t in said.items()}


def _set(key: str, distributions: list[Distribution]) -> DataSet:
    words = _words(f"catalogue-{key}-keywords")
    return DataSet(
        key=key,
        title=_words(f"catalogue-{key}"),
        description=_words(f"catalogue-{key}-words"),
        keywords={one: [word.strip() for word in words[one].split(",")] for one in words},
        distributions=distributions,
    )


def _whole(base: str) -> DataSet:
    """All tables: as workbooks, as a data package, through the interface."""
    pages = {one: f"{base}{to_path(ViewState(one, 'data'))}" for one in LANGUAGES}
    workbooks = [
        Distribution(
            key=f"whole-xlsx-{one}",
            title=_words("catalogue-workbook", language=one),
            access=page,
            download=f"{page}.xlsx",
            media_type=WORKBOOK,
            language=one,
        )
        for one, page in pages.items()
    ]
    page = pages[LANGUAGES[0]]
    package = Distribution(
        key="whole-package",
        title=_words("data-package"),
        access=page,
        download=f"{page}.zip",
        media_type="application/zip",
        standard=DATA_PACKAGE,
    )
    through_api = Distribution(
        key="whole-tables",
        title=_words("catalogue-tables"),
        access=f"{base}{API}/",
        download="",
        media_type=JSON,
    )
    return _set("whole", [*workbooks, package, through_api])


def _through_api(key: str, base: str) -> DataSet:
    """What the interface answers with, in one form after another."""
    found = [
        Distribution(
            key=f"{key}-{name}",
            title=_words(f"catalogue-{name}"),
            access=f"{base}{API}/{asked}",
            download=f"{base}{API}/{asked}",
            media_type=media_type,
            standard=standard,
        )
        for name, asked, media_type, standard in THROUGH_API[key]
    ]
    return _set(key, found)


def _service(base: str) -> Service:
    return Service(
        title=_words("catalogue-api"),
        description=_words("catalogue-api-words"),
        endpoint=f"{base}{API}/",
        endpoint_description=f"{base}{API}/openapi.json",
    )
