"""The schemas that several answers share: each stands once in the OpenAPI document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

from twosource.web.operations.shapes import PUBLISHED, Shape

PLACE: Final = "#/components/schemas/"
_FORMATS: Final = ("comparison", "check", "trace")
_URN: Final = "urn:twosource:"
_UNFIT: Final = re.compile(r"[^A-Za-z0-9._-]")  # for the name of a component


class Components:
    """Schemas by name, taken from those that are put in."""

    def __init__(self) -> None:
        self.schemas: dict[str, Shape] = {}

    def take(self, shape: Any) -> Any:
        """Return a schema with references in place of the parts that have a title or are published.

        Raises:
            ValueError: two that differ have one title: a fault of the program.
        """
        if isinstance(shape, list):
            return [self.take(each) for each in shape]
        if not isinstance(shape, dict):
            return shape
        reference = shape.get("$ref", "")
        if isinstance(reference, str) and reference.startswith(PUBLISHED):
            return {**shape, "$ref": self._take_published(reference.removeprefix(PUBLISHED).replace("/", "."))}
        title = shape.get("title")
        if isinstance(title, str):
            inner = {name: self.take(value) for name, value in shape.items() if name != "title"}
            return {"$ref": self._keep(_UNFIT.sub("-", title), inner)}
        return {name: self.take(value) for name, value in shape.items()}

    def _keep(self, name: str, shape: Shape) -> str:
        if self.schemas.setdefault(name, shape) != shape:
            message = f"two schemas that differ are called {name}"
            raise ValueError(message)
        return f"{PLACE}{name}"

    def _take_published(self, name: str) -> str:
        if name not in self.schemas:
            self.schemas[name] = {}  # it may hold itself
            self.schemas[name] = self._follow(read_published()[name])
        return f"{PLACE}{name}"

    def _follow(self, shape: Any) -> Any:
        """Return a published schema with its references to others followed."""
        if isinstance(shape, list):
            return [self._follow(each) for each in shape]
        if not isinstance(shape, dict):
            return shape
        followed = {name: self._follow(value) for name, value in shape.items() if name != "$ref"}
        if isinstance(shape.get("$ref"), str):
            followed["$ref"] = self._take_published(shape["$ref"])
        return followed


@cache
def read_published() -> dict[str, Shape]:
    """Return the published formats and their objects, by names as "comparison" and "comparison.finding".

    References in them are such names.
    """
    return dict(pair for name in _FORMATS for pair in _read_format(name))


def _read_format(name: str) -> Iterator[tuple[str, Shape]]:
    text = files("twosource.views").joinpath(f"{name}.schema.json").read_text("utf-8")
    schema: Shape = json.loads(text)
    kept = {key: value for key, value in schema.items() if key not in {"$schema", "$id", "$defs", "title"}}
    yield name, _rename(kept, name)
    for one, definition in schema["$defs"].items():
        yield f"{name}.{one}", _rename(definition, name)


def _rename(shape: Any, where: str) -> Any:
    if isinstance(shape, list):
        return [_rename(each, where) for each in shape]
    if not isinstance(shape, dict):
        return shape
    return {
        key: _name(value, where) if key == "$ref" and isinstance(value, str) else _rename(value, where)
        for key, value in shape.items()
    }


def _name(reference: str, where: str) -> str:
    """Return "urn:twosource:comparison:1#/$defs/span" as "comparison.span"."""
    file, _, place = reference.partition("#")
    other = file.removeprefix(_URN).partition(":")[0] or where
    one = place.rpartition("/")[2]
    return f"{other}.{one}" if one else other
