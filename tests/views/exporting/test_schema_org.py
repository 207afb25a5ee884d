from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons
from tests.webs import webs

from twosource.model.article import Author
from twosource.model.comparison import Comparison
from twosource.model.passage import Direction
from twosource.views.exporting.schema_org import write_schema_org

ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=40)
# The properties that schema.org has for each type, as far as they are used here.
NAMES = {
    "NewsArticle": "url identifier headline author publisher datePublished articleSection inLanguage isBasedOn",
    "Person": "name jobTitle",
    "Organization": "name",
    "NewsMediaOrganization": "name",
    "Claim": "text abstract keywords author appearance firstAppearance citation",
    "Quotation": "text isPartOf creator creditText",
    "Dataset": "name description",
}


def read(*given: Comparison) -> list[dict[str, Any]]:
    document = json.loads("".join(write_schema_org(given)))
    assert document.keys() == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


def walk(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [each for one in value for each in walk(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(each for one in value.values() for each in walk(one))]


def check(graph: list[dict[str, Any]]) -> None:
    things = walk(graph)
    ids = {one["@id"] for one in things if "@id" in one and "@type" in one}
    for thing in things:
        if "@type" in thing:
            assert thing.keys() <= {"@type", "@id", *NAMES[thing["@type"]].split()}
        else:
            assert thing.keys() == {"@id"}
            assert thing["@id"] in ids


@given(comparison=webs())
def test_every_finding_is_a_claim_that_appears_in_its_articles(comparison: Comparison) -> None:
    graph = read(comparison)
    check(graph)
    claims = [one for one in graph if one["@type"] == "Claim"]
    assert len(claims) == len(comparison.findings)
    for claim, finding in zip(claims, comparison.findings, strict=True):
        assert len(claim["appearance"]) == finding.support.articles
        assert len(claim["citation"]) == len(finding.statements)


@given(words=ANY)
def test_any_text_can_be_carried(words: str) -> None:
    check(read(comparisons.hostile_comparison(words)))


def test_nothing_is_rated() -> None:
    text = "".join(write_schema_org([comparisons.ferry_comparison()]))
    assert "Review" not in text
    assert "ating" not in text.replace("rating through", "")


def test_a_claim_says_its_counts_and_who_claims_it() -> None:
    graph = read(comparisons.ferry_comparison())
    claim = [one for one in graph if one["@type"] == "Claim"][1]
    assert (
        claim["abstract"]
        == "one origin: Sorel Press · 2 articles · 2 outlets · 1 origin · 1 source · independence: one origin"
    )
    assert claim["keywords"] == ["one origin", "independence: one origin"]
    [author] = claim["author"]
    assert next(one for one in graph if one.get("@id") == author["@id"])["name"] == "Ines Okoro"
    assert claim["citation"][0]["text"] == comparisons.RESCUED
    assert graph[-1]["description"] == "6 of 6 findings in 1 story, 3 articles."


def test_an_article_is_told_without_its_text() -> None:
    comparison = comparisons.ferry_comparison()
    more: dict[str, Any] = {
        "url": "https://courier.example/ferry",
        "authors": (Author(name="Ruta Meld", kind="person"), Author(name="Staff", kind="unnamed")),
    }
    article = read(replace(comparison, articles=(replace(comparison.articles[0], **more), *comparison.articles[1:])))[0]
    assert article["@id"] == article["url"] == "https://courier.example/ferry"
    assert article["author"] == [{"@type": "Person", "name": "Ruta Meld"}]
    assert article["datePublished"] == "2029-03-04"
    assert "articleBody" not in article


def test_a_first_appearance_is_told_only_where_every_date_is_stated() -> None:
    comparison = comparisons.ferry_comparison()
    assert not any("firstAppearance" in one for one in read(comparison))
    days = ("2029-03-05", "2029-03-04", "2029-03-05")
    dated = tuple(
        replace(article, published=replace(comparisons.STATED, value=day))
        for article, day in zip(comparison.articles, days, strict=True)
    )
    claims = [one for one in read(replace(comparison, articles=dated)) if one["@type"] == "Claim"]
    second = {"@id": f"urn:twosource:article:{dated[1].id}"}
    assert [one.get("firstAppearance") for one in claims][:3] == [second, second, None]


def test_a_copy_is_based_on_the_article_that_surely_had_the_text_first() -> None:
    comparison = comparisons.ferry_comparison()
    wire, copy, _ = comparison.articles
    for certain in (True, False):
        known = replace(comparison.passages[0], direction=Direction(first=wire.id, certain=certain, signs=()))
        graph = read(replace(comparison, passages=(known,)))
        based = {one["identifier"]: one.get("isBasedOn") for one in graph if one["@type"] == "NewsArticle"}
        assert based[copy.id] == ([{"@id": f"urn:twosource:article:{wire.id}"}] if certain else None)
        assert based[wire.id] is None
