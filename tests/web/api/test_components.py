"""Schemas that several answers share stand once in the document."""

from __future__ import annotations

import pytest

from twosource.web.api.components import Components, read_published
from twosource.web.operations.shapes import TEXT, list_of, object_of, published

THING = {"title": "Thing", **object_of(name=TEXT)}


def test_a_schema_with_a_title_is_referred_to() -> None:
    components = Components()
    assert components.take(list_of(THING)) == {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
    assert components.take(THING) == {"$ref": "#/components/schemas/Thing"}
    assert components.schemas == {"Thing": object_of(name=TEXT)}


def test_a_property_that_is_called_title_is_none() -> None:
    components = Components()
    assert components.take(object_of(title=TEXT)) == object_of(title=TEXT)
    assert components.schemas == {}


def test_two_that_differ_under_one_title_are_a_fault_of_the_program() -> None:
    components = Components()
    components.take(THING)
    with pytest.raises(ValueError, match="Thing"):
        components.take({"title": "Thing", **object_of(name=TEXT, size=TEXT)})


def test_a_title_becomes_a_name_that_a_component_may_have() -> None:
    components = Components()
    assert components.take({"title": "A thing in a list", **TEXT}) == {"$ref": "#/components/schemas/A-thing-in-a-list"}


def test_a_published_format_comes_with_all_that_it_refers_to() -> None:
    components = Components()
    assert components.take(published("check/sentence")) == {"$ref": "#/components/schemas/check.sentence"}
    assert "check.partly" in components.schemas
    assert "trace.part" not in components.schemas


def test_formats_refer_to_each_other_by_name() -> None:
    assert {"comparison", "comparison.finding", "check", "trace"} <= set(read_published())
    assert read_published()["check"]["properties"]["articles"]["items"] == {"$ref": "comparison.article"}
