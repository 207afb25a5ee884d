"""The description of the API (OpenAPI 3.1), made of the operations and of nothing else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from twosource.version import __version__
from twosource.web.api.answers import describe_answers
from twosource.web.api.bodies import FORM, list_media_types, name_parameters
from twosource.web.api.components import Components
from twosource.web.api.json import encode_json
from twosource.web.api.parameters import body_shape, parameter_shape
from twosource.web.asked.parameter import Parameter
from twosource.web.operations.all import OPERATIONS
from twosource.web.operations.operation import Operation

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

ABOUT: Final = (
    "What a desk knows, as the pages show it: they use nothing that is not here. Answers are JSON; offsets count "
    "Unicode code points of an article's clean text, half-open. Where something went wrong the answer is a problem "
    "(RFC 9457) whose detail says what happened, with which value, and what to do."
)


def make_openapi(operations: tuple[Operation[Any, Any], ...] = OPERATIONS) -> dict[str, Any]:
    """Return the OpenAPI document of these operations, in their order."""
    components = Components()
    paths: dict[str, dict[str, Any]] = {}
    for each in operations:
        paths.setdefault(f"/api{each.path}", {})[each.method.lower()] = _describe(each, components)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "twosource",
            "version": __version__,
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": dict(sorted(components.schemas.items()))},
    }


def name_group(operation: Operation[Any, Any]) -> str:
    """Return the noun that an operation is about: the first part of its path."""
    return operation.path.split("/")[1]


@cache
def _encode_openapi() -> bytes:
    return encode_json(make_openapi())


def send_openapi(request: Request) -> Response:  # noqa: ARG001 - all endpoints take one
    """Send the OpenAPI document."""
    from starlette.responses import Response

    return Response(_encode_openapi(), media_type="application/json")


def _describe(operation: Operation[Any, Any], components: Components) -> dict[str, Any]:
    placed, others = name_parameters(operation)
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [name_group(operation)],
    }
    if operation.about:
        described["description"] = operation.about
    listed = [_describe_parameter(each, "path") for each in placed]
    if operation.method != "POST":
        listed += [_describe_parameter(each, "query") for each in others]
    elif others:
        described["requestBody"] = _describe_body(operation, others)
    if listed:
        described["parameters"] = listed
    described["responses"] = describe_answers(operation, components)
    return described


def _describe_parameter(parameter: Parameter, place: str) -> dict[str, Any]:
    example = {} if parameter.example is None else {"example": _example(parameter)}
    return {
        "name": parameter.name,
        "in": place,
        "required": place == "path" or parameter.required,
        "description": parameter.about,
        "schema": parameter_shape(parameter),
        **example,
    }


def _example(parameter: Parameter) -> Any:
    return [parameter.example] if parameter.many else parameter.example


def _describe_body(operation: Operation[Any, Any], parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    content = {
        kind: {"schema": body_shape(parameters, form=kind == FORM)} for kind in list_media_types(operation.asked)
    }
    return {"required": any(each.required for each in parameters), "content": content}
