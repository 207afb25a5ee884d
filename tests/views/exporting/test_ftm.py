from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.webs import webs

from twosource.model.article import Author
from twosource.model.comparison import Comparison
from twosource.model.published import DateEvidence, Published
from twosource.views.exporting.ftm import write_ftm
from twosource.views.exporting.languages import THREE_LETTERS

ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=40)
# What the schemata of FollowTheMoney 4.11 have, as far as it is used here: each property with its type; of entities
# also the schema they must be of.
ARTICLE = {
    "name": "name",
    **dict.fromkeys(("title", "fileName", "author", "publisher"), "string"),
    "sourceUrl": "url",
    "publishedAt": "date",
    "language": "language",
    "mimeType": "mimetype",
    "bodyText": "text",
}
SCHEMATA: dict[str, dict[str, str]] = {
    "Article": ARTICLE,
    "Event": {"name": "name", "proof": "Document"},
    "Person": {"name": "name", "position": "string", "country": "country", "proof": "Document"},
    "Organization": {"name": "name", "notes": "text", "country": "country", "proof": "Document"},
    "Mention": {"name": "name", "document": "Document", "resolved": "LegalEntity", "detectedSchema": "string"},
    "Note": {"name": "name", "summary": "text", "description": "text", "entity": "Thing", "keywords": "string"},
}
REQUIRED = {"Article": {"fileName"}, "Mention": {"document", "name"}, "Event": {"name"}, "Person": {"name"}}
IS_A = {
    "Document": {"Article"},
    "LegalEntity": {"Person", "Organization"},
    "Thing": {"Article", "Event", "Person", "Organization", "Note"},
}
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?\Z")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?\Z")


def read(*given: Comparison) -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(write_ftm(given)).splitlines()]


def check(entities: list[dict[str, Any]]) -> None:
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemata) == len(entities)
    for entity in entities:
        known, properties = SCHEMATA[entity["schema"]], entity["properties"]
        assert entity.keys() == {"id", "schema", "properties"}
        assert ID.match(entity["id"])
        assert len(entity["id"]) <= 255
        assert properties.keys() <= known.keys()
        assert REQUIRED.get(entity["schema"], set()) <= properties.keys()
        for name, values in properties.items():
            assert values
            assert len({*values}) == len(values)
            assert all(isinstance(value, str) and value for value in values)
            if known[name] in IS_A:
                assert {schemata[value] for value in values} <= IS_A[known[name]]


@given(comparison=webs())
def test_entities_have_the_properties_of_their_schema_and_refer_to_what_is_there(comparison: Comparison) -> None:
    check(read(comparison))


@given(words=ANY)
def test_any_text_can_be_carried(words: str) -> None:
    comparison = comparisons.hostile_comparison(f"{words}a")  # a name of nothing is none
    entities = read(comparison)
    check(entities)
    for entity in entities:
        for name in entity["properties"].get("name", ()):
            assert len(name.splitlines()) == 1


def test_what_becomes_what() -> None:
    entities = read(comparisons.ferry_comparison())
    names = [(entity["schema"], entity["properties"]["name"][0]) for entity in entities]
    assert names[0] == ("Event", "Ferry runs aground off Port Veyra")
    assert ("Article", "Halma Star aground") in names
    assert ("Person", "Ines Okoro") in names
    assert ("Organization", "Brask Lines") in names
    # A group is nobody who could be found again.
    assert not any("rescuers" in name for schema, name in names if schema != "Note")
    okoro = next(entity for entity in entities if entity["properties"]["name"] == ["Ines Okoro"])
    assert okoro["properties"]["position"] == ["Harbour master"]
    assert sum(schema == "Mention" and name == "Ines Okoro" for schema, name in names) == 2


def test_a_finding_is_a_note_on_its_articles_its_story_and_those_who_say_it() -> None:
    entities = read(comparisons.ferry_comparison())
    notes = [entity["properties"] for entity in entities if entity["schema"] == "Note"]
    assert len(notes) == 6
    assert notes[1]["keywords"] == ["one origin", "independence: one origin"]
    assert notes[1]["summary"] == [
        "one origin: Sorel Press · 2 articles · 2 outlets · 1 origin · 1 source · independence: one origin"
    ]
    assert "Daily Estuary: “Harbour master Ines Okoro said" in notes[1]["description"][0]
    assert [each.split("-")[1] for each in notes[1]["entity"]] == ["story", "article", "article", "source"]
    assert "(not counted)" in notes[3]["description"][0]


def test_namesakes_of_two_stories_are_not_made_one() -> None:
    one = comparisons.ferry_comparison()
    moved = (replace(one.stories[0], id="story-other"),)
    other = replace(one, stories=moved, findings=tuple(replace(each, story="story-other") for each in one.findings))
    ids = [each["id"] for each in read(one, other) if each["schema"] == "Person"]
    assert len({*ids}) == len(ids)


def test_dates_are_universal_time_and_never_doubtful_ones() -> None:
    def published(value: str, zone: str | None, trust: Any = "stated") -> list[str]:
        evidence = (DateEvidence(kind="metadata", text=value, value=value),)
        precision: Any = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}[len(value)]
        date = Published(value=value, precision=precision, zone=zone, trust=trust, evidence=evidence)
        comparison = comparisons.one_article_comparison()
        dated = replace(comparison, articles=(replace(comparison.articles[0], published=date),))
        article = next(entity for entity in read(dated) if entity["schema"] == "Article")
        dates: list[str] = article["properties"].get("publishedAt", [])
        assert all(DATE.match(date) for date in dates)
        return dates

    assert published("2029-03-04T01:30", "+02:00") == ["2029-03-03T23:30:00"]
    assert published("2029-03-04T01:30:05", None) == ["2029-03-04"]
    assert published("2029-03", None) == ["2029-03"]
    assert published("2029-03-04", "+02:00") == ["2029-03-04"]
    assert published("2029-03-04", None, "doubtful") == []


def test_authors_outlets_languages_and_addresses_are_told() -> None:
    comparison = comparisons.ferry_comparison()
    told = replace(
        comparison.articles[2],
        url="https://nine.example/ferry",
        authors=(Author(name="Ruta Meld", kind="person"),),
    )
    entities = read(replace(comparison, articles=(*comparison.articles[:2], told)))
    article = next(one["properties"] for one in entities if one["id"].endswith(told.id))
    assert article["author"] == ["Ruta Meld"]
    assert article["publisher"] == ["Channel Nine"]
    assert article["language"] == ["eng"]
    assert article["sourceUrl"] == ["https://nine.example/ferry"]
    assert article["bodyText"] == [told.text]


def test_languages_have_two_letters_here_and_three_there() -> None:
    assert all(len(two) == 2 and len(three) == 3 for two, three in THREE_LETTERS.items())
    assert len(THREE_LETTERS) > 60
