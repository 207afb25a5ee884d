from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from tests import traces

from twosource.model.trace import Trace
from twosource.views.json import comparison_schema
from twosource.views.trace_json import trace_schema, trace_to_dict

MAKERS: list[Callable[[], Trace]] = [
    traces.ferry_trace,
    traces.lonely_trace,
    traces.single_trace,
    traces.empty_trace,
    lambda: traces.hostile_trace("a\ud800\x00\u202e😀é"),
    lambda: traces.long_trace(40, 5),
]


def validator() -> jsonschema.Draft202012Validator:
    comparison = Resource.from_contents(comparison_schema())
    registry = Registry().with_resource("urn:twosource:comparison:1", comparison)
    return jsonschema.Draft202012Validator(trace_schema(), registry=registry)


@pytest.fixture(params=MAKERS)
def trace(request: pytest.FixtureRequest) -> Trace:
    made: Trace = request.param()
    return made


def test_the_schema_is_a_schema_itself() -> None:
    jsonschema.Draft202012Validator.check_schema(trace_schema())


def test_every_trace_is_valid_after_a_round_trip(trace: Trace) -> None:
    record = trace_to_dict(trace)
    read = json.loads(json.dumps(record))
    assert read == record
    assert list(validator().iter_errors(read)) == []


def test_every_text_is_an_exact_slice_and_every_id_leads_somewhere(trace: Trace) -> None:
    record = trace_to_dict(trace)
    articles = {each["id"] for each in (record["article"], *record["articles"])}
    for part in record["parts"]:
        assert part["text"] == record["article"]["text"][part["start"] : part["end"]]
        assert part["origin"] in {None, *(origin["id"] for origin in record["origins"])}
        assert part["first"] in {None, *articles}
        assert {one["article"] for one in part["elsewhere"]} <= articles
        assert {one["passage"] for one in part["elsewhere"]} <= {each["id"] for each in record["passages"]}


def test_the_words_of_the_parts_add_up(trace: Trace) -> None:
    record = trace_to_dict(trace)
    words = record["words"]
    assert words["all"] == sum(part["words"] for part in record["parts"])
    assert words["all"] == sum(number for kind, number in words.items() if kind != "all")


def test_articles_that_share_nothing_are_named_without_their_text() -> None:
    record = trace_to_dict(traces.ferry_trace())
    shares = {one["outlet"]: one["shares"] for one in record["among"]}
    assert shares == {"Veyra Courier": True, "Reef Radio": True, "Channel Nine": False}
    assert {article["outlet"] for article in record["articles"]} == {"Veyra Courier", "Reef Radio"}


def test_a_passage_says_who_had_it_first_and_what_shows_it() -> None:
    record = trace_to_dict(traces.ferry_trace())
    told, untold = record["passages"]
    assert untold["direction"] is None
    assert told["direction"]["certain"] is True
    [sign] = told["direction"]["signs"]
    assert (sign["kind"], sign["detail"]) == ("credit", "the dateline names Sorel Press")


@pytest.mark.parametrize("field", trace_schema()["required"])
def test_a_trace_without_one_of_its_fields_is_not_valid(field: str) -> None:
    record = trace_to_dict(traces.ferry_trace())
    del record[field]
    assert not validator().is_valid(record)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "twosource.trace/2"),
        (("parts", 0, "kind"), "stolen"),
        (("parts", 0, "start"), -1),
        (("parts", 0, "elsewhere", 0, "similarity"), 1.5),
        (("passages", 0, "direction", "certain"), "yes"),
        (("passages", 0, "direction", "signs", 0, "kind"), "feeling"),
        (("among", 0, "shares"), None),
        (("words", "own"), -1),
        (("related",), [["one"]]),
    ],
)
def test_a_wrong_value_is_not_valid(path: tuple[Any, ...], value: Any) -> None:
    record = spoiled = trace_to_dict(traces.ferry_trace())
    assert validator().is_valid(record)
    for step in path[:-1]:
        spoiled = spoiled[step]
    spoiled[path[-1]] = value
    assert not validator().is_valid(record)
