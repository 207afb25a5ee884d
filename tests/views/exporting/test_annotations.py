from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.views.exporting.annotations import write_annotations

ANY = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
# The names of the context of Web Annotations (http://www.w3.org/ns/anno.jsonld) that may be used here.
TERMS = {
    *("@context", "id", "type", "label", "total", "first", "items", "startIndex", "motivation", "generator", "name"),
    *(
        "body",
        "target",
        "purpose",
        "format",
        "value",
        "source",
        "selector",
        "start",
        "end",
        "exact",
        "prefix",
        "suffix",
    ),
}
TYPES = {
    *("AnnotationCollection", "AnnotationPage", "Annotation", "Software", "TextualBody", "SpecificResource"),
    *("TextPositionSelector", "TextQuoteSelector"),
}
IRI = re.compile(r"(https?://|urn:twosource:)[!-~]+\Z")


def read(*given: Comparison) -> dict[str, Any]:
    collection: dict[str, Any] = json.loads("".join(write_annotations(given)))
    return collection


def walk(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [each for one in value for each in walk(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(each for name, one in value.items() if name != "@context" for each in walk(one))]


@given(comparison=webs())
def test_one_annotation_for_each_statement_of_a_finding(comparison: Comparison) -> None:
    collection = read(comparison)
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == sum(len(finding.statements) for finding in comparison.findings)
    assert len({item["id"] for item in items}) == len(items)


@given(words=ANY)
def test_the_offsets_give_exactly_the_quotation(words: str) -> None:
    comparison = comparisons.hostile_comparison(words)
    texts = {f"urn:twosource:article:{one.id}": one.text for one in comparison.articles}
    for item in read(comparison)["first"]["items"]:
        text = texts[item["target"]["source"]]
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]][-32:] == quote["prefix"]
        assert text[position["end"] :][:32] == quote["suffix"]


def test_the_words_beside_a_quotation_tell_it_from_the_same_words_elsewhere() -> None:
    items = read(comparisons.ferry_comparison())["first"]["items"]
    quotes = [item["target"]["selector"][1] for item in items]
    assert (quotes[0]["prefix"], quotes[0]["suffix"]) == (comparisons.WIRE[:27], comparisons.WIRE[93 : 93 + 32])
    assert (quotes[1]["prefix"], quotes[1]["suffix"][:13]) == ("", "\nHarbour mast")


def test_the_shape_is_that_of_the_data_model() -> None:
    collection = read(comparisons.ferry_comparison(), comparisons.two_stories_comparison())
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["first"]["type"] == "AnnotationPage"
    for thing in walk(collection):
        assert {name for name in thing if not name.startswith("twosource:")} <= TERMS
        assert thing["type"] in TYPES
        assert IRI.match(thing.get("id", "urn:twosource:none"))
    for item in collection["first"]["items"]:
        assert item["type"] == "Annotation"
        assert IRI.match(item["target"]["source"])
        assert [one["type"] for one in item["target"]["selector"]] == ["TextPositionSelector", "TextQuoteSelector"]
        assert item["body"][0]["id"].startswith("urn:twosource:finding:")


def test_the_body_is_the_finding_and_who_says_it() -> None:
    item = read(comparisons.ferry_comparison())["first"]["items"][3]
    finding, speaker = item["body"]
    assert finding["value"].startswith(
        "Harbour master Ines Okoro said 58 passengers were taken off by boat.\none origin"
    )
    assert finding["twosource:support"] == "one origin"
    assert [finding[f"twosource:{name}"] for name in ("articles", "outlets", "origins", "sources")] == [2, 2, 1, 1]
    assert speaker["value"] == "Ines Okoro"


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://estuary.example/a?b=1#c", "https://estuary.example/a?b=1#c"),
        ("https://estuary.example/ä b\u202e<x>", "https://estuary.example/%C3%A4%20b%E2%80%AE%3Cx%3E"),
        ("javascript:alert(1)", None),
    ],
)
def test_the_target_is_the_address_of_the_article(url: str, source: str | None) -> None:
    comparison = comparisons.ferry_comparison()
    moved = replace(comparison.articles[0], url=url)
    changed = replace(comparison, articles=(moved, *comparison.articles[1:]))
    assert read(changed)["first"]["items"][0]["target"]["source"] == source or f"urn:twosource:article:{moved.id}"


def test_what_the_offsets_count_and_how_much_there_is_are_told() -> None:
    label = read(comparisons.ferry_comparison())["label"]
    assert label.startswith("6 of 6 findings in 1 story, 3 articles. Positions count Unicode code points")


def test_nothing_is_an_empty_collection() -> None:
    collection = read()
    assert (collection["total"], collection["first"]["items"]) == (0, [])
