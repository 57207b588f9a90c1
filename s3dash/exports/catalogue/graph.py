"""A catalogue of data as harvesters read it: DCAT-AP-SE 3, in Turtle and in RDF/XML.

Everything that is told of has an address of its own, so that a harvester knows it again: nothing is
a blank node. Every day is an ``xsd:date``: over mixed kinds a search for what changed goes wrong.
Only Turtle is the same bytes each time it is written.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

from s3dash.exports.catalogue.contents import Catalogue, DataSet, Distribution, Words

Statement = tuple[URIRef, URIRef, Node]

ADMS = Namespace("http://www.w3.org/ns/adms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
MEDIA_TYPE = Namespace("https://www.iana.org/assignments/media-types/")
# The profile wants just this spelling of each, and the latter of what a catalogue itself says.
CC_BY = URIRef("http://creativecommons.org/licenses/by/4.0/")
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
LANGUAGES = {"sv": AUTHORITY["language/SWE"], "en": AUTHORITY["language/ENG"]}
THEMES = tuple(AUTHORITY[f"data-theme/{code}"] for code in ("REGI", "ECON", "TECH", "GOVE"))
PLACES = (AUTHORITY["country/SWE"], AUTHORITY["continent/EUROPE"])
IRREGULAR = AUTHORITY["frequency/IRREG"]
# which the library's list of the vocabulary's words does not have yet
VERSION = URIRef(f"{DCAT}version")
PUBLIC = AUTHORITY["access-right/PUBLIC"]
THEME_TAXONOMY = AUTHORITY["data-theme"]
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_PAGE = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
PREFIXES = {
    "adms": ADMS, "dcat": DCAT, "dcterms": DCTERMS, "foaf": FOAF, "rdfs": RDFS, "skos": SKOS,
    "vcard": VCARD, "xsd": XSD,
}  # fmt: skip


def turtle(catalogue: Catalogue) -> bytes:
    """The catalogue in Turtle: the same bytes for the same catalogue."""
    return _graph(catalogue).serialize(format="turtle", encoding="utf-8")


def rdf_xml(catalogue: Catalogue) -> bytes:
    """The catalogue in RDF/XML, in an order that is another one each time."""
    return _graph(catalogue).serialize(format="pretty-xml", encoding="utf-8", max_depth=1)


def _graph(catalogue: Catalogue) -> Graph:
    graph = Graph(bind_namespaces="core")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for statement in _statements(catalogue):
        graph.add(statement)
    return graph


def _statements(catalogue: Catalogue) -> Iterator[Statement]:
    yield from _of_catalogue(catalogue)
    yield from _of_people(catalogue)
    yield from _of_terms(catalogue)
    yield from _of_service(catalogue)
    for data in catalogue.sets:
        yield from _of_set(catalogue, data)


def _named(catalogue: Catalogue, key: str) -> URIRef:
    return URIRef(catalogue.named(key))


def _said(thing: URIRef, name: URIRef, words: Words) -> Iterator[Statement]:
    for language, text in words.items():
        yield thing, name, Literal(text, lang=language)


def _day(day: datetime.date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)


def _of_catalogue(catalogue: Catalogue) -> Iterator[Statement]:
    own = URIRef(catalogue.address)
    yield own, RDF.type, DCAT.Catalog
    yield from _said(own, DCTERMS.title, catalogue.title)
    yield from _said(own, DCTERMS.description, catalogue.description)
    yield own, DCTERMS.publisher, _named(catalogue, "publisher")
    yield own, DCTERMS.license, CC0
    yield own, DCTERMS.issued, _day(catalogue.first)
    yield own, DCTERMS.modified, _day(catalogue.latest)
    yield own, FOAF.homepage, URIRef(catalogue.home)
    yield own, DCAT.themeTaxonomy, THEME_TAXONOMY
    for language in LANGUAGES.values():
        yield own, DCTERMS.language, language
    for place in PLACES:
        yield own, DCTERMS.spatial, place
    for data in catalogue.sets:
        yield own, DCAT.dataset, _named(catalogue, data.key)
    yield own, DCAT.service, _named(catalogue, "api")


def _of_people(catalogue: Catalogue) -> Iterator[Statement]:
    """Who answers, and whom to ask: two things, also where they are the same."""
    publisher, contact = _named(catalogue, "publisher"), _named(catalogue, "contact")
    yield publisher, RDF.type, FOAF.Agent
    yield publisher, FOAF.name, Literal(catalogue.publisher)
    reached = _reached(catalogue.contact)
    if reached is not None:
        yield contact, RDF.type, VCARD.Organization
        yield contact, VCARD.fn, Literal(catalogue.publisher)
        yield contact, *reached


def _reached(contact: str) -> tuple[URIRef, URIRef] | None:
    """How to reach somebody by what is said of it; None where no program could."""
    if _PAGE.fullmatch(contact):
        return VCARD.hasURL, URIRef(contact)
    if _EMAIL.fullmatch(contact):
        return VCARD.hasEmail, URIRef(f"mailto:{contact}")
    return None


def _of_terms(catalogue: Catalogue) -> Iterator[Statement]:
    """What all sets of data share: licence, rights, origin, places, time, pages."""
    yield CC_BY, RDF.type, DCTERMS.LicenseDocument
    yield from _said(CC_BY, RDFS.label, catalogue.licence)
    for key, kind, words in (
        ("rights", DCTERMS.RightsStatement, catalogue.rights),
        ("provenance", DCTERMS.ProvenanceStatement, catalogue.provenance),
    ):
        yield _named(catalogue, key), RDF.type, kind
        yield from _said(_named(catalogue, key), RDFS.label, words)
    for place, words in zip(PLACES, catalogue.places, strict=True):
        yield place, RDF.type, DCTERMS.Location
        yield from _said(place, SKOS.prefLabel, words)
    for page in (catalogue.home, catalogue.landing, *catalogue.pages):
        yield URIRef(page), RDF.type, FOAF.Document
    period = _named(catalogue, "period")
    for name, day in zip((DCAT.startDate, DCAT.endDate), catalogue.covers, strict=True):
        if day is not None:
            yield period, RDF.type, DCTERMS.PeriodOfTime
            yield period, name, _day(day)


def _of_service(catalogue: Catalogue) -> Iterator[Statement]:
    own, service = _named(catalogue, "api"), catalogue.service
    yield own, RDF.type, DCAT.DataService
    yield from _said(own, DCTERMS.title, service.title)
    yield from _said(own, DCTERMS.description, service.description)
    yield own, DCAT.endpointURL, URIRef(service.endpoint)
    yield own, DCAT.endpointDescription, URIRef(service.endpoint_description)
    yield from _open(catalogue, own)
    for data in catalogue.sets:
        yield own, DCAT.servesDataset, _named(catalogue, data.key)


def _open(catalogue: Catalogue, thing: URIRef) -> Iterator[Statement]:
    """What sets of data and the service have in common."""
    yield thing, DCTERMS.publisher, _named(catalogue, "publisher")
    if _reached(catalogue.contact) is not None:
        yield thing, DCAT.contactPoint, _named(catalogue, "contact")
    yield thing, DCTERMS.license, CC_BY
    yield thing, DCTERMS.rights, _named(catalogue, "rights")
    yield thing, DCTERMS.accessRights, PUBLIC
    yield thing, DCAT.landingPage, URIRef(catalogue.landing)
    for page in catalogue.pages:
        yield thing, FOAF.page, URIRef(page)
    for theme in THEMES:
        yield thing, DCAT.theme, theme


def _of_set(catalogue: Catalogue, data: DataSet) -> Iterator[Statement]:
    own = _named(catalogue, data.key)
    yield own, RDF.type, DCAT.Dataset
    yield own, DCTERMS.identifier, Literal(str(own))
    yield from _said(own, DCTERMS.title, data.title)
    yield from _said(own, DCTERMS.description, data.description)
    for language, words in data.keywords.items():
        for word in words:
            yield own, DCAT.keyword, Literal(word, lang=language)
    yield from _open(catalogue, own)
    yield own, DCTERMS.provenance, _named(catalogue, "provenance")
    yield own, DCTERMS.accrualPeriodicity, IRREGULAR
    yield own, DCTERMS.issued, _day(catalogue.first)
    yield own, DCTERMS.modified, _day(catalogue.latest)
    yield own, VERSION, Literal(catalogue.version)
    if catalogue.notes:
        yield own, ADMS.versionNotes, Literal(catalogue.notes)
    if any(catalogue.covers):
        yield own, DCTERMS.temporal, _named(catalogue, "period")
    for place in PLACES:
        yield own, DCTERMS.spatial, place
    for language in LANGUAGES.values():
        yield own, DCTERMS.language, language
    for one in data.distributions:
        yield own, DCAT.distribution, _named(catalogue, one.key)
        yield from _of_distribution(catalogue, one)


def _of_distribution(catalogue: Catalogue, one: Distribution) -> Iterator[Statement]:
    own = _named(catalogue, one.key)
    yield own, RDF.type, DCAT.Distribution
    yield from _said(own, DCTERMS.title, one.title)
    yield own, DCAT.accessURL, URIRef(one.access)
    if one.download:
        yield own, DCAT.downloadURL, URIRef(one.download)
    if one.access.startswith(catalogue.service.endpoint):
        yield own, DCAT.accessService, _named(catalogue, "api")
    # portals show the literal; the address is for programs
    yield own, DCTERMS.format, Literal(one.media_type)
    yield own, DCAT.mediaType, MEDIA_TYPE[one.media_type]
    yield own, DCTERMS.license, CC_BY
    yield own, DCTERMS.rights, _named(catalogue, "rights")
    yield own, DCTERMS.issued, _day(catalogue.first)
    yield own, DCTERMS.modified, _day(catalogue.latest)
    spoken = [one.language] if one.language else list(LANGUAGES)
    for language in spoken:
        yield own, DCTERMS.language, LANGUAGES[language]
    if one.standard is not None:
        standard = URIRef(one.standard.address)
        yield own, DCTERMS.conformsTo, standard
        yield standard, RDF.type, DCTERMS.Standard
        yield standard, DCTERMS.title, Literal(one.standard.title, lang="en")
