"""The interface does what its description says, whatever a program sends."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as steadily
from hypothesis.strategies import SearchStrategy
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import GenerationMode

from s3dash.analysis.interface.resources import RESOURCES, SHAPES, TABLE, Resource
from s3dash.state.view_state import SHOWN

DESCRIPTION = "/api/v1/openapi.json?language=en"
# So many requests of each kind find what is wrong in a resource. All tables are one program, and a
# GeoPackage is written by a process of its own.
MOST = 12
MOST_OF_KIND = {TABLE: 5, SHAPES: 3}
# In process, Schemathesis asks for compressed answers and takes them as they come.
AS_IT_IS = {"Accept-Encoding": "identity"}
CHECKS = [
    getattr(schemathesis.checks, name)
    for name in (
        *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
        *("response_schema_conformance", "response_headers_conformance"),
        *("negative_data_rejection", "unsupported_method"),
    )
]


@pytest.fixture(scope="module")
def described(app: Dash) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_wsgi(DESCRIPTION, app.server)


def holds(cases: SearchStrategy[schemathesis.Case[Any]], most: int) -> None:
    """What is described holds for the same requests in every run."""

    @steadily(
        max_examples=most,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def answers(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=CHECKS, headers=AS_IT_IS)

    answers()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_description_is_one(client: FlaskClient, language: str) -> None:
    told = client.get(f"/api/v1/openapi.json?language={language}").get_json()
    assert told["openapi"] == "3.1.0"
    assert not list(OpenAPIV31SpecValidator(told).iter_errors())


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda one: one.name)
def test_a_resource_answers_as_it_is_described(
    described: schemathesis.BaseSchema, resource: Resource, mode: GenerationMode
) -> None:
    operation = described[resource.address]["GET"]

    holds(operation.as_strategy(mode), MOST_OF_KIND.get(resource.kind, MOST))


@pytest.mark.parametrize("show", SHOWN)
def test_partners_of_a_region_answer_as_they_are_described(
    described: schemathesis.BaseSchema, show: str
) -> None:
    operation = described["/api/v1/partners"]["GET"]
    chosen = {"region": "SE311", "show": show, "format": "json"}

    holds(operation.as_strategy(GenerationMode.POSITIVE, query=chosen), MOST)


def test_a_picture_refuses_what_its_description_does(described: schemathesis.BaseSchema) -> None:
    """What it grants needs a browser, which other tests have."""
    operation = described["/api/v1/picture/{view}"]["GET"]
    holds(operation.as_strategy(GenerationMode.NEGATIVE), MOST)
