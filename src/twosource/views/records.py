"""The nouns as plain values: one function for each, in the words of the result format."""

from __future__ import annotations

import sys
from typing import Any, TypeAlias

from twosource.model.article import Article, Credit
from twosource.model.finding import Finding, Relation
from twosource.model.mention import Name, Quantity, Time
from twosource.model.origin import Origin
from twosource.model.passage import Passage
from twosource.model.published import Published
from twosource.model.source import Source
from twosource.model.span import ArticleSpan, Span
from twosource.model.statement import Statement

Record: TypeAlias = dict[str, Any]  # a JSON object


def span_record(span: Span) -> Record:
    """Return a place in a text."""
    return {"start": span.start, "end": span.end}


def article_record(article: Article) -> Record:
    """Return one object of ``articles``."""
    return {
        "id": article.id,
        "from": article.given,
        "outlet": article.outlet,
        "title": article.title,
        "bylines": list(article.bylines),
        "language": article.language,
        "published": None if article.published is None else _published_record(article.published),
        "text": article.text,
        "sha256": article.sha256,
        "junk": [{"text": junk.text, "why": junk.why} for junk in article.junk],
        "credits": [_credit_record(credit) for credit in article.credits],
        "notes": list(article.notes),
    }


def passage_record(passage: Passage) -> Record:
    """Return one object of ``passages``."""
    return {
        "id": passage.id,
        "origin": passage.origin,
        "kind": passage.kind,
        "spans": [place_record(place) for place in passage.spans],
        "similarity": passage.similarity,
    }


def origin_record(origin: Origin) -> Record:
    """Return one object of ``origins``."""
    return {
        "id": origin.id,
        "name": origin.name,
        "articles": list(origin.articles),
        "reasons": [
            {"kind": reason.kind, "article": reason.article, **span_record(reason.span), "detail": reason.detail}
            for reason in origin.reasons
        ],
    }


def source_record(source: Source) -> Record:
    """Return one object of ``sources``."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "roles": list(source.roles),
        "mentions": [place_record(place) for place in source.mentions],
    }


def statement_record(statement: Statement, text: str) -> Record:
    """Return one object of ``statements``; ``text`` is the clean text of its article."""
    return {
        "id": statement.id,
        "article": statement.article,
        **span_record(statement.span),
        "text": statement.span.of(text),
        "sources": list(statement.sources),
        "cue": None if statement.cue is None else span_record(statement.cue),
        "source_spans": [span_record(span) for span in statement.source_spans],
        "form": statement.form,
        "stance": statement.stance,
        "content": [span_record(span) for span in statement.content],
        "times": [_time_record(time) for time in statement.times],
        "quantities": [_quantity_record(quantity) for quantity in statement.quantities],
        "names": [_name_record(name) for name in statement.names],
        "origin": statement.origin,
    }


def finding_record(finding: Finding, wording: Statement, text: str) -> Record:
    """Return one object of ``findings``; ``text`` is the clean text of the article that ``wording`` stands in."""
    support = finding.support
    return {
        "id": finding.id,
        "story": finding.story,
        "text": wording.span.of(text),
        "wording": finding.wording,
        "statements": list(finding.statements),
        "articles": support.articles,
        "outlets": support.outlets,
        "origins": support.origins,
        "sources": support.sources,
        "independence": support.independence,
        "support": support.verdict,
        "why": list(support.why),
        "relations": [_relation_record(relation) for relation in finding.relations],
        "not_compared": [list(pair) for pair in finding.not_compared],
    }


def _published_record(published: Published) -> Record:
    return {
        "value": published.value,
        "precision": published.precision,
        "zone": published.zone,
        "trust": published.trust,
        "evidence": [{"kind": one.kind, "text": one.text, "value": one.value} for one in published.evidence],
        "not_before": published.not_before,
    }


def _credit_record(credit: Credit) -> Record:
    return {
        "agency": credit.agency,
        "kind": credit.kind,
        **span_record(credit.span),
        "words": credit.words,
        "scope": credit.scope,
    }


def place_record(place: ArticleSpan) -> Record:
    """Return a place in one of several articles."""
    return {"article": place.article, **span_record(place.span)}


def _time_record(time: Time) -> Record:
    return {**span_record(time.span), "type": time.type, "value": time.value}


def _quantity_record(quantity: Quantity) -> Record:
    return {
        **span_record(quantity.span),
        "value": _finite(quantity.value),
        "unit": quantity.unit,
        "about": quantity.about,
        "high": None if quantity.high is None else _finite(quantity.high),
    }


def _finite(value: float) -> float:
    # JSON has no infinity: a number too large to hold becomes the largest that can be held.
    return max(-sys.float_info.max, min(value, sys.float_info.max))


def _name_record(name: Name) -> Record:
    return {
        **span_record(name.span),
        "kind": name.kind,
        "name": name.name,
        "id": name.id,
        "role": None if name.role is None else span_record(name.role),
    }


def _relation_record(relation: Relation) -> Record:
    return {
        "a": relation.a,
        "b": relation.b,
        "kind": relation.kind,
        "about": relation.about,
        "a_span": span_record(relation.a_span),
        "b_span": span_record(relation.b_span),
        "note": relation.note,
        "score": relation.score,
    }
