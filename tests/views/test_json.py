from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.model.extraction import Extracted, Extraction
from twosource.model.passage import Direction, Sign
from twosource.model.span import Span
from twosource.views.json import (
    article_to_dict,
    comparison_schema,
    comparison_to_dict,
    extraction_to_dict,
    passage_to_dicts,
)

MAKERS: list[Callable[[], Comparison]] = [
    comparisons.ferry_comparison,
    comparisons.one_article_comparison,
    comparisons.empty_comparison,
    comparisons.two_stories_comparison,
    lambda: comparisons.hostile_comparison("a\ud800\x00\u202e😀é"),
    lambda: comparisons.long_comparison(20),
]


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(comparison_schema())


@pytest.fixture(params=MAKERS)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    made: Comparison = request.param()
    return made


def test_the_schema_is_a_schema_itself() -> None:
    jsonschema.Draft202012Validator.check_schema(comparison_schema())


def test_every_comparison_is_valid_after_a_round_trip(comparison: Comparison) -> None:
    record = comparison_to_dict(comparison)
    read = json.loads(json.dumps(record))
    assert read == record
    assert list(validator().iter_errors(read)) == []


def test_every_text_is_an_exact_slice(comparison: Comparison) -> None:
    record = comparison_to_dict(comparison)
    texts = {article["id"]: article["text"] for article in record["articles"]}
    statements = {one["id"]: one for one in record["statements"]}
    for one in record["statements"]:
        assert one["text"] == texts[one["article"]][one["start"] : one["end"]] != ""
    for finding in record["findings"]:
        wording, words = statements[finding["wording"]], finding["words"]
        assert wording["start"] <= words["start"] <= words["end"] <= wording["end"]
        assert finding["text"] == texts[wording["article"]][words["start"] : words["end"]]
        assert set(finding["carriers"]) <= set(finding["statements"])
        for part, one in zip(finding["propositions"], finding["statements"], strict=True):
            assert part["statement"] == one
            assert all(statements[one]["start"] <= span["start"] for span in part["spans"])
            assert all(span["end"] <= statements[one]["end"] for span in part["spans"])
        assert finding["wording"] in finding["statements"]


def paths(schema: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, field) for name, part in schema["$defs"].items() for field in part.get("required", ())]


@pytest.mark.parametrize(("name", "field"), paths(comparison_schema()))
def test_every_required_field_is_described(name: str, field: str) -> None:
    assert field in comparison_schema()["$defs"][name]["properties"]


@pytest.mark.parametrize("field", comparison_schema()["required"])
def test_a_comparison_without_one_of_its_lists_is_not_valid(field: str) -> None:
    record = comparison_to_dict(comparisons.ferry_comparison())
    del record[field]
    assert not validator().is_valid(record)


def spoil(record: dict[str, Any], path: tuple[Any, ...], value: Any) -> None:
    for step in path[:-1]:
        record = record[step]
    record[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "twosource.comparison/2"),
        (("findings", 0, "support"), "true"),
        (("findings", 0, "independence"), "likely"),
        (("findings", 0, "relations", 0, "kind"), "similar"),
        (("findings", 0, "relations", 1, "about"), "colour"),
        (("findings", 0, "relations", 0, "score"), 1.5),
        (("statements", 0, "stance"), "thinks"),
        (("statements", 0, "start"), -1),
        (("articles", 0, "published", "trust"), "certain"),
        (("articles", 0, "sha256"), "abc"),
        (("passages", 0, "spans"), []),
        (("timeline", 0, "when", "precision"), "hour"),
    ],
)
def test_a_wrong_value_is_not_valid(path: tuple[Any, ...], value: Any) -> None:
    record = comparison_to_dict(comparisons.ferry_comparison())
    assert validator().is_valid(record)
    spoil(record, path, value)
    assert not validator().is_valid(record)


def test_fields_may_be_added() -> None:
    record = comparison_to_dict(comparisons.ferry_comparison())
    record["articles"][0]["weather"] = "fog"
    assert validator().is_valid(record)


def test_a_read_line_is_the_article_of_a_comparison() -> None:
    comparison = comparisons.ferry_comparison()
    assert article_to_dict(comparison.articles[1]) == comparison_to_dict(comparison)["articles"][1]


def test_a_statements_line_has_its_place_and_its_sources() -> None:
    comparison = comparisons.ferry_comparison()
    article = comparison.articles[2]
    said = tuple(one for one in comparison.statements if one.article == article.id)
    extraction = Extraction(article=article.id, statements=said, sources=comparison.sources)
    record = extraction_to_dict(Extracted(article=article, extraction=extraction, made=comparison.made))
    assert record["made"] == comparison_to_dict(comparison)["made"]
    assert record["from"] == "pages/own.txt"
    assert [one["text"] for one in record["statements"]] == [one.span.of(article.text) for one in said]
    assert {source["name"] for source in record["sources"]} >= {"Pia Lund", "Lem Adair"}
    assert record["notes"] == list(article.notes)


def test_a_passages_line_names_both_places() -> None:
    comparison = comparisons.ferry_comparison()
    [record] = passage_to_dicts(comparison.passages[0], comparison.articles)
    assert (record["a"]["from"], record["b"]["from"]) == ("pages/wire.txt", "pages/copy.html")
    assert comparison.articles[0].text[record["a"]["start"] : record["a"]["end"]].startswith("The ferry Halma Star")
    assert record["kind"] == "copied"


def test_a_passages_line_says_who_had_it_first_where_that_is_told() -> None:
    comparison = comparisons.ferry_comparison()
    [passage] = comparison.passages
    sign = Sign(kind="time", article=passage.spans[0].article, span=Span(0, 0), detail="it is dated before")
    told = replace(passage, direction=Direction(first=passage.spans[0].article, certain=True, signs=(sign,)))
    assert [one["first"] for one in passage_to_dicts(passage, comparison.articles)] == [None]
    assert [one["first"] for one in passage_to_dicts(told, comparison.articles)] == ["pages/wire.txt"]
    record = comparison_to_dict(replace(comparison, passages=(told,)))
    assert list(validator().iter_errors(record)) == []
    assert record["passages"][0]["direction"]["signs"][0]["detail"] == "it is dated before"


def test_a_number_too_large_to_hold_is_still_json() -> None:
    comparison = comparisons.ferry_comparison()
    [one] = [one for one in comparison.statements if one.quantities]
    huge = replace(one, quantities=(replace(one.quantities[0], value=float("inf")),))
    article = next(article for article in comparison.articles if article.id == one.article)
    extraction = Extraction(article=article.id, statements=(huge,), sources=())
    record = extraction_to_dict(Extracted(article=article, extraction=extraction, made=comparison.made))
    assert "Infinity" not in json.dumps(record)
