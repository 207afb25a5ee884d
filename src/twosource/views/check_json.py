"""A check as plain values for JSON: the public contract ``twosource.check/1``.

Offsets are Unicode code points, half-open: those of the sentences, and of the ``a`` side of every relation, into
``text``, all others into the ``text`` of an article. The shape is published as ``check.schema.json`` beside this
file; it is made of the objects of ``comparison.schema.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from twosource.model.article import Article
from twosource.model.check import Answer, Check
from twosource.model.finding import Finding
from twosource.model.statement import Statement
from twosource.views.checking.headline import write_check_headline
from twosource.views.finding_records import finding_record
from twosource.views.json import made_record
from twosource.views.records import (
    Record,
    article_record,
    origin_record,
    source_record,
    span_record,
    statement_record,
)

FORMAT = "twosource.check/1"


def check_to_dict(check: Check) -> Record:
    """Return the whole check in the shape of ``check.schema.json``."""
    texts = {article.id: article.text for article in check.among}
    statements = {statement.id: statement for statement in check.statements}
    carrying = {statement.article for statement in check.statements}
    return {
        "format": FORMAT,
        "made": made_record(check.made),
        "text": check.text,
        "sentences": [_answer_record(answer, check, statements, texts) for answer in check.answers],
        "searched": {"articles": len(check.among), "statements": check.searched},
        "among": [_looked_at_record(article, carries=article.id in carrying) for article in check.among],
        "typed": [statement_record(one, check.text) for one in check.typed],
        "statements": [statement_record(one, texts[one.article]) for one in check.statements],
        "articles": [article_record(article) for article in check.among if article.id in carrying],
        "sources": [source_record(source) for source in check.sources],
        "origins": [origin_record(origin) for origin in check.origins],
    }


def check_schema() -> dict[str, Any]:
    """Return the published JSON Schema (2020-12) of ``twosource.check/1``; it refers to that of comparisons."""
    from importlib.resources import files

    schema: dict[str, Any] = json.loads(files("twosource.views").joinpath("check.schema.json").read_text("utf-8"))
    return schema


def _answer_record(
    answer: Answer, check: Check, statements: Mapping[str, Statement], texts: Mapping[str, str]
) -> Record:
    def record(finding: Finding) -> Record:
        return finding_record(finding, texts[statements[finding.wording].article])

    headline = write_check_headline(answer, check)
    return {
        **span_record(answer.span),
        "text": answer.span.of(check.text),
        "known": " ".join((f"{headline.short}.", *headline.sentences)),
        "statements": list(answer.statements),
        "states": [record(finding) for finding in answer.states],
        "differs": [record(finding) for finding in answer.differs],
        "contradicts": [record(finding) for finding in answer.contradicts],
        "partly": [
            {**record(one.finding), "lacking": [span_record(span) for span in one.lacking]} for one in answer.partly
        ],
        "perhaps": [record(finding) for finding in answer.perhaps],
    }


def _looked_at_record(article: Article, *, carries: bool) -> Record:
    return {"id": article.id, "from": article.given, "outlet": article.outlet, "carries": carries}
