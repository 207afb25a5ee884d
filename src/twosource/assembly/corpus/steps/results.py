"""A comparison as rows of the tables that people query.

Plain columns for what is asked for most, and in ``record`` the whole object as JSON, in the words of the result format.
Places are counted in code points of the clean text of their article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from twosource.assembly.corpus.steps.columns import show
from twosource.model.comparison import Comparison
from twosource.views.finding_records import finding_record
from twosource.views.json import made_record
from twosource.views.records import origin_record, passage_record, source_record, statement_record

if TYPE_CHECKING:
    import pyarrow as pa

Rows = Iterator[dict[str, Any]]


def list_results() -> Mapping[str, pa.Schema]:
    """Return the columns of the tables of results."""
    support = ["articles", "outlets", "origins", "sources", "hedged"]
    return {
        "stories": _make_schema(["id", "title"], ["statements", "findings"], ["articles"]),
        "statements": _make_schema(
            ["id", "article", "story", "text", "form", "stance", "origin"],
            ["start", "end"],
            ["sources", "source_names"],
        ),
        "findings": _make_schema(
            ["id", "story", "article", "text", "support", "independence"],
            ["start", "end", *support],
            ["statements", "carriers", "relations"],
        ),
        "origins": _make_schema(["id", "story", "name"], [], ["articles"]),
        "passages": _make_schema(["id", "story", "origin", "kind"], ["words"], ["articles"]),
        "sources": _make_schema(["id", "story", "name", "kind"], [], []),
    }


def describe(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each table for the comparison of one story."""
    texts = {article.id: article.text for article in comparison.articles}
    rows = {
        "stories": _list_stories(comparison),
        "statements": _list_statements(comparison, texts),
        "findings": _list_findings(comparison, texts),
        "origins": _list_origins(comparison),
        "passages": _list_passages(comparison),
        "sources": ({"record": source_record(source)} for source in comparison.sources),
    }
    story = comparison.stories[0].id if comparison.stories else ""
    return {name: [_finish(row, story) for row in some] for name, some in rows.items()}


def _make_schema(text: Sequence[str], whole: Sequence[str], lists: Sequence[str]) -> pa.Schema:
    import pyarrow as pa

    return pa.schema(
        [
            *((name, pa.string()) for name in text),
            *((name, pa.int32()) for name in whole),
            *((name, pa.list_(pa.string())) for name in lists),
            ("record", pa.string()),
        ]
    )


def _finish(row: dict[str, Any], story: str) -> dict[str, Any]:
    """Return a row with all that its record says under the same names, and with the record as JSON."""
    record = row["record"]
    whole = {"story": story, **record, **{name: value for name, value in row.items() if name != "record"}}
    shown = {name: show(value) if isinstance(value, str) else value for name, value in whole.items()}
    return shown | {"record": json.dumps(record, separators=(",", ":"))}


def _list_stories(comparison: Comparison) -> Rows:
    for story in comparison.stories:
        record = {
            "id": story.id,
            "title": story.title,
            "articles": list(story.articles),
            "made": made_record(comparison.made),
        }
        yield {
            "statements": len(comparison.statements),
            "findings": len(comparison.findings),
            "record": record,
        }


def _list_statements(comparison: Comparison, texts: Mapping[str, str]) -> Rows:
    names = {source.id: source.name for source in comparison.sources}
    for statement in comparison.statements:
        said = [show(names.get(source) or "") for source in statement.sources]
        yield {"source_names": said, "record": statement_record(statement, texts[statement.article])}


def _list_findings(comparison: Comparison, texts: Mapping[str, str]) -> Rows:
    where = {statement.id: statement.article for statement in comparison.statements}
    for finding in comparison.findings:
        article = where[finding.wording]
        yield {
            "article": article,
            "start": finding.words.start,
            "end": finding.words.end,
            "relations": [relation.kind for relation in finding.relations],
            "record": finding_record(finding, texts[article]),
        }


def _list_origins(comparison: Comparison) -> Rows:
    yield from ({"record": origin_record(origin)} for origin in comparison.origins)


def _list_passages(comparison: Comparison) -> Rows:
    for passage in comparison.passages:
        where = list(dict.fromkeys(place.article for place in passage.spans))
        yield {"articles": where, "record": passage_record(passage)}
