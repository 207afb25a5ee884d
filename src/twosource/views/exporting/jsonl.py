"""Findings as JSON Lines: one finding a line, with its statements and what is known of their articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.published import Published
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.exporting.addresses import find_address
from twosource.views.exporting.places import Said, list_said
from twosource.views.exporting.plain_json import dump
from twosource.views.exporting.telling import tell_corrections
from twosource.views.records import Record, pick_fields, span_record

FORMAT = "twosource.finding/1"


def write_jsonl(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield a line for each finding: its words, four counts, verdict and independence, then its statements.

    Each statement has its exact words, its place in the clean text of its article (Unicode code points, half-open),
    those it is attributed to, and the outlet, date and address of the article.
    """
    for comparison in comparisons:
        catalogue = make_catalogue(comparison)
        stories = {story.id: story for story in comparison.stories}
        for finding in comparison.findings:
            yield dump(_finding(finding, stories.get(finding.story), catalogue)) + "\n"


def finding_schema() -> dict[str, Any]:
    """Return the published JSON Schema (2020-12) of ``twosource.finding/1``, one line."""
    from importlib.resources import files

    folder = files("twosource.views.exporting")
    schema: dict[str, Any] = json.loads(folder.joinpath("finding.schema.json").read_text("utf-8"))
    return schema


def _finding(finding: Finding, story: Story | None, catalogue: Catalogue) -> Record:
    support = finding.support
    return {
        "format": FORMAT,
        "id": finding.id,
        "story": {"id": finding.story, "title": story.title if story else None},
        "text": catalogue.wording(finding),
        **pick_fields(support, "articles", "outlets", "origins", "sources", "independence"),
        "support": support.verdict,
        **pick_fields(support, "hedged", "why"),
        "corrected": tell_corrections(finding, catalogue),
        "statements": [_said(said) for said in list_said(finding, catalogue)],
        "relations": [
            pick_fields(relation, "a", "b", "kind", "about", "note", "score") for relation in finding.relations
        ],
    }


def _said(said: Said) -> Record:
    statement, article = said.statement, said.article
    return {
        "id": statement.id,
        "quotation": said.quotation,
        **span_record(statement.span),
        "counted": said.counted,
        "sources": list(said.speakers),
        **pick_fields(statement, "form", "stance"),
        "origin": said.origin,
        "article": article.id,
        **pick_fields(article, "outlet", "title"),
        "published": None if article.published is None else _published(article.published),
        "address": find_address(article),
        "from": article.given,
    }


def _published(published: Published) -> Record:
    return pick_fields(published, "value", "precision", "zone", "trust")
