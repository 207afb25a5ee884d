"""Parameters as JSON Schemas."""

from __future__ import annotations

from typing import Any

from twosource.web.asked.parameter import Parameter
from twosource.web.operations.shapes import Shape

_TYPES = {"text": "string", "integer": "integer", "number": "number", "truth": "boolean"}


def parameter_shape(parameter: Parameter) -> Shape:
    """Return the schema of what can be given, without whether it may be null."""
    if not parameter.many:
        return {**_one_shape(parameter), **_default(parameter)}
    least = {"minItems": parameter.least_values} if parameter.least_values else {}
    many = {"type": "array", "items": _one_shape(parameter), **least, "maxItems": parameter.most_values}
    return {**many, **_default(parameter)}


def body_shape(parameters: tuple[Parameter, ...], *, form: bool = False) -> Shape:
    """Return the schema of a body with these parameters: of a JSON object or, where ``form``, of a form."""
    properties = {each.name: _property(each, form=form) for each in parameters if form or each.kind != "file"}
    required = [each.name for each in parameters if each.required and each.name in properties]
    must = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **must, "additionalProperties": False}


def _property(parameter: Parameter, *, form: bool) -> Shape:
    shape = parameter_shape(parameter)
    if parameter.nullable and not form:
        shape = {"anyOf": [shape, {"type": "null"}]}
    return {**shape, "description": parameter.about} if parameter.about else shape


def _one_shape(parameter: Parameter) -> Shape:
    if parameter.kind == "choice":
        return {"type": "string", "enum": list(parameter.choices)}
    if parameter.kind == "file":
        return {"type": "string", "format": "binary"}
    shape: Shape = {"type": _TYPES[parameter.kind]}
    if parameter.kind == "text":
        shape |= {"minLength": parameter.shortest} if parameter.shortest else {}
        shape |= {"maxLength": parameter.longest}
        shape |= {"pattern": parameter.pattern} if parameter.pattern else {}
    if parameter.kind in {"integer", "number"}:
        shape |= {"minimum": parameter.least, "maximum": parameter.most}
    return shape


def _default(parameter: Parameter) -> dict[str, Any]:
    if parameter.required or parameter.default is None or parameter.default == ():
        return {}
    return {"default": parameter.default}
