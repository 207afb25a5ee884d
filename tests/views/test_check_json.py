from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from tests import checks

from twosource.model.check import Check
from twosource.views.check_json import check_schema, check_to_dict
from twosource.views.json import comparison_schema

MAKERS: list[Callable[[], Check]] = [
    checks.ferry_check,
    checks.empty_check,
    lambda: checks.hostile_check("a\ud800\x00\u202e😀é"),
]


def validator() -> jsonschema.Draft202012Validator:
    comparison = Resource.from_contents(comparison_schema())
    registry = Registry().with_resource("urn:twosource:comparison:1", comparison)
    return jsonschema.Draft202012Validator(check_schema(), registry=registry)


@pytest.fixture(params=MAKERS)
def check(request: pytest.FixtureRequest) -> Check:
    made: Check = request.param()
    return made


def test_the_schema_is_a_schema_itself() -> None:
    jsonschema.Draft202012Validator.check_schema(check_schema())


def test_every_check_is_valid_after_a_round_trip(check: Check) -> None:
    record = check_to_dict(check)
    read = json.loads(json.dumps(record))
    assert read == record
    assert list(validator().iter_errors(read)) == []


def test_every_text_is_an_exact_slice_and_every_id_leads_somewhere(check: Check) -> None:
    record = check_to_dict(check)
    texts = {article["id"]: article["text"] for article in record["articles"]}
    statements = {one["id"]: one for one in record["statements"]}
    typed = {one["id"] for one in record["typed"]}
    assert all(one["text"] == texts[one["article"]][one["start"] : one["end"]] for one in record["statements"])
    for sentence in record["sentences"]:
        assert sentence["text"] == record["text"][sentence["start"] : sentence["end"]]
        assert set(sentence["statements"]) <= typed
        for finding in (*sentence["states"], *sentence["differs"], *sentence["contradicts"], *sentence["partly"]):
            assert set(finding["statements"]) <= set(statements)
            assert {relation["a"] for relation in finding["relations"]} <= typed
            assert {relation["b"] for relation in finding["relations"]} == set(finding["statements"])


def test_articles_that_carry_nothing_are_named_without_their_text() -> None:
    record = check_to_dict(checks.ferry_check())
    carries = {one["outlet"]: one["carries"] for one in record["among"]}
    assert carries == {"Veyra Courier": True, "Reef Radio": True, "Channel Nine": True, "Dorrow Bell": False}
    assert {article["outlet"] for article in record["articles"]} == {"Veyra Courier", "Reef Radio", "Channel Nine"}


def test_how_much_was_searched_and_what_could_not_be_is_told() -> None:
    record = check_to_dict(checks.ferry_check())
    assert record["searched"] == {"articles": 4, "statements": 23}
    assert record["made"]["degraded"] == ["gone.html: there is no such file"]


@pytest.mark.parametrize("field", check_schema()["required"])
def test_a_check_without_one_of_its_fields_is_not_valid(field: str) -> None:
    record = check_to_dict(checks.ferry_check())
    del record[field]
    assert not validator().is_valid(record)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "twosource.check/2"),
        (("sentences", 0, "start"), -1),
        (("sentences", 0, "text"), ""),
        (("sentences", 0, "statements"), []),
        (("sentences", 0, "states", 0, "support"), "true"),
        (("sentences", 0, "partly", 0, "lacking"), []),
        (("searched", "articles"), 0),
        (("among", 0, "carries"), None),
    ],
)
def test_a_wrong_value_is_not_valid(path: tuple[Any, ...], value: Any) -> None:
    record = spoiled = check_to_dict(checks.ferry_check())
    assert validator().is_valid(record)
    for step in path[:-1]:
        spoiled = spoiled[step]
    spoiled[path[-1]] = value
    assert not validator().is_valid(record)
