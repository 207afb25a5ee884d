"""JSON Schemas (2020-12) of answers, made of the nouns that they write.

A schema with a ``title`` becomes a component of the OpenAPI document under that name, so it stands there once.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

Shape: TypeAlias = dict[str, Any]

TEXT: Final[Shape] = {"type": "string"}
COUNT: Final[Shape] = {"type": "integer", "minimum": 0}
TRUTH: Final[Shape] = {"type": "boolean"}
PUBLISHED: Final = "#/published/"

_PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def shape_of(noun: type[Any], *names: str, title: str | None = None, **others: Shape) -> Shape:
    """Return the schema of the record of a noun (a dataclass): its fields, or those named, with ``others`` in it.

    ``others`` replace fields of the same name, or come after them. The description is the first line of its docstring.
    """
    hints = get_type_hints(noun)
    kept = names or tuple(each.name for each in fields(noun))
    record = object_of(**({name: others[name] if name in others else _shape(hints[name]) for name in kept} | others))
    about = (noun.__doc__ or "").strip().partition("\n")[0].replace("``", "`")
    return {"title": title or noun.__name__, "description": about, **record}


def object_of(**fields: Shape) -> Shape:
    """Return the schema of an object that has all these fields, and may have more."""
    return {"type": "object", "properties": fields, "required": list(fields)}


def list_of(item: Shape) -> Shape:
    """Return the schema of a list."""
    return {"type": "array", "items": item}


def page_of(item: Shape) -> Shape:
    """Return the schema of a part of a list, as `page_to_dict` writes it."""
    return object_of(
        total={**COUNT, "description": "how long the whole list is; at least that where exact is false"},
        exact=TRUTH,
        offset=COUNT,
        notes={**list_of(TEXT), "description": "what of the question was not obeyed to the letter"},
        items=list_of(item),
    )


def or_null(shape: Shape) -> Shape:
    """Return the schema of what may be not known."""
    return {"anyOf": [shape, {"type": "null"}]}


def counts_of(words: tuple[str, ...] | None = None) -> Shape:
    """Return the schema of an object that gives a number for each word."""
    named: Shape = {"propertyNames": {"enum": list(words)}} if words else {}
    return {"type": "object", "additionalProperties": COUNT, **named}


def published(name: str) -> Shape:
    """Return the schema of what has a published format: "comparison", "trace", "check", or an object of one of these.

    "comparison/finding" is the object ``finding`` in the result format.
    """
    return {"$ref": f"{PUBLISHED}{name}"}


def _shape(hint: Any) -> Shape:
    """Return the schema of a field by its type."""
    origin = get_origin(hint)
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin in {Union, types.UnionType}:
        kept = [_shape(each) for each in get_args(hint) if each is not type(None)]
        return or_null(kept[0] if len(kept) == 1 else {"anyOf": kept})
    return _compound(hint, origin)


def _compound(hint: Any, origin: Any) -> Shape:
    if origin is tuple:
        return list_of(_shape(get_args(hint)[0]))
    if origin in {dict, Mapping}:
        return {"type": "object", "additionalProperties": _shape(get_args(hint)[1])}
    if isinstance(hint, type) and is_dataclass(hint):
        return shape_of(hint)
    message = f"{hint} has no schema: give one"
    raise TypeError(message)
