from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.views.exporting.ninjs_shape import STORY
from tests.webs import webs

from twosource.model.comparison import Comparison
from twosource.model.mention import Place
from twosource.views.exporting.ninjs import write_ninjs
from twosource.views.narrowing import narrow

ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=40)


def read(*given: Comparison) -> list[dict[str, Any]]:
    stories = [json.loads(line) for line in "".join(write_ninjs(given)).splitlines()]
    validator = jsonschema.Draft202012Validator(STORY)
    assert [error.message for story in stories for error in validator.iter_errors(story)] == []
    return stories


@given(comparison=webs())
def test_every_story_is_a_news_object_with_its_articles(comparison: Comparison) -> None:
    for item, story in zip(read(comparison), comparison.stories, strict=True):
        assert [one["uri"] for one in item["associations"]] == [
            f"urn:twosource:article:{one}" for one in story.articles
        ]
        findings = [one for one in comparison.findings if one.story == story.id]
        assert len(item.get("descriptions", ())) == len(findings)


@given(words=ANY)
def test_any_text_can_be_carried(words: str) -> None:
    read(comparisons.hostile_comparison(words))


def test_a_story_names_whom_it_quotes_and_an_article_where_its_text_is_from() -> None:
    [story] = read(comparisons.ferry_comparison())
    assert story["type"] == "composite"
    assert story["standard"]["version"] == "3.1"
    assert [one["name"] for one in story["infoSources"]] == [
        *("Ines Okoro", "rescuers", "Brask Lines", "Pia Lund", "Lem Adair"),
    ]
    wire, copy, _ = story["associations"]
    assert wire["infoSources"] == [
        {"name": "Veyra Courier", "role": "publisher"},
        {"name": "Sorel Press", "role": "originator"},
    ]
    assert [one["name"] for one in copy["infoSources"]] == ["Daily Estuary", "Sorel Press", "Daily Estuary"]
    assert copy["descriptions"][0]["value"] == "2031-04-16 (doubtful, not before 2029-02)"
    assert wire["bodies"][0]["value"] == comparisons.WIRE
    assert wire["bodies"][0]["charCount"] == len(comparisons.WIRE)
    assert story["descriptions"][1]["value"].endswith(
        "[one origin: Sorel Press · 2 articles · 2 outlets · 1 origin · 1 source · independence: one origin · "
        "Veyra Courier, Daily Estuary]"
    )


def test_the_note_says_how_much_there_is_and_what_was_not_done() -> None:
    whole = comparisons.ferry_comparison()
    [story] = read(whole)
    assert story["edNote"].startswith("6 of 6 findings in 1 story, 3 articles. Not done: notes.txt: the language")
    assert story["representationType"] == "full"
    [part] = read(narrow(whole, [whole.findings[0].id]))
    assert part["edNote"].startswith("1 of 6 findings")
    assert part["representationType"] == "partial"


def test_a_date_is_told_as_a_moment_only_where_it_is_one() -> None:
    comparison = comparisons.ferry_comparison()
    exact: dict[str, Any] = {"value": "2029-03-04T06:57", "precision": "minute", "zone": "+02:00"}
    first, *others = comparison.articles
    dated = replace(first, published=replace(comparisons.STATED, **exact), url="https://courier.example/ä")
    [story] = read(replace(comparison, articles=(dated, *others)))
    assert story["associations"][0]["contentCreated"] == "2029-03-04T06:57:00+02:00"
    assert story["associations"][0]["renditions"][0]["href"] == "https://courier.example/%C3%A4"
    assert not any("contentCreated" in one for one in story["associations"][1:])


def test_places_stand_where_they_lie() -> None:
    comparison = comparisons.ferry_comparison()
    first, *others = comparison.statements
    place = Place(kind="city", country="VL", latitude=1.5, longitude=-2.25, why="only one")
    changed = replace(first, names=(replace(first.names[0], place=place),))
    [story] = read(replace(comparison, statements=(changed, *others)))
    point = {"type": "Point", "coordinates": [-2.25, 1.5]}
    assert story["places"] == [{"name": "Port Veyra", "rel": "mentions", "geoJSON": point}]
