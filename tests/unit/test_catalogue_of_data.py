"""The catalogue against the profile: what it tells conforms, and what is broken is found."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from pyshacl import validate
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, XSD

from s3dash.config import ROOT
from s3dash.exports.catalogue.contents import (
    Catalogue,
    DataSet,
    Distribution,
    Service,
    Standard,
)
from s3dash.exports.catalogue.graph import VCARD, rdf_xml, turtle

PROFILE = ROOT / "tests" / "profile"
DAY, LATER = datetime.date(2026, 3, 1), datetime.date(2026, 4, 2)


def words(of: str) -> dict[str, str]:
    return {"sv": f"{of} på svenska", "en": f"{of} in English"}


TINY = Catalogue(
    address="https://s3.example/datasets/dcat",
    home="https://s3.example/",
    landing="https://s3.example/sv/data",
    pages=["https://s3.example/en/data"],
    title=words("Catalogue"),
    description=words("What there is"),
    publisher="Myndigheten & <kontoret>",
    contact="s3@myndigheten.example",
    licence=words("CC BY"),
    rights=words("Free to use"),
    provenance=words("Compiled"),
    places=[words("Sweden"), words("Europe")],
    first=DAY,
    latest=LATER,
    version="2",
    notes="En rättelse",
    covers=(datetime.date(2014, 1, 1), None),
    sets=[
        DataSet(
            "whole",
            words("All"),
            words("All of it"),
            {"sv": ["tema"], "en": ["domain"]},
            [
                Distribution(
                    "whole-csv",
                    words("CSV"),
                    "https://s3.example/api/v1/matrix?format=csv",
                    "https://s3.example/api/v1/matrix?format=csv",
                    "text/csv",
                    standard=Standard("https://www.rfc-editor.org/rfc/rfc4180", "CSV (RFC 4180)"),
                ),
                Distribution(
                    "whole-xlsx",
                    words("Workbook"),
                    "https://s3.example/sv/data",
                    "https://s3.example/sv/data.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    language="sv",
                ),
            ],
        )
    ],
    service=Service(
        words("Interface"),
        words("For programs"),
        "https://s3.example/api/v1/",
        "https://s3.example/api/v1/openapi.json",
    ),
)
OWN = URIRef(TINY.address)
WHOLE, CSV, API = (URIRef(TINY.named(key)) for key in ("whole", "whole-csv", "api"))
PUBLISHER, CONTACT = URIRef(TINY.named("publisher")), URIRef(TINY.named("contact"))


def graph_of(catalogue: Catalogue) -> Graph:
    return Graph().parse(data=turtle(catalogue), format="turtle")


def checked(graph: Graph, *, warnings_pass: bool) -> tuple[bool, Graph]:
    """Whether a graph conforms to the profile, and what was found."""
    with_terms = Graph() + graph
    with_terms.parse(PROFILE / "terms.ttl")
    conforms, found, _ = validate(
        with_terms,
        shacl_graph=Graph().parse(PROFILE / "shapes.ttl"),
        ont_graph=Graph().parse(PROFILE / "classes.ttl"),
        allow_warnings=warnings_pass,
    )
    assert isinstance(found, Graph)
    return conforms, found


def paths(found: Graph) -> set[URIRef]:
    return {path for path in found.objects(None, SH.resultPath) if isinstance(path, URIRef)}


def test_the_catalogue_has_all_that_the_profile_asks_for_and_recommends() -> None:
    conforms, found = checked(graph_of(TINY), warnings_pass=False)
    assert conforms, list(found.objects(None, SH.resultMessage))


@pytest.mark.parametrize("contact", ["", "Ring växeln", "https://myndigheten.example/kontakt"])
def test_without_an_address_to_write_to_it_has_what_is_mandatory_and_no_more(contact: str) -> None:
    graph = graph_of(replace(TINY, contact=contact))
    assert checked(graph, warnings_pass=True)[0]
    conforms, found = checked(graph, warnings_pass=False)
    assert not conforms
    is_page = contact.startswith("https:")
    assert paths(found) == {VCARD.hasEmail if is_page else DCAT.contactPoint}


def test_a_catalogue_of_an_edition_without_days_and_notes_conforms() -> None:
    bare = replace(TINY, notes="", covers=(None, None))
    assert checked(graph_of(bare), warnings_pass=True)[0]
    assert "period" not in turtle(bare).decode()


def without(subject: URIRef, name: URIRef) -> Callable[[Graph], None]:
    def broken(graph: Graph) -> None:
        assert list(graph.objects(subject, name))
        graph.remove((subject, name, None))

    return broken


def instead(
    subject: URIRef, name: URIRef, value: URIRef | Literal | BNode
) -> Callable[[Graph], None]:
    def broken(graph: Graph) -> None:
        graph.remove((subject, name, None))
        graph.add((subject, name, value))

    return broken


def also(subject: URIRef, name: URIRef, value: URIRef | Literal) -> Callable[[Graph], None]:
    def broken(graph: Graph) -> None:
        graph.add((subject, name, value))

    return broken


BROKEN: dict[str, Callable[[Graph], None]] = {
    "a catalogue without a title": without(OWN, DCTERMS.title),
    "a catalogue without a description": without(OWN, DCTERMS.description),
    "a catalogue without a publisher": without(OWN, DCTERMS.publisher),
    "a catalogue without a licence": without(OWN, DCTERMS.license),
    "a catalogue under the licence of the data": instead(
        OWN, DCTERMS.license, URIRef("http://creativecommons.org/licenses/by/4.0/")
    ),
    "a catalogue of nothing": without(OWN, DCAT.dataset),
    "a catalogue with records": also(OWN, DCAT.record, WHOLE),
    "a set without a publisher": without(WHOLE, DCTERMS.publisher),
    "a set without a description": without(WHOLE, DCTERMS.description),
    "a title in one language": instead(WHOLE, DCTERMS.title, Literal("Allt", lang="sv")),
    "two titles in a language": also(WHOLE, DCTERMS.title, Literal("Allting", lang="sv")),
    "a theme of our own": also(WHOLE, DCAT.theme, URIRef("https://s3.example/tema")),
    "a day that is a moment": instead(
        WHOLE, DCTERMS.modified, Literal("2026-04-02T00:00:00", datatype=XSD.dateTime)
    ),
    "a day that is none": instead(
        OWN, DCTERMS.issued, Literal("2026-02-30", datatype=XSD.date, normalize=False)
    ),
    "two days of issue": also(OWN, DCTERMS.issued, Literal("2020-01-01", datatype=XSD.date)),
    "a distribution without an address": without(CSV, DCAT.accessURL),
    "an address that is text": instead(CSV, DCAT.accessURL, Literal("https://s3.example/")),
    "a distribution without a form": without(CSV, DCTERMS.format),
    "a form in words": instead(CSV, DCTERMS.format, Literal("CSV")),
    "a distribution that is none": without(CSV, RDF.type),
    "an interface without an address": without(API, DCAT.endpointURL),
    "an interface without a title": without(API, DCTERMS.title),
    "a publisher without a name": without(PUBLISHER, FOAF.name),
    "a publisher who is the contact": instead(OWN, DCTERMS.publisher, CONTACT),
    "a contact without a name": without(CONTACT, VCARD.fn),
    "an address to write to that is none": instead(CONTACT, VCARD.hasEmail, URIRef("mailto:ingen")),
    "a set that has no name": instead(OWN, DCTERMS.publisher, BNode()),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_catalogue_does_not_conform(name: str) -> None:
    graph = graph_of(TINY)
    BROKEN[name](graph)
    conforms, _ = checked(graph, warnings_pass=True)
    assert not conforms


def test_both_forms_say_the_same() -> None:
    other = Graph().parse(data=rdf_xml(TINY), format="xml")
    assert isomorphic(graph_of(TINY), other)


def test_everything_has_an_address_of_its_own_and_every_day_is_of_one_kind() -> None:
    graph = graph_of(TINY)
    addresses = {one for line in graph for one in line if isinstance(one, URIRef)}
    assert not any(isinstance(one, BNode) for line in graph for one in line)
    assert all(str(one).startswith(("http://", "https://", "mailto:")) for one in addresses)
    texts = [one for one in graph.objects() if isinstance(one, Literal) and not one.language]
    kinds = {one.datatype for one in texts if one.datatype}
    assert kinds == {XSD.date}


def test_turtle_is_the_same_bytes_in_every_process() -> None:
    program = (
        "import sys; from tests.unit.test_catalogue_of_data import TINY, turtle;"
        "sys.stdout.buffer.write(turtle(TINY))"
    )
    for seed in ("1", "2"):
        made = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert made.stdout == turtle(TINY)
