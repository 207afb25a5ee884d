"""Schemas are made of the nouns that are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest

from twosource.model.listed import ListedOutlet
from twosource.model.page import Page
from twosource.views.desk.plain import outlet_to_dict, page_to_dict
from twosource.web.operations.shapes import TEXT, counts_of, list_of, or_null, page_of, shape_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where ``it`` is.

    More of it.
    """

    start: int
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something."""

    kind: Literal["a", "b"]
    share: float
    places: tuple[Place, ...]
    counts: dict[str, int]
    odd: bytes = b""


def test_fields_become_properties_by_their_types() -> None:
    shape = shape_of(Thing, "kind", "share", "places", "counts")
    assert shape["title"] == "Thing"
    assert shape["properties"]["kind"] == {"enum": ["a", "b"]}
    assert shape["properties"]["share"] == {"type": "number"}
    assert shape["properties"]["counts"] == {"type": "object", "additionalProperties": {"type": "integer"}}
    place = shape["properties"]["places"]["items"]
    assert place["description"] == "Where `it` is."
    assert place["properties"] == {"start": {"type": "integer"}, "name": or_null(TEXT)}
    assert shape["required"] == ["kind", "share", "places", "counts"]


def test_fields_can_be_left_out_replaced_and_added() -> None:
    shape = shape_of(Thing, "kind", "odd", title="Odd", odd=TEXT, more=list_of(TEXT))
    assert shape["title"] == "Odd"
    assert shape["properties"] == {"kind": {"enum": ["a", "b"]}, "odd": TEXT, "more": list_of(TEXT)}


def test_a_type_without_a_schema_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError, match="give one"):
        shape_of(Thing)


def test_a_page_has_what_is_written_of_one() -> None:
    outlet = ListedOutlet(name="Quay", articles=1, stories=1, first_day=None, last_day=None)
    written = page_to_dict(Page(items=(outlet,), total=1), outlet_to_dict)
    shape = page_of(shape_of(ListedOutlet))
    assert set(shape["properties"]) == set(written)
    assert set(shape["properties"]["items"]["items"]["properties"]) == set(written["items"][0])


def test_counts_may_be_of_certain_words() -> None:
    assert counts_of(("a", "b"))["propertyNames"] == {"enum": ["a", "b"]}
    assert "propertyNames" not in counts_of()
