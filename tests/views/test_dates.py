"""What is shown of a date: its trust, and in words what that rests on."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib.resources import files
from json import loads

import jsonschema
from rich.console import Console
from tests import comparisons

from twosource.model.article import Article, Author
from twosource.model.comparison import Comparison
from twosource.model.published import DateEvidence, Published
from twosource.views.html import render_html
from twosource.views.json import article_to_dict
from twosource.views.markdown import render_markdown
from twosource.views.terminal import print_articles

WHY = "a line of the page gives 2029-03-09"
PUBLISHED = Published(
    value="2029-03-04T10:00:00",
    precision="second",
    zone="+02:00",
    trust="doubtful",
    evidence=(
        DateEvidence(kind="metadata", text="pubdate: x", value="2029-03-04T10:00:00+02:00"),
        DateEvidence(kind="page-line", text="9 March 2029", value="2029-03-09", where="beside the headline"),
    ),
    not_after="2029-04-01",
    why=WHY,
)


def _comparison() -> Comparison:
    comparison = comparisons.ferry_comparison()
    first, *rest = comparison.articles
    return replace(comparison, articles=(_dated(first), *rest))


def _dated(article: Article) -> Article:
    authors = (Author(name="Mira Tal", kind="person"),)
    return replace(article, published=PUBLISHED, authors=authors, url="https://a.example/1", section="Coast")


def test_the_terminal_says_why() -> None:
    sheet = io.StringIO()
    print_articles([_dated(comparisons.ferry_comparison().articles[0])], Console(file=sheet, width=100))
    assert f"because  {WHY}" in sheet.getvalue()


def test_reports_say_why() -> None:
    assert WHY in render_html(_comparison())
    assert WHY in render_markdown(_comparison())


def test_json_has_precision_zone_and_place_of_every_piece_of_evidence() -> None:
    record = article_to_dict(_dated(comparisons.ferry_comparison().articles[0]))
    assert (record["published"]["why"], record["published"]["not_after"]) == (WHY, "2029-04-01")
    assert record["published"]["evidence"] == [
        {
            "kind": "metadata",
            "text": "pubdate: x",
            "value": "2029-03-04T10:00:00+02:00",
            "precision": "second",
            "zone": "+02:00",
            "where": "",
        },
        {
            "kind": "page-line",
            "text": "9 March 2029",
            "value": "2029-03-09",
            "precision": "day",
            "zone": None,
            "where": "beside the headline",
        },
    ]
    assert (record["authors"], record["section"]) == ([{"name": "Mira Tal", "kind": "person"}], "Coast")


def test_the_schema_describes_what_was_added() -> None:
    schema = loads(files("twosource.views").joinpath("comparison.schema.json").read_text("utf-8"))
    record = article_to_dict(_dated(comparisons.ferry_comparison().articles[0]))
    jsonschema.validate(record, {**schema, "$ref": "#/$defs/article", "type": "object", "required": []})
    described = schema["$defs"]
    assert set(record) <= set(described["article"]["properties"])
    assert set(record["published"]) <= set(described["published"]["properties"])
    assert set(record["published"]["evidence"][0]) <= set(described["evidence"]["properties"])
