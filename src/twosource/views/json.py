"""A comparison as plain values for JSON: the public contract ``twosource.comparison/1``.

Offsets are Unicode code points into ``articles[].text``, half-open. The shape is published as
``comparison.schema.json`` beside this file.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from twosource.model.article import Article
from twosource.model.comparison import Comparison, Made, TimelineEntry
from twosource.model.extraction import Extracted
from twosource.model.passage import Passage
from twosource.views.corrections import mark_corrected
from twosource.views.finding_records import finding_record
from twosource.views.records import (
    Record,
    article_record,
    origin_record,
    passage_record,
    place_record,
    source_record,
    statement_record,
)

FORMAT = "twosource.comparison/1"


def comparison_to_dict(comparison: Comparison) -> Record:
    """Return the whole comparison in the shape of ``comparison.schema.json``."""
    texts = {article.id: article.text for article in comparison.articles}
    statements = {statement.id: statement for statement in comparison.statements}
    record: Record = {
        "format": FORMAT,
        "made": made_record(comparison.made),
        "articles": [article_record(article) for article in comparison.articles],
        "passages": [passage_record(passage) for passage in comparison.passages],
        "origins": [origin_record(origin) for origin in comparison.origins],
        "stories": [
            {"id": story.id, "title": story.title, "articles": list(story.articles)} for story in comparison.stories
        ],
        "sources": [source_record(source) for source in comparison.sources],
        "statements": [statement_record(one, texts[one.article]) for one in comparison.statements],
        "findings": [
            finding_record(finding, texts[statements[finding.wording].article]) for finding in comparison.findings
        ],
        "timeline": [_entry_record(entry) for entry in comparison.timeline],
        "omissions": [{"article": one.article, "findings": list(one.findings)} for one in comparison.omissions],
    }
    if comparison.out_of is not None:
        record["out_of"] = comparison.out_of
    return mark_corrected(record, comparison)


def article_to_dict(article: Article) -> Record:
    """Return one line of ``twosource read``: an object as it stands in ``articles``."""
    return article_record(article)


def extraction_to_dict(extracted: Extracted) -> Record:
    """Return one line of ``twosource statements``: what an article says, who it is from, how that was found."""
    article, extraction = extracted.article, extracted.extraction
    return {
        "from": article.given,
        "id": article.id,
        "statements": [statement_record(statement, article.text) for statement in extraction.statements],
        "sources": [source_record(source) for source in extraction.sources],
        "notes": list(article.notes),
        "made": made_record(extracted.made),
    }


def passage_to_dicts(passage: Passage, articles: Sequence[Article]) -> list[Record]:
    """Return the lines of ``twosource passages``: one for each pair of places that carry the passage."""
    given = {article.id: article.given for article in articles}
    return [
        {
            "a": {"from": given[first.article], **place_record(first)},
            "b": {"from": given[second.article], **place_record(second)},
            "kind": passage.kind,
            "similarity": passage.similarity,
            "words": passage.words,
            "origin": passage.origin,
            "first": None if passage.direction is None else given[passage.direction.first],
        }
        for first, second in combinations(passage.spans, 2)
    ]


def comparison_schema() -> dict[str, Any]:
    """Return the published JSON Schema (2020-12) of ``twosource.comparison/1``."""
    from importlib.resources import files

    schema: dict[str, Any] = json.loads(files("twosource.views").joinpath("comparison.schema.json").read_text("utf-8"))
    return schema


def made_record(made: Made) -> Record:
    """Return ``made``: who made a result, and what could not be done."""
    record: Record = {"version": made.version, "models": dict(made.models), "degraded": list(made.degraded)}
    read = made.paragraphs
    if read is not None:
        record["paragraphs"] = {"seen": read.seen, "analysed": read.analysed, "remembered": read.remembered}
    return record


def _entry_record(entry: TimelineEntry) -> Record:
    when = entry.when
    return {
        "when": {"value": when.value, "precision": when.precision, "text": when.text},
        "findings": list(entry.findings),
    }
