"""A trace as plain values for JSON: the public contract ``twosource.trace/1``.

Offsets are Unicode code points into the ``text`` of an article, half-open. The shape is published as
``trace.schema.json`` beside this file; it is made of the objects of ``comparison.schema.json``.
"""

from __future__ import annotations

import json
from typing import Any

from twosource.model.article import Article
from twosource.model.trace import Elsewhere, Part, PartKind, Trace
from twosource.views.json import made_record
from twosource.views.records import Record, article_record, origin_record, passage_record, place_record, span_record
from twosource.views.tracing.amounts import measure_trace

FORMAT = "twosource.trace/1"
KINDS: tuple[PartKind, ...] = ("copied", "rewritten", "credited", "own", "unknown")


def trace_to_dict(trace: Trace) -> Record:
    """Return the whole trace in the shape of ``trace.schema.json``."""
    sharing = {place.article for passage in trace.lineage.passages for place in passage.spans}
    amounts = measure_trace(trace)
    return {
        "format": FORMAT,
        "made": made_record(trace.made),
        "article": article_record(trace.article),
        "among": [_looked_at_record(other, shares=other.id in sharing) for other in trace.among],
        "words": {"all": amounts.total, **{kind: amounts.kinds.get(kind, 0) for kind in KINDS}},
        "parts": [
            _part_record(part, trace.article, size) for part, size in zip(trace.parts, amounts.sizes, strict=True)
        ],
        "articles": [article_record(other) for other in trace.among if other.id in sharing],
        "passages": [passage_record(passage) for passage in trace.lineage.passages],
        "origins": [origin_record(origin) for origin in trace.lineage.origins],
        "related": sorted(list(pair) for pair in trace.lineage.related),
    }


def trace_schema() -> dict[str, Any]:
    """Return the published JSON Schema (2020-12) of ``twosource.trace/1``; it refers to that of comparisons."""
    from importlib.resources import files

    schema: dict[str, Any] = json.loads(files("twosource.views").joinpath("trace.schema.json").read_text("utf-8"))
    return schema


def _looked_at_record(article: Article, *, shares: bool) -> Record:
    return {"id": article.id, "from": article.given, "outlet": article.outlet, "shares": shares}


def _part_record(part: Part, article: Article, words: int) -> Record:
    return {
        **span_record(part.span),
        "text": part.span.of(article.text),
        "words": words,
        "kind": part.kind,
        "origin": part.origin,
        "elsewhere": [_elsewhere_record(one) for one in part.elsewhere],
        "first": part.first,
        "certain": part.certain,
        "why": list(part.why),
    }


def _elsewhere_record(one: Elsewhere) -> Record:
    return {"passage": one.passage, **place_record(one.place), "kind": one.kind, "similarity": one.similarity}
