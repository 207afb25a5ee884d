"""The OpenAPI document says everything there is to know of every operation, and is made of nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import schemathesis

from twosource.web.api.openapi import make_openapi
from twosource.web.app import make_app
from twosource.web.asked.upload import Upload
from twosource.web.operations.all import OPERATIONS
from twosource.web.operations.operation import Operation
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient

DOCUMENT = make_openapi()
NAMES = [each.name for each in OPERATIONS]


def _find(operation: Operation[Any, Any]) -> dict[str, Any]:
    found: dict[str, Any] = DOCUMENT["paths"][f"/api{operation.path}"][operation.method.lower()]
    return found


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _walk(each)


def _follow(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def test_names_and_addresses_of_operations_are_their_own() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert len({(each.method, each.path) for each in OPERATIONS}) == len(OPERATIONS)


def test_the_document_holds_the_operations_and_nothing_else() -> None:
    described = {(method.upper(), path) for path, methods in DOCUMENT["paths"].items() for method in methods}
    assert described == {(each.method, f"/api{each.path}") for each in OPERATIONS}


def test_it_is_an_openapi_document(site: Site) -> None:
    schemathesis.openapi.from_asgi("/api/openapi.json", make_app(site), headers={"Host": "127.0.0.1"}).validate()


def test_its_schemas_are_json_schemas_and_its_references_lead_somewhere() -> None:
    for schema in DOCUMENT["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for part in _walk(DOCUMENT):
        if isinstance(part.get("$ref"), str):
            assert part["$ref"].removeprefix("#/components/schemas/") in DOCUMENT["components"]["schemas"]


@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
def test_every_operation_is_told_in_a_sentence_with_all_that_can_be_given(operation: Operation[Any, Any]) -> None:
    told = _find(operation)
    assert told["operationId"] == operation.name
    assert told["summary"][0].isupper()
    assert told["summary"].endswith(".")
    for parameter in told.get("parameters", ()):
        assert parameter["description"].endswith("."), parameter["name"]
        assert parameter["schema"], parameter["name"]
    for content in told.get("requestBody", {}).get("content", {}).values():
        for name, schema in content["schema"]["properties"].items():
            assert schema["description"].endswith("."), name


@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
def test_every_operation_says_what_its_answer_is_made_of(operation: Operation[Any, Any]) -> None:
    content = _find(operation)["responses"][str(operation.status)]["content"]
    schema = _follow(next(iter(content.values()))["schema"])
    parts = ("properties", "items", "additionalProperties", "anyOf", "allOf")
    assert operation.streams or any(isinstance(schema.get(part), dict | list) for part in parts)


@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
def test_every_problem_has_the_shape_of_problems(operation: Operation[Any, Any]) -> None:
    for status, answer in _find(operation)["responses"].items():
        if not status.startswith("2"):
            assert answer["content"]["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}


def test_the_shapes_of_a_comparison_are_those_that_are_published() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    assert schemas["comparison"]["properties"]["findings"]["items"] == {
        "$ref": "#/components/schemas/comparison.finding"
    }
    assert "articles" in schemas["comparison.finding"]["properties"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAll:
    """All kinds of parameters."""

    thing: str = field(metadata={"about": "Which.", "longest": 9})
    size: int = field(default=3, metadata={"least": 1, "most": 9})
    who: str | None = None
    kinds: tuple[str, ...] = field(default=(), metadata={"most": 4, "choices": lambda: ("a", "b")})
    pages: tuple[Upload, ...] = ()


def test_parameters_are_described_by_their_fields() -> None:
    operation: Operation[Any, Any] = Operation(
        name="try",
        method="POST",
        path="/things/{thing}",
        summary="Try.",
        asked=AskedAll,
        run=lambda _site, asked: asked,
        write=lambda asked: asked,
        answer={"type": "object"},
        limited="adds",
        status=202,
    )
    told = make_openapi((operation,))["paths"]["/api/things/{thing}"]["post"]
    assert told["parameters"] == [
        {
            "name": "thing",
            "in": "path",
            "required": True,
            "description": "Which.",
            "schema": {"type": "string", "maxLength": 9},
        }
    ]
    as_json = told["requestBody"]["content"]["application/json"]["schema"]
    assert as_json["properties"]["size"] == {"type": "integer", "minimum": 1, "maximum": 9, "default": 3}
    assert as_json["properties"]["who"] == {"anyOf": [{"type": "string", "maxLength": 2000}, {"type": "null"}]}
    assert as_json["properties"]["kinds"]["items"] == {"type": "string", "enum": ["a", "b"]}
    assert as_json["properties"]["kinds"]["maxItems"] == 4
    assert "pages" not in as_json["properties"]
    assert as_json["additionalProperties"] is False
    as_form = told["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert as_form["properties"]["pages"]["items"] == {"type": "string", "format": "binary"}
    assert {"202", "429", "413", "415"} <= set(told["responses"])


def test_it_is_served_as_it_is_made(client: TestClient) -> None:
    answer = client.get("/api/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.content) == DOCUMENT


def test_the_page_for_people_lists_every_operation_with_its_parameters(client: TestClient) -> None:
    page = client.get("/api").text
    for each in OPERATIONS:
        assert f'id="op-{each.name}"' in page
    assert "2024-05-14, or 2024-05 for a month" in page


def test_other_addresses_below_api_are_told_as_problems(client: TestClient) -> None:
    answer = client.get("/api/nothing/here")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
