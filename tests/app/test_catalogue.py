"""The catalogue as a harvester asks for it: which form, whose addresses, and what has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.store import EditionStore
from s3dash.exports.catalogue.graph import CC_BY, VERSION
from s3dash.i18n import translator
from s3dash.serving.app import create_app
from tests.app.conftest import whole_client
from tests.unit.test_catalogue_of_data import checked

DCAT_ADDRESS = "/datasets/dcat"
TURTLE, RDF_XML = "text/turtle", "application/rdf+xml"
Several = tuple[EditionStore, FlaskClient]


@pytest.fixture(scope="module")
def harvested(store: EditionStore, settings: Settings) -> FlaskClient:
    """A client of an app whose operator says who answers, whom to ask, and where it is reached."""
    said = replace(
        settings,
        operator="Myndigheten",
        contact="s3@myndigheten.example",
        public_url="https://s3.example/atlas",
    )
    return whole_client(create_app(store, said))


def graph_at(client: FlaskClient, address: str = DCAT_ADDRESS) -> Graph:
    answer = client.get(address)
    assert answer.status_code == 200
    form = "xml" if answer.mimetype == RDF_XML else "turtle"
    return Graph().parse(data=answer.data, format=form)


def test_the_catalogue_of_the_service_conforms_to_the_profile(harvested: FlaskClient) -> None:
    conforms, found = checked(graph_at(harvested), warnings_pass=False)
    assert conforms, found.serialize()


def test_it_conforms_where_nobody_says_who_answers(client: FlaskClient) -> None:
    graph = graph_at(client)
    assert checked(graph, warnings_pass=True)[0]
    assert list(graph.objects(None, FOAF.name)) == [Literal("S3-atlasen")]


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        (None, TURTLE),
        ("*/*", TURTLE),
        ("text/html,application/xhtml+xml,*/*;q=0.8", TURTLE),
        (RDF_XML, RDF_XML),
        ("application/rdf+xml, text/turtle;q=0.5", RDF_XML),
        ("text/turtle, application/rdf+xml;q=0.9", TURTLE),
        ("application/ld+json", TURTLE),
    ],
)
def test_the_form_is_the_one_that_is_asked_for_else_turtle(
    accept: str | None, mimetype: str, harvested: FlaskClient
) -> None:
    answer = harvested.get(DCAT_ADDRESS, headers={} if accept is None else {"Accept": accept})
    assert answer.mimetype == mimetype
    assert {"Accept", "Accept-Encoding"} <= set(answer.vary)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_each_form_has_an_address_whatever_the_request_likes(harvested: FlaskClient) -> None:
    found = [
        harvested.get(f"{DCAT_ADDRESS}{ending}", headers={"Accept": other})
        for ending, other in ((".ttl", RDF_XML), (".rdf", TURTLE))
    ]
    assert [one.mimetype for one in found] == [TURTLE, RDF_XML]
    turtle, rdf_xml = (
        Graph().parse(data=one.data, format=form)
        for one, form in zip(found, ("turtle", "xml"), strict=True)
    )
    assert isomorphic(turtle, rdf_xml)
    assert turtle.value(None, RDF.type, DCAT.Catalog) == URIRef(
        f"https://s3.example/atlas{DCAT_ADDRESS}"
    )


def test_who_has_it_already_is_not_sent_it_again(harvested: FlaskClient) -> None:
    tags = set()
    for accept in (TURTLE, RDF_XML):
        tag = harvested.get(DCAT_ADDRESS, headers={"Accept": accept}).headers["ETag"]
        asked = {"Accept": accept, "If-None-Match": tag}
        again = harvested.get(DCAT_ADDRESS, headers=asked)
        assert (again.status_code, again.data) == (304, b"")
        tags.add(tag)
    assert len(tags) == 2


def test_without_a_public_address_all_is_named_behind_the_one_that_was_asked(
    client: FlaskClient,
) -> None:
    answer = client.get(DCAT_ADDRESS, base_url="http://atlas.test:8080")
    graph = Graph().parse(data=answer.data, format="turtle")
    assert graph.value(None, RDF.type, DCAT.Catalog) == URIRef(
        f"http://atlas.test:8080{DCAT_ADDRESS}"
    )


def test_every_page_and_file_that_it_names_is_there(client: FlaskClient) -> None:
    graph = graph_at(client)
    addresses = {
        str(one)
        for name in (DCAT.accessURL, DCAT.downloadURL, DCAT.landingPage, FOAF.page, FOAF.homepage,
                     DCAT.endpointURL, DCAT.endpointDescription)
        for one in graph.objects(None, name)
    }  # fmt: skip
    assert len(addresses) >= 10
    for address in addresses:
        answer = client.get(address.removeprefix("http://localhost"))
        assert answer.status_code in {200, 302}, address


def test_a_file_is_what_the_catalogue_says_that_it_is(client: FlaskClient) -> None:
    graph = graph_at(client)
    for distribution, address in graph.subject_objects(DCAT.downloadURL):
        answer = client.get(str(address).removeprefix("http://localhost"))
        assert answer.mimetype == str(graph.value(distribution, DCTERMS.format)), address


def test_the_licence_stands_in_words_beside_its_address(client: FlaskClient) -> None:
    graph = graph_at(client)
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        assert graph.value(one, DCTERMS.license) == CC_BY
        rights = graph.value(one, DCTERMS.rights)
        assert rights is not None
        said = " ".join(map(str, graph.objects(rights)))
        for language in LANGUAGES:
            assert translator(language)("data-licence-name") in said


def test_a_new_edition_is_a_new_version_of_the_same_things(several: Several) -> None:
    graph = graph_at(several[1])
    versions = {str(one) for one in graph.objects(None, VERSION)}
    assert versions == {"5"}
    keys = {str(one).partition("#")[2] for one in graph.subjects(RDF.type, DCAT.Dataset)}
    assert keys == {"whole", "matrix", "regions"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_lead_to_the_catalogue(language: str, client: FlaskClient) -> None:
    page = client.get(f"/{language}/data").text
    assert f'<link rel="alternate" type="{TURTLE}" href="{DCAT_ADDRESS}">' in page
    assert f'href="{DCAT_ADDRESS}.ttl"' in page and f'href="{DCAT_ADDRESS}.rdf"' in page


@pytest.mark.parametrize("host", ["a<b>", 'x"y', "a b"])
def test_what_is_no_host_is_refused(host: str, client: FlaskClient) -> None:
    assert client.get(DCAT_ADDRESS, headers={"Host": host}).status_code == 400


def test_other_addresses_beside_it_are_no_page(client: FlaskClient) -> None:
    assert client.get("/datasets/dcat.json").status_code == 404
    assert client.get("/datasets").status_code == 404
    assert client.post(DCAT_ADDRESS).status_code == 405
